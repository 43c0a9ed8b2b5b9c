"""Charts say their values in words and lead on when one is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.kit.charts import Bar, BarChart, Chart, ColumnChart

BARS = (
    Bar("งบดำเนินงาน", 14, "14%", target=18, key="operating"),
    Bar("งบลงทุน", 5, "5%", target=20, key="investment"),
    Bar("งบเงินอุดหนุน", 31, "31%", target=31, key="subsidy"),
)


@pytest.fixture(params=[BarChart, ColumnChart])
def chart(request: pytest.FixtureRequest, qtbot: QtBot) -> Chart:
    made: Chart = request.param("เบิกจ่าย")
    qtbot.addWidget(made)
    made.resize(480, 240)
    made.set_bars(BARS)
    made.show()
    return made


def test_screen_readers_hear_every_value(chart: Chart) -> None:
    assert chart.accessibleDescription() == "งบดำเนินงาน 14%; งบลงทุน 5%; งบเงินอุดหนุน 31%"


def test_arrow_keys_and_enter_choose(chart: Chart, qtbot: QtBot) -> None:
    QApplication.sendEvent(chart, QFocusEvent(QEvent.Type.FocusIn))  # the first bar is marked
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    with qtbot.waitSignal(chart.chosen) as told:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert told.args == ["investment"]


def test_a_click_chooses_what_is_under_it(chart: Chart, qtbot: QtBot) -> None:
    place = QPoint(20, 10)
    with qtbot.waitSignal(chart.chosen) as told:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["operating"]


def test_longer_values_draw_more_ink(chart: Chart) -> None:
    colour = chart.palette().highlight().color().rgb()
    picture = chart.grab().toImage()
    inked = [0, 0, 0]
    for x in range(picture.width()):
        for y in range(picture.height()):
            if picture.pixel(x, y) == colour:
                number = chart.bar_at(QPoint(x, y).toPointF())
                if number is not None:
                    inked[number] += 1
    assert inked[1] < inked[0] < inked[2]


def test_no_bars_is_no_trouble(qtbot: QtBot) -> None:
    empty = ColumnChart("ว่าง")
    qtbot.addWidget(empty)
    empty.resize(200, 100)
    assert not empty.grab().isNull()
    assert empty.bar_at(QPoint(5, 5).toPointF()) is None

"""The line at the foot: its parts give way to each other and never stand on one another."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from ui.frame.status_line import StatusLine
from ui.kit import look

TODAY = dt.date(2026, 11, 22)
AT = dt.datetime(2026, 11, 22, 8, 30)  # noqa: DTZ001 - the Bangkok clock without a zone
LONG = "แฟ้มนี้อยู่บนไดรฟ์เครือข่าย ซึ่งอาจทำให้แฟ้มเสียหายเมื่อสัญญาณขาดหรือมีผู้เปิดพร้อมกัน"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> QMainWindow:
    look.apply(qapp, "light")
    made = QMainWindow()
    qtbot.addWidget(made)
    made.setStatusBar(StatusLine())
    made.resize(960, 540)
    made.show()
    return made


@pytest.fixture
def line(window: QMainWindow) -> StatusLine:
    found = window.statusBar()
    assert isinstance(found, StatusLine)
    found.show_backup(AT, TODAY)
    return found


def standing(line: StatusLine) -> list[str]:
    return [one.text() for one in (line.saved, line.backup, line.state) if one.isVisible()]


@pytest.mark.parametrize("lowest", [False, True])
def test_news_stands_alone_also_where_the_line_was_hidden(line: StatusLine, *, lowest: bool) -> None:
    line.show_low(low=True, lowest=lowest)
    assert line.isVisible() is not lowest
    line.say("บันทึกหนังสือรับแล้ว")
    QApplication.processEvents()
    assert line.isVisible()
    assert standing(line) == []
    line.clearMessage()
    QApplication.processEvents()
    assert standing(line) == ([] if lowest else ["สำรองล่าสุดวันนี้ 08.30 น."])


def test_long_words_are_shortened_and_whole_on_hover(window: QMainWindow, line: StatusLine) -> None:
    line.show_saved(AT)
    line.show_state(f"{LONG} {LONG}")
    line.show_undo(LONG, "")
    QApplication.processEvents()
    assert window.width() == 960
    assert line.state.shown().endswith("…")
    assert line.state.toolTip() == f"{LONG} {LONG}"
    assert line.undo.text().endswith("…")
    places = [one.geometry() for one in (line.saved, line.backup, line.state, line.undo, line.redo)]
    assert all(not one.intersects(other) for one in places for other in places if one is not other)
    assert places[-1].right() <= line.width()


def test_long_news_ends_before_the_buttons(line: StatusLine) -> None:
    line.say(f"{LONG} {LONG}")
    shown = line.currentMessage()
    assert shown.endswith("…")
    assert line.toolTip() == f"{LONG} {LONG}"
    assert line.fontMetrics().horizontalAdvance(shown) < line.undo.x()
    line.say("บันทึกแล้ว")
    assert (line.currentMessage(), line.toolTip()) == ("บันทึกแล้ว", "")


def test_a_warning_keeps_its_advice_on_hover(line: StatusLine) -> None:
    line.warn_backup("พื้นที่ในไดรฟ์ไม่พอ", "ลบแฟ้มที่ไม่ใช้")
    assert line.backup.text() == "สำรองไม่สำเร็จ: พื้นที่ในไดรฟ์ไม่พอ"
    assert line.backup.toolTip().endswith("ลบแฟ้มที่ไม่ใช้")
    line.show_backup(None, TODAY)
    assert (line.backup.text(), line.backup.toolTip()) == ("ยังไม่มีชุดสำรอง", "")

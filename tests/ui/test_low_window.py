"""At 1366×768 enlarged to double the table keeps its rows: what else stands on the page gives way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from planner_desktop.services.file import OfficeFile
from planner_desktop.services.preferences import Preferences
from planner_desktop.services.safety import opening
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.record_page import RecordPage
from ui.kit.tasks import Tasks
from ui.main_window import MainWindow, pages_of_all_areas

BROAD, DOUBLE = (1366, 700), (683, 340)
ROWS = 2  # of two lines each


@pytest.fixture
def window(demo_copy: Path, tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    look.apply(qapp, "light")
    file = OfficeFile(opening.open_office(demo_copy).database)
    desk = Desk(file, Preferences(tmp_path / "preferences.json"), Tasks(inline=True))
    made = MainWindow(desk.preferences)
    qtbot.addWidget(made)
    made.enter(desk, pages_of_all_areas())
    made.showNormal()
    made.resize(*DOUBLE)
    yield made
    made.leave()
    file.close()


def settle() -> None:
    """Let counts arrive and layouts follow them."""
    for _pass in range(6):
        QApplication.processEvents()


def page(window: MainWindow, key: str) -> RecordPage:
    assert window.open
    assert window.open.room.navigator.go(key)
    settle()
    shown = window.open.room.navigator.page
    assert shown is not None
    found = shown if isinstance(shown, RecordPage) else shown.findChild(RecordPage)
    assert isinstance(found, RecordPage)
    return found


@pytest.mark.parametrize("key", ["administration.incoming", "administration.meetings", "information.schools"])
def test_the_table_shows_rows_and_the_page_does_not_scroll_sideways(window: MainWindow, key: str) -> None:
    shown = page(window, key)
    row = shown.view.rowHeight(0)
    assert shown.view.viewport().height() >= ROWS * row
    holder = window.open.room.stack.currentWidget() if window.open else None
    assert isinstance(holder, QScrollArea)
    assert holder.horizontalScrollBar().maximum() == 0
    assert holder.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize(
    "key", ["office.year", "office.absences", "planning.projects", "administration.years"]
)
def test_a_chosen_record_never_pushes_its_save_button_out_of_the_window(window: MainWindow, key: str) -> None:
    window.resize(*BROAD)
    shown = page(window, key)
    shown.view.selectRow(0)
    settle()
    holder = window.open.room.stack.currentWidget() if window.open else None
    assert isinstance(holder, QScrollArea)
    assert holder.verticalScrollBar().maximum() == 0
    save = shown.panel.form.save_button
    assert save.isVisible()
    assert holder.rect().contains(save.mapTo(holder, save.rect().bottomLeft()))


def test_a_folded_quick_filter_still_narrows_and_says_so(window: MainWindow) -> None:
    shown = page(window, "administration.incoming")
    bar = shown.bar
    assert (bar.quick_room.isVisible(), bar.quick_button.isVisible()) == (False, True)
    whole = shown.model.rowCount()
    menu = bar.quick_button.menu()
    menu.aboutToShow.emit()
    assert [one.text() for one in menu.actions()] == [chip.text() for chip in bar.quick_chips]
    last = menu.actions()[-1]
    last.trigger()
    settle()
    assert shown.model.rowCount() < whole
    assert bar.quick_chips[-1].text() in bar.quick_button.toolTip()
    bar.clear()
    assert bar.quick_chips[-1].text() not in bar.quick_button.toolTip()


def test_tool_menu_are_in_the_menu_and_come_back(window: MainWindow) -> None:
    shown = page(window, "administration.meetings")
    head = shown.header
    assert (head.prints.isVisible(), head.more.isVisible()) == (False, True)
    head.more.menu().aboutToShow.emit()
    assert {"พิมพ์", "Excel"} <= {one.text() for one in head.more.menu().actions()}
    window.resize(*BROAD)
    settle()
    assert (head.prints.isVisible(), head.more.isVisible()) == (True, False)
    assert head.new.text().endswith("Ctrl+N")


def test_the_home_page_does_not_scroll_sideways(window: MainWindow) -> None:
    assert window.open
    window.open.room.navigator.go("home.today")
    settle()
    home = window.open.room.navigator.page
    assert home is not None
    room = home.findChild(QScrollArea)
    assert isinstance(room, QScrollArea)
    assert room.horizontalScrollBar().maximum() == 0


def test_the_status_line_comes_only_to_tell_something(window: MainWindow) -> None:
    status = window.status
    assert not status.isVisible()
    status.say("บันทึกแล้ว")
    assert status.isVisible()
    status.clearMessage()
    assert not status.isVisible()
    status.warn_backup("ที่เก็บเต็ม", "")
    assert status.isVisible()

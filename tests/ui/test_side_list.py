"""The list of pages: folded by sections where it is long, found by typing, over the pages where it is narrow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.services.file import OfficeFile
from planner_desktop.services.preferences import Preferences
from planner_desktop.services.safety import opening
from ui.frame.room import Room
from ui.kit.desk import Desk, PageSpec
from ui.kit.tasks import Tasks

LONG, BROAD, SLIM = 24, (1100, 600), (680, 380)


def spec(place: int) -> PageSpec:
    section = "1.1 งานแรก" if place < LONG // 2 else "1.2 งานที่สอง"
    return PageSpec(
        f"office.page{place}", "office", section, f"หน้า {place:02}", lambda _desk: QWidget(), icon="folder"
    )


@pytest.fixture
def room(demo_copy: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    file = OfficeFile(opening.open_office(demo_copy).database)
    desk = Desk(file, Preferences(tmp_path / "preferences.json"), Tasks(inline=True))
    made = Room(desk, [spec(place) for place in range(LONG)])
    qtbot.addWidget(made)
    made.resize(*BROAD)
    made.show()
    made.navigator.go("office.page0")
    QApplication.processEvents()
    yield made
    made.close_pages()
    file.close()


def shown(room: Room) -> list[str]:
    """The keys of the pages that can be seen in the list."""
    rows = [row for row in room.side.rows() if not row.isHidden() and row.parent().isExpanded()]
    return [row.text(0) for row in rows if not row.parent().isHidden()]


def test_only_the_section_of_the_open_page_stands_open_and_another_opens_by_key(room: Room) -> None:
    assert shown(room) == [f"หน้า {place:02}" for place in range(LONG // 2)]
    room.side.setCurrentItem(room.side.headings()[1])
    QTest.keyClick(room.side, Qt.Key.Key_Return)
    assert len(shown(room)) == LONG
    room.navigator.go("office.page1")
    assert len(shown(room)) == LONG  # opened by hand stays open


def test_a_folded_section_says_how_much_waits_within(room: Room) -> None:
    room.show_counts({"office.page20": 3, "office.page21": 4, "office.page1": 5})
    assert [one.text(1) for one in room.side.headings()] == ["", "7"]
    room.navigator.go("office.page20")
    assert [one.text(1) for one in room.side.headings()] == ["", ""]


def test_typing_finds_a_page_in_a_folded_section(room: Room) -> None:
    room.side.setFocus()
    QTest.keyClick(room.side, Qt.Key.Key_2)
    QTest.keyClick(room.pane.search, Qt.Key.Key_2)
    assert shown(room) == ["หน้า 22"]
    QTest.keyClick(room.pane.search, Qt.Key.Key_Return)
    assert room.navigator.current == "office.page22"
    assert (room.pane.search.text(), len(shown(room))) == ("", LONG)


def test_in_a_narrow_window_the_list_opens_over_the_page_and_goes(room: Room) -> None:
    room.resize(*SLIM)
    QApplication.processEvents()
    assert room.stack.width() == room.width()  # the page has the whole width
    assert (room.list_button.isVisible(), room.pane.isVisible()) == (True, False)
    room.show_list()
    assert room.pane.isVisible()
    room.side.page_chosen.emit("office.page3")
    assert (room.navigator.current, room.pane.isVisible()) == ("office.page3", False)
    room.resize(*BROAD)
    QApplication.processEvents()
    assert (room.list_button.isVisible(), room.pane.isVisible()) == (False, True)
    assert room.side.width() > SLIM[0] // 5

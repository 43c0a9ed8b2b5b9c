"""The frame over a tiny area of its own: tabs, list, ways back, who works, undo, what waits."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain.office.duties import Absence
from planner_desktop.domain.office.people import Agency, OfficeProfile, Person
from planner_desktop.domain.queries import Query
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from ui.frame.places import Place, Trail
from ui.frame.side_list import KEY
from ui.kit.desk import Desk, PageSpec
from ui.main_window import MainWindow


class Page(QWidget):
    """Remembers what was asked of it; `stubborn` refuses to be left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.opened: list[UUID] = []
        self.queries: list[Query] = []
        self.begun = 0
        self.stubborn = False

    def open(self, record: UUID) -> bool:
        self.opened.append(record)
        return True

    def new(self) -> None:
        self.begun += 1

    def show_query(self, query: Query) -> None:
        self.queries.append(query)

    def leave_draft(self) -> bool:
        return not self.stubborn


def _waiting(desk: Desk) -> int:
    return len(records.every(desk.file, Agency))


PAGES = (
    PageSpec("home.today", "home", "", "วันนี้", Page),
    PageSpec("office.agencies", "office", "8.1 ติดต่อ", "หน่วยงานติดต่อ", Page, "agency", "building", _waiting),
    PageSpec("office.people", "office", "8.2 บุคลากร", "บุคลากร", Page, "person", "users"),
)


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(desk.preferences)
    qtbot.addWidget(made)
    made.enter(desk, PAGES)
    made.show()
    yield made
    made.leave()


def room(window: MainWindow) -> tuple[str, str]:
    """The tab and the page now shown."""
    assert window.open is not None
    now = window.open.room
    return now.areas[now.tabs.currentIndex()].name, now.navigator.current


def page(window: MainWindow) -> Page:
    assert window.open is not None
    shown = window.open.room.navigator.page
    assert isinstance(shown, Page)
    return shown


def test_only_areas_with_pages_are_tabs(window: MainWindow) -> None:
    assert window.open is not None
    assert [one.name for one in window.open.room.areas] == ["home", "office"]
    assert room(window) == ("home", "home.today")
    assert not window.open.room.side.isVisible()


def test_tabs_list_and_ways_back(window: MainWindow) -> None:
    assert window.open is not None
    now = window.open.room
    now.tabs.setCurrentIndex(1)
    assert room(window) == ("office", "office.agencies")
    assert now.side.isVisible()
    rows = now.side.rows()
    people = next(one for one in rows if one and one.data(0, KEY) == "office.people")
    now.side.itemActivated.emit(people, 0)
    assert room(window) == ("office", "office.people")
    window.step(-1)
    window.step(-1)
    assert room(window) == ("home", "home.today")
    window.step(1)
    assert room(window) == ("office", "office.agencies")
    window.show_area(0)
    window.show_area(1)
    assert room(window) == ("office", "office.agencies")  # the page shown last, not the first
    window.show_area(7)
    assert room(window) == ("office", "office.agencies")


def test_pages_are_made_once_and_kept(window: MainWindow) -> None:
    window.show_area(1)
    first = page(window)
    window.show_area(0)
    window.show_area(1)
    assert page(window) is first


def test_records_and_lists_find_their_page(window: MainWindow, desk: Desk) -> None:
    wanted = UUID(int=7)
    desk.show_record("person", wanted)
    assert room(window) == ("office", "office.people")
    assert page(window).opened == [wanted]
    query = Query("agency")
    desk.show_list(query)
    assert page(window).queries == [query]
    desk.show_page("home.today")
    assert room(window)[1] == "home.today"
    desk.show_page("no.such.page")
    desk.show_record("school", wanted)
    assert room(window)[1] == "home.today"


def test_a_page_with_something_unsaved_may_keep_the_window(window: MainWindow) -> None:
    assert window.open is not None
    window.show_area(1)
    page(window).stubborn = True
    window.open.room.tabs.setCurrentIndex(0)
    assert room(window) == ("office", "office.agencies")
    window.close()
    assert window.isVisible()
    page(window).stubborn = False


def test_what_waits_stands_behind_tab_and_page(window: MainWindow, office: OfficeFile, qtbot: QtBot) -> None:
    assert window.open is not None
    now = window.open.room
    window.show_area(1)
    records.save(office, Agency(name="อบต.ตัวอย่าง"))
    qtbot.waitUntil(lambda: now.tabs.tabText(1) == "สำนักงาน  1")
    rows = now.side.rows()
    assert [one.text(1) for one in rows if one and one.data(0, KEY)] == ["1", ""]


def test_undo_and_redo_by_name(window: MainWindow, office: OfficeFile) -> None:
    assert window.open is not None
    records.save(office, Agency(name="อบต.ตัวอย่าง"))
    assert window.status.undo.text() == "เลิกทำ: เพิ่มหน่วยงานติดต่อ"
    window.status.undo.click()
    assert records.every(office, Agency) == []
    assert not window.status.undo.isEnabled()
    assert window.status.currentMessage() == "เลิกทำแล้ว: เพิ่มหน่วยงานติดต่อ"
    window.open.undoing.redo()
    assert len(records.every(office, Agency)) == 1
    assert window.status.saved.text().startswith("บันทึกแล้ว")


def test_who_works_is_remembered_for_the_file(window: MainWindow, desk: Desk, office: OfficeFile) -> None:
    assert window.open is not None
    person = records.save(office, Person(first_name="มาลี", last_name="ตัวอย่าง"))
    assert "ยังไม่ได้เลือก" in window.header.actor.accessibleName()
    window.header.actors_wanted.emit()
    window.header.actor.menu().actions()[0].trigger()
    assert (office.actor, office.actor_name) == (person.id, "มาลี ตัวอย่าง")
    window.leave()
    office.actor = None
    again = Desk(office, desk.preferences.load(desk.preferences.place), desk.tasks)
    window.enter(again, PAGES)
    assert office.actor == person.id
    assert "มาลี" in window.header.actor.accessibleName()


def test_the_year_is_chosen_in_the_header(window: MainWindow, desk: Desk) -> None:
    before = desk.fiscal_year
    action = next(
        one for one in window.header.year.menu().actions() if one.text() == f"ปีงบประมาณ {before - 1}"
    )
    action.trigger()
    assert desk.fiscal_year == before - 1
    assert window.header.year.accessibleName() == f"ปีงบประมาณ {before - 1}"


def test_the_header_names_the_office(window: MainWindow, office: OfficeFile) -> None:
    records.save(office, OfficeProfile(name="สำนักงานตัวอย่าง", short_name="สพป.ตัวอย่าง เขต 9"))
    assert window.header.office.text() == "สพป.ตัวอย่าง เขต 9"
    assert window.header.file_name.text() == office.path.name


def test_alt_alone_opens_the_menu_and_with_a_key_does_not(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    opened: list[bool] = []
    monkeypatch.setattr(window, "open_menu", lambda: opened.append(True))
    QTest.keyPress(window, Qt.Key.Key_Alt)
    QTest.keyClick(window, Qt.Key.Key_F9, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(window, Qt.Key.Key_Alt)
    QTest.keyClick(window, Qt.Key.Key_Alt)
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [True]


def test_the_trail_forgets_what_lay_forward() -> None:
    trail = Trail()
    for key in "abc":
        trail.visit(Place(key))
    assert trail.step(-1) == Place("b")
    trail.visit(Place("d"))
    assert not trail.may(1)
    assert trail.step(1) is None
    assert trail.step(-1) == Place("b")


def test_down_leads_from_the_tabs_into_the_list(window: MainWindow, qtbot: QtBot) -> None:
    assert window.open is not None
    now = window.open.room
    window.show_area(1)
    window.activateWindow()
    qtbot.waitActive(window)
    now.tabs.setFocus()
    QTest.keyClick(now.tabs, Qt.Key.Key_Down)
    assert now.side.hasFocus()
    QTest.keyClick(now.side, Qt.Key.Key_Down)
    QTest.keyClick(now.side, Qt.Key.Key_Return)
    assert room(window) == ("office", "office.people")


def test_a_part_that_no_page_shows_leads_to_what_it_belongs_to(window: MainWindow) -> None:
    assert window.open is not None
    person = records.save(window.open.desk.file, Person(first_name="ปิติพล", last_name="สมมุติวงศ์"))
    absence = Absence(person=person.id, since=dt.date(2026, 11, 20), until=dt.date(2026, 11, 20))
    kept = records.save(window.open.desk.file, absence)
    assert window.open.room.navigator.go_to_record("absence", kept.id)
    assert room(window) == ("office", "office.people")
    assert page(window).opened == [person.id]


def test_enter_presses_the_button_that_has_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    button = QPushButton("ทำ", page(window))
    button.show()
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return)
    field = QLineEdit(page(window))
    field.show()
    field.setFocus()
    with qtbot.assertNotEmitted(button.clicked):
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_the_keyboard_goes_along_to_the_next_page_but_not_out_of_the_list(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    assert window.open is not None
    now = window.open.room
    with qtbot.waitActive(window):
        window.show()
    window.show_area(1)
    for shown in ("office.people", "office.agencies"):
        now.navigator.go(shown)
        page(window).setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    first = page(window)
    first.setFocus()
    now.navigator.go("office.people")
    assert QApplication.focusWidget() is page(window)
    now.side.setFocus()
    now.navigator.go("office.agencies")
    assert now.side.hasFocus()
    desk.show_record("person", UUID(int=7))  # what is there is wanted, wherever the keyboard was
    assert QApplication.focusWidget() is page(window)

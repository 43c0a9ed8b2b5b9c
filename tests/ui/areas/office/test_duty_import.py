"""The import window: look, correct, then one step; nothing written before."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop.domain.office.duties import Duty, DutyOrder, DutyPerson
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.work import WorkItem
from planner_desktop.errors import PlannerError
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.preferences import Preferences
from tests.core.services.duty_text.invented import ANNEX
from ui.areas.office.duty_import import DutyImport, people_part
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.tasks import Tasks


@pytest.fixture
def desk(office: OfficeFile, tmp_path: Path, qapp: QApplication) -> Desk:
    look.apply(qapp, "light")
    desk = Desk(office, Preferences(tmp_path / "preferences.json"), Tasks(inline=True))
    desk.set_year(2570)
    return desk


@pytest.fixture
def known(office: OfficeFile) -> Person:
    return records.save(office, Person(prefix="นาง", first_name="รื่นฤดี", last_name="มีทรัพย์"))


@pytest.fixture
def window(known: Person, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> DutyImport:
    monkeypatch.setattr(ask, "confirm", lambda *_asked: True)  # leaving after a correction asks
    window = DutyImport(desk)
    qtbot.addWidget(window)
    window.show()
    window.source.setPlainText(ANNEX)
    window.read.click()
    return window


def cell(window: DutyImport, row: int, column: int) -> str:
    item = window.people.table.item(row, column)
    assert item is not None
    return item.text()


def leave_out(window: DutyImport, row: int) -> None:
    item = window.people.table.item(row, people_part._TAKEN)
    assert item is not None
    item.setCheckState(Qt.CheckState.Unchecked)


def test_three_parts_show_what_was_found(window: DutyImport) -> None:
    assert [window.parts.tabText(place) for place in range(3)] == ["บุคคล 6", "หน้าที่ 61", "ข้อควรตรวจ 21"]
    assert cell(window, 2, people_part._STAFF) == "นางรื่นฤดี มีทรัพย์"
    assert cell(window, 0, people_part._STAFF) == "เพิ่มเป็นบุคลากรใหม่"
    assert window.duties.tree.topLevelItemCount() == 4


def test_nothing_is_written_before_the_button(window: DutyImport, desk: Desk) -> None:
    window.reject()
    assert records.every(desk.file, DutyOrder) == []
    assert len(records.every(desk.file, Person)) == 1


def test_corrections_are_not_thrown_away_unasked(window: DutyImport, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def stay(_parent: object, question: str, *_more: str) -> bool:
        asked.append(question)
        return False

    monkeypatch.setattr(ask, "confirm", stay)
    window.read.click()
    assert asked == []
    leave_out(window, 5)
    window.read.click()
    window.reject()
    assert asked == ["อ่านข้อความใหม่หรือไม่", "เลิกนำเข้าหรือไม่"]
    assert window.isVisible()
    assert window.write.isEnabled()


def test_somebody_unknown_holds_the_button_until_decided(window: DutyImport) -> None:
    assert not window.write.isEnabled()
    assert window.banner.isVisible()
    leave_out(window, 5)
    assert window.write.isEnabled()
    assert not window.banner.isVisible()


def test_importing_opens_the_draft_and_is_one_undo_step(window: DutyImport, desk: Desk, qtbot: QtBot) -> None:
    leave_out(window, 5)
    shown: list[tuple[str, UUID]] = []
    desk.record_wanted.connect(lambda name, record: shown.append((name, record)))
    qtbot.mouseClick(window.write, Qt.MouseButton.LeftButton)
    (order,) = records.every(desk.file, DutyOrder)
    assert shown == [("duty_order", order.id)]
    assert len(records.every(desk.file, DutyPerson)) == 5
    history.undo(desk.file)
    assert records.every(desk.file, Duty) == []
    assert len(records.every(desk.file, Person)) == 1


def test_a_typed_name_is_matched_again(window: DutyImport, known: Person) -> None:
    for column, words in ((people_part._FIRST, "รื่นฤดี"), (people_part._LAST, "มีทรัพย์")):
        item = window.people.table.item(5, column)
        assert item is not None
        item.setText(words)
    assert window.order is not None
    assert window.order.people[5].name.staff == known.id
    assert window.duties.person.itemText(5).endswith("รื่นฤดี มีทรัพย์")


def test_somebody_is_matched_by_choosing(
    window: DutyImport, known: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "choose", lambda *_args, **_more: 1)
    window.people.table.setCurrentCell(5, 1)
    window.people.match.click()
    assert window.order is not None
    assert window.order.people[5].name.staff == known.id


def test_substitutes_are_typed_as_names(window: DutyImport) -> None:
    item = window.people.table.item(1, people_part._SUBSTITUTES)
    assert item is not None
    item.setText("นางรื่นฤดี มีทรัพย์, นายอดทน ยืนยง")
    assert window.order is not None
    assert [one.last for one in window.order.people[1].substitutes] == ["มีทรัพย์", "ยืนยง"]


def test_a_fault_shows_its_line(window: DutyImport) -> None:
    window.faults.setCurrentCell(6, 0)
    assert window.source.textCursor().selectedText().strip() == "3.2.3 จัดเก็บเข้าทะเบียน"


def test_levels_are_changed_and_numbers_follow(window: DutyImport) -> None:
    window.parts.setCurrentIndex(1)
    second = window.duties.tree.topLevelItem(1)
    assert second is not None
    window.duties.tree.setCurrentItem(second)
    window.duties.indent.click()
    assert window.order is not None
    assert window.order.people[0].duties[3].computed == "1.1.3"
    assert window.duties.at == 3
    window.duties.outdent.click()
    assert window.order.people[0].duties[3].computed == "1.2"


def test_text_kind_and_item_are_corrected(
    window: DutyImport, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = records.save(desk.file, WorkItem(fiscal_year=2570, number="1.1", name="งานสารบรรณ"))
    window.duties.items = [item]
    top = window.duties.tree.topLevelItem(0)
    assert top is not None
    top.setText(0, "กลุ่มงานกลาง")
    window.duties.kind.setCurrentIndex(window.duties.kind.findData("item"))
    window.duties.kind.activated.emit(window.duties.kind.currentIndex())
    monkeypatch.setattr(ask, "choose", lambda *_args, **_more: 1)
    window.duties.item.click()
    assert window.order is not None
    first = window.order.people[0].duties[0]
    assert (first.text, first.kind, first.item) == ("กลุ่มงานกลาง", "item", item.id)


def test_a_duty_is_left_out_with_what_is_below(window: DutyImport) -> None:
    window.duties.remove.click()
    assert window.parts.tabText(1) == "หน้าที่ 58"


def test_a_text_that_is_none_says_so(window: DutyImport) -> None:
    window.source.setPlainText("เรียน ผู้อำนวยการ")
    window.read.click()
    assert window.banner.isVisible()
    assert not window.write.isEnabled()
    assert window.parts.currentIndex() == 2


def test_a_file_is_read_and_a_broken_one_told(
    window: DutyImport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ก.txt"
    path.write_text("1. นายก่อเกียรติ งามดี ตำแหน่ง นิติกร มีหน้าที่ ดังนี้\n1.1 งานแผน\n", "utf-8")
    window.read_file(path)
    assert window.parts.tabText(0) == "บุคคล 1"
    told: list[PlannerError] = []
    monkeypatch.setattr(ask, "show_error", lambda _parent, error: told.append(error))
    window.read_file(tmp_path / "ไม่มี.txt")
    assert len(told) == 1

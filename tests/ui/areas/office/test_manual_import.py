"""Importing a manual: look, correct, then one step; nothing written before; ways to both imports."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain.office.people import WorkGroup
from planner_desktop.domain.office.work import WorkItem, WorkStep
from planner_desktop.services import history, records
from planner_desktop.services.duty_text import editing_manuals
from tests.core.documents.word_lists import PLAIN, numbered
from tests.core.services.duty_text.invented import MANUAL, MANUAL_WITH_TABLE
from ui.areas.office.duties.page import DutiesPage
from ui.areas.office.duty_import import DutyImport, ManualImport, items_part
from ui.areas.office.work_page import WorkPage
from ui.kit import ask
from ui.kit.desk import Desk


@pytest.fixture
def desk(bare_desk: Desk) -> Desk:
    """A desk over an office without a catalogue."""
    return bare_desk


@pytest.fixture
def known(desk: Desk) -> WorkItem:
    """An item of the catalogue that has two steps, the first with its role and month."""
    desk.set_year(2570)
    item = records.save(
        desk.file, WorkItem(fiscal_year=2570, number="2.2", name="งานติดตามแผน", objective="เดิม")
    )
    records.save(
        desk.file, WorkStep(item=item.id, order=1, gist="สรุปผล", role="officer", first_month=3, last_month=3)
    )
    records.save(desk.file, WorkStep(item=item.id, order=2, gist="ประกาศให้ทราบทั่วกัน", returns_to=1))
    return item


@pytest.fixture
def window(known: WorkItem, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ManualImport:
    monkeypatch.setattr(ask, "confirm", lambda *_asked: True)  # leaving after a correction asks
    window = ManualImport(desk)
    qtbot.addWidget(window)
    window.show()
    window.source.setPlainText(MANUAL)
    window.read.click()
    return window


def cell(table: QTableWidget, row: int, column: int) -> str:
    item = table.item(row, column)
    assert item is not None
    return item.text()


def set_cell(table: QTableWidget, row: int, column: int, words: str) -> None:
    item = table.item(row, column)
    assert item is not None
    item.setText(words)


def tick(table: QTableWidget, row: int, column: int, *, on: bool) -> None:
    item = table.item(row, column)
    assert item is not None
    item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def press(page: QWidget, words: str) -> None:
    """Press the button, or choose the entry of a menu, of these words."""
    buttons = [one.click for one in page.findChildren(QPushButton) if one.text() == words]
    entries = [one.trigger for one in page.findChildren(QAction) if one.text() == words]
    (*buttons, *entries)[0]()


def items_of(desk: Desk) -> dict[str, WorkItem]:
    return {one.number: one for one in records.every(desk.file, WorkItem)}


def steps_of(desk: Desk, item: UUID) -> list[WorkStep]:
    found = [one for one in records.every(desk.file, WorkStep) if one.item == item]
    return sorted(found, key=lambda one: one.order or 0)


def test_parts_show_what_was_found(window: ManualImport) -> None:
    assert [window.parts.tabText(at) for at in range(4)] == ["งาน 3", "ขั้นตอน 7", "เนื้อหา 3", "ข้อควรตรวจ 1"]
    assert cell(window.items.table, 1, items_part._ITEM) == "2.2 งานติดตามแผน"
    assert cell(window.items.table, 1, items_part._OVER) == "มีแล้ว 2 ขั้น"
    assert cell(window.items.table, 0, items_part._ITEM) == "เพิ่มเป็นงานใหม่"
    assert "2570" in window.note.text()


def test_nothing_is_written_before_the_button(window: ManualImport, desk: Desk) -> None:
    window.reject()
    assert list(items_of(desk)) == ["2.2"]


def test_corrections_are_what_is_imported_in_one_step(
    window: ManualImport, desk: Desk, known: WorkItem, qtbot: QtBot
) -> None:
    shown: list[tuple[str, UUID]] = []
    desk.record_wanted.connect(lambda name, record: shown.append((name, record)))
    table = window.items.table
    set_cell(table, 0, items_part._NUMBER, "๓.๑")
    set_cell(table, 0, items_part._NAME, "งานแผนของเรา")
    tick(table, 2, items_part._TAKEN, on=False)
    set_cell(window.steps.table, 0, 2, "ทบทวนแผน")
    window.steps.table.setCurrentCell(2, 2)
    window.steps.join.click()
    window.sections.edits["scope"].setPlainText("ทั้งเขต")
    qtbot.mouseClick(window.write, Qt.MouseButton.LeftButton)
    made = items_of(desk)
    assert sorted(made) == ["2.2", "3.1"]
    assert (made["3.1"].name, made["3.1"].scope) == ("งานแผนของเรา", "ทั้งเขต")
    assert [one.gist for one in steps_of(desk, made["3.1"].id)] == ["ทบทวนแผน", "ยกร่างแผน เสนอแผน"]
    assert [one.gist for one in steps_of(desk, known.id)] == ["สรุปผล", "ประกาศให้ทราบทั่วกัน"]
    assert shown == [("work_item", made["3.1"].id)]
    history.undo(desk.file)
    assert list(items_of(desk)) == ["2.2"]


def test_steps_take_the_place_of_old_ones_when_chosen(
    window: ManualImport, desk: Desk, known: WorkItem
) -> None:
    tick(window.items.table, 1, items_part._OVER, on=True)
    window.write.click()
    first, second, old = steps_of(desk, known.id)
    assert [one.gist for one in (first, second)] == ["ขอข้อมูล", "สรุปผล"]
    assert (second.role, second.first_month) == ("officer", 3)
    assert (old.gist, old.active, old.returns_to) == ("ประกาศให้ทราบทั่วกัน", False, 2)
    history.undo(desk.file)
    assert [one.gist for one in steps_of(desk, known.id)] == ["สรุปผล", "ประกาศให้ทราบทั่วกัน"]


def test_an_item_is_matched_by_choosing(window: ManualImport, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "choose", lambda *_args, **_more: 0)
    window.items.table.setCurrentCell(1, 1)
    window.items.match.click()
    assert window.manual is not None
    assert window.manual.items[1].item is None
    monkeypatch.setattr(ask, "choose", lambda *_args, **_more: 1)
    window.items.match.click()
    assert window.manual.items[1].known_steps == 2


def test_a_step_is_cut_in_two_and_one_left_out(window: ManualImport, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "ask_text", lambda *_args, **_more: "ร่วมกับ")
    window.steps.table.setCurrentCell(0, 2)
    window.steps.cut.click()
    assert window.manual is not None
    assert [one.text for one in window.manual.items[0].steps][:2] == ["ทบทวนแผนเดิม", "ร่วมกับทุกกลุ่ม"]
    window.steps.remove.click()
    assert [one.order for one in window.manual.items[0].steps] == [1, 2, 3]
    assert window.parts.tabText(1) == "ขั้นตอน 7"


def test_a_fault_leads_to_its_line(window: ManualImport) -> None:
    window.faults.setCurrentCell(0, 0)
    assert "2.1.4" in window.source.textCursor().selectedText()


def test_a_text_that_is_no_manual_says_so(window: ManualImport) -> None:
    window.source.setPlainText("เรียน ผู้อำนวยการ")
    window.read.click()
    assert window.banner.isVisible()
    assert not window.write.isEnabled()


def test_word_s_own_numbers_are_read(window: ManualImport, desk: Desk, tmp_path: Path) -> None:
    rows = (
        (0, "งานบริการข้อมูล"), (PLAIN, "ขั้นตอนการปฏิบัติงาน"), (1, "รับคำขอ"), (1, "ตอบคำขอ"),
        (0, "งานคลังข้อมูล"), (PLAIN, "ขั้นตอนการปฏิบัติงาน"), (1, "จัดเก็บ"),
    )  # fmt: skip
    path = tmp_path / "คู่มือ.docx"
    path.write_bytes(numbered(rows, "thaiNumbers"))
    window.read_file(path)
    assert window.manual is not None
    assert [[step.text for step in one.steps] for one in window.manual.items] == [
        ["รับคำขอ", "ตอบคำขอ"],
        ["จัดเก็บ"],
    ]
    window.write.click()
    assert {one.source for one in items_of(desk).values()} == {"", "คู่มือ.docx"}


def test_an_empty_part_is_never_cut_off(window: ManualImport) -> None:
    assert window.manual is not None
    assert editing_manuals.split_after(window.manual, 0, 0, 0) is window.manual


def test_both_imports_have_their_ways(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    for kind in (DutyImport, ManualImport):
        monkeypatch.setattr(kind, "exec", lambda self: opened.append(type(self).__name__))
    duties, work = DutiesPage(desk), WorkPage(desk)
    for page in (duties, work):
        qtbot.addWidget(page)
    monkeypatch.setattr(ask, "choose", lambda *_args, **_more: 2)
    duties.new()
    press(duties, "นำเข้า…")
    duties.import_text()
    press(work, "นำเข้าคู่มือเดิม…")
    assert opened == ["DutyImport"] * 3 + ["ManualImport"]


def test_who_and_when_of_a_step_are_read_and_can_be_typed_over(window: ManualImport, desk: Desk) -> None:
    window.source.setPlainText(MANUAL_WITH_TABLE)
    window.read.click()
    table = window.steps.table
    assert [cell(table, 1, column) for column in (2, 3, 4, 5)] == [
        "ตรวจตารางรถ", "หัวหน้ายานพาหนะ", "ต.ค.–ธ.ค.", "",
    ]  # fmt: skip
    set_cell(table, 1, 3, "ผู้รับผิดชอบงาน")
    set_cell(table, 1, 4, "มกราคม")
    set_cell(table, 1, 5, "๒")
    set_cell(table, 0, 5, "เร็ว ๆ นี้")
    assert [cell(table, row, 5) for row in range(3)] == ["1", "2", ""]
    window.write.click()
    first, second, third = steps_of(desk, items_of(desk)["7.1"].id)
    assert (second.role, second.first_month, second.last_month, second.days) == ("officer", 1, 1, 2)
    assert (first.days, third.quarterly) == (1, True)
    assert "กลุ่มงานยานพาหนะ" in [one.name for one in records.every(desk.file, WorkGroup)]

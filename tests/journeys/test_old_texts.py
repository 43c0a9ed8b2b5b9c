"""From an office's old texts to a printed order and manual, as an officer goes: command box, preview, one undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain.office.duties import DutyOrder, DutyPerson
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.work import WorkItem, WorkStep
from planner_desktop.domain.queries import Query
from planner_desktop.services import history, papers, records, work
from planner_desktop.services.duties import gathering
from planner_desktop.services.file import OfficeFile
from tests.core.documents.word_lists import PLAIN, numbered
from tests.core.services.duty_text.invented import ANNEX
from tests.journeys.test_a_working_day import begin
from ui.app import Program
from ui.areas.office.duties.editor import OrderEditor
from ui.areas.office.duties.page import DutiesPage
from ui.areas.office.duty_import import DutyImport, ManualImport, people_part
from ui.areas.office.work_page import WorkPage
from ui.kit import ask
from ui.kit.preview.window import Preview

DUTY_IMPORT = "นำเข้าคำสั่งมอบหมายหน้าที่จากข้อความเดิม"
MANUAL_IMPORT = "นำเข้างานและขั้นตอนจากคู่มือเดิม"


def command(program: Program, words: str) -> None:
    """What the command box does with these words."""
    next(one for one in program.window.commands() if one.label == words).act()


def within(kind: type[QWidget], deed: Callable[[QWidget], None]) -> None:
    """Do it in the dialog of that kind once it holds the window."""
    QTimer.singleShot(
        0, lambda: deed(next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind)))
    )


def read_and_correct(dialog: QWidget) -> None:
    """Paste, read, leave the nameless part out, import."""
    assert isinstance(dialog, DutyImport)
    dialog.source.setPlainText(ANNEX)
    dialog.read.click()
    assert not dialog.write.isEnabled()
    cell = dialog.people.table.item(5, people_part._TAKEN)
    assert cell is not None
    cell.setCheckState(Qt.CheckState.Unchecked)
    dialog.write.click()


def text_of(preview: Preview) -> str:
    document = pdfium.PdfDocument(preview._data)
    words = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(words.split())


def shown_paper(words: str) -> Preview:
    return next(
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, Preview) and one.isVisible() and words in one.windowTitle()
    )


def editor_of(program: Program) -> OrderEditor:
    assert program.window.open is not None
    page = program.window.open.room.navigator.page
    assert isinstance(page, DutiesPage)
    assert page.room is not None
    assert page.currentWidget() is page.room
    return page.room


def made_ready(file: OfficeFile, order: DutyOrder) -> None:
    """Put right what the checks call grave: a signer, somebody who stands in."""
    records.save(
        file, replace(order, signer_name="นายผู้ทดสอบ ลงนาม", signer_titles="ผู้อำนวยการ", powers_text="มาตรา 37")
    )


def test_an_old_text_becomes_a_numbered_order(
    program: Program, qtbot: QtBot, demo_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    before = records.count(file, Query("duty_order"))
    within(DutyImport, read_and_correct)
    command(program, DUTY_IMPORT)
    assert records.count(file, Query("duty_order")) == before + 1
    editor = editor_of(program)
    assert len(editor.whole.people) == 5
    imported = editor.whole.order.id
    history.undo(file)
    assert records.count(file, Query("duty_order")) == before
    history.redo(file)

    command(program, "คำสั่งมอบหมายหน้าที่")
    made_ready(file, records.get(file, DutyOrder, imported))
    assert program.window.open is not None
    page = program.window.open.room.navigator.page
    assert isinstance(page, DutiesPage)
    assert page.open(imported)
    editor = editor_of(program)
    assert [one for one in editor.faults if one.grave] == []
    monkeypatch.setattr(ask, "confirm", lambda *_told, **_more: True)
    editor.deeds.issue()
    issued = records.get(file, DutyOrder, imported)
    number = gathering.number(file, issued)
    assert number
    editor.deeds.to_paper()
    paper = shown_paper(number)
    first = text_of(paper)
    assert "นายกล้าหาญ ใจงาม" in first
    paper.close()

    person = next(one for one in records.every(file, Person) if one.last_name == "ใจงาม")
    records.save(file, replace(person, last_name="เปลี่ยนแล้ว"))
    editor.deeds.to_paper()
    again = shown_paper(number)
    assert text_of(again) == first
    again.close()
    assert records.every(file, DutyPerson)


def test_an_old_manual_fills_the_catalogue_and_is_printed(
    program: Program, qtbot: QtBot, demo_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    rows = (
        (0, "งานดูแลห้องประชุมกลาง"), (PLAIN, "ขั้นตอนการปฏิบัติงาน"), (1, "รับคำขอใช้ห้อง"),
        (1, "ตรวจตารางและแจ้งผลผู้ขอ"), (1, "จัดห้องและอุปกรณ์"),
    )  # fmt: skip
    path = tmp_path / "คู่มือเดิม.docx"
    path.write_bytes(numbered(rows, "thaiNumbers"))

    def read(dialog: QWidget) -> None:
        assert isinstance(dialog, ManualImport)
        dialog.read_file(path)
        dialog.write.click()

    within(ManualImport, read)
    command(program, MANUAL_IMPORT)
    made = next(one for one in records.every(file, WorkItem) if one.name == "งานดูแลห้องประชุมกลาง")
    steps = [one.gist for one in records.every(file, WorkStep) if one.item == made.id]
    assert steps == ["รับคำขอใช้ห้อง", "ตรวจตารางและแจ้งผลผู้ขอ", "จัดห้องและอุปกรณ์"]
    assert program.window.open is not None
    page = program.window.open.room.navigator.page
    assert isinstance(page, WorkPage)
    assert page.item is not None
    assert page.item.item.id == made.id
    page.deeds.print_group()
    manual = shown_paper("คู่มือ")
    assert "งานดูแลห้องประชุมกลาง" in text_of(manual)
    manual.close()
    history.undo(file)
    assert made.id not in {one.id for one in records.every(file, WorkItem)}


def test_the_office_s_own_manual_fills_another_year(
    program: Program, qtbot: QtBot, demo_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    year = max(work.years(file))
    path = tmp_path / "คู่มือของกลุ่ม.pdf"
    papers.export(file, "manual-group", path, {"year": str(year)})
    assert program.window.open is not None
    program.window.open.room.desk.set_year(year + 20)

    def read(dialog: QWidget) -> None:
        assert isinstance(dialog, ManualImport)
        dialog.read_file(path)
        dialog.write.click()

    within(ManualImport, read)
    command(program, MANUAL_IMPORT)
    assert steps_told(file, year + 20) == steps_told(file, year)
    history.undo(file)
    assert steps_told(file, year + 20) == []


def steps_told(file: OfficeFile, year: int) -> list[tuple[object, ...]]:
    items = [one for group in work.tree(file, year, active_only=True) for one in group.items]
    steps = [(one.item.number, step) for one in items for step in one.used]
    return [(number, one.gist, one.role, one.approver, one.days, one.quarterly) for number, one in steps]

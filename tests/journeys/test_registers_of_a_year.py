"""A register's year: opened, numbered, voided, explained, printed; and the old book of AMSS brought in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop.cli import main
from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.administration.registers import RegisterYear
from planner_desktop.domain.queries import Query
from planner_desktop.domain.years import bangkok_today, calendar_year_of
from planner_desktop.services import history, records
from planner_desktop.services.administration import report
from tests.journeys.test_a_working_day import begin, key, page
from ui.app import Program
from ui.areas.administration import numbered
from ui.areas.administration.numbers import NumbersPage
from ui.kit import ask
from ui.kit.ask_fields import FieldsQuestion
from ui.kit.form import Form
from ui.kit.importing.dialog import ImportDialog
from ui.kit.preview.window import Preview

YEAR = calendar_year_of(bangkok_today())


def receive(form: Form, subject: str) -> None:
    for name, value in (("number", "ศธ 04999/1"), ("sender", "สพฐ."), ("subject", subject)):
        form.editor(name).set_value(value)


def test_open_receive_void_report_print(
    program: Program, qtbot: QtBot, demo_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    assert program.window.open is not None
    desk = program.window.open.desk
    with file.change("ปีใหม่") as change:  # as on the first morning of a year
        for one in records.every(file, RegisterYear):
            if one.calendar_year == YEAR:
                change.unit.delete(one)

    key(qtbot, program, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    letters = page(program)
    letters.new()
    form = letters.panel.form
    receive(form, "ฉบับแรกของปีที่เปิดใหม่")
    assert form.accept() is None  # the year is not open: one press opens it and saves
    form.banner.deed_button().click()
    (kept,) = records.every(file, IncomingLetter, Query("incoming_letter", text="ฉบับแรกของปีที่เปิดใหม่"))
    assert str(kept.register_no) in letters.panel.heading.text()

    monkeypatch.setattr(ask, "ask_reason", lambda *_all, **_more: "ลงซ้ำกับฉบับก่อน")
    letters.open(kept.id)
    letters.take_away()
    assert records.get(file, IncomingLetter, kept.id).void_reason == "ลงซ้ำกับฉบับก่อน"

    desk.show_page("administration.numbers")
    shown = program.window.open.room.navigator.page
    assert isinstance(shown, NumbersPage)
    words = everything(shown)
    assert "เหตุ: ลงซ้ำกับฉบับก่อน" in words
    assert "เลขขาดช่วง" in words

    desk.show_page("administration.incoming")
    monkeypatch.setattr(FieldsQuestion, "exec", lambda question: question.accept() or question.result())
    numbered.ask_book(desk, "incoming")
    qtbot.waitUntil(lambda: any(isinstance(one, Preview) for one in QApplication.topLevelWidgets()))
    preview = next(one for one in QApplication.topLevelWidgets() if isinstance(one, Preview))
    paper = pdfium.PdfDocument(preview._data)
    text = "".join("".join(sheet.get_textpage().get_text_range() for sheet in paper).split())
    assert "ทะเบียนหนังสือรับ" in text
    assert "ยกเลิก:ลงซ้ำกับฉบับก่อน" in text
    preview.close()


def everything(shown: NumbersPage) -> str:
    """Every cell of the report."""
    root = shown.tree.invisibleRootItem()
    heads = [root.child(place) for place in range(root.childCount())]
    items = [head.child(place) for head in heads for place in range(head.childCount())]
    return "\n".join(item.text(column) for item in items for column in range(5))


def test_the_old_book_of_amss_comes_in_and_goes_back_in_one_step(
    program: Program, qtbot: QtBot, demo_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    before = records.count(file, Query("incoming_letter", with_voided=False))
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["ลำดับที่", "เลขทะเบียนรับ", "ปี", "ที่", "ลงวันที่", "จาก", "เรื่อง", "วันลงทะเบียน", "ผู้ปฏิบัติ"])
    for number in (1, 2, 4):
        row: list[Any] = [number, number, 2566, f"ศธ 1/{number}", "2 ม.ค. 2566", "สพฐ.", f"เรื่องเก่า {number}"]
        sheet.append([*row, "3 ม.ค. 2566", "ผู้ที่ย้ายไปแล้ว"])
    book.save(tmp_path / "amss.xlsx")
    assert program.window.open is not None
    dialog = ImportDialog(program.window.open.desk, "incoming_letter")
    qtbot.addWidget(dialog)
    dialog.read_file(tmp_path / "amss.xlsx")
    qtbot.waitUntil(lambda: dialog.reading is not None)
    dialog.apply()
    qtbot.waitUntil(lambda: records.count(file, Query("incoming_letter", with_voided=False)) == before + 3)
    (gap,) = report.report(file, "incoming", 2566).lines
    assert (gap.first, gap.last) == (3, 3)
    history.undo(file)
    assert records.count(file, Query("incoming_letter", with_voided=False)) == before


def test_the_command_line_writes_the_book_and_the_report(demo_copy: Path, tmp_path: Path) -> None:
    target = tmp_path / "ทะเบียน.xlsx"
    keys = ["--register", "incoming", "--year", str(YEAR), "--layout", "amss"]
    assert main(["export", "register-book", str(demo_copy), str(target), *keys]) == 0
    assert target.stat().st_size > 5_000
    report_keys = ["--year", str(YEAR)]
    assert main(["export", "register-report", str(demo_copy), str(tmp_path / "ก.pdf"), *report_keys]) == 0

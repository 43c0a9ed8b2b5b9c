"""A workbook of several sheets: which is read can be chosen; a shape once matched is matched again."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.ui.kit.importing.sheets import GOOD, HEAD, Open, Row, Write
from tests.ui.kit.importing.test_import_columns import choose
from ui.kit.importing.dialog import ImportDialog


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Two sheets of schools, the second with its header under a title, and one of something else."""
    made = Workbook()
    made.worksheets[0].title = "ปี 2568"
    made.worksheets[0].append(HEAD)
    made.worksheets[0].append(GOOD[0])
    later = made.create_sheet("ปี 2569")
    for row in (("บัญชีโรงเรียน",), (), HEAD[:2], *((one[:2]) for one in GOOD)):
        later.append(row)
    made.create_sheet("หมายเหตุ").append(("ผู้จัดทำ", "มาลี"))
    path = tmp_path / "สองปี.xlsx"
    made.save(path)
    return path


def pick(dialog: ImportDialog, sheet: str) -> None:
    box = dialog.columns.sheets
    box.setCurrentText(sheet)
    box.activated.emit(box.currentIndex())


def place(dialog: ImportDialog) -> str:
    return dialog.columns.place.text().replace("\u200b", "")


def test_the_best_sheet_is_read_and_another_can_be_chosen(opened: Open, book: Path) -> None:
    dialog = opened(book)
    box = dialog.columns.sheets
    assert [box.itemText(at) for at in range(box.count())] == ["ปี 2568", "ปี 2569", "หมายเหตุ"]
    assert (box.currentText(), place(dialog)) == ("ปี 2568", "แผ่น “ปี 2568” หัวตารางแถวที่ 1")
    assert dialog.write.text().startswith("นำเข้า 1 รายการ")
    pick(dialog, "ปี 2569")
    assert place(dialog) == "แผ่น “ปี 2569” หัวตารางแถวที่ 3"
    assert dialog.write.text().startswith("นำเข้า 2 รายการ")


def test_a_sheet_without_a_header_can_be_left_again(opened: Open, book: Path) -> None:
    dialog = opened(book)
    pick(dialog, "หมายเหตุ")
    assert not dialog.write.isEnabled()
    assert dialog.columns.sheets.currentText() == "หมายเหตุ"
    pick(dialog, "ปี 2568")
    assert dialog.write.isEnabled()


def test_another_file_begins_with_its_own_best_sheet(opened: Open, book: Path, write: Write) -> None:
    dialog = opened(book)
    pick(dialog, "ปี 2569")
    dialog.source.take(write(HEAD, *GOOD))
    assert dialog.columns.sheets.isHidden()
    assert place(dialog) == "แผ่น “Sheet” หัวตารางแถวที่ 1"


def test_the_same_header_may_mean_another_thing_in_another_kind_of_sheet(opened: Open, write: Write) -> None:
    first: Row = ("รหัส 10 หลัก", "ชื่อโรงเรียน", "ชื่อ")
    other: Row = ("รหัส 10 หลัก", "สถานศึกษา", "ชื่อ")
    row: Row = ("9999000001", "บ้านหนึ่ง", "มาลี")
    dialog = opened(write(first, row))
    choose(dialog, "ชื่อ", "director")
    dialog.source.take(write(other, row, name="อื่น"))
    choose(dialog, "สถานศึกษา", "village")
    choose(dialog, "ชื่อ", "name")
    again = opened(write(first, row, name="แบบแรก"))
    assert again.columns.fields()["ชื่อ"] == "director"
    second = opened(write(other, row, name="แบบสอง"))
    assert second.columns.fields()["ชื่อ"] == "name"

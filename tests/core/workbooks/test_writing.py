"""Lists written to .xlsx are read back with a second look: the numbers, formats and texts in the sheet."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from planner_desktop.domain.fields import Kind
from planner_desktop.errors import Stopped, UserError, WorldError
from planner_desktop.messages import Message
from planner_desktop.workbooks import writing
from planner_desktop.workbooks.rejected import write_rejected
from planner_desktop.workbooks.writing import SheetColumn, sheet_name, write_list

DAY = dt.datetime.fromisoformat("2026-01-02")
COLUMNS = (
    SheetColumn("รหัส", Kind.CODE, 10),
    SheetColumn("เรื่อง", Kind.TEXT, 30),
    SheetColumn("วันที่", Kind.DATE, 12),
    SheetColumn("จำนวนเงิน", Kind.BAHT, 14),
    SheetColumn("ปีงบประมาณ", Kind.FISCAL_YEAR, 8),
)


def test_dates_are_real_and_shown_in_the_buddhist_era(tmp_path: Path) -> None:
    target = tmp_path / "รายการ.xlsx"
    write_list(COLUMNS, [("010123", "เรื่อง", dt.date(2026, 10, 1), 123450, 2570)], target, "รายการ")
    cell = load_workbook(target).worksheets[0]["C2"]
    assert cell.value == dt.datetime.fromisoformat("2026-10-01")
    assert cell.number_format == "[$-107041E]d mmm yyyy;@"


@pytest.mark.parametrize("satang", [1, 10, 29, 123450, 99_999_999_999_99, -70])
def test_money_is_exact(tmp_path: Path, satang: int) -> None:
    target = tmp_path / "เงิน.xlsx"
    write_list(COLUMNS, [("1", "x", None, satang, 2570)], target, "เงิน")
    cell = load_workbook(target).worksheets[0]["D2"]
    assert round(Decimal(str(cell.value)) * 100) == satang
    assert cell.number_format == "#,##0.00"


def test_codes_keep_their_zeros_and_years_have_no_comma(tmp_path: Path) -> None:
    target = tmp_path / "รหัส.xlsx"
    write_list(COLUMNS, [("010123", "x", None, None, 2570)], target, "รหัส")
    sheet = load_workbook(target).worksheets[0]
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("010123", "s")
    assert (sheet["E2"].value, sheet["E2"].number_format) == (2570, "0")


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+66 2", "-ขีด", "@sum"])
def test_text_never_becomes_a_formula(tmp_path: Path, text: str) -> None:
    target = tmp_path / "สูตร.xlsx"
    write_list(COLUMNS, [("1", text, None, None, None)], target, "สูตร")
    cell = load_workbook(target).worksheets[0]["B2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_header_is_frozen_filtered_and_wide_enough(tmp_path: Path) -> None:
    target = tmp_path / "หัว.xlsx"
    assert write_list(COLUMNS, [("1", "ก", None, 1, 2570)] * 3, target, "หัว: ตาราง/ทดสอบ") == 3
    sheet = load_workbook(target).worksheets[0]
    assert [cell.value for cell in sheet[1]] == [column.label for column in COLUMNS]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:E4")
    assert sheet.column_dimensions["B"].width == 32
    assert sheet.title == "หัว  ตาราง ทดสอบ"


def test_what_xml_cannot_hold_is_left_out(tmp_path: Path) -> None:
    target = tmp_path / "อักขระ.xlsx"
    write_list(COLUMNS, [("1", "ก\x00ข\x0bค", None, None, None)], target, "อักขระ")
    assert load_workbook(target).worksheets[0]["B2"].value == "กขค"


def test_a_stop_leaves_no_file(tmp_path: Path) -> None:
    def stop(done: int, of: int, doing: Message) -> None:
        raise Stopped

    rows = ((str(number), "ก", None, None, None) for number in range(2_000))
    with pytest.raises(Stopped):
        write_list(COLUMNS, rows, tmp_path / "หยุด.xlsx", "หยุด", stop)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_said_clearly(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match=r"เขียนไฟล์ “ก.xlsx” ไม่ได้"):
        write_list(COLUMNS, [], tmp_path / "ไม่มีโฟลเดอร์" / "ก.xlsx", "ก")


def test_more_rows_than_a_sheet_holds_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "MOST_ROWS", 5)
    with pytest.raises(UserError, match="เกิน 5 แถว"):
        write_list(COLUMNS, [("1", "ก", None, None, None)] * 6, tmp_path / "ก.xlsx", "ก")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("title", "name"), [("'ก'", "ก"), ("", "Sheet1"), ("ก" * 40, "ก" * 31), ("a[b]*?", "a b")]
)
def test_sheet_names_are_what_excel_takes(title: str, name: str) -> None:
    assert sheet_name(title) == name


def test_rejected_rows_keep_their_values_beside_what_is_wrong(tmp_path: Path) -> None:
    target = tmp_path / "แก้.xlsx"
    rows = [((DAY, 12.5, "=ก"), "วันที่: ผิด"), ((None,), "ว่าง")]
    assert write_rejected(["วันที่", "จำนวน", "เรื่อง"], rows, target, "แผ่น1", "สิ่งที่ต้องแก้") == 2
    sheet = load_workbook(target)["แผ่น1"]
    found = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert found[0] == ["วันที่", "จำนวน", "เรื่อง", "สิ่งที่ต้องแก้"]
    assert found[1] == [DAY, 12.5, "=ก", "วันที่: ผิด"]
    assert found[2] == [None, None, None, "ว่าง"]

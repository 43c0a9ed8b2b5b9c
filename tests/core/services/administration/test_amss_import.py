"""Sheets of AMSS: looked through first, every fault with its place, all or nothing, one step back."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.queries import Query
from planner_desktop.domain.years import bangkok_today, calendar_year_of
from planner_desktop.errors import UserError
from planner_desktop.services import history, records
from planner_desktop.services.administration import registers
from planner_desktop.services.administration.report import Finding, report
from planner_desktop.services.exchange import ImportPlan, Outcome, apply_import, prepare_import, write_errors
from planner_desktop.services.file import OfficeFile

Cells = tuple[object, ...]
RECEIVED: Cells = (
    *("ลำดับที่", "เลขทะเบียนรับ", "ปี", "ที่", "ลงวันที่", "จาก", "ถึง", "เรื่อง"),
    *("วันลงทะเบียน", "หมายเหตุ", "กลุ่มปฏิบัติ", "ผู้ปฏิบัติ"),
)
SENT: Cells = (
    *("ลำดับที่", "เลขทะเบียนส่ง", "ปี", "ที่", "ลงวันที่", "จาก", "ถึง", "เรื่อง"),
    *("วันลงทะเบียน", "หมายเหตุ", "กลุ่มปฏิบัติ", "ผู้ปฏิบัติ"),
)


def row(number: object = 1, day: object = "5 ม.ค. 2569", **more: object) -> Cells:
    plain: dict[str, object] = {
        "ลำดับที่": 1,
        "เลขทะเบียนรับ": number,
        "ปี": 2569,
        "ที่": "ศธ 04006/ว 12",
        "ลงวันที่": "2 ม.ค. 2569",
        "จาก": "สพฐ.",
        "ถึง": "ผอ.สพป.",
        "เรื่อง": f"ขอข้อมูล {number}",
        "วันลงทะเบียน": day,
    }
    told = {**plain, **more}
    return tuple(told.get(str(one)) for one in RECEIVED)


def sheet(tmp_path: Path, *rows: Cells, merge: str = "") -> Path:
    book = Workbook()
    page = book.worksheets[0]
    page.title = "Sheet1"
    for one in rows:
        page.append(list(one))
    if merge:
        page.merge_cells(merge)
    book.save(tmp_path / "amss.xlsx")
    return tmp_path / "amss.xlsx"


def planned(office: OfficeFile, source: Path) -> ImportPlan:
    return prepare_import(office, "incoming_letter", source)


def letters(office: OfficeFile) -> list[IncomingLetter]:
    return records.every(
        office, IncomingLetter, Query("incoming_letter", sort=("received_on", "register_no"))
    )


def test_an_export_of_amss_is_taken_as_it_is(office: OfficeFile, tmp_path: Path) -> None:
    person = records.save(office, Person(first_name="สมใจ", last_name="ตัวอย่างงาม"))
    source = sheet(
        tmp_path,
        ("ทะเบียนหนังสือรับ ปี 2569",),
        RECEIVED,
        row(1, ผู้ปฏิบัติ="สมใจ ตัวอย่างงาม"),
        row("๒", "๖ ม.ค. ๒๕๖๙", กลุ่มปฏิบัติ="กลุ่มที่ไม่มีในแฟ้ม", ผู้ปฏิบัติ="คนที่ย้ายไปแล้ว"),
        row(3, dt.datetime.fromisoformat("2026-01-07")),
        row(4, "8/1/2026"),
    )
    plan = planned(office, source)
    assert (plan.count(Outcome.NEW), plan.faults) == (4, ())
    assert records.count(office, Query("incoming_letter")) == 0
    apply_import(office, plan)
    one, two, three, four = letters(office)
    assert (one.register_no, one.received_on, one.assignee) == (1, dt.date(2026, 1, 5), person.id)
    assert (two.register_no, two.received_on) == (2, dt.date(2026, 1, 6))
    assert two.action == "กลุ่มปฏิบัติ: กลุ่มที่ไม่มีในแฟ้ม\nผู้ปฏิบัติ: คนที่ย้ายไปแล้ว"
    assert [three.received_on, four.received_on] == [dt.date(2026, 1, 7), dt.date(2026, 1, 8)]
    history.undo(office)
    assert all(letter.void_reason for letter in letters(office))


def test_old_years_come_in_settled_with_their_own_numbers(office: OfficeFile, tmp_path: Path) -> None:
    source = sheet(tmp_path, RECEIVED, row(57, "5 ม.ค. 2560", ปี=2560, ลงวันที่="2 ม.ค. 2560"))
    apply_import(office, planned(office, source))
    (letter,) = letters(office)
    assert (letter.register_no, letter.status) == (57, "noted")


@pytest.mark.parametrize(
    ("wrong", "column", "says"),
    [
        ({"วันลงทะเบียน": "31 ก.พ. 2569"}, "I", ""),
        ({"เลขทะเบียนรับ": "สิบ"}, "B", ""),
        ({"เรื่อง": None}, "H", "ต้องกรอก"),
        ({"ปี": "๒๕๗๐"}, "C", "ไม่ตรงกับปีของวันที่รับ"),
        ({"ปี": "ปีนี้"}, "C", ""),
    ],
)
def test_each_fault_is_named_with_its_place(
    office: OfficeFile, tmp_path: Path, wrong: dict[str, object], column: str, says: str
) -> None:
    plan = planned(office, sheet(tmp_path, RECEIVED, row(1), row(2, **wrong)))
    (fault,) = plan.faults
    assert (fault.sheet, fault.row, fault.column) == ("Sheet1", 3, column)
    assert says in str(fault.cause)
    assert plan.count(Outcome.NEW) == 1


def test_a_row_whose_cells_slipped_is_named_not_guessed(office: OfficeFile, tmp_path: Path) -> None:
    slipped = (*row(2)[:3], None, *row(2)[3:-1])
    plan = planned(office, sheet(tmp_path, RECEIVED, row(1), slipped))
    assert plan.count(Outcome.NEW) == 1
    assert {(fault.row, fault.column) for fault in plan.faults} >= {(3, "E")}


def test_doubles_in_the_sheet_and_in_the_file(office: OfficeFile, tmp_path: Path) -> None:
    records.save(
        office,
        IncomingLetter(register_no=9, received_on=dt.date(2026, 1, 5), sender="ศธจ.", subject="เชิญประชุม"),
    )
    plan = planned(office, sheet(tmp_path, RECEIVED, row(1), row(1, เรื่อง="อีกเรื่อง"), row(9)))
    told = {fault.row: str(fault.cause) for fault in plan.faults}
    assert set(told) == {3, 4}
    assert "ซ้ำ" in told[3]
    assert "เชิญประชุม" in told[4]


def test_cells_merged_downwards_count_for_each_row(office: OfficeFile, tmp_path: Path) -> None:
    source = sheet(tmp_path, RECEIVED, row(1), row(2, จาก=None), merge="F2:F3")
    assert [one.record and getattr(one.record, "sender", "") for one in planned(office, source).rows] == [
        "สพฐ."
    ] * 2


def test_faulty_rows_come_back_as_a_sheet_and_mended_go_in(office: OfficeFile, tmp_path: Path) -> None:
    plan = planned(office, sheet(tmp_path, RECEIVED, row(1), row(2, เรื่อง=None)))
    apply_import(office, plan)
    assert write_errors(plan, tmp_path / "ต้องแก้.xlsx") == 1
    book = load_workbook(tmp_path / "ต้องแก้.xlsx")
    page = book.worksheets[0]
    cells = [cell.value for cell in page[2]]
    assert cells[1] == 2
    assert "ต้องกรอก" in str(cells[-1])
    page.cell(2, 8).value = "ขอข้อมูล 2"
    book.save(tmp_path / "ต้องแก้.xlsx")
    again = planned(office, tmp_path / "ต้องแก้.xlsx")
    assert (again.count(Outcome.NEW), again.faults) == (1, ())
    apply_import(office, again)
    assert [one.register_no for one in letters(office)] == [1, 2]
    assert [one for one in report(office, "incoming", 2569).lines if one.finding is Finding.GAP] == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "tis-620"])
def test_separated_text_in_both_thai_encodings(office: OfficeFile, tmp_path: Path, encoding: str) -> None:
    lines = [",".join("" if one is None else str(one) for one in cells) for cells in (RECEIVED, row(1))]
    (tmp_path / "amss.csv").write_bytes("\r\n".join(lines).encode(encoding))
    plan = planned(office, tmp_path / "amss.csv")
    assert (plan.count(Outcome.NEW), plan.faults) == (1, ())


def test_the_old_kind_of_workbook_says_what_to_do(office: OfficeFile, tmp_path: Path) -> None:
    (tmp_path / "amss.xls").write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(4096))
    with pytest.raises(UserError) as raised:
        planned(office, tmp_path / "amss.xls")
    assert ".xlsx" in str(raised.value.advice)


def test_letters_sent_come_in_as_sent_into_the_register_of_the_page(
    office: OfficeFile, tmp_path: Path
) -> None:
    plain = (
        1,
        7,
        2569,
        "ศธ 04999/ว 7",
        "5 ม.ค. 2569",
        "กลุ่มนโยบายและแผน",
        "ทุกโรงเรียน",
        "แจ้งปฏิทิน",
        "5 ม.ค. 2569",
    )
    source = sheet(tmp_path, SENT, plain)
    for code in ("outgoing", "circular"):
        plan = prepare_import(office, "outgoing_letter", source, fixed={"register": code})
        assert (plan.count(Outcome.NEW), plan.faults) == (1, ())
        apply_import(office, plan)
    kept = records.every(office, OutgoingLetter)
    assert {(one.register, one.register_no, one.number, one.status) for one in kept} == {
        ("outgoing", 7, "ศธ 04999/ว 7", "sent"),
        ("circular", 7, "ศธ 04999/ว 7", "sent"),
    }
    assert (
        prepare_import(office, "outgoing_letter", source, fixed={"register": "circular"}).count(Outcome.SAME)
        == 1
    )


def test_columns_that_all_slipped_write_nothing(office: OfficeFile, tmp_path: Path) -> None:
    """Every row one cell to the right: each is named, none is half-written."""
    slipped = [(None, *row(number)[:-1]) for number in range(1, 6)]
    plan = planned(office, sheet(tmp_path, RECEIVED, *slipped))
    assert plan.count(Outcome.FAULTY) == 5
    assert {fault.row for fault in plan.faults} == {2, 3, 4, 5, 6}
    assert apply_import(office, plan) is None
    assert letters(office) == []
    assert write_errors(plan, tmp_path / "ต้องแก้.xlsx") == 5


def test_a_row_like_a_formula_comes_back_as_it_was(office: OfficeFile, tmp_path: Path) -> None:
    plan = planned(office, sheet(tmp_path, RECEIVED, row("สิบ", เรื่อง="'=1+1", จาก="@ศธจ.")))
    write_errors(plan, tmp_path / "ต้องแก้.xlsx")
    cells = load_workbook(tmp_path / "ต้องแก้.xlsx").worksheets[0][2]
    assert {cell.data_type for cell in cells if cell.value} <= {"s", "n"}
    assert "@ศธจ." in [cell.value for cell in cells]


def test_the_year_before_comes_in_though_its_register_is_closed(office: OfficeFile, tmp_path: Path) -> None:
    """What bears its number already is a record of what was, not a new number."""
    registers.open_year(office, calendar_year_of(bangkok_today()))
    apply_import(
        office,
        planned(office, sheet(tmp_path, RECEIVED, row(57, "5 ม.ค. 2566", ปี=2566, ลงวันที่="2 ม.ค. 2566"))),
    )
    (letter,) = letters(office)
    assert (letter.register_no, letter.status) == (57, "noted")

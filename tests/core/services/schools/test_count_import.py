"""Counts from a workbook: looked at first, every fault with its place, one step, never doubled."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from planner_desktop.domain.information.counts import CountSheet
from planner_desktop.domain.information.grades import Naming
from planner_desktop.errors import UserError
from planner_desktop.services import records
from planner_desktop.services.exchange.plans import Outcome
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.schools import count_import, counts
from planner_desktop.services.schools.count_import import CountDefaults
from tests.core.services.schools.offices import school, tell

JUNE = CountDefaults(academic_year=2568, round="june")
HEAD = ("รหัส 10 หลัก", "ชื่อโรงเรียน", "อ.2 ชาย", "ป.1 ชาย", "ป.1 หญิง", "ป.1 ห้อง", "รวมนักเรียน", "ครู")


def book(tmp_path: Path, *rows: tuple[object, ...], head: tuple[str, ...] = HEAD) -> Path:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    for row in (head, *rows):
        sheet.append(list(row))
    path = tmp_path / "จำนวน.xlsx"
    made.save(path)
    return path


def test_a_sheet_is_looked_at_then_written_as_one_step_and_never_doubled(
    office: OfficeFile, tmp_path: Path
) -> None:
    one = school(office, 1, "ก")
    source = book(tmp_path, ("0033530001", "ก", None, "๑๐", 9, 1, 19, 2))
    plan = count_import.prepare(office, source, JUNE)
    assert plan.count(Outcome.NEW) == 1
    assert records.every(office, CountSheet) == []
    assert count_import.apply(office, plan) == 1
    sheet = counts.editions(office, one.id, 2568, "june")[0]
    assert (sheet.boys, sheet.girls, sheet.pupils, sheet.rooms, sheet.teachers) == (10, 9, 19, 1, 2)
    again = count_import.prepare(office, source, JUNE)
    assert (again.count(Outcome.SAME), count_import.apply(office, again)) == (1, 0)


def test_other_numbers_need_a_reason_and_become_an_edition(office: OfficeFile, tmp_path: Path) -> None:
    one = school(office, 1, "ก")
    tell(office, one, 2568, 10, 9)
    source = book(tmp_path, ("0033530001", "ก", None, 11, 9, 1, 20, 3))
    refused = count_import.prepare(office, source, JUNE)
    assert [fault.label for fault in refused.faults] == ["เหตุผลที่แก้ไข"]
    told = CountDefaults(academic_year=2568, round="june", reason="นับตก")
    assert count_import.apply(office, count_import.prepare(office, source, told)) == 1
    assert [one.reason for one in counts.editions(office, one.id, 2568, "june")] == ["", "นับตก"]


def test_every_fault_has_its_row_column_and_cause(office: OfficeFile, tmp_path: Path) -> None:
    school(office, 1, "ก")
    school(office, 2, "ข")
    source = book(
        tmp_path,
        ("0033530001", "ก", None, 10, 9, 1, 20, 2),
        ("9999999999", "ไม่มี", None, 1, 1, 1, 2, 1),
        ("0033530002", "ข", None, "สิบ", -1, 1, None, 2),
        ("0033530002", "ข", None, 1, 1, 1, 2, 2),
        ("0033530002", "ข", None, 1, 1, 1, 2, 2),
    )
    plan = count_import.prepare(office, source, JUNE)
    found = [(fault.row, fault.column) for fault in plan.faults]
    assert found == [(2, "G"), (3, "A"), (4, "D"), (4, "E"), (6, "A")]
    assert "ยอดรวม 20 ไม่เท่าผลบวกของทุกชั้น 19" in str(plan.faults[0].cause)
    assert plan.count(Outcome.NEW) == 1
    back = tmp_path / "แก้.xlsx"
    assert count_import.write_errors(plan, back) == 4
    sheet = load_workbook(back).active
    assert sheet is not None
    assert "ยอดรวม" in str(sheet.cell(2, len(HEAD) + 1).value)


def test_anuban_1_is_not_guessed(office: OfficeFile, tmp_path: Path) -> None:
    school(office, 1, "ก")
    source = book(tmp_path, ("0033530001", 4, 5), head=("รหัส 10 หลัก", "อนุบาล 1 ชาย", "อนุบาล 1 หญิง"))
    with pytest.raises(UserError, match="3 หรือ 4 ขวบ"):
        count_import.prepare(office, source, JUNE)
    for naming, grade in ((Naming.OLD, "112"), (Naming.PRIVATE, "111")):
        told = CountDefaults(academic_year=2568, round="june", naming=naming)
        plan = count_import.prepare(office, source, told)
        assert plan.rows[0].counted is not None
        assert plan.rows[0].counted.filled.keys() == {grade}


def test_the_empty_form_comes_back_filled(office: OfficeFile, tmp_path: Path) -> None:
    one = school(office, 1, "ก")
    school(office, 2, "ปิด", status="closed")
    form = tmp_path / "แบบ.xlsx"
    assert count_import.write_template(office, form, 2568, "november") == 1
    made = load_workbook(form)
    sheet = made.active
    assert sheet is not None
    heads = [str(cell.value) for cell in sheet[1]]
    for label, value in (("ป.1 ชาย", 7), ("ป.1 หญิง", 8), ("ป.1 ห้อง", 1), ("รวมนักเรียน", 15)):
        sheet.cell(2, heads.index(label) + 1).value = value
    made.save(form)
    count_import.apply(office, count_import.prepare(office, form))
    assert counts.editions(office, one.id, 2568, "november")[0].pupils == 15


def test_a_file_that_is_no_sheet_of_counts_is_told_so(office: OfficeFile, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="ไม่พบหัวตาราง"):
        count_import.prepare(office, book(tmp_path, ("x",), head=("ชื่อ",)), JUNE)


def test_a_row_without_year_or_round_is_refused(office: OfficeFile, tmp_path: Path) -> None:
    school(office, 1, "ก")
    source = book(tmp_path, ("0033530001", "ก", None, 10, 9, 1, 19, 2))
    plan = count_import.prepare(office, source)
    assert [fault.label for fault in plan.faults] == ["ปีการศึกษา", "รอบข้อมูล"]

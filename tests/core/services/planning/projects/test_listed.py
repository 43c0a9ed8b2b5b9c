"""An office's own list of projects, a row each, whatever its columns are called, becomes drafts that add up."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from planner_desktop.domain.planning.projects.particulars import ProjectIndicator
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.services import history, records
from planner_desktop.services.exchange import ImportPlan, Outcome, apply_import, prepare_import, write_errors
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.projects import rows, totals
from planner_desktop.services.planning.projects.listed import SHAPE
from tests.core.services.planning.offices import YEAR, node

HEAD = (
    "ที่",
    "โครงการ/กิจกรรม",
    "กลยุทธ์",
    "งบประมาณ (บาท)",
    "ไตรมาสที่ 1",
    "ไตรมาสที่ 2",
    "ผู้รับผิดชอบ",
    "กิจกรรมหลัก",
    "ตัวชี้วัดความสำเร็จ",
    "หน่วย",
    "ค่าเป้าหมาย",
)
ROWS: tuple[tuple[object, ...], ...] = (
    (1, "พัฒนาครู", "1 ยกระดับ", 1000.25, 400, "600.25", "นางสาวสมมุติ", "อบรม\nนิเทศ", "ครูผ่าน", "ร้อยละ", 80),
    (2, "พัฒนาข้อมูล", "กลยุทธ์เดิม", "๕๐๐", None, None, None, None, None, None, None),
    (3, "ผลรวมผิด", None, 100, 60, 60, None, None, None, None, None),
    (4, "ติดลบ", None, -5, None, None, None, None, None, None, None),
    (5, "ไม่มีหน่วย", None, 1, None, None, None, None, "คนดี", None, 5),
    (6, "พัฒนาครู", None, 1, None, None, None, None, None, None, None),
)


@pytest.fixture
def sheet(office: OfficeFile, tmp_path: Path) -> Path:
    node(office, "strategy", "1", "ยกระดับ")
    book = Workbook()
    page = book.worksheets[0]
    page.append(["บัญชีโครงการปีที่แล้ว"])
    for row in (HEAD, *ROWS):
        page.append(list(row))
    path = tmp_path / "โครงการปีก่อน.xlsx"
    book.save(path)
    return path


def looked_at(file: OfficeFile, sheet: Path) -> ImportPlan:
    return prepare_import(file, SHAPE, sheet, near=True, fixed={"fiscal_year": YEAR})


def test_rows_are_looked_at_first_and_each_fault_is_named(
    office: OfficeFile, sheet: Path, tmp_path: Path
) -> None:
    plan = looked_at(office, sheet)
    assert (plan.count(Outcome.NEW), plan.count(Outcome.FAULTY)) == (2, 4)
    told = {(fault.row, fault.column): str(fault.cause) for fault in plan.faults}
    assert "สี่ไตรมาสรวมได้ 120.00 บาท" in told[5, "D"]
    assert (6, "D") in told
    assert "หน่วยนับ" in told[7, "J"]
    assert "ซ้ำกับแถวที่ 3" in told[8, ""]
    assert records.every(office, Project) == []
    target = tmp_path / "ต้องแก้.xlsx"
    assert write_errors(plan, target) == 4
    assert [row[1] for row in load_workbook(target).worksheets[0].values][1:] == [
        "ผลรวมผิด",
        "ติดลบ",
        "ไม่มีหน่วย",
        "พัฒนาครู",
    ]


def test_the_rest_become_drafts_whose_money_adds_up_in_one_step(office: OfficeFile, sheet: Path) -> None:
    apply_import(office, looked_at(office, sheet))
    made = {one.name: one for one in records.every(office, Project)}
    first, second = made["พัฒนาครู"], made["พัฒนาข้อมูล"]
    assert (first.fiscal_year, first.state, first.owner_name) == (YEAR, "draft", "นางสาวสมมุติ")
    assert first.strategy is not None
    assert "กลยุทธ์เดิม" in second.note
    assert totals.of_project(office, first.id).by_quarter == {1: 40_000, 2: 60_025}
    assert totals.of_project(office, second.id).amount == 50_000
    below = rows.read(office, first.id)
    assert [one.name for one in below.activities] == ["อบรม", "นิเทศ"]
    (indicator,) = records.every(office, ProjectIndicator)
    assert (indicator.name, indicator.unit, indicator.target) == ("ครูผ่าน", "ร้อยละ", "80")
    again = looked_at(office, sheet)
    assert again.count(Outcome.SAME) == 2
    assert apply_import(office, again) is None
    history.undo(office)
    assert records.every(office, Project) == []

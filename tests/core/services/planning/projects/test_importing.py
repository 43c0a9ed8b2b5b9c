"""Last year's projects come from Excel sheet by sheet: looked at first, then kept as drafts that add up."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.services import records
from planner_desktop.services.exchange import apply_import, prepare_import
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.projects import rows, totals
from tests.core.services.planning.offices import YEAR, node

LAST = YEAR - 1
SHEETS: dict[str, tuple[str, tuple[tuple[object, ...], ...]]] = {
    "โครงการ": (
        "project",
        (
            ("ปีงบประมาณ", "รหัสโครงการ", "ชื่อโครงการ", "สนองกลยุทธ์", "เริ่ม", "สิ้นสุด"),
            (LAST, "69-1", "พัฒนาครู", "", "1 พ.ย. 2568", "31 มี.ค. 2569"),
            (LAST, "69-2", "พัฒนาข้อมูล", "", "1 ต.ค. 2568", "30 ก.ย. 2570"),
        ),
    ),
    "กิจกรรม": (
        "activity",
        (
            ("โครงการ", "กิจกรรมที่", "กิจกรรม", "เริ่ม", "สิ้นสุด"),
            ("พัฒนาครู", 1, "อบรม", "1 ธ.ค. 2568", "31 ธ.ค. 2568"),
        ),
    ),
    "งบประมาณ": (
        "budget_line",
        (
            ("โครงการ", "กิจกรรม", "รายการ", "หมวดรายจ่าย", "แหล่งเงิน", "จำนวนเงิน", "เดือนที่ใช้เงิน"),
            ("69-1", "1 อบรม", "อาหาร", "ค่าใช้สอย", "งบประมาณ สพป. (งบประจำ)", "7,200.50", "ธ.ค. 2568"),
        ),
    ),
}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, (_kind, cells) in SHEETS.items():
        sheet = made.create_sheet(name)
        for row in cells:
            sheet.append(list(row))
    path = tmp_path / "โครงการปีก่อน.xlsx"
    made.save(path)
    return path


def test_the_projects_of_last_year_are_looked_at_and_then_kept(office: OfficeFile, book: Path) -> None:
    node(office, "strategy", "1", "ยกระดับคุณภาพ")
    seen = prepare_import(office, "project", book, sheet="โครงการ")
    assert records.every(office, Project) == []
    (late,) = [row for row in seen.rows if row.faults]
    assert (late.faults[0].column, late.faults[0].cause.facts["year"]) == ("F", LAST)
    for name, (kind, _cells) in SHEETS.items():
        apply_import(office, prepare_import(office, kind, book, sheet=name))
    (kept,) = records.every(office, Project)
    assert (kept.code, kept.state, kept.fiscal_year) == ("69-1", "draft", LAST)
    whole = rows.read(office, kept.id)
    assert [one.name for one in whole.activities] == ["อบรม"]
    assert whole.lines[0].activity == whole.activities[0].id
    assert totals.of_year(office, LAST).whole.by_quarter == {1: 720_050}

"""Progress and real time on paper and in sheets; the calendar on one sheet and as a calendar file."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from planner_desktop.documents.pdf.render import render
from planner_desktop.documents.sheet_size import SheetSize
from planner_desktop.documents.year_sheet import SheetLine, YearSheetFacts, year_sheet
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.work import WorkItem, WorkStep
from planner_desktop.domain.office.year import Holiday, Task
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.services import papers, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.year_work.progress import by_item, step_times
from tests.core.documents.reading import pages_of

YEAR = 2570


@pytest.fixture
def year(office: OfficeFile) -> OfficeFile:
    person = records.save(office, Person(prefix="นาง", first_name="สมใจ", last_name="ตัวอย่างงาม"))
    item = records.save(office, WorkItem(fiscal_year=YEAR, number="5.1", name="งานติดตาม"))
    step = records.save(office, WorkStep(item=item.id, order=1, gist="สร้างเครื่องมือ", days=3))
    facts = {"fiscal_year": YEAR, "item": item.id, "owner": person.id, "due_on": dt.date(2026, 10, 30)}
    begun, ended = dt.date(2026, 10, 5), dt.date(2026, 10, 12)  # 6 working days
    done = {"status": "done", "started_on": begun, "done_on": ended, "step": step.id, "kind": "step"}
    records.save(office, Task(title="สร้างเครื่องมือ", **facts, **done))  # type: ignore[arg-type] # facts of a test
    records.save(office, Task(title="ประชุมครูแผน", **facts))  # type: ignore[arg-type] # facts of a test
    records.save(office, Holiday(day=dt.date(2026, 10, 23), name="วันปิยมหาราช", certainty="high"))
    return office


def told(file: OfficeFile, name: str, target: Path, **keys: str) -> str:
    papers.export(file, name, target, {"year": str(YEAR), **keys})
    return " ".join(" ".join(pages_of(target.read_bytes())).split())


def rows(path: Path) -> list[tuple[object, ...]]:
    sheet = load_workbook(path).active
    assert sheet is not None
    return [tuple(row) for row in sheet.iter_rows(values_only=True)]


def test_progress_is_told_by_quarter_item_and_owner(year: OfficeFile, tmp_path: Path) -> None:
    words = told(year, "year-progress", tmp_path / "a.pdf")
    late = 1 if bangkok_today() > dt.date(2026, 10, 30) else 0
    assert f"ทั้งหมด ๒ งาน เสร็จแล้ว ๑ (๕๐.๐%) ล่าช้า {'๐๑'[late]}" in words
    assert "๕.๑ งานติดตาม ๒ ๑" in words
    papers.export(year, "year-progress", tmp_path / "a.xlsx", {"year": str(YEAR)})
    found = {(row[0], row[1]): row[2:4] for row in rows(tmp_path / "a.xlsx")}
    assert found["งาน", "5.1 งานติดตาม"] == (2, 1)
    assert found["ผู้รับผิดชอบ", "นางสมใจ ตัวอย่างงาม"] == (2, 1)
    assert found["ไตรมาส", "ไตรมาสที่ 2"] == (0, 0)


def test_real_time_stands_beside_the_standard(year: OfficeFile, tmp_path: Path) -> None:
    (whole,) = by_item(step_times(year, YEAR))
    assert (whole.standard, whole.taken, whole.share) == (3, 6, 2.0)
    words = told(year, "step-times", tmp_path / "a.pdf")
    assert "มาตรฐานรวม ๓ วัน ใช้จริงรวม ๖ วัน" in words
    assert "+๓" in words
    papers.export(year, "step-times", tmp_path / "a.xlsx", {"year": str(YEAR)})
    assert rows(tmp_path / "a.xlsx")[1][-3:] == (3, 6, 3)


def test_nothing_timed_yet_is_said_and_what_would_be(office: OfficeFile, tmp_path: Path) -> None:
    records.save(office, Task(fiscal_year=YEAR, title="งาน"))
    with pytest.raises(UserError, match="2570"):
        told(office, "step-times", tmp_path / "a.pdf")


def test_the_sheet_holds_own_tasks_and_holidays_and_says_what_it_leaves_out(
    year: OfficeFile, tmp_path: Path
) -> None:
    words = told(year, "year-sheet", tmp_path / "a.pdf")
    assert "๓๐ ประชุมครูแผน" in words
    assert "๒๓ วันปิยมหาราช" in words
    assert "สร้างเครื่องมือ" not in words
    assert "อีก ๑ รายการ" in words
    assert "๓๐ สร้างเครื่องมือ" in told(year, "year-sheet", tmp_path / "b.pdf", detail="steps", size="a3")


@pytest.mark.parametrize(
    ("count", "size"),
    [(1, SheetSize.A4), (8, SheetSize.A4), (60, SheetSize.A4), (60, SheetSize.A3), (25, SheetSize.ONE)],
)
def test_the_sheet_is_one_sheet_however_full(count: int, size: SheetSize) -> None:
    lines = tuple(
        SheetLine(str(day % 28 + 1), "รายงานผลการดำเนินงานตามแผนปฏิบัติการ " * 2) for day in range(count)
    )
    facts = YearSheetFacts("ปฏิทิน", tuple((f"เดือน {month}", lines) for month in range(12)), size=size)
    out = io.BytesIO()
    render(year_sheet(facts), out)
    (page,) = pages_of(out.getvalue())
    assert ("และอีก" in page) == (count == 60)


def test_the_calendar_file_comes_by_name_too(year: OfficeFile, tmp_path: Path) -> None:
    papers.export(year, "year-calendar", tmp_path / "a.ics", {"year": str(YEAR)})
    told_lines = (tmp_path / "a.ics").read_bytes().split(b"\r\n")
    assert told_lines[0] == b"BEGIN:VCALENDAR"
    assert told_lines.count(b"DTSTART;VALUE=DATE:20261030") == 2
    assert max(map(len, told_lines)) <= 75
    papers.export(year, "year-tasks", tmp_path / "a.xlsx", {"year": str(YEAR)})
    assert len(rows(tmp_path / "a.xlsx")) == 3

"""Two schools with three years of counts, small enough to reckon by hand."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from planner_desktop.domain.information.class_plan.plans import ClassPlan
from planner_desktop.domain.information.count_days import as_at_of
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.years import academic_year_of, bangkok_today
from planner_desktop.services.class_plan import plans, steps
from planner_desktop.services.class_plan.steps import Step
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.schools import counts
from planner_desktop.services.schools.counts import Counted, GradeCount
from tests.core.services.schools.offices import school

YEAR = academic_year_of(bangkok_today())
UP = ("filled", "certified", "checked", "agreed", "approved", "sent")


def told(file: OfficeFile, one: School, year: int, pupils: dict[str, int], teachers: int = 3) -> None:
    """June counts of a year, one room a grade."""
    counts.record(
        file,
        Counted(
            school=one.id,
            academic_year=year,
            round="june",
            as_at=as_at_of(year, "june"),
            grades={grade: GradeCount(count, 0, 1) for grade, count in pupils.items()},
            more={"teachers": teachers},
        ),
    )


def two(file: OfficeFile) -> tuple[School, School]:
    """ป.1–ป.2 of both; the first keeps all its pupils, the second loses half on the way up."""
    grades = {"lowest_grade": "211", "highest_grade": "212"}
    near = {"latitude": "15.200000", "longitude": "104.800000"}
    first = school(file, 1, "บ้านหนึ่ง", director="สมใจ ตัวอย่าง", **grades, **near)
    second = school(file, 2, "บ้านสอง", **grades, **{**near, "latitude": "15.230000"})
    for year in range(YEAR - 2, YEAR + 1):
        told(file, first, year, {"211": 90, "212": 90}, teachers=6)
        told(file, second, year, {"211": 20, "212": 10})
    return first, second


def begun(file: OfficeFile, kind: str = "full") -> list[ClassPlan]:
    """Both schools' drafts of next year."""
    return plans.begin(file, [one.id for one in two(file)], kind, YEAR + 1)


def led(file: OfficeFile, chosen: list[ClassPlan], to: str) -> list[ClassPlan]:
    """Take the usual steps up to one of them."""
    for deed in UP[: UP.index(to) + 1]:
        steps.advance(file, now(file, chosen), Step(deed, bangkok_today()))
    return now(file, chosen)


def now(file: OfficeFile, chosen: list[ClassPlan]) -> list[ClassPlan]:
    """The plans as they stand."""
    held = {one.id: one for kind in ("full", "yearly") for one in _all(file, kind)}
    return [held[one.id] for one in chosen]


def _all(file: OfficeFile, kind: str) -> list[ClassPlan]:
    years = (YEAR, YEAR + 1, YEAR + 2)
    return [one for year in years for found in plans.editions(file, kind, year).values() for one in found]


def filled_in(path: Path, pupils: int) -> None:
    """Type other pupils over the foretold ones of ป.1, and what the school has: 6, 8 and 1."""
    book = load_workbook(path)
    has = {"ครูที่มี": 6, "ห้องเรียนที่มีจริง": 8, "ห้องพิเศษ/ห้องปฏิบัติการ": 1}
    for row in book.worksheets[0].iter_rows():
        label = f"{row[0].value or ''}{row[1].value or ''}"
        if row[1].value == "ป.1" and row[2].value in (90, 95, 99):
            row[2].value = pupils
        for name, amount in has.items():
            if name in label and "ในนั้น" not in label:
                row[2].value = amount
    book.save(path)

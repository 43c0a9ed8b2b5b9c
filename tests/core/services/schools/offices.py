"""Schools of a test, and their counts in one line."""

from __future__ import annotations

from planner_desktop.domain.information.count_days import as_at_of
from planner_desktop.domain.information.counts import CountSheet
from planner_desktop.domain.information.schools import School
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.schools import counts
from planner_desktop.services.schools.counts import Counted, GradeCount


def school(file: OfficeFile, number: int, name: str, **more: str) -> School:
    """A school of district ก unless told otherwise."""
    return records.save(file, School(code10=f"00335300{number:02d}", name=name, **{"district": "ก", **more}))  # type: ignore[arg-type]  # text fields by name


def counted(
    one: School, year: int, boys: int, girls: int, round_: str = "june", teachers: int | None = 3
) -> Counted:
    """Everybody in ป.1, one room."""
    return Counted(
        school=one.id,
        academic_year=year,
        round=round_,
        as_at=as_at_of(year, round_),
        grades={"211": GradeCount(boys, girls, 1)},
        more={"teachers": teachers},
    )


def tell(file: OfficeFile, one: School, year: int, boys: int, girls: int) -> CountSheet:
    """Write the June counts."""
    return counts.record(file, counted(one, year, boys, girls))

"""Two small schools with counts that add up in the head, and a merger of the one with the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import pytest

from planner_desktop.domain.information.schools import School
from planner_desktop.domain.planning.cases.school_cases import SchoolCase
from planner_desktop.errors import Invalid
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.cases import shipped, steps
from planner_desktop.services.schools import counts
from planner_desktop.services.schools.counts import Counted, GradeCount

DAY = dt.date(2025, 5, 16)


@dataclass(frozen=True)
class Two:
    """A school of 100 pupils that merges into one of 30; both have ป.1 only, so all are primary."""

    gone: School
    into: School
    case: SchoolCase


def school(file: OfficeFile, number: int, **more: object) -> School:
    told = School(code10=f"99000000{number:02d}", name=f"บ้านทดลอง {number}", status="open")
    return records.save(file, replace(told, **more))  # type: ignore[arg-type]  # fields by name


def counted(file: OfficeFile, one: School, pupils: int, teachers: int) -> None:
    grades = {"211": GradeCount(pupils, 0, 3)}
    as_at = dt.date(2024, 6, 10)
    told = Counted(
        school=one.id,
        academic_year=2567,
        round="june",
        as_at=as_at,
        grades=grades,
        more={"teachers": teachers},
    )
    counts.record(file, told)


def two(file: OfficeFile) -> Two:
    shipped.lay_out(file)
    gone = school(file, 1, latitude="15.200000", longitude="104.800000")
    into = school(file, 2, latitude="15.200000", longitude="104.900000")
    counted(file, gone, 100, 4)
    counted(file, into, 30, 3)
    case = SchoolCase(
        fiscal_year=2568,
        kind="merge",
        subject="รวมโรงเรียนทดลอง",
        schools=(gone.id,),
        receiving=into.id,
        opened_on=dt.date(2024, 11, 1),
        effective_on=DAY,
        reason="นักเรียนน้อย",
    )
    return Two(gone, into, records.save(file, case))


def complete(file: OfficeFile, case: SchoolCase) -> SchoolCase:
    """Every fact told, every required step and document done."""
    kept = steps.begin(file, case)
    for item in steps.items_of(file, kept.id):
        if item.required:
            records.save(file, replace(item, done_on=dt.date(2025, 4, 1)))
    told = replace(
        kept,
        heard_on=dt.date(2025, 1, 10),
        present=40,
        agree=35,
        disagree=5,
        board_on=dt.date(2025, 1, 5),
        board_words="เห็นชอบ",
        body="area_committee",
        decided_on=dt.date(2025, 3, 1),
        resolution_no="4.1",
        announcement_no="ประกาศ สพป. ที่ 9/2568",
        announced_on=dt.date(2025, 4, 30),
        pupil_care="รถรับส่ง",
        staff_care="ย้ายไปด้วยกัน",
    )
    return records.save(file, told)


@contextmanager
def refused(words: str) -> Iterator[None]:
    """What happens inside is refused, and these words stand beside a field."""
    with pytest.raises(Invalid) as told:
        yield
    assert any(words in str(fault.message) for fault in told.value.faults)

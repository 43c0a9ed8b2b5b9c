"""Counts of a round: read in any edition, written once; a correction is a further edition with its reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.information.counts import CountSheet, PupilCount
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import UserError
from planner_desktop.messages import Message, say
from planner_desktop.services import records

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.services.file import Change, OfficeFile

MORE = ("teachers", "computers", "out_of_school", "disabled", "poor", "boarding", "no_status")


@dataclass(frozen=True)
class GradeCount:
    """Boys, girls and rooms of one grade."""

    boys: int = 0
    girls: int = 0
    rooms: int = 0

    @property
    def pupils(self) -> int:
        """Boys and girls."""
        return self.boys + self.girls


@dataclass(frozen=True, kw_only=True)
class Counted:
    """What one school counted in one round; `more` are amounts by the names in MORE (None: not told)."""

    school: UUID
    academic_year: int
    round: str
    as_at: dt.date
    grades: Mapping[str, GradeCount] = field(default_factory=dict)
    more: Mapping[str, int | None] = field(default_factory=dict)
    source: str = ""

    @property
    def filled(self) -> dict[str, GradeCount]:
        """The grades that have anybody or any room, in order."""
        return {one: self.grades[one] for one in sorted(self.grades) if self.grades[one] != GradeCount()}

    def same_as(self, other: Counted) -> bool:
        """Whether every number and the day agree."""
        told = tuple(self.more.get(one) for one in MORE)
        return (self.as_at, self.filled, told) == (
            other.as_at,
            other.filled,
            tuple(other.more.get(one) for one in MORE),
        )


class NeedsReason(UserError):  # noqa: N818 - reads as the sentence it is
    """There is an edition already, and no reason was told for another."""

    def __init__(self, edition: int) -> None:
        super().__init__(
            say("รอบนี้บันทึกไว้แล้ว (ฉบับที่ {edition})", edition=edition),
            say("บอกเหตุผลที่แก้ไข แล้วบันทึกเป็นฉบับใหม่ ฉบับเดิมจะยังอ่านได้"),
        )


def editions(file: OfficeFile, school: UUID, academic_year: int, round_: str) -> list[CountSheet]:
    """Every edition of a round, oldest first."""
    query = Query(
        "count_sheet",
        (
            Condition("school", Test.IS, school),
            Condition("academic_year", Test.IS, academic_year),
            Condition("round", Test.IS, round_),
        ),
        sort=("edition",),
    )
    return records.every(file, CountSheet, query)


def sheets_of(file: OfficeFile, academic_year: int, round_: str) -> dict[UUID, CountSheet]:
    """The sheet in force of every school that told its counts."""
    query = Query(
        "count_sheet",
        (
            Condition("round", Test.IS, round_),
            Condition("academic_year", Test.IS, academic_year),
            Condition("current", Test.IS, True),
        ),
        with_voided=False,
    )
    return {one.school: one for one in records.every(file, CountSheet, query) if one.school}


def read(file: OfficeFile, sheet: CountSheet) -> Counted:
    """What stands on a sheet."""
    query = Query("pupil_count", (Condition("sheet", Test.IS, sheet.id),))
    counts = records.every(file, PupilCount, query)
    assert sheet.school  # these three are required fields
    assert sheet.academic_year
    assert sheet.as_at
    return Counted(
        school=sheet.school,
        academic_year=sheet.academic_year,
        round=sheet.round,
        as_at=sheet.as_at,
        grades={one.grade: GradeCount(one.boys or 0, one.girls or 0, one.rooms or 0) for one in counts},
        more={name: getattr(sheet, name) for name in MORE},
        source=sheet.source,
    )


def record(file: OfficeFile, counted: Counted, reason: str = "") -> CountSheet:
    """Write the counts as one step; NeedsReason where an edition stands, UserError when nothing differs."""
    before = editions(file, counted.school, counted.academic_year, counted.round)
    check(file, counted, before, reason)
    with file.change(label(counted, before)) as change:
        return write(change, counted, before, reason)


def void(file: OfficeFile, sheet: CountSheet, reason: str) -> CountSheet | None:
    """Void one edition with its reason; the newest that stands is in force again (None: there is none)."""
    assert sheet.school
    assert sheet.academic_year
    if sheet.void_reason:
        raise UserError(say("ฉบับนี้ยกเลิกไว้แล้ว: {reason}", reason=sheet.void_reason))
    all_ = editions(file, sheet.school, sheet.academic_year, sheet.round)
    others = [one for one in all_ if one.id != sheet.id and not one.void_reason]
    back = others[-1] if others and sheet.current else None
    with file.change(
        say(
            "ยกเลิกข้อมูลจำนวนฉบับที่ {edition} ปีการศึกษา {academic_year}",
            edition=sheet.edition or 1,
            academic_year=sheet.academic_year,
        )
    ) as change:
        change.void(replace(sheet, current=False), reason)
        if back:
            change.save(replace(back, current=True))
    return in_force(editions(file, sheet.school, sheet.academic_year, sheet.round))


def check(file: OfficeFile, counted: Counted, before: Sequence[CountSheet], reason: str) -> None:
    """Raise what `record` refuses."""
    if not counted.filled and all(value is None for value in counted.more.values()):
        raise UserError(
            say("ยังไม่ได้ใส่ตัวเลขใด"), say("โรงเรียนที่ไม่มีนักเรียนให้ใส่จำนวนครูหรือคอมพิวเตอร์อย่างน้อยหนึ่งช่อง เช่น 0")
        )
    standing = in_force(before)
    if standing and read(file, standing).same_as(counted):
        raise UserError(say("ตัวเลขเหมือนฉบับที่ใช้อยู่ จึงไม่ต้องบันทึกใหม่"))
    if needs_reason(before, reason):
        raise NeedsReason(before[-1].edition or 1)


def needs_reason(before: Sequence[CountSheet], reason: str) -> bool:
    """Whether a further edition corrects one that was not voided, and no reason is told."""
    return any(not one.void_reason for one in before) and not reason.strip()


def in_force(before: Sequence[CountSheet]) -> CountSheet | None:
    """The edition that figures are taken from, if any."""
    return next((one for one in reversed(before) if one.current and not one.void_reason), None)


def label(counted: Counted, before: Sequence[CountSheet]) -> Message:
    """How the history calls the step."""
    year = counted.academic_year
    if not before:
        return say("บันทึกข้อมูลจำนวน ปีการศึกษา {year}", year=year)
    edition = (before[-1].edition or 1) + 1
    return say("แก้ไขข้อมูลจำนวน (ฉบับที่ {edition}) ปีการศึกษา {year}", edition=edition, year=year)


def write(change: Change, counted: Counted, before: Sequence[CountSheet], reason: str) -> CountSheet:
    """Save the next edition with its grades; whatever was in force stands back. Sums are of the grades."""
    for one in before:
        if one.current:
            change.save(replace(one, current=False))
    grades = counted.filled
    boys, girls = (sum(getattr(one, name) for one in grades.values()) for name in ("boys", "girls"))
    more: dict[str, Any] = {name: counted.more.get(name) for name in MORE}
    sheet = change.save(
        CountSheet(
            school=counted.school,
            academic_year=counted.academic_year,
            round=counted.round,
            as_at=counted.as_at,
            edition=(before[-1].edition or 1) + 1 if before else 1,
            boys=boys,
            girls=girls,
            pupils=boys + girls,
            rooms=sum(one.rooms for one in grades.values()),
            reason=reason.strip(),
            source=counted.source,
            **more,
        )
    )
    for grade, of in grades.items():
        change.save(PupilCount(sheet=sheet.id, grade=grade, boys=of.boys, girls=of.girls, rooms=of.rooms))
    assert isinstance(sheet, CountSheet)
    return sheet

"""แผนชั้นเรียน of a school: the five-year full plan and the yearly plan, with every step of their approval."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from planner_desktop.domain.fields import (
    Kind,
    choice,
    date,
    files,
    link,
    long_text,
    number,
    person,
    school,
    text,
    year,
)
from planner_desktop.domain.records import Record, describe
from planner_desktop.messages import mark

FULL_YEARS = 5
OPEN = frozenset({"draft", "returned"})  # the figures may be typed
IN_FORCE = frozenset({"approved", "sent"})
# From each state, the deeds that may follow: the first is the usual next step.
WAYS: dict[str, tuple[str, ...]] = {
    "draft": ("filled",),
    "filled": ("certified", "returned"),
    "certified": ("checked", "returned"),
    "checked": ("agreed", "returned"),
    "agreed": ("approved", "returned"),
    "approved": ("sent",),
    "returned": ("filled",),
    "sent": (),
}


@describe(
    name="class_plan",
    label=mark("แผนชั้นเรียน"),
    plural=mark("แผนชั้นเรียนรายโรงเรียน"),
    area="information",
    title=("kind", "academic_year", "edition"),
    sort=("-academic_year", "kind", "school", "-edition"),
    unique=(("school", "kind", "academic_year", "edition"),),
    indexed=(("kind", "academic_year", "state"),),
)
@dataclass(frozen=True, kw_only=True)
class ClassPlan(Record):
    """A school's plan from `academic_year` on: five years (full) or that one; a change is a new edition."""

    school: UUID | None = school(mark("โรงเรียน"), required=True, width=26)
    kind: str = choice(mark("ชนิดแผน"), "class_plan_kind", required=True, width=16)
    academic_year: int | None = year(mark("ปีการศึกษา"), Kind.ACADEMIC_YEAR, required=True)
    edition: int | None = number(mark("ฉบับที่"), given=True)
    state: str = choice(mark("สถานะ"), "class_plan_state", default="draft", given=True, width=18)
    change_reason: str = text(mark("เหตุผลที่ขอเปลี่ยน"), given=True, width=24, max_length=500)
    teachers: int | None = number(mark("ครูที่มี"), unit=mark("คน"), minimum=0, maximum=999)
    rooms_built: int | None = number(mark("ห้องเรียนที่มีจริง"), unit=mark("ห้อง"), minimum=0, maximum=999)
    special_rooms: int | None = number(mark("ห้องพิเศษ/ปฏิบัติการ"), unit=mark("ห้อง"), minimum=0, maximum=999)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    @property
    def years(self) -> tuple[int, ...]:
        """The academic years it plans."""
        first = self.academic_year or 0
        return tuple(range(first, first + (FULL_YEARS if self.kind == "full" else 1)))


@describe(
    name="class_plan_line",
    label=mark("ชั้นในแผนชั้นเรียน"),
    plural=mark("ชั้นในแผนชั้นเรียน"),
    area="information",
    title=("grade", "academic_year"),
    sort=("academic_year", "grade"),
    indexed=(("plan", "academic_year", "grade"),),  # written by services alone, many at a time
)
@dataclass(frozen=True, kw_only=True)
class ClassPlanLine(Record):
    """Pupils and rooms of a grade in a year; `special` are those of the rooms with a programme."""

    plan: UUID | None = link(mark("แผนชั้นเรียน"), "class_plan", required=True)
    academic_year: int | None = year(mark("ปีการศึกษา"), Kind.ACADEMIC_YEAR, required=True)
    grade: str = choice(mark("ชั้น"), "class_grade", required=True)
    pupils: int | None = number(mark("นักเรียน"), minimum=0, maximum=99_999, searched=False)
    rooms: int | None = number(mark("ห้อง"), minimum=0, maximum=999, searched=False)
    special: int | None = number(mark("ในนั้นเป็นห้องเรียนพิเศษ"), minimum=0, maximum=999, searched=False)


@describe(
    name="class_plan_step",
    label=mark("ขั้นของแผนชั้นเรียน"),
    plural=mark("เส้นทางพิจารณาแผนชั้นเรียน"),
    area="information",
    title=("deed", "day"),
    sort=("plan", "number"),
    dated="day",
    unique=(("plan", "number"),),
    log=True,
)
@dataclass(frozen=True, kw_only=True)
class ClassPlanStep(Record):
    """One step that a plan took, who took it and on what paper; written once, never changed."""

    plan: UUID | None = link(mark("แผนชั้นเรียน"), "class_plan", required=True, width=26)
    number: int | None = number(mark("ลำดับ"), given=True)
    deed: str = choice(mark("ขั้น"), "class_plan_state", required=True, width=18)
    day: dt.date | None = date(mark("วันที่"), required=True)
    by: str = text(mark("โดย"), width=30, max_length=200)
    officer: UUID | None = person(mark("ผู้บันทึก"))
    words: str = text(mark("มติ/เหตุผล"), width=30, max_length=500)
    paper: str = text(mark("หนังสือ/ครั้งที่ประชุม"), width=22, max_length=160)

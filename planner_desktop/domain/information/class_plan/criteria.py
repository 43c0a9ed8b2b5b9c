"""Criteria of rooms and teachers as data bound to academic years, each marked with how sure we are of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from planner_desktop.domain.fields import Kind, choice, date, number, text, year
from planner_desktop.domain.information.grades import stage
from planner_desktop.domain.records import Record, describe
from planner_desktop.domain.year_bound import YearBound
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

_FIRST = mark("ใช้ตั้งแต่ปีการศึกษา")
_LAST = mark("ถึงปีการศึกษา")


@describe(
    name="room_rule",
    label=mark("เกณฑ์จัดห้องเรียน"),
    plural=mark("เกณฑ์จัดห้องเรียน"),
    area="information",
    title=("stage", "grade"),
    sort=("stage", "grade", "-first_year"),
)
@dataclass(frozen=True, kw_only=True)
class RoomRule(YearBound):
    """Pupils to a room, the remainder from which one room more is opened, and the fewest rooms."""

    stage: str = choice(mark("ระดับ"), "class_stage", required=True, width=18)
    grade: str = choice(mark("เฉพาะชั้น"), "class_grade", help=mark("เว้นว่าง = ทุกชั้นของระดับ"))
    pupils_per_room: int | None = number(
        mark("นักเรียนต่อห้อง"), unit=mark("คน"), required=True, minimum=1, maximum=200
    )
    remainder: int | None = number(
        mark("เศษตั้งแต่"),
        unit=mark("คน"),
        required=True,
        minimum=1,
        maximum=200,
        help=mark("เหลือเศษตั้งแต่เท่านี้ เปิดเพิ่มอีก 1 ห้อง"),
    )
    minimum_rooms: int | None = number(
        mark("อย่างน้อย"), unit=mark("ห้อง"), minimum=0, maximum=20, help=mark("เมื่อมีนักเรียน เว้นว่าง = 1 ห้อง")
    )
    first_year: int | None = year(_FIRST, Kind.ACADEMIC_YEAR)
    last_year: int | None = year(_LAST, Kind.ACADEMIC_YEAR)
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="medium")
    source: str = text(mark("ที่มา"), width=26, max_length=300)

    def faults(self) -> Iterator[Fault]:
        yield from super().faults()
        if self.remainder and self.pupils_per_room and self.remainder > self.pupils_per_room:
            yield Fault("remainder", say("เศษต้องไม่เกินจำนวนนักเรียนต่อห้อง"))
        if self.grade and self.stage and stage(self.grade) != self.stage:
            yield Fault("grade", say("ชั้นนี้ไม่ได้อยู่ในระดับที่เลือก"))

    def rooms(self, pupils: int) -> int:
        """85 pupils at 40 and 10 are 2 rooms, 90 are 3, 9 are 1, none are none (domain: 6.4)."""
        if pupils <= 0:
            return 0
        whole, rest = divmod(pupils, self.pupils_per_room or 1)
        fewest = 1 if self.minimum_rooms is None else self.minimum_rooms
        return max(whole + (rest >= (self.remainder or 1)), fewest)


@describe(
    name="teacher_band",
    label=mark("เกณฑ์ครูตามจำนวนนักเรียน"),
    plural=mark("เกณฑ์ผู้บริหารและครูตามจำนวนนักเรียน"),
    area="information",
    title=("scheme", "at_least"),
    sort=("scheme", "-first_year", "at_least"),
)
@dataclass(frozen=True, kw_only=True)
class TeacherBand(YearBound):
    """Directors, deputies and teachers of a school of so many pupils; teachers left empty go by ratio."""

    scheme: str = choice(mark("เกณฑ์"), "teacher_scheme", required=True, width=20)
    at_least: int | None = number(
        mark("นักเรียนตั้งแต่"), unit=mark("คน"), required=True, minimum=0, maximum=99_999
    )
    at_most: int | None = number(
        mark("ถึง"), unit=mark("คน"), minimum=0, maximum=99_999, help=mark("เว้นว่าง = ขึ้นไป")
    )
    directors: int | None = number(mark("ผู้อำนวยการ"), minimum=0, maximum=9)
    deputies: int | None = number(mark("รองผู้อำนวยการ"), minimum=0, maximum=20)
    teachers: int | None = number(
        mark("ครู"), minimum=0, maximum=999, help=mark("เว้นว่าง = คิดตามอัตราส่วนของแต่ละระดับ")
    )
    first_year: int | None = year(_FIRST, Kind.ACADEMIC_YEAR)
    last_year: int | None = year(_LAST, Kind.ACADEMIC_YEAR)
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="medium")
    source: str = text(mark("ที่มา"), width=26, max_length=300)

    def faults(self) -> Iterator[Fault]:
        yield from super().faults()
        if self.at_least is not None and self.at_most is not None and self.at_most < self.at_least:
            yield Fault("at_most", say("“ถึง” ต้องไม่น้อยกว่า “ตั้งแต่”"))

    def holds(self, pupils: int) -> bool:
        """Whether a school of so many pupils falls in it; both ends count."""
        return (self.at_least or 0) <= pupils and (self.at_most is None or pupils <= self.at_most)


@describe(
    name="teacher_ratio",
    label=mark("อัตราส่วนครูของระดับ"),
    plural=mark("อัตราส่วนครูของแต่ละระดับ"),
    area="information",
    title=("scheme", "stage"),
    sort=("scheme", "stage", "-first_year"),
)
@dataclass(frozen=True, kw_only=True)
class TeacherRatio(YearBound):
    """How the teachers of a stage are reckoned where the band does not name them."""

    scheme: str = choice(mark("เกณฑ์"), "teacher_scheme", required=True, width=20)
    stage: str = choice(mark("ระดับ"), "class_stage", required=True, width=18)
    way: str = choice(mark("วิธีคิด"), "teacher_way", required=True, width=30)
    pupils_per_teacher: int | None = number(mark("นักเรียนต่อครู"), unit=mark("คน"), minimum=1, maximum=200)
    weekly_hours: int | None = number(mark("ชั่วโมงเรียนต่อห้อง"), unit=mark("ชม./สัปดาห์"), minimum=1, maximum=60)
    teacher_hours: int | None = number(mark("ชั่วโมงสอนต่อครู"), unit=mark("ชม./สัปดาห์"), minimum=1, maximum=60)
    first_year: int | None = year(_FIRST, Kind.ACADEMIC_YEAR)
    last_year: int | None = year(_LAST, Kind.ACADEMIC_YEAR)
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="medium")
    source: str = text(mark("ที่มา"), width=26, max_length=300)

    def faults(self) -> Iterator[Fault]:
        yield from super().faults()
        if self.way == "hours":
            for name in ("weekly_hours", "teacher_hours"):
                if not getattr(self, name):
                    yield Fault(name, say("วิธีนี้ต้องมีชั่วโมงเรียนต่อห้องและชั่วโมงสอนต่อครู"))
        elif self.way and not self.pupils_per_teacher:
            yield Fault("pupils_per_teacher", say("วิธีนี้ต้องมีจำนวนนักเรียนต่อครู"))


@describe(
    name="class_plan_year",
    label=mark("ปีของแผนชั้นเรียน"),
    plural=mark("เกณฑ์และผู้อนุมัติรายปี"),
    area="information",
    title=("academic_year",),
    sort=("-academic_year",),
    unique=(("academic_year",),),
)
@dataclass(frozen=True, kw_only=True)
class ClassPlanYear(Record):
    """Which criteria a year uses, who agrees and approves, and how new pupils are foreseen."""

    academic_year: int | None = year(mark("ตั้งแต่ปีการศึกษา"), Kind.ACADEMIC_YEAR, required=True)
    scheme: str = choice(mark("เกณฑ์ครู"), "teacher_scheme", default="w9_2545", required=True, width=20)
    entrants: str = choice(mark("คาดการณ์เข้าใหม่จาก"), "entrant_method", default="mean", width=20)
    back: int | None = number(
        mark("ใช้ข้อมูลย้อนหลัง"), unit=mark("ปี"), minimum=1, maximum=10, help=mark("เว้นว่าง = 3 ปี")
    )
    committee: str = text(mark("ผู้เห็นชอบ"), width=30, max_length=200)
    approver: str = text(mark("ผู้อนุมัติ"), width=30, max_length=200)
    due: dt.date | None = date(mark("โรงเรียนส่งภายใน"))
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="medium")
    note: str = text(mark("หมายเหตุ"), width=26, max_length=500)

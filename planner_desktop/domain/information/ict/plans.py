"""แผนพัฒนาเทคโนโลยีดิจิทัล (work item 2.1): a plan of some years, its chapters, indicators and projects."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import (
    baht,
    choice,
    date,
    files,
    link,
    long_text,
    number,
    person,
    text,
    year,
)
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 5  # years of a plan: as many columns as its tables of targets and money have
FIXED = ("approved", "replaced")


@describe(
    name="ict_plan",
    label=mark("แผนพัฒนาเทคโนโลยีดิจิทัล"),
    plural=mark("แผนพัฒนาเทคโนโลยีดิจิทัล"),
    area="information",
    title=("title", "edition"),
    sort=("-first_year", "-edition"),
    register=True,
)
@dataclass(frozen=True, kw_only=True)
class IctPlan(Record):
    """One edition of the plan; what was approved stays, a later edition takes its place."""

    title: str = text(mark("ชื่อแผน"), required=True, width=44, max_length=300)
    first_year: int | None = year(mark("ปีแรก"), required=True)
    last_year: int | None = year(mark("ปีสุดท้าย"), required=True)
    edition: int | None = number(mark("ฉบับที่"), minimum=1, maximum=99, width=8)
    state: str = choice(mark("สถานะ"), "ict_plan_state", default="draft", given=True, width=14)
    owner: UUID | None = person(mark("ผู้จัดทำ"))
    foreword: str = long_text(mark("คำนำ"))
    body: str = choice(mark("ผู้อนุมัติหรือเห็นชอบ"), "approving_body", group=mark("การอนุมัติ"), in_table=False)
    approved_on: dt.date | None = date(mark("อนุมัติเมื่อ"))
    approved_by: str = text(mark("ครั้งที่ประชุมหรือคำสั่ง"), max_length=200, in_table=False)
    previous: UUID | None = link(mark("ฉบับก่อนหน้า"), "ict_plan", in_table=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    @property
    def years(self) -> tuple[int, ...]:
        """Its fiscal years, at most as many as its tables have columns."""
        first, last = self.first_year or 0, self.last_year or -1
        return tuple(range(first, last + 1))[:LONGEST]

    def faults(self) -> Iterator[Fault]:
        """A plan runs over one to five years."""
        if self.first_year and self.last_year:
            if self.last_year < self.first_year:
                yield Fault("last_year", say("ปีสุดท้ายต้องไม่อยู่ก่อนปีแรก"))
            elif self.last_year - self.first_year >= LONGEST:
                yield Fault("last_year", say("แผนหนึ่งฉบับยาวได้ไม่เกิน {count} ปี", count=LONGEST))


@describe(
    name="ict_plan_chapter",
    label=mark("บทของแผน"),
    plural=mark("บทของแผนพัฒนาเทคโนโลยีดิจิทัล"),
    area="information",
    title=("position", "title"),
    sort=("plan", "position"),
    unique=(("plan", "position"),),
)
@dataclass(frozen=True, kw_only=True)
class IctPlanChapter(Record):
    """A chapter: words of the office, then what the program draws up from the registers (`content`)."""

    plan: UUID | None = link(mark("แผน"), "ict_plan", required=True, width=30)
    position: int | None = number(mark("บทที่"), required=True, minimum=1, maximum=99, width=7)
    title: str = text(mark("ชื่อบท"), required=True, width=36, max_length=200)
    content: str = choice(mark("ข้อมูลที่โปรแกรมสรุปให้"), "ict_chapter", default="none", width=22)
    words: str = long_text(mark("ข้อความ"), help=mark("บรรทัดว่าง = ย่อหน้าใหม่, ## = หัวข้อ, เลขนำ = ข้อย่อย"))
    after: str = long_text(mark("ข้อความท้ายตาราง"))


@describe(
    name="ict_plan_indicator",
    label=mark("ตัวชี้วัดของแผน"),
    plural=mark("ตัวชี้วัดของแผนพัฒนาเทคโนโลยีดิจิทัล"),
    area="information",
    title=("position", "name"),
    sort=("plan", "position"),
)
@dataclass(frozen=True, kw_only=True)
class IctPlanIndicator(Record):
    """One indicator with a target for each year of the plan."""

    plan: UUID | None = link(mark("แผน"), "ict_plan", required=True, width=26)
    position: int | None = number(mark("ลำดับ"), minimum=1, maximum=99, width=7)
    goal: str = text(mark("ยุทธศาสตร์/เป้าประสงค์"), max_length=300, width=26)
    name: str = text(mark("ตัวชี้วัด"), required=True, max_length=300, width=36)
    unit: str = text(mark("หน่วยวัด"), max_length=60, width=10)
    baseline: str = text(mark("ค่าฐาน"), max_length=60, width=10)
    target_1: str = text(mark("เป้าหมายปีที่ 1"), max_length=60, width=10)
    target_2: str = text(mark("เป้าหมายปีที่ 2"), max_length=60, width=10)
    target_3: str = text(mark("เป้าหมายปีที่ 3"), max_length=60, width=10)
    target_4: str = text(mark("เป้าหมายปีที่ 4"), max_length=60, width=10)
    target_5: str = text(mark("เป้าหมายปีที่ 5"), max_length=60, width=10)
    source: str = text(mark("แหล่งข้อมูล"), max_length=200, in_table=False)
    owner: UUID | None = person(mark("ผู้กำกับ"), in_table=False)

    @property
    def targets(self) -> tuple[str, ...]:
        """In the order of the plan's years."""
        return (self.target_1, self.target_2, self.target_3, self.target_4, self.target_5)


@describe(
    name="ict_plan_project",
    label=mark("โครงการในแผน"),
    plural=mark("โครงการในแผนพัฒนาเทคโนโลยีดิจิทัล"),
    area="information",
    title=("position", "name"),
    sort=("plan", "position"),
)
@dataclass(frozen=True, kw_only=True)
class IctPlanProject(Record):
    """One project with its money for each year of the plan."""

    plan: UUID | None = link(mark("แผน"), "ict_plan", required=True, width=26)
    position: int | None = number(mark("ลำดับ"), minimum=1, maximum=99, width=7)
    goal: str = text(mark("ยุทธศาสตร์/เป้าประสงค์"), max_length=300, width=26)
    name: str = text(mark("โครงการ"), required=True, max_length=300, width=36)
    system: UUID | None = link(mark("ผลงานระบบที่เกี่ยวข้อง"), "ict_system", in_table=False)
    budget_1: int | None = baht(mark("งบปีที่ 1"), minimum=0, total=True)
    budget_2: int | None = baht(mark("งบปีที่ 2"), minimum=0, total=True)
    budget_3: int | None = baht(mark("งบปีที่ 3"), minimum=0, total=True)
    budget_4: int | None = baht(mark("งบปีที่ 4"), minimum=0, total=True)
    budget_5: int | None = baht(mark("งบปีที่ 5"), minimum=0, total=True)
    unit: str = text(mark("กลุ่ม/ผู้รับผิดชอบ"), max_length=160, width=20)
    note: str = long_text(mark("สาระของโครงการ"))

    @property
    def budgets(self) -> tuple[int, ...]:
        """Satang in the order of the plan's years."""
        kept = (self.budget_1, self.budget_2, self.budget_3, self.budget_4, self.budget_5)
        return tuple(one or 0 for one in kept)


PLAN_PARTS: tuple[type[IctPlanChapter | IctPlanIndicator | IctPlanProject], ...] = (
    IctPlanChapter,
    IctPlanIndicator,
    IctPlanProject,
)

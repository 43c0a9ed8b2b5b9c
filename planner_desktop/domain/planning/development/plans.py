"""แผนพัฒนาการศึกษาขั้นพื้นฐาน: the plan of several years, its review and its direction (3.2, P07)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import choice, date, files, link, long_text, number, text, year
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

PAST_YEARS = 3
"""How many years before the plan its indicators show results of."""
LONGEST = 20


@describe(
    name="development_plan",
    label=mark("แผนพัฒนาการศึกษา"),
    plural=mark("แผนพัฒนาการศึกษาขั้นพื้นฐาน"),
    area="planning",
    title=("name",),
    sort=("-first_year", "-edition"),
    unique=(("first_year", "last_year", "edition"),),
)
@dataclass(frozen=True, kw_only=True)
class DevelopmentPlan(Record):
    """One edition of the plan; 0 is the first, later ones revise it for a reason. Old ones are read only."""

    name: str = text(mark("ชื่อแผน"), required=True, width=44, max_length=400)
    first_year: int | None = year(mark("ปีงบประมาณแรก"), required=True)
    last_year: int | None = year(mark("ปีงบประมาณสุดท้าย"), required=True)
    edition: int | None = number(
        mark("ปรับปรุงครั้งที่"), minimum=0, maximum=99, given=True, help=mark("0 = ฉบับแรก")
    )
    state: str = choice(mark("สถานะ"), "plan_state", default="draft", width=14, given=True)
    revises: UUID | None = link(mark("ปรับปรุงจาก"), "development_plan", given=True, in_table=False)
    reason: str = long_text(mark("เหตุผลที่ปรับปรุง"))
    dated: dt.date | None = date(mark("วันที่จัดทำ"))
    foreword: str = long_text(mark("คำนำ"), group=mark("เนื้อหาทั่วไป"))
    mandate: str = long_text(mark("อำนาจหน้าที่และภารกิจ"))
    method: str = long_text(mark("กระบวนการจัดทำแผน"))
    follow_up: str = long_text(mark("การนำแผนสู่การปฏิบัติและการติดตาม"))
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    def faults(self) -> Iterator[Fault]:
        """It ends after it begins, and not too far off; a revision says why."""
        if self.first_year and self.last_year:
            if self.last_year < self.first_year:
                yield Fault("last_year", say("ปีสุดท้ายต้องไม่อยู่ก่อนปีแรก"))
            elif self.last_year - self.first_year >= LONGEST:
                yield Fault("last_year", say("แผนยาวเกิน {count} ปี ตรวจปีอีกครั้ง", count=LONGEST))
        if self.edition and not self.reason.strip():
            yield Fault("reason", say("บอกเหตุผลที่ปรับปรุงแผน"))

    @property
    def years(self) -> tuple[int, ...]:
        """Its fiscal years."""
        if not self.first_year or not self.last_year:
            return ()
        return tuple(range(self.first_year, self.last_year + 1))

    @property
    def past_years(self) -> tuple[int, ...]:
        """The years before it whose results stand beside its targets."""
        first = self.first_year
        return tuple(range(first - PAST_YEARS, first)) if first else ()


@describe(
    name="plan_review",
    label=mark("ข้อค้นพบจากการทบทวน"),
    plural=mark("การทบทวนภารกิจและผลที่ผ่านมา"),
    area="planning",
    title=("title",),
    sort=("plan", "kind", "order"),
    indexed=(("plan", "order"),),
)
@dataclass(frozen=True, kw_only=True)
class PlanReview(Record):
    """One finding of the review: of the mission, of figures, of quality, of the former plan."""

    plan: UUID | None = link(mark("แผนพัฒนา"), "development_plan", required=True, width=24)
    kind: str = choice(mark("เรื่องที่ทบทวน"), "review_kind", default="results", required=True, width=20)
    order: int | None = number(mark("ลำดับ"), minimum=1, maximum=999)
    title: str = text(mark("หัวข้อ"), required=True, width=36, max_length=400)
    finding: str = long_text(mark("ข้อค้นพบ"), in_table=True, width=36)
    figures: str = long_text(mark("ข้อมูลตัวเลข"))
    source: str = text(mark("แหล่งข้อมูล"), width=24, max_length=300)
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))
    copied_from: UUID | None = link(mark("คัดลอกจากฉบับก่อน"), "plan_review", given=True, in_table=False)


@describe(
    name="plan_statement",
    label=mark("ทิศทางของแผน"),
    plural=mark("วิสัยทัศน์ พันธกิจ เป้าประสงค์ ค่านิยม"),
    area="planning",
    title=("order", "wording"),
    sort=("plan", "kind", "order"),
    indexed=(("plan", "kind", "order"),),
)
@dataclass(frozen=True, kw_only=True)
class PlanStatement(Record):
    """The vision, one mission, one goal or one value of a plan's edition (P07)."""

    plan: UUID | None = link(mark("แผนพัฒนา"), "development_plan", required=True, width=24)
    kind: str = choice(mark("ชนิด"), "statement_kind", default="mission", required=True)
    order: int | None = number(mark("ข้อที่"), minimum=1, maximum=99)
    wording: str = text(mark("ข้อความ"), required=True, width=60, max_length=2_000)
    parent: UUID | None = link(
        mark("ตอบพันธกิจหรือวิสัยทัศน์"), "plan_statement", in_table=False, help=mark("เป้าประสงค์ตอบพันธกิจข้อใด")
    )
    note: str = long_text(mark("คำอธิบาย"))
    copied_from: UUID | None = link(mark("คัดลอกจากฉบับก่อน"), "plan_statement", given=True, in_table=False)

"""Plans that schools send to the office: who sent, what was advised, what was agreed (P26)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import choice, date, files, long_text, person, school, year
from planner_desktop.domain.planning.cases.choices import shipped_label
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.messages import Words

NEEDED = {
    "submitted": ("submitted_on",),
    "returned": ("submitted_on", "returned_on", "advice"),
    "checked": ("submitted_on", "checked_on"),
    "approved": ("submitted_on", "approved_on"),
}


@describe(
    name="school_plan",
    label=mark("แผนของโรงเรียน"),
    plural=mark("แผนของโรงเรียน"),
    area="planning",
    title=("kind", "fiscal_year"),
    sort=("-fiscal_year", "kind", "state", "school"),
    unique=(("school", "kind", "fiscal_year"),),
    indexed=(("fiscal_year", "state"),),
)
@dataclass(frozen=True, kw_only=True)
class SchoolPlan(Record):
    """One plan of one school of a fiscal year, from waiting to agreed."""

    fiscal_year: int | None = year(mark("ปีงบประมาณ"), required=True)
    kind: str = choice(mark("แผน"), "school_plan_kind", default="action", required=True, width=22)
    school: UUID | None = school(mark("โรงเรียน"), required=True, width=28)
    state: str = choice(mark("สถานะ"), "school_plan_state", default="waiting", required=True, width=16)
    submitted_on: dt.date | None = date(mark("ส่งเมื่อ"))
    checked_on: dt.date | None = date(mark("ตรวจเมื่อ"))
    checker: UUID | None = person(mark("ผู้ตรวจ"), in_table=False)
    advice: str = long_text(mark("ข้อเสนอแนะ"))
    returned_on: dt.date | None = date(mark("ส่งกลับเมื่อ"))
    approved_on: dt.date | None = date(mark("เห็นชอบเมื่อ"))
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แผน"))

    def own_title(self, words: Words = str) -> str:
        """`แผนปฏิบัติการประจำปี 2570`; which school, its link says."""
        kind = words(shipped_label("school_plan_kind", self.kind))
        return f"{kind} {self.fiscal_year or ''}".strip()

    def faults(self) -> Iterator[Fault]:
        """A state has what it stands on, and nothing happened before the plan came."""
        for name in NEEDED.get(self.state, ()):
            if not getattr(self, name):
                label = self.description.field(name).label
                yield Fault(name, say("สถานะนี้ต้องกรอก “{label}”", label=say(label)))
        for name in ("checked_on", "returned_on", "approved_on"):
            day = getattr(self, name)
            if day and self.submitted_on and day < self.submitted_on:
                yield Fault(name, say("อยู่ก่อนวันที่โรงเรียนส่ง"))

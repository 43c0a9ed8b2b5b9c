"""The office's own policy, focus points and targets of a fiscal year (3.1)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import choice, date, files, link, links, long_text, number, text, year
from planner_desktop.domain.planning.measures import figure, percent_faults
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator


@describe(
    name="office_policy",
    label=mark("นโยบายและจุดเน้นของเขตพื้นที่"),
    plural=mark("นโยบาย จุดเน้น และเป้าหมายของเขตพื้นที่"),
    area="planning",
    title=("name",),
    sort=("-fiscal_year", "-edition"),
    unique=(("fiscal_year", "edition"),),
)
@dataclass(frozen=True, kw_only=True)
class OfficePolicy(Record):
    """The paper as a whole; its policies, focus points and targets are rows of policy_target."""

    fiscal_year: int | None = year(mark("ปีงบประมาณ"), required=True)
    edition: int | None = number(mark("ฉบับที่"), minimum=1, maximum=99)
    name: str = text(mark("ชื่อเอกสาร"), required=True, width=44, max_length=400)
    state: str = choice(mark("สถานะ"), "plan_state", default="draft", width=14, given=True)
    preface: str = long_text(mark("ความนำ"))
    analyses: tuple[UUID, ...] = links(mark("แบบวิเคราะห์ที่ใช้"), "policy_analysis")
    announced_on: dt.date | None = date(mark("วันที่ประกาศใช้"))
    announcement: UUID | None = link(mark("ประกาศ"), "announcement", in_table=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))


@describe(
    name="policy_target",
    label=mark("ข้อนโยบาย จุดเน้น หรือเป้าหมาย"),
    plural=mark("ข้อนโยบาย จุดเน้น และเป้าหมาย"),
    area="planning",
    title=("code", "title"),
    sort=("policy", "kind", "order", "code"),
    indexed=(("policy", "order"),),
)
@dataclass(frozen=True, kw_only=True)
class PolicyTarget(Record):
    """One policy, focus point or target; a focus stands under a policy, a target under either."""

    policy: UUID | None = link(mark("เอกสารนโยบาย"), "office_policy", required=True, width=24)
    kind: str = choice(mark("ชนิด"), "policy_target_kind", default="policy", required=True)
    parent: UUID | None = link(mark("อยู่ใต้ข้อ"), "policy_target", width=22)
    order: int | None = number(mark("ลำดับ"), minimum=1, maximum=999)
    code: str = text(mark("ข้อที่"), max_length=40, width=8)
    title: str = text(mark("ข้อความ"), required=True, width=48, max_length=1_000)
    indicator: str = text(
        mark("ตัวชี้วัด"), max_length=400, in_table=False, group=mark("เป้าหมาย"), help=mark("เฉพาะเป้าหมาย")
    )
    unit: str = text(mark("หน่วยนับ"), max_length=60, width=10)
    target: str = figure(mark("ค่าเป้าหมาย"))
    detail: str = long_text(mark("รายละเอียด"))

    def faults(self) -> Iterator[Fault]:
        """A target has a unit; a percentage does not pass 100; nothing stands under itself."""
        if self.parent and self.parent == self.id:
            yield Fault("parent", say("ข้อหนึ่งอยู่ใต้ตัวเองไม่ได้ เลือกข้ออื่นหรือเว้นว่าง"))
        if self.target and not self.unit.strip():
            yield Fault("unit", say("ค่าเป้าหมายต้องมีหน่วยนับ เช่น ร้อยละ แห่ง คน"))
        yield from percent_faults("target", self.target, self.unit)

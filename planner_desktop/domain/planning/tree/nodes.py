"""The plan tree of a fiscal year, and the links by which what the office does serves what stands above it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import choice, link, long_text, number, text, year
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

FROM_FIELDS = ("project", "node", "strategy", "target")
TO_FIELDS = ("to_node", "to_item")


@describe(
    name="plan_node",
    label=mark("ข้อในผังแผน"),
    plural=mark("ผังแผนประจำปี"),
    area="planning",
    title=("code", "name"),
    sort=("-fiscal_year", "level", "order", "code"),
    indexed=(("fiscal_year", "level"),),
)
@dataclass(frozen=True, kw_only=True)
class PlanNode(Record):
    """One place of a year's tree, from national strategy to the office's strategies; projects hang below."""

    fiscal_year: int | None = year(mark("ปีงบประมาณ"), required=True)
    level: str = choice(mark("ระดับ"), "plan_level", required=True, width=20)
    parent: UUID | None = link(mark("อยู่ใต้"), "plan_node", width=26)
    order: int | None = number(mark("ลำดับ"), minimum=1, maximum=9_999)
    code: str = text(mark("รหัส/ข้อที่"), max_length=40, width=8)
    name: str = text(mark("ชื่อ"), required=True, width=48, max_length=1_000)
    item: UUID | None = link(mark("มาจากข้อของนโยบาย"), "policy_item", in_table=False)
    strategy: UUID | None = link(mark("มาจากกลยุทธ์ของแผนพัฒนา"), "strategy", in_table=False)
    objective: str = long_text(mark("เป้าประสงค์หรือเป้าหมาย"))
    note: str = long_text(mark("หมายเหตุ"))
    copied_from: UUID | None = link(mark("คัดลอกจากปีก่อน"), "plan_node", given=True, in_table=False)

    def faults(self) -> Iterator[Fault]:
        """Nothing stands under itself."""
        if self.parent and self.parent == self.id:
            yield Fault("parent", say("ข้อหนึ่งอยู่ใต้ตัวเองไม่ได้ เลือกข้ออื่นหรือเว้นว่าง"))


@describe(
    name="alignment",
    label=mark("ความเชื่อมโยงของแผน"),
    plural=mark("ความเชื่อมโยงของแผน"),
    area="planning",
    title=("reason",),
    sort=("-fiscal_year", "project", "node"),
    indexed=(("fiscal_year",),),
)
@dataclass(frozen=True, kw_only=True)
class Alignment(Record):
    """One thing of the plan serves one thing above it, directly or indirectly, for a written reason (P05).

    Exactly one of FROM_FIELDS and one of TO_FIELDS is filled.
    """

    fiscal_year: int | None = year(mark("ปีงบประมาณ"), required=True)
    project: UUID | None = link(mark("โครงการ"), "project", width=26, group=mark("สิ่งที่เชื่อม (เลือกหนึ่งอย่าง)"))
    node: UUID | None = link(mark("ข้อในผังแผน"), "plan_node", width=22)
    strategy: UUID | None = link(mark("กลยุทธ์ของแผนพัฒนา"), "strategy", in_table=False)
    target: UUID | None = link(mark("ข้อนโยบายของเขตพื้นที่"), "policy_target", in_table=False)
    to_node: UUID | None = link(
        mark("เชื่อมไปยังข้อในผังแผน"), "plan_node", width=26, group=mark("เชื่อมไปยัง (เลือกหนึ่งอย่าง)")
    )
    to_item: UUID | None = link(mark("เชื่อมไปยังข้อของนโยบาย"), "policy_item", width=26)
    degree: str = choice(
        mark("ความสอดคล้อง"), "alignment_degree", default="direct", required=True, group=mark("ความสอดคล้อง")
    )
    reason: str = long_text(
        mark("เหตุผลที่สอดคล้อง"),
        required=True,
        max_length=2_000,
        in_table=True,
        width=36,
        help=mark("เขียนสั้น ๆ ว่าสนองข้อนี้อย่างไร"),
    )

    def faults(self) -> Iterator[Fault]:
        """One end at each side, and not the same."""
        if sum(getattr(self, name) is not None for name in FROM_FIELDS) != 1:
            yield Fault("project", say("เลือกสิ่งที่เชื่อมให้ครบหนึ่งอย่าง: โครงการ ข้อในผัง กลยุทธ์ หรือข้อนโยบายของเขตพื้นที่"))
        if sum(getattr(self, name) is not None for name in TO_FIELDS) != 1:
            yield Fault("to_node", say("เลือกปลายทางหนึ่งอย่าง: ข้อในผังแผน หรือข้อของนโยบาย"))
        if self.node and self.node == self.to_node:
            yield Fault("to_node", say("ข้อหนึ่งเชื่อมกับตัวเองไม่ได้"))

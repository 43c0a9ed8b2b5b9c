"""The analysis of the environment: weighted and scored SWOT factors, and the TOWS options from them (P06)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import choice, link, links, long_text, number, text, yes_no
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

INTERNAL, EXTERNAL = ("strength", "weakness"), ("opportunity", "threat")
WHOLE_WEIGHT = 100
"""Weights of the internal factors together, and of the external ones together, in percent."""
BEST_SCORE = 5
TOWS_SIDES = {
    "so": ("strength", "opportunity"),
    "wo": ("weakness", "opportunity"),
    "st": ("strength", "threat"),
    "wt": ("weakness", "threat"),
}


def kind_of(inner: str, outer: str) -> str:
    """The kind of options between a side inside and one outside."""
    return next(kind for kind, sides in TOWS_SIDES.items() if sides == (inner, outer))


@describe(
    name="swot_factor",
    label=mark("ปัจจัย SWOT"),
    plural=mark("การวิเคราะห์สภาพแวดล้อม (SWOT)"),
    area="planning",
    title=("code", "wording"),
    sort=("plan", "side", "order"),
    indexed=(("plan", "side", "order"),),
)
@dataclass(frozen=True, kw_only=True)
class SwotFactor(Record):
    """One strength, weakness, opportunity or threat. Weighted score = weight % × score."""

    plan: UUID | None = link(mark("แผนพัฒนา"), "development_plan", required=True, width=24)
    side: str = choice(mark("ด้าน"), "swot_side", default="strength", required=True)
    aspect: str = choice(mark("มิติ"), "swot_aspect", width=20)
    order: int | None = number(mark("ลำดับ"), minimum=1, maximum=999)
    code: str = text(mark("รหัส"), max_length=20, width=6, help=mark("เช่น S1 W2 O3 T4"))
    wording: str = text(mark("ปัจจัย"), required=True, width=48, max_length=1_000)
    evidence: str = long_text(mark("หลักฐานหรือข้อมูลสนับสนุน"))
    weight: int | None = number(
        mark("น้ำหนัก"), unit="%", minimum=0, maximum=100, help=mark("S+W รวม 100 และ O+T รวม 100")
    )
    score: int | None = number(
        mark("คะแนน"), minimum=1, maximum=BEST_SCORE, help=mark("1 = น้อยที่สุด ถึง 5 = มากที่สุด")
    )
    copied_from: UUID | None = link(mark("คัดลอกจากฉบับก่อน"), "swot_factor", given=True, in_table=False)

    @property
    def weighted(self) -> int:
        """Weight × score in hundredths: 20 % × 4 is 80, that is 0.80."""
        return (self.weight or 0) * (self.score or 0)


def coded(one: SwotFactor | TowsOption) -> str:
    """Its code and wording."""
    return f"{one.code} {one.wording}".strip()


def scored(one: SwotFactor) -> str:
    """(20% × 4 = 0.80); '' while it has no weight or score."""
    if not one.weight or not one.score:
        return ""
    return f"({one.weight}% × {one.score} = {one.weighted / WHOLE_WEIGHT:.2f})"


@describe(
    name="tows_option",
    label=mark("ทางเลือกกลยุทธ์ (TOWS)"),
    plural=mark("ทางเลือกกลยุทธ์ (TOWS)"),
    area="planning",
    title=("code", "wording"),
    sort=("plan", "kind", "order"),
    indexed=(("plan", "kind", "order"),),
)
@dataclass(frozen=True, kw_only=True)
class TowsOption(Record):
    """What follows when factors of two sides are held against each other; chosen ones become strategies."""

    plan: UUID | None = link(mark("แผนพัฒนา"), "development_plan", required=True, width=24)
    kind: str = choice(mark("คู่"), "tows_kind", default="so", required=True)
    order: int | None = number(mark("ลำดับ"), minimum=1, maximum=999)
    code: str = text(mark("รหัส"), max_length=20, width=6)
    wording: str = text(mark("ทางเลือก"), required=True, width=48, max_length=1_000)
    factors: tuple[UUID, ...] = links(mark("ปัจจัยที่ใช้"), "swot_factor", required=True)
    chosen: bool = yes_no(mark("เลือกใช้"))
    reason: str = long_text(mark("เหตุผล"))
    copied_from: UUID | None = link(mark("คัดลอกจากฉบับก่อน"), "tows_option", given=True, in_table=False)

    def faults(self) -> Iterator[Fault]:
        """It holds at least two factors against each other."""
        if len(self.factors) == 1:
            yield Fault("factors", say("จับคู่อย่างน้อยสองปัจจัย เช่น จุดแข็งหนึ่งข้อกับโอกาสหนึ่งข้อ"))

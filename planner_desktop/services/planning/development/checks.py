"""What a development plan adds up to, and what it still lacks before it can be proposed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from planner_desktop.domain.planning.development.environment import (
    EXTERNAL,
    INTERNAL,
    TOWS_SIDES,
    WHOLE_WEIGHT,
    SwotFactor,
    TowsOption,
)
from planner_desktop.domain.planning.development.plans import PlanStatement
from planner_desktop.domain.planning.development.strategies import Indicator, IndicatorYear, Strategy
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import Record, title_of
from planner_desktop.messages import Message, say
from planner_desktop.services import records

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from planner_desktop.domain.planning.development.plans import DevelopmentPlan
    from planner_desktop.services.file import OfficeFile

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class SideSum:
    """The factors of one side: how many, their weights in percent, their weighted score in hundredths."""

    side: str
    count: int
    weight: int
    score: int

    @property
    def shown(self) -> str:
        """The weighted score with two decimals."""
        return f"{self.score / WHOLE_WEIGHT:.2f}"


@dataclass(frozen=True)
class Lack:
    """One thing that is missing or wrong, and where it is put right."""

    name: str
    record: UUID | None
    message: Message


def swot(file: OfficeFile, plan: DevelopmentPlan) -> dict[str, SideSum]:
    """The four sides by code."""
    found = _of(file, SwotFactor, plan)
    sums = {}
    for side in (*INTERNAL, *EXTERNAL):
        own = [one for one in found if one.side == side]
        sums[side] = SideSum(
            side, len(own), sum(one.weight or 0 for one in own), sum(one.weighted for one in own)
        )
    return sums


def standing(sums: dict[str, SideSum]) -> str:
    """Which pair of sides weighs most: so, wo, st or wt; '' while nothing is scored."""
    if not any(one.score for one in sums.values()):
        return ""
    inside = max(INTERNAL, key=lambda side: sums[side].score)
    outside = max(EXTERNAL, key=lambda side: sums[side].score)
    return next(kind for kind, sides in TOWS_SIDES.items() if sides == (inside, outside))


def lacks(file: OfficeFile, plan: DevelopmentPlan) -> list[Lack]:
    """Everything to be put right, in the order of the steps."""
    return [
        *_weights(file, plan),
        *_tows(file, plan),
        *_direction(file, plan),
        *_strategies(file, plan),
        *_targets(file, plan),
    ]


def _weights(file: OfficeFile, plan: DevelopmentPlan) -> Iterator[Lack]:
    sums = swot(file, plan)
    for sides, label in ((INTERNAL, "S+W"), (EXTERNAL, "O+T")):
        weight = sum(sums[side].weight for side in sides)
        if any(sums[side].count for side in sides) and weight != WHOLE_WEIGHT:
            yield Lack(
                "swot_factor",
                None,
                say("น้ำหนัก {sides} รวมได้ {weight}% ต้องรวมได้ 100%", sides=label, weight=weight),
            )
    for one in _of(file, SwotFactor, plan):
        if one.weight and not one.score:
            yield Lack("swot_factor", one.id, say("“{title}” ยังไม่มีคะแนน", title=title_of(one)))


def _tows(file: OfficeFile, plan: DevelopmentPlan) -> Iterator[Lack]:
    sides = {one.id: one.side for one in _of(file, SwotFactor, plan)}
    for one in _of(file, TowsOption, plan):
        wanted = set(TOWS_SIDES.get(one.kind, ()))
        if {sides.get(key) for key in one.factors} != wanted:
            yield Lack(
                "tows_option",
                one.id,
                say("“{title}” ต้องใช้ปัจจัยของทั้งสองด้านตามคู่ {kind}", title=title_of(one), kind=one.kind.upper()),
            )


def _direction(file: OfficeFile, plan: DevelopmentPlan) -> Iterator[Lack]:
    kinds = {one.kind for one in _of(file, PlanStatement, plan)}
    labels = {"vision": say("ยังไม่มีวิสัยทัศน์"), "mission": say("ยังไม่มีพันธกิจ"), "goal": say("ยังไม่มีเป้าประสงค์")}
    for kind, words in labels.items():
        if kind not in kinds:
            yield Lack("plan_statement", None, words)


def _strategies(file: OfficeFile, plan: DevelopmentPlan) -> Iterator[Lack]:
    found = _of(file, Strategy, plan)
    if not found:
        yield Lack("strategy", None, say("ยังไม่มีกลยุทธ์"))
    weight = sum(one.weight or 0 for one in found)
    if weight and weight != WHOLE_WEIGHT:
        yield Lack("strategy", None, say("น้ำหนักกลยุทธ์รวมได้ {weight}% ต้องรวมได้ 100%", weight=weight))
    served = {one.strategy for one in _of(file, Indicator, plan)}
    for one in found:
        if not one.options:
            words = say("กลยุทธ์ “{title}” ยังไม่บอกว่ามาจากทางเลือก TOWS ข้อใด", title=title_of(one))
            yield Lack("strategy", one.id, words)
        if one.id not in served:
            yield Lack("strategy", one.id, say("กลยุทธ์ “{title}” ยังไม่มีตัวชี้วัด", title=title_of(one)))


def _targets(file: OfficeFile, plan: DevelopmentPlan) -> Iterator[Lack]:
    for one in _of(file, Indicator, plan):
        query = Query("indicator_year", (Condition("indicator", Test.IS, one.id),), with_voided=False)
        told = {row.fiscal_year for row in records.every(file, IndicatorYear, query) if row.target}
        missing = [str(year) for year in plan.years if year not in told]
        if missing:
            words = say("“{title}” ยังไม่มีค่าเป้าหมายปี {years}", title=title_of(one), years=", ".join(missing))
            yield Lack("indicator", one.id, words)


def _of(file: OfficeFile, kind: type[R], plan: DevelopmentPlan) -> list[R]:
    query = Query(kind.description.name, (Condition("plan", Test.IS, plan.id),), with_voided=False)
    return records.every(file, kind, query)

"""The TOWS grid of a plan: options between the factors of two sides, and a strategy made of one (P06)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.planning.development.environment import TOWS_SIDES, SwotFactor, TowsOption
from planner_desktop.domain.planning.development.plans import DevelopmentPlan
from planner_desktop.domain.planning.development.strategies import Strategy
from planner_desktop.domain.records import title_of
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.planning.development.revising import rows_of

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile


@dataclass(frozen=True)
class Grid:
    """Factors by side, options by kind, and the strategies that came of an option."""

    factors: dict[str, list[SwotFactor]]
    options: dict[str, list[TowsOption]]
    strategies: dict[UUID, list[Strategy]]

    def trace(self, option: TowsOption) -> str:
        """What it was made of and became: (S1 O2 → กลยุทธ์ที่ 1)."""
        codes = {one.id: one.code for own in self.factors.values() for one in own}
        used = " ".join(filter(None, (codes.get(key, "") for key in option.factors)))
        made = " ".join(f"กลยุทธ์ที่ {one.code}" for one in self.strategies.get(option.id, ()))
        return f"({' → '.join(filter(None, (used, made)))})" if used or made else ""


def read(file: OfficeFile, plan: DevelopmentPlan) -> Grid:
    """The grid of that edition, every side and kind in the plan's order."""
    factors: dict[str, list[SwotFactor]] = defaultdict(list)
    options: dict[str, list[TowsOption]] = defaultdict(list)
    strategies: dict[UUID, list[Strategy]] = defaultdict(list)
    for one in rows_of(file, SwotFactor, plan.id):
        if isinstance(one, SwotFactor):
            factors[one.side].append(one)
    for other in rows_of(file, TowsOption, plan.id):
        if isinstance(other, TowsOption):
            options[other.kind].append(other)
    for made in rows_of(file, Strategy, plan.id):
        if isinstance(made, Strategy):
            for key in made.options:
                strategies[key].append(made)
    return Grid(factors, options, strategies)


def make_strategy(file: OfficeFile, option: TowsOption) -> Strategy:
    """The next strategy of the plan, traced to the option and so to its factors; the option counts as chosen.

    UserError when it became a strategy already or does not stand on both its sides.
    """
    assert option.plan is not None
    plan = records.get(file, DevelopmentPlan, option.plan)
    grid = read(file, plan)
    made = grid.strategies.get(option.id)
    if made:
        raise UserError(
            say("“{title}” เป็นกลยุทธ์ “{made}” แล้ว", title=title_of(option), made=title_of(made[0])),
            say("เปิดกลยุทธ์นั้นในแท็บ “กลยุทธ์” เพื่อแก้ไข"),
        )
    sides = {one.side for own in grid.factors.values() for one in own if one.id in option.factors}
    if sides != set(TOWS_SIDES[option.kind]):
        raise UserError(
            say(
                "“{title}” ยังไม่ใช้ปัจจัยครบทั้งสองด้านของคู่ {kind}", title=title_of(option), kind=option.kind.upper()
            ),
            say("เปิดทางเลือกนี้แล้วเลือกปัจจัยของทั้งสองด้าน กลยุทธ์จึงย้อนถึงที่มาได้"),
        )
    order = max((one.order or 0 for one in _strategies(file, plan)), default=0) + 1
    drafted = Strategy(plan=plan.id, order=order, code=str(order), name=option.wording, options=(option.id,))
    with file.change(say("ทำทางเลือก {code} เป็นกลยุทธ์", code=option.code)) as change:
        change.save(replace(option, chosen=True))
        kept = change.save(drafted)
    assert isinstance(kept, Strategy)
    return kept


def _strategies(file: OfficeFile, plan: DevelopmentPlan) -> list[Strategy]:
    return [one for one in rows_of(file, Strategy, plan.id) if isinstance(one, Strategy)]

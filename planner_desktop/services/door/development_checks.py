"""What of a development plan may not be: weights past the whole, one-sided pairs, rows of another edition."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from planner_desktop.domain.planning.development.environment import (
    EXTERNAL,
    INTERNAL,
    TOWS_SIDES,
    WHOLE_WEIGHT,
    SwotFactor,
    TowsOption,
)
from planner_desktop.domain.planning.development.plans import DevelopmentPlan, PlanStatement
from planner_desktop.domain.planning.development.strategies import (
    IndicativeMoney,
    IndicativeProject,
    Indicator,
    IndicatorYear,
    Strategy,
)
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import Record
from planner_desktop.errors import Fault
from planner_desktop.messages import say
from planner_desktop.store import reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from uuid import UUID

    from planner_desktop.messages import Message
    from planner_desktop.store.writing import Unit

R = TypeVar("R", bound=Record)
OfPlan = PlanStatement | TowsOption | Strategy | Indicator | IndicativeProject
_LINKS = {
    PlanStatement: ("parent",),
    Strategy: ("goals", "options"),
    Indicator: ("strategy", "goal"),
    IndicativeProject: ("strategy", "indicators"),
}


def factor(unit: Unit, one: SwotFactor) -> Iterator[Fault]:
    """Factors inside weigh 100 % together, those outside too; never more."""
    sides, label = (INTERNAL, "S+W") if one.side in INTERNAL else (EXTERNAL, "O+T")
    others = (other for other in _beside(unit, one) if other.side in sides)
    yield from _too_heavy(unit, one, others, label)


def option(unit: Unit, one: TowsOption) -> Iterator[Fault]:
    """It holds factors of both its sides, of its own edition."""
    if _being_copied(one) or not one.factors:
        return
    factors = [found for key in one.factors if (found := _load(unit, SwotFactor, key))]
    if any(found.plan != one.plan for found in factors):
        yield _of_another("factors")
    elif {found.side for found in factors} != set(TOWS_SIDES.get(one.kind, ())):
        yield Fault("factors", say("คู่ {kind} ต้องใช้ปัจจัยของทั้งสองด้าน และเฉพาะสองด้านนั้น", kind=one.kind.upper()))


def strategy(unit: Unit, one: Strategy) -> Iterator[Fault]:
    """Strategies weigh 100 % together at most; what they come from stands in the same edition."""
    yield from of_edition(unit, one)
    yield from _too_heavy(unit, one, _beside(unit, one), say("กลยุทธ์"))


def of_edition(unit: Unit, one: OfPlan) -> Iterator[Fault]:
    """What a row names of the plan is of its own edition."""
    if _being_copied(one):
        return
    for name in _LINKS[type(one)]:
        target = one.description.field(name).target
        value = getattr(one, name)
        keys = value if isinstance(value, tuple) else (value,) if value else ()
        if any(_plan_of(unit, target, key) not in (None, one.plan) for key in keys):
            yield _of_another(name)


def years(unit: Unit, plan: DevelopmentPlan) -> Iterator[Fault]:
    """The plan's years hold every target and all money that is written already."""
    if plan.is_new or not plan.years:
        return
    left_out = sorted(
        {year for year in _written(unit, plan.id) if year not in plan.years and year not in plan.past_years}
    )
    if left_out:
        field = "first_year" if left_out[0] < (plan.first_year or 0) else "last_year"
        words = ", ".join(map(str, left_out))
        yield Fault(field, say("มีค่าเป้าหมายหรือวงเงินของปี {years} อยู่แล้ว ล้างค่าของปีนั้นก่อน", years=words))


def _too_heavy(
    unit: Unit, one: SwotFactor | Strategy, others: Iterable[SwotFactor | Strategy], label: str | Message
) -> Iterator[Fault]:
    """At once when it is typed: how much is left, and that the others are lowered first."""
    if not one.weight or _being_copied(one):
        return
    stored = None if one.is_new else _load(unit, type(one), one.id)
    if stored is not None and (stored.weight or 0) >= one.weight:
        return  # lowered: the way back to the whole is open
    taken = sum(other.weight or 0 for other in others)
    if taken + one.weight > WHOLE_WEIGHT:
        yield Fault(
            "weight",
            say(
                "น้ำหนัก “{label}” รวมได้ {sum}% เกิน 100% ข้อนี้ใส่ได้ไม่เกิน {left}% หรือลดข้ออื่นก่อน",
                label=label,
                sum=taken + one.weight,
                left=max(WHOLE_WEIGHT - taken, 0),
            ),
        )


def _beside(unit: Unit, one: R) -> list[R]:
    """The other rows of its kind in the same edition."""
    plan = getattr(one, "plan", None)
    query = Query(one.description.name, (Condition("plan", Test.IS, plan),), with_voided=False)
    found = reading.load_many(unit.connection, one.description, reading.ids(unit.connection, query))
    return [other for other in found if isinstance(other, type(one)) and other.id != one.id]


def _being_copied(one: SwotFactor | OfPlan) -> bool:
    """A row on its way into a new edition: its links follow when all have come."""
    return one.is_new and one.copied_from is not None


def _of_another(field: str) -> Fault:
    return Fault(field, say("เลือกข้อของแผนฉบับเดียวกัน ข้อที่เลือกเป็นของฉบับอื่น"))


def _plan_of(unit: Unit, name: str, key: UUID) -> UUID | None:
    kinds = (PlanStatement, TowsOption, Strategy, Indicator)
    kind = next(one for one in kinds if one.description.name == name)
    found = _load(unit, kind, key)
    return getattr(found, "plan", None)


def _written(unit: Unit, plan: UUID) -> Iterator[int]:
    """The years that have a target or money."""
    for above, field, kind in (
        (Indicator, "indicator", IndicatorYear),
        (IndicativeProject, "project", IndicativeMoney),
    ):
        query = Query(above.description.name, (Condition("plan", Test.IS, plan),), with_voided=False)
        keys = tuple(reading.ids(unit.connection, query))
        if not keys:
            continue
        below = Query(kind.description.name, (Condition(field, Test.ONE_OF, keys),), with_voided=False)
        for one in reading.load_many(unit.connection, kind.description, reading.ids(unit.connection, below)):
            if isinstance(one, IndicatorYear | IndicativeMoney) and one.fiscal_year:
                yield one.fiscal_year


def _load(unit: Unit, kind: type[R], key: UUID) -> R | None:
    found = reading.load(unit.connection, kind.description, key)
    return found if isinstance(found, kind) else None

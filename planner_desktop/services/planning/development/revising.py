"""A new edition of a development plan with all that stands in the old one."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.fields import Kind
from planner_desktop.domain.planning.development.plans import DevelopmentPlan
from planner_desktop.domain.planning.development.strategies import (
    IndicativeMoney,
    IndicativeProject,
    Indicator,
    IndicatorYear,
)
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import NEW, Record
from planner_desktop.domain.records import values as values_of
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.door.plan_decisions import OF_PLAN

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import Change, OfficeFile

_YEARLY: tuple[tuple[type[Record], str, type[Record]], ...] = (
    (IndicatorYear, "indicator", Indicator),
    (IndicativeMoney, "project", IndicativeProject),
)


def rows_of(file: OfficeFile, kind: type[Record], plan: UUID) -> list[Record]:
    """The rows of a plan's edition; those of years come by their indicator or project."""
    for yearly, field, above in _YEARLY:
        if kind is yearly:
            keys = tuple(one.id for one in rows_of(file, above, plan))
            return (
                records.every(file, kind, _where(kind, Condition(field, Test.ONE_OF, keys))) if keys else []
            )
    return records.every(file, kind, _where(kind, Condition("plan", Test.IS, plan)))


def revise(file: OfficeFile, plan: DevelopmentPlan, reason: str) -> DevelopmentPlan:
    """A draft of the next edition with copies of every row; the old one stays as it is. `reason` is kept."""
    if plan.state not in ("approved", "published"):
        raise UserError(say("ทำฉบับปรับปรุงได้จากฉบับที่เห็นชอบแล้วเท่านั้น"), say("ฉบับร่างแก้ไขได้โดยตรง ไม่ต้องทำฉบับใหม่"))
    every = records.every(file, DevelopmentPlan, Query("development_plan", with_voided=True))
    same = [one for one in every if (one.first_year, one.last_year) == (plan.first_year, plan.last_year)]
    if any(one.revises == plan.id and not one.void_reason for one in same):
        raise UserError(say("ฉบับนี้มีฉบับปรับปรุงอยู่แล้ว เปิดฉบับนั้นเพื่อแก้ไขต่อ"))
    fresh = replace(
        plan,
        id=NEW,
        version=0,
        edition=max(one.edition or 0 for one in same) + 1,
        state="draft",
        revises=plan.id,
        reason=reason,
        dated=None,
    )
    with file.change(say("ทำฉบับปรับปรุงของ{name}", name=plan.name)) as change:
        kept = change.save(fresh)
        _copy(file, change, plan.id, kept.id)
    return records.get(file, DevelopmentPlan, kept.id)


def _copy(file: OfficeFile, change: Change, old: UUID, new: UUID) -> None:
    """Kind by kind; links between rows of the plan follow to the copies."""
    known: dict[UUID, UUID] = {old: new}
    later: list[tuple[Record, Record]] = []
    for kind in OF_PLAN:
        for one in rows_of(file, kind, old):
            kept = change.save(_fresh(one, known, copied_from=one.id))
            known[one.id] = kept.id
            later.append((one, kept))
    again = [_linked(one, kept, known) for one, kept in later]
    for changed, (_one, kept) in zip(again, later, strict=True):
        if changed != kept:
            change.save(changed)
    for yearly, _field, _above in _YEARLY:
        for one in rows_of(file, yearly, old):
            change.save(_fresh(one, known))


def _fresh(one: Record, known: dict[UUID, UUID], **more: Any) -> Record:
    return replace(_linked(one, one, known), id=NEW, version=0, **more)


def _linked(source: Record, target: Record, known: dict[UUID, UUID]) -> Record:
    """The target with the source's links, led to the copies where there are any."""
    led: dict[str, Any] = {}
    for field in source.description.fields:
        value = values_of(source)[field.name]
        if field.kind is Kind.LINK and field.name != "copied_from":
            led[field.name] = known.get(value, value)
        elif field.kind is Kind.LINKS:
            led[field.name] = tuple(known.get(one, one) for one in value)
    names = {one.name for one in fields(target)}
    return replace(target, **{name: value for name, value in led.items() if name in names})


def _where(kind: type[Record], condition: Condition) -> Query:
    return Query(kind.description.name, (condition,), with_voided=False)

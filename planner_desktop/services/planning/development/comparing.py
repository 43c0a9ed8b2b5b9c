"""Two editions of a development plan compared: kind by kind, field by field, year by year (P15)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from planner_desktop.domain.fields import Kind
from planner_desktop.domain.money import format_baht
from planner_desktop.domain.planning.development.plans import DevelopmentPlan
from planner_desktop.domain.records import NEW, Record, title_of
from planner_desktop.domain.records import values as values_of
from planner_desktop.domain.registry import description
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.services import choices, records
from planner_desktop.services.door.plan_decisions import OF_PLAN
from planner_desktop.services.exchange.shown import Shown
from planner_desktop.services.planning.development import yearly
from planner_desktop.services.planning.development.revising import rows_of
from planner_desktop.services.planning.differences import ADDED, CHANGED, REMOVED, Difference, FieldChange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.domain.fields import Field
    from planner_desktop.services.file import OfficeFile

    Yearly = dict[UUID, dict[str, str]]  # by indicator or indicative project: what of which year -> in words

_ASIDE = frozenset({"plan", "copied_from", "edition", "state", "revises", "reason", "dated"})


def compare(file: OfficeFile, old: DevelopmentPlan, new: DevelopmentPlan) -> list[Difference]:
    """What a later edition changes in an earlier one."""
    origin = _origins(file, old, new)
    before, after = _yearly(file, old), _yearly(file, new)
    found = list(_changed(file, old, new, origin, ()))
    for kind in OF_PLAN:
        former = {one.id: one for one in rows_of(file, kind, old.id)}
        kept = set[UUID]()
        for one in rows_of(file, kind, new.id):
            was = former.get(origin.get(one.id, NEW))
            name = kind.description.name
            if was is None:
                found.append(Difference(name, ADDED, title_of(one), fields=_years({}, after.get(one.id, {}))))
                continue
            kept.add(was.id)
            years = _years(before.get(was.id, {}), after.get(one.id, {}))
            found += _changed(file, was, one, origin, years)
        found += [
            Difference(
                kind.description.name, REMOVED, title_of(one), fields=_years(before.get(one.id, {}), {})
            )
            for one in former.values()
            if one.id not in kept
        ]
    return found


def _changed(
    file: OfficeFile, old: Record, new: Record, origin: dict[UUID, UUID], years: tuple[FieldChange, ...]
) -> Iterator[Difference]:
    """At most one difference: the fields that read otherwise, links by the titles of what they name."""
    same = _led_back(old, {}), _led_back(new, origin)
    differing = [
        one
        for one in new.description.fields
        if one.name not in _ASIDE and one.kind is not Kind.FILES and same[0][one.name] != same[1][one.name]
    ]
    changes = (*(_words(file, one, old, new) for one in differing), *years)
    if changes:
        yield Difference(new.description.name, CHANGED, title_of(new), fields=changes)


def _words(file: OfficeFile, field: Field, old: Record, new: Record) -> FieldChange:
    shown = Shown(file, description(new.description.name), Catalogue.load("th"))
    shown.turn_to([old, new])
    before, after = (shown.words(field, getattr(one, field.name)) for one in (old, new))
    return FieldChange(field.label, before, after)


def _yearly(file: OfficeFile, plan: DevelopmentPlan) -> Yearly:
    """Targets and results of every indicator, money of every indicative project, year by year."""
    told: Yearly = {}
    for line in yearly.indicators(file, plan):
        own = told.setdefault(line.indicator.id, {})
        for year, row in sorted(line.years.items()):
            own[f"ค่าเป้าหมาย {year}"], own[f"ผล {year}"] = row.target, row.result
    sources = choices.labels(file, "money_source")
    for money in yearly.money(file, plan):
        source = sources[money.source].label if money.source in sources else money.source
        own = told.setdefault(money.project.id, {})
        for year, amount in sorted(money.years.items()):
            own[f"วงเงิน {year} {source} (บาท)"] = format_baht(amount.amount or 0)
    return told


def _years(before: dict[str, str], after: dict[str, str]) -> tuple[FieldChange, ...]:
    told = (
        (label, before.get(label, ""), after.get(label, "")) for label in dict.fromkeys((*before, *after))
    )
    return tuple(FieldChange(*one) for one in told if one[1] != one[2])


def _origins(file: OfficeFile, old: DevelopmentPlan, new: DevelopmentPlan) -> dict[UUID, UUID]:
    """The row of the earlier edition that each row of the later one comes from, over those between."""
    origin: dict[UUID, UUID] = {}
    chain, plan = list[DevelopmentPlan](), new
    while plan.id != old.id:
        chain.append(plan)
        if plan.revises is None:
            break
        plan = records.get(file, DevelopmentPlan, plan.revises)
    for plan in reversed(chain):
        for one in (row for kind in OF_PLAN for row in rows_of(file, kind, plan.id)):
            source = getattr(one, "copied_from", None) or one.id
            origin[one.id] = origin.get(source, source)
    return origin


def _led_back(record: Record, origin: dict[UUID, UUID]) -> dict[str, Any]:
    """The record's values with its links led back to the rows they were copied from."""
    led = values_of(record)
    for field in record.description.fields:
        value = led[field.name]
        if field.kind is Kind.LINK:
            led[field.name] = origin.get(value, value)
        elif field.kind is Kind.LINKS:
            led[field.name] = tuple(origin.get(one, one) for one in value)
    return led

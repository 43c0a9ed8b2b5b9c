"""Loading the shipped catalogue into a file, and copying one fiscal year's catalogue to another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from planner_desktop.domain.office.people import WorkGroup
from planner_desktop.domain.office.work import Law, WorkItem, WorkStep
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import NEW, Record
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.work import shipped
from planner_desktop.services.work.tree import tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from planner_desktop.services.file import Change, OfficeFile


R = TypeVar("R", bound=Record)


def found(file: OfficeFile, fiscal_year: int) -> int:
    """Load the shipped catalogue into a year in one unit of work; how many items were added.

    Items whose number the year already has, and laws whose name the file already has, are left as they
    are. A work group that the office lacks is made; items of one switched off come switched off.
    """
    there = _numbers(file, fiscal_year)
    wanted = [one for one in shipped.items() if one.item.number not in there]
    with file.change(say("ตั้งบัญชีงาน ปีงบประมาณ {fiscal_year}", fiscal_year=fiscal_year)) as change:
        laws = _found_laws(file, change)
        groups = _found_groups(file, change, [one.group for one in wanted])
        for one in wanted:
            group = groups[_plain(one.group)]
            item = replace(
                one.item,
                fiscal_year=fiscal_year,
                work_group=group.id,
                active=one.item.active and group.active,
                laws=tuple(laws[key] for key in one.laws),
            )
            _write(change, item, one.steps)
    return len(wanted)


def copy_year(file: OfficeFile, from_year: int, to_year: int) -> int:
    """Copy a year's items and steps to another year in one unit of work; how many items were copied.

    Items whose number the new year already has are left alone. UserError when there is nothing to copy.
    """
    there = _numbers(file, to_year)
    known = [one for group in tree(file, from_year) for one in group.items]
    wanted = [one for one in known if one.item.number not in there]
    if not wanted:
        raise UserError(
            say("ไม่มีงานให้คัดลอกจากปีงบประมาณ {old} ไปปี {new}", old=from_year, new=to_year),
            say("ปีต้นทางยังไม่มีบัญชีงาน หรือปีปลายทางมีงานครบทุกเลขแล้ว"),
        )
    with file.change(
        say("คัดลอกบัญชีงานปี {from_year} ไปปี {to_year}", from_year=from_year, to_year=to_year)
    ) as change:
        for one in wanted:
            _write(change, replace(_fresh(one.item), fiscal_year=to_year), one.steps)
    return len(wanted)


def years(file: OfficeFile) -> tuple[int, ...]:
    """The fiscal years that have a catalogue, newest first."""
    held = {one.fiscal_year for one in records.every(file, WorkItem) if one.fiscal_year}
    return tuple(sorted(held, reverse=True))


def _write(change: Change, item: WorkItem, steps: Sequence[WorkStep]) -> None:
    kept = change.save(item)
    for step in steps:
        change.save(replace(_fresh(step), item=kept.id))


def _fresh(record: R) -> R:
    return replace(record, id=NEW, version=0)


def _numbers(file: OfficeFile, year: int) -> set[str]:
    wanted = Query("work_item", (Condition("fiscal_year", Test.IS, year),))
    return {one.number for one in records.every(file, WorkItem, wanted)}


def _found_laws(file: OfficeFile, change: Change) -> dict[str, UUID]:
    """Ids by key; laws that are missing are added, then linked to what repealed them."""
    there = {one.name: one for one in records.every(file, Law)}
    known: dict[str, Law] = {}
    added: list[shipped.ShippedLaw] = []
    for one in shipped.laws():
        law = there.get(one.law.name)
        if law is None:
            saved = change.save(one.law)
            assert isinstance(saved, Law)
            law = saved
            added.append(one)
        known[one.key] = law
    for one in added:
        if one.repealed_by:
            change.save(replace(known[one.key], repealed_by=known[one.repealed_by].id))
    return {key: law.id for key, law in known.items()}


def _found_groups(file: OfficeFile, change: Change, names: Iterable[str]) -> dict[str, WorkGroup]:
    """Work groups by plain name; those that the office has not are added behind the others."""
    there = records.every(file, WorkGroup)
    known = {_plain(one.name): one for one in there}
    order = max((one.order or 0 for one in there), default=0)
    for name in dict.fromkeys(names):
        if _plain(name) not in known:
            order += 1
            saved = change.save(WorkGroup(order=order, name=name))
            assert isinstance(saved, WorkGroup)
            known[_plain(name)] = saved
    return known


def _plain(name: str) -> str:
    """Offices write the names with and without spaces."""
    return "".join(name.split())

"""The catalogue of one fiscal year as a tree: work groups, their items, the items' steps."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.domain.office.people import WorkGroup
from planner_desktop.domain.office.work import WorkItem, WorkStep
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.language.order import sort_key
from planner_desktop.services import records

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile


@dataclass(frozen=True)
class ItemOfWork:
    """An item and its steps in order, switched-off ones too."""

    item: WorkItem
    steps: tuple[WorkStep, ...]

    @property
    def used(self) -> tuple[WorkStep, ...]:
        """The steps that are not switched off."""
        return tuple(step for step in self.steps if step.active)


@dataclass(frozen=True)
class GroupOfWork:
    """A work group (None: items that belong to none) and its items by number."""

    group: WorkGroup | None
    items: tuple[ItemOfWork, ...]

    @property
    def active(self) -> bool:
        """Whether the office has this work group."""
        return self.group is None or self.group.active


def tree(file: OfficeFile, year: int, *, active_only: bool = False) -> tuple[GroupOfWork, ...]:
    """The year's catalogue; work groups in their order, then items without a group.

    `active_only` leaves out switched-off items, and all items of a work group that the office switched off.
    """
    wanted = Query("work_item", (Condition("fiscal_year", Test.IS, year),))
    items = [one for one in records.every(file, WorkItem, wanted) if one.active or not active_only]
    steps = _steps_of(file, items)
    by_group: dict[UUID | None, list[ItemOfWork]] = defaultdict(list)
    for item in sorted(items, key=lambda one: sort_key(one.number)):
        by_group[item.work_group].append(ItemOfWork(item, tuple(steps[item.id])))
    held = [one for one in records.every(file, WorkGroup) if one.active or not active_only]
    groups = [*held, None]
    found = ((group, by_group.get(group.id if group else None)) for group in groups)
    return tuple(GroupOfWork(group, tuple(held)) for group, held in found if held)


def in_use(file: OfficeFile, items: Iterable[WorkItem]) -> tuple[WorkItem, ...]:
    """The items that are not switched off, by themselves or with their work group."""
    closed = {one.id for one in records.every(file, WorkGroup) if not one.active}
    return tuple(one for one in items if one.active and one.work_group not in closed)


def item_numbered(file: OfficeFile, number: str, year: int) -> ItemOfWork | None:
    """The item of that number in that fiscal year, else in the newest year that has it; None = nowhere."""
    wanted = Query("work_item", (Condition("number", Test.IS, number),))
    held = [one for one in records.every(file, WorkItem, wanted) if number]
    best = max(held, key=lambda one: (one.fiscal_year == year, one.fiscal_year or 0), default=None)
    return item_of(file, best.id) if best else None


def item_done_on(file: OfficeFile, page: str, year: int) -> ItemOfWork | None:
    """The first item of that fiscal year with a step that is done on a page of the program; None = none."""
    wanted = Query("work_step", (Condition("page", Test.IS, page),))
    keys = {step.item for step in records.every(file, WorkStep, wanted) if step.active}
    held = [one for group in tree(file, year, active_only=True) for one in group.items]
    return next((one for one in held if one.item.id in keys), None)


def item_of(file: OfficeFile, item: UUID) -> ItemOfWork:
    """One item with its steps; NotFound when it is gone."""
    record = records.get(file, WorkItem, item)
    return ItemOfWork(record, tuple(_steps_of(file, [record])[item]))


def _steps_of(file: OfficeFile, items: Sequence[WorkItem]) -> dict[UUID, list[WorkStep]]:
    found: dict[UUID, list[WorkStep]] = defaultdict(list)
    if items:
        mine = Condition("item", Test.ONE_OF, tuple(item.id for item in items))
        for step in records.every(file, WorkStep, Query("work_step", (mine,))):
            if step.item:
                found[step.item].append(step)
    for steps in found.values():
        steps.sort(key=lambda step: step.order or 0)
    return found

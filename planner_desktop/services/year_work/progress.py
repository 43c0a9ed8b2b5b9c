"""How far the year's work is, by item, owner and quarter; real time beside the manual's standard time."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from planner_desktop.domain.office.work import WorkStep
from planner_desktop.domain.office.workdays import workdays_between
from planner_desktop.domain.office.year import Task
from planner_desktop.domain.years import fiscal_quarter_of
from planner_desktop.services import holidays, records
from planner_desktop.services.year_work.asking import in_year, tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

K = TypeVar("K")


@dataclass(frozen=True)
class Tally:
    """Counts of tasks; dropped ones are not in the total. `late` = past due and open, or done late."""

    total: int = 0
    done: int = 0
    late: int = 0

    @property
    def share(self) -> float:
        """What part is done, 0 to 1."""
        return self.done / self.total if self.total else 0.0


@dataclass(frozen=True)
class Progress:
    """One tally for all, and one for each item, owner (None: nobody) and quarter of the due day."""

    whole: Tally
    by_item: dict[UUID | None, Tally]
    by_owner: dict[UUID | None, Tally]
    by_quarter: dict[int, Tally]


@dataclass(frozen=True)
class StepTime:
    """A done task: the manual's working days and those it really took, both ends counted (feature S03)."""

    task: Task
    standard: int
    taken: int

    @property
    def over(self) -> int:
        """Working days over the standard; negative when it was quicker."""
        return self.taken - self.standard


@dataclass(frozen=True)
class ItemTime:
    """All timed tasks of one item: how many, the manual's days for them, the days they took."""

    item: UUID | None
    count: int
    standard: int
    taken: int

    @property
    def share(self) -> float:
        """Days taken for each standard day; 1 = as the manual says."""
        return self.taken / self.standard if self.standard else 0.0


def by_item(times: Iterable[StepTime]) -> tuple[ItemTime, ...]:
    """The times of each item together, the slowest against its standard first."""
    held: dict[UUID | None, list[StepTime]] = defaultdict(list)
    for one in times:
        held[one.task.item].append(one)
    found = [
        ItemTime(item, len(ones), sum(one.standard for one in ones), sum(one.taken for one in ones))
        for item, ones in held.items()
    ]
    return tuple(sorted(found, key=lambda one: -one.share))


def of_year(file: OfficeFile, fiscal_year: int) -> list[Task]:
    """The year's tasks, the earliest due first."""
    return records.every(file, Task, tasks(in_year(fiscal_year)))


def progress(file: OfficeFile, fiscal_year: int, today: dt.date) -> Progress:
    """The tallies of a fiscal year."""
    counted = [one for one in of_year(file, fiscal_year) if one.status != "dropped"]
    return Progress(
        _tally(counted, today),
        _grouped(counted, today, lambda one: one.item),
        _grouped(counted, today, lambda one: one.owner),
        _grouped(
            [one for one in counted if one.due_on],
            today,
            lambda one: one.quarter or fiscal_quarter_of(one.due_on or today),
        ),
    )


def step_times(file: OfficeFile, fiscal_year: int) -> tuple[StepTime, ...]:
    """Done tasks whose step has a standard time, the most over it first."""
    done = [one for one in of_year(file, fiscal_year) if one.started_on and one.done_on and one.step]
    steps = records.pages(file, "work_step", [one.step for one in done if one.step])
    standard = {one.id: one.days for one in steps if isinstance(one, WorkStep) and one.days}
    off = holidays.off_days(file)
    found = [
        StepTime(one, days, workdays_between(one.started_on, one.done_on, off))
        for one in done
        if one.started_on and one.done_on and one.step and (days := standard.get(one.step))
    ]
    return tuple(sorted(found, key=lambda one: -one.over))


def is_late(task: Task, today: dt.date) -> bool:
    """Done after the due day, or open past it."""
    if task.status == "done":
        return task.late
    return task.status != "dropped" and task.due_on is not None and task.due_on < today


def _tally(found: Iterable[Task], today: dt.date) -> Tally:
    held = list(found)
    done = sum(one.status == "done" for one in held)
    return Tally(len(held), done, sum(is_late(one, today) for one in held))


def _grouped(found: Iterable[Task], today: dt.date, key: Callable[[Task], K]) -> dict[K, Tally]:
    groups: dict[K, list[Task]] = defaultdict(list)
    for one in found:
        groups[key(one)].append(one)
    return {name: _tally(held, today) for name, held in groups.items()}

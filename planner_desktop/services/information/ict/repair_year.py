"""Repairs of a month or a fiscal year counted: how many, how long, by kind, and what fails again."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, TypeVar

from planner_desktop.domain.information.ict.repairs import RepairTicket
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today, fiscal_year_span, month_of
from planner_desktop.services import holidays, records
from planner_desktop.services.administration.serving import office_hours
from planner_desktop.services.information.ict import repairs

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable
    from uuid import UUID

    from planner_desktop.domain.office.working_time import OfficeHours
    from planner_desktop.services.file import OfficeFile

K = TypeVar("K")
AGAIN = 2  # so many repairs of one piece are a repeat failure


@dataclass(frozen=True)
class RepairTally:
    """Counts of tickets; minutes are working time of those that are done (None without any)."""

    asked: int = 0
    done: int = 0
    fixed: int = 0
    in_time: int = 0
    late: int = 0  # done too late, or still open past the due day
    mean: float | None = None
    middle: float | None = None
    cost: int = 0

    @property
    def open(self) -> int:
        """Those still in work."""
        return self.asked - self.done

    @property
    def percent_in_time(self) -> float | None:
        """Done in time, of those done; None without any."""
        return 100 * self.in_time / self.done if self.done else None


@dataclass(frozen=True)
class Again:
    """A piece that failed more than once: how often, and what the symptoms were."""

    equipment: UUID
    title: str
    times: int
    symptoms: tuple[str, ...]


@dataclass(frozen=True)
class RepairReport:
    """A span of days counted in several ways, voided tickets left out."""

    first: dt.date
    last: dt.date
    whole: RepairTally
    by_month: dict[str, RepairTally]
    by_kind: dict[str, RepairTally]
    by_urgency: dict[str, RepairTally]
    by_owner: dict[UUID | None, RepairTally]
    again: tuple[Again, ...]


def of_year(file: OfficeFile, fiscal_year: int) -> RepairReport:
    """The report of a fiscal year."""
    return between(file, *fiscal_year_span(fiscal_year))


def between(file: OfficeFile, first: dt.date, last: dt.date) -> RepairReport:
    """The report of the tickets asked for in these days, both counted."""
    asked = Condition("asked_on", Test.BETWEEN, (first, last))
    query = Query("repair_ticket", (asked,), sort=("asked_on", "register_no"), with_voided=False)
    found = records.every(file, RepairTicket, query)
    hours, off, today = office_hours(file), holidays.off_days(file), bangkok_today()

    def tally(some: Iterable[RepairTicket]) -> RepairTally:
        return _tally(list(some), hours, off, today)

    return RepairReport(
        first,
        last,
        tally(found),
        _grouped(found, lambda one: month_of(one.asked_on or first), tally),
        _grouped(found, lambda one: one.kind, tally),
        _grouped(found, lambda one: one.urgency, tally),
        _grouped(found, lambda one: one.owner, tally),
        _again(file, found),
    )


def _grouped(
    found: list[RepairTicket],
    key: Callable[[RepairTicket], K],
    tally: Callable[[Iterable[RepairTicket]], RepairTally],
) -> dict[K, RepairTally]:
    groups: dict[K, list[RepairTicket]] = defaultdict(list)
    for one in found:
        groups[key(one)].append(one)
    return {name: tally(held) for name, held in groups.items()}


def _tally(
    found: list[RepairTicket], hours: OfficeHours, off: Container[dt.date], today: dt.date
) -> RepairTally:
    done = [one for one in found if not one.open]
    times = [taken for one in done if (taken := repairs.minutes_taken(one, hours, off)) is not None]
    in_time = sum(repairs.in_time(one) for one in done)
    waiting_late = sum(one.open and one.due_on is not None and one.due_on < today for one in found)
    return RepairTally(
        asked=len(found),
        done=len(done),
        fixed=sum(one.result in ("fixed", "no_fault") for one in done),
        in_time=in_time,
        late=len(done) - in_time + waiting_late,
        mean=sum(times) / len(times) if times else None,
        middle=float(median(times)) if times else None,
        cost=sum(one.cost or 0 for one in found),
    )


def _again(file: OfficeFile, found: list[RepairTicket]) -> tuple[Again, ...]:
    times = Counter(one.equipment for one in found if one.equipment)
    repeated = [key for key, count in times.most_common() if count >= AGAIN]
    titles = records.titles(file, "equipment", repeated)
    return tuple(
        Again(
            key,
            titles.get(key, ""),
            times[key],
            tuple(dict.fromkeys(one.symptom for one in found if one.equipment == key)),
        )
        for key in repeated
    )

"""The months of a project's activities: what is planned by month, in the quantity of each (P10)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.planning.projects.activities import Activity, ActivityMonth
from planner_desktop.domain.years import fiscal_months, month_of
from planner_desktop.services import records
from planner_desktop.services.planning.projects import editions
from planner_desktop.services.planning.projects import rows as project_rows

if TYPE_CHECKING:
    import datetime as dt
    from uuid import UUID

    from planner_desktop.domain.planning.projects.projects import Project
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.projects.editions import Baseline


@dataclass(frozen=True)
class MonthRow:
    """One activity with its months, and the columns (0 = October) of its days now and when it was fixed.

    An edition that keeps the months themselves shows those.
    """

    activity: Activity
    months: dict[str, ActivityMonth]
    present: frozenset[int]
    baseline: frozenset[int]

    @property
    def told(self) -> int:
        """The quantities of its months together."""
        return sum(one.quantity or 0 for one in self.months.values())

    @property
    def adds_up(self) -> bool:
        """Whether its months come to its quantity, where both are told."""
        return not self.told or self.activity.quantity in (None, self.told)


def of_project(file: OfficeFile, project: Project) -> tuple[MonthRow, ...]:
    """Its activities in their order, beside the year's newest edition."""
    found = project_rows.beside(file, project)
    year = project.fiscal_year or 0
    base = editions.baseline(file, year)
    return tuple(
        MonthRow(
            one,
            {month.month: month for month in found.months if month.activity == one.id},
            _columns(year, one.starts, one.ends),
            _fixed(year, base, one.id),
        )
        for one in found.activities
    )


def put(file: OfficeFile, row: MonthRow, month: str, *, there: bool, quantity: int | None = None) -> None:
    """Keep, change or take away one month of an activity; Invalid outside the project's year."""
    kept = row.months.get(month)
    if not there:
        if kept:
            records.remove(file, kept)
        return
    fresh = kept or ActivityMonth(activity=row.activity.id, month=month)
    wanted = replace(fresh, quantity=quantity)
    if wanted.is_new or wanted != kept:
        records.save(file, wanted)


def _fixed(year: int, base: Baseline, activity: UUID) -> frozenset[int]:
    span = fiscal_months(year) if year else ()
    told = frozenset(span.index(one) for one in base.months.get(activity, ()) if one in span)
    return told or _columns(year, *base.days.get(activity, (None, None)))


def _columns(year: int, first: dt.date | None, last: dt.date | None) -> frozenset[int]:
    if not year or first is None or last is None:
        return frozenset()
    span = enumerate(fiscal_months(year))
    return frozenset(at for at, month in span if month_of(first) <= month <= month_of(last))

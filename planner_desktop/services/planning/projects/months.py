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

    from planner_desktop.domain.planning.projects.projects import Project
    from planner_desktop.services.file import OfficeFile


@dataclass(frozen=True)
class MonthRow:
    """One activity with its months, and the columns (0 = October) of its days now and when fixed."""

    activity: Activity
    months: dict[str, ActivityMonth]
    present: tuple[int, int]
    baseline: tuple[int, int]

    @property
    def told(self) -> int:
        """The quantities of its months together."""
        return sum(one.quantity or 0 for one in self.months.values())

    @property
    def adds_up(self) -> bool:
        """Whether its months come to its quantity, where both are told."""
        return not self.told or self.activity.quantity in (None, self.told)


def of_project(file: OfficeFile, project: Project) -> tuple[MonthRow, ...]:
    """Its activities in their order; (0, -1) stands for no days within the year."""
    found = project_rows.beside(file, project)
    year = project.fiscal_year or 0
    base = editions.baseline(file, year) if year else {}
    return tuple(
        MonthRow(
            one,
            {month.month: month for month in found.months if month.activity == one.id},
            _columns(year, one.starts, one.ends),
            _columns(year, *base.get(one.id, (None, None))),
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


def _columns(year: int, first: dt.date | None, last: dt.date | None) -> tuple[int, int]:
    if not year or first is None or last is None:
        return (0, -1)
    span = fiscal_months(year)
    months = [at for at, month in enumerate(span) if month_of(first) <= month <= month_of(last)]
    return (months[0], months[-1]) if months else (0, -1)

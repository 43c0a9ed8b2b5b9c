"""Money of projects in satang by whatever it is asked for; every sum is made of the same cells."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planner_desktop.store import plan_figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile
    from planner_desktop.store.plan_figures import MoneyCell, ProjectFigures

QUARTERS = (1, 2, 3, 4)


@dataclass(frozen=True)
class Money:
    """Satang by category, source, quarter (0 = no month told) and activity (None = of the project itself)."""

    amount: int = 0
    by_category: Mapping[str, int] = field(default_factory=dict)
    by_source: Mapping[str, int] = field(default_factory=dict)
    by_quarter: Mapping[int, int] = field(default_factory=dict)
    by_activity: Mapping[UUID | None, int] = field(default_factory=dict)


@dataclass(frozen=True)
class YearMoney:
    """The projects of a year that count (not cancelled), the money of each, and of all."""

    fiscal_year: int
    projects: tuple[ProjectFigures, ...]
    of: Mapping[UUID, Money]
    whole: Money

    def money(self, project: UUID) -> Money:
        """That of one project; nothing when it has no lines."""
        return self.of.get(project, Money())


def of_project(file: OfficeFile, project: UUID) -> Money:
    """The money of one project, whatever its state."""
    with file.database.reading() as connection:
        return _summed(plan_figures.money(connection, 0, project))


def of_year(file: OfficeFile, fiscal_year: int) -> YearMoney:
    """Two statements for the whole year."""
    with file.database.reading() as connection:
        projects = tuple(plan_figures.projects(connection, fiscal_year))
        cells = plan_figures.money(connection, fiscal_year)
    return summed(fiscal_year, projects, cells)


def summed(fiscal_year: int, projects: tuple[ProjectFigures, ...], cells: Sequence[MoneyCell]) -> YearMoney:
    """The money of those projects, from the cells they are made of."""
    by_project: dict[UUID, list[MoneyCell]] = defaultdict(list)
    for cell in cells:
        by_project[cell.project].append(cell)
    return YearMoney(
        fiscal_year, projects, {key: _summed(found) for key, found in by_project.items()}, _summed(cells)
    )


def _summed(cells: Iterable[MoneyCell]) -> Money:
    category, source, quarter = Counter[str](), Counter[str](), Counter[int]()
    activity: Counter[UUID | None] = Counter()
    for one in cells:
        category[one.category] += one.amount
        source[one.source] += one.amount
        quarter[one.quarter] += one.amount
        activity[one.activity] += one.amount
    return Money(sum(category.values()), category, source, quarter, activity)

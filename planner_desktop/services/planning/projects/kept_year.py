"""The projects of a year as an edition of its plan keeps them: what its book prints (P13, P15)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from planner_desktop.domain.planning.projects.activities import Activity, ActivityMonth, BudgetLine
from planner_desktop.domain.planning.projects.particulars import ProjectIndicator, ProjectRisk
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.refs import read_ref
from planner_desktop.services.planning.projects import editions, rows, totals
from planner_desktop.services.planning.projects.rows import ProjectRows
from planner_desktop.store.plan_figures import MoneyCell, ProjectFigures

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from planner_desktop.domain.planning.projects.editions import PlanEdition
    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.projects.totals import YearMoney
    from planner_desktop.services.planning.projects.year_rows import PlanRows

R = TypeVar("R", Activity, ProjectIndicator, ProjectRisk)


@dataclass(frozen=True)
class YearPlan:
    """Projects with their money. `kept`: by an edition, which holds what is `below` each of them.

    An edition that is not `whole` holds no months, indicators and risks.
    """

    projects: tuple[Project, ...]
    money: YearMoney
    kept: bool = False
    whole: bool = True
    below: Mapping[UUID, ProjectRows] = field(default_factory=dict)

    def rows(self, file: OfficeFile, project: Project) -> ProjectRows:
        """The project with what is below it."""
        return self.below[project.id] if self.kept else rows.beside(file, project)


def now(file: OfficeFile, fiscal_year: int) -> YearPlan:
    """As the year's projects are kept now; cancelled ones are left out."""
    return YearPlan(tuple(rows.of_year(file, fiscal_year)), totals.of_year(file, fiscal_year))


def of_edition(file: OfficeFile, edition: PlanEdition) -> YearPlan:
    """As they were when the edition was fixed."""
    return of_rows(edition.fiscal_year or 0, editions.rows_of(file, edition))


def of_rows(fiscal_year: int, found: PlanRows) -> YearPlan:
    """The projects of those rows."""
    below: dict[UUID, list[Record]] = defaultdict(list)
    projects = []
    for kept in found.rows.values():
        if kept.project is not None and kept.kind != "alignment":
            record = kept.record()
            if isinstance(record, Project):
                projects.append(record)
            else:
                below[kept.project].append(record)
    projects.sort(key=lambda one: (one.code, one.name))
    months = _months(found)
    whole = {one.id: _rows(one, below[one.id], months) for one in projects}
    figures = tuple(_figures(one) for one in whole.values())
    cells = [_cell(line) for one in whole.values() for line in one.lines]
    money = totals.summed(fiscal_year, figures, cells)
    return YearPlan(tuple(projects), money, kept=True, whole=found.whole, below=whole)


def _rows(
    project: Project, below: list[Record], months: Mapping[UUID, tuple[ActivityMonth, ...]]
) -> ProjectRows:
    activities = _of(Activity, below)
    lines = tuple(one for one in below if isinstance(one, BudgetLine))
    return ProjectRows(
        project,
        activities,
        tuple(month for one in activities for month in months.get(one.id, ())),
        rows.in_order(lines, activities),
        _of(ProjectIndicator, below),
        _of(ProjectRisk, below),
    )


def _of(kind: type[R], below: list[Record]) -> tuple[R, ...]:
    return tuple(sorted((one for one in below if isinstance(one, kind)), key=lambda one: one.order or 0))


def _months(found: PlanRows) -> dict[UUID, tuple[ActivityMonth, ...]]:
    """The months of each activity."""
    told = ((read_ref(about), by_month) for about, by_month in (found.months or {}).items())
    return {
        named.record: tuple(
            ActivityMonth(activity=named.record, month=month, quantity=quantity)
            for month, quantity in by_month.items()
        )
        for named, by_month in told
        if named
    }


def _figures(one: ProjectRows) -> ProjectFigures:
    own = one.project
    return ProjectFigures(
        own.id,
        own.code,
        own.name,
        own.state,
        own.strategy,
        own.unit,
        len(one.activities),
        len(one.lines),
        one.amount,
    )


def _cell(one: BudgetLine) -> MoneyCell:
    assert one.project is not None
    return MoneyCell(one.project, one.activity, one.category, one.source, one.quarter or 0, one.amount or 0)

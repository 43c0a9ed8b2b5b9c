"""The projects of a year as an edition of its plan keeps them: what its book prints (P13, P15)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.planning.projects.activities import Activity, BudgetLine
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.services.planning.projects import editions, rows, totals
from planner_desktop.store.plan_figures import MoneyCell, ProjectFigures

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from planner_desktop.domain.planning.projects.editions import PlanEdition
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.projects.rows import ProjectRows
    from planner_desktop.services.planning.projects.totals import YearMoney


@dataclass(frozen=True)
class YearPlan:
    """Projects with their money; `activities` and `lines` by project where an edition keeps them."""

    projects: tuple[Project, ...]
    money: YearMoney
    kept: bool = False
    activities: Mapping[UUID, tuple[Activity, ...]] | None = None
    lines: Mapping[UUID, tuple[BudgetLine, ...]] | None = None

    def rows(self, file: OfficeFile, project: Project) -> ProjectRows:
        """The project with what is below it; an edition keeps no months, indicators and risks of its own."""
        found = rows.beside(file, project)
        if self.activities is None or self.lines is None:
            return found
        return replace(
            found,
            activities=self.activities.get(project.id, ()),
            lines=self.lines.get(project.id, ()),
            months=(),
        )


def now(file: OfficeFile, fiscal_year: int) -> YearPlan:
    """As the year's projects are kept now; cancelled ones are left out."""
    return YearPlan(tuple(rows.of_year(file, fiscal_year)), totals.of_year(file, fiscal_year))


def of_edition(file: OfficeFile, edition: PlanEdition) -> YearPlan:
    """As they were when the edition was fixed."""
    kept = editions.kept(file, edition).values()
    activities: dict[UUID, list[Activity]] = defaultdict(list)
    lines: dict[UUID, list[BudgetLine]] = defaultdict(list)
    for one in kept:
        if isinstance(one, Activity) and one.project:
            activities[one.project].append(one)
        elif isinstance(one, BudgetLine) and one.project:
            lines[one.project].append(one)
    found = [one for one in kept if isinstance(one, Project)]
    projects = tuple(sorted(found, key=lambda one: (one.code, one.name)))
    figures = tuple(_figures(one, len(activities[one.id]), lines[one.id]) for one in projects)
    cells = [_cell(one) for own in lines.values() for one in own]
    ordered = {key: tuple(sorted(own, key=lambda one: one.order or 0)) for key, own in activities.items()}
    return YearPlan(
        projects,
        totals.summed(edition.fiscal_year or 0, figures, cells),
        kept=True,
        activities=ordered,
        lines={key: rows.in_order(tuple(own), ordered.get(key, ())) for key, own in lines.items()},
    )


def _figures(one: Project, activities: int, lines: list[BudgetLine]) -> ProjectFigures:
    amount = sum(line.amount or 0 for line in lines)
    return ProjectFigures(
        one.id, one.code, one.name, one.state, one.strategy, one.unit, activities, len(lines), amount
    )


def _cell(one: BudgetLine) -> MoneyCell:
    assert one.project is not None
    return MoneyCell(one.project, one.activity, one.category, one.source, one.quarter or 0, one.amount or 0)

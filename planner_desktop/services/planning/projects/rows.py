"""One project with everything below it, in the order of its form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from planner_desktop.domain.planning.projects.activities import Activity, ActivityMonth, BudgetLine
from planner_desktop.domain.planning.projects.particulars import ProjectIndicator, ProjectRisk
from planner_desktop.domain.planning.projects.projects import Project, ProjectMove
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import Record
from planner_desktop.services import records

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class ProjectRows:
    """What a project consists of; voided rows left out."""

    project: Project
    activities: tuple[Activity, ...] = ()
    months: tuple[ActivityMonth, ...] = ()
    lines: tuple[BudgetLine, ...] = ()
    indicators: tuple[ProjectIndicator, ...] = ()
    risks: tuple[ProjectRisk, ...] = ()

    @property
    def amount(self) -> int:
        """All its money in satang."""
        return sum(one.amount or 0 for one in self.lines)


def read(file: OfficeFile, project: UUID) -> ProjectRows:
    """The project as it is kept; NotFound when it is gone."""
    return beside(file, records.get(file, Project, project))


def beside(file: OfficeFile, project: Project) -> ProjectRows:
    """The rows kept below a project that itself may be an unsaved draft."""
    activities = below(file, Activity, project.id)
    return ProjectRows(
        project,
        activities,
        months_of(file, [one.id for one in activities]),
        in_order(below(file, BudgetLine, project.id), activities),
        below(file, ProjectIndicator, project.id),
        below(file, ProjectRisk, project.id),
    )


def months_of(file: OfficeFile, activities: Sequence[UUID]) -> tuple[ActivityMonth, ...]:
    """The months told of those activities."""
    asked = Query(
        "activity_month", (Condition("activity", Test.ONE_OF, tuple(activities)),), with_voided=False
    )
    return tuple(records.every(file, ActivityMonth, asked)) if activities else ()


def in_order(lines: tuple[BudgetLine, ...], activities: tuple[Activity, ...]) -> tuple[BudgetLine, ...]:
    """Under their activities, those of none last."""
    place = {one.id: at for at, one in enumerate(activities)}
    last = len(place)
    return tuple(
        sorted(
            lines,
            key=lambda one: (place.get(one.activity, last) if one.activity else last, one.order or 0, one.id),
        )
    )


def below(file: OfficeFile, kind: type[R], project: UUID) -> tuple[R, ...]:
    """The rows of one kind of a project, in their own order."""
    asked = Query(kind.description.name, (Condition("project", Test.IS, project),), with_voided=False)
    return tuple(records.every(file, kind, asked))


def rounds(file: OfficeFile, project: UUID) -> tuple[ProjectMove, ...]:
    """Every step the project took, the first one first."""
    found = below(file, ProjectMove, project)
    return tuple(sorted(found, key=lambda one: (str(one.at), one.id)))  # of one second: as they were made


def of_year(file: OfficeFile, fiscal_year: int) -> list[Project]:
    """The year's projects by code, cancelled and voided ones left out."""
    asked = Query(
        "project", (Condition("fiscal_year", Test.IS, fiscal_year),), sort=("code", "name"), with_voided=False
    )
    return [one for one in records.every(file, Project, asked) if one.state != "cancelled"]

"""A list of last year's projects, one row each, becomes drafts with money, activities and indicator (P16)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner_desktop.domain.planning.projects.activities import Activity, BudgetLine
from planner_desktop.domain.planning.projects.listed import ListedProject
from planner_desktop.domain.planning.projects.particulars import ProjectIndicator
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.language.folding import fold
from planner_desktop.services import records
from planner_desktop.services.exchange.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from uuid import UUID

    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import Change, OfficeFile

_ALIKE = ("fiscal_year", "code", "name", "strategy", "unit", "owner", "owner_name", "objectives", "quantity")
_DAYS = ("starts", "ends", "note")


def _key(told: Mapping[str, Any]) -> object | None:
    """A project is known by its year and name."""
    name = fold(told.get("name", ""))
    return (told.get("fiscal_year"), name) if name else None


def _known(file: OfficeFile) -> frozenset[object]:
    return frozenset((one.fiscal_year, fold(one.name)) for one in records.every(file, Project))


def _write(file: OfficeFile, change: Change, rows: Sequence[Record]) -> None:
    """All projects, then what belongs to them."""
    del file
    listed = [one for one in rows if isinstance(one, ListedProject)]
    projects = change.save_many([_project(one) for one in listed])
    for project, one in zip(projects, listed, strict=True):
        change.save_many(list(_activities(project, one)))
        change.save_many(list(_lines(project.id, one)))
        if one.indicator:
            change.save(_indicator(project.id, one))


def _project(one: ListedProject) -> Project:
    told = {name: getattr(one, name) for name in (*_ALIKE, *_DAYS)}
    return Project(**told, nature="continuing")


def _indicator(project: UUID, one: ListedProject) -> ProjectIndicator:
    return ProjectIndicator(
        project=project, order=1, name=one.indicator, unit=one.indicator_unit, target=one.target
    )


def _activities(project: Project, one: ListedProject) -> Iterator[Activity]:
    named = (line.strip() for line in one.activities.splitlines())
    for at, name in enumerate(filter(None, named), start=1):
        yield Activity(
            project=project.id, order=at, name=name, starts=one.starts, ends=one.ends, owner=one.owner
        )


def _lines(project: UUID, one: ListedProject) -> Iterator[BudgetLine]:
    """A line a quarter; one without a quarter when only the sum is told."""
    told: list[tuple[int | None, int]] = [*one.quarters.items()]
    if not told and one.amount:
        told = [(None, one.amount)]
    for at, (quarter, amount) in enumerate(told, start=1):
        yield BudgetLine(
            project=project,
            order=at,
            name=f"งบประมาณตามบัญชีโครงการ ไตรมาสที่ {quarter}" if quarter else "งบประมาณตามบัญชีโครงการ",
            category=one.category,
            source=one.source,
            amount=amount,
            quarter=quarter,
        )


SHAPE = Shape(ListedProject.description.name, _key, _known, _write)

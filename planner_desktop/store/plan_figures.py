"""Figures of a year's projects: each is one statement over projects, activities and budget lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from planner_desktop.store.link import Connection

_COUNTED = "p.void_reason = '' AND p.state <> 'cancelled'"


@dataclass(frozen=True)
class ProjectFigures:
    """One project with its number of activities and its money in satang."""

    id: UUID
    code: str
    name: str
    state: str
    strategy: UUID | None
    unit: UUID | None
    activities: int
    lines: int
    amount: int


@dataclass(frozen=True)
class ActivityFigures:
    """One activity with its money in satang."""

    id: UUID
    project: UUID
    name: str
    amount: int


def projects(connection: Connection, fiscal_year: int) -> list[ProjectFigures]:
    """The year's projects by code and name, cancelled and voided ones left out."""
    text = (
        "SELECT p.id, p.code, p.name, p.state, p.strategy, p.unit,"  # noqa: S608 - our names
        " (SELECT count(*) FROM activity a WHERE a.project = p.id AND a.void_reason = ''),"
        " (SELECT count(*) FROM budget_line l WHERE l.project = p.id AND l.void_reason = ''),"
        " (SELECT coalesce(sum(amount), 0) FROM budget_line l WHERE l.project = p.id AND l.void_reason = '')"
        f" FROM project p WHERE p.fiscal_year = ? AND {_COUNTED} ORDER BY p.code__order, p.name__order"
    )
    found = connection.raw.execute(text, (fiscal_year,))
    return [
        ProjectFigures(UUID(bytes=key), code, name, state, _key(strategy), _key(unit), *figures)
        for key, code, name, state, strategy, unit, *figures in found
    ]


def activities(connection: Connection, fiscal_year: int) -> list[ActivityFigures]:
    """The activities of the year's projects in their order."""
    text = (
        "SELECT a.id, a.project, a.name,"  # noqa: S608 - our names
        " (SELECT coalesce(sum(amount), 0) FROM budget_line l WHERE l.activity = a.id AND l.void_reason = '')"
        " FROM activity a JOIN project p ON p.id = a.project"
        f" WHERE p.fiscal_year = ? AND a.void_reason = '' AND {_COUNTED}"
        ' ORDER BY a.project, a."order", a.name__order'
    )
    found = connection.raw.execute(text, (fiscal_year,))
    return [ActivityFigures(UUID(bytes=row[0]), UUID(bytes=row[1]), row[2], row[3]) for row in found]


def _key(value: bytes | None) -> UUID | None:
    return UUID(bytes=value) if value else None


@dataclass(frozen=True)
class MoneyCell:
    """Satang of one activity's lines that share category, source and quarter (0 = none told)."""

    project: UUID
    activity: UUID | None
    category: str
    source: str
    quarter: int
    amount: int


def money(connection: Connection, fiscal_year: int, project: UUID | None = None) -> list[MoneyCell]:
    """The money of the year's projects, or of one project whatever its state; voided lines left out."""
    where = "p.id = ?" if project else f"p.fiscal_year = ? AND {_COUNTED}"
    text = (
        "SELECT l.project, l.activity, l.category, l.source, coalesce(l.quarter, 0),"  # noqa: S608 - our names
        " coalesce(sum(l.amount), 0) FROM budget_line l JOIN project p ON p.id = l.project"
        f" WHERE {where} AND l.void_reason = '' GROUP BY 1, 2, 3, 4, 5"
    )
    found = connection.raw.execute(text, (project.bytes if project else fiscal_year,))
    return [MoneyCell(UUID(bytes=row[0]), _key(row[1]), *row[2:]) for row in found]

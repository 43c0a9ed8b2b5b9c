"""A new fiscal year begins with the tree of the last one and with what it left unfinished (P02)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from planner_desktop.domain.planning.projects.activities import Activity, BudgetLine
from planner_desktop.domain.planning.projects.particulars import ProjectIndicator, ProjectRisk
from planner_desktop.domain.planning.projects.projects import ENDED, Project
from planner_desktop.domain.planning.tree.nodes import Alignment, PlanNode
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import NEW, Record
from planner_desktop.domain.years import fiscal_year_span, month_add
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import records

if TYPE_CHECKING:
    import datetime as dt
    from uuid import UUID

    from planner_desktop.services.file import Change, OfficeFile

Below: TypeAlias = "dict[type[Record], dict[UUID, list[Record]]]"
R = TypeVar("R", bound=Record)
BELOW = (Activity, BudgetLine, ProjectIndicator, ProjectRisk)
FINISHED = ENDED | {"reported"}
"""States of projects that are not carried into the next year."""
_AT_ONCE = 10  # projects between two looks at whether it shall stop


@dataclass(frozen=True)
class YearCopy:
    """What would be, or was, copied; rows that the target year has already from the source are left out."""

    source: int
    target: int
    nodes: tuple[PlanNode, ...]
    projects: tuple[Project, ...]
    links: tuple[Alignment, ...]
    left_out: int  # finished projects

    @property
    def empty(self) -> bool:
        """Whether there is nothing to copy."""
        return not (self.nodes or self.projects)


def prepare(file: OfficeFile, source: int, target: int) -> YearCopy:
    """What copying from one fiscal year to a later one would bring."""
    if target <= source:
        raise UserError(say("คัดลอกได้เฉพาะไปยังปีถัดไป เลือกปีปลายทางที่หลังปี {year}", year=source))
    taken = {one.copied_from for one in _of_year(file, PlanNode, target)}
    carried = {one.copied_from for one in _of_year(file, Project, target)}
    every = [one for one in _of_year(file, Project, source) if one.id not in carried]
    open_ = tuple(one for one in every if one.state not in FINISHED)
    copied = {one.id for one in open_}
    links = tuple(
        one
        for one in _of_year(file, Alignment, source)
        if (one.project in copied) or (one.node and one.node not in taken)
    )
    nodes = tuple(one for one in _of_year(file, PlanNode, source) if one.id not in taken)
    return YearCopy(source, target, nodes, open_, links, len(every) - len(open_))


def apply(file: OfficeFile, copy: YearCopy, progress: Progress = unwatched) -> None:
    """Copy in one unit of work; projects become drafts of the new year. Stopped from the progress."""
    if copy.empty:
        raise UserError(say("ปี {year} ไม่มีสิ่งที่ต้องคัดลอก หรือคัดลอกไปแล้ว", year=copy.source))
    with file.change(
        say("คัดลอกผังแผนและโครงการจากปี {source} ไปปี {target}", source=copy.source, target=copy.target)
    ) as change:
        nodes = _copy_nodes(file, change, copy)
        projects = _copy_projects(file, change, copy, nodes, progress)
        links = [_link(one, copy.target, nodes, projects) for one in copy.links]
        change.save_many([one for one in links if one is not None])


def _copy_nodes(file: OfficeFile, change: Change, copy: YearCopy) -> dict[UUID, UUID]:
    """The new place of each old one; level by level, so that parents are there first."""
    known = {one.copied_from: one.id for one in _of_year(file, PlanNode, copy.target) if one.copied_from}
    waiting = list(copy.nodes)
    while waiting:
        ready = [one for one in waiting if one.parent is None or one.parent in known] or waiting
        for one in ready:
            parent = known.get(one.parent) if one.parent else None
            fresh = replace(_fresh(one), fiscal_year=copy.target, parent=parent, copied_from=one.id)
            known[one.id] = change.save(fresh).id
        done = {one.id for one in ready}
        waiting = [one for one in waiting if one.id not in done]
    return known


def _copy_projects(
    file: OfficeFile,
    change: Change,
    copy: YearCopy,
    nodes: dict[UUID, UUID],
    progress: Progress,
) -> dict[UUID, UUID]:
    """The copy of each old project; some at a time, each time all that stands below them at once."""
    below: Below = {kind: _below(file, kind) for kind in BELOW}
    known: dict[UUID, UUID] = {}
    for at in range(0, len(copy.projects), _AT_ONCE):
        progress(at, len(copy.projects), say("กำลังคัดลอกโครงการ"))
        part = copy.projects[at : at + _AT_ONCE]
        made = change.save_many([_project(one, copy, nodes) for one in part])
        known |= {one.id: new.id for one, new in zip(part, made, strict=True)}
        rows = {kind: [row for one in part for row in found.get(one.id, ())] for kind, found in below.items()}
        _copy_below(change, copy, known, rows)
    return known


def _project(one: Project, copy: YearCopy, nodes: dict[UUID, UUID]) -> Project:
    return replace(
        _fresh(one),
        fiscal_year=copy.target,
        state="draft",
        nature="continuing",
        strategy=nodes.get(one.strategy) if one.strategy else None,
        starts=_later(one.starts, copy),
        ends=_later(one.ends, copy),
        copied_from=one.id,
    )


def _copy_below(
    change: Change, copy: YearCopy, projects: dict[UUID, UUID], rows: dict[type[Record], list[Record]]
) -> None:
    """Activities first, then money lines with their new activities, then indicators and risks."""
    old = [one for one in rows[Activity] if isinstance(one, Activity)]
    kept = change.save_many([_activity(one, projects, copy) for one in old])
    activities = {one.id: new.id for one, new in zip(old, kept, strict=True)}
    follows = [
        replace(new, after=activities[one.after])
        for one, new in zip(old, kept, strict=True)
        if one.after in activities
    ]
    change.save_many(follows)
    lines = [one for one in rows[BudgetLine] if isinstance(one, BudgetLine)]
    change.save_many([_line(one, projects, activities, copy) for one in lines])
    for kind in (ProjectIndicator, ProjectRisk):
        change.save_many(
            [replace(_fresh(one), project=projects[one.project], copied_from=one.id) for one in rows[kind]]  # type: ignore[call-arg, attr-defined]  # both kinds have them
        )


def _activity(one: Activity, projects: dict[UUID, UUID], copy: YearCopy) -> Activity:
    return replace(
        _fresh(one),
        project=projects[one.project] if one.project else None,
        starts=_later(one.starts, copy),
        ends=_later(one.ends, copy),
        after=None,
        copied_from=one.id,
    )


def _line(
    one: BudgetLine, projects: dict[UUID, UUID], activities: dict[UUID, UUID], copy: YearCopy
) -> BudgetLine:
    month = month_add(one.month, 12 * (copy.target - copy.source)) if one.month else ""
    activity = activities.get(one.activity) if one.activity else None
    project = projects[one.project] if one.project else None
    return replace(_fresh(one), project=project, activity=activity, month=month, copied_from=one.id)


def _link(
    one: Alignment, target: int, nodes: dict[UUID, UUID], projects: dict[UUID, UUID]
) -> Alignment | None:
    """The link between the copies; None when one of its ends was not copied."""
    project = projects.get(one.project) if one.project else None
    node = nodes.get(one.node) if one.node else None
    to_node = nodes.get(one.to_node) if one.to_node else None
    if (one.project and not project) or (one.node and not node) or (one.to_node and not to_node):
        return None
    return replace(_fresh(one), fiscal_year=target, project=project, node=node, to_node=to_node)


def _later(day: dt.date | None, copy: YearCopy) -> dt.date | None:
    """The same day that many years later, within the new fiscal year; 29 February becomes the 28th."""
    if day is None:
        return None
    year = day.year + copy.target - copy.source
    moved = day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)
    first, last = fiscal_year_span(copy.target)
    return min(max(moved, first), last)


def _fresh(record: R) -> R:
    return replace(record, id=NEW, version=0)


def _of_year(file: OfficeFile, kind: type[R], fiscal_year: int) -> list[R]:
    conditions = (Condition("fiscal_year", Test.IS, fiscal_year),)
    return records.every(file, kind, Query(kind.description.name, conditions, with_voided=False))


def _below(file: OfficeFile, kind: type[Record]) -> dict[UUID, list[Record]]:
    found: dict[UUID, list[Record]] = defaultdict(list)
    for one in records.every(file, kind, Query(kind.description.name, with_voided=False)):
        found[one.project].append(one)  # type: ignore[attr-defined]  # every kind of BELOW has it
    return dict(found)

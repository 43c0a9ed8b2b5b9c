"""A further project made of one: with its activities, months, money lines, indicators and risks (P22)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.records import NEW, Record
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.planning.projects import rows as project_rows

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import Change, OfficeFile
    from planner_desktop.services.planning.projects.rows import ProjectRows

R = TypeVar("R", bound=Record)


def duplicate(file: OfficeFile, project: UUID, name: str, code: str = "") -> Project:
    """A draft of the same year under that name; its rounds and files stay with the old one."""
    rows = project_rows.read(file, project)
    fresh = replace(
        _fresh(rows.project),
        name=name.strip(),
        code=code.strip(),
        state="draft",
        copied_from=project,
        files=(),
    )
    with file.change(say("ทำสำเนาโครงการ {project}", project=rows.project.name)) as change:
        kept = change.save(fresh)
        _copy_below(change, rows, kept.id)
    return records.get(file, Project, kept.id)


def _copy_below(change: Change, rows: ProjectRows, project: UUID) -> None:
    activities = change.save_many(
        [replace(_fresh(one), project=project, after=None, copied_from=one.id) for one in rows.activities]
    )
    known = {old.id: new.id for old, new in zip(rows.activities, activities, strict=True)}
    change.save_many(
        [
            replace(new, after=known[old.after])
            for old, new in zip(rows.activities, activities, strict=True)
            if old.after in known
        ]
    )
    change.save_many(
        [replace(_fresh(one), activity=known[one.activity]) for one in rows.months if one.activity in known]
    )
    change.save_many(
        [
            replace(
                _fresh(one),
                project=project,
                activity=known.get(one.activity) if one.activity else None,
                copied_from=one.id,
            )
            for one in rows.lines
        ]
    )
    change.save_many([replace(_fresh(one), project=project, copied_from=one.id) for one in rows.indicators])
    change.save_many([replace(_fresh(one), project=project, copied_from=one.id) for one in rows.risks])


def _fresh(record: R) -> R:
    return replace(record, id=NEW, version=0)

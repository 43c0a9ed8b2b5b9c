"""A step of one project or of many: what of the round is asked, and the step taken at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.planning.projects.projects import Project, ProjectMove
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import PlannerError
from planner_desktop.services import records
from planner_desktop.services.planning import consent
from planner_desktop.services.planning.projects import moves
from ui.kit import ask
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.words import _, show

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from planner_desktop.domain.fields import Field
    from planner_desktop.services.planning.projects.moves import Step
    from ui.kit.desk import Desk

_TOLD_BY_NAME = 8  # projects named in a message; the rest are counted


def take(desk: Desk, window: QWidget, step: Step, projects: Sequence[Project]) -> bool:
    """Ask what the step asks and take it with all of them; whether it was taken."""
    keys = [one.id for one in projects]

    def deed(answer: Answer) -> None:
        moves.move_all(desk.file, keys, step.to, moves.Told(**answer))

    if not step.asks:
        try:
            deed({})
        except PlannerError as error:
            ask.show_error(window, error)
            return False
    elif not ask_fields(desk, window, label_of(step), _fields(step), deed, **_dressed(desk, step, projects)):
        return False
    count = _("{step}แล้ว {count} โครงการ") if len(keys) > 1 else _("{step}แล้ว")
    desk.say(count.format(step=label_of(step), count=len(keys)))
    return True


def take_many(desk: Desk, window: QWidget, keys: Sequence[UUID]) -> None:
    """Ask which of their common steps the marked projects take; those not ready are named first."""
    projects = [records.get(desk.file, Project, one) for one in keys]
    offered = moves.common(projects)
    if not offered:
        ask.tell(window, _("โครงการที่เลือกอยู่คนละสถานะ"), _("เลือกเฉพาะโครงการที่สถานะเดียวกัน กรองได้ที่ช่อง “สถานะ”"))
        return
    title = _("ขั้นถัดไปของ {count} โครงการ").format(count=len(projects))
    at = ask.choose(window, title, [_(one.label) for one in offered], yes=_("ต่อไป"))
    if at is None:
        return
    ready = _ready(desk, window, projects, offered[at])
    if ready:
        take(desk, window, offered[at], ready)


def label_of(step: Step) -> str:
    """The deed in words, without the mark that it asks something."""
    return _(step.label).rstrip("…")


def _ready(desk: Desk, window: QWidget, projects: Sequence[Project], step: Step) -> list[Project]:
    """Those that lack nothing for the step, if the officer goes on with them alone."""
    lacking = {one.id: found for one in projects if (found := moves.missing(desk.file, one, step.to))}
    ready = [one for one in projects if one.id not in lacking]
    if not lacking:
        return ready
    said = [f"• {title_of(one)}: {show(lacking[one.id][0].message)}" for one in projects if one.id in lacking]
    if len(said) > _TOLD_BY_NAME:
        said[_TOLD_BY_NAME:] = [_("และอีก {count} โครงการ").format(count=len(said) - _TOLD_BY_NAME)]
    words = _("{count} โครงการยังไม่พร้อม{step}").format(count=len(lacking), step=label_of(step))
    if not ready:
        ask.tell(window, words, "\n".join(said))
        return []
    yes = _("ทำเฉพาะ {count} โครงการที่พร้อม").format(count=len(ready))
    return ready if ask.confirm(window, words, "\n".join(said), yes) else []


def _fields(step: Step) -> list[Field]:
    about = ProjectMove.description
    return [replace(about.field(name), required=name == "dated" or name in step.needs) for name in step.asks]


def _dressed(desk: Desk, step: Step, projects: Sequence[Project]) -> dict[str, Any]:
    values: dict[str, Any] = {"dated": bangkok_today()}
    if "body" in step.asks:
        values["body"] = consent.project_body(desk.file, projects[0].fiscal_year or 0)
    return {
        "values": values,
        "about": "" if len(projects) > 1 else title_of(projects[0]),
        "yes": label_of(step),
        "record": "project_move",
    }

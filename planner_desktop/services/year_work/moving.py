"""How a task moves from state to state; each move is one unit of work."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.choices import choice_list
from planner_desktop.errors import UserError
from planner_desktop.messages import Message, say
from planner_desktop.services import records

if TYPE_CHECKING:
    import datetime as dt

    from planner_desktop.domain.office.year import Task
    from planner_desktop.services.file import OfficeFile

MOVES: dict[str, tuple[str, ...]] = {
    "waiting": ("doing", "checking", "done", "dropped"),
    "doing": ("checking", "done", "dropped", "waiting"),
    "checking": ("done", "returned", "doing"),
    "returned": ("checking", "doing", "done", "dropped"),
    "done": ("doing",),
    "dropped": ("waiting",),
}
_WORDS = {"returned": "check_note", "dropped": "drop_reason"}


def may_move(task: Task, to: str) -> bool:
    """Whether a task may go from its state to that one; states that the office added go anywhere."""
    return to != task.status and to in MOVES.get(task.status, tuple(MOVES))


def words_needed(task: Task, to: str, day: dt.date) -> str:
    """The field whose words the move asks for: check_note, drop_reason, delay_reason, or ''."""
    if to == "done" and task.due_on and day > task.due_on and not task.delay_reason.strip():
        return "delay_reason"
    return _WORDS.get(to, "")


def move(file: OfficeFile, task: Task, to: str, day: dt.date, words: str = "") -> Task:
    """Move the task on that day; UserError for a move there is not, or without the words it needs."""
    if not may_move(task, to):
        raise UserError(
            say("งานที่ “{now}” เปลี่ยนเป็น “{then}” ทันทีไม่ได้", now=say(_label(task.status)), then=say(_label(to)))
        )
    needed = words_needed(task, to, day)
    if needed and not words.strip():
        raise UserError(say("ต้องกรอก “{field}” ก่อน", field=say(task.description.field(needed).label)))
    facts = _dates(task, to, day)
    if needed:
        facts[needed] = words.strip()
    now = replace(task, status=to, **facts)
    return records.save(file, now, say("งานประจำปี: {state}", state=Message(_label(to))))


def _dates(task: Task, to: str, day: dt.date) -> dict[str, Any]:
    begun = min(task.started_on or day, day)
    if to == "waiting":
        return {"started_on": None, "done_on": None, "drop_reason": ""}
    if to == "dropped":
        return {"done_on": None}
    return {"started_on": begun, "done_on": day if to == "done" else None}


def _label(status: str) -> str:
    return next((one.label for one in choice_list("task_status").shipped if one.code == status), status)

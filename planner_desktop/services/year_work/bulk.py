"""Many tasks changed at once: a new owner, or other days; one undo step for all of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.office.workdays import add_workdays, workday_from, workday_until
from planner_desktop.domain.office.year import Task
from planner_desktop.errors import UserError
from planner_desktop.messages import mark, say
from planner_desktop.services import holidays, records

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Container, Sequence
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile


def assign(file: OfficeFile, chosen: Sequence[UUID], owner: UUID | None) -> int:
    """Give open tasks to one person (None: nobody yet); how many changed. Done and dropped ones stay."""
    return _each(file, chosen, "มอบหมายหลายงาน", lambda one: replace(one, owner=owner))


def put_off(file: OfficeFile, chosen: Sequence[UUID], workdays: int) -> int:
    """Move open tasks that many working days on (back when negative), start and due day alike."""
    off = holidays.off_days(file)
    return _each(file, chosen, mark("เลื่อนกำหนดหลายงาน"), lambda one: _moved(one, workdays, off))


def due_on(file: OfficeFile, chosen: Sequence[UUID], day: dt.date) -> int:
    """Give open tasks one due day; a start that would lie behind it moves to it."""

    def dated(task: Task) -> Task:
        return replace(task, due_on=day, start_on=min(task.start_on, day) if task.start_on else None)

    return _each(file, chosen, mark("กำหนดวันหลายงาน"), dated)


def _each(file: OfficeFile, chosen: Sequence[UUID], label: str, change_one: Callable[[Task], Task]) -> int:
    found = [one for one in records.pages(file, "task", chosen) if isinstance(one, Task)]
    changed = [
        now for one in found if one.status not in ("done", "dropped") and (now := change_one(one)) != one
    ]
    if not changed:
        raise UserError(say("ไม่มีงานให้แก้ในรายการที่เลือก"), say("งานที่เสร็จแล้วหรือไม่ต้องทำจะไม่ถูกแก้ เลือกงานที่ยังเปิดอยู่"))
    with file.change(label) as change:
        for one in changed:
            change.save(one)
    return len(changed)


def _moved(task: Task, workdays: int, off: Container[dt.date]) -> Task:
    start = workday_from(add_workdays(task.start_on, workdays, off), off) if task.start_on else None
    due = workday_until(add_workdays(task.due_on, workdays, off), off) if task.due_on else None
    return replace(task, start_on=min(start, due) if start and due else start, due_on=due)

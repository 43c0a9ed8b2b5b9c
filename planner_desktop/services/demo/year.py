"""The demonstration office's year: holidays, tasks out of the catalogue, and how far each has come."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.office.workdays import add_workdays
from planner_desktop.domain.office.year import Task
from planner_desktop.domain.years import fiscal_year_of
from planner_desktop.services import holidays, records
from planner_desktop.services.year_work.asking import in_year, tasks
from planner_desktop.services.year_work.planning import plan_year

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence
    from uuid import UUID

    from planner_desktop.domain.office.people import Person
    from planner_desktop.services.demo.dice import Dice
    from planner_desktop.services.file import OfficeFile

_REASONS = ("รอข้อมูลจากโรงเรียน", "รอหนังสือสั่งการจาก สพฐ.", "ผู้รับผิดชอบไปราชการ")
_ENDED, _NOT_BEGUN, _GIVEN_BACK = 0.8, 0.4, 0.9  # parts of all tasks
_NOTE = "เพิ่มตารางสรุปและแก้คำผิด"


def tell(file: OfficeFile, dice: Dice, staff: Sequence[Person], today: dt.date) -> None:
    """Plan the year and let it run until today; call it after the catalogue and the orders are there."""
    holidays.found(file)
    year = fiscal_year_of(today)
    plan_year(file, year)
    off = holidays.off_days(file)
    groups = {one.id: one.work_group for one in records.every(file, WorkItem)}
    first: dict[UUID | None, UUID] = {one.work_group: one.id for one in reversed(staff) if one.work_group}
    with file.change("บันทึกความก้าวหน้างานประจำปี") as change:
        for task in records.every(file, Task, tasks(in_year(year))):
            change.save(_lived(dice, _owned(task, groups, first), today, off))


def _owned(task: Task, groups: Mapping[UUID, UUID | None], first: Mapping[UUID | None, UUID]) -> Task:
    """Whoever leads the item's work group, where no order names anybody."""
    if task.owner or task.item is None:
        return task
    return replace(task, owner=first.get(groups.get(task.item)))


def _lived(dice: Dice, task: Task, today: dt.date, off: Container[dt.date]) -> Task:
    """Past ones are done, a few late, a few still open; begun ones are in hand; the others wait."""
    if task.start_on is None or task.due_on is None or task.start_on > today:
        return task
    begun = add_workdays(task.start_on, dice.randrange(6), off)
    fate = dice.random()
    if task.due_on < today and fate < _ENDED:
        return _done(dice, task, begun, today, off)
    if begun > today or (task.due_on >= today and fate < _NOT_BEGUN):
        return task
    if fate > _GIVEN_BACK:
        return replace(task, status="returned", started_on=begun, check_note=_NOTE)
    return replace(task, status="checking" if fate > _ENDED else "doing", started_on=begun)


def _done(dice: Dice, task: Task, begun: dt.date, today: dt.date, off: Container[dt.date]) -> Task:
    assert task.due_on
    wanted = add_workdays(task.due_on, dice.randrange(-8, 3), off)
    ended = min(max(wanted, begun), today)
    late = ended > task.due_on
    return replace(
        task,
        status="done",
        started_on=min(begun, ended),
        done_on=ended,
        result="ดำเนินการแล้วเสร็จตามขั้นตอน",
        delay_reason=dice.choice(_REASONS) if late else "",
    )

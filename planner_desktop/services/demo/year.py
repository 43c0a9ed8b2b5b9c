"""The demonstration office's year: holidays, tasks out of the catalogue, and how far each has come."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.office.work import WorkItem, WorkStep
from planner_desktop.domain.office.workdays import add_workdays
from planner_desktop.domain.office.year import Task
from planner_desktop.domain.years import fiscal_year_of
from planner_desktop.messages import mark
from planner_desktop.services import holidays, records, work
from planner_desktop.services.demo import year_matters
from planner_desktop.services.year_work.asking import in_year, tasks
from planner_desktop.services.year_work.planning import plan_year

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence
    from uuid import UUID

    from planner_desktop.domain.office.people import Person
    from planner_desktop.services.demo.dice import Dice
    from planner_desktop.services.file import OfficeFile

_REASONS = ("รอข้อมูลจากโรงเรียน", "รอหนังสือสั่งการจาก สพฐ.", "ผู้รับผิดชอบไปราชการ")
_ENDED, _NOT_BEGUN, _GIVEN_BACK, _KEPT = 0.8, 0.4, 0.9, 0.95  # parts of all tasks
_USUAL = 4  # working days of a task without a standard time
_RESULT = "ดำเนินการแล้วเสร็จตามขั้นตอน"
_NOTE = "เพิ่มตารางสรุปและแก้คำผิด"


def tell(file: OfficeFile, dice: Dice, staff: Sequence[Person], today: dt.date) -> None:
    """Plan last year and this one and let them run until today; the catalogue and the orders are there."""
    holidays.found(file)
    year = fiscal_year_of(today)
    work.copy_year(file, year, year - 1)
    for each in (year - 1, year):
        plan_year(file, each)
        year_matters.own_tasks(file, each, staff)
    off = holidays.off_days(file)
    groups = {one.id: one.work_group for one in records.every(file, WorkItem)}
    first: dict[UUID | None, UUID] = {one.work_group: one.id for one in reversed(staff) if one.work_group}
    standard = {one.id: one.days or _USUAL for one in records.every(file, WorkStep)}
    with file.change(mark("บันทึกความก้าวหน้างานประจำปี")) as change:
        for task in records.every(file, Task, tasks(in_year(year - 1))):
            ended = _ended(dice, _owned(task, groups, first), off)
            change.save(_as_long(dice, ended, standard, off))
        for task in records.every(file, Task, tasks(in_year(year))):
            lived = _lived(dice, _owned(task, groups, first), today, off)
            change.save(_as_long(dice, lived, standard, off))
    year_matters.evidence(file, year)
    year_matters.reports(file, year, today)


def _as_long(dice: Dice, task: Task, standard: Mapping[UUID, int], off: Container[dt.date]) -> Task:
    """A done task took about as long as the manual says, however long the plan gives it."""
    if task.done_on is None:
        return task
    took = max((standard.get(task.step, _USUAL) if task.step else _USUAL) + dice.randrange(-2, 3), 1)
    return replace(task, started_on=add_workdays(task.done_on, 1 - took, off) if took > 1 else task.done_on)


def _owned(task: Task, groups: Mapping[UUID, UUID | None], first: Mapping[UUID | None, UUID]) -> Task:
    """Whoever leads the item's work group, where no order names anybody."""
    if task.owner or task.item is None:
        return task
    return replace(task, owner=first.get(groups.get(task.item)))


def _ended(dice: Dice, task: Task, off: Container[dt.date]) -> Task:
    """Last year's tasks are over: done, or one in twenty not to be done after all."""
    if task.due_on is None or task.start_on is None:
        return task
    if task.kind == "step" and dice.random() > _KEPT:
        return replace(task, status="dropped", drop_reason="สพฐ. ไม่ได้ให้ดำเนินการในปีนี้")
    ended = add_workdays(task.due_on, dice.randrange(-9, 1) if dice.random() < _ENDED else 3, off)
    late = ended > task.due_on
    return replace(
        task,
        status="done",
        done_on=ended,
        result=_RESULT,
        delay_reason=dice.choice(_REASONS) if late else "",
    )


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
        result=_RESULT,
        delay_reason=dice.choice(_REASONS) if late else "",
    )

"""Tasks of a fiscal year out of the catalogue of work; planning again adds only what is missing."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast
from uuid import UUID

from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.office.workdays import workday_from, workday_until
from planner_desktop.domain.office.year import Task
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import (
    fiscal_months,
    fiscal_quarter_span,
    fiscal_year_span,
    month_add,
    month_span,
)
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import holidays, records, work
from planner_desktop.services.year_work import dates
from planner_desktop.services.year_work.owners import Owners, owners

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from planner_desktop.domain.office.work import WorkStep
    from planner_desktop.domain.office.year import YearlyDate
    from planner_desktop.services.file import Change, OfficeFile
    from planner_desktop.services.work import ItemOfWork

Place = tuple[str, UUID | None, UUID | None, int | None, UUID | None]
_OCTOBER = 10
_LONGEST = 580  # a title holds 600 letters; the quarter stands behind


@dataclass(frozen=True)
class Planned:
    """What planning did: tasks added, tasks left as they were, and how many added ones nobody owns."""

    added: int
    kept: int
    without_owner: int


def plan_year(file: OfficeFile, fiscal_year: int) -> Planned:
    """Make the year's missing tasks in one unit of work; those that are there are never touched.

    They come from the steps of the catalogue and from the year's dates (P23).

    UserError when that year has no catalogue.
    """
    there = {_place(one) for one in _tasks(file, fiscal_year)}
    planned = list(_wanted(file, fiscal_year))
    if not planned:
        raise UserError(
            say("ปีงบประมาณ {year} ยังไม่มีบัญชีงาน จึงยังสร้างงานไม่ได้", year=fiscal_year),
            say("เปิดหน้าบัญชีงานแล้วคัดลอกจากปีก่อน หรือเพิ่มงานก่อน"),
        )
    with file.change(say("สร้างงานประจำปีงบประมาณ {fiscal_year}", fiscal_year=fiscal_year)) as change:
        planned += _of_dates(file, change, fiscal_year)
        missing = [one for one in planned if _place(one) not in there]
        for one in missing:
            change.save(one)
    ownerless = sum(one.owner is None for one in missing)
    return Planned(len(missing), len(planned) - len(missing), ownerless)


def _tasks(file: OfficeFile, year: int) -> list[Task]:
    return records.every(file, Task, Query("task", (Condition("fiscal_year", Test.IS, year),)))


def _place(task: Task) -> Place:
    return (task.kind, task.item, task.step, task.quarter, task.yearly_date)


def _of_dates(file: OfficeFile, change: Change, year: int) -> list[Task]:
    """Tasks of the year's dates; a year that has no dates yet is given its first ones."""
    held = dates.of_year(file, year)
    if not held:
        held = [cast("YearlyDate", change.save(one)) for one in dates.first_dates(file, year)]
    items = {one.id: one for one in records.every(file, WorkItem, dates.in_year("work_item", year))}
    return list(dates.tasks_of(held, items, owners(file), holidays.off_days(file)))


def _wanted(file: OfficeFile, year: int) -> Iterator[Task]:
    off, known = holidays.off_days(file), owners(file)
    for group in work.tree(file, year, active_only=True):
        for one in group.items:
            for step in one.used:
                yield from _of_step(one, step, year, known, off)
            if not any(step.kind == "report" for step in one.used):
                yield _report(one, year, known, off)


def _of_step(
    one: ItemOfWork, step: WorkStep, year: int, known: Owners, off: Container[dt.date]
) -> Iterator[Task]:
    task = Task(
        fiscal_year=year,
        title=step.gist,
        item=one.item.id,
        step=step.id,
        kind="report" if step.kind == "report" else "step",
        owner=known.of_step(one.item.number, step.order or 0),
    )
    if not step.quarterly:
        yield _dated(task, *_span(step, year), off)
        return
    for quarter in (1, 2, 3, 4):
        title = f"{step.gist[:_LONGEST]} ไตรมาสที่ {quarter}"
        span = fiscal_quarter_span(year, quarter)
        yield _dated(replace(task, title=title, quarter=quarter), *span, off)


def _report(one: ItemOfWork, year: int, known: Owners, off: Container[dt.date]) -> Task:
    """The report that every item ends with, in the last month of the year (domain report 1.4)."""
    task = Task(
        fiscal_year=year,
        title=f"ติดตามและรายงาน {one.item.name}"[:_LONGEST],
        item=one.item.id,
        kind="report",
        owner=known.of_item(one.item.number),
    )
    return _dated(task, *month_span(fiscal_months(year)[-1]), off)


def _dated(task: Task, first: dt.date, last: dt.date, off: Container[dt.date]) -> Task:
    return replace(task, start_on=workday_from(first, off), due_on=workday_until(last, off))


def _span(step: WorkStep, year: int) -> tuple[dt.date, dt.date]:
    """The days of its months; the whole year without months; past September into the next year."""
    first = step.first_month or step.last_month
    last = step.last_month or step.first_month
    if first is None or last is None:
        return fiscal_year_span(year)
    start = month_add(fiscal_months(year)[0], (first - _OCTOBER) % 12)
    end = month_add(start, (last - first) % 12)
    return month_span(start)[0], month_span(end)[1]

"""A new year out of the last: its dates and the office's own tasks come along, a year later."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.office.workdays import workday_from, workday_until
from planner_desktop.domain.records import NEW
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import holidays, work
from planner_desktop.services.year_work.dates import carried, item_ids, later
from planner_desktop.services.year_work.planning import Planned, plan_year
from planner_desktop.services.year_work.progress import of_year

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Container

    from planner_desktop.domain.office.year import Task
    from planner_desktop.services.file import OfficeFile


@dataclass(frozen=True)
class NewYear:
    """What came along: items of the catalogue, dates, own tasks; and what planning then made."""

    items: int
    dates: int
    own: int
    planned: Planned


def copy_year(file: OfficeFile, from_year: int, to_year: int) -> NewYear:
    """Carry a year's catalogue, dates and own tasks to another year and plan it; nothing there is touched.

    Each part is an undo step of its own. UserError when the year to copy from has neither tasks nor dates.
    """
    dates, own = carried(file, from_year, to_year), _own(file, from_year, to_year)
    if not of_year(file, from_year) and not dates:
        raise UserError(
            say("ปีงบประมาณ {year} ยังไม่มีงานให้คัดลอก", year=from_year),
            say("เลือกปีที่มีงานแล้ว หรือสร้างงานของปีนี้จากบัญชีงาน"),
        )
    items = 0 if to_year in work.years(file) else work.copy_year(file, from_year, to_year)
    if items:  # the new catalogue's items are known only now
        dates, own = carried(file, from_year, to_year), _own(file, from_year, to_year)
    with file.change(
        say("คัดลอกงานประจำปี {from_year} ไปปี {to_year}", from_year=from_year, to_year=to_year)
    ) as change:
        for one in (*dates, *own):
            change.save(one)
    return NewYear(items, len(dates), len(own), plan_year(file, to_year))


def _own(file: OfficeFile, from_year: int, to_year: int) -> list[Task]:
    """The office's own tasks of a year as new ones of another; those it already has are left out."""
    there = {one.title for one in of_year(file, to_year) if one.kind == "own"}
    old = {key: number for number, key in item_ids(file, from_year).items()}
    new, off = item_ids(file, to_year), holidays.off_days(file)
    return [
        replace(
            _later(_begun_anew(one), to_year - from_year, off),
            fiscal_year=to_year,
            item=new.get(old.get(one.item, "")) if one.item else None,
        )
        for one in of_year(file, from_year)
        if one.kind == "own" and one.status != "dropped" and one.title not in there
    ]


def _begun_anew(task: Task) -> Task:
    """The plan of a task without anything that came of it."""
    return replace(
        task,
        id=NEW,
        version=0,
        status="waiting",
        step=None,
        started_on=None,
        done_on=None,
        result="",
        delay_reason="",
        check_note="",
        files=(),
        letters=(),
        answers=(),
        orders=(),
    )


def _later(task: Task, years: int, off: Container[dt.date]) -> Task:
    """That many years later, off holidays; it never begins after it is due."""
    start, due = later(task.start_on, years), later(task.due_on, years)
    due = workday_until(due, off) if due else None
    start = workday_from(start, off) if start else None
    return replace(task, start_on=min(start, due) if start and due else start, due_on=due)

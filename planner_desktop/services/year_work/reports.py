"""The report that every item of work has in each round: begun out of what the tasks tell, then written on."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.office.year import Task, WorkReport
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import fiscal_quarter_span, fiscal_year_span
from planner_desktop.language.dates import short_date
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.year_work.asking import in_year, tasks

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

ROUNDS = ("q1", "q2", "q3", "q4", "year")
_LINES = 40  # of one part; a year's report of a busy item stays readable


def round_of(task: Task) -> str:
    """The round that a task's report belongs to: its quarter, else the whole year."""
    return f"q{task.quarter}" if task.quarter else "year"


def span_of(fiscal_year: int, round_: str) -> tuple[dt.date, dt.date]:
    """The days a round looks back on: its quarter, or the year for rounds that are none."""
    if round_ in ROUNDS[:4]:
        return fiscal_quarter_span(fiscal_year, int(round_[1]))
    return fiscal_year_span(fiscal_year)


def tasks_in(file: OfficeFile, item: UUID, fiscal_year: int, round_: str) -> list[Task]:
    """The item's tasks that were due, or done, in the round; those not to be done are left out."""
    found = records.every(file, Task, tasks(in_year(fiscal_year), Condition("item", Test.IS, item)))
    first, last = span_of(fiscal_year, round_)
    return [
        one
        for one in found
        if one.status != "dropped" and any(day and first <= day <= last for day in (one.due_on, one.done_on))
    ]


def report_of(file: OfficeFile, item: UUID, fiscal_year: int, round_: str) -> WorkReport | None:
    """The report that is kept of that round."""
    conditions = (
        in_year(fiscal_year),
        Condition("item", Test.IS, item),
        Condition("round", Test.IS, round_),
    )
    found = records.every(file, WorkReport, Query("work_report", conditions))
    return found[0] if found else None


def of_item(file: OfficeFile, item: UUID, fiscal_year: int) -> list[WorkReport]:
    """All reports of an item in a year, by round."""
    conditions = (in_year(fiscal_year), Condition("item", Test.IS, item))
    found = records.every(file, WorkReport, Query("work_report", conditions))
    return sorted(found, key=lambda one: ROUNDS.index(one.round) if one.round in ROUNDS else len(ROUNDS))


def draft(file: OfficeFile, item: WorkItem, round_: str, today: dt.date) -> WorkReport:
    """A report filled from the tasks of the round, not saved; the officer writes on."""
    year = item.fiscal_year or 0
    held = tasks_in(file, item.id, year, round_)
    files = tuple(dict.fromkeys(key for one in held for key in one.files))
    return WorkReport(
        fiscal_year=year,
        item=item.id,
        round=round_,
        subject=f"รายงานผล {item.name}"[:400],
        reported_on=today,
        reporter=file.actor,
        done=_lines(_told(one) for one in held),
        result=_lines(f"{one.title}: {one.result}" for one in held if one.result.strip()),
        problems=_lines(f"{one.title}: {why}" for one in held if (why := one.delay_reason or one.check_note)),
        files=files,
    )


def begin(file: OfficeFile, item: UUID, round_: str, today: dt.date) -> WorkReport:
    """The round's report, made out of its tasks where there is none yet (one undo step)."""
    work_item = records.get(file, WorkItem, item)
    there = report_of(file, item, work_item.fiscal_year or 0, round_)
    if there is not None:
        return there
    return records.save(file, draft(file, work_item, round_, today), mark("เริ่มรายงานผลของงาน"))


def _told(task: Task) -> str:
    if task.status == "done" and task.done_on:
        return f"{task.title} (เสร็จ {short_date(task.done_on)})"
    if task.due_on:
        return f"{task.title} (ยังไม่เสร็จ กำหนด {short_date(task.due_on)})"
    return f"{task.title} (ยังไม่เสร็จ)"


def _lines(told: Iterable[str]) -> str:
    return "\n".join(f"- {one}" for one in list(told)[:_LINES])

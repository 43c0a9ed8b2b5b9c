"""Resolutions: each becomes a task of the year's work and returns in every next meeting until closed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.meetings import AgendaItem, Meeting, Resolution
from planner_desktop.domain.office.year import Task
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import NEW
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.errors import NotFound, UserError
from planner_desktop.language.dates import long_date
from planner_desktop.messages import mark, say
from planner_desktop.services import choices, records
from planner_desktop.services.administration.group_waiting import OPEN_RESOLUTIONS

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import Change, OfficeFile


@dataclass(frozen=True)
class Followed:
    """A resolution with the task that does it and the meeting it came from."""

    resolution: Resolution
    task: Task | None
    meeting: Meeting | None

    @property
    def done(self) -> bool:
        """Whether its work is done, though no meeting has closed it."""
        return self.task is not None and self.task.status == "done"


def resolve(
    file: OfficeFile,
    item: AgendaItem,
    words: str,
    owner: UUID | None = None,
    due_on: dt.date | None = None,
) -> Resolution:
    """Record what is to be done after this matter, and its task, in one unit of work."""
    if item.meeting is None:
        raise UserError(say("เรื่องนี้ยังไม่อยู่ในการประชุมใด"))
    meeting = records.get(file, Meeting, item.meeting)
    with file.change(mark("บันทึกมติและสร้างงานติดตาม")) as change:
        task = change.save(_task(file, meeting, item, words, owner, due_on))
        made = change.save(
            Resolution(
                meeting=meeting.id,
                item=item.id,
                resolved_on=meeting.held_on,
                words=words.strip(),
                owner=owner,
                due_on=due_on,
                task=task.id,
            )
        )
    assert isinstance(made, Resolution)
    return made


def change(file: OfficeFile, resolution: Resolution, **values: object) -> Resolution:
    """Reword, give to another or put off a resolution; its open task follows in the same unit of work."""
    now = replace(resolution, **values)  # type: ignore[arg-type] # names are the record's own
    with file.change(mark("แก้ไขมติที่ประชุม")) as unit:
        kept = unit.save(now)
        _follow(file, unit, now)
    assert isinstance(kept, Resolution)
    return kept


def remove(file: OfficeFile, resolution: Resolution) -> None:
    """Take back a resolution that was entered by mistake, and its task while nobody began it."""
    task = task_of(file, resolution)
    with file.change(mark("ลบมติที่ประชุม")) as unit:
        unit.remove(resolution)
        if task is not None and task.status == "waiting":
            unit.remove(task)


def close(file: OfficeFile, resolution: Resolution, meeting: Meeting, result: str) -> Resolution:
    """A meeting takes note of the result and closes it; its task is done then, if it was not."""
    if resolution.status == "closed":
        raise UserError(say("มตินี้ปิดไปแล้ว"))
    if not result.strip():
        raise UserError(say("บอกผลการดำเนินงานก่อนปิดมติ"), say("พิมพ์สั้น ๆ ว่าทำอะไรเสร็จแล้ว"))
    day = meeting.held_on or bangkok_today()
    now = replace(resolution, status="closed", closed_on=day, closed_in=meeting.id, result=result.strip())
    task = task_of(file, resolution)
    with file.change(mark("ปิดมติที่ประชุม")) as unit:
        kept = unit.save(now)
        if task is not None and task.status not in ("done", "dropped"):
            unit.save(_done(task, day, result.strip()))
    assert isinstance(kept, Resolution)
    return kept


def reopen(file: OfficeFile, resolution: Resolution) -> Resolution:
    """A closed one goes on; its task stays as it is."""
    now = replace(resolution, status="open", closed_on=None, closed_in=None)
    return records.save(file, now, mark("เปิดมติอีกครั้ง"))


def task_of(file: OfficeFile, resolution: Resolution) -> Task | None:
    """The task that does it, while it is there."""
    try:
        return records.get(file, Task, resolution.task) if resolution.task else None
    except NotFound:
        return None


def of_series(file: OfficeFile, series: UUID | None, before: Meeting | None = None) -> list[Followed]:
    """Open resolutions of a series' meetings (before this one), the earliest resolved first."""
    found = {
        one.id: one
        for one in records.every(
            file, Meeting, Query("meeting", (Condition("meeting_series", Test.IS, series),))
        )
        if not one.void_reason and (before is None or _earlier(one, before))
    }
    query = Query("resolution", (OPEN_RESOLUTIONS, Condition("meeting", Test.ONE_OF, tuple(found))))
    kept = records.every(file, Resolution, query)
    kept.sort(key=lambda one: (one.resolved_on or dt.date.min, one.due_on or dt.date.max))
    tasks = {
        one.id: one
        for one in records.pages(file, "task", [one.task for one in kept if one.task])
        if isinstance(one, Task)
    }
    return [Followed(one, tasks.get(one.task or NEW), found.get(one.meeting or NEW)) for one in kept]


def report_of(file: OfficeFile, followed: Followed) -> str:
    """What เรื่องสืบเนื่อง says of it: what was resolved, who does it, how far it is."""
    one, task = followed.resolution, followed.task
    words = "ตามมติที่ประชุม"
    if followed.meeting:
        words += f" ครั้งที่ {followed.meeting.numbered}"
    words += f" ให้{one.words}"
    if one.owner:
        words += f" โดย{records.titles(file, 'person', [one.owner]).get(one.owner, '')} เป็นผู้รับผิดชอบ"
    if one.due_on:
        words += f" กำหนดเสร็จ {long_date(one.due_on)}"
    return f"{words} นั้น\n\nผลการดำเนินงาน: {_result_of(file, one, task)}"


def _result_of(file: OfficeFile, one: Resolution, task: Task | None) -> str:
    said = one.result.strip() if task is None else task.result.strip() or one.result.strip()
    if said or task is None:
        return said or "ยังไม่มีรายงาน"
    state = choices.labels(file, "task_status").get(task.status)
    return state.label if state else task.status


def returned(file: OfficeFile, item: AgendaItem) -> Resolution | None:
    """The resolution that this matter reports on."""
    query = Query("resolution", (Condition("returns", Test.ONE_OF, (item.id,)),))
    found = records.every(file, Resolution, query)
    return found[0] if found else None


def _earlier(one: Meeting, before: Meeting) -> bool:
    return one.id != before.id and (one.held_on or dt.date.min) <= (before.held_on or dt.date.max)


def _task(
    file: OfficeFile,
    meeting: Meeting,
    item: AgendaItem,
    words: str,
    owner: UUID | None,
    due_on: dt.date | None,
) -> Task:
    day = meeting.held_on or bangkok_today()
    return Task(
        fiscal_year=fiscal_year_of(due_on or day),
        title=f"มติ: {words.strip()}"[:590],
        item=_item_of_work(file, meeting),
        kind="own",
        owner=owner,
        start_on=min(day, due_on) if due_on else day,
        due_on=due_on,
        check_note=f"จาก{meeting.own_title()} เรื่อง {item.title}",
    )


def _item_of_work(file: OfficeFile, meeting: Meeting) -> UUID | None:
    from planner_desktop.domain.administration.meetings import MeetingSeries

    return records.get(file, MeetingSeries, meeting.meeting_series).item if meeting.meeting_series else None


def _follow(file: OfficeFile, unit: Change, now: Resolution) -> None:
    task = task_of(file, now)
    if task is None or task.status in ("done", "dropped"):
        return
    start = min(task.start_on, now.due_on) if task.start_on and now.due_on else task.start_on
    unit.save(
        replace(task, title=f"มติ: {now.words}"[:590], owner=now.owner, due_on=now.due_on, start_on=start)
    )


def _done(task: Task, day: dt.date, result: str) -> Task:
    begun = min(task.started_on or day, day)
    late = task.due_on is not None and day > task.due_on
    return replace(
        task,
        status="done",
        started_on=begun,
        done_on=day,
        result=task.result or result,
        delay_reason=task.delay_reason or ("ปิดในการประชุมหลังกำหนด" if late else ""),
    )

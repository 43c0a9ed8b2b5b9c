"""Facts of the papers of the year's work: Gantt chart, calendar by month, tasks by owner."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.gantt_year import GanttLine, GanttYearFacts
from planner_desktop.documents.sheet_size import SheetSize
from planner_desktop.documents.year_list import YearListFacts, YearPart, year_list
from planner_desktop.domain.office.people import OfficeProfile, Person
from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.office.year import Holiday, Task
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import bangkok_today, fiscal_months, month_of
from planner_desktop.errors import UserError
from planner_desktop.language.dates import long_month, short_date
from planner_desktop.language.order import sort_key
from planner_desktop.messages import say
from planner_desktop.services import choices, records
from planner_desktop.services.year_work.asking import in_year, tasks
from planner_desktop.services.year_work.progress import is_late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from planner_desktop.documents.blocks import Paper
    from planner_desktop.services.file import OfficeFile

_ORDER, _DAY = Kind.NUMBER, Kind.DATE
_ALL_YEAR = 300  # days from which a task counts as going on all year


@dataclass(frozen=True)
class Asked:
    """What a paper is told: the fiscal year, one owner or all, the sheet, each step or items only."""

    fiscal_year: int
    person: UUID | None = None
    size: SheetSize = SheetSize.ONE
    steps: bool = False


@dataclass(frozen=True)
class _Year:
    """The tasks asked for, and the words of what they point to."""

    found: list[Task]
    items: dict[UUID, WorkItem]
    people: dict[UUID, str]
    statuses: dict[str, str]
    office: str
    about: str
    printed_on: str

    def owner(self, task: Task) -> str:
        return self.people.get(task.owner, "") if task.owner else ""

    def item(self, task: Task) -> str:
        return self.items[task.item].number if task.item in self.items else ""


def gantt(file: OfficeFile, asked: Asked) -> GanttYearFacts:
    """The chart: a row an item, and under it a row a task when steps are asked for."""
    year = _gather(file, asked)
    return GanttYearFacts(
        asked.fiscal_year,
        tuple(_lines(year, steps=asked.steps)),
        year.office,
        year.about,
        bangkok_today(),
        asked.size,
        year.printed_on,
    )


def calendar(file: OfficeFile, asked: Asked) -> Paper:
    """ปฏิทินปฏิบัติงาน: what is due in each month, and its public holidays."""
    year = _gather(file, asked)
    by_month: dict[str, list[Task]] = defaultdict(list)
    for task in year.found:
        if task.due_on:
            by_month[month_of(task.due_on)].append(task)
    off = sorted(
        (one for one in records.every(file, Holiday) if one.day), key=lambda one: one.day or dt.date.min
    )
    months = sorted({*fiscal_months(asked.fiscal_year), *by_month})
    return year_list(
        YearListFacts(
            f"ปฏิทินปฏิบัติงาน ปีงบประมาณ พ.ศ. {asked.fiscal_year}",
            (
                ("กำหนด", 12, _DAY),
                ("งาน", 56, Kind.TEXT),
                ("งานที่", 8, Kind.REFERENCE),
                ("ผู้รับผิดชอบ", 20, Kind.TEXT),
            ),
            tuple(_month_part(year, month, by_month[month], off) for month in months),
            year.office,
            year.about,
            year.printed_on,
            asked.size is SheetSize.A3,
        )
    )


def by_owner(file: OfficeFile, asked: Asked) -> Paper:
    """Everybody's tasks of the year with their state; those nobody owns come last."""
    year = _gather(file, asked)
    held: dict[UUID | None, list[Task]] = defaultdict(list)
    for task in year.found:
        held[task.owner].append(task)
    order = [one for one in [*year.people, None] if one in held]
    return year_list(
        YearListFacts(
            f"งานประจำปีตามผู้รับผิดชอบ ปีงบประมาณ พ.ศ. {asked.fiscal_year}",
            (
                ("ที่", 5, _ORDER),
                ("งาน", 52, Kind.TEXT),
                ("งานที่", 8, Kind.REFERENCE),
                ("เริ่ม", 12, _DAY),
                ("กำหนด", 12, _DAY),
                ("เสร็จ", 12, _DAY),
                ("สถานะ", 14, Kind.TEXT),
            ),
            tuple(_owner_part(year, person, held[person]) for person in order),
            year.office,
            year.about,
            year.printed_on,
            asked.size is SheetSize.A3,
        )
    )


def _gather(file: OfficeFile, asked: Asked) -> _Year:
    own = (Condition("owner", Test.IS, asked.person),) if asked.person else ()
    found = records.every(file, Task, tasks(in_year(asked.fiscal_year), *own))
    if not found:
        raise UserError(
            say("ปีงบประมาณ {year} ยังไม่มีงานที่จะพิมพ์", year=asked.fiscal_year),
            say("เปิดหน้างานประจำปีแล้วกด “สร้างงานจากบัญชีงาน” ก่อน"),
        )
    people = {one.id: title_of(one) for one in records.every(file, Person)}
    by = f" โดย {file.actor_name}" if file.actor_name else ""
    return _Year(
        found,
        {one.id: one for one in records.every(file, WorkItem) if one.fiscal_year == asked.fiscal_year},
        people,
        {one.code: one.label for one in choices.entries(file, "task_status")},
        records.single(file, OfficeProfile).name,
        f"ผู้รับผิดชอบ {people.get(asked.person, '')}" if asked.person else "",
        f"พิมพ์เมื่อ {short_date(bangkok_today(), full_year=True)}{by}",
    )


def _lines(year: _Year, *, steps: bool) -> Iterator[GanttLine]:
    held: dict[UUID | None, list[Task]] = defaultdict(list)
    for task in year.found:
        if task.status != "dropped":
            held[task.item if task.item in year.items else None].append(task)
    known = sorted((one for one in held if one), key=lambda one: sort_key(year.items[one].number))
    for key in [*known, None]:
        if key not in held:
            continue
        label = title_of(year.items[key]) if key else "งานอื่น"
        yield _whole(label, held[key], group=steps)
        if steps:
            yield from (_line(task) for task in held[key])


def _line(task: Task) -> GanttLine:
    return GanttLine(
        task.title, task.start_on or task.due_on, task.due_on or task.start_on, task.started_on, task.done_on
    )


def _whole(label: str, held: Sequence[Task], *, group: bool) -> GanttLine:
    """The span of all tasks; a heading over its own tasks shows no real time."""
    first = min((day for one in held if (day := one.start_on or one.due_on)), default=None)
    last = max((day for one in held if (day := one.due_on or one.start_on)), default=None)
    begun = min((one.started_on for one in held if one.started_on), default=None)
    ends = [one.done_on for one in held]
    ended = max((one for one in ends if one), default=None) if all(ends) else None
    if group:
        return GanttLine(label, first, last, group=True)
    return GanttLine(label, first, last, begun, ended, parts=_parts(held))


def _parts(held: Sequence[Task]) -> tuple[tuple[dt.date, dt.date], ...]:
    """The planned spans; work that goes on all year is shown only where nothing has months of its own."""
    spans = tuple((one.start_on, one.due_on) for one in held if one.start_on and one.due_on)
    dated = tuple(one for one in spans if (one[1] - one[0]).days < _ALL_YEAR)
    return dated or spans


def _month_part(year: _Year, month: str, held: Sequence[Task], off: Sequence[Holiday]) -> YearPart:
    days = [
        f"{one.day.day} {one.name}{'' if one.certainty == 'high' else ' (ควรตรวจสอบ)'}"
        for one in off
        if one.day and month_of(one.day) == month
    ]
    rows = tuple((_short(one.due_on), one.title, year.item(one), year.owner(one)) for one in held)
    note = f"วันหยุดราชการ: {', '.join(days)}" if days else ""
    return YearPart(long_month(month), rows, note)


def _owner_part(year: _Year, person: UUID | None, held: Sequence[Task]) -> YearPart:
    today = bangkok_today()
    done = sum(one.status == "done" for one in held)
    late = sum(is_late(one, today) for one in held)
    rows = tuple(
        (
            str(at),
            one.title,
            year.item(one),
            _short(one.start_on),
            _short(one.due_on),
            _short(one.done_on),
            f"{year.statuses.get(one.status, one.status)}{' (ล่าช้า)' if is_late(one, today) else ''}",
        )
        for at, one in enumerate(held, start=1)
    )
    name = year.people.get(person, "") if person else "ยังไม่มีผู้รับผิดชอบ"
    return YearPart(name, rows, f"ทั้งหมด {len(held)} งาน เสร็จแล้ว {done} ล่าช้า {late}")


def _short(day: dt.date | None) -> str:
    return short_date(day) if day else ""

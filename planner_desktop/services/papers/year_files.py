"""The papers of the year as Excel sheets and calendar files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from planner_desktop.domain.fields import Kind
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import title_of
from planner_desktop.services import calendar_file, records
from planner_desktop.services.exchange import export_list
from planner_desktop.services.papers.gantt_sheets import write_gantt
from planner_desktop.services.papers.year_keys import asked
from planner_desktop.services.safety.whole_file import write_whole
from planner_desktop.services.year_work import papers
from planner_desktop.services.year_work.asking import in_year, tasks
from planner_desktop.services.year_work.progress import step_times
from planner_desktop.services.year_work.progress_papers import progress_rows
from planner_desktop.workbooks.writing import SheetColumn, write_list

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.domain.progress import Progress
    from planner_desktop.domain.queries import Query
    from planner_desktop.services.file import OfficeFile

Keys = Mapping[str, str]


def tasks_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """The year's tasks as an Excel list."""
    export_list(file, _tasks(file, keys), None, target, progress)


def tasks_calendar(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """The year's tasks as a calendar file (.ics)."""
    del progress  # written at once
    write_whole(target, calendar_file.of_tasks(file, _tasks(file, keys)))


def gantt_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """The chart as an Excel sheet."""
    write_gantt(papers.gantt(file, asked(file, keys)), target, progress)


def progress_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """The year's tallies as an Excel list, one row a quarter, item or person."""
    _found, quarters, items, staff = progress_rows(file, asked(file, keys).fiscal_year)
    rows = [
        (part, name, one.total, one.done, one.late)
        for part, held in (("ไตรมาส", quarters), ("งาน", items), ("ผู้รับผิดชอบ", staff))
        for name, one in held
    ]
    columns = (
        SheetColumn("กลุ่ม", Kind.TEXT),
        SheetColumn("รายการ", Kind.TEXT, 50),
        SheetColumn("ทั้งหมด", Kind.NUMBER),
        SheetColumn("เสร็จแล้ว", Kind.NUMBER),
        SheetColumn("ล่าช้า", Kind.NUMBER),
    )
    write_list(columns, rows, target, "ความก้าวหน้างานประจำปี", progress, count=len(rows))


def times_sheet(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
    """Standard and real working days of every done step as an Excel list (S03)."""
    people = {one.id: title_of(one) for one in records.every(file, Person)}
    found = step_times(file, asked(file, keys).fiscal_year)
    titles = records.linked_titles(file, "task", [one.task for one in found])
    rows = [
        (
            titles.get(one.task.item, "") if one.task.item else "",
            one.task.title,
            people.get(one.task.owner, "") if one.task.owner else "",
            one.task.started_on,
            one.task.done_on,
            one.standard,
            one.taken,
            one.over,
        )
        for one in found
    ]
    columns = (
        SheetColumn("งานในบัญชีงาน", Kind.TEXT, 30),
        SheetColumn("ขั้นตอน", Kind.TEXT, 50),
        SheetColumn("ผู้รับผิดชอบ", Kind.TEXT, 24),
        SheetColumn("เริ่มจริง", Kind.DATE),
        SheetColumn("เสร็จจริง", Kind.DATE),
        SheetColumn("มาตรฐาน (วันทำการ)", Kind.NUMBER),
        SheetColumn("ใช้จริง (วันทำการ)", Kind.NUMBER),
        SheetColumn("ต่าง", Kind.NUMBER),
    )
    write_list(columns, rows, target, "เวลาจริงเทียบมาตรฐาน", progress, count=len(rows))


def _tasks(file: OfficeFile, keys: Keys) -> Query:
    told = asked(file, keys)
    own = (Condition("owner", Test.IS, told.person),) if told.person else ()
    return tasks(in_year(told.fiscal_year), *own)

"""A year of work: make its tasks, do one with evidence, report it, print the calendar, copy to the next year."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner_desktop.cli import main
from planner_desktop.domain.office.year import Task, WorkReport
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.services import attachments, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.year_work import asking
from tests.core.documents.reading import pages_of
from tests.journeys.test_a_working_day import begin
from ui.app import Program
from ui.areas.office.year.page import YearPage
from ui.kit import ask
from ui.kit.form import Form

YEAR = fiscal_year_of(bangkok_today())
NEXT = YEAR + 1


def shown(program: Program, key: str) -> YearPage:
    assert program.window.open is not None
    program.window.open.desk.show_page(key)
    page = program.window.open.room.navigator.page
    assert isinstance(page, YearPage)
    return page


def of_year(file: OfficeFile, year: int, *more: Condition) -> list[Task]:
    return records.every(file, Task, asking.tasks(asking.in_year(year), *more))


def test_a_year_from_plan_to_next_year(
    program: Program, qtbot: QtBot, demo_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    assert program.window.open is not None
    desk = program.window.open.desk
    page = shown(program, "office.year")
    before = len(of_year(file, YEAR))
    page.plan_button.click()
    assert len(of_year(file, YEAR)) == before  # nothing is made twice

    task = of_year(file, YEAR, Condition("kind", Test.IS, "date"), Condition("status", Test.IS, "waiting"))[0]
    assert page.open(task.id)
    page.list.panel.step_button.click()
    form = page.list.findChild(Form)
    assert form is not None
    proof = attachments.add(file, "ภาพหลักฐาน.txt", "หลักฐาน".encode())
    form.editor("files").set_value((proof.id,))
    form.editor("result").set_value("ส่งครบแล้ว")
    kept = form.accept()
    assert isinstance(kept, Task)
    assert (kept.status, kept.files, kept.started_on) == ("doing", (proof.id,), bangkok_today())
    page.list.panel.step_button.click()
    page.list.panel.step_button.click()
    done = records.get(file, Task, task.id)
    assert (done.status, done.done_on, done.result) == ("done", bangkok_today(), "ส่งครบแล้ว")

    from ui.areas.office.year.reports import report_of_task

    held = records.count(file, Query("work_report"))
    report_of_task(desk, done)
    assert records.count(file, Query("work_report")) == held + 1
    newest = max(records.every(file, WorkReport), key=lambda one: one.id.int)
    assert proof.id in newest.files
    assert "ส่งครบแล้ว" in newest.result

    page = shown(program, "office.year")
    desk.set_year(NEXT)
    monkeypatch.setattr(ask, "confirm", lambda *_told, **_more: True)
    page.copy_last_year()
    carried = next(one for one in of_year(file, NEXT) if one.title == task.title)
    assert carried.status == "waiting"
    assert carried.due_on
    assert task.due_on
    assert abs((carried.due_on - task.due_on).days - 365) <= 4  # off weekends and holidays
    copy = tmp_path / "สำเนา.db"
    from planner_desktop.services.safety import copies

    copies.save_copy(file, copy)
    assert_papers(copy, tmp_path, done, carried.due_on)


def assert_papers(copy: Path, folder: Path, done: Task, due: dt.date) -> None:
    """The same years as planner-tool writes them."""
    for name, ending in (("year-sheet", "pdf"), ("year-progress", "pdf"), ("year-calendar", "ics")):
        target = folder / f"{name}.{ending}"
        assert main(["export", name, str(copy), str(target), "--year", str(NEXT)]) == 0
    (page,) = pages_of((folder / "year-sheet.pdf").read_bytes())
    assert "".join(done.title.split())[:12] in "".join(page.split()).translate(
        str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
    )
    assert f"DTSTART;VALUE=DATE:{due:%Y%m%d}".encode() in (folder / "year-calendar.ics").read_bytes()

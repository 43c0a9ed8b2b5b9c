"""Dates, reports, progress and bulk edit in the window."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.work import WorkItem, WorkStep
from planner_desktop.domain.office.year import Task, WorkReport, YearlyDate
from planner_desktop.domain.queries import Query
from planner_desktop.domain.years import bangkok_today, fiscal_year_of, fiscal_year_span
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.preferences import Preferences
from planner_desktop.services.year_work import dates
from ui.areas.office.year import many, reports
from ui.areas.office.year.dates import dates_page
from ui.areas.office.year.page import YearPage
from ui.areas.office.year.progress import KEY, TIMES, ProgressPage
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.form import Form
from ui.kit.tasks import Tasks

TODAY = bangkok_today()
YEAR = fiscal_year_of(TODAY)
OPENS = fiscal_year_span(YEAR)[0]


@pytest.fixture
def desk(office: OfficeFile, tmp_path: Path, qapp: QApplication) -> Desk:
    """A desk over an empty office, nobody at work."""
    look.apply(qapp, "light")
    return Desk(office, Preferences(tmp_path / "preferences.json"), Tasks(inline=True))


@pytest.fixture
def item(desk: Desk) -> WorkItem:
    return records.save(desk.file, WorkItem(fiscal_year=YEAR, number="5.1", name="งานติดตาม"))


def owe(desk: Desk, **more: object) -> Task:
    facts: dict[str, object] = {"fiscal_year": YEAR, "title": "ทำแผน", "due_on": TODAY, **more}
    return records.save(desk.file, Task(**facts))  # type: ignore[arg-type] # facts of a test


def test_shipped_dates_are_added_without_a_chosen_row(desk: Desk, qtbot: QtBot) -> None:
    page = dates_page(desk)
    qtbot.addWidget(page)
    page.deeds[0].click()
    assert page.list.model.rowCount() == len(dates.shipped())
    with qtbot.waitSignal(desk.said):
        page.deeds[0].click()
    assert page.list.model.rowCount() == len(dates.shipped())


def test_dates_of_other_years_are_not_shown(desk: Desk, qtbot: QtBot) -> None:
    records.save(desk.file, YearlyDate(fiscal_year=YEAR - 1, title="ปีก่อน", due_on=TODAY))
    page = dates_page(desk)
    qtbot.addWidget(page)
    assert page.list.model.rowCount() == 0
    desk.set_year(YEAR - 1)
    assert page.list.model.rowCount() == 1


def test_a_task_leads_to_its_item_s_report(desk: Desk, item: WorkItem, qtbot: QtBot) -> None:
    task = owe(desk, item=item.id, status="done", done_on=TODAY, result="ครบทุกโรงเรียน")
    with qtbot.waitSignal(desk.record_wanted) as wanted:
        reports.report_of_task(desk, task)
    name, key = wanted.args
    assert name == "work_report"
    assert "ครบทุกโรงเรียน" in records.get(desk.file, WorkReport, key).result
    with qtbot.waitSignal(desk.record_wanted) as again:
        reports.report_of_task(desk, task)
    assert again.args == [name, key]


def test_a_task_of_no_item_says_why_it_has_no_report(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.said) as said:
        reports.report_of_task(desk, owe(desk))
    assert "บัญชีงาน" in said.args[0]
    assert records.count(desk.file, Query("work_report")) == 0


def test_a_report_is_begun_for_an_item_and_round_that_are_chosen(
    desk: Desk, item: WorkItem, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [0, 1]
    monkeypatch.setattr(ask, "choose", lambda *_told, **_more: answers.pop(0))
    page = reports.reports_page(desk)
    qtbot.addWidget(page)
    page.deeds[0].click()
    (made,) = records.every(desk.file, WorkReport)
    assert (made.item, made.round) == (item.id, "q2")
    assert page.list.model.rowCount() == 1


def test_the_report_s_paper_is_shown(desk: Desk, item: WorkItem, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr("ui.kit.preview.window.show_pdf", lambda _at, _data, title: shown.append(title))
    report = records.save(desk.file, WorkReport(fiscal_year=YEAR, item=item.id, round="q1", subject="ผล"))
    reports.print_report(desk, report)
    assert shown == ["รายงานผลการปฏิบัติงานเฉพาะงาน"]


def test_progress_leads_from_rows_and_bars_to_tasks(desk: Desk, item: WorkItem, qtbot: QtBot) -> None:
    owe(desk, item=item.id, status="done", done_on=TODAY)
    owe(desk, item=item.id)
    owe(desk)
    page = ProgressPage(desk)
    qtbot.addWidget(page)
    rows = [page.items.topLevelItem(at) for at in range(page.items.topLevelItemCount())]
    assert [(row.text(0), row.text(1), row.text(2), row.text(4)) for row in rows if row] == [
        ("5.1 งานติดตาม", "2", "1", "50%"),
        ("งานอื่น", "1", "0", "0%"),
    ]
    with qtbot.waitSignal(desk.list_wanted) as wanted:
        page.items.itemActivated.emit(rows[0], 0)
    assert records.count(desk.file, wanted.args[0]) == 2
    bar = page.quarters.bars[0]
    with qtbot.waitSignal(desk.list_wanted) as wanted:
        page.quarters.chosen.emit(bar.key)
    assert records.count(desk.file, wanted.args[0]) == 3
    assert bar.text == "1/3"


def test_real_times_lead_to_their_task(desk: Desk, item: WorkItem, qtbot: QtBot) -> None:
    step = records.save(desk.file, WorkStep(item=item.id, order=1, gist="ขั้น", days=1))
    begun = OPENS
    while begun.weekday() != 0:
        begun += dt.timedelta(days=1)
    ended = begun + dt.timedelta(days=3)
    task = owe(desk, item=item.id, step=step.id, status="done", started_on=begun, done_on=ended, due_on=ended)
    page = ProgressPage(desk)
    qtbot.addWidget(page)
    page.show_view(TIMES)
    row = page.times.topLevelItem(0)
    assert row is not None
    assert (row.text(2), row.text(3), row.text(4)) == ("1", "4", "ช้า 3")
    assert row.data(0, KEY) == task.id
    with qtbot.waitSignal(desk.record_wanted) as wanted:
        page.times.itemActivated.emit(row, 0)
    assert wanted.args == ["task", task.id]


def test_papers_of_progress_are_kept_as_excel(
    desk: Desk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    owe(desk)
    page = ProgressPage(desk)
    qtbot.addWidget(page)
    target = tmp_path / "ความก้าวหน้า.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_told: (str(target), ""))
    page._save("xlsx")
    assert target.read_bytes().startswith(b"PK")


def changing(monkeypatch: pytest.MonkeyPatch, way: int, value: object) -> None:
    """Answer the question of the bulk edit."""

    def answer(question: ask.Question) -> int:
        (asked,) = question.findChildren(many.ManyTasks)
        asked.way.setCurrentIndex(way)
        editor = (asked.owner, asked.days, asked.day)[way]
        if isinstance(value, int):
            asked.days.setValue(value)
        else:
            editor.set_value(value)  # type: ignore[union-attr] # not the spin box, which takes a number
        return 1

    monkeypatch.setattr(ask.Question, "exec", answer)


def test_tasks_shown_are_changed_together_in_one_undo_step(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = records.save(desk.file, Person(first_name="วารี", last_name="ทดลองสุข"))
    held = [owe(desk, title=title) for title in "กขค"]
    page = YearPage(desk)
    qtbot.addWidget(page)
    changing(monkeypatch, many.ASSIGN, person.id)
    page.many_button.click()
    assert {records.get(desk.file, Task, one.id).owner for one in held} == {person.id}
    history.undo(desk.file)
    assert {records.get(desk.file, Task, one.id).owner for one in held} == {None}


def test_only_marked_rows_are_changed(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    for title in "กขค":
        owe(desk, title=title)
    page = YearPage(desk)
    qtbot.addWidget(page)
    page.show()
    shown = [page.list.model.id_at(row) for row in range(3)]
    page.list.view.selectRow(0)
    page.list.view.selectionModel().select(
        page.list.model.index(1, 0),
        page.list.view.selectionModel().SelectionFlag.Select
        | page.list.view.selectionModel().SelectionFlag.Rows,
    )
    changing(monkeypatch, many.DUE, TODAY + dt.timedelta(days=3))
    page.change_many()
    due = [records.get(desk.file, Task, one).due_on for one in shown]
    assert due == [TODAY + dt.timedelta(days=3), TODAY + dt.timedelta(days=3), TODAY]


def test_last_year_is_copied_after_asking(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    old = records.save(desk.file, WorkItem(fiscal_year=YEAR - 1, number="5.1", name="งานติดตาม"))
    own = Task(fiscal_year=YEAR - 1, title="ประชุม", item=old.id, due_on=dt.date(TODAY.year - 1, 12, 1))
    records.save(desk.file, own)
    monkeypatch.setattr(ask, "confirm", lambda *_told, **_more: True)
    page = YearPage(desk)
    qtbot.addWidget(page)
    page.copy_last_year()
    titles = [one.title for one in records.every(desk.file, Task) if one.fiscal_year == YEAR]
    assert "ประชุม" in titles


def test_related_records_are_joined_in_one_way(desk: Desk, qtbot: QtBot) -> None:
    """A task's own lists of letters are shown only where an older file holds something in them."""
    letter = records.save(desk.file, IncomingLetter(received_on=TODAY, sender="ที่ทดลอง", subject="เรื่องเดิม"))
    new, old = owe(desk, title="งานใหม่"), owe(desk, title="งานเดิม")
    old = records.save(desk.file, replace(old, letters=(letter.id,)))
    form = Form(desk, Task.description)
    qtbot.addWidget(form)
    form.load(new)
    assert [name for name, box in form.boxes.items() if box.isHidden()] == ["letters", "answers", "orders"]
    form.load(old)
    assert not form.boxes["letters"].isHidden()

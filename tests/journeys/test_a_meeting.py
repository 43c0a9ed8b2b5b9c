"""The group's meetings from the series to the closed resolution, in the window, on paper and by planner-tool."""

from __future__ import annotations

import datetime as dt
import zipfile
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from pytestqt.qtbot import QtBot

from planner_desktop.cli import main
from planner_desktop.domain.administration.letters import OutgoingLetter
from planner_desktop.domain.administration.meetings import Meeting, MeetingSeries, Resolution
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.year import Task
from planner_desktop.domain.queries import Query
from planner_desktop.domain.years import bangkok_today
from planner_desktop.services import records
from planner_desktop.services.administration.meetings import series
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.year_work import moving
from ui.app import Program
from ui.areas.administration.meetings import editor as editor_module
from ui.areas.administration.meetings.editor import MeetingEditor
from ui.areas.administration.meetings.page import MeetingsPage
from ui.kit import ask

TO_DO = "ส่งแผนให้ทุกกลุ่ม"


def text_of(data: bytes) -> str:
    document = pdfium.PdfDocument(data)
    try:
        return "".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def opened(program: Program, qtbot: QtBot, path: Path) -> tuple[OfficeFile, MeetingsPage]:
    """The file open, the first of the staff at work, the page of meetings in sight."""
    program.start(path)
    qtbot.waitUntil(lambda: program.window.open is not None)
    assert program.window.open is not None
    assert program.file is not None
    navigator = program.window.open.room.navigator
    assert navigator.go("administration.meetings")
    page = navigator.page
    assert isinstance(page, MeetingsPage)
    return program.file, page


def editor_of(page: MeetingsPage) -> MeetingEditor:
    assert page.room is not None
    assert page.currentWidget() is page.room
    return page.room


def new_series(file: OfficeFile) -> MeetingSeries:
    """A series of its own, so that nothing of the demonstration's meetings is in the way."""
    group = records.every(file, MeetingSeries)[0]
    records.save(file, replace(group, active=False, name="กลุ่มเดิม"))
    return records.save(file, replace(series.found(file), place="ห้องประชุม 1"))


def call_it(file: OfficeFile, editor: MeetingEditor, monkeypatch: pytest.MonkeyPatch) -> None:
    """The invitation enters the send register."""
    monkeypatch.setattr(ask, "pick", lambda *_all, **_more: 0)
    editor.deeds.next.click()
    called = editor.found.meeting
    assert called.invitation is not None
    letter = records.get(file, OutgoingLetter, called.invitation)
    assert letter.subject.startswith("ขอเชิญประชุมกลุ่มนโยบายและแผน ครั้งที่ 1/")


def discuss(
    file: OfficeFile, editor: MeetingEditor, owner: Person, monkeypatch: pytest.MonkeyPatch
) -> Resolution:
    """A matter is put on the agenda, discussed and resolved; somebody is to do it; the meeting was held."""
    section = editor.found.section_of("consider")
    assert section is not None
    editor.choose(section.item.id)
    editor.agenda.deeds["add"].trigger()
    for name, words in (("title", "ร่างแผนปฏิบัติการ"), ("body", "เสนอร่าง"), ("resolution", "เห็นชอบ")):
        editor.item.editors[name].set_value(words)
    due = bangkok_today() + dt.timedelta(days=40)
    monkeypatch.setattr(editor_module, "ask_resolution", lambda *_all: (TO_DO, owner.id, due))
    editor.item.add.click()
    editor.deeds.next.click()
    assert editor.found.meeting.status == "held"
    (resolution,) = records.every(file, Resolution, Query("resolution", text=TO_DO))
    return resolution


def work_on(file: OfficeFile, resolution: Resolution, owner: Person) -> Task:
    """The resolution is a task of the one who does it, linked both ways; he begins it and notes a result."""
    assert resolution.task is not None
    task = records.get(file, Task, resolution.task)
    assert (task.owner, task.due_on, task.title) == (owner.id, resolution.due_on, f"มติ: {TO_DO}")
    assert ("resolution", resolution.id) in records.referrers(file, task)
    begun = moving.move(file, task, "doing", bangkok_today())
    return records.save(file, replace(begun, result="ส่งแล้ว 9 กลุ่ม"))


def report_back(page: MeetingsPage, first: Meeting, monkeypatch: pytest.MonkeyPatch) -> Meeting:
    """The next meeting adopts the minutes; the resolution returns, its result is noted, it is closed."""
    page.back()
    page.prepare()
    editor = editor_of(page)
    assert editor.found.meeting.id != first.id
    follow = editor.found.section_of("follow")
    assert follow is not None
    assert [one.item.title for one in follow.matters] == [TO_DO]
    assert "ส่งแล้ว 9 กลุ่ม" in follow.matters[0].item.body
    editor.deeds.adopt.click()
    editor.choose(follow.matters[0].item.id)
    monkeypatch.setattr(ask, "ask_reason", lambda *_all, **_more: "ส่งครบทุกกลุ่ม")
    editor.item.close_button.click()
    return editor.found.meeting


def test_series_invitation_minutes_resolution_task_follow_up_closed(
    program: Program, qtbot: QtBot, demo_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, page = opened(program, qtbot, demo_copy)
    new_series(file)
    owner = records.every(file, Person)[1]
    page.new()
    editor = editor_of(page)
    first = editor.found.meeting
    assert (first.number, len(editor.found.sections), len(editor.found.people)) == (1, 6, 7)
    call_it(file, editor, monkeypatch)
    resolution = discuss(file, editor, owner, monkeypatch)
    task = work_on(file, resolution, owner)
    second = report_back(page, first, monkeypatch)
    assert records.get(file, Meeting, first.id).status == "adopted"
    closed = records.get(file, Resolution, resolution.id)
    assert (closed.status, closed.closed_in) == ("closed", second.id)
    assert records.get(file, Task, task.id).status == "done"
    page.back()
    page.prepare()
    follow = editor_of(page).found.section_of("follow")
    assert follow is not None
    assert follow.matters == ()
    program.window.close()
    names, minutes = set_of(demo_copy, first, tmp_path / "ชุด.zip")
    assert [name[:2] for name in names] == ["00", "01", "02", "03", "04", "05"]
    assert TO_DO in minutes
    assert "รับรองรายงานการประชุมแล้ว" in minutes


def set_of(path: Path, meeting: Meeting, target: Path) -> tuple[list[str], str]:
    """All papers of the meeting by planner-tool: their names, and the words of the minutes."""
    assert main(["export", "meeting-set", str(path), str(target), "--id", meeting.id.hex]) == 0
    with zipfile.ZipFile(target) as package:
        names = package.namelist()
        return names, text_of(package.read(next(one for one in names if "รายงานการประชุม" in one)))

"""The meeting editor: typed words are kept, the agenda moves, people are marked, resolutions are made."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.meetings import AgendaItem, Meeting, MeetingSeries, Resolution
from planner_desktop.services import records
from planner_desktop.services.administration.meetings import editing, resolving
from planner_desktop.services.administration.meetings.whole import whole
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.preferences import Preferences
from tests.core.services.administration.staging import group, meet
from ui.areas.administration.meetings import editor as editor_module
from ui.areas.administration.meetings.editor import MeetingEditor
from ui.areas.administration.meetings.page import MeetingsPage
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.tasks import Tasks

SECOND = dt.date(2027, 1, 4)


@pytest.fixture
def desk(office: OfficeFile, tmp_path: Path, qapp: QApplication) -> Desk:
    look.apply(qapp, "light")
    return Desk(office, Preferences(tmp_path / "preferences.json"), Tasks(inline=True))


@pytest.fixture
def kept(desk: Desk) -> MeetingSeries:
    return group(desk.file)[1]


@pytest.fixture
def page(desk: Desk, kept: MeetingSeries, qtbot: QtBot) -> MeetingsPage:
    page = MeetingsPage(desk)
    qtbot.addWidget(page)
    page.show()
    return page


def opened(page: MeetingsPage, meeting: Meeting) -> MeetingEditor:
    assert page.open(meeting.id)
    assert page.room is not None
    return page.room


def press(qtbot: QtBot, page: MeetingsPage, where: QWidget, key: Qt.Key) -> None:
    """A key where the focus is; keys of one widget are heard only there."""
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    where.setFocus()
    qtbot.waitUntil(where.hasFocus)
    qtbot.keyClick(where, key)


def matter_of(desk: Desk, meeting: Meeting) -> AgendaItem:
    section = whole(desk.file, meeting.id).section_of("consider")
    assert section is not None
    return editing.add_matter(desk.file, section.item, "ร่างแผน")


def test_a_new_meeting_comes_out_of_the_only_series_and_opens(page: MeetingsPage, desk: Desk) -> None:
    page.new()
    assert page.room is not None
    assert page.currentWidget() is page.room
    assert "กลุ่มนโยบายและแผน" in page.room.title.text()
    page.room._back()
    assert page.currentWidget() is page.list
    assert page.list.model.rowCount() == 1


def test_without_a_series_the_group_s_own_is_made(desk: Desk, qtbot: QtBot) -> None:
    page = MeetingsPage(desk)
    qtbot.addWidget(page)
    page.new()
    assert len(records.every(desk.file, MeetingSeries)) == 1
    assert page.room is not None


def test_what_is_typed_is_kept_when_another_matter_is_chosen(
    page: MeetingsPage, desk: Desk, kept: MeetingSeries, qtbot: QtBot
) -> None:
    meeting = meet(desk.file, kept)
    matter = matter_of(desk, meeting)
    editor = opened(page, meeting)
    editor.choose(matter.id)
    editor.item.editors["body"].set_value("เสนอร่างแผน 48 โครงการ")
    editor.item.editors["resolution"].set_value("เห็นชอบ")
    editor.agenda.choose(editor.found.sections[0].item.id)
    qtbot.waitUntil(lambda: editor.item.heading.text() == "ระเบียบวาระที่ 1")
    now = records.get(desk.file, AgendaItem, matter.id)
    assert (now.body, now.resolution) == ("เสนอร่างแผน 48 โครงการ", "เห็นชอบ")
    assert len([one for one in desk.file.undoable if one.label == "จดรายงานการประชุม"]) == 1


def test_an_empty_title_falls_back(page: MeetingsPage, desk: Desk, kept: MeetingSeries) -> None:
    meeting = meet(desk.file, kept)
    matter = matter_of(desk, meeting)
    editor = opened(page, meeting)
    editor.choose(matter.id)
    editor.item.editors["title"].set_value("  ")
    assert editor.leave_draft()
    assert records.get(desk.file, AgendaItem, matter.id).title == "ร่างแผน"


def test_the_agenda_grows_moves_and_shrinks_by_keys(
    page: MeetingsPage, desk: Desk, kept: MeetingSeries, qtbot: QtBot
) -> None:
    meeting = meet(desk.file, kept)
    first = matter_of(desk, meeting)
    editor = opened(page, meeting)
    editor.choose(first.id)
    editor.agenda.deeds["add"].trigger()
    added = editor.agenda.current()
    assert added is not None
    assert editor.found.number_of(added.id) == "5.2"
    editor.agenda.deeds["up"].trigger()
    assert editor.found.number_of(added.id) == "5.1"
    press(qtbot, page, editor.agenda.tree, Qt.Key.Key_Delete)
    assert editor.found.number_of(added.id) == ""
    assert editor.found.number_of(first.id) == "5.1"


def test_people_are_marked_by_keys_and_counted(
    page: MeetingsPage, desk: Desk, kept: MeetingSeries, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = opened(page, meet(desk.file, kept))
    editor.tabs.setCurrentWidget(editor.people)
    editor.people.table.selectRow(1)
    press(qtbot, page, editor.people.table, Qt.Key.Key_2)
    assert [one.status for one in editor.found.people] == ["invited", "absent", "invited"]
    answers = iter(["นายจิตร จำลองกุล", "ศึกษานิเทศก์"])
    monkeypatch.setattr(ask, "ask_text", lambda *_all, **_more: next(answers))
    editor.people.guest_wanted.emit()
    assert "ผู้เข้าร่วมประชุม 1" in editor.people.count.text()
    assert editor.found.people[-1].position == "ศึกษานิเทศก์"


def test_a_resolution_is_made_and_closed_in_the_next_meeting(
    page: MeetingsPage, desk: Desk, kept: MeetingSeries, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = meet(desk.file, kept)
    matter = matter_of(desk, meeting)
    editor = opened(page, meeting)
    editor.choose(matter.id)
    monkeypatch.setattr(editor_module, "ask_resolution", lambda *_all: ("ส่งแผน", None, dt.date(2026, 12, 25)))
    editor.item.add.click()
    assert editor.item.list.count() == 1
    (one,) = records.every(desk.file, Resolution)
    second = opened(page, meet(desk.file, kept, SECOND))
    second.choose(one.returns[0] if one.returns else records.get(desk.file, Resolution, one.id).returns[0])
    assert not second.item.close_button.isHidden()
    monkeypatch.setattr(ask, "ask_reason", lambda *_all, **_more: "ส่งครบแล้ว")
    second.item.close_button.click()
    now = records.get(desk.file, Resolution, one.id)
    assert (now.status, now.result) == ("closed", "ส่งครบแล้ว")
    assert second.item.close_button.isHidden()


def test_calling_holding_and_adopting_step_by_step(
    page: MeetingsPage, desk: Desk, kept: MeetingSeries, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = meet(desk.file, kept)
    editor = opened(page, first)
    monkeypatch.setattr(ask, "pick", lambda *_all, **_more: 0)
    assert editor.deeds.next.text().startswith("ลงทะเบียนหนังสือเชิญ")
    editor.deeds.next.click()
    assert editor.found.meeting.invitation is not None
    editor.deeds.next.click()
    assert editor.found.meeting.status == "held"
    assert editor.deeds.next.isHidden()
    second = opened(page, meet(desk.file, kept, SECOND))
    assert not second.deeds.adopt.isHidden()
    second.deeds.adopt.click()
    assert records.get(desk.file, Meeting, first.id).status == "adopted"
    locked = opened(page, first)
    assert locked.item.editors["body"].read_only
    assert not locked.people.buttons["present"].isEnabled()
    assert not locked.agenda.deeds["add"].isEnabled()


def test_open_resolutions_are_fetched(page: MeetingsPage, desk: Desk, kept: MeetingSeries) -> None:
    first, second = meet(desk.file, kept), meet(desk.file, kept, SECOND)
    resolving.resolve(desk.file, matter_of(desk, first), "ส่งแผน")
    editor = opened(page, second)
    said: list[str] = []
    desk.said.connect(said.append)
    editor.deeds.followed.click()
    editor.deeds.followed.click()
    assert said == ["นำมติเข้าเรื่องสืบเนื่อง 1 เรื่อง", "มติที่ยังไม่ปิดอยู่ในเรื่องสืบเนื่องครบแล้ว"]


def test_the_paper_is_drawn_beside_and_follows_the_choice(
    page: MeetingsPage, desk: Desk, kept: MeetingSeries, qtbot: QtBot
) -> None:
    editor = opened(page, meet(desk.file, kept))
    with qtbot.waitSignal(editor.paper.drawn):
        editor.which.setCurrentIndex(0)
    with qtbot.waitSignal(editor.paper.drawn) as drawn:
        editor.which.setCurrentIndex(2)
    assert drawn.args == [2]  # the invitation and the agenda behind it


def test_a_matter_found_elsewhere_opens_its_meeting(
    page: MeetingsPage, desk: Desk, kept: MeetingSeries
) -> None:
    meeting = meet(desk.file, kept)
    matter = matter_of(desk, meeting)
    assert page.open(matter.id)
    assert page.room is not None
    shown = page.room.agenda.current()
    assert shown is not None
    assert shown.id == matter.id

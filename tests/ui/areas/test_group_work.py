"""Pages of service, knowledge, diary and reports: next steps, filters, the week by keyboard, papers asked for."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.diary import Appointment
from planner_desktop.domain.administration.knowledge import KnowledgeArticle, KnowledgeSharing
from planner_desktop.domain.administration.service import ServiceRequest
from planner_desktop.domain.queries import Query
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import bangkok_today
from planner_desktop.services import records
from planner_desktop.services.administration import knowledge
from ui.areas import administration
from ui.areas.administration import printing
from ui.areas.administration.diary.page import DiaryPage
from ui.areas.administration.reports import YEAR_PAPERS, ReportsPage
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.page_options import NextStep
from ui.kit.record_page import RecordPage

TODAY = bangkok_today()


def page_of(desk: Desk, key: str) -> RecordPage:
    spec = next(one for one in administration.PAGES if one.key == f"administration.{key}")
    page = spec.make(desk)
    assert isinstance(page, RecordPage)
    return page


def step_of(page: RecordPage, record: Record) -> NextStep | None:
    assert page.options.next_step is not None
    return page.options.next_step(record)


def rows(page: RecordPage, label: str) -> list[Record]:
    chip = next(one for one in page.bar.quick_chips if one.text().startswith(label))
    chip.click()
    found = [page.model.record_at(row) for row in range(page.model.rowCount())]
    return [one for one in found if one is not None]


def test_a_request_is_begun_and_finished_with_result_and_mark(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(desk, "service")
    request = records.save(
        desk.file, ServiceRequest(received_on=TODAY, requester="ครูวารี", subject="ขอข้อมูลนักเรียน")
    )
    monkeypatch.setattr(ask, "ask_reason", lambda *_all, **_more: "ส่งไฟล์แล้ว")
    monkeypatch.setattr(ask, "choose", lambda *_all, **_more: 1)
    said: list[str] = []
    desk.said.connect(said.append)
    begin = step_of(page, request)
    assert begin is not None
    begin.act()
    doing = records.get(desk.file, ServiceRequest, request.id)
    assert (doing.status, doing.owner) == ("doing", desk.file.actor)
    finish = step_of(page, doing)
    assert finish is not None
    finish.act()
    done = records.get(desk.file, ServiceRequest, request.id)
    assert (done.status, done.done_on, done.result, done.satisfaction) == ("done", TODAY, "ส่งไฟล์แล้ว", "4")
    assert step_of(page, done) is None
    next(one for one in page.options.actions if one.label == "เวลาที่ใช้").act(done)
    assert said[-1].startswith("ใช้เวลาทำการ")
    page.close()


def test_overdue_requests_are_counted_beside_the_page(desk: Desk) -> None:
    spec = next(one for one in administration.PAGES if one.key == "administration.service")
    assert spec.waiting is not None
    before = spec.waiting(desk)
    past = TODAY - dt.timedelta(days=9)
    records.save(desk.file, ServiceRequest(received_on=past, due_on=past, requester="ครู", subject="รอคำตอบ"))
    assert spec.waiting(desk) == before + 1
    page = page_of(desk, "service")
    assert len(rows(page, "เกินกำหนด")) == before + 1
    page.close()


def test_an_article_goes_from_draft_to_published(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of(desk, "knowledge")
    one = records.save(desk.file, KnowledgeArticle(topic="การนับเวลาทำการ", owner=desk.file.actor))
    sending = step_of(page, one)
    assert sending is not None
    assert "เนื้อหา" in sending.why_not
    one = records.save(desk.file, KnowledgeArticle(topic="การนับเวลา", body="วิธี", owner=desk.file.actor))
    offered: list[list[str]] = []

    def first(_parent: object, _title: str, options: list[str], **_more: str) -> int:
        offered.append(options)
        return 0

    monkeypatch.setattr(ask, "choose", first)
    for status in ("reviewing", "published"):
        step = step_of(page, records.get(desk.file, KnowledgeArticle, one.id))
        assert step is not None
        step.act()
        assert records.get(desk.file, KnowledgeArticle, one.id).status == status
    me = records.titles(desk.file, "person", [desk.file.actor])[desk.file.actor] if desk.file.actor else ""
    assert me not in offered[0]
    now = records.get(desk.file, KnowledgeArticle, one.id)
    assert len(knowledge.editions(desk.file, one.id)) == 1
    monkeypatch.setattr(ask, "ask_text", lambda *_all, **_more: "ครูแผน")
    shown: list[tuple[str, object]] = []
    desk.record_wanted.connect(lambda name, record: shown.append((name, record)))
    next(act for act in page.options.actions if act.label == "แลกเปลี่ยน…").act(now)
    (shared,) = records.every(desk.file, KnowledgeSharing, Query("knowledge_sharing", text="ครูแผน"))
    assert shared.article == one.id
    assert shown == [("knowledge_sharing", shared.id)]
    page.close()


# --- the diary ----------------------------------------------------------------------------------------


@pytest.fixture
def diary(desk: Desk, qtbot: QtBot) -> DiaryPage:
    page = DiaryPage(desk)
    qtbot.addWidget(page)
    page.show()
    return page


def test_the_week_is_walked_by_keys(diary: DiaryPage, qtbot: QtBot) -> None:
    assert diary.week.day() == TODAY
    qtbot.keyClick(diary.week, Qt.Key.Key_Right)
    assert diary.week.day() == TODAY + dt.timedelta(days=7)
    qtbot.keyClick(diary.week, Qt.Key.Key_Left)
    qtbot.keyClick(diary.week, Qt.Key.Key_Left)
    assert diary.first == TODAY - dt.timedelta(days=TODAY.weekday() + 7)


def test_an_engagement_is_entered_and_its_clash_is_told(diary: DiaryPage, desk: Desk) -> None:
    day = TODAY + dt.timedelta(days=200)
    diary.show_week(day)
    first = records.save(
        desk.file,
        Appointment(day=day, starts="09.00", ends="11.00", subject="ประชุม", whose=diary.whose.text()),
    )
    said: list[str] = []
    desk.said.connect(said.append)
    diary.new()
    for name, value in (("starts", "10.00"), ("ends", "12.00"), ("subject", "รับคณะ")):
        diary.form.editor(name).set_value(value)
    assert diary.form.accept() is not None
    assert "เวลาซ้อนกับ “ประชุม” 09.00–11.00" in said[-1]
    assert not diary.clash.isHidden()
    days = {one.subject: one for one in records.every(desk.file, Appointment) if one.day == day}
    assert set(days) == {"ประชุม", "รับคณะ"}
    assert diary.open(first.id)
    assert diary.form.record.id == first.id


def test_an_engagement_is_removed_after_asking(
    diary: DiaryPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = records.save(desk.file, Appointment(day=TODAY, subject="เลิกแล้ว", whose="รอง ผอ."))
    assert diary.open(one.id)
    monkeypatch.setattr(ask, "confirm", lambda *_all, **_more: True)
    diary.take_away()
    assert not diary.open(one.id)


def test_the_calendar_file_is_written(diary: DiaryPage, tmp_path: Path, desk: Desk) -> None:
    records.save(desk.file, Appointment(day=TODAY, subject="เปิดประชุม", whose="รอง ผอ."))
    diary.write_calendar(tmp_path / "นัด.ics")
    assert "SUMMARY:เปิดประชุม" in (tmp_path / "นัด.ics").read_text("utf-8")


# --- reports ------------------------------------------------------------------------------------------


def test_every_yearly_paper_is_asked_for_the_year_chosen(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, dict[str, str]]] = []
    monkeypatch.setattr(
        printing, "show_paper", lambda _desk, name, keys, _title: asked.append((name, dict(keys)))
    )
    monkeypatch.setattr(
        printing, "save_paper", lambda _desk, name, keys, _title, _ending: asked.append((name, dict(keys)))
    )
    page = ReportsPage(desk)
    qtbot.addWidget(page)
    desk.set_year(2569)
    for button in page.buttons.values():
        button.click()
    assert {name for name, _keys in asked} == {one.name for one in YEAR_PAPERS}
    assert all(keys == {"year": "2569"} for _name, keys in asked)
    assert "2569" in page.title.text()


def test_a_report_is_written_as_word(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "สรุป.docx"
    said: list[str] = []
    desk.said.connect(said.append)
    printing.write_paper(desk, "publicity-summary", {"year": str(desk.fiscal_year)}, target)
    assert target.stat().st_size > 5000
    assert said == ["บันทึก สรุป.docx แล้ว"]

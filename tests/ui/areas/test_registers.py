"""The register pages: receiving by keyboard, opening a year with one press, many letters at once, the report."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.administration.registers import NumberBooking, RegisterYear
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.queries import Query
from planner_desktop.domain.years import bangkok_today, calendar_year_of
from planner_desktop.services import history, records
from planner_desktop.services.administration import movements, report
from ui.areas import administration
from ui.areas.administration import bookings, bulk, numbered, years
from ui.areas.administration.numbers import NumbersPage
from ui.kit import ask_fields as asking
from ui.kit.ask_fields import FieldsQuestion
from ui.kit.desk import Desk
from ui.kit.record_page import RecordPage

TODAY = bangkok_today()
YEAR = calendar_year_of(TODAY)


def page_of(desk: Desk, key: str) -> Any:
    spec = next(one for one in administration.PAGES if one.key == f"administration.{key}")
    return spec.make(desk)


def fill(page: RecordPage, **values: object) -> None:
    for name, value in values.items():
        page.panel.form.editor(name).set_value(value)


def answer(monkeypatch: pytest.MonkeyPatch, **values: object) -> list[FieldsQuestion]:
    """Fill the next questions and press their deed."""
    asked: list[FieldsQuestion] = []

    def at_once(question: FieldsQuestion) -> int:
        asked.append(question)
        for name, value in values.items():
            question.boxes[name].editor.set_value(value)
        question.accept()
        return question.result()

    monkeypatch.setattr(asking.FieldsQuestion, "exec", at_once)
    return asked


def test_receiving_shows_the_number_and_goes_on_to_the_next_letter(desk: Desk) -> None:
    page = page_of(desk, "incoming")
    page.show()
    page.new()
    coming = numbered.next_number(desk, "incoming")
    assert coming in page.panel.heading.text()
    assert page.panel.form.editor("received_on").value() == TODAY
    assert page.panel.form.editor("received_time").value()
    fill(page, number="ศธ 04006/1", sender="สพฐ.", subject="เรื่องที่หนึ่ง")
    page.panel.form.accept_and_go_on()
    kept = records.every(desk.file, IncomingLetter, Query("incoming_letter", text="เรื่องที่หนึ่ง"))
    assert [str(one.register_no) for one in kept] == [coming]
    assert page.panel.record is not None
    assert page.panel.record.is_new
    assert str(int(coming) + 1) in page.panel.heading.text()
    page.close()


def test_the_first_letter_of_a_new_year_opens_the_year_with_one_press(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk.file.change("เลิกเปิด") as change:
        for one in records.every(desk.file, RegisterYear):
            if one.calendar_year == YEAR:
                change.unit.delete(one)
    page = page_of(desk, "incoming")
    page.new()
    fill(page, number="ศธ 04006/1", sender="สพฐ.", subject="ฉบับแรกของปี")
    assert page.panel.form.accept() is None
    assert str(YEAR) in page.panel.form.banner.text()
    page.panel.form.banner.deed_button().click()
    assert records.count(desk.file, Query("incoming_letter", text="ฉบับแรกของปี")) == 1
    assert len([one for one in records.every(desk.file, RegisterYear) if one.calendar_year == YEAR]) == 7
    page.close()


def test_each_series_has_its_own_page_and_rows(desk: Desk) -> None:
    for key, code in (("outgoing", "outgoing"), ("circular", "circular"), ("memo", "memo")):
        page = page_of(desk, key)
        shown = [page.model.record_at(row) for row in range(page.model.rowCount())]
        assert {one.register for one in shown} == {code}
        page.new()
        assert page.panel.form.draft().register == code
        page.panel.form.load(OutgoingLetter())
        page.close()


@pytest.mark.parametrize("key", ["orders", "announcements", "certificates", "bookings"])
def test_every_other_register_opens_with_rows(desk: Desk, key: str) -> None:
    page = page_of(desk, key)
    assert page.model.rowCount() > 1
    page.close()


def test_many_letters_are_given_at_once_and_taken_back_at_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(desk, "incoming")
    page.show()
    page.bar.quick_chips[2].click()  # waiting to be assigned
    for row in range(page.model.rowCount()):
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        page.view.selectionModel().select(page.model.index(row, 0), flags)
    marked = page.bulk.marked()
    assert len(marked) >= 2
    assert page.bulk.isVisible()
    who = records.every(desk.file, Person)[1]
    answer(monkeypatch, person=who.id, note="ด่วน")
    page.bulk.buttons[0].click()
    given = [records.get(desk.file, IncomingLetter, one) for one in marked]
    assert {(one.assignee, one.status) for one in given} == {(who.id, "assigned")}
    assert {movements.of(desk.file, one)[-1].words for one in given} == {"ด่วน"}
    history.undo(desk.file)
    assert {records.get(desk.file, IncomingLetter, one).status for one in marked} == {"received"}
    page.close()


def test_settled_letters_are_left_as_they_are(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    monkeypatch.setattr("ui.kit.ask.show_error", lambda _parent, error: told.append(error))
    settled = records.ids(desk.file, Query("incoming_letter"))[-3:]
    before = [records.get(desk.file, IncomingLetter, one).version for one in settled]
    bulk.file_away(desk, list(settled))
    assert len(told) == 1
    assert [records.get(desk.file, IncomingLetter, one).version for one in settled] == before


def test_booking_asks_once_and_takes_the_numbers(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = numbered.next_number(desk, "memo")
    answer(monkeypatch, register="memo", count=2, purpose="บันทึกที่จะเสนอพรุ่งนี้")
    bookings.ask_booking(desk)
    kept = [one for one in records.every(desk.file, NumberBooking) if one.register == "memo"]
    assert len(kept) == 2
    assert before in {one.number for one in kept}


def test_a_refused_booking_stays_open_and_says_why(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answer(monkeypatch, register="memo", booked_on=dt.date(TODAY.year - 1, 5, 1), purpose="ย้อนหลัง")
    bookings.ask_booking(desk)
    assert "ปิดแล้ว" in asked[0].banner.text()


def test_a_closed_year_is_opened_again_with_who_and_why(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of(desk, "years")
    old = next(
        one
        for one in records.every(desk.file, RegisterYear)
        if (one.register, one.calendar_year) == ("memo", YEAR - 1)
    )
    head = records.every(desk.file, Person)[0]
    answer(monkeypatch, by=head.id, reason="ลืมลงบันทึก")
    step = page._next_step(old)
    assert step is not None
    step.act()
    now = records.get(desk.file, RegisterYear, old.id)
    assert (now.reopened_by, now.reopen_reason) == (head.id, "ลืมลงบันทึก")
    page.close()


def test_opening_when_all_are_open_only_says_so(desk: Desk) -> None:
    said: list[str] = []
    desk.said.connect(said.append)
    years.ask_open(desk)
    assert "ครบทุกเล่ม" in said[0]


def test_the_report_names_what_is_to_explain_and_takes_the_reason(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(desk, "numbers")
    assert isinstance(page, NumbersPage)
    page.show()
    root = page.tree.invisibleRootItem()
    heads = [root.child(place) for place in range(root.childCount())]
    items = [head.child(place) for head in heads for place in range(head.childCount())]
    gap = next(one for one in items if one.text(1) == "เลขขาดช่วง")
    page.tree.setCurrentItem(gap)
    assert page.explain.isEnabled()
    answer(monkeypatch, reason="ข้ามเลขในสมุดเดิม")
    page.explain.click()
    found = report.report(desk.file, "announcement", YEAR)
    assert found.counted(report.Finding.GAP) == 0
    page.close()


def test_a_line_of_the_report_leads_to_its_record(desk: Desk) -> None:
    page = page_of(desk, "numbers")
    wanted: list[str] = []
    desk.record_wanted.connect(lambda name, _record: wanted.append(name))
    root = page.tree.invisibleRootItem()
    heads = [root.child(place) for place in range(root.childCount())]
    items = [head.child(place) for head in heads for place in range(head.childCount())]
    void = next(one for one in items if one.text(1) == "ยกเลิก")
    page.tree.setCurrentItem(void)
    page.go.click()
    assert wanted == ["outgoing_letter"]
    page.close()

"""Storing, lending and disposing in the window: what is ticked is what is done, refusals stay in sight."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.disposal import DisposalList
from planner_desktop.domain.administration.keeping import BorrowSlip, StorageItem
from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.services import records
from planner_desktop.services.keeping import disposing, storing
from ui.areas.administration.keeping import KEEPING_PAGES, archives, disposal, lending, lines, storage
from ui.kit.ask_fields import FieldsQuestion
from ui.kit.desk import Desk
from ui.kit.page_options import NextStep
from ui.kit.record_page import RecordPage

TODAY = bangkok_today()
IN_STORE = Query("storage_item", (Condition("state", Test.ONE_OF, ("stored", "kept")),), with_voided=False)


def page_of(desk: Desk, key: str) -> RecordPage:
    spec = next(one for one in KEEPING_PAGES if one.key.endswith(key))
    page = spec.make(desk)
    assert isinstance(page, RecordPage)
    return page


def answer(act: Callable[[FieldsQuestion], None]) -> None:
    """Once the next asking window stands, fill it in."""

    def go() -> None:
        found = [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, FieldsQuestion) and one.isVisible()
        ]
        act(found[-1])

    QTimer.singleShot(0, go)


def take(**values: object) -> Callable[[FieldsQuestion], None]:
    """Put these values in and press the button."""

    def act(dialog: FieldsQuestion) -> None:
        for name, value in values.items():
            dialog.boxes[name].editor.set_value(value)
        dialog.yes.click()

    return act


def step(page: RecordPage, record: object) -> NextStep:
    assert page.options.next_step is not None
    found = page.options.next_step(record)  # type: ignore[arg-type]  # a record of the page
    assert found is not None
    return found


def test_what_waits_is_counted_at_the_left(desk: Desk) -> None:
    counts = {one.key: one.waiting(desk) for one in KEEPING_PAGES if one.waiting}
    assert counts["administration.loans"] == 1
    assert counts["administration.disposal"] == 4
    assert counts["administration.merge"] == 1


def test_ticked_letters_are_stored_with_one_class(desk: Desk) -> None:
    before = records.count(desk.file, Query("storage_item"))
    dialog = storage.storing_dialog(desk, None)
    dialog.show()
    finished = dialog.findChild(storage.Finished)
    assert finished is not None
    finished.register.setCurrentIndex(finished.register.findData("outgoing_letter"))
    finished.list.sought.setText("แผน")
    finished.list.all.click()
    count = len(finished.list.ticked())
    assert 0 < count < finished.list.rows.topLevelItemCount()  # only those in sight were ticked
    dialog.boxes["place"].editor.set_value("ตู้ 9")
    dialog.yes.click()
    stored = records.every(desk.file, StorageItem)[:count]
    assert records.count(desk.file, Query("storage_item")) == before + count
    assert {one.place for one in stored} == {"ตู้ 9"}
    assert not dialog.isVisible()


def test_a_refusal_stays_in_the_window(desk: Desk) -> None:
    dialog = storage.storing_dialog(desk, None)
    dialog.show()
    dialog.yes.click()
    assert dialog.isVisible()
    assert "ที่ยังไม่ได้จัดเก็บ" in dialog.banner._words.text()
    dialog.boxes["retention"].editor.set_value(None)
    dialog.yes.click()
    assert dialog.boxes["retention"].fault.isVisible()
    dialog.close()


def test_a_destroyed_letter_can_be_seen_but_not_lent(desk: Desk) -> None:
    page = page_of(desk, "storage")
    gone = next(one for one in records.every(desk.file, StorageItem) if one.state == "destroyed")
    assert page.options.next_step is not None
    assert page.options.next_step(gone) is None
    page.close()


def test_lend_to_another_group_needs_leave_and_comes_back(desk: Desk, qtbot: QtBot) -> None:
    item = records.every(desk.file, StorageItem, IN_STORE)[0]
    dialog = lending.lending_dialog(desk, [item.id])
    dialog.show()
    dialog.boxes["borrower"].editor.set_value(None)
    dialog.boxes["borrower_name"].editor.set_value("นายนอก ทดลอง")
    dialog.yes.click()
    assert dialog.boxes["allowed_by"].fault.isVisible()
    dialog.boxes["allowed_by"].editor.set_value("นายใหญ่ ทดลอง")
    dialog.yes.click()
    assert not dialog.isVisible()
    assert records.get(desk.file, StorageItem, item.id).state == "borrowed"
    page = page_of(desk, "loans")
    slip = records.every(desk.file, BorrowSlip)[0]
    assert slip.borrower_name == "นายนอก ทดลอง"
    answer(take(returned_on=TODAY))
    step(page, slip).act()
    assert records.get(desk.file, StorageItem, item.id).state == "stored"
    page.close()


def test_move_and_change_the_class_of_the_rows_marked(desk: Desk) -> None:
    page = page_of(desk, "storage")
    page.resize(1100, 700)
    page.show()
    page.view.selectAll()
    assert isinstance(page, storage.StoragePage)
    marked = page.marked()
    answer(take(place="ห้องเก็บเอกสาร"))
    storage.move(desk, marked)
    ended = ("destroyed", "archives", "deposited")
    assert {
        one.place == "ห้องเก็บเอกสาร" for one in records.every(desk.file, StorageItem) if one.state not in ended
    } == {True}
    for_ever = next(one for one in storing.classes(desk.file) if one.permanent)
    answer(take(retention=for_ever.id))
    storage.reclass(desk, marked)
    resting = records.every(desk.file, StorageItem, IN_STORE)
    assert {one.due_on for one in resting} == {None}
    page.close()


def begun(desk: Desk) -> DisposalList:
    return disposing.begin(desk.file, disposing.last_year(TODAY), TODAY)


def test_the_year_is_surveyed_from_the_page(desk: Desk) -> None:
    page = page_of(desk, "disposal")
    page.resize(1100, 700)
    page.show()
    answer(take())
    page.new()
    newest = records.every(desk.file, DisposalList)[0]
    assert newest.calendar_year == disposing.last_year(TODAY)
    assert page.panel.record is not None
    assert page.panel.record.id == newest.id
    assert step(page, newest).why_not  # the committee is not named yet
    page.close()


def test_opinions_on_many_lines(desk: Desk) -> None:
    whole = begun(desk)
    dialog = lines.LinesDialog(desk, whole.id)
    dialog.show()
    assert dialog.take_out.isVisible()
    assert not dialog.condemn.isVisible()
    named = replace(whole, chair="ก, ข", members="ค, ง\nจ, ฉ")
    records.save(desk.file, named)
    disposing.to_committee(desk.file, whole.id)
    dialog.refill()
    first, *others = [one.id for one in disposing.lines(desk.file, whole.id)]
    dialog.list.fill([(key, (str(key), "", "", "", "", "")) for key in others], others)
    dialog.condemn.click()
    dialog.list.fill([(first, ("1", "", "", "", "", ""))], [first])
    answer(take(keep_until=dt.date(TODAY.year + 5, 12, 31), reason="ยังใช้"))
    dialog.keep.click()
    opinions = [one.opinion for one in disposing.lines(desk.file, whole.id)]
    assert opinions == ["keep", *["destroy"] * len(others)]
    dialog.close()


def test_the_whole_way_by_the_next_step(desk: Desk) -> None:
    page = page_of(desk, "disposal")
    whole = begun(desk)
    records.save(desk.file, replace(whole, chair="ก, ข", members="ค, ง\nจ, ฉ"))

    def now() -> DisposalList:
        return records.get(desk.file, DisposalList, whole.id)

    step(page, now()).act()
    keys = [one.id for one in disposing.lines(desk.file, whole.id)]
    disposing.judge(desk.file, whole.id, keys, disposing.DESTROY)
    for told in (
        {"reported_on": TODAY},
        {"approved_by": "นายใหญ่, ผอ.", "approved_on": TODAY},
        {"archives_sent_on": TODAY},
        {"archives_answer": "agree", "archives_answered_on": TODAY},
        {"destroyed_on": TODAY, "witnesses": "นางพยาน, จพง."},
    ):
        answer(take(**told))
        step(page, now()).act()
    assert now().status == "done"
    assert page.options.next_step is not None
    assert page.options.next_step(now()) is None
    stored = {one.subject: one.state for one in records.every(desk.file, StorageItem)}
    assert {stored[one.subject] for one in disposing.lines(desk.file, whole.id)} == {"destroyed"}
    page.close()


def test_the_register_shows_where_its_letter_is(desk: Desk) -> None:
    kept = records.every(
        desk.file, IncomingLetter, Query("incoming_letter", (Condition("kept", Test.FILLED),))
    )
    assert {one.kept for one in kept} == {"stored", "borrowed"}


@pytest.mark.parametrize("place", range(len(KEEPING_PAGES)))
def test_every_page_opens(desk: Desk, place: int) -> None:
    page = KEEPING_PAGES[place].make(desk)
    page.resize(1100, 700)
    page.show()
    assert page.isVisible()
    page.close()


def test_the_survey_names_its_last_day(desk: Desk) -> None:
    dialog = disposal.begin_dialog(desk, lambda _key: None)
    dialog.show()
    dialog.boxes["year"].editor.set_value(2490)
    dialog.yes.click()
    assert "2490" in dialog.banner._words.text()
    dialog.close()


def test_old_letters_go_on_the_list_for_the_archives(desk: Desk) -> None:
    page = page_of(desk, "storage")
    waiting = records.every(desk.file, StorageItem, Query("storage_item", archives.of_age(desk)))
    assert len(waiting) == 1  # the demonstration office has one left to decide on
    answer(take(archive_way="own", archive_on=TODAY, reason="ใช้อ้างอิง"))
    (bulk,) = page.options.bulk
    bulk.act([waiting[0].id])
    kept = records.get(desk.file, StorageItem, waiting[0].id)
    assert (kept.archive_way, kept.archive_on, kept.state) == ("own", TODAY, "stored")
    assert kept.note.endswith("ใช้อ้างอิง")
    page.close()

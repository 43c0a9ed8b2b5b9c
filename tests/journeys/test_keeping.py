"""A clerk's year with old letters: store, lend, late, survey, committee, destroyed; and a letter to 20 schools."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.disposal import DisposalList
from planner_desktop.domain.administration.keeping import BorrowSlip, StorageItem
from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.administration.merging import LetterMerge
from planner_desktop.domain.queries import Query
from planner_desktop.domain.years import bangkok_today
from planner_desktop.services import history, home, papers, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.keeping import disposing, loans_waiting
from planner_desktop.services.merging import recipients
from tests.core.documents.reading import pages_of
from tests.journeys.test_a_working_day import begin, page
from ui.app import Program
from ui.areas.administration.keeping import storage
from ui.areas.administration.keeping.lines import LinesDialog
from ui.kit import ask
from ui.kit.ask_fields import FieldsQuestion
from ui.kit.record_page import RecordPage

TODAY = bangkok_today()


def go_to(program: Program, key: str) -> RecordPage:
    assert program.window.open is not None
    program.window.open.desk.show_page(key)
    return page(program)


def fill(values: dict[str, object], before: Callable[[FieldsQuestion], None] | None = None) -> None:
    """Once the next asking window stands: tick, fill in, press its button."""

    def act() -> None:
        dialog = next(
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, FieldsQuestion) and one.isVisible()
        )
        if before is not None:
            before(dialog)
        for name, value in values.items():
            dialog.boxes[name].editor.set_value(value)
        dialog.yes.click()

    QTimer.singleShot(0, act)


def next_step(shown: RecordPage, record: object, values: dict[str, object] | None = None) -> None:
    """Open the record on its page and press its prominent button."""
    shown.open(record.id)  # type: ignore[attr-defined]  # a record of the page
    if values is not None:
        fill(values)
    shown.panel.step_button.click()


def tick_first(count: int) -> Callable[[FieldsQuestion], None]:
    def act(dialog: FieldsQuestion) -> None:
        finished = dialog.findChild(storage.Finished)
        assert finished is not None
        rows = [finished.list.rows.topLevelItem(place) for place in range(count)]
        for row in rows:
            assert row is not None
            row.setCheckState(0, Qt.CheckState.Checked)

    return act


def test_store_lend_late_survey_destroy(
    program: Program, qtbot: QtBot, demo_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    stored = store(program, file)
    lend_and_be_late(program, file, stored[0])
    survey_and_destroy(program, file)
    out = tmp_path / "แบบ25.pdf"
    papers.export(file, "disposal-list", out, {"year": str(disposing.last_year(TODAY))})
    assert "ควรทำลาย" in pages_of(out.read_bytes())[0]


def store(program: Program, file: OfficeFile) -> list[StorageItem]:
    """Three finished letters into one place; the receive register shows it."""
    shown = go_to(program, "administration.storage")
    before = records.count(file, Query("storage_item"))
    fill({"place": "ตู้ 5 ชั้น 1", "file_code": "นผ 09"}, tick_first(3))
    shown.new()
    stored = records.every(file, StorageItem)[:3]
    assert records.count(file, Query("storage_item")) == before + 3
    assert {(one.place, one.file_code) for one in stored} == {("ตู้ 5 ชั้น 1", "นผ 09")}
    letters = [records.get(file, IncomingLetter, one.incoming) for one in stored if one.incoming]
    assert {one.kept for one in letters} == {"stored"}
    return stored


def lend_and_be_late(program: Program, file: OfficeFile, item: StorageItem) -> None:
    """Lent long ago: it stands among what is overdue, on its page and on the home page; then it comes back."""
    shown = go_to(program, "administration.storage")
    ago = TODAY - dt.timedelta(days=60)
    late_before = records.count(file, loans_waiting.overdue(TODAY))
    next_step(shown, item, {"borrowed_on": ago, "due_on": ago + dt.timedelta(days=15)})
    assert records.get(file, StorageItem, item.id).state == "borrowed"
    assert records.count(file, loans_waiting.overdue(TODAY)) == late_before + 1
    cards = home.facts(file, TODAY, TODAY.year + 543).cards
    overdue = next(one for one in cards if one.key == "overdue")
    loans = next(part for part in overdue.parts if part.query.name == "borrow_slip")
    assert loans.count == late_before + 1
    slip = next(one for one in records.every(file, BorrowSlip) if one.item == item.id)
    next_step(go_to(program, "administration.loans"), slip, {"returned_on": TODAY})
    assert records.get(file, StorageItem, item.id).state == "stored"


def survey_and_destroy(program: Program, file: OfficeFile) -> None:
    """Everything due by the end of last year, from the survey to the record of its destruction."""
    shown = go_to(program, "administration.disposal")
    fill({})
    shown.new()
    whole = records.every(file, DisposalList)[0]
    assert whole.calendar_year == disposing.last_year(TODAY)
    records.save(file, replace(whole, chair="นายเอก, รอง ผอ.", members="นางโท, ก\nนายตรี, ข"))
    next_step(shown, whole)
    dialog = LinesDialog(shown.desk, whole.id)
    dialog.show()
    dialog.list.all.click()
    dialog.condemn.click()
    dialog.close()
    for values in (
        {"reported_on": TODAY},
        {"approved_on": TODAY, "approved_by": "นายใหญ่, ผอ.สพป."},
        {"archives_sent_on": TODAY},
        {"archives_answer": "agree", "archives_answered_on": TODAY},
        {"destroyed_on": TODAY, "witnesses": "นางพยาน, จพง."},
    ):
        next_step(shown, whole, dict(values))
    done = records.get(file, DisposalList, whole.id)
    assert (done.status, done.destroyed_on) == ("done", TODAY)
    letters = disposing.letters_of(file, disposing.lines(file, whole.id))
    assert {one.state for one in letters.values()} == {"destroyed"}
    go_to(program, "administration.storage").open(next(iter(letters)))


def test_one_letter_to_twenty_schools(
    program: Program, qtbot: QtBot, demo_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    monkeypatch.setattr(ask, "confirm", lambda *_args, **_more: True)
    shown = go_to(program, "administration.merge")
    merge = records.every(file, LetterMerge)[0]
    before = records.every(file, OutgoingLetter, Query("outgoing_letter", sort=("-dated", "-register_no")))
    next_step(shown, merge)

    found = recipients.of_merge(file, merge.id)
    sent = [records.get(file, OutgoingLetter, one.letter) for one in found if one.letter]
    numbers = [one.register_no for one in sent]
    this_year = [one.register_no or 0 for one in before if one.dated and one.dated.year == TODAY.year]
    first = max(this_year, default=0) + 1
    assert numbers == list(range(first, first + 20))
    assert [
        one.name.removeprefix("โรงเรียน") in mail.addressee for one, mail in zip(found, sent, strict=True)
    ] == [True] * 20

    out = tmp_path / "ชุด.pdf"
    papers.export(file, "merged-letters", out, {"id": merge.id.hex})
    pages = [" ".join(one.split()) for one in pages_of(out.read_bytes())]
    assert len(pages) == 20
    assert all(one.name.removeprefix("โรงเรียน") in text for one, text in zip(found, pages, strict=True))

    history.undo(file)
    voided = [records.get(file, OutgoingLetter, one.id) for one in sent]
    assert all(one.void_reason for one in voided)  # the numbers stay used
    assert records.get(file, LetterMerge, merge.id).status == "draft"

"""A whole page: list, record, next step, unsaved drafts, voiding and removing, empty lists, folding."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.registry import RECORDS
from planner_desktop.services import history, records
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.page_options import NextStep, PageAction, in_fiscal_year
from ui.kit.preview import window
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter

Make = Callable[..., RecordPage]


@pytest.fixture
def make(desk: Desk, letters: list[IncomingLetter], qtbot: QtBot) -> Make:
    def page(name: str = "incoming_letter", **options: Any) -> RecordPage:
        made = RecordPage(desk, name, **options)
        qtbot.addWidget(made)
        made.resize(1170, 640)
        made.show()
        return made

    return page


def type_subject(page: RecordPage, text: str) -> None:
    editor = page.panel.form.editor("subject")
    editor.set_value(text)
    editor.edited.emit()


@pytest.mark.parametrize("record", RECORDS, ids=lambda one: one.description.name)
def test_every_described_record_has_a_page(make: Make, record: type[Record]) -> None:
    page = make(record.description.name)
    assert page.model.rowCount() == len(records.every(page.desk.file, record))


def test_choosing_a_row_shows_its_record(make: Make, letters: list[IncomingLetter]) -> None:
    page = make()
    assert page.panel.isHidden()  # the list has the whole width
    assert page.header.count.text() == "12 รายการ"
    page.view.choose(letters[2].id)
    assert not page.panel.isHidden()
    assert page.panel.record == letters[2]
    assert page.panel.form.draft() == letters[2]


def test_the_draft_is_kept_when_the_officer_stays(
    make: Make, letters: list[IncomingLetter], qtbot: QtBot
) -> None:
    page = make()
    page.view.choose(letters[2].id)
    type_subject(page, "กำลังพิมพ์")
    with patch.object(ask, "pick", return_value=None) as asked:
        page.view.choose(letters[5].id)
    assert asked.call_count == 1
    qtbot.waitUntil(lambda: page.view.current() == letters[2].id)
    assert page.panel.form.draft() == replace(letters[2], subject="กำลังพิมพ์")


def test_the_draft_is_saved_when_the_officer_says_so(
    make: Make, letters: list[IncomingLetter], desk: Desk
) -> None:
    page = make()
    page.view.choose(letters[2].id)
    type_subject(page, "พิมพ์เสร็จ")
    with patch.object(ask, "pick", return_value=0):
        page.view.choose(letters[5].id)
    assert records.get(desk.file, IncomingLetter, letters[2].id).subject == "พิมพ์เสร็จ"
    assert page.panel.record == letters[5]


def test_nothing_is_asked_when_nothing_would_be_lost(make: Make, letters: list[IncomingLetter]) -> None:
    page = make()
    with patch.object(ask, "pick") as asked:
        page.view.choose(letters[2].id)
        page.view.choose(letters[3].id)
    assert not asked.called


def test_a_new_record_comes_into_the_list_chosen(
    make: Make, letters: list[IncomingLetter], desk: Desk
) -> None:
    page = make(draft=lambda _desk: IncomingLetter(received_on=letters[0].received_on, sender="สพฐ."))
    page.header.new.click()
    assert page.view.current() is None
    type_subject(page, "เรื่องใหม่")
    saved = page.panel.form.accept()
    assert saved is not None
    assert page.view.current() == saved.id
    assert page.panel.record == saved
    assert page.header.count.text() == "13 รายการ"


def test_leaving_a_new_record_shows_none(make: Make) -> None:
    page = make()
    page.new()
    page.panel.form.cancel()
    assert page.panel.record is None


def test_a_copy_begins_without_the_number(make: Make, letters: list[IncomingLetter]) -> None:
    page = make()
    page.view.choose(letters[4].id)
    page.panel.duplicate.trigger()
    draft = page.panel.form.draft()
    assert isinstance(draft, IncomingLetter)
    assert (draft.is_new, draft.register_no, draft.subject) == (True, None, letters[4].subject)


def test_voiding_asks_why_and_can_be_undone(
    make: Make, letters: list[IncomingLetter], desk: Desk, qtbot: QtBot
) -> None:
    page = make()
    page.view.choose(letters[4].id)
    with patch.object(ask, "ask_reason", return_value="ลงซ้ำ"), qtbot.waitSignal(desk.said) as told:
        qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert told.args is not None
    assert "Ctrl+Z" in told.args[0]
    assert page.panel.record is not None
    assert page.panel.record.void_reason == "ลงซ้ำ"
    assert not page.panel.remove.isEnabled()
    history.undo(desk.file)
    assert page.panel.record.void_reason == ""


def test_voiding_without_a_reason_does_nothing(make: Make, letters: list[IncomingLetter], desk: Desk) -> None:
    page = make()
    page.view.choose(letters[4].id)
    with patch.object(ask, "ask_reason", return_value=None):
        page.take_away()
    assert records.get(desk.file, IncomingLetter, letters[4].id) == letters[4]


def test_removing_names_what_goes(make: Make, desk: Desk) -> None:
    kept = records.save(desk.file, Person(first_name="ปรีชา", last_name="ตัวอย่าง"))
    page = make("person")
    page.view.choose(kept.id)
    with patch.object(ask, "confirm", return_value=True) as asked:
        page.take_away()
    assert "ปรีชา ตัวอย่าง" in asked.call_args.args[1]
    assert page.panel.record is None
    assert page.model.row_of(kept.id) is None


def test_removing_what_others_refer_to_is_refused(make: Make, desk: Desk) -> None:
    person = records.every(desk.file, Person)[0]
    page = make("person")
    page.view.choose(person.id)
    with patch.object(ask, "confirm", return_value=True), patch.object(ask, "show_error") as told:
        page.take_away()
    assert told.called
    assert page.panel.record == person


def test_the_next_step_is_the_one_prominent_button(make: Make, letters: list[IncomingLetter]) -> None:
    taken: list[str] = []

    def step(record: Record) -> NextStep | None:
        if record.id == letters[0].id:
            return NextStep("ร่างหนังสือตอบ", lambda: taken.append("ร่าง"))
        if record.id == letters[1].id:
            return NextStep("มอบหมาย", lambda: None, "ยังไม่มีผู้ปฏิบัติ", ("incoming_letter", letters[0].id))
        return None

    page = make(next_step=step)
    page.view.choose(letters[0].id)
    page.panel.step_button.click()
    assert taken == ["ร่าง"]
    page.view.choose(letters[1].id)
    assert not page.panel.step_button.isEnabled()
    assert "ผู้ปฏิบัติ" in page.panel.step_why.text().replace("\u200b", "")
    wanted: list[tuple[object, ...]] = []
    page.desk.record_wanted.connect(lambda *about: wanted.append(about))
    page.panel.step_missing.click()
    assert wanted == [("incoming_letter", letters[0].id)]
    page.view.choose(letters[2].id)
    assert page.panel.step_room.isHidden()


def test_an_empty_list_says_what_it_is_for(make: Make) -> None:
    page = make("agency", about="หน่วยงานที่กลุ่มเขียนหนังสือถึง", import_rows=lambda: None)
    assert page.table_room.isHidden()
    assert page.empty_room.words.text().replace("\u200b", "") == "หน่วยงานที่กลุ่มเขียนหนังสือถึง"
    assert not page.empty_room.importing.isHidden()
    page.empty_room.new.click()
    assert page.panel.record is not None


def test_a_filter_that_leaves_nothing_offers_the_way_out(make: Make) -> None:
    page = make()
    page.bar.set_condition("subject", Condition("subject", Test.IS, "ไม่มี"))
    assert page.empty_room.new.isHidden()
    page.empty_room.clear.click()
    assert page.header.count.text() == "12 รายการ"
    assert not page.table_room.isHidden()


def test_opening_a_record_takes_away_the_filter_that_hides_it(
    make: Make, letters: list[IncomingLetter]
) -> None:
    page = make(quick=(QuickFilter("รอมอบหมาย", lambda _desk: (Condition("status", Test.IS, "received"),)),))
    page.bar.quick_chips[0].click()
    assert page.model.row_of(letters[0].id) is None
    assert page.open(letters[0].id)
    assert page.view.current() == letters[0].id


def test_a_record_of_another_year_opens_without_a_row(
    make: Make, letters: list[IncomingLetter], desk: Desk
) -> None:
    desk.set_year(2560)
    page = make(base_query=in_fiscal_year("incoming_letter"))
    assert page.model.rowCount() == 0
    assert page.open(letters[0].id)
    assert page.panel.record == letters[0]
    desk.set_year(2570)
    assert page.model.rowCount() == 12


def test_the_list_goes_to_excel_and_paper_as_it_is_shown(make: Make, desk: Desk, tmp_path: Path) -> None:
    page = make(columns=("register_no", "subject"))
    page.bar.set_condition("status", Condition("status", Test.IS, "received"))
    target = tmp_path / "out.xlsx"
    with patch.object(QFileDialog, "getSaveFileName", return_value=(str(target), "")):
        page.export_list()
    assert target.stat().st_size > 1000
    with patch.object(window, "show_pdf") as shown:
        page.print_list()
    assert shown.call_args.args[1].startswith(b"%PDF")


def test_a_deed_that_needs_a_record_says_so(
    make: Make, desk: Desk, letters: list[IncomingLetter], qtbot: QtBot
) -> None:
    done: list[Record | None] = []
    page = make(prints=(PageAction("พิมพ์ใบรับ", done.append),))
    with qtbot.waitSignal(desk.said):
        page.header.prints.menu().actions()[0].trigger()
    page.view.choose(letters[0].id)
    page.header.prints.menu().actions()[0].trigger()
    assert done == [letters[0]]


def test_the_panel_folds_in_a_narrow_window_and_by_hand(
    make: Make, letters: list[IncomingLetter], qtbot: QtBot
) -> None:
    page = make()
    page.view.choose(letters[0].id)
    assert not page.panel.isHidden()
    page.resize(800, 600)
    assert page.panel.isHidden()
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert not page.panel.isHidden()
    page.resize(1170, 640)
    page.toggle_panel()
    assert page.panel.isHidden()
    again = make()
    again.view.choose(letters[0].id)
    assert again.panel.isHidden()


def test_a_double_click_finds_the_row_where_it_was(
    make: Make, letters: list[IncomingLetter], qtbot: QtBot
) -> None:
    """The panel opens only after the second click could have come: until then no row moves."""
    page = make()
    place = page.view.visualRect(page.model.index(1, 0)).center()
    with patch.object(RecordPage, "_pressed", return_value=True):  # no mouse stands over an offscreen window
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert page.panel.record is not None
        assert page.panel.isHidden()
        qtbot.waitUntil(lambda: not page.panel.isHidden())


def test_a_read_only_file_offers_no_change(make: Make, letters: list[IncomingLetter], desk: Desk) -> None:
    with patch.object(type(desk.file), "read_only", True):
        page = make()
        page.view.choose(letters[0].id)
        assert not page.header.new.isEnabled()
        assert not page.panel.remove.isEnabled()
        page.new()
        assert page.panel.record == letters[0]


def test_every_deed_of_the_page_has_its_key(make: Make) -> None:
    page = make(import_rows=lambda: None)
    keys = {action.shortcut().toString() for action in page.actions()}
    assert {"Ctrl+N", "Ctrl+F", "Ctrl+P", "Ctrl+E", "Ctrl+Shift+E", "Ctrl+\\"} <= keys

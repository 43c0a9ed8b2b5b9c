"""The form: round trip of every description, order of keys, what is unsaved, what is wrong, who was faster."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any
from unittest import mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.records import Record
from planner_desktop.domain.registry import RECORDS
from planner_desktop.services import records
from tests.ui.kit.keys import CTRL, enter, press, retype, target, type_in
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.editors.text import TextEditor
from ui.kit.form import Form

DAY = dt.date(2026, 11, 20)
EVERY = pytest.mark.parametrize("record", RECORDS, ids=lambda one: one.description.name)


def shown(qtbot: QtBot, desk: Desk, record: Record, width: int = 400) -> Form:
    form = Form(desk, record.description)
    qtbot.addWidget(form)
    form.resize(width, 700)
    form.load(record)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    return form


def letter(desk: Desk, **about: Any) -> IncomingLetter:
    facts: dict[str, Any] = {"received_on": DAY, "sender": "สพฐ.", "subject": "ขอข้อมูล", **about}
    return records.save(desk.file, IncomingLetter(**facts))


def example(field: Field) -> Any:
    """A value that the field takes, other than its empty one."""
    of: dict[Kind, Any] = {
        Kind.DATE: DAY, Kind.MONTH: "2026-10", Kind.YES_NO: True, Kind.PHONE: "0 2999 0000",
        Kind.MOMENT: dt.datetime(2026, 10, 1, 9, 30), Kind.EMAIL: "a@example.go.th",  # noqa: DTZ001 - no zone
        Kind.CODE: field.example, Kind.LONG_TEXT: "บรรทัดหนึ่ง\nบรรทัดสอง", Kind.CHOICE: "urgent",
        Kind.LINK: None, Kind.LINKS: (), Kind.FILES: (), Kind.BAHT: 123450, Kind.NUMBER: 12,
    }  # fmt: skip
    return of.get(field.kind, 2570 if "year" in field.kind.value else "ข้อความ")


@EVERY
def test_what_is_loaded_comes_back_unchanged(qtbot: QtBot, desk: Desk, record: type[Record]) -> None:
    full = record(**{field.name: example(field) for field in record.description.fields})
    form = shown(qtbot, desk, full)
    assert form.draft() == full
    assert not form.dirty
    form._commit()
    assert form.draft() == full


@EVERY
def test_tab_goes_through_the_fields_in_order(qtbot: QtBot, desk: Desk, record: type[Record]) -> None:
    form = shown(qtbot, desk, record())
    wanted = [name for name, box in form.boxes.items() if not (box.field.given or box.field.superseded)]
    form.focus_first()
    reached: list[str] = []
    for _step in range(6 * len(wanted)):
        at = _field_with_keys(form)
        if at and at not in reached:
            reached.append(at)
        QTest.keyClick(QApplication.focusWidget() or form, Qt.Key.Key_Tab)
    assert reached == wanted


def _field_with_keys(form: Form) -> str:
    keys = QApplication.focusWidget()
    return next((name for name, box in form.boxes.items() if keys and box.isAncestorOf(keys)), "")


def test_enter_goes_on_and_ends_at_save(qtbot: QtBot, desk: Desk) -> None:
    form = shown(qtbot, desk, School())
    form.focus_first()
    enter(form.editor("code10"), "1033530001")
    assert _field_with_keys(form) == "name"
    form.editor("note").setFocus()
    press(form.editor("note"), Qt.Key.Key_Tab)
    assert _field_with_keys(form) == "files"


def test_typed_values_are_saved_once_and_told(qtbot: QtBot, desk: Desk) -> None:
    form = shown(qtbot, desk, IncomingLetter())
    for name, typed in (("received_on", "๒๐ พ.ย. ๖๙"), ("sender", "สพฐ."), ("subject", "ขอข้อมูล")):
        enter(form.editor(name), typed)
    type_in(form.editor("number"), "ศธ ๐๔")
    steps = len(desk.file.undoable)
    with qtbot.waitSignals([form.saved, desk.said]):
        QTest.keyClick(target(form.editor("number")), Qt.Key.Key_S, CTRL)
    kept = records.every(desk.file, IncomingLetter)[0]
    assert (kept.received_on, kept.number, kept.register_no) == (DAY, "ศธ ๐๔", 1)
    assert len(desk.file.undoable) == steps + 1
    assert form.record == kept
    assert not form.dirty


def test_nothing_changed_writes_nothing(qtbot: QtBot, desk: Desk) -> None:
    form = shown(qtbot, desk, letter(desk))
    steps = len(desk.file.undoable)
    assert form.accept() == form.record
    assert len(desk.file.undoable) == steps


def test_unsaved_is_told_and_taken_back(qtbot: QtBot, desk: Desk) -> None:
    form = shown(qtbot, desk, letter(desk))
    assert not form.save_button.isEnabled()
    with qtbot.waitSignal(form.dirty_changed) as told:
        type_in(form.editor("sender"), "x")
    assert told.args == [True]
    assert form.save_button.isEnabled()
    with qtbot.waitSignal(form.dirty_changed) as told:
        press(form.editor("sender"), Qt.Key.Key_Backspace)
    assert told.args == [False]


def test_faults_stand_beside_their_fields_in_words(qtbot: QtBot, desk: Desk) -> None:
    form = shown(qtbot, desk, IncomingLetter(sender="สพฐ."))
    assert form.accept() is None
    box = form.boxes["received_on"]
    assert box.fault.isVisibleTo(form)
    assert "ต้องกรอก" in box.fault.text()
    assert form.boxes["sender"].fault.isHidden()
    assert "2" in form.banner.text()
    assert _field_with_keys(form) == "received_on"
    type_in(box.editor, "1")
    assert box.fault.isHidden()
    assert records.every(desk.file, IncomingLetter) == []


def test_rules_between_fields_are_shown_at_the_field(qtbot: QtBot, desk: Desk) -> None:
    form = shown(qtbot, desk, letter(desk))
    enter(form.editor("due_on"), "1/1/2569")
    assert form.accept() is None
    assert "ก่อนวันที่รับ" in form.boxes["due_on"].fault.text()


def test_text_that_cannot_be_read_is_never_saved_as_nothing(qtbot: QtBot, desk: Desk) -> None:
    form = shown(qtbot, desk, letter(desk, due_on=DAY))
    retype(form.editor("due_on"), "เร็ว ๆ นี้")
    assert form.dirty
    assert form.accept() is None
    assert _field_with_keys(form) == "due_on"
    assert records.every(desk.file, IncomingLetter)[0].due_on == DAY


def test_a_value_is_checked_on_leaving_but_an_empty_one_is_not_scolded(qtbot: QtBot, desk: Desk) -> None:
    form = shown(qtbot, desk, School())
    form.focus_first()
    enter(form.editor("code10"), "")
    assert form.boxes["code10"].fault.isHidden()
    form.focus_first()
    enter(form.editor("code10"), "12")
    form.editor("note").setFocus()
    assert "1033530001" in form.boxes["code10"].fault.text()


def test_required_is_said_in_words(qtbot: QtBot, desk: Desk) -> None:
    from PySide6.QtWidgets import QLabel

    form = shown(qtbot, desk, School())
    marked = [
        name
        for name, box in form.boxes.items()
        if any(label.text() == "ต้องกรอก" and label.isVisible() for label in box.findChildren(QLabel))
    ]
    assert marked == ["code10", "name"]


@pytest.fixture
def answer() -> Iterator[mock.Mock]:
    """Whether the officer throws away what is typed."""
    with mock.patch.object(ask, "confirm", return_value=False) as asked:
        yield asked


def test_escape_asks_only_if_something_would_be_lost(qtbot: QtBot, desk: Desk, answer: mock.Mock) -> None:
    form = shown(qtbot, desk, letter(desk))
    form.editor("sender").setFocus()
    with qtbot.waitSignal(form.cancelled):
        press(form.editor("sender"), Qt.Key.Key_Escape)
    answer.assert_not_called()
    type_in(form.editor("sender"), "x")
    press(form.editor("sender"), Qt.Key.Key_Escape)
    answer.assert_called_once()
    assert "x" in form.editor("sender").value()
    answer.return_value = True
    with qtbot.waitSignal(form.cancelled):
        form.cancel()
    assert not form.dirty
    assert form.editor("sender").value() == "สพฐ."


def test_escape_closes_an_open_list_first(qtbot: QtBot, desk: Desk, answer: mock.Mock) -> None:
    letter(desk)
    form = shown(qtbot, desk, IncomingLetter())
    sender = form.editor("sender")
    sender.setFocus()
    type_in(sender, "ส")
    assert isinstance(sender, TextEditor)
    assert sender.line.offered() == ["สพฐ."]
    press(sender, Qt.Key.Key_Escape)
    assert sender.line.offered() == []
    answer.assert_not_called()
    assert sender.value() == "ส"


@pytest.mark.parametrize(
    ("way", "left", "kept"), [(0, True, "สพฐ.x"), (1, True, "สพฐ."), (None, False, "สพฐ.")]
)
def test_leaving_saves_discards_or_stays(
    qtbot: QtBot, desk: Desk, way: int | None, left: bool, kept: str
) -> None:
    form = shown(qtbot, desk, letter(desk))
    assert form.may_leave()
    press(form.editor("sender"), Qt.Key.Key_End)
    type_in(form.editor("sender"), "x")
    with mock.patch.object(ask, "pick", return_value=way):
        assert form.may_leave() is left
    assert records.every(desk.file, IncomingLetter)[0].sender == kept
    assert form.dirty is not left


def test_a_faster_colleague_costs_nothing_typed(qtbot: QtBot, desk: Desk) -> None:
    first = letter(desk)
    form = shown(qtbot, desk, first)
    retype(form.editor("sender"), "ของฉัน")
    enter(form.editor("addressee"), "ถึงฉัน")
    records.save(desk.file, replace(first, sender="ของเขา", note="หมายเหตุของเขา"))
    assert form.accept() is None
    assert form.editor("sender").value() == "ของฉัน"
    assert "ถูกแก้ไขไปแล้ว" in form.banner.text()
    form.banner.deed_button().click()
    assert form.editor("note").value() == "หมายเหตุของเขา"
    assert form.editor("sender").value() == "ของฉัน"
    assert "ของเขา" in form.boxes["sender"]._newer._words.text()
    assert form.boxes["addressee"]._newer.isVisibleTo(form)
    form.boxes["addressee"].forget_newer()
    form.boxes["sender"]._newer.button.click()
    assert form.editor("sender").value() == "ของเขา"
    kept = form.accept()
    assert isinstance(kept, IncomingLetter)
    assert (kept.sender, kept.addressee, kept.note) == ("ของเขา", "ถึงฉัน", "หมายเหตุของเขา")


def test_a_voided_row_shows_its_reason_and_cannot_be_changed(qtbot: QtBot, desk: Desk) -> None:
    voided = records.void(desk.file, letter(desk), "ลงทะเบียนซ้ำ")
    form = shown(qtbot, desk, voided)
    assert "ลงทะเบียนซ้ำ" in form.state.text()
    type_in(form.editor("sender"), "x")
    assert not form.dirty
    assert form.accept() is None
    assert not form.footer.isVisible()
    assert form.editor("dated").line.placeholderText() == ""  # type: ignore[attr-defined]  # a TypedEditor
    form.load(letter(desk))
    assert form.state.text() == ""
    assert form.footer.isVisible()


def test_a_read_only_file_says_why(qtbot: QtBot, desk: Desk) -> None:
    kept = letter(desk)
    desk.file.database.read_only = True
    form = shown(qtbot, desk, kept)
    assert "อ่านอย่างเดียว" in form.state.text()
    assert form.read_only


def test_given_fields_are_never_typed_into(qtbot: QtBot, desk: Desk) -> None:
    form = shown(qtbot, desk, letter(desk))
    type_in(form.editor("register_no"), "9")
    assert form.editor("register_no").value() == 1
    form.focus_first()
    assert _field_with_keys(form) == "received_on"


@pytest.mark.parametrize(("width", "columns"), [(360, 2), (420, 2), (1000, 4)])
def test_the_form_reflows_and_nothing_is_cut(qtbot: QtBot, desk: Desk, width: int, columns: int) -> None:
    person = records.save(desk.file, Person(first_name="มาลี", last_name="ตัวอย่าง"))
    form = shown(qtbot, desk, letter(desk, assignee=person.id, subject="ก" * 900), width)
    assert form.grid.columns == columns
    assert form.grid.width() <= form.scroller.viewport().width()
    boxes: list[QWidget] = [box for box in form.boxes.values() if box.isVisibleTo(form)]
    for one, other in pairwise(boxes):
        assert not one.geometry().intersects(other.geometry())
    assert all(box.width() >= box.minimumSizeHint().width() for box in boxes)


def test_a_panel_has_room_for_every_description(qtbot: QtBot, desk: Desk) -> None:
    wide = {}
    for record in RECORDS:
        form = shown(qtbot, desk, record(), 360)
        wide[record.description.name] = form.grid.minimumSizeHint().width()
    assert {name: width for name, width in wide.items() if width > 346} == {}

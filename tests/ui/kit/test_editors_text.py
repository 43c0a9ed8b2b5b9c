"""Text, choices, links and files: what is typed, pasted, taken and refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.settings import ChoiceEntry
from planner_desktop.services import attachments, records, settings
from tests.ui.kit.keys import CTRL, enter, paste, press, retype, type_in
from ui.kit.desk import Desk
from ui.kit.editors import editor_for
from ui.kit.editors.cleaning import clean_line, clean_lines
from ui.kit.editors.files import FilesEditor, safe_name
from ui.kit.editors.links import LinkEditor, LinksEditor
from ui.kit.editors.options import ChoiceEditor, YesNoEditor
from ui.kit.editors.suggest import Offer
from ui.kit.editors.text import LongTextEditor, TextEditor
from ui.kit.editors.wrapped import WrappedEditor


def made(qtbot: QtBot, desk: Desk, kind: Kind, record: str = "", **about: Any) -> Any:
    editor = editor_for(Field(label="ช่อง", kind=kind, **about), desk, record=record)
    qtbot.addWidget(editor)
    editor.show()
    return editor


@pytest.mark.parametrize(
    ("pasted", "clean"),
    [
        ("น\u0e4d\u0e32หนัก", "น้ำหนัก".replace("้", "")),
        ("ก\u200bข\u00a0 ค\ufeff", "กข ค"),
        ("บรรทัดหนึ่ง\r\nบรรทัดสอง", "บรรทัดหนึ่ง บรรทัดสอง"),
        ("ก\x00ข\x07", "กข"),
    ],
)
def test_pasted_text_is_cleaned(qtbot: QtBot, desk: Desk, pasted: str, clean: str) -> None:
    editor: TextEditor = made(qtbot, desk, Kind.TEXT)
    paste(editor, pasted)
    assert editor.value() == clean
    assert editor.line.text() == clean
    assert clean_line(pasted) == clean


def test_long_text_keeps_its_lines() -> None:
    assert clean_lines("ก \r\n\r\n\r\n\r\nข\u2028ค\n") == "ก\n\nข\nค"


def test_long_text_moves_on_with_tab_and_accepts_with_ctrl_enter(qtbot: QtBot, desk: Desk) -> None:
    editor: LongTextEditor = made(qtbot, desk, Kind.LONG_TEXT, max_length=20_000)
    type_in(editor, "ก")
    press(editor, Qt.Key.Key_Return)
    type_in(editor, "ข")
    assert editor.value() == "ก\nข"
    press(editor, Qt.Key.Key_Tab)
    assert "\t" not in editor.box.toPlainText()
    with qtbot.waitSignal(editor.accepted):
        press(editor, Qt.Key.Key_Return, CTRL)


def test_long_text_grows_with_what_is_in_it(qtbot: QtBot, desk: Desk) -> None:
    editor: LongTextEditor = made(qtbot, desk, Kind.LONG_TEXT, max_length=20_000)
    before = editor.box.sizeHint().height()
    editor.set_value("\n".join("ก" * 8))
    assert editor.box.sizeHint().height() >= before * 2


def test_a_subject_wraps_but_stays_one_line(qtbot: QtBot, desk: Desk) -> None:
    editor = made(qtbot, desk, Kind.TEXT, max_length=1000)
    assert isinstance(editor, WrappedEditor)
    paste(editor, "ขอเชิญ\nประชุม")
    with qtbot.waitSignal(editor.onward):
        press(editor, Qt.Key.Key_Return)
    assert editor.value() == "ขอเชิญ ประชุม"


def test_text_offers_what_was_written_before_and_keeps_what_is_typed(qtbot: QtBot, desk: Desk) -> None:
    for number, sender in enumerate(("สพฐ.", "สพฐ.", "สำนักงานศึกษาธิการจังหวัด"), start=1):
        records.save(desk.file, _letter(sender, f"เรื่อง {number}"))
    field = IncomingLetter.description.field("sender")
    editor = editor_for(field, desk, record="incoming_letter")
    assert isinstance(editor, TextEditor)
    qtbot.addWidget(editor)
    editor.show()
    type_in(editor, "ส")
    assert editor.line.offered() == ["สพฐ.", "สำนักงานศึกษาธิการจังหวัด"]
    press(editor, Qt.Key.Key_Down)
    press(editor, Qt.Key.Key_Down)
    press(editor, Qt.Key.Key_Return)
    assert editor.value() == "สำนักงานศึกษาธิการจังหวัด"
    enter(editor, "ส")
    assert editor.value() == "ส"


def test_codes_telephones_and_mail_keep_arabic_digits(qtbot: QtBot, desk: Desk) -> None:
    code = made(qtbot, desk, Kind.CODE, pattern=r"\d{8}", example="01234567")
    enter(code, "๐๑๒๓๔๕๖๗")
    assert code.value() == "01234567"
    assert "01234567" in code.line.placeholderText()
    mail = made(qtbot, desk, Kind.EMAIL)
    enter(mail, " a @example.go.th ")
    assert mail.value() == "a@example.go.th"


def test_a_choice_is_typed_or_taken_from_the_list(qtbot: QtBot, desk: Desk) -> None:
    editor: ChoiceEditor = made(qtbot, desk, Kind.CHOICE, choices="urgency")
    type_in(editor, "ที่สุด")
    assert editor.line.offered() == ["ด่วนที่สุด"]
    press(editor, Qt.Key.Key_Return)
    assert editor.value() == "most_urgent"
    enter(editor, "ด่วน")
    assert editor.value() == "urgent"
    press(editor, Qt.Key.Key_Down)
    assert editor.value() == "very_urgent"
    retype(editor, "ช้ามาก")
    editor.commit()
    assert editor.problem() is not None
    assert "ช้ามาก" in editor.hint.text()


def test_a_choice_switched_off_later_is_still_shown_and_kept(qtbot: QtBot, desk: Desk) -> None:
    off = ChoiceEntry(list_name="letter_status", code="noted", label="ทราบและเก็บ", active=False)
    records.save(desk.file, off)
    records.save(desk.file, ChoiceEntry(list_name="letter_status", code="ours", label="ส่งต่อแล้ว"))
    editor: ChoiceEditor = made(qtbot, desk, Kind.CHOICE, choices="letter_status")
    editor.set_value("noted")
    assert editor.line.text() == "ทราบและเก็บ"
    assert not editor.hint.isHidden()
    press(editor, Qt.Key.Key_Return)
    assert editor.value() == "noted"
    enter(editor, "ส่งต่อ")
    assert editor.value() == "ours"
    unknown: ChoiceEditor = made(qtbot, desk, Kind.CHOICE, choices="letter_status")
    unknown.set_value("code-of-another-program")
    unknown.commit()
    assert unknown.value() == "code-of-another-program"


def test_a_click_opens_the_list_of_a_choice_at_its_value(qtbot: QtBot, desk: Desk) -> None:
    editor: ChoiceEditor = made(qtbot, desk, Kind.CHOICE, choices="urgency")
    editor.set_value("urgent")
    QTest.mouseClick(editor.line, Qt.MouseButton.LeftButton)
    assert len(editor.line.offered()) == 4
    press(editor, Qt.Key.Key_Down)
    press(editor, Qt.Key.Key_Return)
    assert editor.value() == "very_urgent"
    assert editor.line.offered() == []


def test_a_tick_says_which_way_it_stands(qtbot: QtBot, desk: Desk) -> None:
    editor: YesNoEditor = made(qtbot, desk, Kind.YES_NO)
    assert editor.tick.text() == "ไม่ใช่"
    press(editor, Qt.Key.Key_Space)
    assert editor.value() is True
    assert editor.tick.text() == "ใช่"


def _letter(sender: str, subject: str) -> IncomingLetter:
    import datetime as dt

    return IncomingLetter(received_on=dt.date(2026, 10, 1), sender=sender, subject=subject)


def _people(desk: Desk) -> list[Person]:
    names = (("มาลี", "ตัวอย่าง"), ("สมหมาย", "ทดลอง"), ("มาโนช", "ทดลอง"))
    return [records.save(desk.file, Person(first_name=one, last_name=two)) for one, two in names]


def test_a_person_is_found_by_typing_and_can_be_opened_and_cleared(qtbot: QtBot, desk: Desk) -> None:
    people = _people(desk)
    editor: LinkEditor = made(qtbot, desk, Kind.LINK, target="person")
    type_in(editor, "ทดลอง")
    assert sorted(editor.line.offered()) == ["มาโนช ทดลอง", "สมหมาย ทดลอง"]
    retype(editor, "มาลี")
    press(editor, Qt.Key.Key_Return)
    assert editor.value() == people[0].id
    assert editor.line.text() == "มาลี ตัวอย่าง"
    with qtbot.waitSignal(desk.record_wanted) as wanted:
        press(editor, Qt.Key.Key_Return, CTRL)
    assert wanted.args == ["person", people[0].id]
    enter(editor, "")
    assert editor.value() is None
    assert editor.problem() is None


def test_words_that_name_nobody_are_kept_and_explained(qtbot: QtBot, desk: Desk) -> None:
    _people(desk)
    editor: LinkEditor = made(qtbot, desk, Kind.LINK, target="person")
    enter(editor, "ไม่มีชื่อนี้")
    assert editor.line.text() == "ไม่มีชื่อนี้"
    assert "ไม่มีชื่อนี้" in editor.hint.text()
    assert editor.value() is None


def test_a_full_name_typed_without_the_list_is_taken(qtbot: QtBot, desk: Desk) -> None:
    people = _people(desk)
    editor: LinkEditor = made(qtbot, desk, Kind.LINK, target="person")
    editor.line.setText("สมหมาย  ทดลอง")
    editor.line.textEdited.emit(editor.line.text())
    press(editor, Qt.Key.Key_Escape)
    editor.commit()
    assert editor.value() == people[1].id


def test_a_new_record_can_be_made_from_the_typed_words(qtbot: QtBot, desk: Desk) -> None:
    editor: LinkEditor = made(qtbot, desk, Kind.LINK, target="person")
    new = records.save(desk.file, Person(first_name="ใหม่", last_name="ทดลอง"))
    asked: list[str] = []
    editor.creating = lambda words: asked.append(words) or new.id  # type: ignore[func-returns-value]  # append gives None
    type_in(editor, "คนใหม่")
    press(editor, Qt.Key.Key_Return)
    assert asked == ["คนใหม่"]
    assert editor.value() == new.id


def test_links_are_added_moved_and_taken_out(qtbot: QtBot, desk: Desk) -> None:
    people = _people(desk)
    editor: LinksEditor = made(qtbot, desk, Kind.LINKS, target="person")
    for name in ("มาลี", "สมหมาย"):
        type_in(editor, name)
        press(editor, Qt.Key.Key_Return)
    assert editor.value() == (people[0].id, people[1].id)
    type_in(editor, "มาลี")
    assert editor.line.offered() == []  # is there already
    editor.rows.setCurrentRow(0)
    QTest.keyClick(editor.rows, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert editor.value() == (people[1].id, people[0].id)
    QTest.keyClick(editor.rows, Qt.Key.Key_Delete)
    assert editor.value() == (people[1].id,)


def test_a_link_to_a_record_that_is_gone_says_so(qtbot: QtBot, desk: Desk) -> None:
    editor: LinkEditor = made(qtbot, desk, Kind.LINK, target="person")
    gone = uuid4()
    editor.set_value(gone)
    assert "ไม่พบ" in editor.line.text()
    editor.commit()
    assert editor.value() == gone


def test_files_are_kept_refused_saved_and_taken_out(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    settings.put(desk.file, settings.ATTACHMENT_LIMIT, "1")
    small, large = tmp_path / "เล็ก.txt", tmp_path / "ใหญ่.bin"
    small.write_bytes(b"a" * 2048)
    large.write_bytes(b"b" * (1024 * 1024 + 1))
    editor: FilesEditor = made(qtbot, desk, Kind.FILES)
    editor.take([large, small])
    assert [one.name for one in attachments.facts(desk.file, editor.value())] == ["เล็ก.txt"]
    assert editor.rows.item(0).text() == "เล็ก.txt  ·  2 KB"
    assert "ใหญ่.bin" in editor.hint.text()
    editor.rows.setCurrentRow(0)
    QTest.keyClick(editor.rows, Qt.Key.Key_Delete)
    assert editor.value() == ()


def test_a_program_is_not_opened_from_the_file(qtbot: QtBot, desk: Desk) -> None:
    kept = attachments.add(desk.file, "ตัวอย่าง.EXE", b"MZ")
    editor: FilesEditor = made(qtbot, desk, Kind.FILES)
    editor.set_value((kept.id,))
    editor.open_row(kept.id)
    assert "ตัวอย่าง.EXE" in editor.hint.text()


def test_names_of_files_are_safe_to_write() -> None:
    assert safe_name("../ก:ข?.pdf") == "_ก_ข_.pdf"
    assert safe_name(" .. ") == "file"


@pytest.mark.parametrize("kind", list(Kind))
def test_the_wheel_never_changes_a_value(qtbot: QtBot, desk: Desk, kind: Kind) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    editor = made(qtbot, desk, kind, target="person", choices="urgency")
    before = editor.value()
    told: list[bool] = []
    editor.edited.connect(lambda: told.append(True))
    here, none = QPointF(2, 2), Qt.MouseButton.NoButton
    for part in (editor, *editor.findChildren(QWidget)):
        wheel = QWheelEvent(
            here, here, QPoint(0, 0), QPoint(0, 120), none, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(part, wheel)
    assert editor.value() == before
    assert told == []


def test_a_wrapped_line_offers_what_was_written_before(qtbot: QtBot) -> None:
    offered = ["ขอเชิญประชุม ครั้งที่ 1", "ขอเชิญประชุม ครั้งที่ 2"]
    field = Field(label="เรื่อง", kind=Kind.TEXT, name="subject", max_length=1000)
    editor = WrappedEditor(field, None, lambda typed: [Offer(one, one) for one in offered if typed in one])
    qtbot.addWidget(editor)
    editor.show()
    qtbot.waitExposed(editor)
    editor.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.box.hasFocus)
    editor.box.insertPlainText("ขอเชิญ")
    assert editor.offers.count() == 2
    press(editor, Qt.Key.Key_Down)
    press(editor, Qt.Key.Key_Down)
    with qtbot.waitSignal(editor.edited):
        press(editor, Qt.Key.Key_Return)
    assert editor.value() == "ขอเชิญประชุม ครั้งที่ 2"
    assert not editor.offers.isVisible()

"""Forms, questions, messages and the preview by keyboard: what is typed into is seen, keys are not taken twice."""

from __future__ import annotations

import datetime as dt
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.messages import say
from planner_desktop.services import records
from tests.ui.kit.keys import press, type_in
from ui.frame.menus import groups
from ui.kit import ask
from ui.kit.ask_fields import FieldsQuestion
from ui.kit.desk import Desk
from ui.kit.form import Form

LONG = "แฟ้ม “งานนโยบายและแผน สพป.สมมติ เขต 2.db” หายไปจากที่เดิมขณะเปิดใช้อยู่ จึงยังไม่ได้บันทึก"


def test_going_into_a_form_by_tab_brings_the_field_into_sight(qtbot: QtBot, desk: Desk) -> None:
    room = QWidget()
    before, form = QLineEdit(), Form(desk, IncomingLetter.description)
    column = QVBoxLayout(room)
    column.addWidget(before)
    column.addWidget(form)
    qtbot.addWidget(room)
    room.resize(400, 300)
    with qtbot.waitActive(room):
        room.show()
    form.scroller.verticalScrollBar().setValue(10_000)
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert form.grid.isAncestorOf(focused)
    seen = form.scroller.viewport()
    assert seen.rect().contains(QRect(focused.mapTo(seen, focused.rect().topLeft()), focused.size()))


def test_save_and_go_on_by_key(qtbot: QtBot, desk: Desk) -> None:
    form = Form(desk, IncomingLetter.description)
    form.in_series = True
    form.load(IncomingLetter(received_on=dt.date(2026, 10, 1), sender="อบต.ตัวอย่าง", subject="เรื่องหนึ่ง"))
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
    form.focus_first("subject")
    with qtbot.waitSignal(form.next_wanted):
        QTest.keyClick(
            form.window().windowHandle(),
            Qt.Key.Key_N,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )
    assert [one.subject for one in records.every(desk.file, IncomingLetter)] == ["เรื่องหนึ่ง"]


def test_no_key_of_a_form_is_a_menus_key(qtbot: QtBot, desk: Desk) -> None:
    """Of two alike in one window Qt obeys neither."""
    form = Form(desk, IncomingLetter.description)
    qtbot.addWidget(form)
    own = {shortcut.key().toString() for shortcut in form.findChildren(QShortcut)}
    menus = {getattr(deed, "keys", "") for group in groups(Mock(), Mock()) for deed in group.deeds}
    assert "Ctrl+K" in menus
    assert own
    assert not own & menus


def test_ctrl_enter_in_a_long_text_answers_the_question(qtbot: QtBot, desk: Desk) -> None:
    answers: list[object] = []
    field = IncomingLetter.description.field("note")
    question = FieldsQuestion(desk, None, "มอบหมาย", [field], lambda answer: answers.append(answer["note"]))
    qtbot.addWidget(question)
    with qtbot.waitActive(question):
        question.show()
    editor = question.boxes["note"].editor
    type_in(editor, "ดำเนินการ")
    press(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert answers == ["ดำเนินการ"]


@pytest.mark.parametrize("words", [LONG, f"{LONG}\n\n{LONG} {LONG}"])
def test_a_message_is_shown_whole(qtbot: QtBot, words: str) -> None:
    box: QMessageBox = ask._box(None, words, LONG)
    qtbot.addWidget(box)
    box.show()
    assert "".join(box.text().split()) == "".join(words.split())
    for label in box.findChildren(QLabel):
        if label.text():
            needed = label.fontMetrics().boundingRect(QRect(0, 0, 10_000, 10_000), 0, label.text()).size()
            assert needed.width() <= label.width()
            assert needed.height() <= label.height()


def test_a_fault_told_under_the_last_field_comes_into_sight(qtbot: QtBot, desk: Desk) -> None:
    form = Form(desk, IncomingLetter.description)
    qtbot.addWidget(form)
    form.resize(380, 320)
    with qtbot.waitActive(form):
        form.show()
    editor = form.editor("files")
    editor.setFocus()
    editor.hint.say(say("ไฟล์ใหญ่เกินขนาดที่สำนักงานตั้งไว้ ย่อไฟล์ให้เล็กลง หรือเพิ่มขนาดสูงสุดในหน้าการตั้งค่า"))
    seen = form.scroller.viewport()

    def in_sight() -> bool:
        hint = editor.hint
        return seen.rect().contains(QRect(hint.mapTo(seen, hint.rect().topLeft()), hint.size()))

    qtbot.waitUntil(in_sight)

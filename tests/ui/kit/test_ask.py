"""Questions can be answered by keyboard, and Esc never does the deed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QListWidget, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.errors import UserError, WorldError
from planner_desktop.messages import say
from ui.kit import ask
from ui.kit.desk import Desk


def answer(qtbot: QtBot, *keys: Qt.Key | str) -> list[QDialog]:
    """Type into the dialog that opens next; it is kept in the returned list."""
    seen: list[QDialog] = []

    def type_keys() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        seen.append(dialog)
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        for key in keys:
            target = QApplication.focusWidget() or dialog
            _type(target, key) if isinstance(key, str) else QTest.keyClick(target, key)
        if dialog.isVisible():
            dialog.reject()

    QTimer.singleShot(0, type_keys)
    return seen


def _type(target: QWidget, text: str) -> None:
    event = QInputMethodEvent()  # QTest types ASCII only
    event.setCommitString(text)
    QApplication.sendEvent(target, event)


@pytest.mark.parametrize(("keys", "meant"), [([Qt.Key.Key_Escape], False), ([Qt.Key.Key_Return], False)])
def test_esc_and_enter_alone_do_not_confirm(qtbot: QtBot, keys: list[Qt.Key], *, meant: bool) -> None:
    answer(qtbot, *keys)
    assert ask.confirm(None, "ลบหรือไม่", "จะลบ 3 รายการ", "ลบ 3 รายการ") is meant


def test_the_named_deed_confirms(qtbot: QtBot) -> None:
    seen = answer(qtbot, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert ask.confirm(None, "ลบหรือไม่", "จะลบ <b>3</b> รายการ", "ลบ 3 รายการ")
    assert isinstance(seen[0], QMessageBox)
    assert [one.text() for one in seen[0].buttons()] == ["ลบ 3 รายการ", "ยกเลิก"]


@pytest.mark.parametrize(
    ("question", "typed", "expected"),
    [
        (lambda: ask.ask_text(None, "บันทึกตัวกรอง", "ชื่อ"), [" รอตอบ ", Qt.Key.Key_Return], "รอตอบ"),
        (lambda: ask.ask_text(None, "บันทึกตัวกรอง", "ชื่อ"), [Qt.Key.Key_Return, Qt.Key.Key_Escape], None),
        (lambda: ask.ask_text(None, "บันทึกตัวกรอง", "ชื่อ", value="เดิม"), [Qt.Key.Key_Return], "เดิม"),
        (
            lambda: ask.ask_reason(None, "ยกเลิกเลขรับ", "เหตุผล", yes="ยกเลิกรายการ"),
            ["ลงซ้ำ", Qt.Key.Key_Tab, Qt.Key.Key_Return],
            "ลงซ้ำ",
        ),
        (lambda: ask.ask_reason(None, "ยกเลิกเลขรับ", "เหตุผล"), [Qt.Key.Key_Escape], None),
        (lambda: ask.choose(None, "แผ่นงาน", ["ก", "ข"]), [Qt.Key.Key_Down, Qt.Key.Key_Return], 1),
        (lambda: ask.choose(None, "แผ่นงาน", ["ก", "ข"]), [Qt.Key.Key_Escape], None),
    ],
)
def test_answers_by_keyboard(
    qtbot: QtBot, question: Callable[[], object], typed: list[Qt.Key | str], expected: object
) -> None:
    answer(qtbot, *typed)
    assert question() == expected


def test_errors_say_what_happened_and_what_to_do(qtbot: QtBot) -> None:
    for error, icon in (
        (UserError(say("ยังไม่ได้เลือกปี"), say("เลือกปีก่อน")), QMessageBox.Icon.Information),
        (WorldError(say("แผ่นเต็ม"), say("ลบไฟล์ที่ไม่ใช้")), QMessageBox.Icon.Warning),
    ):
        seen = answer(qtbot, Qt.Key.Key_Return)
        ask.show_error(None, error)
        box = seen[0]
        assert isinstance(box, QMessageBox)
        assert (box.text(), box.informativeText(), box.icon()) == (
            str(error.message),
            str(error.advice),
            icon,
        )
        assert not [
            one
            for one in box.findChildren(QLabel)
            if one.textFormat() == Qt.TextFormat.AutoText and one.text()
        ]


def test_rows_to_choose_from_do_not_overlap(qtbot: QtBot, desk: Desk) -> None:
    """Their height is that of the style sheet, whatever was polished when they were added."""
    seen: list[int] = []

    def look_at() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog
        rows = dialog.findChild(QListWidget)
        assert rows
        seen.extend(rows.visualItemRect(rows.item(place)).height() for place in range(rows.count()))
        seen.append(rows.fontMetrics().height())
        dialog.close()

    QTimer.singleShot(0, look_at)
    assert ask.choose(None, "เลือก", ["มาลี", "มานะ", "ปิติ"]) is None
    *heights, letter = seen
    assert all(height >= 1.5 * letter for height in heights)


def test_a_long_message_is_not_set_in_a_narrow_column(qtbot: QtBot) -> None:
    """Qt would give it a fifth of the width of a screen at 200 %."""
    seen = answer(qtbot, Qt.Key.Key_Escape)
    ask.tell(None, "แฟ้มถูกย้าย", "โปรแกรมยังมีสิ่งที่บันทึกไว้ครบ บันทึกสำเนาไว้ที่อื่นก่อนปิดโปรแกรม " * 2)
    words = seen[0].findChild(QLabel, "qt_msgbox_label")
    assert isinstance(words, QLabel)
    assert words.width() >= ask.WIDTH - ask.BESIDE


def test_a_message_without_blanks_is_wrapped_not_cut(qtbot: QtBot) -> None:
    """Thai has few blanks: broader than the box, it goes on in the next line."""
    seen: list[tuple[int, int, int]] = []

    def look_at() -> None:
        box = QApplication.activeModalWidget()
        assert box
        words = box.findChild(QLabel, "qt_msgbox_label")
        assert words
        seen.append((words.width(), words.height(), words.heightForWidth(words.width())))
        box.close()

    QTimer.singleShot(0, look_at)
    fault = say("บันทึกลงแฟ้ม “{name}” ไม่ได้ แฟ้มหรือโฟลเดอร์นี้อ่านได้อย่างเดียว", name="สำนักงานตัวอย่าง.db")
    ask.show_error(None, WorldError(fault, say("บันทึกสำเนาไว้ในโฟลเดอร์ของท่านเองแล้วทำงานกับสำเนานั้น")))
    width, height, wanted = seen[0]
    assert width <= ask.WIDTH
    assert height >= wanted > 0

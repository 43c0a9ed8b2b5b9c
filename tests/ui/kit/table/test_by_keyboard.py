"""A list page without a mouse: where the keyboard is on coming, on saving, in filters; deeds by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.services import records
from tests.ui.kit.keys import type_in
from tests.ui.kit.table.test_record_page import type_subject
from ui.kit.desk import Desk
from ui.kit.page_options import NextStep, PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_dialog import FilterDialog
from ui.kit.table.filter_parts import RangePart

CONTROL = Qt.KeyboardModifier.ControlModifier
Make = Callable[..., RecordPage]


@pytest.fixture
def make(desk: Desk, qtbot: QtBot) -> Make:
    def page(name: str = "incoming_letter", **options: Any) -> RecordPage:
        made = RecordPage(desk, name, **options)
        qtbot.addWidget(made)
        made.resize(1170, 640)
        with qtbot.waitActive(made):
            made.show()
        return made

    return page


def press(page: RecordPage, key: Qt.Key, modifiers: Qt.KeyboardModifier = CONTROL) -> None:
    """Press a key as the system does: Qt then knows which modifiers are down."""
    QTest.keyClick(page.window().windowHandle(), key, modifiers)


def test_a_row_saved_with_ctrl_s_keeps_its_mark(make: Make, letters: list[IncomingLetter]) -> None:
    page = make()
    page.view.choose(letters[2].id)
    page.panel.focus_form()
    type_subject(page, "แก้แล้ว")
    press(page, Qt.Key.Key_S)
    assert records.get(page.desk.file, IncomingLetter, letters[2].id).subject == "แก้แล้ว"
    assert page.view.marked_rows() == [2]


def test_coming_to_the_list_chooses_nothing(make: Make, letters: list[IncomingLetter]) -> None:
    page = make()
    page.bar.search.setFocus()
    page.setFocus()
    assert page.view.hasFocus()
    assert page.view.current() is None
    assert page.panel.isHidden()
    press(page, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
    assert page.view.current() == letters[0].id
    assert page.view.marked_rows() == [0]


def test_an_empty_list_begins_at_its_first_deed(make: Make) -> None:
    page = make("agency")
    page.setFocus()
    assert QApplication.focusWidget() is page.empty_room.new
    press(page, Qt.Key.Key_N)
    type_in(page.panel.form.editor("name"), "อบต.ตัวอย่าง")
    press(page, Qt.Key.Key_S)
    assert page.view.hasFocus()


def test_the_keyboard_follows_when_a_filter_empties_the_list(
    make: Make, letters: list[IncomingLetter]
) -> None:
    assert letters
    page = make()
    page.view.setFocus()
    page.bar.set_condition("sender", Condition("sender", Test.CONTAINS, "ไม่มีใครส่ง"))
    assert QApplication.focusWidget() is page.empty_room.clear
    page.empty_room.clear.click()
    assert page.view.hasFocus()


def test_a_range_is_filtered_with_enter_alone(desk: Desk, qtbot: QtBot) -> None:
    dialog = FilterDialog(desk, IncomingLetter.description.field("received_on"), None)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    assert isinstance(dialog.part, RangePart)
    for editor, words in ((dialog.part.first, "๑ ต.ค. ๖๙"), (dialog.part.last, "๓๑ ต.ค. ๖๙")):
        type_in(editor, words)
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert dialog.result() == FilterDialog.DialogCode.Accepted
    condition = dialog.condition()
    assert condition is not None
    assert [day.isoformat() for day in condition.value] == ["2026-10-01", "2026-10-31"]


def test_deeds_of_the_chosen_record_are_found_by_name(make: Make, letters: list[IncomingLetter]) -> None:
    done: list[str] = []
    page = make(
        next_step=lambda _record: NextStep("มอบหมาย", lambda: done.append("step")),
        actions=(
            PageAction("จบเรื่อง", lambda _record: done.append("end")),
            PageAction("เปิดใหม่", lambda _record: done.append("again"), fits=lambda _record: False),
        ),
    )
    assert [one.label for one in page.commands()] == ["พิมพ์รายการที่แสดง", "ส่งออกรายการที่แสดง…"]
    page.view.choose(letters[0].id)
    found = page.commands()
    assert [one.label for one in found[:3]] == ["ขั้นต่อไป: มอบหมาย", "จบเรื่อง", "พิมพ์รายการที่แสดง"]
    for one in found[:2]:
        one.act()
    assert done == ["step", "end"]

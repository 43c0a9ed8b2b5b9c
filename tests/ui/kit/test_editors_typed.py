"""Typing figures, days, months and years: values out, messages shown."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.years import bangkok_today, month_of
from planner_desktop.language.catalogue import Catalogue
from tests.ui.kit.keys import ALT, enter, press, retype, type_in
from ui.kit import words
from ui.kit.desk import Desk
from ui.kit.editors import editor_for
from ui.kit.editors.days import DateEditor
from ui.kit.editors.typed import TypedEditor

OCTOBER = dt.date(2026, 10, 1)


def shown(qtbot: QtBot, desk: Desk, kind: Kind, **about: Any) -> TypedEditor:
    editor = editor_for(Field(label="ช่อง", kind=kind, **about), desk)
    assert isinstance(editor, TypedEditor)
    qtbot.addWidget(editor)
    editor.show()
    return editor


@pytest.mark.parametrize("typed", ["๑ ต.ค. ๖๙", "1/10/2569", "1/10/69", "1 ตุลาคม พ.ศ. 2569", "๑/๑๐/๖๙"])
def test_a_day_is_read_as_officers_type_it(qtbot: QtBot, desk: Desk, typed: str) -> None:
    editor = shown(qtbot, desk, Kind.DATE)
    with qtbot.waitSignal(editor.onward):
        enter(editor, typed)
    assert editor.value() == OCTOBER
    assert editor.line.text() == "1 ต.ค. 2569"
    assert editor.problem() is None


def test_a_common_era_year_is_asked_about_and_one_key_takes_it(qtbot: QtBot, desk: Desk) -> None:
    editor = shown(qtbot, desk, Kind.DATE)
    enter(editor, "1/10/2026")
    assert editor.value() is None
    assert editor.problem() is not None
    assert "พ.ศ. 2569" in editor.hint.text()
    assert "Enter" in editor.hint.text()
    press(editor, Qt.Key.Key_Return)
    assert editor.value() == OCTOBER
    assert editor.line.text() == "1 ต.ค. 2569"
    assert editor.hint.isHidden()


def test_a_day_that_is_none_is_kept_as_typed_and_explained(qtbot: QtBot, desk: Desk) -> None:
    editor = shown(qtbot, desk, Kind.DATE)
    retype(editor, "31/2/69")
    assert editor.hint.isHidden()  # nobody is scolded while typing
    press(editor, Qt.Key.Key_Return)
    assert editor.line.text() == "31/2/69"
    assert "กุมภาพันธ์" in editor.hint.text()
    retype(editor, "28/2/69")
    assert editor.hint.isHidden()
    assert editor.value() == dt.date(2026, 2, 28)


def test_arrows_change_the_day_and_page_keys_the_month(qtbot: QtBot, desk: Desk) -> None:
    editor = shown(qtbot, desk, Kind.DATE)
    editor.set_value(dt.date(2026, 1, 31))
    press(editor, Qt.Key.Key_Up)
    assert editor.value() == dt.date(2026, 2, 1)
    press(editor, Qt.Key.Key_Down)
    press(editor, Qt.Key.Key_PageUp)
    assert editor.value() == dt.date(2026, 2, 28)
    press(editor, Qt.Key.Key_PageDown)
    assert editor.value() == dt.date(2026, 1, 28)


def test_the_calendar_is_in_the_buddhist_era_and_worked_by_keys(qtbot: QtBot, desk: Desk) -> None:
    editor = shown(qtbot, desk, Kind.DATE)
    assert isinstance(editor, DateEditor)
    editor.set_value(OCTOBER)
    press(editor, Qt.Key.Key_Down, ALT)
    picker = editor.picker
    assert picker is not None
    assert picker.month_shown() == "ตุลาคม 2569"
    QTest.keyClick(picker.days.focusWidget() or picker.days.focusProxy() or picker.days, Qt.Key.Key_PageDown)
    assert picker.month_shown() == "พฤศจิกายน 2569"
    QTest.keyClick(picker.days.focusProxy() or picker.days, Qt.Key.Key_Right)
    QTest.keyClick(picker.days.focusProxy() or picker.days, Qt.Key.Key_Return)
    assert editor.value() == dt.date(2026, 11, 2)


def test_the_calendar_has_a_today_button_and_leaves_by_escape(qtbot: QtBot, desk: Desk) -> None:
    editor = shown(qtbot, desk, Kind.DATE)
    assert isinstance(editor, DateEditor)
    press(editor, Qt.Key.Key_F4)
    assert editor.picker is not None
    QTest.keyClick(editor.picker, Qt.Key.Key_Escape)
    assert editor.value() is None
    editor.open_calendar()
    editor.picker.findChildren(QPushButton)[-1].click()
    assert editor.value() == bangkok_today()


def test_a_moment_needs_day_and_time(qtbot: QtBot, desk: Desk) -> None:
    editor = shown(qtbot, desk, Kind.MOMENT)
    enter(editor, "๑ ต.ค. ๖๙ ๙.๓๐ น.")
    assert editor.value() == dt.datetime(2026, 10, 1, 9, 30)  # noqa: DTZ001 - a Bangkok clock, no zone
    assert editor.line.text() == "1 ต.ค. 2569 09.30 น."
    enter(editor, "1 ต.ค. 2569")
    assert editor.value() is None
    assert "เวลา" in editor.hint.text()


@pytest.mark.parametrize("typed", ["1,234.50", "1234.5", "๑,๒๓๔.๕๐", "1234.50 บาท"])
def test_baht_is_held_in_satang_and_shown_grouped(qtbot: QtBot, desk: Desk, typed: str) -> None:
    editor = shown(qtbot, desk, Kind.BAHT)
    enter(editor, typed)
    assert editor.value() == 123450
    assert type(editor.value()) is int
    assert editor.line.text() == "1,234.50"


def test_an_amount_that_is_none_is_explained(qtbot: QtBot, desk: Desk) -> None:
    editor = shown(qtbot, desk, Kind.BAHT)
    enter(editor, "สองร้อย")
    assert editor.value() is None
    assert "สองร้อย" in editor.hint.text()


def test_numbers_take_both_sorts_of_digits(qtbot: QtBot, desk: Desk) -> None:
    editor = shown(qtbot, desk, Kind.NUMBER)
    enter(editor, "๑๒,๓๔๕")
    assert editor.value() == 12345
    assert editor.line.text() == "12,345"
    enter(editor, "1.5")
    assert editor.value() is None
    assert editor.problem() is not None
    enter(editor, "")
    assert editor.value() is None
    assert editor.problem() is None


def test_arrows_stay_within_a_numbers_limits(qtbot: QtBot, desk: Desk) -> None:
    editor = shown(qtbot, desk, Kind.NUMBER, minimum=1, maximum=3)
    editor.set_value(2)
    press(editor, Qt.Key.Key_Up)
    press(editor, Qt.Key.Key_Up)
    assert editor.value() == 3


def test_a_month_is_read_stepped_and_chosen(qtbot: QtBot, desk: Desk) -> None:
    editor = shown(qtbot, desk, Kind.MONTH)
    assert editor.value() == ""
    enter(editor, "ธ.ค. 69")
    assert editor.value() == "2026-12"
    press(editor, Qt.Key.Key_Up)
    assert editor.value() == "2027-01"
    assert editor.line.text() == "มกราคม 2570"
    press(editor, Qt.Key.Key_Down, ALT)
    assert editor.line.offered()[0] == "กรกฎาคม 2569"
    press(editor, Qt.Key.Key_Down)
    press(editor, Qt.Key.Key_Return)
    assert editor.value() == "2027-02"  # the present one was marked


@pytest.mark.parametrize(
    ("kind", "word"),
    [(Kind.FISCAL_YEAR, "ปีงบประมาณ"), (Kind.ACADEMIC_YEAR, "ปีการศึกษา"), (Kind.CALENDAR_YEAR, "พ.ศ.")],
)
def test_years_are_names_in_the_buddhist_era(qtbot: QtBot, desk: Desk, kind: Kind, word: str) -> None:
    editor = shown(qtbot, desk, kind)
    enter(editor, "๗๐")
    assert editor.value() == 2570
    press(editor, Qt.Key.Key_F4)
    assert editor.line.offered()[2] == f"{word} 2570"
    press(editor, Qt.Key.Key_Escape)
    press(editor, Qt.Key.Key_Up)
    assert editor.value() == 2571


def test_loading_is_silent_and_typing_is_told(qtbot: QtBot, desk: Desk) -> None:
    editor = shown(qtbot, desk, Kind.DATE)
    with qtbot.assertNotEmitted(editor.edited):
        editor.set_value(OCTOBER)
    with qtbot.waitSignal(editor.edited):
        type_in(editor, "1")


def test_read_only_cannot_be_changed(qtbot: QtBot, desk: Desk) -> None:
    editor = shown(qtbot, desk, Kind.DATE)
    assert isinstance(editor, DateEditor)
    editor.set_value(OCTOBER)
    editor.set_read_only(True)
    type_in(editor, "5")
    press(editor, Qt.Key.Key_Up)
    press(editor, Qt.Key.Key_F4)
    assert editor.value() == OCTOBER
    assert editor.picker is None


def test_english_shows_the_buddhist_era_too(qtbot: QtBot, desk: Desk) -> None:
    words.use(Catalogue.load("en"))
    editor = shown(qtbot, desk, Kind.DATE)
    enter(editor, "1 Oct 2569")
    assert editor.value() == OCTOBER
    enter(editor, editor.line.text())
    assert editor.value() == OCTOBER


def test_an_empty_month_steps_to_this_one(qtbot: QtBot, desk: Desk) -> None:
    editor = shown(qtbot, desk, Kind.MONTH)
    press(editor, Qt.Key.Key_Up)
    assert editor.value() == month_of(bangkok_today())

"""Filtering: typed words, quick chips, filters by column of every kind, chips that go, saved filters."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.settings import SavedFilter
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import new_id
from planner_desktop.domain.registry import RECORDS, description
from planner_desktop.domain.spans import Span
from planner_desktop.services import records, saved_filters
from planner_desktop.services.file import today
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.table.chips import FilterChip
from ui.kit.table.filter_bar import FilterBar, QuickFilter
from ui.kit.table.filter_dialog import FilterDialog
from ui.kit.table.filter_words import condition_words

BASE = Query("incoming_letter")
WAITING = Condition("status", Test.IS, "received")


@pytest.fixture
def bar(desk: Desk, letters: list[IncomingLetter], qtbot: QtBot) -> FilterBar:
    quick = (QuickFilter("รอมอบหมาย", lambda _desk: (WAITING,), counted=True),)
    made = FilterBar(desk, "incoming_letter", quick)
    qtbot.addWidget(made)
    made.show()
    return made


def words(bar: FilterBar) -> list[str]:
    return [chip.toolTip() for chip in bar.chips]


def test_typing_asks_once_it_pauses(bar: FilterBar, qtbot: QtBot) -> None:
    asked: list[str] = []
    bar.asked.connect(lambda: asked.append(bar.text()))
    with qtbot.waitSignal(bar.asked):
        qtbot.keyClicks(bar.search, "ab12")
    assert asked == ["ab12"]
    assert bar.query(BASE).text == "ab12"
    assert words(bar) == ["มีคำว่า “ab12”"]


def test_enter_asks_at_once(bar: FilterBar, qtbot: QtBot) -> None:
    bar.search.setText("แผน")
    with qtbot.waitSignal(bar.asked, timeout=0):
        qtbot.keyClick(bar.search, Qt.Key.Key_Return)


def test_a_quick_filter_is_pressed_in_and_out(bar: FilterBar, qtbot: QtBot) -> None:
    chip = bar.quick_chips[0]
    chip.click()
    assert bar.query(BASE).conditions == (WAITING,)
    assert bar.in_force()
    chip.click()
    assert bar.query(BASE).conditions == ()


def test_a_counted_quick_filter_tells_how_many(bar: FilterBar, qtbot: QtBot) -> None:
    bar.count_quick(BASE)
    qtbot.waitUntil(lambda: bar.quick_chips[0].text() == "รอมอบหมาย 3")


def test_chips_go_by_click_and_by_delete(bar: FilterBar, qtbot: QtBot) -> None:
    bar.set_condition("subject", Condition("subject", Test.CONTAINS, "เรื่อง"))
    bar.set_condition("status", WAITING)
    assert words(bar) == ["เรื่อง มีคำว่า “เรื่อง”", "สถานะ: รอมอบหมาย"]
    bar.chips[0].click()
    assert words(bar) == ["สถานะ: รอมอบหมาย"]
    qtbot.keyClick(bar.chips[0], Qt.Key.Key_Delete)
    assert words(bar) == []
    assert bar.chip_room.isHidden()


def test_one_click_takes_everything_away(bar: FilterBar) -> None:
    bar.set_condition("status", WAITING)
    bar.quick_chips[0].click()
    bar.search.setText("แผน")
    bar.clear_button.click()
    assert bar.query(BASE) == BASE
    assert not bar.in_force()


def test_a_second_filter_of_a_column_replaces_the_first(bar: FilterBar) -> None:
    bar.set_condition("status", WAITING)
    bar.set_condition("status", Condition("status", Test.EMPTY))
    assert words(bar) == ["สถานะ: ว่าง"]


def test_spans_become_days_only_for_the_store(bar: FilterBar) -> None:
    condition = Condition("received_on", Test.BETWEEN, Span.TODAY)
    bar.set_condition("received_on", condition)
    assert bar.asked_for().conditions == (condition,)
    assert bar.query(BASE).conditions[0].value == (today(), today())
    assert words(bar) == ["วันที่รับ: วันนี้"]


def test_every_field_of_every_record_can_be_filtered(desk: Desk, qtbot: QtBot) -> None:
    for record in RECORDS:
        for field in record.description.fields:
            dialog = FilterDialog(desk, field, None)
            qtbot.addWidget(dialog)
            assert isinstance(dialog.condition(), Condition | None)


DAY = dt.date(2026, 10, 5)
KINDS: list[Any] = [
    ("incoming_letter", Condition("subject", Test.CONTAINS, "แผน")),
    ("incoming_letter", Condition("status", Test.ONE_OF, ("received", "noted"))),
    ("incoming_letter", Condition("received_on", Test.BETWEEN, (DAY, DAY + dt.timedelta(2)))),
    ("incoming_letter", Condition("received_on", Test.BETWEEN, Span.THIS_MONTH)),
    ("incoming_letter", Condition("received_on", Test.AT_LEAST, DAY)),
    ("incoming_letter", Condition("received_on", Test.AT_MOST, DAY)),
    ("incoming_letter", Condition("register_no", Test.BETWEEN, (3, 5))),
    ("incoming_letter", Condition("files", Test.EMPTY)),
    ("incoming_letter", Condition("note", Test.FILLED)),
    ("work_group", Condition("active", Test.IS, False)),
    ("choice_entry", Condition("first_year", Test.AT_LEAST, 2570)),
]


@pytest.mark.parametrize(("name", "condition"), KINDS)
def test_a_filter_comes_back_from_its_dialog_as_it_was(
    desk: Desk, letters: list[IncomingLetter], qtbot: QtBot, name: str, condition: Condition
) -> None:
    dialog = FilterDialog(desk, description(name).field(condition.field), condition)
    qtbot.addWidget(dialog)
    dialog.accept()
    assert dialog.condition() == condition


def test_a_link_is_filtered_by_the_record(desk: Desk, letters: list[IncomingLetter], qtbot: QtBot) -> None:
    person = records.every(desk.file, Person)[0]
    condition = Condition("assignee", Test.IS, person.id)
    dialog = FilterDialog(desk, description("incoming_letter").field("assignee"), condition)
    qtbot.addWidget(dialog)
    assert dialog.condition() == condition
    assert condition_words(desk.file, description("incoming_letter"), condition) == "ผู้ปฏิบัติ: นางมาลี ตัวอย่าง"


def test_what_cannot_be_read_keeps_the_dialog_open(
    desk: Desk, letters: list[IncomingLetter], qtbot: QtBot
) -> None:
    dialog = FilterDialog(desk, description("incoming_letter").field("received_on"), None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.focusWidget() or dialog, "99/99/2569")
    dialog.accept()
    assert dialog.isVisible()


def test_the_bar_takes_what_its_dialog_says(bar: FilterBar, qtbot: QtBot) -> None:
    bar.ask_field("status")
    dialog = bar.window().findChild(FilterDialog)
    assert dialog is not None
    assert dialog.part is not None
    dialog.part.show(WAITING)
    dialog.accept()
    assert words(bar) == ["สถานะ: รอมอบหมาย"]


def test_words_of_conditions(desk: Desk, letters: list[IncomingLetter]) -> None:
    about = description("incoming_letter")
    said = {
        condition_words(desk.file, about, one)
        for one in (
            Condition("received_on", Test.BETWEEN, (DAY, DAY)),
            Condition("received_on", Test.BETWEEN, (DAY, dt.date(2026, 10, 9))),
            Condition("due_on", Test.AT_MOST, DAY),
            Condition("status", Test.ONE_OF, ("received", "assigned", "answered", "noted")),
            Condition("assignee", Test.IS, new_id()),
        )
    }
    assert said == {
        "วันที่รับ: 5 ต.ค. 69",
        "วันที่รับ: 5 ต.ค. 69 – 9 ต.ค. 69",
        "กำหนดตอบ: ถึง 5 ต.ค. 69",
        "สถานะ: รอมอบหมาย, กำลังดำเนินการ, ตอบแล้ว และอีก 1",
        "ผู้ปฏิบัติ: –",
    }


def test_a_filter_is_saved_used_renamed_and_removed(bar: FilterBar, desk: Desk) -> None:
    bar.set_condition("status", WAITING)
    bar.set_sort(("subject",))
    with patch.object(ask, "ask_text", return_value="รอฉัน"):
        bar.saved.keep()
    bar.clear()
    bar.set_sort(())
    bar.saved.fill()
    kept = saved_filters.of_list(desk.file, "incoming_letter")[0]
    next(action for action in bar.saved.actions() if action.text() == "รอฉัน").trigger()
    assert bar.query(BASE) == replace(BASE, conditions=(WAITING,), sort=("subject",))
    with patch.object(ask, "ask_text", return_value="ของฉัน"):
        bar.saved.rename(kept)
    assert [one.label for one in records.every(desk.file, SavedFilter)] == ["ของฉัน"]
    bar.saved.fill()
    assert len(bar.saved.findChildren(QMenu)) >= 2
    bar.saved.remove(saved_filters.of_list(desk.file, "incoming_letter")[0])
    assert records.every(desk.file, SavedFilter) == []


def test_a_saved_filter_that_cannot_be_read_says_so(bar: FilterBar, desk: Desk) -> None:
    broken = records.save(desk.file, SavedFilter(list_name="incoming_letter", label="เสีย", query="{"))
    with patch.object(ask, "show_error") as told:
        bar.saved.use(broken)
    assert told.called
    assert bar.query(BASE) == BASE


def test_a_long_chip_is_shortened_with_the_rest_on_hover(qtbot: QtBot) -> None:
    chip = FilterChip("x", "ก" * 100)
    qtbot.addWidget(chip)
    assert len(chip.text()) < 60
    assert chip.toolTip() == "ก" * 100

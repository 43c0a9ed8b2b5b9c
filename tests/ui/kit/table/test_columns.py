"""Columns beside an open panel: they give up room before the list runs sideways; what is urgent is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.choices import choice_list
from planner_desktop.language.catalogue import Catalogue, Language
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from ui.kit import words
from ui.kit.desk import Desk
from ui.kit.table.columns import PADDING, narrowed
from ui.kit.table.delegate import CellDelegate
from ui.kit.table.model import TableModel
from ui.kit.table.view import TableView
from ui.kit.words import _
from ui.kit.wrapping import ELLIPSIS, lines

RECEIVED = ("register_no", "received_on", "sender", "subject", "assignee", "status", "due_on")
BESIDE_A_PANEL = 744  # px of the list in a window of 1366 px whose side list and panel stand open


@pytest.fixture
def view(desk: Desk, letters: list[IncomingLetter], qtbot: QtBot) -> TableView:
    assert letters
    shown = TableView(desk, TableModel(desk, "incoming_letter"), "incoming", RECEIVED)
    qtbot.addWidget(shown)
    shown.records.read_again()
    shown.resize(BESIDE_A_PANEL, 480)
    shown.show()
    return shown


def note_of(view: TableView, row: int) -> str:
    delegate = view.itemDelegate()
    assert isinstance(delegate, CellDelegate)
    note = delegate.content(view.records.index(row, 0)).note
    return note.text if note else ""


def test_the_received_letters_stand_beside_an_open_panel(view: TableView) -> None:
    used = sum(view.columnWidth(at) for at in range(len(view.records.fields)) if not view.isColumnHidden(at))
    assert used <= view.viewport().width()
    assert not view.horizontalScrollBar().isVisible()


def test_a_day_stands_on_one_line_however_narrow_the_list(view: TableView) -> None:
    view.resize(500, 480)
    measure = view.fontMetrics().horizontalAdvance
    for name in ("received_on", "due_on"):
        at = [field.name for field in view.records.fields].index(name)
        assert view.columnWidth(at) >= measure("28 พ.ย. 69") + PADDING


@pytest.mark.parametrize("language", ["th", "en"])
def test_every_status_stands_whole_on_its_two_lines(
    desk: Desk, letters: list[IncomingLetter], qtbot: QtBot, language: Language
) -> None:
    words.use(Catalogue.load(language))
    shown = TableView(desk, TableModel(desk, "incoming_letter"), "incoming", RECEIVED)
    qtbot.addWidget(shown)
    shown.resize(600, 480)  # a window of 1366 px at 150 per cent
    shown.show()
    at = [one.name for one in shown.records.fields].index("status")
    measure = shown.fontMetrics().horizontalAdvance
    room = shown.columnWidth(at) - PADDING - measure("▲ ")
    for one in choice_list("letter_status").shipped:
        assert not lines(_(one.label), room, measure)[-1].endswith(ELLIPSIS), one.label


def test_widths_give_up_no_more_than_they_can_spare() -> None:
    assert narrowed({0: 100, 1: 200}, {0: 100, 1: 120}, 260) == {0: 100, 1: 160}
    assert narrowed({0: 100, 1: 200}, {0: 90, 1: 190}, 100) == {0: 90, 1: 190}
    assert narrowed({0: 100, 1: 200}, {0: 90, 1: 120}, 400) == {0: 100, 1: 200}


def test_the_first_cell_tells_what_is_urgent_unless_the_row_is_void(
    view: TableView, office: OfficeFile, letters: list[IncomingLetter]
) -> None:
    newest = letters[0]
    assert note_of(view, 0) == ""
    urgent = records.save(office, replace(newest, urgency="most_urgent"))
    assert note_of(view, 0) == "ด่วนที่สุด"
    records.void(office, urgent, "ลงซ้ำ")
    assert note_of(view, 0) == "✕ ยกเลิก"

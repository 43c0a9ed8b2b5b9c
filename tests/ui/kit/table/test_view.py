"""The table by keyboard and mouse: order, jumping, choosing by id, copying, columns that are remembered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.queries import Query
from planner_desktop.services import records
from planner_desktop.services.preferences import Preferences
from tests.ui.kit.table.conftest import LONG
from ui.kit.clipboard import leave_text
from ui.kit.desk import Desk
from ui.kit.table.delegate import CellDelegate, Content, Spot, fitted, hover_text, text_lines
from ui.kit.table.model import TableModel
from ui.kit.table.totals import TotalsRow
from ui.kit.table.values import Shown
from ui.kit.table.view import TableView

SHOWN = ("register_no", "received_on", "sender", "subject", "status")


@pytest.fixture
def view(desk: Desk, letters: list[IncomingLetter], qtbot: QtBot) -> TableView:
    model = TableModel(desk, "incoming_letter")
    model.read_again()
    made = TableView(desk, model, "letters", SHOWN)
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show()
    return made


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """The clipboard, left as the program leaves it when it ends."""
    yield qapp.clipboard()
    leave_text()


def column(view: TableView, name: str) -> int:
    return next(at for at, field in enumerate(view.records.fields) if field.name == name)


def test_rows_are_two_lines_high_and_all_the_same(view: TableView) -> None:
    heights = {view.rowHeight(row) for row in range(view.records.rowCount())}
    assert len(heights) == 1
    assert heights.pop() >= 2 * view.fontMetrics().height()


def test_only_the_columns_asked_for_are_shown_in_their_order(view: TableView) -> None:
    assert tuple(field.name for field in view.columns.shown()) == SHOWN


def test_columns_fill_the_room(view: TableView) -> None:
    total = sum(view.columnWidth(column(view, name)) for name in SHOWN)
    assert abs(total - view.viewport().width()) < len(SHOWN)
    assert not view.horizontalScrollBar().isVisible()


def test_widths_set_by_hand_are_kept_for_the_next_time(view: TableView, desk: Desk, qtbot: QtBot) -> None:
    view.horizontalHeader().resizeSection(column(view, "sender"), 222)
    view.columns.set_shown(column(view, "status"), shown=False)
    header = view.horizontalHeader()
    header.moveSection(header.visualIndex(column(view, "register_no")), 2)
    view.columns.remember()
    desk.preferences = Preferences.load(desk.preferences.place)
    again = TableView(desk, view.records, "letters", SHOWN)
    qtbot.addWidget(again)
    assert again.columnWidth(column(view, "sender")) == 222
    assert [field.name for field in again.columns.shown()] == [
        "received_on",
        "sender",
        "register_no",
        "subject",
    ]
    again.columns.reset()
    assert tuple(field.name for field in again.columns.shown()) == SHOWN


def test_nonsense_in_the_preferences_gives_the_columns_as_described(
    view: TableView, desk: Desk, qtbot: QtBot
) -> None:
    desk.preferences.look["table.letters"] = {"widths": {"sender": "x"}, "hidden": 5, "order": {"a": 1}}
    again = TableView(desk, view.records, "letters", SHOWN)
    qtbot.addWidget(again)
    assert tuple(field.name for field in again.columns.shown()) == SHOWN


def test_the_last_column_stays(view: TableView) -> None:
    for name in SHOWN:
        view.columns.set_shown(column(view, name), shown=False)
    assert len(view.columns.shown()) == 1


def test_clicking_a_heading_goes_up_down_and_back(view: TableView, qtbot: QtBot) -> None:
    asked: list[tuple[str, ...]] = []
    view.sort_wanted.connect(asked.append)
    view.sort_wanted.connect(lambda sort: view.records.set_query(Query("incoming_letter", sort=sort)))
    x = view.heading().sectionViewportPosition(column(view, "subject")) + 20
    for _ in range(3):
        qtbot.mouseClick(view.heading().viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 10))
    assert asked == [("subject",), ("-subject",), ()]


def test_the_heading_shows_order_and_filter(view: TableView) -> None:
    view.show_sort(("-received_on", "-register_no"))
    view.heading().mark_filtered(frozenset({column(view, "status")}))
    assert view.heading().words(column(view, "received_on")) == "วันที่รับ ▾"
    assert view.heading().words(column(view, "status")) == "● สถานะ"
    assert view.heading().words(column(view, "sender")) == "จาก"


def test_the_current_record_stays_chosen_when_the_order_changes(
    view: TableView, letters: list[IncomingLetter]
) -> None:
    told: list[object] = []
    view.choose(letters[3].id)
    view.chosen.connect(told.append)
    view.records.set_query(Query("incoming_letter", sort=("received_on",)))
    assert view.current() == letters[3].id
    assert view.marked_rows() == [8]
    assert told == []


def test_a_record_that_is_filtered_out_is_no_longer_chosen(
    view: TableView, letters: list[IncomingLetter]
) -> None:
    told: list[object] = []
    view.choose(letters[3].id)
    view.chosen.connect(told.append)
    view.records.set_query(Query("incoming_letter", text="เรื่องที่ 1"))
    assert told == [None]


def test_keys(view: TableView, letters: list[IncomingLetter], qtbot: QtBot) -> None:
    opened: list[object] = []
    view.opened.connect(opened.append)
    view.choose(letters[0].id)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    assert opened == [letters[1].id, letters[-1].id]
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.current() == letters[0].id


def test_typing_jumps_to_what_holds_it(view: TableView, letters: list[IncomingLetter], qtbot: QtBot) -> None:
    view.choose(letters[0].id)
    view.setCurrentIndex(view.records.index(0, column(view, "register_no")))
    view.keyboardSearch("๗")
    assert view.current() == letters[5].id
    view.setCurrentIndex(view.records.index(0, column(view, "subject")))
    view._typed.clear()
    view.keyboardSearch("เรื่องที่ 3")
    assert view.current() == letters[8].id


def test_copying_gives_excel_and_word_a_table(
    view: TableView, letters: list[IncomingLetter], desk: Desk, clipboard: QClipboard
) -> None:
    records.void(desk.file, letters[1], "ลงซ้ำ")
    view.selectAll()
    view.copy()
    content = clipboard.mimeData()
    rows = [line.split("\t") for line in content.text().split("\n")]
    assert rows[0] == ["เลขทะเบียนรับ", "วันที่รับ", "จาก", "เรื่อง", "สถานะ"]
    assert rows[1] == ["12", "12 ต.ค. 69", "อบต.ตัวอย่าง", LONG, "ทราบและเก็บ"]
    assert rows[2][0] == "11 (ยกเลิก: ลงซ้ำ)"
    assert len(rows) == 13
    assert content.html().count("<tr>") == 13


def test_copied_cells_cannot_break_the_table(
    view: TableView, letters: list[IncomingLetter], desk: Desk, clipboard: QClipboard
) -> None:
    records.save(desk.file, replace(letters[0], sender="ก\tข <b>"))
    view.choose(letters[0].id)
    view.copy()
    content = clipboard.mimeData()
    assert content.text().split("\n")[1].count("\t") == len(SHOWN) - 1
    assert "&lt;b&gt;" in content.html()


def test_hovering_tells_the_rest_and_the_reason(
    view: TableView, letters: list[IncomingLetter], desk: Desk
) -> None:
    delegate = view.itemDelegate()
    assert isinstance(delegate, CellDelegate)
    spot = Spot(QRect(0, 0, 150, 50), view.font())
    long, short = (delegate.content(view.records.index(row, column(view, "subject"))) for row in (0, 1))
    assert len(text_lines(spot, long.shown)) == 2
    assert hover_text(spot, long) == LONG
    assert hover_text(spot, short) == ""
    records.void(desk.file, letters[1], "ลงซ้ำ")
    voided = delegate.content(view.records.index(1, column(view, "subject")))
    assert "ลงซ้ำ" in hover_text(spot, voided)


def test_a_figure_too_broad_for_its_column_is_set_smaller_not_broken(view: TableView) -> None:
    money, words = (Content(Shown("9,999,999,999.99"), "", right) for right in (True, False))
    wide, narrow = (Spot(QRect(0, 0, width, 50), view.font()) for width in (400, 105))
    assert fitted(wide, money) == wide
    assert text_lines(fitted(narrow, money), money.shown) == ("9,999,999,999.99",)
    assert fitted(narrow, money).font.pointSizeF() < narrow.font.pointSizeF()
    assert fitted(narrow, words) == narrow


def test_the_heading_menu_offers_every_column(view: TableView) -> None:
    menu = view.heading_menu(column(view, "subject"))
    words = [action.text() for action in menu.actions()]
    assert "ซ่อนคอลัมน์นี้" in words
    inner = menu.findChild(QMenu)
    assert inner is not None
    assert [one.isChecked() for one in inner.actions() if one.text() == "หมายเหตุ"] == [False]


def test_a_list_without_amounts_has_no_line_of_totals(view: TableView, qtbot: QtBot) -> None:
    totals = TotalsRow(view)
    qtbot.addWidget(totals)
    assert totals.isHidden()
    assert totals.summed() == []


def test_totals_stand_in_baht_under_their_column(view: TableView, qtbot: QtBot) -> None:
    field = baht_field()
    view.records.fields = (*view.records.fields[:-1], field)
    totals = TotalsRow(view)
    qtbot.addWidget(totals)
    totals.show_sums({field.name: 123_456_789})
    assert totals.words(field) == "1,234,567.89"
    assert "1,234,567.89" in totals.accessibleName()
    assert not totals.isHidden()


def test_a_sum_wider_than_its_column_reaches_left_instead_of_being_cut(view: TableView, qtbot: QtBot) -> None:
    totals = TotalsRow(view)
    qtbot.addWidget(totals)
    field = view.records.fields[column(view, "subject")]
    narrow, wide = totals.place(field, 1), totals.place(field, 900)
    assert narrow is not None
    assert wide is not None
    assert (wide.width(), wide.right()) == (900, narrow.right())


def baht_field() -> Field:
    return Field(label="จำนวนเงิน", kind=Kind.BAHT, name="amount", total=True)

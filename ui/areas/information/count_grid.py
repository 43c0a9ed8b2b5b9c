"""The grid of one school's counts: grades by boys, girls and rooms, typed by keyboard, sums at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.services.schools.counts import GradeCount
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from planner_desktop.domain.choice_kinds import Choice

BOYS, GIRLS, SUM, ROOMS, BEFORE, CHANGE = range(6)
TYPED = (BOYS, GIRLS, ROOMS)
MOST = 99_999
_JUMP, _MANY = 0.3, 5  # a change is asked about from this share and this many pupils on
_ROW = 1.35  # height of a row in line heights: all grades stand on a small screen
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CountGrid(QTableWidget):
    """Rows are grades, the last is the sum. Enter goes on to the next cell to be typed in."""

    edited = Signal()

    def __init__(self, grades: Sequence[Choice], parent: QWidget | None = None) -> None:
        labels = (_("ชาย"), _("หญิง"), _("รวม"), _("ห้อง"), _("ปีก่อน"), _("ต่าง"))
        super().__init__(len(grades) + 1, len(labels), parent)
        self.grades = [one.code for one in grades]
        self._before: Mapping[str, GradeCount] = {}
        self._loading = False
        self._locked = False
        self.setHorizontalHeaderLabels(list(labels))
        self.setVerticalHeaderLabels([*(_(one.label) for one in grades), _("รวม")])
        self.setAccessibleName(_("จำนวนนักเรียนรายชั้น"))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(round(self.fontMetrics().height() * _ROW))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for row in range(self.rowCount()):
            for column in range(self.columnCount()):
                item = QTableWidgetItem()
                item.setTextAlignment(_RIGHT)
                self.setItem(row, column, item)
        self.itemChanged.connect(self._on_changed)

    def load(
        self, counts: Mapping[str, GradeCount], before: Mapping[str, GradeCount], *, locked: bool
    ) -> None:
        """Show counts beside last year's; `locked` ones are only read."""
        self._before, self._locked = before, locked
        self._loading = True
        for row, grade in enumerate(self.grades):
            one = counts.get(grade, GradeCount())
            for column, value in ((BOYS, one.boys), (GIRLS, one.girls), (ROOMS, one.rooms)):
                self._cell(row, column).setText(str(value) if value else "")
        self._lock_cells()
        self._loading = False
        self._add_up()

    def counts(self) -> dict[str, GradeCount]:
        """What stands in the grid; a cell that is no number counts as 0 (see `faulty`)."""
        return {
            grade: GradeCount(*(self._value(row, column) or 0 for column in TYPED))
            for row, grade in enumerate(self.grades)
        }

    def faulty(self) -> str:
        """The first cell that is no whole number, as 'ป.1 ชาย'; '' when there is none."""
        for row in range(len(self.grades)):
            for column in TYPED:
                if self._value(row, column) is None:
                    heads = (self.verticalHeaderItem(row), self.horizontalHeaderItem(column))
                    return " ".join(one.text() for one in heads if one)
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # The editor lets the key pass while it closes by itself, and closeEditor goes on: once is enough.
            if self.state() is not QAbstractItemView.State.EditingState:
                self._go_on()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._typed_in():
            self.currentItem().setText("")
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        back = hint is QAbstractItemDelegate.EndEditHint.EditPreviousItem
        if hint in (
            QAbstractItemDelegate.EndEditHint.SubmitModelCache,
            QAbstractItemDelegate.EndEditHint.EditNextItem,
        ):
            self._go_on()
        elif back:
            self._go_on(-1)

    def _go_on(self, step: int = 1) -> None:
        places = [(row, column) for row in range(len(self.grades)) for column in TYPED]
        here = (self.currentRow(), self.currentColumn())
        at = places.index(here) + step if here in places else 0
        self.setCurrentCell(*places[max(0, min(at, len(places) - 1))])

    def _typed_in(self) -> bool:
        on_grade = 0 <= self.currentRow() < len(self.grades)
        return not self._locked and on_grade and self.currentColumn() in TYPED

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        item = self.item(row, column)
        assert item is not None
        return item

    def _value(self, row: int, column: int) -> int | None:
        typed = to_arabic_digits(self._cell(row, column).text()).replace(",", "").strip()
        if not typed:
            return 0
        return int(typed) if typed.isdecimal() and int(typed) <= MOST else None

    def _lock_cells(self) -> None:
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        for row in range(self.rowCount()):
            for column in range(self.columnCount()):
                open_ = column in TYPED and row < len(self.grades) and not self._locked
                self._cell(row, column).setFlags(shown | Qt.ItemFlag.ItemIsEditable if open_ else shown)

    def _on_changed(self, _item: QTableWidgetItem) -> None:
        if not self._loading:
            self._add_up()
            self.edited.emit()

    def _add_up(self) -> None:
        self._loading = True
        found = self.counts()
        for row, grade in enumerate(self.grades):
            old = self._before.get(grade, GradeCount()).pupils
            self._cell(row, SUM).setText(_number(found[grade].pupils))
            self._cell(row, BEFORE).setText(_number(old))
            self._cell(row, CHANGE).setText(_change(found[grade].pupils, old))
            for column in TYPED:
                bad = self._value(row, column) is None
                self._cell(row, column).setToolTip(_("ต้องเป็นจำนวนเต็ม") if bad else "")
        last = len(self.grades)
        every = list(found.values())
        old = sum(one.pupils for one in self._before.values())
        pupils = sum(one.pupils for one in every)
        sums = (sum(one.boys for one in every), sum(one.girls for one in every), pupils)
        rooms = sum(one.rooms for one in every)
        for column, text in enumerate((*map(_number, (*sums, rooms, old)), _change(pupils, old))):
            cell = self._cell(last, column)
            cell.setText(text)
            face = cell.font()
            face.setBold(True)
            cell.setFont(face)
        self._loading = False


def _number(value: int) -> str:
    return f"{value:,}" if value else ""


def _change(now: int, before: int) -> str:
    """The difference; a great one carries a mark, to be looked at again."""
    if not before or not now:
        return ""
    great = abs(now - before) >= _MANY and abs(now - before) > before * _JUMP
    if now == before:
        return "0"
    return f"{'? ' if great else ''}{now - before:+,}"

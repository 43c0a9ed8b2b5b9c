"""The grid of a plan: grades by years, counts and projection beside what is typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
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
from planner_desktop.services.class_plan.plans import Cell
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.services.class_plan.tables import Sheet

TYPED = ("pupils", "rooms", "special")
MOST = {"pupils": 9_999, "rooms": 200, "special": 200}
_ROW = 1.35  # height of a row in line heights: all grades stand on a small screen
_HEAD = 3.4  # height of the three-line head in line spacings
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LAST = {"counted_pupils": "pupils", "counted_rooms": "rooms"}
RoomsOf = Callable[[int, str, int], int]  # (year, grade, pupils) -> rooms of the criterion


@dataclass(frozen=True)
class GridColumn:
    """What a column shows: counted_pupils, counted_rooms, projected, wanted, or one of TYPED, of a year."""

    label: str
    what: str
    year: int


def columns_of(sheet: Sheet) -> tuple[GridColumn, ...]:
    """The columns of a five-year or yearly plan."""
    first = sheet.plan.years[0]
    last = max((year for year in sheet.counted if year < first), default=first - 1)
    pupils, rooms = _("นร."), _("ห้อง")
    found = [
        _column(_("จริง"), last, pupils, "counted_pupils"),
        _column(_("จริง"), last, rooms, "counted_rooms"),
    ]
    for year in sheet.plan.years:
        found.append(_column(_("คาด"), year, pupils, "projected"))
        found.append(_column(_("แผน"), year, pupils, "pupils"))
        if sheet.plan.kind == "yearly":
            found.append(_column(_("เกณฑ์"), year, rooms, "wanted"))
        found.append(_column(_("แผน"), year, rooms, "rooms"))
    if sheet.plan.kind == "yearly":
        found.append(_column(_("แผน"), first, _("พิเศษ"), "special"))
        found.append(_column(_("จริง"), first, pupils, "counted_pupils"))
        found.append(_column(_("จริง"), first, rooms, "counted_rooms"))
    return tuple(found)


def _column(kind: str, year: int, unit: str, what: str) -> GridColumn:
    return GridColumn(f"{kind}\n{year}\n{unit}", what, year)


class PlanGrid(QTableWidget):
    """Rows are grades, the last is the sum. Enter goes on to the next cell to be typed in."""

    edited = Signal()
    pointed = Signal(str, int)  # grade, year of the current cell

    def __init__(self, grades: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(len(grades) + 1, 0, parent)
        self.grades = [code for code, _label in grades]
        self.columns: tuple[GridColumn, ...] = ()
        self._sheet: Sheet | None = None
        self._cells: dict[tuple[int, str], Cell] = {}
        self._rooms_of: RoomsOf = lambda _year, _grade, _pupils: 0
        self._loading, self._locked = False, True
        self.setVerticalHeaderLabels([*(label for _code, label in grades), _("รวม")])
        self.setAccessibleName(_("แผนชั้นเรียนรายชั้น"))
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(round(self.fontMetrics().height() * _ROW))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        wide = self.fontMetrics().horizontalAdvance("2,570") + 6
        self.horizontalHeader().setMinimumSectionSize(wide)
        self.horizontalHeader().setFixedHeight(round(self.fontMetrics().lineSpacing() * _HEAD))
        # A five-year plan has 17 columns: numbers have room only where cells keep little of their margin.
        self.setStyleSheet("QHeaderView::section { padding: 1px; } QTableView::item { padding: 0 3px; }")
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.itemChanged.connect(self._on_changed)
        self.currentCellChanged.connect(self._on_pointed)

    def load(self, sheet: Sheet, rooms_of: RoomsOf, *, locked: bool) -> None:
        """Show a plan; `locked` ones are only read."""
        self._sheet, self._rooms_of, self._locked = sheet, rooms_of, locked
        self._cells = dict(sheet.planned)
        self.columns = columns_of(sheet)
        self._loading = True
        self.setColumnCount(len(self.columns))
        self.setHorizontalHeaderLabels([one.label for one in self.columns])
        for row in range(self.rowCount()):
            self.setRowHidden(row, row < len(self.grades) and not self._has(self.grades[row]))
            for column, about in enumerate(self.columns):
                item = QTableWidgetItem()
                item.setTextAlignment(_RIGHT)
                typed = about.what in TYPED and row < len(self.grades) and not locked
                flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
                item.setFlags(flags | Qt.ItemFlag.ItemIsEditable if typed else flags)
                if about.what not in TYPED:
                    item.setForeground(self.palette().placeholderText())
                self.setItem(row, column, item)
        self._loading = False
        self._show()

    def cells(self) -> dict[tuple[int, str], Cell]:
        """What stands in the grid, cells with nothing left out."""
        return {key: cell for key, cell in self._cells.items() if cell != Cell()}

    def fill(self, figures: Mapping[tuple[int, str], Cell]) -> None:
        """Lay other figures over what was typed (the projection's)."""
        if self._locked or self._sheet is None:
            return
        self._cells = dict(figures)
        self._show()
        self.edited.emit()

    def faulty(self) -> str:
        """The first cell that is no whole number, as 'ป.1 2570 นร.'; '' when there is none."""
        for row in range(len(self.grades)):
            for column, about in enumerate(self.columns):
                if about.what in TYPED and self._value(row, column) is None:
                    head = self.verticalHeaderItem(row)
                    return f"{head.text() if head else ''} {about.label.replace(chr(10), ' ')}"
        return ""

    def differing(self) -> list[tuple[int, str, int]]:
        """(year, grade, rooms of the criterion) where the planned rooms are others."""
        found = []
        for (year, grade), cell in sorted(self._cells.items()):
            wanted = self._rooms_of(year, grade, cell.pupils)
            if cell.rooms != wanted:
                found.append((year, grade, wanted))
        return found

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
        if hint in (
            QAbstractItemDelegate.EndEditHint.SubmitModelCache,
            QAbstractItemDelegate.EndEditHint.EditNextItem,
        ):
            self._go_on()
        elif hint is QAbstractItemDelegate.EndEditHint.EditPreviousItem:
            self._go_on(-1)

    def _has(self, grade: str) -> bool:
        """Whether the grade is taught, planned or was counted."""
        assert self._sheet
        there = {one for _year, one in (*self._sheet.planned, *self._sheet.projected)}
        counted = {one for grades in self._sheet.counted.values() for one, cell in grades.items() if cell}
        return grade in there | counted or not there

    def _go_on(self, step: int = 1) -> None:
        typed = [at for at, one in enumerate(self.columns) if one.what in TYPED]
        rows = [row for row in range(len(self.grades)) if not self.isRowHidden(row)]
        places = [(row, column) for row in rows for column in typed]
        here = (self.currentRow(), self.currentColumn())
        at = places.index(here) + step if here in places else 0
        if places:
            self.setCurrentCell(*places[max(0, min(at, len(places) - 1))])

    def _typed_in(self) -> bool:
        item = self.currentItem()
        return item is not None and bool(item.flags() & Qt.ItemFlag.ItemIsEditable)

    def _value(self, row: int, column: int) -> int | None:
        item = self.item(row, column)
        typed = to_arabic_digits(item.text() if item else "").replace(",", "").strip()
        if not typed:
            return 0
        most = MOST[self.columns[column].what]
        return int(typed) if typed.isdecimal() and int(typed) <= most else None

    def _on_pointed(self, row: int, column: int, *_told: object) -> None:
        if 0 <= row < len(self.grades) and 0 <= column < len(self.columns):
            self.pointed.emit(self.grades[row], self.columns[column].year)

    def _on_changed(self, item: QTableWidgetItem) -> None:
        if self._loading:
            return
        about, row = self.columns[item.column()], item.row()
        value = self._value(row, item.column())
        item.setToolTip("" if value is not None else _("ต้องเป็นจำนวนเต็ม"))
        if value is not None:
            self._typed(self.grades[row], about, value)
            self._show()
        self.edited.emit()

    def _typed(self, grade: str, about: GridColumn, value: int) -> None:
        """Keep a typed number; rooms that stood as the criterion says go with the pupils."""
        key = (about.year, grade)
        before = self._cells.get(key, Cell())
        now = replace(before, **{about.what: value})
        if about.what == "pupils" and before.rooms == self._rooms_of(*key, before.pupils):
            now = replace(now, rooms=self._rooms_of(*key, value))
        self._cells[key] = now

    def _show(self) -> None:
        self._loading = True
        for column, about in enumerate(self.columns):
            amounts = [self._amount(grade, about) for grade in self.grades]
            for row, amount in enumerate(amounts):
                self._put(row, column, amount)
            self._put(len(self.grades), column, sum(amounts), strong=True)
        self._loading = False

    def _put(self, row: int, column: int, amount: int, *, strong: bool = False) -> None:
        item = self.item(row, column)
        assert item
        item.setText(f"{amount:,}" if amount else "")
        if strong:
            face = item.font()
            face.setBold(True)
            item.setFont(face)

    def _amount(self, grade: str, about: GridColumn) -> int:
        assert self._sheet
        key = (about.year, grade)
        cell = self._cells.get(key, Cell())
        if about.what in _LAST:
            counted = self._sheet.counted.get(about.year, {}).get(grade, Cell())
            return int(getattr(counted, _LAST[about.what]))
        if about.what == "projected":
            return self._sheet.projected.get(key, 0)
        if about.what == "wanted":
            return self._rooms_of(*key, cell.pupils)
        return int(getattr(cell, about.what))

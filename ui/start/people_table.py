"""The people of a new office: typed row by row, pasted from Excel, or read from a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from planner_desktop.domain.choices import choice_list
from planner_desktop.domain.fields import Kind
from planner_desktop.domain.office.people import Person
from planner_desktop.language.folding import fold
from ui.kit.editors.cleaning import clean_line
from ui.kit.editors.suggest import Offer, SuggestLine
from ui.kit.words import _

FIELDS = tuple(
    Person.description.field(name)
    for name in ("prefix", "first_name", "last_name", "position", "acting_role")
)
WIDTHS = (112, 112, 120, 168, 110)
ROWS = 8


class PeopleTable(QTableWidget):
    """Rows of people; empty rows count for nothing. Enter: next cell, Tab: on, Ctrl+V: rows of Excel."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ROWS, len(FIELDS), parent)
        self.setAccessibleName(_("บุคลากร"))
        self.setHorizontalHeaderLabels(
            [_(field.label) + (" *" if field.required else "") for field in FIELDS]
        )
        self.setItemDelegate(_CellDelegate(self))
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() * 2)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.setTabKeyNavigation(False)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed)
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, width)
        self.horizontalHeader().setSectionResizeMode(len(FIELDS) - 1, QHeaderView.ResizeMode.Stretch)
        self.setCurrentCell(0, 0)
        self.itemChanged.connect(self._changed)

    def people(self) -> list[Person]:
        """The people typed so far; a row with anything in it is one."""
        found = []
        for row in range(self.rowCount()):
            typed: dict[str, Any] = {
                field.name: self.text(row, column) for column, field in enumerate(FIELDS)
            }
            if any(typed.values()):
                found.append(Person(**typed))
        return found

    def text(self, row: int, column: int) -> str:
        """What stands in a cell, cleaned."""
        item = self.item(row, column)
        return clean_line(item.text()) if item else ""

    def add_people(self, people: Sequence[Person]) -> None:
        """Put people below those already there."""
        rows = [[str(getattr(person, field.name)) for field in FIELDS] for person in people]
        self._put(self._first_free(), 0, rows)

    def faulty_cell(self) -> tuple[int, int] | None:
        """The first required cell that is empty in a row with something in it."""
        for row in range(self.rowCount()):
            typed = [self.text(row, column) for column in range(len(FIELDS))]
            for column, field in enumerate(FIELDS):
                if any(typed) and field.required and not typed[column]:
                    return row, column
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
        elif event.key() == Qt.Key.Key_Delete:
            for item in self.selectedItems():
                item.setText("")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.next_cell()
        else:
            super().keyPressEvent(event)

    def paste(self, text: str) -> None:
        """Take rows copied from Excel (tabs between cells), beginning at the current cell."""
        rows = [line.split("\t") for line in text.splitlines() if line.strip()]
        self._put(max(self.currentRow(), 0), max(self.currentColumn(), 0), rows)

    def _put(self, top: int, left: int, rows: Sequence[Sequence[str]]) -> None:
        self.setRowCount(max(self.rowCount(), top + len(rows) + 1))
        for down, cells in enumerate(rows):
            for right, text in enumerate(cells[: len(FIELDS) - left]):
                self.setItem(top + down, left + right, QTableWidgetItem(clean_line(text)))

    def _first_free(self) -> int:
        used = [row for row in range(self.rowCount()) if any(self.text(row, at) for at in range(len(FIELDS)))]
        return used[-1] + 1 if used else 0

    def next_cell(self) -> None:
        """To the cell at the right, after the last to the first of the next row."""
        row, column = self.currentRow(), self.currentColumn() + 1
        if column == len(FIELDS):
            row, column = row + 1, 0
        if row == self.rowCount():
            self.insertRow(row)
        self.setCurrentCell(row, column)

    def _changed(self, item: QTableWidgetItem) -> None:
        if item.text() and item.row() == self.rowCount() - 1:
            self.insertRow(self.rowCount())
        self.edited.emit()


class _CellDelegate(QStyledItemDelegate):
    """Offers the shipped words for a choice; another word may be typed and is added to the office's list."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        field = FIELDS[index.column()]
        if field.kind is not Kind.CHOICE:
            return super().createEditor(parent, option, index)
        words = [_(one.label) for one in choice_list(field.choices).shipped]
        line = SuggestLine(
            lambda typed: [Offer(one, one) for one in words if fold(typed) in fold(one)], parent
        )
        line.mark_first = False  # Enter keeps what was typed
        line.picked.connect(line.setText)
        for through in (line.picked, line.entered):
            through.connect(lambda *_value: self._done(line))
        return line

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter is the line's own: it may take a row of the list; Qt would close the cell a second time."""
        enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return False if enter and isinstance(editor, SuggestLine) else super().eventFilter(editor, event)

    def _done(self, line: SuggestLine) -> None:
        """Keep the word and go on to the next cell, as Enter does in the other cells."""
        self.commitData.emit(line)
        self.closeEditor.emit(line, QAbstractItemDelegate.EndEditHint.NoHint)
        table = self.parent()
        assert isinstance(table, PeopleTable)
        table.next_cell()

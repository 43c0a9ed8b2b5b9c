"""A table of what was recognised whose cells are typed over; both imports correct their rows in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.kit import look
from ui.kit.table.wrapped import Wrapped
from ui.kit.words import _

_FIXED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class TypedPart(QWidget):
    """Such a table with a hint and a button under it; `changed` carries the corrected recognition."""

    changed = Signal(object)
    line_wanted = Signal(int)

    def __init__(self, table: QTableWidget, hint: str, button: QPushButton, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.table = table
        table.itemChanged.connect(self.typed)
        table.currentCellChanged.connect(self._row_changed)
        words = QLabel(hint)
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addWidget(words, 1)
        foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.GAP, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(table, 1)
        column.addLayout(foot)

    def typed(self, cell: QTableWidgetItem) -> None:
        """A cell was typed over or ticked: the recognition follows."""
        raise NotImplementedError

    def lines(self) -> Sequence[int]:
        """The line of the source for each row."""
        raise NotImplementedError

    def fill(self, rows: Sequence[Sequence[QTableWidgetItem]]) -> None:
        """Show these cells; the chosen row stays."""
        fill(self.table, rows)

    def _row_changed(self, row: int, *_before: int) -> None:
        lines = self.lines()
        if 0 <= row < len(lines):
            self.line_wanted.emit(lines[row])


def typed_table(name: str, labels: Sequence[str], widths: Sequence[int]) -> QTableWidget:
    """An empty table for typing; `labels` are marked words, a width of 0 takes the room that is left."""
    table = QTableWidget(0, len(labels))
    table.setHorizontalHeaderLabels([_(one) for one in labels])
    table.setAccessibleName(name)
    table.setItemDelegate(Wrapped(table))
    table.setTabKeyNavigation(False)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    for column, width in enumerate(widths):
        if width:
            table.setColumnWidth(column, width)
        else:
            table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    return table


def fill(table: QTableWidget, rows: Sequence[Sequence[QTableWidgetItem]]) -> None:
    """Show these cells without telling that they changed."""
    table.blockSignals(True)
    table.setRowCount(len(rows))
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            table.setItem(row, column, cell)
    table.blockSignals(False)


def words_cell(words: str, *, fixed: bool = False) -> QTableWidgetItem:
    """A cell of words; a fixed one cannot be typed over."""
    cell = QTableWidgetItem(words)
    cell.setToolTip(words)
    if fixed:
        cell.setFlags(_FIXED)
    return cell


def ticked_cell(words: str, *, ticked: bool) -> QTableWidgetItem:
    """A cell with a box to tick."""
    cell = words_cell(words)
    cell.setFlags(_FIXED | Qt.ItemFlag.ItemIsUserCheckable)
    cell.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    return cell

"""The rows of a plan as a table: number, outcome, finding, then the columns of the sheet that are taken."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner_desktop.domain.fields import Field
from planner_desktop.messages import mark
from planner_desktop.services.exchange import Outcome, PlannedRow
from ui.kit.importing.row_words import RowWords
from ui.kit.table.model import LEFT, NOWHERE, RIGHT, SHOWN, VOIDED
from ui.kit.table.values import Shown, to_right
from ui.kit.words import _

AnyIndex = QModelIndex | QPersistentModelIndex
FIRST = (mark("แถว"), mark("ผล"), mark("สิ่งที่พบ"))
NUMBER, OUTCOME, FINDING = range(len(FIRST))


class RowsModel(QAbstractTableModel):
    """All rows of a reading, or those of one outcome."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words: RowWords | None = None
        self._rows: list[PlannedRow] = []

    def show_rows(self, words: RowWords | None, outcome: Outcome | None) -> None:
        """Show the rows of that reading that have the outcome; None = every row."""
        self.beginResetModel()
        self.words = words
        rows = words.reading.plan.rows if words else ()
        self._rows = [row for row in rows if outcome in (None, row.outcome)]
        self.endResetModel()

    def row_at(self, row: int) -> PlannedRow | None:
        """The planned row of a line of the table."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def field_at(self, column: int) -> Field | None:
        """The field that a column of the table fills; None for the first three."""
        return self.words.columns[column - len(FIRST)].field if self.words and column >= len(FIRST) else None

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        if parent.isValid():
            return 0
        return len(FIRST) + (len(self.words.columns) if self.words else 0)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        field = self.field_at(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return _(field.label) if field else _(FIRST[section])
        return self._side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        if role == VOIDED:
            return ""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, SHOWN):
            return None
        shown = self._shown(self._rows[index.row()], index.column())
        return shown if role == SHOWN else shown.text

    def _shown(self, row: PlannedRow, column: int) -> Shown:
        assert self.words is not None
        if column == NUMBER:
            return Shown(str(row.row))
        if column == OUTCOME:
            return self.words.outcome(row)
        if column == FINDING:
            return Shown(self.words.finding(row))
        return self.words.cell(row, column - len(FIRST))

    def _side(self, column: int) -> int:
        field = self.field_at(column)
        return RIGHT if column == NUMBER or (field is not None and to_right(field)) else LEFT

"""A table of figures on the screen: the same rows, sums and note as on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from planner_desktop.services.schools.tables import in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.services.schools.tables import ShownTable

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ROW = 1.5  # height of a row in line heights


class FigureView(QTableWidget):
    """Numbers at the right, the first words at the left, the sums last and bold."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * _ROW))

    def show_table(self, table: ShownTable) -> None:
        """Fill in the rows and the sums."""
        self.setColumnCount(len(table.columns))
        self.setHorizontalHeaderLabels([one.label.replace(" ", "\n", 1) for one in table.columns])
        rows = [*table.rows, *((table.totals,) if table.totals else ())]
        self.setRowCount(len(rows))
        for at, row in enumerate(rows):
            strong = at in table.bold_rows or at >= len(table.rows)
            self._put(at, row, strong=strong)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        widest = max(range(len(table.columns)), key=lambda place: table.columns[place].width, default=0)
        head.setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)

    def _put(self, at: int, row: Sequence[str | int | float | None], *, strong: bool) -> None:
        for column, value in enumerate(row):
            item = QTableWidgetItem(in_words(value))
            item.setTextAlignment(_LEFT if isinstance(value, str) else _RIGHT)
            if strong:
                face = item.font()
                face.setBold(True)
                item.setFont(face)
            self.setItem(at, column, item)

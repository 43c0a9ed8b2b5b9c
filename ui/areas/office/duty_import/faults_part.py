"""What is wrong in the text: line, what was found, what to do. Enter or a click shows the line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from planner_desktop.domain.office.duty_text import TextFault
from ui.kit.table.wrapped import Wrapped
from ui.kit.words import _, show

_LINE, _WORDS, _ADVICE = range(3)


class FaultsPart(QTableWidget):
    """The list of faults; `line_wanted` asks for a line of the source text."""

    line_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self.setHorizontalHeaderLabels([_("บรรทัด"), _("สิ่งที่พบ"), _("ข้อเสนอ")])
        self.setAccessibleName(_("ข้อควรตรวจ"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(Wrapped(self))
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(_LINE, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_WORDS, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_ADVICE, QHeaderView.ResizeMode.Stretch)
        self.currentCellChanged.connect(self._chosen)

    def show_faults(self, faults: Sequence[TextFault]) -> None:
        """List them."""
        self.blockSignals(True)
        self.setRowCount(len(faults))
        for row, fault in enumerate(faults):
            advice = show(fault.suggestion) if fault.suggestion else ""
            for column, words in enumerate((str(fault.line or "–"), show(fault.message), advice)):
                self.setItem(row, column, _cell(words, fault.line))
        self.setCurrentCell(-1, -1)
        self.resizeRowsToContents()
        self.blockSignals(False)

    def _chosen(self, row: int, *_before: int) -> None:
        item = self.item(row, _LINE)
        if item:
            self.line_wanted.emit(item.data(Qt.ItemDataRole.UserRole))


def _cell(words: str, line: int) -> QTableWidgetItem:
    item = QTableWidgetItem(words)
    item.setToolTip(words)
    item.setData(Qt.ItemDataRole.UserRole, line)
    return item

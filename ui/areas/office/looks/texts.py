"""The table of text styles: a row a style, a column a measure; an emptied cell is as shipped again."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from planner_desktop.messages import Message
from planner_desktop.services.printing import paper_looks
from planner_desktop.services.printing.paper_looks import PARTS, TEXTS, part_name
from ui.kit import look
from ui.kit.words import _, show

_NAME = Qt.ItemDataRole.UserRole
_ROWS_SHOWN = 12


class TextTable(QTableWidget):
    """What differs from the look as shipped is bold; what cannot be kept carries ▲ and says why."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(len(TEXTS), 1 + len(PARTS), parent)
        self.setAccessibleName(_("ขนาดและระยะของข้อความแต่ละชนิด"))
        self.setHorizontalHeaderLabels([_("ข้อความ"), *(_(part.label) for part in PARTS)])
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        height = self.fontMetrics().height() + look.SPACE
        self.verticalHeader().setDefaultSectionSize(height)
        self.setFixedHeight(height * (_ROWS_SHOWN + 1))
        self._own: dict[str, str] = {}
        for row, label in enumerate(TEXTS.values()):
            name = QTableWidgetItem(_(label))
            name.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            name.setToolTip(_(label))
            self.setItem(row, 0, name)
            for column in range(1, 1 + len(PARTS)):
                self.setItem(row, column, self._cell(row, column))
        self.itemChanged.connect(self._changed)

    def load(self, values: Mapping[str, str]) -> None:
        """Show these adjustments over the shipped table that the base measures make."""
        self._own = {name: value for name, value in values.items() if name.startswith("text.")}
        self.show_over(values)

    def values(self) -> dict[str, str]:
        """The adjustments, by the names they are kept under."""
        return dict(self._own)

    def show_over(self, values: Mapping[str, str]) -> None:
        """Write out every cell anew; the base measures may have changed."""
        style = paper_looks.look_of({**values, **self._own}).style
        self.blockSignals(True)
        for item in self._cells():
            _, text, part = item.data(_NAME).split(".")
            typed = self._own.get(item.data(_NAME), "")
            readable = paper_looks.number(typed) is not None
            shipped = paper_looks.written(getattr(style.of(text), part))
            item.setText(typed if typed and not readable else shipped)
            _embolden(item, bold=bool(typed))
        self.blockSignals(False)

    def mark(self, faults: Mapping[str, Message]) -> None:
        """Mark the cells that cannot be kept."""
        self.blockSignals(True)
        for item in self._cells():
            fault = faults.get(item.data(_NAME))
            item.setIcon(look.icon("alert-triangle", "danger") if fault else QIcon())
            item.setToolTip(show(fault) if fault else "")
        self.blockSignals(False)

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        item = QTableWidgetItem()
        item.setData(_NAME, part_name(list(TEXTS)[row], PARTS[column - 1].name))
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item

    def _cells(self) -> list[QTableWidgetItem]:
        found = (
            self.item(row, column)
            for row in range(self.rowCount())
            for column in range(1, self.columnCount())
        )
        return [item for item in found if item is not None]

    def _changed(self, item: QTableWidgetItem) -> None:
        name, typed = item.data(_NAME), item.text().strip()
        if not name:
            return
        value = paper_looks.number(typed)
        if not typed:
            self._own.pop(name, None)
        else:
            self._own[name] = typed if value is None else paper_looks.written(value)
        self.edited.emit()


def _embolden(item: QTableWidgetItem, *, bold: bool) -> None:
    font = QFont(item.font())
    font.setBold(bold)
    item.setFont(font)

"""Rows to tick, with a search line and the number ticked; ticking stays when rows are hidden."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.language.folding import fold
from ui.kit import look
from ui.kit.following import down_into
from ui.kit.words import _

_KEY = Qt.ItemDataRole.UserRole


class TickList(QWidget):
    """Each row is an id and its words; `changed` is told when ticks change."""

    changed = Signal()

    def __init__(self, heads: Sequence[str], widths: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sought = QLineEdit(placeholderText=_("ค้นในรายการ"), clearButtonEnabled=True)
        self.sought.setAccessibleName(_("ค้นในรายการ"))
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.all = QPushButton(_("เลือกที่แสดงทั้งหมด"), autoDefault=False)
        self.none = QPushButton(_("ไม่เลือก"), autoDefault=False)
        self.rows = QTreeWidget()
        self.rows.setRootIsDecorated(False)
        self.rows.setUniformRowHeights(True)
        self.rows.setHeaderLabels(list(heads))
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.rows.setAccessibleName(heads[0])
        for place, width in enumerate(widths):
            self.rows.setColumnWidth(place, width)
        self._filling = False
        self._lay_out()
        self.sought.textChanged.connect(self._narrow)
        down_into(self.sought, self.rows)
        self.rows.itemChanged.connect(self._told)
        self.all.clicked.connect(lambda: self._tick_shown(ticked=True))
        self.none.clicked.connect(lambda: self._tick_shown(ticked=False))

    def fill(self, rows: Iterable[tuple[UUID, Sequence[str]]], ticked: Iterable[UUID] = ()) -> None:
        """Show these rows in place of those before."""
        chosen = set(ticked)
        self._filling = True
        self.rows.clear()
        for key, words in rows:
            row = QTreeWidgetItem(self.rows, list(words))
            row.setCheckState(0, Qt.CheckState.Checked if key in chosen else Qt.CheckState.Unchecked)
            row.setData(0, _KEY, key)
            for place, word in enumerate(words):
                row.setToolTip(place, word)
        self._filling = False
        self._narrow(self.sought.text())
        self._told()

    def ticked(self) -> list[UUID]:
        """The ids ticked, in the order of the rows."""
        return [row.data(0, _KEY) for row in self._rows() if row.checkState(0) is Qt.CheckState.Checked]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.rows.doItemsLayout()  # rows filled before the style came are still as low as without it

    def _rows(self) -> list[QTreeWidgetItem]:
        found = (self.rows.topLevelItem(place) for place in range(self.rows.topLevelItemCount()))
        return [row for row in found if row is not None]

    def _tick_shown(self, *, ticked: bool) -> None:
        self._filling = True
        for row in self._rows():
            if not row.isHidden():
                row.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self._filling = False
        self._told()

    def _narrow(self, text: str) -> None:
        sought = fold(text)
        columns = range(self.rows.columnCount())
        for row in self._rows():
            row.setHidden(bool(sought) and not any(sought in fold(row.text(one)) for one in columns))

    def _told(self) -> None:
        if self._filling:
            return
        words = _("เลือก {count} จาก {all}")
        self.count.setText(
            words.format(count=f"{len(self.ticked()):,}", all=f"{self.rows.topLevelItemCount():,}")
        )
        self.changed.emit()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(look.GAP)
        top.addWidget(self.sought, 1)
        for part in (self.count, self.all, self.none):
            top.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addLayout(top)
        column.addWidget(self.rows, 1)
        self.setFocusProxy(self.sought)

"""Rows of a tree or table as high as their longest words need, Thai broken between words."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableWidget, QTreeWidget

from ui.kit.wrapping import soft

_MARGIN = 8


class Wrapped(QStyledItemDelegate):
    """Long words go on over further lines; its parent is the view whose columns give the width."""

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:
        """Break points for display only: what is typed over has none."""
        del locale
        return soft(str(value or ""))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option
        view = self.parent()
        assert isinstance(view, QTreeWidget | QTableWidget)
        width = max(view.columnWidth(index.column()) - 3 * _MARGIN, 40)
        words = soft(str(index.data() or ""))
        box = view.fontMetrics().boundingRect(0, 0, width, 10_000, int(Qt.TextFlag.TextWordWrap), words)
        return QSize(width, box.height() + _MARGIN)

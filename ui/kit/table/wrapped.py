"""Rows of a list, tree or table as high as their longest words need, Thai broken between words."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTreeWidget,
    QWidget,
)

from ui.kit.wrapping import soft

_MARGIN = 8
_LINE_END = "\u2028"  # how a delegate is told of a line end within a row


class Wrapped(QStyledItemDelegate):
    """Long words go on over further lines; the column, or the list, gives the width."""

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:
        """Break points for display only: what is typed over has none."""
        del locale
        return soft(str(value or "")).replace("\n", _LINE_END)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option
        view, width = self._room(index)
        words = soft(str(index.data() or ""))
        box = view.fontMetrics().boundingRect(0, 0, width, 10_000, int(Qt.TextFlag.TextWordWrap), words)
        return QSize(width, box.height() + _MARGIN)

    def _room(self, index: QModelIndex | QPersistentModelIndex) -> tuple[QWidget, int]:
        """The view and the width its words have."""
        view = self.parent()
        assert isinstance(view, QTreeWidget | QTableWidget | QListWidget)
        if isinstance(view, QListWidget):
            drawn = index.data(Qt.ItemDataRole.DecorationRole) is not None
            icon = view.style().pixelMetric(QStyle.PixelMetric.PM_ListViewIconSize) if drawn else 0
            return view, max(view.viewport().width() - icon - 4 * _MARGIN, 40)
        return view, max(view.columnWidth(index.column()) - 3 * _MARGIN, 40)


class WrappedList(QListWidget):
    """A list whose rows show all their words, however narrow it is; it never scrolls sideways."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(Wrapped(self))
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

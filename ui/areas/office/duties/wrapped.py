"""Rows of a tree as high as their longest words need."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget

_MARGIN = 8


class Wrapped(QStyledItemDelegate):
    """Long words go on over further lines; its parent is the tree whose columns give the width."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option
        tree = self.parent()
        assert isinstance(tree, QTreeWidget)
        width = max(tree.columnWidth(index.column()) - 3 * _MARGIN, 80)
        metrics = tree.fontMetrics()
        box = metrics.boundingRect(
            0, 0, width, 10_000, int(Qt.TextFlag.TextWordWrap), str(index.data() or "")
        )
        return QSize(width, box.height() + _MARGIN)

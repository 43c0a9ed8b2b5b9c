"""The heading of a table: words, and an arrow where the rows are ordered by that column."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.kit.table.delegate import LINES, line_height
from ui.kit.table.tones import colour
from ui.kit.wrapping import lines

ARROWS = {Qt.SortOrder.AscendingOrder: "▴", Qt.SortOrder.DescendingOrder: "▾"}
SIDE = 8


class Header(QHeaderView):
    """Draws its sections flat; a filtered column carries a dot before its word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.filtered: frozenset[int] = frozenset()
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self._lines = 0
        self.show_lines(LINES)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def show_lines(self, most: int) -> None:
        """Give the words of a column so many lines."""
        if most != self._lines:
            self._lines = most
            self.setFixedHeight(most * line_height(self.font()) + SIDE)

    def mark_filtered(self, columns: frozenset[int]) -> None:
        """Mark the columns that a filter holds."""
        self.filtered = columns
        self.viewport().update()

    def words(self, section: int) -> str:
        """What a section reads, with its marks."""
        word = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        arrow = ARROWS[self.sortIndicatorOrder()] if self._sorts(section) else ""
        return f"{'● ' if section in self.filtered else ''}{word}{' ' + arrow if arrow else ''}"

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        painter.fillRect(rect, colour("surface"))
        painter.setPen(colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        strong = self._sorts(logicalIndex) or logicalIndex in self.filtered
        font = self.font()
        font.setBold(strong)
        painter.setFont(font)
        painter.setPen(colour("text" if strong else "muted"))
        room = rect.adjusted(SIDE, 4, -SIDE, -4)
        measure = painter.fontMetrics().horizontalAdvance
        words = lines(self.words(logicalIndex), room.width(), lambda part: float(measure(part)), self._lines)
        align = self.model().headerData(
            logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        )
        step = line_height(font)
        top = room.center().y() - step * len(words) // 2
        for number, word in enumerate(words):
            painter.drawText(QRect(room.left(), top + number * step, room.width(), step), align, word)
        painter.restore()

    def _sorts(self, section: int) -> bool:
        return self.isSortIndicatorShown() and self.sortIndicatorSection() == section

"""Lays fields out in two columns (a panel) or four (a page), in reading order, whatever the width becomes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.kit import look
from ui.kit.field_box import SHORT, FieldBox
from ui.kit.words import _

NARROW, BROAD = 2, 4  # columns
BROAD_FROM = 600  # pixels
PANEL, HALF = 346, 150  # pixels: a panel's room, and what of it a box may take that shares its row


class FormGrid(QWidget):
    """The boxes in their order, under the headings of their groups."""

    def __init__(self, boxes: Sequence[FieldBox], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = boxes
        self._headings: dict[str, QLabel] = {}
        self._columns = 0
        self.setProperty("role", "page")
        inner = QWidget()
        inner.setMaximumWidth(look.TEXT_WIDTH)
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        self._grid.setHorizontalSpacing(look.SPACE)
        self._grid.setVerticalSpacing(look.GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inner)
        column.addStretch(1)
        for box in boxes:
            box.setParent(inner)
            if box.field.group:
                self._headings[box.field.name] = _heading(box.field.group, inner)
        self._arrange(NARROW)

    @property
    def columns(self) -> int:
        """How many columns it has at its present width."""
        return self._columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = BROAD if self.width() >= BROAD_FROM else NARROW
        if wanted != self._columns:
            self._arrange(wanted)

    def _arrange(self, columns: int) -> None:
        """Lay the boxes out; where pairs would be wider than a panel, wide boxes get rows of their own."""
        self._columns = columns
        self._place(_lines(self._boxes, columns))
        if columns == NARROW and self._grid.minimumSize().width() > PANEL:
            self._place(_lines(self._boxes, columns, most=HALF))

    def _place(self, lines: list[list[tuple[FieldBox, int]]]) -> None:
        columns = self._columns
        while self._grid.count():
            self._grid.takeAt(0)
        for column in range(BROAD):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        row = 0
        for line in lines:
            heading = self._headings.get(line[0][0].field.name)
            if heading:
                self._grid.addWidget(heading, row, 0, 1, columns)
                row += 1
            column = 0
            for box, span in line:
                self._grid.addWidget(box, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
                column += span
            row += 1


def _heading(words: str, parent: QWidget) -> QLabel:
    heading = QLabel(_(words), parent)
    heading.setProperty("role", "heading")
    heading.setContentsMargins(0, look.SPACE, 0, 0)
    return heading


def _lines(
    boxes: Sequence[FieldBox], columns: int, most: int | None = None
) -> list[list[tuple[FieldBox, int]]]:
    """Rows of (box, span); a row's last wide box fills what is left of it, one over `most` all of it."""
    lines: list[list[tuple[FieldBox, int]]] = []
    left = 0
    for box in boxes:
        alone = most is not None and box.minimumSizeHint().width() > most
        span = columns if alone else min(box.span(), columns)
        if span > left or box.field.group:
            _fill(lines, left)
            lines.append([])
            left = columns
        lines[-1].append((box, span))
        left -= span
    _fill(lines, left)
    return lines


def _fill(lines: list[list[tuple[FieldBox, int]]], left: int) -> None:
    if lines and left:
        box, span = lines[-1][-1]
        if box.span() > SHORT:
            lines[-1][-1] = (box, span + left)

"""A tab beside the form that is only read: lines under labels, laid out anew for each record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.kit import look
from ui.kit.wrapping import soft

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record
    from ui.kit.desk import Desk


class ReadingPanel(QScrollArea):
    """Scrolls downwards only; a kind of panel says in `fill` what its column holds."""

    spacing = look.GAP

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        """`name` is what a screen reader says, in the reader's language."""
        super().__init__(parent, widgetResizable=True)
        self.desk = desk
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)

    def show_record(self, record: Record | None) -> None:
        """Put a new column for that record in place of the old one."""
        room = QWidget()
        room.setProperty("role", "page")
        column = QVBoxLayout(room)
        column.setContentsMargins(0, look.GAP, look.GAP, look.GAP)
        column.setSpacing(self.spacing)
        self.fill(column, record)
        column.addStretch()
        self.setWidget(room)

    def fill(self, column: QVBoxLayout, record: Record | None) -> None:
        """Add what is told of the record; of none, or of one not saved yet, nothing."""
        raise NotImplementedError


def wrapped(text: str, role: str = "") -> QLabel:
    """One wrapped paragraph of plain text; `role` is a role of the stylesheet."""
    label = QLabel(soft(text), wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label

"""Small round buttons: quick filters that are pressed in, and filters in force that are taken away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from planner_desktop.language.clusters import shorten
from ui.kit import look
from ui.kit.words import _

LONGEST = 48  # letters on a chip; the rest on hover


class QuickChip(QPushButton):
    """A quick filter given by the page; carries the number of rows when the page counts them."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self.setCheckable(True)
        self._label = label
        self.setProperty("chip", "true")

    def show_count(self, count: int | None) -> None:
        """Show how many rows it would leave; none is not shown."""
        self.setText(f"{self._label} {count:,}" if count else self._label)


class FilterChip(QPushButton):
    """A filter in force; a click, Delete or Backspace takes it away."""

    removed = Signal(str)

    def __init__(self, key: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(shorten(words, LONGEST), parent)
        self.key = key
        self.setProperty("chip", "true")
        self.setIcon(look.icon("x", "muted"))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the words
        self.setToolTip(words)
        self.setAccessibleName(_("เอาตัวกรองออก: {words}").format(words=words))
        self.clicked.connect(lambda: self.removed.emit(self.key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self.key)
        else:
            super().keyPressEvent(event)

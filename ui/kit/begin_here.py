"""What stands in the place of an empty view: one sentence what to do first, and the ways to begin."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.kit import look
from ui.kit.beside import FlowRow
from ui.kit.wrapping import soft

Way = tuple[str, str, Callable[[], object]]  # words (translated), icon, deed


class BeginHere(QStackedWidget):
    """Shows `view`, or in its place the sentence and the ways, the first of them at the keyboard."""

    def __init__(self, view: QWidget, ways: Sequence[Way], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.words = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.words.setProperty("role", "muted")
        self.buttons = [_button(*way) for way in ways]
        self._room = QFrame()
        self._room.setProperty("role", "card")
        column = QVBoxLayout(self._room)
        column.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        column.setSpacing(look.SPACE)
        column.addStretch(1)
        column.addWidget(self.words)
        column.addWidget(FlowRow(*self.buttons), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.addWidget(view)
        self.addWidget(self._room)
        self.setFocusProxy(view)

    def say(self, words: str) -> None:
        """Show the sentence and the ways; '' = show the view."""
        if words:
            self.words.setText(soft(words))
        self.setCurrentWidget(self._room if words else self._view)
        self.setFocusProxy(self.buttons[0] if words and self.buttons else self._view)

    def said(self) -> str:
        """The sentence; '' while the view is shown."""
        return "" if self.currentWidget() is self._view else self.words.text()


def _button(words: str, icon: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(look.icon(icon), words)
    button.clicked.connect(lambda _on=False: act())
    return button

"""A message that stands in the page, with at most one deed: tone, mark and words say the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from ui.kit import look
from ui.kit.beside import Beside
from ui.kit.words import _

Tone = Literal["info", "good", "warning", "danger"]
_ICONS = {
    "info": "info-circle",
    "good": "circle-check",
    "warning": "alert-triangle",
    "danger": "alert-circle",
}
_SIDE = 20


class Banner(QFrame):
    """Hidden until it has something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
        self._words = QLabel(wordWrap=True)
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button = QPushButton()
        self._deed: Callable[[], None] | None = None
        self._button.clicked.connect(self._do)
        self.away = QToolButton()
        self.away.setProperty("quiet", "true")
        self.away.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.GAP, look.GAP, look.GAP, look.GAP)
        row.addWidget(self._mark)
        row.addWidget(Beside(self._words, self._button), 1)
        row.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def say(
        self,
        words: str,
        tone: Tone = "info",
        deed: str = "",
        do: Callable[[], None] | None = None,
        *,
        away: bool = False,
    ) -> None:
        """Show words (already translated), a button that does something about them, a cross if it may go."""
        self._deed = do
        self.away.setIcon(look.icon("x", "muted"))
        self.away.setToolTip(_("ปิดข้อความนี้"))
        self.away.setAccessibleName(self.away.toolTip())
        self.away.setVisible(away)
        self._words.setText(words)
        tint = "accent" if tone == "info" else tone
        self._mark.setPixmap(
            look.icon(_ICONS[tone], tint).pixmap(QSize(_SIDE, _SIDE), self.devicePixelRatioF())
        )
        self._button.setText(deed)
        self._button.setVisible(bool(deed))
        look.set_role(self, "tone", tone)
        self.show()
        self.updateGeometry()

    def text(self) -> str:
        """What it says now; '' while hidden."""
        return "" if self.isHidden() else self._words.text()

    def deed_button(self) -> QPushButton:
        """The button that does something about it."""
        return self._button

    def clear(self) -> None:
        """Hide."""
        self.hide()

    def _do(self) -> None:
        if self._deed:
            self._deed()

"""Around every page: what a small or much enlarged screen has no room for is scrolled to, never cut off."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class PageHolder(QScrollArea):
    """Gives the page all the room there is; scroll bars come only below the least that the page needs."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(page)
        self.setFocusProxy(page)

"""A page in a window of any size: it never asks for more than the window has; below its least it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class _Room(QWidget):
    """Lays the page over all of itself and asks for the page's least.

    A scroll area would ask a page with wrapped words or flowing buttons for the height it likes best, and
    push its save button out of sight.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        page.setParent(self)

    def minimumSizeHint(self) -> QSize:
        return self._page.minimumSizeHint().expandedTo(self._page.minimumSize())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._page.resize(event.size())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()  # the page needs more or less than before
        return super().event(event)


class PageHolder(QScrollArea):
    """Gives the page all the room there is; scroll bars come only below the least that the page needs."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(_Room(page))
        self.setFocusProxy(page)

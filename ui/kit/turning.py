"""Two parts beside each other with a handle between; where the page is too narrow, one above the other."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget


class TurningSplitter(QSplitter):
    """Asks for no more width than its widest part, so the page around it need not scroll sideways."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)

    def minimumSizeHint(self) -> QSize:
        widest = max((self._least(place) for place in range(self.count())), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        wanted = sum(self._least(place) + self.handleWidth() for place in range(self.count()))
        fits = wanted - self.handleWidth() <= event.size().width()
        turned = Qt.Orientation.Horizontal if fits else Qt.Orientation.Vertical
        if turned is not self.orientation():
            self.setOrientation(turned)
            self.updateGeometry()
        super().resizeEvent(event)

    def _least(self, place: int) -> int:
        part = self.widget(place)
        return max(part.minimumSizeHint().width(), part.minimumWidth())

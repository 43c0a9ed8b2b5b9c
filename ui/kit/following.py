"""Where the keyboard goes: an area that never hides what has it, and an order for widgets made late."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

AROUND = 8  # px over and under it


class FollowingArea(QScrollArea):
    """Scrolls to what gets the keyboard; Qt does so only for steps from one thing inside to the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What stands inside grew, say by a fault told under the field that is typed into."""
        done = super().eventFilter(watched, event)
        if watched is self.widget() and event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, lambda: self._follow(None, QApplication.focusWidget()))
        return done

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        inside = self.widget()
        if now is not None and inside is not None and inside.isAncestorOf(now):
            self.ensureWidgetVisible(self._whole(now, inside), 0, AROUND)

    def _whole(self, now: QWidget, inside: QWidget) -> QWidget:
        """The largest part around it that can be seen at once: a field with its label and what is told of it."""
        room = self.viewport().height() - 2 * AROUND
        around = now.parentWidget()
        while around is not None and around is not inside and around.height() <= room:
            now, around = around, around.parentWidget()
        return now


def tab_through(*widgets: QWidget) -> None:
    """Let Tab go through them in this order: what is made later than the rest of a window would come last."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)

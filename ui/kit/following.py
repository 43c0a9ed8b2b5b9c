"""A scroll area that never hides what the keyboard is in."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

ABOVE = 48  # px: the label over an editor comes into sight with it


class FollowingArea(QScrollArea):
    """Scrolls to what gets the keyboard; Qt does so only for steps from one thing inside to the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        inside = self.widget()
        if now is not None and inside is not None and inside.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, ABOVE)

"""Where the keyboard goes: an area that never hides what has it, and an order for widgets made late."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QTreeWidget, QWidget

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
            room = self.viewport().height() - 2 * AROUND
            self.ensureWidgetVisible(_seen_at_once(now, inside, room), 0, AROUND)


def tab_through(*widgets: QWidget) -> None:
    """Let Tab go through them in this order: what is made later than the rest of a window would come last."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def down_into(line: QLineEdit, rows: QTreeWidget) -> None:
    """Let the key Down lead from the words sought to the first row that is left."""

    def step() -> None:
        found = (rows.topLevelItem(place) for place in range(rows.topLevelItemCount()))
        first = next((row for row in found if row is not None and not row.isHidden()), None)
        if first is not None:
            rows.setCurrentItem(first)
            rows.setFocus(Qt.FocusReason.OtherFocusReason)

    QShortcut(QKeySequence(Qt.Key.Key_Down), line, step, context=Qt.ShortcutContext.WidgetShortcut)


def _seen_at_once(now: QWidget, inside: QWidget, room: int) -> QWidget:
    """The largest part around it no higher than `room` px: a field, its label and what is told of it."""
    around = now.parentWidget()
    while around is not None and around is not inside and around.height() <= room:
        now, around = around, around.parentWidget()
    return now

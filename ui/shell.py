"""The first thing on the screen: a window's frame in our colours, before anything else is imported.

Importing the program takes longer than opening a window does; an officer who sees the frame at once
knows that the double-click was heard. It goes when the real window stands in its place.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from planner_desktop.messages import mark

TITLE = mark("งานนโยบายและแผน")
STYLE = "Fusion"
STYLED = "planner_styled"  # property of an application that was given the style when it was made
HEADER, PAPER = QColor("#1f5c66"), QColor("#f3f7f7")
HEADER_HEIGHT = 54
WIDTH, HEIGHT = 1360, 760
ROOMY = 1500  # a screen at least this wide leaves room beside the window


class Shell(QMainWindow):
    """An empty frame where the window will stand; `painted` is told once."""

    painted = Signal()

    def __init__(self, geometry: str = "") -> None:
        super().__init__()
        self._told = False
        self.setWindowTitle(TITLE)
        take_place(self, geometry)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), PAPER)
        painter.fillRect(0, 0, self.width(), HEADER_HEIGHT, HEADER)
        painter.end()
        if not self._told:
            self._told = True
            QTimer.singleShot(0, self.painted.emit)


def take_place(window: QWidget, geometry: str) -> None:
    """Stand where it stood last (`geometry` as remembered), else fill a small screen or take the middle."""
    window.resize(WIDTH, HEIGHT)
    if geometry:
        window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
    elif window.screen().availableGeometry().width() < ROOMY:
        window.setWindowState(Qt.WindowState.WindowMaximized)

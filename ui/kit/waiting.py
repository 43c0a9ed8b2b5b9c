"""What the officer sees while work runs: what is being done, how far, and a stop that stops."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from planner_desktop.messages import Message
from ui.kit.words import _, show

LOOK_AGAIN = 100  # milliseconds between two looks at the work
WIDTH = 420


class Waiting(QDialog):
    """A card over the window; it takes no focus until the work has lasted two seconds."""

    def __init__(
        self,
        title: str,
        now: Callable[[], tuple[int, int, Message]],
        stop: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._now, self._stop = now, stop
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setMinimumWidth(WIDTH)
        self.doing = QLabel(title, wordWrap=True)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName(title)
        self.stop_button = QPushButton(_("หยุด"))
        self.stop_button.clicked.connect(self._press_stop)
        self._lay_out()
        self._timer = QTimer(self, interval=LOOK_AGAIN)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Show how far the work is now."""
        done, of, doing = self._now()
        self.bar.setRange(0, of)  # 0 of 0 shows that it moves without saying how far
        self.bar.setValue(min(done, of))
        if words := show(doing):
            self.doing.setText(words)

    def hold_window(self) -> None:
        """Keep the window from being used meanwhile: the work has become long."""
        if self.isVisible():
            self.hide()
            self.setWindowModality(Qt.WindowModality.WindowModal)
            self.show()
            self.stop_button.setFocus()

    def end(self) -> None:
        """The work is over."""
        self._timer.stop()
        self.hide()
        self.deleteLater()

    def reject(self) -> None:
        self._press_stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self._press_stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._press_stop()
        else:
            super().keyPressEvent(event)

    def _press_stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.stop_button.setText(_("กำลังหยุด…"))
        self._stop()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.stop_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(self.doing)
        layout.addWidget(self.bar)
        layout.addLayout(foot)

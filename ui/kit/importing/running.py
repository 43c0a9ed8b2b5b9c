"""Work on its way, shown inside the dialog: what is being done, how far, and a stop that stops.

The window's own waiting card cannot be clicked under a modal dialog, so the dialog has its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from planner_desktop.domain.progress import Progress
from planner_desktop.errors import PlannerError
from ui.kit import look
from ui.kit.tasks import Task, Tasks
from ui.kit.waiting import LOOK_AGAIN
from ui.kit.words import _, show

T = TypeVar("T")


class Running(QFrame):
    """At most one piece of work at a time; a newer one stops the older, whose result is dropped."""

    changed = Signal()  # work began or ended

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._task: Task | None = None
        self._turn = 0
        self.doing = QLabel()
        self.bar = QProgressBar(textVisible=False)
        self.stop_button = QPushButton(look.icon("x"), _("หยุด"), autoDefault=False)
        self.stop_button.clicked.connect(self.stop)
        self._timer = QTimer(self, interval=LOOK_AGAIN)
        self._timer.timeout.connect(self.look)
        self._busy = False
        row = QHBoxLayout(self)
        row.setContentsMargins(look.GAP, look.TIGHT, look.GAP, look.TIGHT)
        row.addWidget(self.doing)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop_button)
        look.set_role(self, "tone", "info")
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether work is on its way."""
        return self._busy

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[PlannerError], None],
        title: str,
    ) -> None:
        """Do `work` on the file's thread; `title` (already translated) says what it is."""
        self.stop()
        self._turn += 1
        turn = self._turn
        self._begin(title)
        task = self._tasks.run(
            work,
            lambda result: self._come_home(turn, lambda: done(result)),
            failed=lambda error: self._come_home(turn, lambda: failed(error)),
        )
        self._task = task if self._busy else None  # done at once when tasks are inline

    def stop(self) -> None:
        """Ask the work to end at its next step; nothing of it is kept."""
        if self._task is not None:
            self._task.stop()
            self.stop_button.setEnabled(False)
            self.stop_button.setText(_("กำลังหยุด…"))

    def drop(self) -> None:
        """Stop, and tell nobody how it ended."""
        self.stop()
        self._turn += 1

    def look(self) -> None:
        """Show how far the work is now."""
        if self._task is not None:
            done, of, doing = self._task.now
            self.bar.setRange(0, of)  # 0 of 0 shows that it moves without saying how far
            self.bar.setValue(min(done, of))
            if words := show(doing):
                self.doing.setText(words)

    def _begin(self, title: str) -> None:
        self._busy = True
        self.doing.setText(title)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(title)
        self.stop_button.setText(_("หยุด"))
        self.stop_button.setEnabled(True)
        self._timer.start()
        self.show()
        self.changed.emit()

    def _come_home(self, turn: int, tell: Callable[[], None]) -> None:
        if turn != self._turn:
            return  # newer work has taken its place
        self._busy, self._task = False, None
        self._timer.stop()
        self.hide()
        self.changed.emit()
        tell()

"""Work that would freeze the window runs here: one thread for the file, one for drawing.

Results come home to the window's thread by a queued signal. A PlannerError is shown (or given to
`failed`); anything else is raised in the window's thread, where the crash door waits.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from planner_desktop.domain.progress import Progress
from planner_desktop.errors import PlannerError, Stopped
from planner_desktop.messages import Message
from ui.kit import ask
from ui.kit.waiting import Waiting

T = TypeVar("T")
Lane = Literal["file", "drawing"]
LANES: tuple[Lane, ...] = ("file", "drawing")
SHOWN_AFTER = 500  # milliseconds until waiting is shown
MODAL_AFTER = 2000  # milliseconds until it also holds the window


@dataclass(eq=False)
class Task:
    """One piece of work on its way; also the Progress that the work calls."""

    work: Callable[[Progress], Any]
    done: Callable[[Any], None]
    failed: Callable[[PlannerError], None] | None
    title: str
    now: tuple[int, int, Message] = (0, 0, Message(""))
    _stopping: threading.Event = field(default_factory=threading.Event)

    def __call__(self, done: int, of: int, doing: Message) -> None:
        """Note how far the work is; raises Stopped once stop was pressed."""
        if self._stopping.is_set():
            raise Stopped
        self.now = (done, of, doing)

    def stop(self) -> None:
        """Ask the work to end at its next step; nothing of it is kept."""
        self._stopping.set()


class Tasks(QObject):
    """Gives work to the threads and brings results home. `inline` does it at once, for tests."""

    idle = Signal()  # nothing is on its way any more
    _ended = Signal(object, object)  # Task, Future: from the worker thread

    def __init__(self, window: QWidget | None = None, *, inline: bool = False) -> None:
        super().__init__(window)
        self._window = window
        self._inline = inline
        self._threads: dict[Lane, ThreadPoolExecutor] = {}
        self._running: list[Task] = []
        self._waiting: dict[Task, Waiting] = {}
        self._ended.connect(self._come_home, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether any work is on its way."""
        return bool(self._running)

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        *,
        title: str = "",
        failed: Callable[[PlannerError], None] | None = None,
        on: Lane = "file",
    ) -> Task:
        """Do `work` off the window's thread, then `done` with its result in the window's thread.

        With a `title` (already translated) waiting is shown after half a second and can be stopped.
        Callbacks that are methods of a widget gone by then are left out.
        """
        task = Task(work, done, failed, title)
        self._running.append(task)
        if self._inline:
            self._settle(task, lambda: work(task))
            return task
        future = self._thread(on).submit(work, task)
        future.add_done_callback(lambda ended: self._ended.emit(task, ended))
        if title:
            QTimer.singleShot(SHOWN_AFTER, self, lambda: self._show_waiting(task))
        return task

    def shutdown(self) -> None:
        """Stop what can be stopped, wait for the rest, and join the threads; results are dropped."""
        for task in self._running:
            task.stop()
        for thread in self._threads.values():
            thread.shutdown(wait=True, cancel_futures=True)
        self._threads.clear()
        self._running.clear()
        for waiting in self._waiting.values():
            waiting.end()
        self._waiting.clear()

    def _thread(self, lane: Lane) -> ThreadPoolExecutor:
        if lane not in self._threads:
            self._threads[lane] = ThreadPoolExecutor(1, thread_name_prefix=f"planner-{lane}")
        return self._threads[lane]

    def _show_waiting(self, task: Task) -> None:
        if task in self._running:
            waiting = Waiting(task.title, lambda: task.now, task.stop, self._window)
            self._waiting[task] = waiting
            waiting.show()
            QTimer.singleShot(MODAL_AFTER - SHOWN_AFTER, waiting, waiting.hold_window)

    @Slot(object, object)
    def _come_home(self, task: Task, ended: Future[Any]) -> None:
        if task in self._running:  # else: shut down meanwhile
            self._settle(task, ended.result)

    def _settle(self, task: Task, result: Callable[[], Any]) -> None:
        self._running.remove(task)
        if waiting := self._waiting.pop(task, None):
            waiting.end()
        try:
            self._tell(task, result)
        finally:
            if not self._running:
                self.idle.emit()

    def _tell(self, task: Task, fetch: Callable[[], Any]) -> None:
        try:
            result = fetch()
        except CancelledError:
            return
        except PlannerError as error:
            self._tell_failure(task, error)
            return
        if _alive(task.done):
            task.done(result)

    def _tell_failure(self, task: Task, error: PlannerError) -> None:
        if task.failed is not None:
            if _alive(task.failed):
                task.failed(error)
        elif not isinstance(error, Stopped):
            ask.show_error(self._window, error)


def _alive(callback: Callable[..., None]) -> bool:
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)

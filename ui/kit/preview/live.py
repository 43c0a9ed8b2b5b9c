"""A paper beside what is written: drawn again a moment after each change, in the drawing lane."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner_desktop.domain.progress import Progress
from planner_desktop.errors import NotFound, PlannerError
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.preview.pages import Pages
from ui.kit.preview.view import PageView

SETTLE = 300  # milliseconds without a change before the paper is drawn again
Draw = Callable[[Progress], bytes]
Gather = Callable[[], Draw]


class LivePage(QWidget):
    """Shows what `want` was last asked for; nothing is drawn unseen, nor after the file was closed.

    `gather` reads the facts in the window's thread and gives what draws them off it.
    """

    drawn = Signal(int)  # pages

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.view = PageView(self)
        self._gather: Gather | None = None
        self._running = False
        self._again = False
        self._pages: Pages | None = None
        self._settling = QTimer(self, singleShot=True, interval=SETTLE)
        self._settling.timeout.connect(self.draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def want(self, gather: Gather | None) -> None:
        """Draw that soon; wishes that follow at once are drawn together."""
        self._gather = gather
        if self.isVisible():
            self._settling.start()

    def draw(self) -> None:
        """Draw now; while a drawing is on its way only the latest wish is kept."""
        if self._gather is None:
            return
        if self._running:
            self._again = True
            return
        try:
            draw = self._gather()
        except NotFound:  # it was just undone; its page leaves it too
            return
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return
        self._running = True
        self.desk.tasks.run(draw, self._came, failed=self._failed, on="drawing")

    def close_pages(self) -> None:
        """Give the drawn document back."""
        if self._pages is not None:
            self._pages.close()
            self._pages = None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settling.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._settling.stop()

    def _failed(self, error: PlannerError) -> None:
        self._running = False
        ask.show_error(self.window(), error)

    def _came(self, data: bytes) -> None:
        place = self.view.verticalScrollBar().value()
        before, self._pages = self._pages, Pages(data)
        self.view.show_pages(self._pages)
        self.view.verticalScrollBar().setValue(place)
        if before is not None:
            before.close()
        self._running = False
        self.drawn.emit(len(self._pages))
        if self._again:
            self._again = False
            self.draw()

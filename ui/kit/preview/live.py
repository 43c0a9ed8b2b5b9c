"""The paper beside the form that makes it, drawn again a moment after each change."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner_desktop.errors import PlannerError
from ui.kit.preview.pages import Pages
from ui.kit.preview.view import PageView

if TYPE_CHECKING:
    from planner_desktop.domain.progress import Progress
    from ui.kit.desk import Desk

SETTLE = 300  # milliseconds without a change before the paper is drawn again


Drawing = Callable[["Progress"], bytes]


class LivePaper(QWidget):
    """Shows what `make` gathers and says how to draw (papers.drawing; None: nothing now)."""

    drawn = Signal(int)  # pages
    troubled = Signal(object)  # PlannerError: the paper cannot be drawn as things stand

    def __init__(
        self,
        desk: Desk,
        make: Callable[[], Drawing | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.view = PageView(self)
        self._make = make
        self._running = False
        self._again = False
        self._pages: Pages | None = None
        self._settling = QTimer(self, singleShot=True, interval=SETTLE)
        self._settling.timeout.connect(self.draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def want(self) -> None:
        """Draw soon; changes that follow at once are drawn together."""
        if self.isVisible():
            self._settling.start()

    def draw(self) -> None:
        """Draw now; while a drawing is on its way only the latest wish is kept."""
        if self._running:
            self._again = True
            return
        try:
            draw = self._make()
        except PlannerError as error:
            self.troubled.emit(error)
            return
        if draw is None:
            return
        self._running = True
        self.desk.tasks.run(draw, self._came, failed=self._failed, on="drawing")

    def let_go(self) -> None:
        """Close the pages: nothing is shown here any more."""
        self._settling.stop()
        if self._pages is not None:
            self._pages.close()
            self._pages = None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settling.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._settling.stop()  # nothing is drawn unseen, nor after the file was closed

    def _failed(self, error: PlannerError) -> None:
        self._running = False
        self.troubled.emit(error)

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

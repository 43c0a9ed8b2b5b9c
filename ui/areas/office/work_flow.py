"""The flow chart of the chosen item as it will be printed, drawn anew after every change."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

from planner_desktop.domain.progress import Progress
from planner_desktop.services import papers
from planner_desktop.services.papers import manuals
from planner_desktop.services.work import ItemOfWork
from ui.kit.desk import Desk
from ui.kit.preview.pages import Pages
from ui.kit.preview.view import PageView
from ui.kit.words import _


class FlowRoom(QWidget):
    """Draws only while it is looked at."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.view = PageView(self)
        self.empty = QLabel(_("งานนี้ยังไม่มีขั้นตอนที่จะวาดผัง"), self)
        self.empty.setProperty("role", "muted")
        self._item: ItemOfWork | None = None
        self._asked: ItemOfWork | None = None
        self._drawn: ItemOfWork | None = None
        self._pages: Pages | None = None
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)

    @property
    def pages(self) -> Pages | None:
        """What is shown now."""
        return self._pages

    def show_item(self, item: ItemOfWork | None) -> None:
        """Draw this item's chart, at once when it is looked at."""
        self._item = item
        if self.isVisible():
            self.draw()

    def draw(self) -> None:
        """Draw what is wanted unless it stands there already."""
        item = self._item
        if item is None or not item.used:
            self._stack.setCurrentWidget(self.empty)
            return
        if item == self._drawn:
            return
        self._asked = item
        paper = manuals.flow_paper(self.desk.file, item)

        def work(progress: Progress) -> bytes:
            return papers.to_pdf(paper, progress)

        self.desk.tasks.run(work, self._show, on="drawing")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.draw()

    def _show(self, data: bytes) -> None:
        if self._asked != self._item:
            return  # another item was chosen meanwhile, and is being drawn
        old = self._pages
        self._pages = Pages(data)
        self._drawn = self._asked
        self.view.show_pages(self._pages)
        self._stack.setCurrentWidget(self.view)
        if old is not None:
            old.close()

    def close_pages(self) -> None:
        """Give the drawn document back."""
        if self._pages is not None:
            self._pages.close()
            self._pages = None

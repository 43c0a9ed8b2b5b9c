"""The window while a file is open: tabs, list and pages joined to one desk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.areas import AREAS
from ui.frame.navigator import Navigator
from ui.frame.side_pane import SidePane
from ui.kit import look
from ui.kit.banner import Banner
from ui.kit.tool_menu import is_low
from ui.kit.words import _

if TYPE_CHECKING:
    from ui.kit.desk import Desk, PageSpec

SIDE_WIDTH = 208
SPLIT = "frame.split"
NARROW = 790  # px: in a narrower window (1366 at 175 per cent) the list of pages opens over them
QUIET = 200  # milliseconds without painting until the work behind the window begins


class Tabs(QTabBar):
    """The tabs; the key Down goes into what stands under them."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class Room(QWidget):
    """Made for one open file and taken away with it."""

    moved = Signal(object)  # PageSpec now shown
    settled = Signal()  # once: the first page stands on the screen and nothing more is painted

    def __init__(self, desk: Desk, pages: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.pages = desk, pages
        self.areas = [one for one in AREAS if any(spec.area == one.name for spec in pages)]
        self.counts: Mapping[str, int] = {}
        self._settling: QTimer | None = QTimer(self, singleShot=True, interval=QUIET)
        self._settling.timeout.connect(self._settle)
        self.tabs = Tabs(expanding=False, drawBase=False)
        self.tabs.down.connect(self._into_list)
        self.tabs.setAccessibleName(_("แท็บงาน"))
        self.pane = SidePane()
        self.side = self.pane.list
        self.list_button = self._list_button()
        self.narrow = False
        self.banner = Banner()
        self.stack = QStackedWidget()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self.navigator = Navigator(desk, pages, self.stack)
        self.navigator.moved.connect(self._moved)
        self.pane.page_chosen.connect(self._go)
        desk.warmed.connect(self.side.break_words)
        for place, one in enumerate(self.areas):
            self.tabs.addTab(_(one.label))
            self.tabs.setTabToolTip(place, f"Alt+{place + 1}")
        self.tabs.currentChanged.connect(self._tab_chosen)

    def show_area(self, place: int) -> None:
        """Go to the tab of that place (from 0)."""
        if place < len(self.areas):
            self.navigator.go_to_area(self.areas[place].name)
            self.navigator.take_keyboard()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Put the numbers of what waits behind tabs and pages."""
        self.counts = counts
        self.side.show_counts(counts)
        for place, one in enumerate(self.areas):
            waiting = sum(counts.get(spec.key, 0) for spec in self.pages if spec.area == one.name)
            self.tabs.setTabText(place, f"{_(one.label)}  {waiting:,}" if waiting else _(one.label))

    def show_record(self, name: str, record: UUID) -> None:
        """Show a record on its page."""
        self.navigator.go_to_record(name, record)

    def show_list(self) -> None:
        """Go into the list of pages (Alt+0); in a narrow window it opens over them."""
        if not self._has_list():
            return
        if self.narrow:
            place = self.stack.mapToGlobal(self.stack.rect().topLeft())
            self.pane.pop_up(QRect(place, self.stack.size()))
        else:
            self.side.setFocus(Qt.FocusReason.TabFocusReason)

    def close_pages(self) -> None:
        """Remember the sizes and take the pages away."""
        if not self.narrow:
            self._keep_width()
        self.pane.close()
        self.navigator.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._settling:
            self._settling.start()  # anew: a page that is laid out is painted more than once

    def _settle(self) -> None:
        self._settling = None
        self.settled.emit()

    def _tab_chosen(self, place: int) -> None:
        if 0 <= place < len(self.areas) and self.areas[place].name != self._area():
            self.navigator.go_to_area(self.areas[place].name)

    def _into_list(self) -> None:
        if self._has_list():
            self.show_list()
        elif self.navigator.page is not None:
            self.navigator.page.setFocus(Qt.FocusReason.TabFocusReason)

    def _has_list(self) -> bool:
        return sum(one.area == self._area() for one in self.pages) > 1  # a tab with one page needs no list

    def _go(self, key: str) -> None:
        self.navigator.go(key)
        if self.narrow and self.navigator.page is not None:
            self.navigator.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = "true" if is_low(self) else ""
        if self.tabs.property("low") != low:
            look.set_role(self.tabs, "low", low)
            look.set_role(self.list_button, "quiet", low)
        if (self.width() < NARROW) is not self.narrow:
            self._turn()

    def _turn(self) -> None:
        self.narrow = not self.narrow
        if self.narrow:
            self._keep_width()
            self.pane.undock(self)
        else:
            self.pane.dock(self.splitter)
        self._settle_list()
        if not self.narrow:
            self._share_width()

    def _settle_list(self) -> None:
        self.pane.settle()
        self.pane.setVisible(self._has_list() and not self.narrow)
        self.list_button.setVisible(self._has_list() and self.narrow)

    def _area(self) -> str:
        spec = self.navigator.specs.get(self.navigator.current)
        return spec.area if spec else ""

    def _moved(self, spec: PageSpec) -> None:
        own = [one for one in self.pages if one.area == spec.area]
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex([one.name for one in self.areas].index(spec.area))
        self.tabs.blockSignals(False)
        self.side.fill(own, self.counts)
        self.side.mark(spec.key)
        self._settle_list()
        self.moved.emit(spec)

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setProperty("role", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(look.GAP, 0, look.GAP, 0)
        row.addWidget(self.list_button)
        row.addWidget(self.tabs, 1)
        self.splitter.addWidget(self.stack)
        self.pane.dock(self.splitter)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setCollapsible(1, False)
        self._share_width()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        line = QFrame()
        line.setProperty("role", "rule")
        layout.addWidget(bar)
        layout.addWidget(line)
        layout.addWidget(self.banner)
        layout.addWidget(self.splitter, 1)

    def _keep_width(self) -> None:
        if self.pane.isVisible() and self.pane.width():
            self.desk.preferences.look[SPLIT] = self.splitter.sizes()

    def _share_width(self) -> None:
        kept = self.desk.preferences.look.get(SPLIT)
        whole = (
            isinstance(kept, list)
            and len(kept) == self.splitter.count()
            and all(isinstance(one, int) for one in kept)
        )
        sizes = kept if whole else None
        self.splitter.setSizes(sizes or [SIDE_WIDTH, 10_000])

    def _list_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(look.icon("list-check"))
        button.setText(_("หน้างาน"))
        button.setToolTip(_("รายการหน้างานในแท็บนี้ (Alt+0)"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(self.show_list)
        button.hide()
        return button

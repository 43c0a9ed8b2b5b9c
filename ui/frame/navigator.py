"""Pages of the open file: made when first shown, kept afterwards, found by key or by record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from planner_desktop.services import records
from ui.frame.page_holder import PageHolder
from ui.frame.places import Place, Trail
from ui.kit.page import HoldsDraft, OpensRecords, ShowsLists

if TYPE_CHECKING:
    from planner_desktop.domain.queries import Query
    from ui.kit.desk import Desk, PageSpec


class Navigator(QObject):
    """Moves through a stack of pages; a page with something unsaved on it may refuse to be left."""

    moved = Signal(object)  # PageSpec now shown

    def __init__(self, desk: Desk, pages: Sequence[PageSpec], stack: QStackedWidget) -> None:
        super().__init__(stack)
        self.desk = desk
        self.specs = {spec.key: spec for spec in pages}
        self.trail = Trail()
        self.current = ""
        self._stack = stack
        self._made: dict[str, QWidget] = {}
        self._held: dict[str, PageHolder] = {}
        self._last_of_area: dict[str, str] = {}
        desk.page_wanted.connect(self.go)
        desk.record_wanted.connect(self.go_to_record)
        desk.list_wanted.connect(self.go_to_list)

    def go(self, key: str) -> bool:
        """Show a page; False when there is none of that key or the present one is not to be left."""
        return self._visit(Place(key))

    def go_to_area(self, area: str) -> bool:
        """Show the page of an area that was shown last, or its first."""
        first = next((spec.key for spec in self.specs.values() if spec.area == area), "")
        return self.go(self._last_of_area.get(area, first))

    def go_to_record(self, name: str, record: UUID) -> bool:
        """Show a record on the page of its kind, a part on that of its whole; False when no page shows it."""
        spec = self._page_of_record(name, record)
        if spec is not None:
            return self._lead(Place(spec.key, record))
        whole = records.whole_of(self.desk.file, name, record)
        return whole is not None and self.go_to_record(whole.name, whole.record)

    def _bring(self, held: PageHolder) -> None:
        """Show a page; the keyboard goes along from the page before, but not out of the tabs or the list."""
        keyboard, known = self._stack.window().focusWidget(), bool(held.focusWidget())
        along = bool(keyboard) and self._stack.isAncestorOf(keyboard)
        self._stack.setCurrentWidget(held)
        if along and not known:
            self.take_keyboard()

    def _page_of_record(self, name: str, record: UUID) -> PageSpec | None:
        """Of several pages of that kind the one whose own the record is."""
        found = [spec for spec in self.specs.values() if spec.record == name]
        found = found or [spec for spec in self.specs.values() if name in spec.opens]
        if len(found) > 1:
            shown = records.pages(self.desk.file, name, [record])
            for spec in found:
                if shown and spec.own is not None and spec.own(shown[0]):
                    return spec
        return found[0] if found else None

    def go_to_list(self, query: Query) -> bool:
        """Show the rows of a query on the page of its kind."""
        spec = self.page_of(query.name)
        if spec is None or not self._lead(Place(spec.key)):
            return False
        if isinstance(page := self._made[spec.key], ShowsLists):
            page.show_query(query)
        return True

    def page_of(self, name: str) -> PageSpec | None:
        """The page that shows records of that name."""
        found = self.specs.values()
        return next((spec for spec in found if name == spec.record or name in spec.opens), None)

    def step(self, by: int) -> bool:
        """Go back (-1) or forth (1) on the way we came."""
        if not self.trail.may(by) or not self.may_leave():
            return False
        place = self.trail.step(by)
        return place is not None and self._show(place)

    def may_leave(self) -> bool:
        """Ask the present page, only if something typed would be lost."""
        page = self.page
        return page.leave_draft() if isinstance(page, HoldsDraft) else True

    def take_keyboard(self) -> None:
        """Give the keyboard to the page now shown: to where it was there, else to where the page begins."""
        if (held := self._held.get(self.current)) is not None:
            (held.focusWidget() or held).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def page(self) -> QWidget | None:
        """The page now shown."""
        return self._made.get(self.current)

    def close(self) -> None:
        """Take all pages away."""
        for key, page in self._made.items():
            page.close()
            holder = self._held[key]
            self._stack.removeWidget(holder)
            holder.setParent(None)
            holder.deleteLater()
        self._made.clear()
        self._held.clear()
        self.deleteLater()

    def _lead(self, place: Place) -> bool:
        """Visit a place because of what is there: the keyboard is wanted there too, wherever it was."""
        if not self._visit(place):
            return False
        self._held[place.page].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _visit(self, place: Place) -> bool:
        if place.page not in self.specs:
            return False
        if place.page != self.current and not self.may_leave():
            self.moved.emit(self.specs[self.current])  # tabs and list go back to where we are
            return False
        if not self._show(place):
            return False
        self.trail.visit(place)
        return True

    def _show(self, place: Place) -> bool:
        spec = self.specs[place.page]
        if place.page not in self._made:
            self._made[place.page] = spec.make(self.desk)
            self._held[place.page] = PageHolder(self._made[place.page])
            self._stack.addWidget(self._held[place.page])
        page = self._made[place.page]
        if place.record is not None and isinstance(page, OpensRecords) and not page.open(place.record):
            return False
        self.current = place.page
        self._last_of_area[spec.area] = place.page
        self._bring(self._held[place.page])
        self.moved.emit(spec)
        return True

"""The menu of filters kept under a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from planner_desktop.domain.office.settings import SavedFilter
from planner_desktop.domain.queries import Query
from planner_desktop.domain.records import Description
from planner_desktop.errors import PlannerError
from planner_desktop.services import saved_filters
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.words import _


class Asking(Protocol):
    """What is asked of a list right now (a FilterBar)."""

    about: Description
    sort: tuple[str, ...]

    def asked_for(self) -> Query:
        """What the officer set by hand."""

    def in_force(self) -> bool:
        """Whether anything narrows the list."""


class SavedMenu(QMenu):
    """Use, keep, rename and remove saved filters of one list."""

    used = Signal(object)  # Query: a saved filter to take over

    def __init__(self, desk: Desk, bar: Asking, parent: QWidget) -> None:
        super().__init__(_("ตัวกรองที่บันทึกไว้"), parent)
        self.desk = desk
        self._bar = bar
        self.setIcon(look.icon("bookmark", "muted"))
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Read the saved filters and lay the menu out."""
        self.clear()
        kept = self._try(lambda: saved_filters.of_list(self.desk.file, self._bar.about.name)) or []
        for one in kept:
            self.addAction(one.label).triggered.connect(lambda _on=False, one=one: self.use(one))
        if kept:
            self.addSeparator()
        keep = self.addAction(_("บันทึกตัวกรองที่ใช้อยู่…"))
        keep.setEnabled(self._bar.in_force() or bool(self._bar.sort))
        keep.triggered.connect(self.keep)
        if kept:
            self._add_each(_("เปลี่ยนชื่อ"), kept, self.rename)
            self._add_each(_("ลบ"), kept, self.remove)

    def use(self, kept: SavedFilter) -> None:
        """Take a saved filter over."""
        query = self._try(lambda: saved_filters.from_json(kept.list_name, kept.query))
        if query is not None:
            self.used.emit(query)

    def keep(self) -> None:
        """Keep what is asked under a name."""
        label = ask.ask_text(self.window(), _("บันทึกตัวกรอง"), _("ชื่อตัวกรอง"), yes=_("บันทึก"))
        if label is None:
            return
        if self._try(lambda: saved_filters.keep(self.desk.file, label, self._bar.asked_for())):
            self.desk.say(_("บันทึกตัวกรอง “{label}” แล้ว").format(label=label))

    def rename(self, kept: SavedFilter) -> None:
        """Give a saved filter another name."""
        label = ask.ask_text(self.window(), _("เปลี่ยนชื่อตัวกรอง"), _("ชื่อตัวกรอง"), value=kept.label)
        if label is not None:
            self._try(lambda: saved_filters.rename(self.desk.file, kept, label))

    def remove(self, kept: SavedFilter) -> None:
        """Forget a saved filter; undo brings it back."""
        self._try(lambda: saved_filters.remove(self.desk.file, kept))
        self.desk.say(_("ลบตัวกรอง “{label}” แล้ว กด Ctrl+Z เพื่อเลิกทำ").format(label=kept.label))

    def _add_each(self, label: str, kept: list[SavedFilter], act: Callable[[SavedFilter], None]) -> None:
        inner = self.addMenu(label)
        for one in kept:
            inner.addAction(f"{one.label}…").triggered.connect(lambda _on=False, one=one: act(one))

    def _try(self, deed: Callable[[], Any]) -> Any:
        try:
            return deed()
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return None

"""A list whose records open in a room of their own, in the same place of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, cast
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from planner_desktop.domain.queries import Query
    from ui.kit.command_box import Command
    from ui.kit.desk import Desk
    from ui.kit.record_page import RecordPage


class RoomOfRecord(Protocol):
    """A QWidget that shows one record at a time and may hold what is not saved yet."""

    def open(self, record: UUID, /) -> bool:
        """Show that record; False when it is gone or what was typed stays."""

    def leave_draft(self) -> bool:
        """Ask only if something typed would be lost; False = stay."""


Room = TypeVar("Room", bound=RoomOfRecord)


class ListAndRoom(QStackedWidget, Generic[Room]):
    """Answers the window as its list does. The room and what it draws with are loaded when first wanted."""

    def __init__(
        self, desk: Desk, page: RecordPage, front: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        """`front` is what holds the list, where more than the list is shown."""
        super().__init__(parent)
        self.desk = desk
        self.list = page
        self.front = front or page
        self.room: Room | None = None
        page.view.opened.connect(self.open)
        self.addWidget(self.front)
        self.setFocusProxy(self.front)

    def make_room(self) -> Room:
        """Make the room; it goes back to the list through `back`."""
        raise NotImplementedError

    def open(self, record: UUID) -> bool:
        """Show that record in its room."""
        if not self.leave_draft():
            return False
        if self.room is None:
            self.room = self.make_room()
            self.addWidget(cast("QWidget", self.room))
        if not self.room.open(record):
            return False
        self._show(cast("QWidget", self.room))
        return True

    def open_chosen(self, record: UUID) -> None:
        """As `open`, for those who do not ask whether it could."""
        self.open(record)

    def new(self) -> None:
        """Begin a new record in the list."""
        self.back()
        self.list.new()

    def show_query(self, query: Query) -> None:
        """Narrow the list."""
        self.back()
        self.list.show_query(query)

    def back(self) -> None:
        """Go to the list."""
        self._show(self.front)

    def commands(self) -> list[Command]:
        """What can be done by name with the list, while it is in sight."""
        return self.list.commands() if self.currentWidget() is self.front else []

    def leave_draft(self) -> bool:
        """Ask only if something typed would be lost; False = stay."""
        shown = self.list if self.room is None or self.currentWidget() is self.front else self.room
        return shown.leave_draft()

    def _show(self, shown: QWidget) -> None:
        """The keyboard goes where the officer looks."""
        self.setFocusProxy(shown)
        self.setCurrentWidget(shown)
        if shown.focusProxy():  # it says where one begins
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

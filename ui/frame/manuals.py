"""F1: the manual of the work that the page now shown belongs to, in a window beside the program's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from ui.areas.office.manual.window import ManualWindow
    from ui.frame.room import Room
    from ui.kit.desk import Desk


class Manuals(QObject):
    """One window for one open file, made when it is first wanted and gone with the file."""

    def __init__(self, desk: Desk, room: Room) -> None:
        super().__init__(room)
        self.desk, self._room = desk, room
        self.window: ManualWindow | None = None
        desk.manual_wanted.connect(self.show)

    def show(self) -> None:
        """Show the manual of the present page, in front of the program's window."""
        from ui.areas.office.manual.window import ManualWindow  # wanted by few, so not at the start

        if self.window is None:
            self.window = ManualWindow(self.desk, self._room)
        now = self._room.navigator
        self.window.show_page(now.specs[now.current])
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        """Put the window away for good."""
        if self.window is not None:
            self.window.close()
            self.window = None

"""What the window holds while a file is open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.frame.header import HeaderBar
from ui.frame.keeper import Keeper
from ui.frame.manuals import Manuals
from ui.frame.rescue import Rescue
from ui.frame.room import Room
from ui.frame.status_line import StatusLine
from ui.frame.undoing import Undoing
from ui.frame.who import Who

if TYPE_CHECKING:
    from ui.kit.desk import Desk, PageSpec


class Opened:
    """Everything that comes and goes with one file."""

    def __init__(self, desk: Desk, pages: Sequence[PageSpec], header: HeaderBar, status: StatusLine) -> None:
        self.desk = desk
        self.room = Room(desk, pages)
        self.keeper = Keeper(desk, pages, desk)
        self.who = Who(desk, header)
        self.manuals = Manuals(desk, self.room)
        self.undoing = Undoing(desk, status)
        self.rescue = Rescue(desk, self.room)
        self.rescue.moved.connect(self._settle_in)

    def _settle_in(self, _path: object) -> None:
        """In another place: remember who works there, and begin its own backups."""
        self.who.choose(self.desk.file.actor)
        self.keeper.back_up_opened()

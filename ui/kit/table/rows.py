"""The rows that were read lately; a screen of them is one read."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from uuid import UUID

from planner_desktop.domain.records import Record
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from ui.kit.words import _

AROUND = 48  # rows read before and after the one asked for: more than the tallest screen shows
MOST = 2_000


class Rows:
    """Records by id, the least lately used dropped; with the titles of what they link to."""

    def __init__(self, file: OfficeFile, name: str) -> None:
        self._file = file
        self._name = name
        self._kept: OrderedDict[UUID, Record | None] = OrderedDict()
        self.titles: dict[UUID, str] = {}

    def __contains__(self, key: UUID) -> bool:
        return key in self._kept

    def get(self, key: UUID) -> Record | None:
        """The record, if it was read and exists."""
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def read(self, keys: Sequence[UUID], row: int) -> None:
        """Read the row and its neighbours that are not kept yet, in one call."""
        span = keys[max(0, row - AROUND) : row + AROUND]
        wanted = [key for key in span if key not in self._kept]
        found = records.pages(self._file, self._name, wanted)
        self.titles.update(records.linked_titles(self._file, self._name, found, _))
        self._kept.update(dict.fromkeys(wanted))  # a row that is gone is not asked for again
        self._kept.update({one.id: one for one in found})
        while len(self._kept) > MOST:
            self._kept.popitem(last=False)

    def give_up(self, key: UUID) -> None:
        """Do not ask for this row again until something changes."""
        self._kept[key] = None

    def forget(self, keys: Iterable[UUID]) -> None:
        """Read these rows again when they are next seen."""
        for key in keys:
            self._kept.pop(key, None)

    def forget_all(self) -> None:
        """Read everything again when it is next seen."""
        self._kept.clear()
        self.titles.clear()

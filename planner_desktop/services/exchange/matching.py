"""Which record of the file a row of a sheet is, so that importing again updates and never duplicates."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.domain.queries import Query
from planner_desktop.language.folding import fold
from planner_desktop.messages import say
from planner_desktop.services.exchange.walking import walk_all

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from planner_desktop.domain.records import Description, Record
    from planner_desktop.services.file import OfficeFile

Key = tuple[object, ...]
REGISTER = "register"  # the field of tables that hold several series of numbers


class Matcher:
    """Keys of every row in the file. A row is known by the first of its keys whose values it has."""

    def __init__(
        self, file: OfficeFile, about: Description, present: frozenset[str], progress: Progress = unwatched
    ) -> None:
        self._about = about
        self._register = getattr(about.record(), REGISTER) if about.has(REGISTER) else None
        self.ways = _ways(about, present)
        self._known: list[dict[Key, UUID]] = [{} for _ in self.ways]
        if self.ways:
            for page in walk_all(file, Query(about.name)):
                progress(0, 0, say("กำลังอ่านรายการที่มีอยู่ในแฟ้มงาน"))
                for record in page:
                    self._remember(record)

    def key(self, values: Mapping[str, Any]) -> tuple[int, Key] | None:
        """(which way, the key) of a row, or None when it lacks the values to be known by."""
        if self._register is not None:
            values = {REGISTER: self._register, **values}
        for way, names in enumerate(self.ways):
            if all(values.get(name) not in (None, "") for name in _needed(self._about, names)):
                return way, _key(self._about, names, values)
        return None

    def find(self, key: tuple[int, Key] | None) -> UUID | None:
        """The id of the record that has that key."""
        return None if key is None else self._known[key[0]].get(key[1])

    def _remember(self, record: Record) -> None:
        for way, names in enumerate(self.ways):
            values = {name: getattr(record, name) for name in names}
            self._known[way].setdefault(_key(self._about, names, values), record.id)


def _ways(about: Description, present: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """Unique keys first, then the running number in its year, else title and required fields together."""
    ways = [names for names in about.unique if present.issuperset(names)]
    running = [(field.name, field.running_per) for field in about.fields if field.running_per]
    series = (REGISTER,) if about.has(REGISTER) else ()
    ways += [(*series, *names) for names in running if present.issuperset(names)]
    if not about.unique:
        ways += [(name,) for name in about.apart if name in present]
    if (about.unique or about.apart) and ways:
        return tuple(ways)
    naming = dict.fromkeys((*about.title, *(field.name for field in about.fields if field.required)))
    words = tuple(name for name in naming if name in present and not about.field(name).running_per)
    return (*ways, words) if words else tuple(ways)


def _needed(about: Description, names: tuple[str, ...]) -> tuple[str, ...]:
    """A unique key needs all its values; a title is known by what of it is there."""
    strict = names in about.unique or any(about.field(name).running_per for name in names)
    return names if strict else names[-1:]


def _key(about: Description, names: tuple[str, ...], values: Mapping[str, Any]) -> Key:
    """Texts folded; the date that a running number restarts by counts as its year."""
    restarts = {about.field(name).running_per for name in names}
    return tuple(_part(values.get(name), yearly=name in restarts) for name in names)


def _part(value: Any, *, yearly: bool) -> object:
    if yearly and isinstance(value, dt.date):
        return value.year
    return fold(value) if isinstance(value, str) else value

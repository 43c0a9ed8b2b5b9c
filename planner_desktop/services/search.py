"""One box over everything: folded text, exact substrings, secrecy respected, grouped by area."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.areas import AREAS
from planner_desktop.domain.fields import TEXT_KINDS
from planner_desktop.domain.records import Record
from planner_desktop.domain.registry import description
from planner_desktop.language.clusters import cluster_starts
from planner_desktop.language.folding import find_marks, fold
from planner_desktop.messages import Message, say
from planner_desktop.services import records
from planner_desktop.store import searching

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.messages import Words
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.store.searching import Hit

    _Kinds = dict[str, tuple["KindFound", list[Hit]]]  # by the name of the kind, in the order of all kinds

EXCERPT = 120
SHOWN = 5  # records of an area shown until all of it are asked for
# What the program keeps for itself, and the way of a letter, as secret as the letter: no page shows one.
NEVER_FOUND = frozenset({"choice_entry", "movement", "relation", "saved_filter", "setting"})
COUNTED = 100  # hits of a kind with very many rows that are looked for at the least


@dataclass(frozen=True)
class Found:
    """One record found. `marks` are (start, end) of the sought words in `title` and in `excerpt`."""

    record_name: str
    record: UUID
    area: str
    title: str
    title_marks: tuple[tuple[int, int], ...]
    excerpt: str
    excerpt_marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class KindFound:
    """How many records of one kind hold the words: `count`, or more than that where not all were read."""

    record_name: str
    count: int
    more: bool


@dataclass(frozen=True)
class AreaFound:
    """What one area holds for the words: how many of each kind, and the records asked for."""

    area: str
    kinds: tuple[KindFound, ...]
    found: tuple[Found, ...]

    @property
    def count(self) -> int:
        """How many records hold the words, or at least how many where `more`."""
        return sum(kind.count for kind in self.kinds)

    @property
    def more(self) -> bool:
        """Whether there are more than `count`."""
        return any(kind.more for kind in self.kinds)


def how_many(found: AreaFound | KindFound) -> Message:
    """`12 รายการ`, `มากกว่า 100 รายการ`."""
    count = f"{found.count:,}"
    return say("มากกว่า {count} รายการ", count=count) if found.more else say("{count} รายการ", count=count)


def find(
    file: OfficeFile, sought: str, limit: int = SHOWN, names: Sequence[str] = (), words: Words = str
) -> list[Found]:
    """Records that hold every word of `sought`: `limit` of each area, or the newest of the kinds named."""
    if names:
        with file.database.reading() as connection:
            hits = searching.find(connection, sought, limit, names=names, viewer=file.actor)
        return list(_shown(file, sought, hits, words))
    return [one for area in by_area(file, sought, limit, words) for one in area.found]


def by_area(file: OfficeFile, sought: str, shown: int = SHOWN, words: Words = str) -> list[AreaFound]:
    """Every area that holds something, in the order of the areas, with `shown` of its records.

    The kinds of the area take turns, so that none hides another. Titles are told in `words`.
    """
    held = _held(file, sought, max(COUNTED, shown))
    return [
        AreaFound(
            one.name,
            tuple(kind for kind, _hits in held[one.name].values()),
            _shown(file, sought, _in_turn(held[one.name])[:shown], words),
        )
        for one in AREAS
        if one.name in held
    ]


def in_area(file: OfficeFile, sought: str, area: str, each: int = COUNTED, words: Words = str) -> AreaFound:
    """What one area holds, kind by kind, with at most `each` records of a kind."""
    kinds = _held(file, sought, each).get(area, {})
    hits = [hit for _kind, held in kinds.values() for hit in held]
    return AreaFound(area, tuple(kind for kind, _hits in kinds.values()), _shown(file, sought, hits, words))


def _in_turn(kinds: _Kinds) -> list[Hit]:
    """The first of each kind, then the second of each."""
    return [hit for round_ in zip_longest(*(held for _kind, held in kinds.values())) for hit in round_ if hit]


def _held(file: OfficeFile, sought: str, most: int) -> dict[str, _Kinds]:
    """Of each area each kind's count and hits, at most `most`: records called so first, then the newest."""
    with file.database.reading() as connection:
        hits, unread = searching.find_each(connection, sought, most, viewer=file.actor)
    of_kind: dict[str, list[Hit]] = {}
    for hit in (one for one in hits if one.record_name not in NEVER_FOUND):
        of_kind.setdefault(hit.record_name, []).append(hit)
    words = sought.split()  # as typed: folding hundreds of titles takes longer than finding them
    held: dict[str, _Kinds] = {}
    for name in sorted(of_kind, key=_places().__getitem__):
        own = of_kind[name]
        kind = KindFound(name, len(own), more=name in unread)
        own.sort(key=lambda hit: not all(word in hit.title for word in words))
        held.setdefault(description(name).area, {})[name] = kind, own[:most]
    return held


def _shown(file: OfficeFile, sought: str, hits: Sequence[Hit], words: Words) -> tuple[Found, ...]:
    read = {
        record.id.bytes: record
        for name in dict.fromkeys(hit.record_name for hit in hits)
        for record in records.pages(
            file, name, [UUID(bytes=hit.record) for hit in hits if hit.record_name == name]
        )
        if records.may_see(file, record)
    }
    return tuple(_found(file, read[hit.record], sought, words) for hit in hits if hit.record in read)


@cache
def _places() -> dict[str, int]:
    """Where each kind of record stands among all."""
    from planner_desktop.domain.every_record import RECORDS

    return {one.description.name: place for place, one in enumerate(RECORDS)}


def _found(file: OfficeFile, record: Record, sought: str, words: Words) -> Found:
    title = records.title(file, record, words)
    excerpt = _excerpt(record, sought, title)
    about = description(record.description.name)
    return Found(
        about.name,
        record.id,
        about.area,
        title,
        _marks(title, sought),
        excerpt,
        _marks(excerpt, sought),
    )


def _marks(text: str, sought: str) -> tuple[tuple[int, int], ...]:
    """Where any of the sought words stands, in order and without overlap."""
    spans: list[tuple[int, int]] = []
    for start, end in sorted(span for word in sought.split() for span in find_marks(text, word)):
        if not spans or start >= spans[-1][1]:
            spans.append((start, end))
    return tuple(spans)


def _excerpt(record: Record, sought: str, title: str) -> str:
    """The part of the first field (not already in the title) that holds a sought word."""
    words = fold(sought).split()
    for field in record.description.fields:
        value = getattr(record, field.name)
        if field.kind not in TEXT_KINDS or not value or value in title:
            continue
        folded = fold(value)
        if any(word in folded for word in words):
            start = _good_start(value, _first_mark(value, sought))
            return ("…" if start else "") + " ".join(value[start : start + EXCERPT].split())
    return ""


def _good_start(text: str, mark: int) -> int:
    """A place a little before `mark` where a phrase begins, at least not within a syllable's letters."""
    start = mark - EXCERPT // 3
    if start <= 0:
        return 0
    space = text.find(" ", start, mark)
    return space + 1 if space >= 0 else start + cluster_starts(text[start:mark])[1]


def _first_mark(text: str, sought: str) -> int:
    """Where the first sought word stands; by lines: marking a long text whole takes long."""
    before = 0
    for line in text.splitlines(keepends=True):
        marks = _marks(line, sought)
        if marks:
            return before + marks[0][0]
        before += len(line)
    return next((start for start, _end in _marks(text, sought)), 0)

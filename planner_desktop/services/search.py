"""One box over everything: folded text, exact substrings, secrecy respected, grouped by area."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.domain.areas import AREAS
from planner_desktop.domain.fields import TEXT_KINDS
from planner_desktop.domain.records import Record, title_of
from planner_desktop.domain.registry import description
from planner_desktop.language.folding import find_marks
from planner_desktop.services import records
from planner_desktop.store import searching

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

EXCERPT = 120


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


def find(file: OfficeFile, sought: str, limit: int = 60, names: Sequence[str] = ()) -> list[Found]:
    """Records that hold every word of `sought`, in the order of the areas, newest first within each."""
    with file.database.reading() as connection:
        hits = searching.find(connection, sought, limit, names=names)
    found = [
        _found(record, sought)
        for name in dict.fromkeys(hit.record_name for hit in hits)
        for record in records.pages(file, name, [hit.record for hit in hits if hit.record_name == name])
        if records.may_see(file, record)
    ]
    order = {area.name: place for place, area in enumerate(AREAS)}
    return sorted(found, key=lambda one: order[one.area])


def _found(record: Record, sought: str) -> Found:
    title = title_of(record)
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
    """The part of the first field (not already in the title) that holds a sought word, with its label."""
    for field in record.description.fields:
        value = getattr(record, field.name)
        if field.kind not in TEXT_KINDS or not value or value in title:
            continue
        marks = _marks(value, sought)
        if marks:
            start = max(0, marks[0][0] - EXCERPT // 3)
            return " ".join(value[start : start + EXCERPT].split())
    return ""

"""Going through all rows of a list, a page at a time, so that 200,000 rows need little memory."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.registry import description
from planner_desktop.services import records
from planner_desktop.store import reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from planner_desktop.domain.queries import Query
    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import OfficeFile

PAGE = 500


def walk(file: OfficeFile, query: Query) -> Iterator[list[Record]]:
    """Yield the rows that whoever works now may see, a page at a time, in the query's order."""
    yield from _pages(file, query.name, records.ids(file, query))


def walk_all(file: OfficeFile, query: Query) -> Iterator[list[Record]]:
    """As walk, secret rows of others among them: only for telling whether a row exists already."""
    with file.database.reading() as connection:
        ids = reading.ids(connection, replace(query, viewer=None), with_secret=True)
    yield from _pages(file, query.name, ids)


def _pages(file: OfficeFile, name: str, ids: Sequence[UUID]) -> Iterator[list[Record]]:
    about = description(name)
    for start in range(0, len(ids), PAGE):
        with file.database.reading() as connection:
            page = reading.load_many(connection, about, ids[start : start + PAGE])
        yield page

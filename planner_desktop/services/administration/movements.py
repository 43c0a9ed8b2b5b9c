"""The log of a letter's way: adding hops inside a unit of work, and reading them back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from planner_desktop.domain.administration.movements import Movement
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.refs import ref
from planner_desktop.domain.years import bangkok_clock
from planner_desktop.services import records
from planner_desktop.store import reading

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import Change, OfficeFile


def add(change: Change, document: Record, deed: str, **more: object) -> Movement:
    """Write one hop of a saved letter: now, by whoever works now."""
    hop = Movement(
        document=ref(document).word,
        at=bangkok_clock().replace(microsecond=0),
        deed=deed,
        by=change.actor,
        by_name=change.actor_name,
    )
    return cast("Movement", change.save(replace(hop, **more)))  # type: ignore[arg-type] # fields of Movement


def of(file: OfficeFile, document: Record) -> list[Movement]:
    """The hops of a letter, in the order they were written; undone ones stay, voided."""
    return records.every(file, Movement, _query(document))[
        ::-1
    ]  # lists without an order begin with the newest


def rounds(change: Change, document: Record) -> int:
    """How often its draft was sent to be checked."""
    query = _query(document).where(Condition("deed", Test.IS, "submitted"))
    return reading.count(change.unit.connection, replace(query, with_voided=False))


def _query(document: Record) -> Query:
    return Query("movement", (Condition("document", Test.IS, ref(document).word),))

"""The log of a letter's way: adding hops inside a unit of work, and reading them back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from planner_desktop.domain.administration.movements import Movement
from planner_desktop.domain.choices import choice_list
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.refs import ref
from planner_desktop.domain.years import bangkok_clock
from planner_desktop.services import records
from planner_desktop.store import reading

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record
    from planner_desktop.services.file import Change, OfficeFile
    from planner_desktop.store.link import Connection

LEVELS = ("urgency", "secrecy")


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
    """The hops of a letter, oldest first; undone ones stay, voided."""
    return records.every(file, Movement, _query(document))


def rounds(connection: Connection, document: Record) -> int:
    """How often its draft was sent to be checked."""
    query = _query(document).where(Condition("deed", Test.IS, "submitted"))
    return reading.count(connection, replace(query, with_voided=False))


def follow_levels(change: Change, before: Record, after: Record) -> None:
    """A change of urgency or secrecy is a hop of its own (features A10, A16)."""
    about = after.description
    said = [
        f"{about.field(name).label}: {_word(name, before)} → {_word(name, after)}"
        for name in LEVELS
        if about.has(name) and getattr(before, name) != getattr(after, name)
    ]
    if said:
        add(change, after, "level", words="\n".join(said))


def _word(name: str, record: Record) -> str:
    code = getattr(record, name)
    shipped = choice_list(record.description.field(name).choices).shipped
    return next((one.label for one in shipped if one.code == code), code or "–")


def _query(document: Record) -> Query:
    return Query("movement", (Condition("document", Test.IS, ref(document).word),), sort=("at",))

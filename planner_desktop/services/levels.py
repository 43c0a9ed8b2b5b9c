"""A change of a letter's urgency or secrecy is a hop of its own in its log (features A10, A16)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.administration.movements import Movement
from planner_desktop.domain.choices import choice_list
from planner_desktop.domain.refs import ref
from planner_desktop.domain.years import bangkok_clock

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.records import Record
    from planner_desktop.store.writing import Unit

LEVELS = ("urgency", "secrecy")


def change_of(unit: Unit, record: Record) -> str:
    """What a save of the record would change of its levels, in words; '' for nothing."""
    names = [name for name in LEVELS if record.description.has(name)]
    if not names or record.is_new:
        return ""
    before = unit.stored(record)
    if before is None:
        return ""
    return "\n".join(
        f"{record.description.field(name).label}: {_word(name, before)} → {_word(name, record)}"
        for name in names
        if getattr(before, name) != getattr(record, name)
    )


def log(unit: Unit, record: Record, words: str, actor: UUID | None, actor_name: str) -> None:
    """Write the change down as a hop."""
    at = bangkok_clock().replace(microsecond=0)
    hop = Movement(document=ref(record).word, at=at, deed="level", by=actor, by_name=actor_name, words=words)
    unit.insert(hop)


def _word(name: str, record: Record) -> str:
    code = getattr(record, name)
    shipped = choice_list(record.description.field(name).choices).shipped
    return next((one.label for one in shipped if one.code == code), code or "–")

"""A reference to a record of any description, as one word of text: `incoming_letter:0190…`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record


@dataclass(frozen=True)
class Ref:
    """Which record of which description."""

    name: str
    record: UUID

    @property
    def word(self) -> str:
        """How it is kept in a text field."""
        return f"{self.name}:{self.record.hex}"


def ref(record: Record) -> Ref:
    """The reference to a saved record."""
    return Ref(record.description.name, record.id)


def read_ref(word: str) -> Ref | None:
    """The reference in a text field; None when the word is none."""
    name, mark, key = word.partition(":")
    try:
        return Ref(name, UUID(hex=key)) if name and mark else None
    except ValueError:
        return None

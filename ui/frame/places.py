"""Where the officer has been: the way back and forth through pages, like a browser's."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

MOST = 100


@dataclass(frozen=True)
class Place:
    """A page, and the record that was opened on it."""

    page: str
    record: UUID | None = None


@dataclass
class Trail:
    """Places in the order of visits; `at` is where we are."""

    places: list[Place] = field(default_factory=list)
    at: int = -1

    def visit(self, place: Place) -> None:
        """Go to a place anew: what lay forward is forgotten."""
        if self.places and self.places[self.at] == place:
            return
        self.places = [*self.places[: self.at + 1], place][-MOST:]
        self.at = len(self.places) - 1

    def step(self, by: int) -> Place | None:
        """Go back (-1) or forth (1); None at the end of the way."""
        if not 0 <= self.at + by < len(self.places):
            return None
        self.at += by
        return self.places[self.at]

    def may(self, by: int) -> bool:
        """Whether there is somewhere to go in that direction."""
        return 0 <= self.at + by < len(self.places)

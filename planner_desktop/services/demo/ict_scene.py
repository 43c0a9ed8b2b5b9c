"""Who and when: what every part of the demonstration office's ICT needs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from planner_desktop.domain.records import Record

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from planner_desktop.domain.information.schools import School
    from planner_desktop.domain.office.people import Person
    from planner_desktop.services.demo.dice import Dice

Made = TypeVar("Made", bound=Record)


@dataclass(frozen=True)
class Scene:
    """The schools asked, the staff and the day, and the dice that make keys."""

    dice: Dice
    schools: Sequence[School]
    staff: Sequence[Person]
    today: dt.date

    def new(self, record: Made, day: dt.date | None = None) -> Made:
        """The record as one that is kept."""
        return replace(record, id=self.dice.key(day or self.today), version=1)

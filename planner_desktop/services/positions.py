"""The position of somebody on a day, as the office writes positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.office.duties import Holding
from planner_desktop.domain.office.positions import Held, PositionStyle, held_on
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.services import records, settings

if TYPE_CHECKING:
    import datetime as dt

    from planner_desktop.domain.office.people import Person
    from planner_desktop.services.file import OfficeFile


def position_on(file: OfficeFile, person: Person, day: dt.date | None) -> Held:
    """Name and position as held on that day (None: now); old papers keep what was (feature D07)."""
    query = Query("holding", (Condition("person", Test.IS, person.id),))
    return held_on(person, records.every(file, Holding, query), day)


def style(file: OfficeFile) -> PositionStyle:
    """How this office writes position and level."""
    chosen = settings.value(file, settings.POSITION_STYLE)
    return next((one for one in PositionStyle if one.value == chosen), PositionStyle.JOINED)

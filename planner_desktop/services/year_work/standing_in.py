"""For whom somebody acts on a day: those away whose first substitute at work he is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.office.duties import Absence, DutyOrder, DutyPerson
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.services import records

if TYPE_CHECKING:
    import datetime as dt
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile


def acts_for(file: OfficeFile, actor: UUID, day: dt.date) -> tuple[UUID, ...]:
    """The people whose work is that actor's on the day, by the issued order in force."""
    away = _away(file, day)
    if not away or actor in away:
        return ()
    substitutes = _substitutes(file, day)
    first = {one: next((sub for sub in substitutes.get(one, ()) if sub not in away), None) for one in away}
    return tuple(person for person, acting in first.items() if acting == actor)


def _away(file: OfficeFile, day: dt.date) -> dict[UUID, None]:
    spans = (Condition("since", Test.AT_MOST, day), Condition("until", Test.AT_LEAST, day))
    return {one.person: None for one in records.every(file, Absence, Query("absence", spans)) if one.person}


def _substitutes(file: OfficeFile, day: dt.date) -> dict[UUID, tuple[UUID, ...]]:
    issued = Query("duty_order", (Condition("status", Test.ONE_OF, ("issued", "cancelled")),))
    begun = [
        (start, one.status == "issued", one.id)
        for one in records.every(file, DutyOrder, issued)
        if (start := one.effective_on or one.dated) and start <= day
    ]
    if not begun:
        return {}
    of_order = Query("duty_person", (Condition("duty_order", Test.IS, max(begun)[2]),))
    return {one.person: one.substitutes for one in records.every(file, DutyPerson, of_order) if one.person}

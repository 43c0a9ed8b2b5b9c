"""The states of a school in order, which one holds on a day, and what it says of the school."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.information.schools import DETAILS, KEPT, WITH_ANOTHER, School, SchoolState

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

EDITED = "edited"  # the event of a state that an edit of the school's record made


def in_order(states: Iterable[SchoolState]) -> list[SchoolState]:
    """Oldest first; the one without a day before all."""
    return sorted(states, key=lambda one: (one.since or dt.date.min, one.id))


def state_on(states: Sequence[SchoolState], day: dt.date) -> SchoolState:
    """The state in force; before the first one, the first is the best that is known."""
    begun = [one for one in states if (one.since or dt.date.min) <= day]
    return begun[-1] if begun else states[0]


def said(state: SchoolState, school: School) -> dict[str, Any]:
    """What the state says of the school; details that an older file left out are the school's own."""
    told: dict[str, Any] = {one: getattr(state, one) for one in KEPT}
    if not state.whole:
        told |= {one: getattr(school, one) for one in DETAILS if not told[one]}
    return told


def made_whole(state: SchoolState, school: School) -> SchoolState:
    """The state with every detail it means."""
    return replace(state, whole=True, **said(state, school))


def base_of(school: School) -> SchoolState:
    """What the school was before anything was written of it."""
    told: dict[str, Any] = {one: getattr(school, one) for one in KEPT}
    # A partner is not known for a school entered as taught together; it taught before that.
    told["status"] = "open" if school.status in WITH_ANOTHER else school.status or "open"
    return SchoolState(school=school.id, since=school.founded, event="base", whole=True, **told)

"""Systems and innovations: which phases are late, ending one, what is due for review."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.ict.systems import IctSystem, SystemPhase
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import records

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

WAITING = Condition("done_on", Test.EMPTY)
LIVE = Condition("state", Test.ONE_OF, ("idea", "building", "trial", "in_use", "improving"))


def late(today: dt.date) -> tuple[Condition, ...]:
    """Phases that should have ended before today."""
    return (WAITING, Condition("planned_to", Test.AT_MOST, today - dt.timedelta(days=1)))


def review_due(today: dt.date) -> tuple[Condition, ...]:
    """Systems whose day of review has come."""
    return (LIVE, Condition("review_on", Test.AT_MOST, today))


def phases(file: OfficeFile, system: UUID) -> list[SystemPhase]:
    """The phases of one system in their order."""
    query = Query("system_phase", (Condition("system", Test.IS, system),), sort=("position", "planned_to"))
    return records.every(file, SystemPhase, query)


def next_phase(file: OfficeFile, system: UUID) -> SystemPhase | None:
    """The first phase that is not done."""
    return next((one for one in phases(file, system) if one.done_on is None), None)


def draft_phase(file: OfficeFile, system: UUID | None) -> SystemPhase:
    """The next phase of a system."""
    there = phases(file, system) if system else []
    last = max((one.position or 0 for one in there), default=0)
    return SystemPhase(system=system, position=last + 1, owner=file.actor)


def finish_phase(
    file: OfficeFile, phase: SystemPhase, done_on: dt.date, result: str, edition: str = ""
) -> SystemPhase:
    """A phase is done; the edition it put out becomes the system's. UserError for a day to come."""
    if done_on > bangkok_today():
        raise UserError(say("วันที่เสร็จเป็นวันในอนาคต"), say("เลือกวันนี้หรือวันก่อนหน้า"))
    ended = replace(phase, done_on=done_on, result=result.strip() or phase.result, edition=edition.strip())
    with file.change(say("ขั้น “{phase}” เสร็จแล้ว", phase=phase.name)) as change:
        kept = change.save(ended)
        if edition.strip() and phase.system:
            change.save(replace(records.get(file, IctSystem, phase.system), edition=edition.strip()))
    assert isinstance(kept, SystemPhase)
    return kept


def every(file: OfficeFile) -> list[IctSystem]:
    """Every system that was not voided, the newest first."""
    return records.every(file, IctSystem, Query("ict_system", with_voided=False))

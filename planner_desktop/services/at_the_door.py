"""Everything that watches over writing: who may forbid a change, and what follows from it, in this order.

services/file.py asks here, and only once the first change is made: reading a file needs none of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.services import levels, numbering
from planner_desktop.services.door import (
    case_guards,
    class_plan_lock,
    ict_following,
    kept_rows,
    line_sums,
    locking,
    minutes_lock,
    plan_decisions,
    plan_guards,
    school_past,
)
from planner_desktop.services.door import ict_records as ict
from planner_desktop.store.writing import Unit

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.records import Record
    from planner_desktop.errors import Fault
    from planner_desktop.store.database import Database


# Each of these guards a removal too.
_ALWAYS = (
    locking.guard,
    minutes_lock.guard,
    kept_rows.guard,
    class_plan_lock.guard,
    school_past.guard,
    ict_following.guard,
    ict.guard,
)
_SAVING = (*_ALWAYS, plan_decisions.guard, plan_guards.guard, case_guards.guard)
_REMOVING = (plan_decisions.guard_removal, case_guards.guard_removal, numbering.refuse_removal)


def guard_save(unit: Unit, record: Record) -> None:
    """UserError when the record may not be saved as it is now."""
    for guard in _SAVING:
        guard(unit, record)


def foreseen(database: Database, record: Record) -> tuple[Fault, ...]:
    """What the door would find wrong with a record that is not saved yet (a dry run asks)."""
    watched = isinstance(record, ict.WATCHED)
    if not watched and not plan_guards.watches(record):
        return ()
    with database.reading() as connection:
        unit = Unit(connection)
        return tuple(ict.faults(unit, record)) if watched else plan_guards.faults(unit, record)


def guard_removal(unit: Unit, record: Record) -> None:
    """UserError when the record may not be removed."""
    for guard in _ALWAYS:
        guard(unit, record, removing=True)
    for refuse in _REMOVING:
        refuse(unit, record)


def guard_void(unit: Unit, record: Record) -> None:
    """UserError when the record may not be voided."""
    minutes_lock.guard(unit, record, removing=True)
    ict.guard(unit, record, removing=True)
    plan_decisions.guard_void(unit, record)
    case_guards.guard_void(unit, record)


def numbered(unit: Unit, record: Record) -> Record:
    """The record with the number it takes in its register and what is computed for it."""
    settled = line_sums.completed(case_guards.settled(unit, ict_following.settled(unit, record)))
    return ict.completed(unit, numbering.numbered(unit, settled))


def update(unit: Unit, records: list[Record], actor: UUID | None, actor_name: str) -> list[Record]:
    """Write known rows; a change of urgency or secrecy is logged, the past of schools and results kept."""
    changed = [levels.change_of(unit, one) for one in records]
    past = [school_past.before_of(unit, one) for one in records]
    kept = unit.update_many([school_past.corrected(*both) for both in zip(records, past, strict=True)])
    for one, words, before in zip(kept, changed, past, strict=True):
        if words:
            levels.log(unit, one, words, actor, actor_name)
        if before:
            school_past.keep(unit, before, one)
    return kept


def follow_save(unit: Unit, record: Record) -> None:
    """What follows from a row that was saved or voided."""
    kept_rows.follow(unit, record)
    ict_following.follow(unit, record)
    ict.follow(unit, record)
    plan_decisions.follow(unit, record)


def follow_removal(unit: Unit, record: Record) -> None:
    """What follows from a row that was removed."""
    kept_rows.follow_removal(unit, record)
    ict.follow(unit, record)

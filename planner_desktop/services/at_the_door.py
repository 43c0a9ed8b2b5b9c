"""Everything that watches over writing: who may forbid a change, and what follows from it, in this order.

services/file.py asks here, and only once the first change is made: reading a file needs none of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.services import (
    case_guards,
    kept_rows,
    levels,
    line_sums,
    locking,
    minutes_lock,
    numbering,
    plan_decisions,
    plan_guards,
)

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.records import Record
    from planner_desktop.store.writing import Unit


def guard_save(unit: Unit, record: Record) -> None:
    """UserError when the record may not be saved as it is now."""
    locking.guard(unit, record)
    minutes_lock.guard(unit, record)
    kept_rows.guard(unit, record)
    plan_decisions.guard(unit, record)
    plan_guards.guard(unit, record)
    case_guards.guard(unit, record)


def guard_removal(unit: Unit, record: Record) -> None:
    """UserError when the record may not be removed."""
    locking.guard(unit, record, removing=True)
    kept_rows.guard(unit, record, removing=True)
    minutes_lock.guard(unit, record, removing=True)
    plan_decisions.guard_removal(unit, record)
    case_guards.guard_removal(unit, record)
    numbering.refuse_removal(unit, record)


def guard_void(unit: Unit, record: Record) -> None:
    """UserError when the record may not be voided."""
    minutes_lock.guard(unit, record, removing=True)
    case_guards.guard_void(unit, record)


def numbered(unit: Unit, record: Record) -> Record:
    """The record with the number it takes in its register, and what follows from its own values."""
    return numbering.numbered(unit, line_sums.completed(record))


def update(unit: Unit, records: list[Record], actor: UUID | None, actor_name: str) -> list[Record]:
    """Write known rows; a change of urgency or secrecy is logged."""
    changed = [levels.change_of(unit, one) for one in records]
    kept = unit.update_many(records)
    for one, words in zip(kept, changed, strict=True):
        if words:
            levels.log(unit, one, words, actor, actor_name)
    return kept


def follow_save(unit: Unit, record: Record) -> None:
    """What follows from a row that was saved or voided."""
    kept_rows.follow(unit, record)
    plan_decisions.follow(unit, record)


def follow_removal(unit: Unit, record: Record) -> None:
    """What follows from a row that was removed."""
    kept_rows.follow_removal(unit, record)

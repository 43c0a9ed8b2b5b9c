"""What a school was stays known when its record is edited, and what a test result said when it is corrected.

Both are watched at the door of every save: forms, imports and planner-tool alike.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.information.counts import TestEdition, TestResult
from planner_desktop.domain.information.school_states import base_of, in_order, made_whole, said
from planner_desktop.domain.information.schools import KEPT, School, SchoolState
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import Invalid, UserError
from planner_desktop.messages import say
from planner_desktop.store import reading

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.records import Record
    from planner_desktop.store.writing import Unit


def guard(unit: Unit, record: Record, *, removing: bool = False) -> None:
    """Refuse a correction without its own reason, and any change of an earlier edition."""
    if isinstance(record, TestEdition) and not record.is_new:
        raise UserError(say("ผลการทดสอบฉบับก่อนแก้ไขหรือลบไม่ได้"), say("แก้ผลปัจจุบันพร้อมเหตุผลแทน"))
    if not isinstance(record, TestResult) or record.is_new:
        return
    if removing:
        raise UserError(
            say("ผลการทดสอบที่บันทึกแล้วลบไม่ได้"), say("ใช้ “ยกเลิกผลนี้…” พร้อมเหตุผล ผลนั้นจะไม่ถูกนับแต่ยังอ่านได้")
        )
    before = unit.stored(record)
    faults = tuple(record.change_faults(before)) if before else ()
    if faults:
        raise Invalid(title_of(record), faults)


def before_of(unit: Unit, record: Record) -> Record | None:
    """The stored record whose past must be kept when this one takes its place; None for nothing."""
    if record.is_new or not isinstance(record, School | TestResult):
        return None
    stored = unit.stored(record)
    if isinstance(record, TestResult):
        return stored if isinstance(stored, TestResult) and record.corrects(stored) else None
    changed = stored and any(getattr(stored, one) != getattr(record, one) for one in KEPT)
    return stored if changed else None


def corrected(record: Record, before: Record | None) -> Record:
    """The record with the number of its new edition."""
    if isinstance(record, TestResult) and isinstance(before, TestResult):
        return replace(record, edition=(before.edition or 1) + 1)
    return record


def keep(unit: Unit, before: Record, now: Record) -> None:
    """Write what was down as a state or an edition of its own."""
    if isinstance(before, TestResult):
        unit.insert(
            TestEdition(
                result=before.id,
                edition=before.edition or 1,
                takers=before.takers,
                mean=before.mean,
                reason=before.reason,
                until=bangkok_today(),
            )
        )
    elif isinstance(before, School) and isinstance(now, School):
        _keep_school(unit, before, now)


def _keep_school(unit: Unit, before: School, now: School) -> None:
    """A state since today; a new name mends a misspelling, a value first learned holds ever since."""
    states = _states(unit, before.id)
    if states and all(value == getattr(now, name) for name, value in said(states[-1], before).items()):
        return  # the state was written first: it is where this change comes from
    learned = {
        one: getattr(now, one)
        for one in KEPT
        if one == "name" or (getattr(before, one) == "" and getattr(now, one))
    }
    known = replace(before, **learned)
    states = [_with(unit, one, before, learned) for one in states]
    if all(getattr(known, one) == getattr(now, one) for one in KEPT):
        return
    if not states:
        states = [_inserted(unit, base_of(known))]
    last, today = states[-1], bangkok_today()
    told: dict[str, Any] = {one: getattr(now, one) for one in KEPT}
    if last.since and last.since >= today:
        unit.update(replace(last, **told))
        return
    partner = last.with_school if last.status == now.status else None
    new = SchoolState(school=now.id, since=today, event="edited", whole=True, with_school=partner, **told)
    unit.insert(new)


def _with(unit: Unit, state: SchoolState, before: School, learned: dict[str, Any]) -> SchoolState:
    """The state made whole, with what was the same as in the school's record so far taken over."""
    whole = made_whole(state, before)
    same = {name: value for name, value in learned.items() if getattr(whole, name) == getattr(before, name)}
    kept = unit.update(replace(whole, **same))
    assert isinstance(kept, SchoolState)
    return kept


def _inserted(unit: Unit, state: SchoolState) -> SchoolState:
    kept = unit.insert(state)
    assert isinstance(kept, SchoolState)
    return kept


def _states(unit: Unit, school: UUID) -> list[SchoolState]:
    query = Query("school_state", (Condition("school", Test.IS, school),))
    keys = reading.ids(unit.connection, query, with_secret=True)
    found = reading.load_many(unit.connection, SchoolState.description, keys)
    return in_order(one for one in found if isinstance(one, SchoolState))

"""The life of a school: renamed, taught together, paused, merged, closed; and what it was on a past day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.information.school_states import (
    EDITED,
    base_of,
    in_order,
    made_whole,
    said,
    state_on,
)
from planner_desktop.domain.information.schools import KEPT, School, SchoolState
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import NEW
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import records

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.services.file import Change, OfficeFile

_STATUS_OF = {
    "joined": "joined",
    "paused": "paused",
    "reopened": "open",
    "established": "open",
    "received": "open",
    "merged": "merged",
    "closed": "closed",
    "transferred": "transferred",
}
_BEGINNINGS = frozenset({"established", "received"})  # they say something even where nothing else changes
TEACHING = frozenset({"open", "joined"})


@dataclass(frozen=True, kw_only=True)
class Happening:
    """What happened to a school on a day; `name`, `network`, `details` (by field) where they change."""

    event: str
    day: dt.date
    name: str = ""
    network: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)
    with_school: UUID | None = None
    reason: str = ""
    paper: str = ""


def states_of(file: OfficeFile, school: UUID) -> list[SchoolState]:
    """Every state of a school, oldest first; empty when nothing ever happened."""
    query = Query("school_state", (Condition("school", Test.IS, school),))
    return in_order(records.every(file, SchoolState, query))


def schools_on(file: OfficeFile, day: dt.date) -> list[School]:
    """Every school that was founded by that day, as it was then: name, status, director, grades and so on."""
    states: defaultdict[UUID, list[SchoolState]] = defaultdict(list)
    for state in in_order(records.every(file, SchoolState)):
        if state.school:
            states[state.school].append(state)
    schools = records.every(file, School)
    return [then(one, states[one.id], day) for one in schools if one.founded is None or one.founded <= day]


def then(school: School, states: Sequence[SchoolState], day: dt.date) -> School:
    """The school as it was; its own record is what it has been since its last state began."""
    if not states or (states[-1].since or dt.date.min) <= day:
        return school
    return replace(school, **said(state_on(states, day), school))


def happen(file: OfficeFile, school: UUID, what: Happening) -> SchoolState:
    """Write what happened as one step; later states and the school itself take over what they do not change.

    UserError for a day to come, a day already written, nothing changed, or a partner that was not teaching.
    """
    ready = prepare(file, school, what)
    with file.change(say("บันทึกความเปลี่ยนแปลงของ{school}", school=ready.school.name)) as change:
        return write(change, ready)


@dataclass(frozen=True)
class Prepared:
    """A happening that was checked against what the file knew, to be written inside any unit of work."""

    school: School
    states: Sequence[SchoolState]
    what: Happening


def prepare(file: OfficeFile, school: UUID, what: Happening) -> Prepared:
    """Read the school and check; raises as happen() does."""
    kept = records.get(file, School, school)
    states = states_of(file, school)
    _check(file, kept, states, what)
    return Prepared(kept, states, what)


def write(change: Change, ready: Prepared) -> SchoolState:
    """Write it as part of a larger change."""
    kept, what = ready.school, ready.what
    if what.event in _BEGINNINGS and not ready.states:
        return _begun(change, kept, what)
    states = [_whole(change, one, kept) for one in (list(ready.states) or [_begin(change, kept)])]
    before = state_on(states, what.day)
    new = _new_state(before, what)
    same = all(getattr(new, one) == getattr(before, one) for one in (*KEPT, "with_school"))
    if same and what.event not in _BEGINNINGS:
        raise UserError(say("ยังไม่มีอะไรเปลี่ยน"), say("ใส่สิ่งที่เปลี่ยนอย่างน้อยหนึ่งช่อง เช่น ชื่อ สถานะ หรือผู้อำนวยการใหม่"))
    saved = change.save(new)
    _hand_on(change, kept, [one for one in states if (one.since or dt.date.min) > what.day], before, new)
    assert isinstance(saved, SchoolState)
    return saved


def _begun(change: Change, school: School, what: Happening) -> SchoolState:
    """The first thing ever written of a school: it is open since that day."""
    opened = replace(school, status="open", founded=school.founded or what.day, **dict(what.details))
    state = replace(base_of(opened), since=what.day, event=what.event, reason=what.reason, paper=what.paper)
    saved = change.save(state)
    if opened != school:
        change.save(opened)
    assert isinstance(saved, SchoolState)
    return saved


def _begin(change: Change, school: School) -> SchoolState:
    saved = change.save(base_of(school))
    assert isinstance(saved, SchoolState)
    return saved


def _whole(change: Change, state: SchoolState, school: School) -> SchoolState:
    saved = state if state.whole else change.save(made_whole(state, school))
    assert isinstance(saved, SchoolState)
    return saved


def _new_state(before: SchoolState, what: Happening) -> SchoolState:
    status = _STATUS_OF.get(what.event, before.status)
    stays = status == before.status and what.with_school is None
    told: dict[str, Any] = {one: getattr(before, one) for one in KEPT} | dict(what.details)
    told |= {"status": status, "name": what.name.strip() or before.name}
    told["network"] = what.network.strip() or before.network
    edited = before.event == EDITED and before.since == what.day  # the day's own state is said better
    return SchoolState(
        id=before.id if edited else NEW,
        version=before.version if edited else 0,
        school=before.school,
        since=what.day,
        event=what.event,
        with_school=before.with_school if stays else what.with_school,
        reason=what.reason,
        paper=what.paper,
        whole=True,
        **told,
    )


def _hand_on(
    change: Change, school: School, later: Sequence[SchoolState], before: SchoolState, new: SchoolState
) -> None:
    """Each changed value goes on until a later state says otherwise."""
    changed: dict[str, Any] = {
        one: getattr(new, one) for one in KEPT if getattr(new, one) != getattr(before, one)
    }
    for state in later:
        taken = _taken(state, before, changed)
        if taken:
            change.save(replace(state, **taken))
        changed = taken
    present = changed if later else {**{one: getattr(new, one) for one in KEPT}}
    if any(getattr(school, name) != value for name, value in present.items()):
        change.save(replace(school, **present))


def _taken(state: SchoolState, before: SchoolState, changed: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in changed.items() if getattr(state, name) == getattr(before, name)}


def _check(file: OfficeFile, school: School, states: Sequence[SchoolState], what: Happening) -> None:
    if what.day > bangkok_today():
        raise UserError(
            say("วันที่มีผล {day} ยังมาไม่ถึง", day=what.day),
            say("บันทึกเมื่อถึงวันนั้น หรือตั้งเป็นงานในปฏิทินไว้ก่อน"),
        )
    if school.founded and what.day < school.founded:
        raise UserError(say("วันที่มีผลอยู่ก่อนวันตั้งโรงเรียน"), say("ตรวจวันที่มีผลหรือวันที่ตั้งโรงเรียน"))
    if any(one.since == what.day and one.event not in ("base", EDITED) for one in states):
        raise UserError(
            say("วันที่ {day} มีความเปลี่ยนแปลงของโรงเรียนนี้แล้ว", day=what.day),
            say("แก้รายการของวันนั้นในหน้า “ประวัติสถานะโรงเรียน”"),
        )
    if what.with_school is not None and what.with_school != school.id:
        partner = records.get(file, School, what.with_school)
        was = then(partner, states_of(file, partner.id), what.day)
        if was.status != "open":
            raise UserError(say("{school} ไม่ได้เปิดสอนในวันนั้น", school=was.name), say("เลือกโรงเรียนที่เปิดสอนอยู่"))

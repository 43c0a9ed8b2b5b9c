"""Who acts for whom today: the order in force, the absences of the day, and the words to sign with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.office.duties import Absence, DutyOrder, DutyPerson
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.substitution import (
    ActingRule,
    Post,
    Seat,
    Stand,
    acting_rule,
    away_on,
    signature_lines,
    stand_in,
    why_of,
)
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.services import records

if TYPE_CHECKING:
    import datetime as dt
    from uuid import UUID

    from planner_desktop.domain.office.positions import Held
    from planner_desktop.services.file import OfficeFile

STATUTORY = "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา"


@dataclass(frozen=True)
class Standing:
    """Somebody away on a day, who acts, and how that one signs, names as borne on that day.

    `lines` stand under the actor's name where he signs for the other, `own_lines` where he signs for himself.
    """

    person: Person
    absence: Absence
    stand: Stand
    actor: Person | None
    passed: tuple[str, ...]
    rule: ActingRule
    lines: tuple[str, ...]
    own_lines: tuple[str, ...] = ()
    name: str = ""
    actor_name: str = ""


def in_force(file: OfficeFile, day: dt.date) -> DutyOrder | None:
    """The issued order that holds that day: the newest begun by then, a later-cancelled one included."""
    query = Query("duty_order", (Condition("status", Test.ONE_OF, ("issued", "cancelled")),))
    begun = [
        (start, one)
        for one in records.every(file, DutyOrder, query)
        if (start := one.effective_on or one.dated) and start <= day
    ]
    return max(begun, key=lambda pair: (pair[0], pair[1].status == "issued"))[1] if begun else None


def seats(file: OfficeFile, day: dt.date) -> dict[UUID, Seat]:
    """The places of the order in force; whoever stands in for one absence alone comes before the others."""
    order = in_force(file, day)
    own = Query("duty_person", (Condition("duty_order", Test.IS, order.id if order else None),))
    entries = records.every(file, DutyPerson, own) if order else []
    found = {one.person: Seat(one.person, one.substitutes, one.is_head) for one in entries if one.person}
    for person, absence in away(file, day).items():
        if absence.substitute:
            seat = found.get(person, Seat(person))
            rest = tuple(one for one in seat.substitutes if one != absence.substitute)
            found[person] = replace(seat, substitutes=(absence.substitute, *rest))
    return found


def away(file: OfficeFile, day: dt.date) -> dict[UUID, Absence]:
    """Those away that day."""
    query = Query("absence", (Condition("since", Test.AT_MOST, day), Condition("until", Test.AT_LEAST, day)))
    return away_on(records.every(file, Absence, query), day)


def standings(file: OfficeFile, day: dt.date) -> tuple[Standing, ...]:
    """Everybody away that day with who acts, in the order of the staff."""
    gone = away(file, day)
    places = seats(file, day)
    staff = {one.id: one for one in records.every(file, Person)}
    from planner_desktop.services import positions  # the home page asks only who acts for whom

    known = _Day(file, day, staff, positions.names_on(file, staff.values(), day))
    return tuple(
        _standing(known, staff[person], gone[person], stand_in(person, places, gone))
        for person in staff
        if person in gone
    )


def acts_for(file: OfficeFile, actor: UUID, day: dt.date) -> tuple[UUID, ...]:
    """The people whose work is that actor's on the day (for the home page)."""
    gone = away(file, day)
    places = seats(file, day)
    return tuple(one for one in gone if stand_in(one, places, gone).actor == actor)


@dataclass(frozen=True)
class _Day:
    """The staff with their names on a day."""

    file: OfficeFile
    day: dt.date
    staff: dict[UUID, Person]
    names: dict[UUID, str]

    def held(self, person: Person) -> Held:
        from planner_desktop.services import positions

        return positions.position_on(self.file, person, self.day)


def _standing(known: _Day, person: Person, absence: Absence, stand: Stand) -> Standing:
    actor = known.staff.get(stand.actor) if stand.actor else None
    from planner_desktop.services import positions

    held, style = known.held(person), positions.style(known.file)
    statutory = held.position.startswith(STATUTORY)
    rule = acting_rule(Post.STATUTORY if statutory else Post.GROUP, why_of(absence))
    post = held.acting_role or held.written(style)
    own = known.held(actor).written(style) if actor else ""
    return Standing(
        person,
        absence,
        stand,
        actor,
        tuple(known.names[one] for one in stand.passed if one in known.names),
        rule,
        signature_lines(own, post, rule) if actor else (),
        signature_lines(own),
        known.names[person.id],
        known.names[actor.id] if actor else "",
    )

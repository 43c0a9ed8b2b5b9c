"""Who acts for whom on a day, and in which words he signs.

The substitutes of an order act in their order, only while the person is away (features D02, D03). A
substitute cannot appoint a further one; only the head's own list goes on where the head was the
substitute (feature D06). The words follow the State Administration Act 2534 s. 38-50 and the Ministry of
Education Administration Act 2546 s. 44-45 and 54; how sure we are of each stands beside it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from planner_desktop.domain.office.duties import Absence
from planner_desktop.messages import Message, mark, say


@dataclass(frozen=True)
class Seat:
    """One person's place: who acts in it, first to last."""

    person: UUID
    substitutes: tuple[UUID, ...] = ()
    head: bool = False


@dataclass(frozen=True)
class Stand:
    """Who does the work of `person`: himself, a substitute, or nobody; `passed` were away too, in order."""

    person: UUID
    actor: UUID | None
    passed: tuple[UUID, ...] = ()

    @property
    def acting(self) -> bool:
        """Whether somebody else acts."""
        return self.actor is not None and self.actor != self.person

    @property
    def nobody(self) -> bool:
        """Whether the work stands still."""
        return self.actor is None


def away_on(absences: Iterable[Absence], day: dt.date) -> dict[UUID, Absence]:
    """Those away that day, first and last day included, each with the absence that says so."""
    return {
        one.person: one
        for one in absences
        if one.person and one.since and one.until and one.since <= day <= one.until
    }


def stand_in(person: UUID, seats: Mapping[UUID, Seat], away: Iterable[UUID]) -> Stand:
    """Who acts for the person; circles end with nobody."""
    gone = set(away)
    if person not in gone:
        return Stand(person, person)
    seen = {person}
    passed: list[UUID] = []
    actor = _first_present(seats.get(person), seats, gone, seen, passed)
    return Stand(person, actor, tuple(passed))


def _first_present(
    seat: Seat | None, seats: Mapping[UUID, Seat], gone: set[UUID], seen: set[UUID], passed: list[UUID]
) -> UUID | None:
    """The first substitute who is here; after the whole list, the list of a head who was on it."""
    heads: list[Seat] = []
    for one in seat.substitutes if seat else ():
        if one in seen:
            continue
        seen.add(one)
        if one not in gone:
            return one
        passed.append(one)
        if one in seats and seats[one].head:
            heads.append(seats[one])
    for head in heads:
        found = _first_present(head, seats, gone, seen, passed)
        if found:
            return found
    return None


class Why(Enum):
    """Why somebody acts."""

    ABSENT = "absent"  # the holder of the post is there in law, but cannot act
    VACANT = "vacant"  # nobody holds the post
    DELEGATED = "delegated"  # the holder is at work and has given the power away in writing


class Post(Enum):
    """What is acted for."""

    STATUTORY = "statutory"  # a post whose powers a law gives: the director of the area office
    GROUP = "group"  # a place within the office: director of a group, head of a section


@dataclass(frozen=True)
class ActingRule:
    """The words between the two lines, by what rule, and how sure we are (high, medium or low)."""

    words: str
    rule: Message
    certainty: str


_RULES = {
    (Post.STATUTORY, Why.ABSENT): ActingRule(
        "รักษาราชการแทน",
        say("ผู้ดำรงตำแหน่งปฏิบัติราชการไม่ได้ ผู้แทนมีอำนาจเต็มตามตำแหน่ง (พ.ร.บ.ระเบียบบริหารราชการ ศธ. 2546 มาตรา 54)"),
        "medium",
    ),
    (Post.STATUTORY, Why.VACANT): ActingRule(
        "รักษาราชการแทน",
        say("ไม่มีผู้ดำรงตำแหน่ง ผู้แทนมีอำนาจเต็มตามตำแหน่ง (พ.ร.บ.ระเบียบบริหารราชการ ศธ. 2546 มาตรา 54)"),
        "medium",
    ),
    (Post.STATUTORY, Why.DELEGATED): ActingRule(
        "ปฏิบัติราชการแทน",
        say("ผู้ดำรงตำแหน่งมอบอำนาจเป็นหนังสือ ทำได้เฉพาะเรื่องที่มอบ (พ.ร.บ.ระเบียบบริหารราชการ ศธ. 2546 มาตรา 44–45)"),
        "medium",
    ),
    (Post.GROUP, Why.ABSENT): ActingRule(
        "ปฏิบัติหน้าที่แทน", say("ตำแหน่งภายในที่คำสั่งมอบหมายหน้าที่ตั้งขึ้น แทนได้เท่าที่คำสั่งให้"), "medium"
    ),
    (Post.GROUP, Why.VACANT): ActingRule(
        "ปฏิบัติหน้าที่", say("ตำแหน่งภายในที่ยังว่าง ผู้ที่คำสั่งให้ทำหน้าที่ลงนามว่า “ปฏิบัติหน้าที่”"), "medium"
    ),
    (Post.GROUP, Why.DELEGATED): ActingRule(
        "ปฏิบัติหน้าที่แทน", say("ตำแหน่งภายในมอบอำนาจตามกฎหมายไม่ได้ แทนได้เท่าที่คำสั่งให้"), "low"
    ),
}
VACANT_KIND = "vacant"  # of the choice list absence_kind


def acting_rule(post: Post, why: Why) -> ActingRule:
    """What stands between the signer's own position and the post acted for."""
    return _RULES[post, why]


def why_of(absence: Absence) -> Why:
    """An absence of the kind 'post vacant' makes the post vacant; every other one is an absence."""
    return Why.VACANT if absence.kind == VACANT_KIND else Why.ABSENT


def signature_lines(position: str, acting_for: str = "", rule: ActingRule | None = None) -> tuple[str, ...]:
    """The lines under a name: the own position, or `<own> รักษาราชการแทน` over the post acted for (D04)."""
    if not acting_for or rule is None:
        return (position,) if position else ()
    return (f"{position} {rule.words}".strip(), acting_for)


@dataclass(frozen=True)
class SignLine:
    """A place to sign on a paper: whose it is and who signs it today (None: nobody can)."""

    role: str
    person: UUID
    signer: UUID | None

    @property
    def acting(self) -> bool:
        """Whether somebody signs for another."""
        return self.signer is not None and self.signer != self.person


def who_signs(
    lines: Sequence[tuple[str, UUID]], seats: Mapping[UUID, Seat], away: Iterable[UUID]
) -> tuple[SignLine, ...]:
    """Who signs each line; one person who owns a line and acts in another signs both (feature D05)."""
    gone = frozenset(away)
    return tuple(SignLine(role, person, stand_in(person, seats, gone).actor) for role, person in lines)


CERTAINTY_NOTE = mark("ถ้อยคำนี้ควรตรวจกับกลุ่มกฎหมายและคดีก่อนใช้")

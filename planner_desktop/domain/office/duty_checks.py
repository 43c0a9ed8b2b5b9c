"""What is wrong with a duty order before it is issued; each fault says whose part and which duty it is in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from planner_desktop.domain.office.duty_tree import Assigned, WholeOrder
from planner_desktop.domain.office.people import Person
from planner_desktop.messages import Message, mark, say


class Check(Enum):
    """What is looked for; the value is the name of the check as the window shows it."""

    NO_PEOPLE = mark("ไม่มีผู้รับมอบหน้าที่")
    TWICE = mark("ชื่อซ้ำในคำสั่ง")
    NO_DUTIES = mark("ไม่มีหน้าที่")
    NO_SUBSTITUTE = mark("ไม่มีผู้ปฏิบัติงานแทน")
    SELF = mark("แทนตัวเอง")
    LEFT = mark("ผู้แทนพ้นหน้าที่แล้ว")
    PAIR = mark("แทนกันเองเป็นคู่")
    CYCLE = mark("แทนกันเป็นวง")
    GRADE = mark("ระดับต่างกันมาก")
    NO_OWNER = mark("งานไม่มีผู้รับผิดชอบ")
    TWO_OWNERS = mark("งานมีผู้รับผิดชอบซ้ำ")
    LOAD = mark("ภาระงานไม่สมดุล")
    REPEALED = mark("กฎหมายยกเลิกแล้ว")
    NO_POWERS = mark("ไม่ได้อ้างอำนาจ")
    NO_SIGNER = mark("ไม่มีผู้ลงนาม")


GRAVE = frozenset({Check.NO_PEOPLE, Check.TWICE, Check.NO_DUTIES, Check.SELF, Check.LEFT, Check.NO_SIGNER})


@dataclass(frozen=True)
class DutyFault:
    """One thing to put right. `entry` is a DutyPerson, `duty` a Duty, `item` a WorkItem, `law` a Law."""

    check: Check
    message: Message
    entry: UUID | None = None
    duty: UUID | None = None
    item: UUID | None = None
    law: UUID | None = None

    @property
    def grave(self) -> bool:
        """Whether the order should not go out like this; the others are for judging."""
        return self.check in GRAVE


@dataclass(frozen=True)
class Load:
    """How much one person carries."""

    entry: UUID
    person: UUID | None
    items: int
    duties: int


@dataclass(frozen=True)
class Grades:
    """Levels and positions from the lowest up; a gap over `tolerated` places is told."""

    places: Mapping[str, int]
    tolerated: int

    def place(self, person: Person) -> int | None:
        """The place of the level, or of the position where it has none; None when not in the table."""
        return self.places.get(person.level or person.position)


NO_GRADES = Grades({}, 0)
_MANY = 2.0  # times the average
_LEAST_DUTIES = 8


def check_order(whole: WholeOrder, grades: Grades = NO_GRADES) -> tuple[DutyFault, ...]:
    """Every fault, in the order in which the paper is read."""
    return (
        *_preamble(whole),
        *_people(whole),
        *_substitutes(whole, grades),
        *_circles(whole),
        *_owners(whole),
        *_loads(whole),
    )


def loads(whole: WholeOrder) -> tuple[Load, ...]:
    """Items and single duties of each person, in the order of the paper (feature D08)."""
    return tuple(_load(whole, one) for one in whole.people)


def _load(whole: WholeOrder, one: Assigned) -> Load:
    counted = [duty for duty in one.duties if duty.kind not in ("heading", "substitution")]
    items = {item for duty in counted if (item := whole.item_of(duty))}
    named = sum(1 for duty in counted if duty.kind == "item" and not whole.item_of(duty))
    return Load(one.entry.id, one.entry.person, len(items) + named, len(counted))


def _preamble(whole: WholeOrder) -> Iterator[DutyFault]:
    order = whole.order
    if not order.powers and not order.powers_text.strip():
        yield DutyFault(Check.NO_POWERS, say("ยังไม่ได้อ้างอำนาจตามกฎหมายในส่วนนำของคำสั่ง"))
    for law in (whole.laws[one] for one in order.powers if one in whole.laws):
        late = law.repealed_year and (not order.calendar_year or law.repealed_year <= order.calendar_year)
        if not late and not law.repealed_by:
            continue
        by = whole.laws.get(law.repealed_by) if law.repealed_by else None
        if by:
            message = say("“{law}” ถูกยกเลิกแล้วโดย “{by}” เปลี่ยนไปอ้างฉบับที่ใช้อยู่", law=law.name, by=by.name)
        else:
            message = say("“{law}” ถูกยกเลิกแล้ว เปลี่ยนไปอ้างฉบับที่ใช้อยู่", law=law.name)
        yield DutyFault(Check.REPEALED, message, law=law.id)
    if not order.signer and not order.signer_name.strip():
        yield DutyFault(Check.NO_SIGNER, say("ยังไม่ได้ระบุผู้ลงนามในคำสั่ง"))


def _people(whole: WholeOrder) -> Iterator[DutyFault]:
    if not whole.people:
        yield DutyFault(Check.NO_PEOPLE, say("คำสั่งนี้ยังไม่มีผู้รับมอบหน้าที่ เพิ่มบุคลากรก่อน"))
    seen: set[UUID] = set()
    for one in whole.people:
        person, name = one.entry.person, whole.name(one.entry.person)
        if person in seen:
            yield DutyFault(Check.TWICE, say("“{name}” อยู่ในคำสั่งมากกว่าหนึ่งครั้ง", name=name), one.entry.id)
        if person:
            seen.add(person)
        if not one.duties:
            yield DutyFault(Check.NO_DUTIES, say("“{name}” ยังไม่มีหน้าที่", name=name), one.entry.id)


def _substitutes(whole: WholeOrder, grades: Grades) -> Iterator[DutyFault]:
    for one in whole.people:
        entry, name = one.entry, whole.name(one.entry.person)
        if not entry.substitutes:
            words = say("“{name}” ไม่มีผู้ปฏิบัติงานแทน", name=name)
            yield DutyFault(Check.NO_SUBSTITUTE, words, entry.id)
        for substitute in entry.substitutes:
            if substitute == entry.person:
                yield DutyFault(Check.SELF, say("“{name}” ถูกตั้งให้ปฏิบัติงานแทนตัวเอง", name=name), entry.id)
            else:
                yield from _unfit(whole, grades, one, substitute)


def _unfit(whole: WholeOrder, grades: Grades, one: Assigned, substitute: UUID) -> Iterator[DutyFault]:
    other = whole.staff.get(substitute)
    day = whole.order.effective_on or whole.order.dated
    if other is None or (day and other.until and other.until < day):
        words = say("ผู้ปฏิบัติงานแทนของ “{name}” พ้นจากหน้าที่แล้ว", name=whole.name(one.entry.person))
        yield DutyFault(Check.LEFT, words, one.entry.id)
        return
    person = whole.staff.get(one.entry.person) if one.entry.person else None
    own, its = grades.place(person) if person else None, grades.place(other)
    if person and own is not None and its is not None and own - its > grades.tolerated:
        words = say(
            "“{other}” ({its}) ปฏิบัติงานแทน “{name}” ({own}) ระดับต่างกันมาก ตรวจว่าทำแทนได้",
            other=other.own_title(),
            its=_grade(other),
            name=person.own_title(),
            own=_grade(person),
        )
        yield DutyFault(Check.GRADE, words, one.entry.id)


def _grade(person: Person) -> str:
    return f"{person.position} {person.level}".strip()


def _circles(whole: WholeOrder) -> Iterator[DutyFault]:
    """Groups that substitute only for each other: when all of them are away nobody is left."""
    ways = {
        one.entry.person: {other for other in one.entry.substitutes if other != one.entry.person}
        for one in whole.people
        if one.entry.person
    }
    reach = {person: _reachable(person, ways) for person in ways}
    told: set[UUID] = set()
    for one in whole.people:
        person = one.entry.person
        if person is None or person in told or not ways[person]:
            continue
        circle = [other for other in ways if other in reach[person] and person in reach.get(other, ())]
        told |= set(circle)
        if len(circle) > 1 and reach[person] == set(circle) and not _wide(circle, ways):
            yield _circle(whole, one, circle)


def _wide(circle: Sequence[UUID], ways: Mapping[UUID, set[UUID]]) -> bool:
    """Everybody of the order, each with two ways out: no circle to speak of."""
    return len(circle) == len(ways) and all(len(ways[one]) > 1 for one in circle)


def _circle(whole: WholeOrder, one: Assigned, circle: Sequence[UUID]) -> DutyFault:
    names = " ".join(f"“{whole.name(person)}”" for person in circle)
    if len(circle) == 2:  # noqa: PLR2004 - a pair
        words = say("{names} แทนกันเองเป็นคู่ ถ้าไม่อยู่พร้อมกันจะไม่มีใครทำแทน", names=names)
        return DutyFault(Check.PAIR, words, one.entry.id)
    words = say("{names} แทนกันเป็นวง ถ้าไม่อยู่พร้อมกันจะไม่มีใครทำแทน", names=names)
    return DutyFault(Check.CYCLE, words, one.entry.id)


def _reachable(start: UUID, ways: Mapping[UUID, set[UUID]]) -> set[UUID]:
    found: set[UUID] = set()
    waiting = list(ways[start])
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting.extend(ways.get(one, ()))
    return found


def _owners(whole: WholeOrder) -> Iterator[DutyFault]:
    """Each item has one owner; the head, who oversees all, counts only where its steps are the head's."""
    owners: dict[UUID, list[tuple[Assigned, UUID]]] = {}
    for one in whole.people:
        for item, duty in _owned(whole, one).items():
            owners.setdefault(item, []).append((one, duty))
    for work in whole.year_items:
        held = owners.get(work.id, [])
        if not held:
            words = say("งาน {number} {name} ยังไม่มีผู้รับผิดชอบ", number=work.number, name=work.name)
            yield DutyFault(Check.NO_OWNER, words, item=work.id)
        if len(held) > 1:
            names = " ".join(f"“{whole.name(one.entry.person)}”" for one, _ in held)
            words = say(
                "งาน {number} {name} มีผู้รับผิดชอบหลายคน: {names}",
                number=work.number,
                name=work.name,
                names=names,
            )
            last, duty = held[-1]
            yield DutyFault(Check.TWO_OWNERS, words, last.entry.id, duty, work.id)


def _owned(whole: WholeOrder, one: Assigned) -> dict[UUID, UUID]:
    """Item -> the first duty that gives it to this person."""
    found: dict[UUID, UUID] = {}
    for node in one.walk():
        item = whole.item_of(node.duty)
        overseen = one.entry.is_head and node.duty.step is None and not node.children
        if item and not overseen:
            found.setdefault(item, node.duty.id)
    return found


def _loads(whole: WholeOrder) -> Iterator[DutyFault]:
    officers = [one.entry.id for one in whole.people if not one.entry.is_head]
    carried = [one for one in loads(whole) if one.entry in officers]
    if len(carried) < 3:  # noqa: PLR2004 - an average of two says nothing
        return
    average = sum(one.duties for one in carried) / len(carried)
    for load in carried:
        if load.duties >= _LEAST_DUTIES and load.duties > _MANY * average:
            words = say(
                "“{name}” มี {count} ข้อ มากกว่าสองเท่าของค่าเฉลี่ย ({average} ข้อ)",
                name=whole.name(load.person),
                count=load.duties,
                average=round(average),
            )
            yield DutyFault(Check.LOAD, words, load.entry)

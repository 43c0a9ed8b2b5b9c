"""What an order changes against the former one, by person and duty (feature D09)."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from planner_desktop.domain.office.duty_tree import Assigned, Node, WholeOrder
from planner_desktop.messages import mark


class Sort(Enum):
    """What sort of change it is; the value is its name on screen and paper."""

    NEW_PERSON = mark("เพิ่มผู้รับมอบ")
    GONE_PERSON = mark("พ้นจากคำสั่ง")
    ADDED = mark("เพิ่มหน้าที่")
    REMOVED = mark("ตัดหน้าที่")
    REWORDED = mark("แก้ข้อความ")
    MOVED = mark("ย้ายไปผู้อื่น")
    SUBSTITUTES = mark("เปลี่ยนผู้ปฏิบัติงานแทน")
    ROLE = mark("เปลี่ยนบทบาท")


@dataclass(frozen=True)
class Difference:
    """One change; `person` is whose part it is told under, `other` where a moved duty came to.

    `more` counts the duties under it that went the same way; `duty` is the row in the new order, or in
    the former one where it was removed.
    """

    sort: Sort
    person: UUID
    before: str = ""
    after: str = ""
    other: UUID | None = None
    duty: UUID | None = None
    more: int = 0


@dataclass(frozen=True)
class _Leaf:
    """A duty with whose it is and what it stands under."""

    person: UUID
    node: Node
    above: UUID | None
    key: str  # of the catalogue, '' for free words

    @property
    def words(self) -> str:
        return self.node.duty.words

    @property
    def folded(self) -> str:
        return _fold(self.words)


_ALIKE = 0.72  # difflib ratio from which two wordings are one duty reworded


def compare(former: WholeOrder, new: WholeOrder) -> tuple[Difference, ...]:
    """Every difference, by the people of the new order and then those who left it."""
    people = list(dict.fromkeys([*_members(new), *_members(former)]))
    found = [*_of_people(former, new), *_of_duties(former, new)]
    return tuple(sorted(found, key=lambda one: people.index(one.person)))


def _members(whole: WholeOrder) -> list[UUID]:
    return [one.entry.person for one in whole.people if one.entry.person]


def _of_people(former: WholeOrder, new: WholeOrder) -> Iterator[Difference]:
    for person in _members(new):
        now, before = new.of_person(person), former.of_person(person)
        if before is None:
            yield Difference(Sort.NEW_PERSON, person, after=new.name(person))
        elif now is not None:
            yield from _of_entry(before, now, person, former, new)
    for person in _members(former):
        if new.of_person(person) is None:
            yield Difference(Sort.GONE_PERSON, person, before=former.name(person))


def _of_entry(
    before: Assigned, now: Assigned, person: UUID, former: WholeOrder, new: WholeOrder
) -> Iterator[Difference]:
    if before.entry.role.strip() != now.entry.role.strip():
        yield Difference(Sort.ROLE, person, before.entry.role, now.entry.role)
    if before.entry.substitutes != now.entry.substitutes:
        lists = (_named(former, before), _named(new, now))
        yield Difference(Sort.SUBSTITUTES, person, *lists)


def _named(whole: WholeOrder, one: Assigned) -> str:
    names = [whole.name(person) for person in one.entry.substitutes]
    if len(names) < 2:  # noqa: PLR2004 - one name needs no number
        return "".join(names)
    return " ".join(f"{place}) {name}" for place, name in enumerate(names, start=1))


def _of_duties(former: WholeOrder, new: WholeOrder) -> list[Difference]:
    old, now = list(_leaves(former)), list(_leaves(new))
    pairs: list[tuple[_Leaf, _Leaf]] = []
    for same in (_same_place, _same_words, _same_key, _alike, _same_words_elsewhere, _same_key_elsewhere):
        _pair(old, now, pairs, same)
    kept = [_changed(before, after) for before, after in pairs]
    moved = {after.node.duty.id for before, after in pairs if before.person != after.person}
    told = [
        one
        for one, (_, after) in zip(kept, pairs, strict=True)
        if one and not (one.sort is Sort.MOVED and after.above in moved)
    ]
    return [*told, *_tops(now, Sort.ADDED), *_tops(old, Sort.REMOVED)]


def _leaves(whole: WholeOrder) -> Iterator[_Leaf]:
    for one in whole.people:
        if one.entry.person:
            for node in one.nodes:
                yield from _down(whole, one.entry.person, node, None)


def _down(whole: WholeOrder, person: UUID, node: Node, above: UUID | None) -> Iterator[_Leaf]:
    if node.duty.kind != "substitution":
        yield _Leaf(person, node, above, _key(whole, node))
        for child in node.children:
            yield from _down(whole, person, child, node.duty.id)


def _key(whole: WholeOrder, node: Node) -> str:
    """Number of the item and place of the step: the same in every year's copy of the catalogue."""
    step = whole.steps.get(node.duty.step) if node.duty.step else None
    item = whole.items.get(whole.item_of(node.duty) or UUID(int=0))
    return f"{item.number}/{step.order if step else ''}" if item else ""


def _pair(
    old: list[_Leaf], now: list[_Leaf], pairs: list[tuple[_Leaf, _Leaf]], same: Callable[[_Leaf, _Leaf], bool]
) -> None:
    for before in tuple(old):
        after = next((one for one in now if same(before, one)), None)
        if after:
            old.remove(before)
            now.remove(after)
            pairs.append((before, after))


def _same_place(before: _Leaf, after: _Leaf) -> bool:
    return _same_words(before, after) and before.node.duty.order == after.node.duty.order


def _same_words(before: _Leaf, after: _Leaf) -> bool:
    return before.person == after.person and before.folded == after.folded


def _same_key(before: _Leaf, after: _Leaf) -> bool:
    return before.person == after.person and bool(before.key) and before.key == after.key


def _alike(before: _Leaf, after: _Leaf) -> bool:
    if before.person != after.person:
        return False
    match = difflib.SequenceMatcher(None, before.folded, after.folded, autojunk=False)
    return match.real_quick_ratio() >= _ALIKE and match.quick_ratio() >= _ALIKE and match.ratio() >= _ALIKE


def _same_words_elsewhere(before: _Leaf, after: _Leaf) -> bool:
    return before.person != after.person and before.folded == after.folded


def _same_key_elsewhere(before: _Leaf, after: _Leaf) -> bool:
    return before.person != after.person and bool(before.key) and before.key == after.key


def _changed(before: _Leaf, after: _Leaf) -> Difference | None:
    duty = after.node.duty.id
    if before.person != after.person:
        more = len(list(after.node.walk())) - 1
        return Difference(Sort.MOVED, before.person, before.words, after.words, after.person, duty, more)
    if before.folded != after.folded:
        return Difference(Sort.REWORDED, after.person, before.words, after.words, duty=duty)
    return None


def _tops(leaves: list[_Leaf], sort: Sort) -> Iterator[Difference]:
    """Only the topmost of a branch that came or went as a whole."""
    alone = {one.node.duty.id for one in leaves}
    for one in leaves:
        if one.above in alone:
            continue
        more = sum(1 for node in one.node.walk() if node.duty.id in alone) - 1
        words = (one.words, "") if sort is Sort.REMOVED else ("", one.words)
        yield Difference(sort, one.person, *words, duty=one.node.duty.id, more=more)


def _fold(words: str) -> str:
    return "".join(words.split())

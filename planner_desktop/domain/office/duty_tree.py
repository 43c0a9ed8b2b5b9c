"""A duty order as one whole: people in order, each with a tree of duties; and how a tree is rearranged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from uuid import UUID

from planner_desktop.domain.office.duties import Duty, DutyOrder, DutyPerson
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.work import Law, WorkItem, WorkStep


@dataclass(frozen=True)
class Node:
    """A duty with what stands under it, in order."""

    duty: Duty
    children: tuple[Node, ...] = ()

    def walk(self) -> Iterator[Node]:
        """Itself and everything under it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class Assigned:
    """One person of the order with all duties in any order."""

    entry: DutyPerson
    duties: tuple[Duty, ...] = ()

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The tree of duties."""
        return grown(self.duties)

    def walk(self) -> Iterator[Node]:
        """Every duty in reading order."""
        for node in self.nodes:
            yield from node.walk()


@dataclass(frozen=True)
class WholeOrder:
    """An order with everything its checks, papers and comparisons ask for."""

    order: DutyOrder
    people: tuple[Assigned, ...] = ()
    staff: Mapping[UUID, Person] = field(default_factory=dict)
    items: Mapping[UUID, WorkItem] = field(default_factory=dict)  # every item named or of the year
    steps: Mapping[UUID, WorkStep] = field(default_factory=dict)
    laws: Mapping[UUID, Law] = field(default_factory=dict)
    year_items: tuple[WorkItem, ...] = ()  # the switched-on items that somebody must own
    names: Mapping[UUID, str] = field(default_factory=dict)  # as borne on the order's day

    def name(self, person: UUID | None) -> str:
        """Prefix, first and last name as borne on the order's day; '' when nobody."""
        if person and person in self.names:
            return self.names[person]
        found = self.staff.get(person) if person else None
        return found.own_title() if found else ""

    def of_person(self, person: UUID) -> Assigned | None:
        """The part of that member of the staff."""
        return next((one for one in self.people if one.entry.person == person), None)

    def item_of(self, duty: Duty) -> UUID | None:
        """The catalogue item that a duty speaks of, by itself or by its step."""
        step = self.steps.get(duty.step) if duty.step else None
        return step.item if step and duty.item is None else duty.item


def grown(duties: Iterable[Duty]) -> tuple[Node, ...]:
    """The tree; a duty whose parent is missing (or stands under itself) comes to the top, none is lost."""
    every = sorted(duties, key=lambda one: (one.order or 0, one.id))
    known = {one.id for one in every}
    under: dict[UUID | None, list[Duty]] = {}
    for one in every:
        under.setdefault(one.parent if one.parent in known else None, []).append(one)
    seen: set[UUID] = set()
    tops = [_node(one, under, seen) for one in under.get(None, ())]
    tops += [_node(one, under, seen) for one in every if one.id not in seen]
    return tuple(tops)


def _node(duty: Duty, under: Mapping[UUID | None, Sequence[Duty]], seen: set[UUID]) -> Node:
    seen.add(duty.id)
    below = [_node(one, under, seen) for one in under.get(duty.id, ()) if one.id not in seen]
    return Node(duty, tuple(below))


def siblings(duties: Iterable[Duty], parent: UUID | None) -> list[Duty]:
    """The duties directly under a parent (None: at the top), in order."""
    every = list(duties)
    if parent is None:
        return [node.duty for node in grown(every)]
    return sorted((one for one in every if one.parent == parent), key=lambda one: (one.order or 0, one.id))


def under(duties: Iterable[Duty], duty: UUID) -> list[Duty]:
    """A duty and all below it, the deepest last."""
    for top in grown(duties):
        for node in top.walk():
            if node.duty.id == duty:
                return [one.duty for one in node.walk()]
    return []


def indented(duties: Sequence[Duty], duty: UUID) -> list[Duty]:
    """The rows to save so that the duty goes under the one above it; none when it is the first."""
    moving = _find(duties, duty)
    row = siblings(duties, moving.parent)
    at = _place(row, duty)
    if at == 0:
        return []
    above = row[at - 1]
    new_row = [*siblings(duties, above.id), replace(moving, parent=above.id)]
    return [*_renumbered(new_row, duty), *_renumbered([one for one in row if one.id != duty])]


def outdented(duties: Sequence[Duty], duty: UUID) -> list[Duty]:
    """The rows to save so that the duty follows its parent; none when it is at the top."""
    moving = _find(duties, duty)
    if moving.parent is None:
        return []
    parent = _find(duties, moving.parent)
    row = siblings(duties, parent.parent)
    row.insert(_place(row, parent.id) + 1, replace(moving, parent=parent.parent))
    left = [one for one in siblings(duties, parent.id) if one.id != duty]
    return [*_renumbered(row, duty), *_renumbered(left)]


def moved(duties: Sequence[Duty], duty: UUID, steps: int) -> list[Duty]:
    """The rows to save so that the duty stands `steps` further down (up when negative) among its siblings."""
    row = siblings(duties, _find(duties, duty).parent)
    at = _place(row, duty)
    to = min(max(at + steps, 0), len(row) - 1)
    row.insert(to, row.pop(at))
    return _renumbered(row)


class Where(Enum):
    """Where something is dropped, seen from the duty it is dropped at."""

    BEFORE = "before"
    AFTER = "after"
    UNDER = "under"


def placed(duties: Sequence[Duty], duty: UUID, at: UUID, where: Where) -> list[Duty]:
    """The rows to save so that the duty, with all below it, stands before, after or under another.

    No rows when nothing would change, or when the other is the duty itself or lies below it.
    """
    if any(one.id == at for one in under(duties, duty)):
        return []
    moving, target = _find(duties, duty), _find(duties, at)
    parent = target.id if where is Where.UNDER else _shown_parent(duties, target)
    row = [one for one in siblings(duties, parent) if one.id != duty]
    spot = len(row) if where is Where.UNDER else _place(row, at) + (where is Where.AFTER)
    row.insert(spot, replace(moving, parent=parent))
    left = [one for one in siblings(duties, _shown_parent(duties, moving)) if one.id != duty]
    saved = _renumbered(row, duty if parent != moving.parent else None)
    return saved if parent == moving.parent else [*saved, *_renumbered(left)]


def _shown_parent(duties: Sequence[Duty], duty: Duty) -> UUID | None:
    """The parent, or None where it is not among the duties: such a duty is shown at the top."""
    return duty.parent if any(one.id == duty.parent for one in duties) else None


def room_after(duties: Sequence[Duty], after: Duty | None) -> tuple[int, list[Duty]]:
    """The place right after a duty (None: at the end of the top), and the rows to save to make room."""
    if after is None:
        return len(siblings(duties, None)) + 1, []
    row = siblings(duties, after.parent)
    at = _place(row, after.id) + 1
    later = [replace(one, order=place) for place, one in enumerate(row[at:], start=at + 2)]
    before = _renumbered(row[:at])
    return at + 1, [*before, *(one for one in later if one not in row)]


def _renumbered(row: Sequence[Duty], always: UUID | None = None) -> list[Duty]:
    """Rows whose order must change; that of `always` is given back in any case."""
    return [
        replace(one, order=place)
        for place, one in enumerate(row, start=1)
        if one.order != place or one.id == always
    ]


def _find(duties: Iterable[Duty], duty: UUID) -> Duty:
    return next(one for one in duties if one.id == duty)


def _place(row: Sequence[Duty], duty: UUID) -> int:
    return next(place for place, one in enumerate(row) if one.id == duty)

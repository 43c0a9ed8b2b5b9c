"""Names to staff, duties to the catalogue of work: by likeness, since nobody types the same twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Protocol
from uuid import UUID

from planner_desktop.domain.office.duty_text import RecognisedDuty, RecognisedName, RecognisedPerson
from planner_desktop.domain.office.work import WorkItem, WorkStep
from planner_desktop.language.folding import fold

_NAME_LIKENESS = 0.84  # of both names together; one letter more or less in a usual name stays above
_PART_LIKENESS = 0.7
_ITEM_LIKENESS = 0.72
_STEP_LIKENESS = 0.5
_GRAM = 3


class Named(Protocol):
    """Whoever has a name in two parts."""

    @property
    def first(self) -> str: ...
    @property
    def last(self) -> str: ...


@dataclass(frozen=True)
class Staff:
    """Somebody of the file."""

    id: UUID
    first: str
    last: str


def same_spelling(one: Named, other: Named) -> bool:
    """Whether two names are written alike, letter for letter."""
    return (fold(one.first), fold(one.last)) == (fold(other.first), fold(other.last))


def spelled_alike(one: Named, other: Named) -> bool:
    """Whether two names differ by no more than a slip of the pen in each part."""
    first = _likeness(one.first, other.first)
    if first < _PART_LIKENESS:
        return False
    last = _likeness(one.last, other.last)
    return last >= _PART_LIKENESS and (first + last) / 2 >= _NAME_LIKENESS


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, fold(one), fold(other), autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _PART_LIKENESS else 0.0


def staff_for(name: RecognisedName, staff: Sequence[Staff]) -> UUID | None:
    """The one person of the staff who is meant; None when nobody or several are alike."""
    if not name.first:
        return None
    exact = [one.id for one in staff if same_spelling(name, one)]
    found = exact or [one.id for one in staff if spelled_alike(name, one)]
    return found[0] if len(found) == 1 else None


def with_staff(person: RecognisedPerson, staff: Sequence[Staff]) -> RecognisedPerson:
    """The person and the substitutes matched to the staff."""
    substitutes = tuple(replace(one, staff=staff_for(one, staff)) for one in person.substitutes)
    name = replace(person.name, staff=staff_for(person.name, staff))
    return replace(person, name=name, substitutes=substitutes)


def unified(people: tuple[RecognisedPerson, ...]) -> tuple[RecognisedPerson, ...]:
    """Substitutes given the spelling of the heading they are alike to, so that one person stays one."""
    likes = slips(people)
    return tuple(
        replace(person, substitutes=tuple(_as_headed(one, likes) for one in person.substitutes))
        for person in people
    )


def slips(people: tuple[RecognisedPerson, ...]) -> dict[tuple[str, str], RecognisedName]:
    """Names of substitutes that no heading has but one has almost: (first, last) -> the heading's name."""
    headings = {(one.name.first, one.name.last): one.name for one in people if one.name.first}
    known = {(fold(first), fold(last)) for first, last in headings}
    named = {(one.first, one.last): one for person in people for one in person.substitutes}
    found: dict[tuple[str, str], RecognisedName] = {}
    for key, name in named.items():
        if (fold(key[0]), fold(key[1])) not in known:
            alike = [one for one in headings.values() if spelled_alike(name, one)]
            found |= {key: alike[0]} if len(alike) == 1 else {}
    return found


def _as_headed(name: RecognisedName, likes: dict[tuple[str, str], RecognisedName]) -> RecognisedName:
    alike = likes.get((name.first, name.last))
    return replace(name, prefix=alike.prefix, first=alike.first, last=alike.last) if alike else name


@dataclass
class Catalogue:
    """The items and steps of one fiscal year, their words cut into grams once."""

    items: list[tuple[UUID, frozenset[str]]]
    steps: dict[UUID, list[tuple[UUID, frozenset[str]]]]

    @classmethod
    def of(cls, items: Sequence[WorkItem], steps: Sequence[WorkStep]) -> Catalogue:
        """Cut the catalogue's words."""
        by_item: dict[UUID, list[tuple[UUID, frozenset[str]]]] = {}
        for step in steps:
            if step.item:
                by_item.setdefault(step.item, []).append((step.id, _grams(step.gist)))
        return cls([(one.id, _grams(one.name)) for one in items], by_item)

    def item_for(self, words: str) -> UUID | None:
        """The item whose name is most like these words."""
        return _best(_grams(words), self.items, _both_ways, _ITEM_LIKENESS)

    def items_for(self, names: Sequence[str]) -> list[UUID | None]:
        """An item for each name, the most alike first; no item is given to two names."""
        words = [_grams(name) for name in names]
        pairs = [
            (_both_ways(one, grams), -at, item)
            for at, one in enumerate(words)
            for item, grams in self.items
            if one & grams
        ]
        found: list[UUID | None] = [None] * len(names)
        for score, at, item in sorted(pairs, key=lambda pair: pair[:2], reverse=True):
            if score >= _ITEM_LIKENESS and found[-at] is None and item not in found:
                found[-at] = item
        return found

    def step_for(self, item: UUID, words: str, taken: set[UUID]) -> UUID | None:
        """The step of that item that these words tell at greater length; each step is taken once."""
        free = [one for one in self.steps.get(item, ()) if one[0] not in taken]
        return _best(_grams(words), free, _held, _STEP_LIKENESS)

    def matched(self, duties: tuple[RecognisedDuty, ...]) -> tuple[RecognisedDuty, ...]:
        """Duties with the items and steps they speak of."""
        found: list[RecognisedDuty] = []
        item: UUID | None = None
        taken: set[UUID] = set()
        for duty in duties:
            if duty.kind == "item":
                item = self.item_for(duty.text)
                found.append(replace(duty, item=item))
            elif duty.kind == "step" and item:
                step = self.step_for(item, duty.text, taken)
                taken |= {step} if step else set()
                found.append(replace(duty, item=item if step else None, step=step))
            else:
                found.append(duty)
        return tuple(found)


def _grams(text: str) -> frozenset[str]:
    plain = fold(text).replace(" ", "")
    return frozenset(plain[at : at + _GRAM] for at in range(max(1, len(plain) - _GRAM + 1)))


def _both_ways(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))


def _held(words: frozenset[str], gist: frozenset[str]) -> float:
    """How much of the gist the words hold."""
    return len(words & gist) / len(gist)


def _best(
    words: frozenset[str],
    among: list[tuple[UUID, frozenset[str]]],
    likeness: Callable[[frozenset[str], frozenset[str]], float],
    least: float,
) -> UUID | None:
    scored = [(likeness(words, grams), place) for place, (_, grams) in enumerate(among)]
    score, place = max(scored, default=(0.0, 0), key=lambda one: (one[0], -one[1]))
    return among[place][0] if scored and score >= least else None

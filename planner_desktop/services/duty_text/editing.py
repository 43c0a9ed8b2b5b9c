"""Corrections of a recognition before it is imported; numbers follow. Pure: the recognition is replaced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from planner_desktop.domain.office.duty_text import RecognisedDuty, RecognisedOrder, RecognisedPerson
from planner_desktop.services.duty_text.numbering import in_script, written

_STYLES = ("dot", "dot", "paren", "both")  # of each depth where nothing beside tells


def with_person(order: RecognisedOrder, place: int, person: RecognisedPerson) -> RecognisedOrder:
    """The order with the person at that place replaced."""
    people = (*order.people[:place], person, *order.people[place + 1 :])
    return replace(order, people=people)


def with_duty(order: RecognisedOrder, place: int, at: int, duty: RecognisedDuty) -> RecognisedOrder:
    """The order with one duty of a person replaced, numbers computed anew."""
    duties = list(order.people[place].duties)
    duties[at] = duty
    return _with_duties(order, place, duties)


def indented(order: RecognisedOrder, place: int, at: int) -> RecognisedOrder:
    """The duty with all below it one level deeper; unchanged when nothing above could hold it."""
    duties = order.people[place].duties
    if at == 0 or duties[at - 1].depth < duties[at].depth:
        return order
    return _shifted(order, place, at, 1)


def outdented(order: RecognisedOrder, place: int, at: int) -> RecognisedOrder:
    """The duty with all below it one level higher; unchanged right under the person."""
    return _shifted(order, place, at, -1) if order.people[place].duties[at].depth > 1 else order


def without_duty(order: RecognisedOrder, place: int, at: int) -> RecognisedOrder:
    """The order without a duty and all below it."""
    duties = order.people[place].duties
    return _with_duties(order, place, [*duties[:at], *duties[_end(duties, at) :]])


def _shifted(order: RecognisedOrder, place: int, at: int, by: int) -> RecognisedOrder:
    duties = list(order.people[place].duties)
    for index in range(at, _end(duties, at)):
        moved = replace(duties[index], depth=duties[index].depth + by)
        duties[index] = replace(moved, style=_style(duties, index, moved)) if index == at else moved
    return _with_duties(order, place, duties)


def _end(duties: Sequence[RecognisedDuty], at: int) -> int:
    """The place behind the last duty below that one."""
    depth = duties[at].depth
    return next((place for place in range(at + 1, len(duties)) if duties[place].depth <= depth), len(duties))


def _style(duties: Sequence[RecognisedDuty], at: int, duty: RecognisedDuty) -> str:
    """The style of others on its new level; the usual one of that depth when there is none."""
    if not duty.style:
        return ""
    beside = (one.style for place, one in enumerate(duties) if place != at and one.depth == duty.depth)
    return next((style for style in beside if style), _STYLES[min(duty.depth, len(_STYLES)) - 1])


def _with_duties(order: RecognisedOrder, place: int, duties: Sequence[RecognisedDuty]) -> RecognisedOrder:
    person = order.people[place]
    prefixed = any(one.computed.strip(".").count(".") for one in person.duties if one.depth == 1)
    base = str(place + 1) if prefixed else ""
    numbered = tuple(_numbered(duties, base, thai=order.thai_digits))
    return with_person(order, place, replace(person, duties=numbered))


def _numbered(duties: Sequence[RecognisedDuty], base: str, *, thai: bool) -> list[RecognisedDuty]:
    counts: list[int] = []
    above = [base]  # the decimal number over each depth
    found: list[RecognisedDuty] = []
    for duty in duties:
        depth = min(duty.depth, len(counts) + 1)
        counts = [*counts[:depth], *([0] if len(counts) < depth else [])]
        above = above[:depth]
        token = ""
        if duty.style:
            counts[depth - 1] += 1
            token = written(duty.style, above[-1], counts[depth - 1])
        above.append(token.rstrip(".") if duty.style == "dot" else above[-1])
        found.append(replace(duty, depth=depth, computed=in_script(token, thai=thai)))
    return found

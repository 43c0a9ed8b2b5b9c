"""Corrections of a recognised manual before it is imported; steps are numbered anew. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from planner_desktop.domain.office.duty_text import RecognisedItem, RecognisedManual, RecognisedStep
from planner_desktop.services.duty_text.lines import joined


def with_item(manual: RecognisedManual, place: int, item: RecognisedItem) -> RecognisedManual:
    """The manual with the item at that place replaced."""
    return replace(manual, items=(*manual.items[:place], item, *manual.items[place + 1 :]))


def with_step(manual: RecognisedManual, place: int, at: int, **values: Any) -> RecognisedManual:
    """The manual with fields of one step replaced."""
    steps = list(manual.items[place].steps)
    steps[at] = replace(steps[at], **values)
    return _with_steps(manual, place, steps)


def without_step(manual: RecognisedManual, place: int, at: int) -> RecognisedManual:
    """The manual without that step."""
    steps = manual.items[place].steps
    return _with_steps(manual, place, [*steps[:at], *steps[at + 1 :]])


def merged_up(manual: RecognisedManual, place: int, at: int) -> RecognisedManual:
    """The step goes on with the one above it (a line that was no step of its own); the first stays."""
    steps = list(manual.items[place].steps)
    if at == 0:
        return manual
    above = steps[at - 1]
    below = "\n".join(part for part in (above.details, steps[at].details) if part)
    steps[at - 1] = replace(above, text=joined(above.text, steps[at].text, apart=True), details=below)
    return _with_steps(manual, place, [*steps[:at], *steps[at + 1 :]])


def split_after(manual: RecognisedManual, place: int, at: int, letters: int) -> RecognisedManual:
    """The step cut in two behind so many letters; unchanged when one part would be empty."""
    steps = list(manual.items[place].steps)
    one = steps[at]
    before, after = one.text[:letters].strip(), one.text[letters:].strip()
    if not before or not after:
        return manual
    parts = [replace(one, text=before), replace(one, text=after, original="")]
    return _with_steps(manual, place, [*steps[:at], *parts, *steps[at + 1 :]])


def _with_steps(manual: RecognisedManual, place: int, steps: Sequence[RecognisedStep]) -> RecognisedManual:
    numbered = tuple(replace(one, order=order) for order, one in enumerate(steps, start=1))
    return with_item(manual, place, replace(manual.items[place], steps=numbered))

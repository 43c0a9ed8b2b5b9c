"""หนังสือประทับตรา (แบบที่ 3): the office's stamp instead of a signature, for routine matters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Align,
    Block,
    Emblem,
    Labelled,
    Paper,
    Paragraph,
    Signature,
    Spacer,
    Together,
)
from planner_desktop.documents.office import NO_MARKS, Body, Marks, Office, body_blocks, owner_lines, written

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True)
class StampedFacts:
    """What a stamped letter says; the stamp (red) and the initials are set by hand."""

    office: Office
    number: str
    day: date | None
    to: str
    body: Body
    marks: Marks = NO_MARKS


def stamped_letter(facts: StampedFacts) -> Paper:
    """The stamped letter as a Paper, with the place for the stamp around the office's name."""
    office = facts.office
    left_cm = 2 * office.style.signature_axis_cm - (
        office.style.width_cm - office.style.left_cm - office.style.right_cm
    )
    head: tuple[Block, ...] = (
        Emblem(office.emblem),
        Labelled("ที่", facts.number),
        Labelled("ถึง", facts.to),
    )
    end = Together(
        (
            Signature(position=(office.name,), signing_lines=1),
            Spacer(2.0),
            Paragraph(written(facts.day), "body", align=Align.CENTER, left_cm=max(left_cm, 0.0)),
            *owner_lines(office),
        )
    )
    return Paper(
        title=f"{facts.number} {facts.to}".strip(),
        blocks=(*head, *body_blocks(facts.body), end),
        style=office.style,
        catchwords=True,
        urgency=facts.marks.urgency,
        secrecy=facts.marks.secrecy,
        author=office.name,
        kind="stamped",
    )

"""บันทึกข้อความ (แบบที่ 2): a letter inside the office or to an office of the same ministry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Align, Block, Emblem, Field, FieldLine, Labelled, Paper, Run
from planner_desktop.documents.office import (
    NO_MARKS,
    Body,
    Marks,
    Office,
    Signer,
    body_blocks,
    phone_words,
    signature,
    written,
)

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True)
class MemoFacts:
    """What a memo says; `opinions` are further blocks under the signature, e.g. superiors' opinions."""

    office: Office
    number: str
    day: date | None
    subject: str
    to: str
    body: Body
    signer: Signer
    greeting: str = "เรียน"
    marks: Marks = NO_MARKS
    opinions: tuple[Block, ...] = ()


def memo(facts: MemoFacts) -> Paper:
    """The memo as a Paper; a memo has no closing words."""
    office = facts.office
    owner = (Run("  ".join(part for part in (office.unit, office.name) if part) + "  "),)
    head: tuple[Block, ...] = (
        Emblem(office.emblem, height_cm=1.5, title="บันทึกข้อความ"),
        _line(Field("ส่วนราชการ", owner + phone_words("โทร.", office.phone))),
        _line(Field("ที่", facts.number), Field("วันที่", written(facts.day))),
        _line(Field("เรื่อง", facts.subject)),
        Labelled(facts.greeting, facts.to, label_cm=1.2),
    )
    return Paper(
        title=facts.subject,
        blocks=(*head, *body_blocks(facts.body), signature(facts.signer), *facts.opinions),
        style=office.style,
        catchwords=True,
        urgency=facts.marks.urgency,
        urgency_side=Align.RIGHT,
        secrecy=facts.marks.secrecy,
        author=office.name,
        kind="memo",
    )


def _line(*fields: Field) -> FieldLine:
    return FieldLine(fields, label_style="memo_label")

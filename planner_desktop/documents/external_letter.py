"""หนังสือภายนอก (แบบที่ 1): a letter on Garuda paper to another agency or to a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Beside, Block, Emblem, Labelled, Paper, Paragraph, Together
from planner_desktop.documents.office import (
    NO_MARKS,
    Body,
    Marks,
    Office,
    Signer,
    body_blocks,
    owner_lines,
    signature,
    written,
)

if TYPE_CHECKING:
    from datetime import date

_MIDDLE_CM = 8.0


@dataclass(frozen=True)
class LetterFacts:
    """What a letter says; `greeting` and `closing` follow the addressee's rank."""

    office: Office
    number: str
    day: date | None
    subject: str
    to: str
    body: Body
    signer: Signer
    greeting: str = "เรียน"
    closing: str = "ขอแสดงความนับถือ"
    references: tuple[str, ...] = ()
    enclosures: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    marks: Marks = NO_MARKS


def letter(facts: LetterFacts) -> Paper:
    """The letter as a Paper, with catchwords from page to page."""
    office = facts.office
    head: list[Block] = [
        Emblem(office.emblem),
        Beside(f"ที่  {facts.number}", "\n".join((office.name, *office.address)), split=0.52),
        Paragraph(written(facts.day), "field", left_cm=_MIDDLE_CM),
        Labelled("เรื่อง", facts.subject, label_cm=1.2),
        Labelled(facts.greeting, facts.to, label_cm=1.2),
    ]
    if facts.references:
        head.append(Labelled("อ้างถึง", _counted(facts.references), label_cm=1.4))
    if facts.enclosures:
        head.append(Labelled("สิ่งที่ส่งมาด้วย", _counted(facts.enclosures)))
    end = Together((signature(facts.signer, facts.closing), *owner_lines(office, facts.copies)))
    return Paper(
        title=facts.subject,
        blocks=(*head, *body_blocks(facts.body), end),
        style=office.style,
        catchwords=True,
        urgency=facts.marks.urgency,
        secrecy=facts.marks.secrecy,
        author=office.name,
        kind="letter",
    )


def _counted(lines: tuple[str, ...]) -> str:
    """Several letters or enclosures are numbered, a single one is not, nor those numbered by hand."""
    if len(lines) == 1 or any(line[:1].isdigit() for line in lines):
        return "\n".join(lines)
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))

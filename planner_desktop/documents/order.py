"""คำสั่ง (แบบที่ 4): an order with its powers, date and signature, and details annexed after it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Block, Emblem, PageBreak, Paper, Paragraph, Rule
from planner_desktop.documents.office import (
    NO_MARKS,
    Body,
    Marks,
    Office,
    Signer,
    body_blocks,
    enacted,
    signature,
)

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True)
class OrderFacts:
    """What an order says; `number` is `n/พ.ศ.`; `issuer` when it is not the office (e.g. a committee)."""

    office: Office
    number: str
    subject: str
    body: Body
    day: date | None
    signer: Signer
    annex: tuple[Block, ...] = ()
    issuer: str = ""
    marks: Marks = NO_MARKS


def order(facts: OrderFacts) -> Paper:
    """The order as a Paper; the annex begins a page of its own after the signature."""
    office = facts.office
    head: tuple[Block, ...] = (
        Emblem(office.emblem),
        Paragraph(f"คำสั่ง{facts.issuer or office.name}", "order_title"),
        Paragraph(f"ที่  {facts.number}", "order_title"),
        Paragraph(f"เรื่อง  {facts.subject}", "order_title"),
        Rule(),
    )
    annex = (PageBreak(), *facts.annex) if facts.annex else ()
    return Paper(
        title=f"คำสั่งที่ {facts.number} เรื่อง {facts.subject}",
        blocks=(*head, *body_blocks(facts.body), enacted("สั่ง", facts.day), signature(facts.signer), *annex),
        style=office.style,
        catchwords=True,
        urgency=facts.marks.urgency,
        secrecy=facts.marks.secrecy,
        author=office.name,
        kind="order",
    )

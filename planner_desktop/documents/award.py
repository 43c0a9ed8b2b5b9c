"""เกียรติบัตร and วุฒิบัตร: one lying sheet in the middle of which stands who is honoured and what for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Align, Emblem, Paper, Paragraph, Signature, Spacer
from planner_desktop.documents.office import DOTS, Office, Signer, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from planner_desktop.documents.blocks import Block

_SIDE_CM, _TOP_CM, _BOTTOM_CM = 2.5, 1.6, 1.2
_MIDDLE_CM = (29.7 - 2 * _SIDE_CM) / 2


@dataclass(frozen=True)
class AwardFacts:
    """Who is given it and why; `word` is what the sheet calls itself, e.g. วุฒิบัตร."""

    office: Office
    word: str
    number: str
    recipient: str
    position: str
    subject: str
    body: str
    day: date | None
    signer: Signer


def award(facts: AwardFacts) -> Paper:
    """The sheet as a Paper; a frame is part of the paper that offices buy for it, so none is drawn."""
    style = replace(
        facts.office.style, left_cm=_SIDE_CM, right_cm=_SIDE_CM, top_cm=_TOP_CM, bottom_cm=_BOTTOM_CM
    )
    return Paper(
        title=f"{facts.word} เลขที่ {facts.number}",
        blocks=tuple(_blocks(facts)),
        style=style,
        author=facts.office.name,
        landscape=True,
        kind="certificate",
    )


def _blocks(facts: AwardFacts) -> Iterator[Block]:
    yield Paragraph(f"เลขที่  {facts.number}", "body", align=Align.RIGHT)
    yield Emblem(facts.office.emblem)
    yield Paragraph(facts.office.name, "cover_text")
    yield Paragraph(f"มอบ{facts.word}ฉบับนี้ให้ไว้เพื่อแสดงว่า", "subtitle")
    yield Spacer(0.3)
    yield Paragraph(facts.recipient or DOTS, "cover_title")
    if facts.position:
        yield Paragraph(facts.position, "subtitle")
    yield Spacer(0.3)
    yield Paragraph(facts.subject, "title")
    for line in facts.body.splitlines():
        yield Paragraph(line.strip(), "subtitle")
    yield Spacer(0.4)
    yield Paragraph(f"ให้ไว้  ณ  วันที่  {written(facts.day, era=True)}", "subtitle")
    yield Signature(name=facts.signer.name or DOTS, position=facts.signer.lines(), axis_cm=_MIDDLE_CM)

"""คำขอตั้งงบประมาณครุภัณฑ์: numbered parts with tables, the sum in words, and the places to sign."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Block, Digits, PageNumbers, Paper, Paragraph
from planner_desktop.documents.keeping_form import SigningPlace, signing_abreast
from planner_desktop.documents.styles import PaperStyle
from planner_desktop.documents.summary import SummaryPart, part_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class RequestFacts:
    """What is asked for; `parts` are the reasons, the sums and the lines."""

    title: str
    office: str
    parts: tuple[SummaryPart, ...]
    about: str = ""
    signing: tuple[SigningPlace, ...] = ()
    printed_on: str = ""
    digits: Digits = Digits.THAI


def budget_request(facts: RequestFacts) -> Paper:
    """The request as a Paper, lying, because of its wide tables."""
    return Paper(
        title=facts.title,
        blocks=tuple(_blocks(facts)),
        style=PaperStyle(left_cm=2.0, right_cm=1.5, top_cm=1.8, bottom_cm=1.8),
        digits=facts.digits,
        page_numbers=PageNumbers.FOOT_OF_TOTAL,
        foot=facts.printed_on,
        author=facts.office,
        landscape=True,
    )


def _blocks(facts: RequestFacts) -> Iterator[Block]:
    yield Paragraph(facts.title, "title")
    for line in (facts.office, facts.about):
        if line:
            yield Paragraph(line, "subtitle")
    yield from part_blocks(facts.parts)
    if facts.signing:
        yield signing_abreast(facts.signing)

"""ใบแจ้งซ่อม: who asked, what fails, what was found and done, and the places to sign; one sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Align,
    Block,
    Column,
    Digits,
    Field,
    FieldLine,
    Heading,
    Kind,
    PageNumbers,
    Paper,
    Paragraph,
    Table,
    Ticks,
    Wording,
)
from planner_desktop.documents.keeping_form import SigningPlace, signing_pair
from planner_desktop.documents.styles import PaperStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

_EMPTY = " "
FieldPairs = tuple[tuple[str, Wording], ...]  # labels and values on one line


@dataclass(frozen=True)
class SlipFacts:
    """The slip; lines are (label, value) pairs side by side, '' leaves dots for a pen."""

    number: str
    office: str
    asked: tuple[FieldPairs, ...]
    urgencies: tuple[tuple[str, bool], ...]
    repaired: tuple[FieldPairs, ...]
    results: tuple[tuple[str, bool], ...]
    log: tuple[tuple[str, str, str], ...]  # when, what and by whom, words
    signing: tuple[SigningPlace, ...]  # two side by side
    digits: Digits = Digits.THAI
    foot: str = ""


def repair_slip(facts: SlipFacts) -> Paper:
    """The slip as a Paper, upright."""
    return Paper(
        title=f"ใบแจ้งซ่อม เลขที่ {facts.number}",
        blocks=tuple(_blocks(facts)),
        style=PaperStyle(left_cm=2.5, right_cm=2.0, top_cm=1.8, bottom_cm=1.6),
        digits=facts.digits,
        page_numbers=PageNumbers.NONE,
        foot=facts.foot,
        author=facts.office,
    )


def _blocks(facts: SlipFacts) -> Iterator[Block]:
    yield Paragraph(f"เลขที่ {facts.number}", "body", align=Align.RIGHT, first_cm=0)
    yield Paragraph("ใบแจ้งซ่อมครุภัณฑ์คอมพิวเตอร์", "title")
    yield Paragraph(facts.office, "subtitle")
    yield Heading("ผู้แจ้ง", 3, "1.", listed=False)
    yield from _lines(facts.asked)
    yield Ticks(facts.urgencies, left_cm=0.0)
    yield Heading("ผู้ซ่อม", 3, "2.", listed=False)
    yield from _lines(facts.repaired)
    yield Ticks(facts.results, left_cm=0.0)
    if facts.log:
        yield Heading("ลำดับการดำเนินการ", 3, "3.", listed=False)
        columns = (Column("เมื่อ", 1.3, Kind.DATE), Column("การดำเนินการ", 1.6), Column("รายละเอียด", 3))
        yield Table(columns, facts.log)
    for left, right in zip(facts.signing[::2], facts.signing[1::2], strict=False):
        yield signing_pair(left, right)


def _lines(lines: tuple[FieldPairs, ...]) -> Iterator[Block]:
    for line in lines:
        yield FieldLine(tuple(Field(label, value or _EMPTY) for label, value in line))

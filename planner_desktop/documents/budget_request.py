"""คำขอตั้งงบประมาณครุภัณฑ์: numbered parts with tables, the sum in words, and the places to sign."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Block, Digits, Paper
from planner_desktop.documents.keeping_form import SigningPlace, signing_abreast
from planner_desktop.documents.sheet import sheet, sheet_head
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
    return sheet(facts, _blocks(facts), landscape=True)


def _blocks(facts: RequestFacts) -> Iterator[Block]:
    yield from sheet_head(facts.title, facts.office, facts.about)
    yield from part_blocks(facts.parts)
    if facts.signing:
        yield signing_abreast(facts.signing)

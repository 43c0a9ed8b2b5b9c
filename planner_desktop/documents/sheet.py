"""The frame of the office's own lists and reports: title and office above, pages and printing day below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from planner_desktop.documents.blocks import Block, Digits, PageNumbers, Paper, Paragraph
from planner_desktop.documents.styles import PaperStyle

NARROW = PaperStyle(left_cm=2.0, right_cm=1.5, top_cm=1.8, bottom_cm=1.8)


class SheetFacts(Protocol):
    """What every such paper knows besides its matter; `printed_on` is the line at the foot."""

    @property
    def title(self) -> str: ...
    @property
    def office(self) -> str: ...
    @property
    def printed_on(self) -> str: ...
    @property
    def digits(self) -> Digits: ...


def sheet(
    facts: SheetFacts, blocks: Iterable[Block], style: PaperStyle = NARROW, *, landscape: bool = False
) -> Paper:
    """The blocks as a Paper of that frame, every page told with how many there are."""
    return Paper(
        title=facts.title,
        blocks=tuple(blocks),
        style=style,
        digits=facts.digits,
        page_numbers=PageNumbers.FOOT_OF_TOTAL,
        foot=facts.printed_on,
        author=facts.office,
        landscape=landscape,
    )


def sheet_head(title: str, *under: str) -> Iterator[Paragraph]:
    """The title, and under it those lines that say something."""
    yield Paragraph(title, "title")
    for line in under:
        if line:
            yield Paragraph(line, "subtitle")

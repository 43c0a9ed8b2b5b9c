"""A report or book: cover, contents, chapters each on a new page, annexes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Align,
    Block,
    Contents,
    Cover,
    Digits,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
)
from planner_desktop.documents.office import Body, body_blocks
from planner_desktop.documents.styles import PaperStyle

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Chapter:
    """One chapter or annex: its title and what stands in it."""

    title: str
    body: Body


@dataclass(frozen=True)
class ReportFacts:
    """What a book holds; `foreword` may be empty, `cover` gives title, subtitle, foot and picture."""

    cover: Cover
    chapters: tuple[Chapter, ...]
    annexes: tuple[Chapter, ...] = ()
    foreword: Body = ""
    office: str = ""
    numbered: bool = True
    digits: Digits = Digits.THAI
    style: PaperStyle = field(default_factory=PaperStyle)


def report(facts: ReportFacts) -> Paper:
    """The book as a Paper with its title as running head."""
    return Paper(
        title=facts.cover.title,
        blocks=tuple(_blocks(facts)),
        style=facts.style,
        digits=facts.digits,
        author=facts.office,
        running_head=facts.cover.title,
        kind="report",
    )


def _blocks(facts: ReportFacts) -> Iterator[Block]:
    yield facts.cover
    if facts.foreword:
        yield Heading("คำนำ", 1, centered=True)
        yield from body_blocks(facts.foreword)
        if facts.office:
            yield Paragraph(facts.office, "closing", align=Align.RIGHT)
        yield PageBreak()
    yield Contents()
    for number, chapter in enumerate(facts.chapters, 1):
        yield Heading(chapter.title, 1, f"บทที่ {number}" if facts.numbered else "", new_page=True)
        yield from body_blocks(chapter.body)
    if facts.annexes:
        yield Heading("ภาคผนวก", 1, new_page=True, centered=True)
    for number, annex in enumerate(facts.annexes, 1):
        yield Heading(annex.title, 2, f"ภาคผนวก {number}", new_page=number > 1)
        yield from body_blocks(annex.body)

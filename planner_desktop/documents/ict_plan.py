"""แผนพัฒนาเทคโนโลยีดิจิทัล: cover, foreword, contents, and chapters of words, tables and the risk matrix."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Block,
    Contents,
    Cover,
    Digits,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    Section,
)
from planner_desktop.documents.figures import table_blocks
from planner_desktop.documents.risk_matrix import MatrixFacts, matrix_blocks
from planner_desktop.documents.styles import PaperStyle
from planner_desktop.documents.typeset import blocks_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.documents.figures import FigureTable

_UPRIGHT = 8  # columns that an upright page can hold


@dataclass(frozen=True)
class PlanChapter:
    """A chapter: the office's words, what the registers say, and the words after it."""

    title: str
    words: str = ""
    tables: tuple[FigureTable, ...] = ()
    matrix: MatrixFacts | None = None
    after: str = ""


@dataclass(frozen=True)
class PlanFacts:
    """The plan; `subtitle` stands under its name on the cover, `approval` on a page of its own."""

    title: str
    subtitle: tuple[str, ...]
    office: str
    unit: str
    foreword: str
    approval: tuple[str, ...]
    chapters: tuple[PlanChapter, ...]
    emblem: bytes | None = None
    digits: Digits = Digits.THAI
    watermark: str = ""


def ict_plan(facts: PlanFacts) -> Paper:
    """The plan as a Paper; a draft says so across each page."""
    return Paper(
        title=facts.title,
        blocks=tuple(_blocks(facts)),
        style=PaperStyle(left_cm=2.8, right_cm=2.0),
        digits=facts.digits,
        running_head=facts.title,
        author=facts.office,
        watermark=facts.watermark,
    )


def _blocks(facts: PlanFacts) -> Iterator[Block]:
    yield Cover(facts.title, facts.subtitle, (facts.unit, facts.office), facts.emblem)
    if facts.foreword.strip():
        yield Heading("คำนำ", 1, listed=False, centered=True)
        yield from blocks_of(facts.foreword)
        yield Paragraph(facts.unit, "closing", left_cm=8.0)
        yield PageBreak()
    if facts.approval:
        yield Heading("การอนุมัติแผน", 1, listed=False, centered=True)
        yield from (Paragraph(line, "text") for line in facts.approval)
        yield PageBreak()
    yield Contents(depth=2)
    lying = False
    for number, chapter in enumerate(facts.chapters, start=1):
        was, lying = lying, any(len(table.columns) > _UPRIGHT for table in chapter.tables)
        turned = lying or was
        if turned:
            yield Section(landscape=lying, running_head=facts.title)
        yield Heading(chapter.title, 1, f"บทที่ {number}", new_page=not turned)
        yield from _chapter(chapter, number)


def _chapter(chapter: PlanChapter, number: int) -> Iterator[Block]:
    yield from blocks_of(chapter.words)
    if chapter.matrix:
        yield from matrix_blocks(chapter.matrix)
    for place, table in enumerate(chapter.tables, start=1):
        yield Heading(table.title, 2, f"ตารางที่ {number}.{place}")
        yield from table_blocks(table)
    yield from blocks_of(chapter.after)

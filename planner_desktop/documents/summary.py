"""A yearly summary: numbered parts of words, tables and charts, alone or as chapters of a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Block,
    Column,
    Digits,
    Heading,
    Kind,
    Paper,
    Paragraph,
    Spacer,
    Table,
)
from planner_desktop.documents.drawings import Chart
from planner_desktop.documents.sheet import sheet, sheet_head
from planner_desktop.documents.styles import PaperStyle

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class SummaryTable:
    """Rows under (label, relative width, kind) columns; `totals` closes it."""

    columns: tuple[tuple[str, float, Kind], ...]
    rows: tuple[tuple[str, ...], ...]
    totals: tuple[str, ...] = ()
    caption: str = ""
    empty_text: str = "ไม่มีรายการ"


@dataclass(frozen=True)
class SummaryPart:
    """One heading with what stands under it, in this order: words, chart, tables."""

    title: str
    words: tuple[str, ...] = ()
    tables: tuple[SummaryTable, ...] = ()
    charts: tuple[Chart, ...] = ()


@dataclass(frozen=True)
class SummaryFacts:
    """What a yearly summary shows."""

    title: str
    parts: tuple[SummaryPart, ...]
    office: str = ""
    about: str = ""
    printed_on: str = ""
    digits: Digits = Digits.THAI


def summary(facts: SummaryFacts) -> Paper:
    """The summary as a Paper, upright."""
    head: list[Block] = [*sheet_head(facts.title, facts.office, facts.about)]
    return sheet(
        facts,
        (*head, *part_blocks(facts.parts)),
        PaperStyle(left_cm=2.5, right_cm=2.0, top_cm=2.0, bottom_cm=2.0),
    )


def part_blocks(parts: tuple[SummaryPart, ...], level: int = 3) -> tuple[Block, ...]:
    """The parts as blocks, their headings at that level."""
    return tuple(block for at, part in enumerate(parts, start=1) for block in _part(part, at, level))


def _part(part: SummaryPart, at: int, level: int) -> Iterator[Block]:
    yield Heading(part.title, level, f"{at}.")
    for line in part.words:
        yield Paragraph(line, "text")
    yield from part.charts
    for table in part.tables:
        if table.caption:
            yield Paragraph(table.caption, "heading4")
        yield Table(
            tuple(Column(label, width, kind) for label, width, kind in table.columns),
            table.rows,
            table.totals,
            empty_text=table.empty_text,
        )
        yield Spacer(0.3)

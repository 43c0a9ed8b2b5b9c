"""The year's work in words: a calendar by month, or everybody's tasks, each part under its heading."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Block,
    Column,
    Digits,
    Heading,
    Kind,
    Paper,
    Paragraph,
    Table,
)
from planner_desktop.documents.sheet import sheet, sheet_head
from planner_desktop.documents.styles import PaperStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.documents.drawings import Chart


@dataclass(frozen=True)
class YearPart:
    """One month or one person: rows as long as the paper's columns; `note` stands under the heading."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    first: str = ""  # the label of the first column in this part, when it is not the paper's own


@dataclass(frozen=True)
class YearListFacts:
    """What the list shows; columns are (label, relative width, kind)."""

    title: str
    columns: tuple[tuple[str, float, Kind], ...]
    parts: tuple[YearPart, ...]
    office: str = ""
    about: str = ""
    printed_on: str = ""
    a3: bool = False
    digits: Digits = Digits.THAI
    chart: Chart | None = None
    empty_text: str = "ไม่มีงานที่ครบกำหนด"


def year_list(facts: YearListFacts) -> Paper:
    """The list as a Paper, upright; every table's head is repeated."""
    style = PaperStyle(left_cm=2.0, right_cm=1.5, top_cm=1.8, bottom_cm=1.8)
    if facts.a3:
        style = replace(style, width_cm=29.7, height_cm=42.0)
    return sheet(facts, _blocks(facts), style)


def _blocks(facts: YearListFacts) -> Iterator[Block]:
    yield from sheet_head(facts.title, facts.office, facts.about)
    if facts.chart:
        yield facts.chart
    for part in facts.parts:
        columns = tuple(
            Column(part.first if part.first and not at else label, width, kind)
            for at, (label, width, kind) in enumerate(facts.columns)
        )
        yield Heading(part.title, 3)
        if part.note:
            yield Paragraph(part.note, "small", keep_with_next=True)
        yield Table(columns, part.rows, style="list", empty_text=facts.empty_text)

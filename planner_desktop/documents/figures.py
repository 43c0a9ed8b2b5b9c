"""Tables of figures with their charts: a paper of a few of them, and the statistics yearbook of many."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Block,
    Column,
    Contents,
    Cover,
    Digits,
    Heading,
    Kind,
    PageBreak,
    Paper,
    Paragraph,
    Picture,
    Section,
    Spacer,
    Table,
    Together,
)
from planner_desktop.documents.sheet import sheet, sheet_head
from planner_desktop.documents.styles import PaperStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.documents.drawings import Chart

_SHORT = 15  # rows of a table that is not parted by a page end
_UPRIGHT = 9  # columns that an upright page can hold
Value = str | int | float | None


@dataclass(frozen=True)
class FigureColumn:
    """A column: its label, its relative width, and what it holds."""

    label: str
    width: float
    kind: Kind = Kind.NUMBER


@dataclass(frozen=True)
class FigureTable:
    """One table; numbers stay numbers so that a workbook can add them. `totals` may be empty."""

    title: str
    columns: tuple[FigureColumn, ...]
    rows: tuple[tuple[Value, ...], ...]
    totals: tuple[Value, ...] = ()
    note: str = ""
    chart: Chart | None = None
    bold_rows: frozenset[int] = frozenset()
    new_page: bool = False


@dataclass(frozen=True)
class FigureFacts:
    """A paper of tables; `picture` (PNG) stands above them."""

    title: str
    tables: tuple[FigureTable, ...]
    office: str = ""
    about: str = ""
    printed_on: str = ""
    landscape: bool = False
    picture: bytes | None = None
    digits: Digits = Digits.THAI


@dataclass(frozen=True)
class YearbookFacts:
    """The yearbook: chapters of tables, a foreword, and the list of schools at the end."""

    title: str
    subtitle: tuple[str, ...]
    office: str
    unit: str
    foreword: tuple[str, ...]
    chapters: tuple[tuple[str, tuple[FigureTable, ...]], ...]
    emblem: bytes | None = None
    digits: Digits = Digits.THAI


def figure_paper(facts: FigureFacts) -> Paper:
    """The tables as a list-like paper."""
    blocks: list[Block] = [*sheet_head(facts.title, facts.office, facts.about)]
    if facts.picture:
        blocks.append(Picture(facts.picture, 25.0 if facts.landscape else 17.0))
    many = len(facts.tables) > 1
    for table in facts.tables:
        if table.new_page:
            blocks.append(PageBreak())
        own = (*((Heading(table.title, 3),) if many else ()), *table_blocks(table))
        blocks += [Together(own)] if many and not table.chart and len(table.rows) <= _SHORT else own
    if isinstance(blocks[-1], Spacer):
        blocks.pop()  # nothing follows: it must not begin a page of its own
    return sheet(facts, tuple(blocks), landscape=facts.landscape)


def yearbook(facts: YearbookFacts) -> Paper:
    """สารสนเทศทางการศึกษา: cover, foreword, contents, chapters of numbered tables."""
    return Paper(
        title=facts.title,
        blocks=tuple(_book(facts)),
        style=PaperStyle(left_cm=2.5, right_cm=2.0),
        digits=facts.digits,
        running_head=facts.title,
        author=facts.office,
    )


def _book(facts: YearbookFacts) -> Iterator[Block]:
    yield Cover(facts.title, facts.subtitle, (facts.unit, facts.office), facts.emblem)
    yield Heading("คำนำ", 1, listed=False, centered=True)
    for line in facts.foreword:
        yield Paragraph(line, "text")
    yield Paragraph(facts.unit, "closing", left_cm=8.0)
    yield PageBreak()
    yield Contents(depth=2)
    for number, (title, tables) in enumerate(facts.chapters, start=1):
        lying = any(len(table.columns) > _UPRIGHT for table in tables)
        if lying:
            yield Section(landscape=True, running_head=facts.title)
        yield Heading(title, 1, f"บทที่ {number}", new_page=not lying)
        for place, table in enumerate(tables, start=1):
            yield Heading(table.title, 2, f"ตารางที่ {number}.{place}")
            yield from table_blocks(table)


def table_blocks(table: FigureTable) -> Iterator[Block]:
    """A table with its chart above and its note."""
    if table.chart:
        yield Together((replace(table.chart, title=table.chart.title or ""),))
    if table.note:
        yield Paragraph(table.note, "small", keep_with_next=True)
    yield Table(
        columns=tuple(Column(one.label, one.width, one.kind) for one in table.columns),
        rows=tuple(tuple(map(shown, row)) for row in table.rows),
        totals=tuple(map(shown, table.totals)),
        style="list",
        bold_rows=table.bold_rows,
        empty_text="ไม่มีข้อมูล",
    )
    yield Spacer(0.3)


def shown(value: Value) -> str:
    """As it stands in a cell: thousands parted, two decimals, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:,.2f}"
    return f"{value:,}" if isinstance(value, int) else value

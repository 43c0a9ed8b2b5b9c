"""A register printed as a book: ทะเบียนหนังสือรับ (แบบ 13), ทะเบียนหนังสือส่ง (แบบ 14) and those ruled like them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Align,
    Block,
    Column,
    Digits,
    Kind,
    PageNumbers,
    Paper,
    Paragraph,
    Table,
    Wording,
)
from planner_desktop.documents.sheet import sheet, sheet_head
from planner_desktop.documents.styles import PaperStyle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True)
class BookColumn:
    """A column; `width` is relative to the others."""

    label: str
    width: float
    kind: Kind = Kind.TEXT
    align: Align | None = None


@dataclass(frozen=True)
class BookDay:
    """The rows of one day under its heading; '' heads nothing (layouts that have the day as a column)."""

    heading: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class BookFacts:
    """What the book shows; `heading_at` is the column in which a day's heading is written."""

    title: str
    span: str
    columns: tuple[BookColumn, ...]
    days: tuple[BookDay, ...]
    heading_at: int = 0
    office: str = ""
    printed_on: str = ""
    digits: Digits = Digits.THAI


def register_book(facts: BookFacts) -> Paper:
    """The book as a Paper: A4 lying, the head of the table and of the page repeated, pages numbered."""
    rows, bold = _rows(facts)
    head: list[Block] = [*sheet_head(facts.title, facts.office, facts.span)]
    table = Table(
        columns=tuple(Column(one.label, one.width, one.kind, one.align) for one in facts.columns),
        rows=tuple(rows),
        style="list",
        bold_rows=frozenset(bold),
        empty_text="ไม่มีรายการในช่วงนี้",
    )
    return Paper(
        title=f"{facts.title} {facts.span}".strip(),
        blocks=(*head, table),
        style=PaperStyle(left_cm=2.0, right_cm=1.5, top_cm=1.8, bottom_cm=1.6),
        digits=facts.digits,
        page_numbers=PageNumbers.FOOT_OF_TOTAL,
        running_head=f"{facts.title} {facts.span}".strip(),
        foot=facts.printed_on,
        author=facts.office,
        landscape=True,
    )


def _rows(facts: BookFacts) -> tuple[list[tuple[Wording, ...]], list[int]]:
    """The rows with the days' headings between them, and the places of those headings."""
    rows: list[tuple[Wording, ...]] = []
    bold: list[int] = []
    for day in facts.days:
        if day.heading:
            bold.append(len(rows))
            rows.append(_heading(day.heading, facts))
        rows += day.rows
    return rows, bold


def _heading(words: str, facts: BookFacts) -> tuple[str, ...]:
    return tuple(words if place == facts.heading_at else "" for place in range(len(facts.columns)))


@dataclass(frozen=True)
class ReportPart:
    """One register in the report of a year: its own line of figures, and its rows."""

    title: str
    figures: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class ReportFacts:
    """What the report of the registers' numbers shows."""

    title: str
    parts: tuple[ReportPart, ...]
    office: str = ""
    printed_on: str = ""
    digits: Digits = Digits.THAI


_REPORT_COLUMNS = (
    Column("เลข", 9, align=Align.CENTER),
    Column("สิ่งที่พบ", 14),
    Column("วันที่", 12, Kind.DATE),
    Column("เรื่อง", 40),
    Column("รายละเอียด", 28),
)


def register_report(facts: ReportFacts) -> Paper:
    """The report as a Paper, upright: every register under its heading."""
    return sheet(facts, _report_blocks(facts.title, facts.office, facts.parts))


def _report_blocks(title: str, office: str, parts: Sequence[ReportPart]) -> Iterator[Block]:
    yield Paragraph(title, "title")
    if office:
        yield Paragraph(office, "subtitle")
    for part in parts:
        yield Paragraph(part.title, "heading3", keep_with_next=True)
        yield Paragraph(part.figures, "small", keep_with_next=True)
        yield Table(_REPORT_COLUMNS, part.rows, style="list", empty_text="เลขครบทุกเลข ไม่มีสิ่งที่ต้องชี้แจง")

"""The first sheet of a set of papers: what lies in it, under which number, on how many pages."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2 as pdfium

from planner_desktop.documents.blocks import (
    Column,
    Digits,
    Kind,
    PageNumbers,
    Paper,
    Paragraph,
    Spacer,
    Table,
)
from planner_desktop.pdfium import PDFIUM


@dataclass(frozen=True)
class SetLine:
    """One file of the set; `pages` is None where they cannot be counted."""

    number: str
    title: str
    name: str
    pages: int | None


@dataclass(frozen=True)
class SetFacts:
    """What the index shows."""

    title: str
    about: str
    lines: tuple[SetLine, ...]
    office: str = ""
    printed_on: str = ""
    digits: Digits = Digits.THAI


def set_index(facts: SetFacts) -> Paper:
    """The index as a Paper."""
    pages = sum(line.pages or 0 for line in facts.lines)
    head = [Paragraph(line, "subtitle") for line in (facts.about, facts.office) if line]
    table = Table(
        (
            Column("ลำดับ", 9, Kind.NUMBER),
            Column("เอกสาร", 50),
            Column("ชื่อไฟล์", 46, Kind.CODE),
            Column("หน้า", 9, Kind.NUMBER),
        ),
        tuple(
            (line.number, line.title, line.name, "–" if line.pages is None else f"{line.pages:,}")
            for line in facts.lines
        ),
        totals=("", f"รวม {len(facts.lines)} ฉบับ", "", f"{pages:,}"),
    )
    return Paper(
        title=facts.title,
        blocks=(Paragraph(facts.title, "title"), *head, Spacer(0.3), table),
        digits=facts.digits,
        page_numbers=PageNumbers.NONE,
        foot=facts.printed_on,
        author=facts.office,
    )


def page_count(data: bytes) -> int | None:
    """How many pages a PDF has; None where it is none or cannot be opened."""
    with PDFIUM:
        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError:
            return None
        try:
            return len(document)
        finally:
            document.close()

"""บัญชีเปรียบเทียบคำสั่งมอบหมายหน้าที่: what changed against the former order, person by person (D09)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Block,
    Column,
    Digits,
    Kind,
    PageNumbers,
    Paper,
    Paragraph,
    Spacer,
    Table,
)
from planner_desktop.documents.styles import PaperStyle

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class ChangeRow:
    """One change: its sort, the former words and the new ones."""

    sort: str
    before: str
    after: str


@dataclass(frozen=True)
class PersonChanges:
    """The changes of one person."""

    name: str
    rows: tuple[ChangeRow, ...]


@dataclass(frozen=True)
class ChangesFacts:
    """What the comparison shows; `former` and `new` name the two orders."""

    office: str
    former: str
    new: str
    people: tuple[PersonChanges, ...]
    digits: Digits = Digits.THAI
    printed_on: str = ""


def duty_changes(facts: ChangesFacts) -> Paper:
    """The comparison as a Paper, a table for each person."""
    return Paper(
        title="บัญชีเปรียบเทียบหน้าที่และความรับผิดชอบ",
        blocks=tuple(_blocks(facts)),
        style=PaperStyle(left_cm=2.5, right_cm=1.5, top_cm=2.0, bottom_cm=1.8),
        digits=facts.digits,
        page_numbers=PageNumbers.FOOT_OF_TOTAL,
        foot=facts.printed_on,
        author=facts.office,
    )


def _blocks(facts: ChangesFacts) -> Iterator[Block]:
    yield Paragraph("บัญชีเปรียบเทียบหน้าที่และความรับผิดชอบ", "title")
    yield Paragraph(facts.office, "subtitle")
    yield Paragraph(f"{facts.former}  เทียบกับ  {facts.new}", "subtitle")
    if not facts.people:
        yield Paragraph("ไม่มีข้อแตกต่างจากคำสั่งเดิม", "text")
    for person in facts.people:
        yield Spacer(0.4)
        yield Paragraph(person.name, "heading3", keep_with_next=True)
        yield Table(
            columns=(
                Column("การเปลี่ยนแปลง", 22),
                Column("คำสั่งเดิม", 39, Kind.TEXT),
                Column("คำสั่งใหม่", 39, Kind.TEXT),
            ),
            rows=tuple((row.sort, row.before or "–", row.after or "–") for row in person.rows),
        )

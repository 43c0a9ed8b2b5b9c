"""บัญชีผู้ปฏิบัติงานแทน of one day: who is away, who acts, both sign lines; everybody's substitutes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Block, Column, Digits, Kind, PageNumbers, Paper, Paragraph, Table
from planner_desktop.documents.office import Office, written
from planner_desktop.documents.styles import PaperStyle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


@dataclass(frozen=True)
class ActingRow:
    """Somebody away: why and till when, who acts ('' = nobody), how that one signs, by what rule."""

    name: str
    why: str
    actor: str
    passed: str
    own_lines: tuple[str, ...]
    lines: tuple[str, ...]
    rule: str


@dataclass(frozen=True)
class SeatRow:
    """Somebody of the order with the substitutes in order."""

    name: str
    position: str
    substitutes: tuple[str, ...]


@dataclass(frozen=True)
class ActingFacts:
    """The list of a day; `order` names the order in force, '' when there is none."""

    office: Office
    day: date
    order: str
    away: tuple[ActingRow, ...]
    seats: tuple[SeatRow, ...]
    note: str
    digits: Digits = Digits.THAI


def acting_list(facts: ActingFacts) -> Paper:
    """The list as a Paper."""
    return Paper(
        title=f"บัญชีผู้ปฏิบัติงานแทน {written(facts.day)}",
        blocks=tuple(_blocks(facts)),
        style=PaperStyle(left_cm=2.0, right_cm=2.0),
        digits=facts.digits,
        page_numbers=PageNumbers.TOP_DASHES,
        author=facts.office.name,
    )


def _blocks(facts: ActingFacts) -> Iterator[Block]:
    yield Paragraph("บัญชีผู้ปฏิบัติงานแทน", "title")
    for line in (facts.office.unit, facts.office.name, f"วันที่ {written(facts.day)}"):
        if line:
            yield Paragraph(line, "subtitle")
    said = f"ตาม{facts.order}" if facts.order else "ยังไม่มีคำสั่งมอบหมายหน้าที่ที่ใช้อยู่ในวันนี้"
    yield Paragraph(said, "subtitle")
    yield Paragraph("1.  ผู้ไม่อยู่และผู้ปฏิบัติงานแทนในวันนี้", "heading3", keep_with_next=True)
    yield Table(
        (
            Column("ผู้ไม่อยู่", 22),
            Column("ผู้ปฏิบัติงานแทน", 22),
            Column("ช่องลงนามของตนเอง", 26),
            Column("ช่องลงนามแทน", 30),
        ),
        tuple(_away(row) for row in facts.away),
        empty_text="ทุกคนอยู่ปฏิบัติราชการ",
    )
    for rule in dict.fromkeys(row.rule for row in facts.away if row.actor):
        yield Paragraph(f"หมายเหตุ  {rule}", "body")
    if any(row.actor for row in facts.away):
        yield Paragraph(f"หมายเหตุ  {facts.note}", "body")
    yield from _seats(facts)


def _away(row: ActingRow) -> tuple[str, ...]:
    actor = row.actor or "ไม่มีผู้ปฏิบัติงานแทน"
    passed = f"\n(ลำดับก่อนไม่อยู่: {row.passed})" if row.passed else ""
    own, instead = (
        "\n".join((f"({row.actor})", *lines)) if row.actor else "–" for lines in (row.own_lines, row.lines)
    )
    return (f"{row.name}\n{row.why}", f"{actor}{passed}", own, instead)


def _seats(facts: ActingFacts) -> Iterator[Block]:
    if not facts.seats:
        return
    yield Paragraph("2.  ผู้ปฏิบัติงานแทนตามลำดับของทุกคน", "heading3", keep_with_next=True)
    yield Table(
        (Column("ที่", 6, Kind.NUMBER), Column("ผู้ปฏิบัติงาน", 44), Column("ผู้ปฏิบัติงานแทนตามลำดับ", 50)),
        tuple((str(at), _who(row), _in_order(row)) for at, row in enumerate(facts.seats, start=1)),
    )


def _who(row: SeatRow) -> str:
    return f"{row.name}\n{row.position}" if row.position else row.name


def _in_order(row: SeatRow) -> str:
    return "\n".join(f"{at}. {name}" for at, name in enumerate(row.substitutes, start=1)) or "ยังไม่มี"

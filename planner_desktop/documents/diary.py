"""ตารางนัดหมายผู้บริหาร: a day sheet with room for notes and the papers to sign, or a week."""

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
from planner_desktop.documents.sheet import sheet, sheet_head

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class DiaryLine:
    """One engagement as written: time, subject, place, state or what to bring."""

    time: str
    subject: str
    place: str = ""
    note: str = ""


@dataclass(frozen=True)
class DiaryDay:
    """One day with its engagements."""

    title: str
    lines: tuple[DiaryLine, ...] = ()


@dataclass(frozen=True)
class DiaryFacts:
    """What the sheet shows; `to_sign` are (number, subject, author) of papers that wait."""

    title: str
    whose: str
    days: tuple[DiaryDay, ...]
    to_sign: tuple[tuple[str, str, str], ...] = ()
    office: str = ""
    printed_on: str = ""
    notes: bool = False
    digits: Digits = Digits.THAI


def diary(facts: DiaryFacts) -> Paper:
    """The sheet as a Paper, upright."""
    return sheet(facts, _blocks(facts))


def _blocks(facts: DiaryFacts) -> Iterator[Block]:
    yield from sheet_head(facts.title, facts.whose, facts.office)
    for day in facts.days:
        yield Heading(day.title, 3, listed=False)
        yield Table(
            (
                Column("เวลา", 20, Kind.DATE),
                Column("เรื่อง", 40),
                Column("สถานที่", 26),
                Column("หมายเหตุ", 24),
            ),
            tuple((one.time, one.subject, one.place, one.note) for one in day.lines),
            empty_text="ไม่มีนัดหมาย",
        )
    if facts.to_sign:
        yield Heading("เอกสารรอลงนาม", 3, listed=False)
        yield Table(
            (
                Column("ที่", 6, Kind.NUMBER),
                Column("เลขที่", 14, Kind.REFERENCE),
                Column("เรื่อง", 54),
                Column("ผู้เสนอ", 26),
            ),
            tuple((str(at), *row) for at, row in enumerate(facts.to_sign, 1)),
        )
    if facts.notes:
        yield Spacer(0.4)
        yield Heading("บันทึก", 3, listed=False)
        for _line in range(4):
            yield Paragraph("." * 190, "body")

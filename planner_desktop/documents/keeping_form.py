"""The lists of keeping on paper (แบบ 19, 20, 24 and 25): a heading, one wide table, places to sign."""

from __future__ import annotations

import datetime as dt
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
    Rules,
    Spacer,
    Table,
    Together,
)
from planner_desktop.documents.styles import PaperStyle
from planner_desktop.language.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Iterator

_LYING_CM, _UPRIGHT_CM = 12.0, 5.0  # where the places to sign begin
_ABREAST = 3  # who sign beside each other on a lying sheet
Cell = str | int | dt.date | None


@dataclass(frozen=True)
class FormColumn:
    """One column; `width` is about the characters of a line."""

    label: str
    width: int
    kind: Kind = Kind.TEXT


@dataclass(frozen=True)
class SigningPlace:
    """Somebody who signs under the list: `role` stands behind the dots."""

    role: str
    name: str = ""
    position: str = ""


@dataclass(frozen=True)
class KeepingForm:
    """What such a list says; `number` is the form's name in the regulation, e.g. "แบบที่ 25"."""

    title: str
    columns: tuple[FormColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    number: str = ""
    heads: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    signing: tuple[SigningPlace, ...] = ()
    office: str = ""
    printed_on: str = ""
    digits: Digits = Digits.THAI
    landscape: bool = True
    empty_text: str = "ไม่มีรายการ"


def keeping_form(facts: KeepingForm) -> Paper:
    """The list as a Paper, lying, its head repeated on every page."""
    return Paper(
        title=facts.title,
        blocks=tuple(_blocks(facts)),
        style=PaperStyle(left_cm=2.0, right_cm=1.5, top_cm=1.8, bottom_cm=1.8),
        digits=facts.digits,
        page_numbers=PageNumbers.FOOT_OF_TOTAL,
        page_words="แผ่นที่ {page} ใน {pages}",
        foot=facts.printed_on,
        author=facts.office,
        landscape=facts.landscape,
    )


def _blocks(facts: KeepingForm) -> Iterator[Block]:
    if facts.number:
        yield Paragraph(facts.number, "small", align=Align.RIGHT, keep_with_next=True)
    yield Paragraph(facts.title, "title")
    for line in facts.heads:
        yield Paragraph(line, "subtitle")
    yield Spacer(0.2)
    columns = tuple(Column(one.label, one.width, one.kind, _align(one)) for one in facts.columns)
    rows = tuple(tuple(_words(cell) for cell in row) for row in facts.rows)
    yield Table(columns, rows, empty_text=facts.empty_text)
    for note in facts.notes:
        yield Paragraph(note, "body")
    if facts.landscape and len(facts.signing) > 1:
        yield _signing_abreast(facts.signing)
    else:
        for place in facts.signing:
            yield signing_place(place, left_cm=_LYING_CM if facts.landscape else _UPRIGHT_CM)


def _align(column: FormColumn) -> Align | None:
    return Align.CENTER if column.kind is Kind.NUMBER else None


def _words(cell: Cell) -> str:
    if isinstance(cell, dt.date):
        return short_date(cell)
    return "" if cell is None else str(cell)


def _signing_abreast(places: tuple[SigningPlace, ...]) -> Block:
    """All who sign a lying sheet, up to three beside each other, so that nobody signs an else empty page."""
    abreast = min(len(places), _ABREAST)
    rows = tuple(
        tuple("\n".join(_signing_lines(one)) for one in places[at : at + abreast])
        + ("",) * max(0, at + abreast - len(places))
        for at in range(0, len(places), abreast)
    )
    columns = (Column("", 1, align=Align.CENTER),) * abreast
    return Together((Spacer(0.7), Table(columns, rows, rules=Rules.NONE, header=False)))


def _signing_lines(place: SigningPlace) -> list[str]:
    lines = (f"(ลงชื่อ){'.' * 50}{place.role}", f"({place.name or '.' * 50})", place.position)
    return [line for line in lines if line]


def signing_place(place: SigningPlace, left_cm: float = _UPRIGHT_CM) -> Block:
    """(ลงชื่อ)……ประธานกรรมการ over the name and the position, centred right of `left_cm`."""
    shown = _signing_lines(place)
    return Together(
        (
            Spacer(0.7),
            *(
                Paragraph(line, "signature", left_cm=left_cm, keep_with_next=at < len(shown) - 1)
                for at, line in enumerate(shown)
            ),
        )
    )

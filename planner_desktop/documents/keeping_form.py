"""Lists on paper with places to sign: those of keeping (แบบ 19 to 25) and of equipment."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Align,
    Beside,
    Block,
    Column,
    Digits,
    Kind,
    Paper,
    Paragraph,
    Rules,
    Spacer,
    Table,
    Together,
)
from planner_desktop.documents.sheet import sheet, sheet_head
from planner_desktop.domain.money import format_baht
from planner_desktop.language.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Iterator

_LYING_CM, _UPRIGHT_CM = 12.0, 5.0  # where the places to sign begin
_ABREAST = 3  # who sign beside each other on a lying sheet
UPRIGHT = 2  # and on an upright one
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
    """What such a list says; `number` is the form's name in the regulation, e.g. "แบบที่ 25".

    Cells of MONEY columns are satang; `totals` closes the table.
    """

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
    totals: tuple[Cell, ...] = ()
    style: str = "table"  # "list" = smaller, for long registers


def keeping_form(facts: KeepingForm) -> Paper:
    """The list as a Paper, lying, its head repeated on every page."""
    paper = sheet(facts, _blocks(facts), landscape=facts.landscape)
    return replace(paper, page_words="แผ่นที่ {page} ใน {pages}")


def _blocks(facts: KeepingForm) -> Iterator[Block]:
    if facts.number:
        yield Paragraph(facts.number, "small", align=Align.RIGHT, keep_with_next=True)
    yield from sheet_head(facts.title, *facts.heads)
    yield Spacer(0.2)
    columns = tuple(Column(one.label, one.width, _shape(one), _align(one)) for one in facts.columns)
    rows = tuple(_row(facts, row) for row in facts.rows)
    yield Table(columns, rows, _row(facts, facts.totals), facts.style, empty_text=facts.empty_text)
    for note in facts.notes:
        yield Paragraph(note, "body")
    if facts.landscape and len(facts.signing) > 1:
        yield signing_abreast(facts.signing)
    else:
        for place in facts.signing:
            yield signing_place(place, left_cm=_LYING_CM if facts.landscape else _UPRIGHT_CM)


def _align(column: FormColumn) -> Align | None:
    if column.kind is Kind.MONEY:
        return Align.RIGHT
    return Align.CENTER if column.kind is Kind.NUMBER else None


def _shape(column: FormColumn) -> Kind:
    """Money is a figure on paper: the office's digits in rows as in totals."""
    return Kind.NUMBER if column.kind is Kind.MONEY else column.kind


def _row(facts: KeepingForm, cells: tuple[Cell, ...]) -> tuple[str, ...]:
    return tuple(_words(column, cell) for column, cell in zip(facts.columns, cells, strict=False))


def _words(column: FormColumn, cell: Cell) -> str:
    if isinstance(cell, dt.date):
        return short_date(cell)
    if column.kind is Kind.MONEY and isinstance(cell, int):
        return format_baht(cell)
    return "" if cell is None else str(cell)


def signing_abreast(places: tuple[SigningPlace, ...], most: int = _ABREAST) -> Block:
    """All who sign, up to `most` beside each other, so that nobody signs an else empty page."""
    abreast = min(len(places), most)
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


def signing_pair(left: SigningPlace, right: SigningPlace) -> Block:
    """Two places to sign side by side, each with its day."""
    return Together((Spacer(0.5), Beside(_signed(left), _signed(right))))


def _signed(place: SigningPlace) -> str:
    lines = (f"(ลงชื่อ){'.' * 34}{place.role}", f"        ({place.name or '.' * 40})", place.position)
    return "\n".join((*(line for line in lines if line), "        ......../......../........"))

"""ปฏิทินปฏิบัติงาน on one lying sheet: four rows of three months, what is due and the holidays of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Block, Column, Digits, Paper, Paragraph, Run, Table
from planner_desktop.documents.sheet import sheet
from planner_desktop.documents.styles import CM, PaperStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.documents.blocks import Wording

_A4_CM, _A3_CM = (21.0, 29.7), (29.7, 42.0)
_ACROSS = 3
_SIDE_CM, _OVER_CM, _UNDER_CM = 1.2, 1.0, 1.2
_WORDS = 64.0  # points that title, line under it and key take
_CELL = 4.5  # points of padding on a side of a cell
_SIZES = (14.0, 13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0)
_PITCH = 1.22
_WIDTH = 0.40  # of the type size that a letter of the face takes, measured over office text
_NO_WIDTH = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")


@dataclass(frozen=True)
class SheetLine:
    """One matter of a month: its day as words (`10`, `1–3`) and what it is; a holiday stands apart."""

    day: str
    words: str
    holiday: bool = False


@dataclass(frozen=True)
class YearSheetFacts:
    """The twelve months, October first: (label, lines); `note` stands below."""

    title: str
    months: tuple[tuple[str, tuple[SheetLine, ...]], ...]
    office: str = ""
    about: str = ""
    note: str = ""
    printed_on: str = ""
    a3: bool = False
    digits: Digits = Digits.THAI


def year_sheet(facts: YearSheetFacts) -> Paper:
    """One sheet in the largest type in which every month fits; months too full end with how many more."""
    width, height = _A3_CM if facts.a3 else _A4_CM
    plain = PaperStyle(
        width_cm=width,
        height_cm=height,
        left_cm=_SIDE_CM,
        right_cm=_SIDE_CM,
        top_cm=_OVER_CM,
        bottom_cm=_UNDER_CM,
    )
    size, months = _fitted(facts, plain)
    cell = replace(plain.of("table"), size=size, leading=round(size * _PITCH, 1))
    head = replace(plain.of("table_head"), size=size + 1, leading=round((size + 1) * _PITCH, 1))
    title = replace(plain.of("title"), size=18, leading=22)
    under = replace(plain.of("subtitle"), size=14, leading=17)
    changed = {"table": cell, "table_head": head, "title": title, "subtitle": under}
    return sheet(
        facts, _blocks(facts, months), replace(plain, styles={**plain.styles, **changed}), landscape=True
    )


def _blocks(facts: YearSheetFacts, months: list[tuple[str, list[SheetLine]]]) -> Iterator[Block]:
    yield Paragraph(facts.title, "title")
    told = " · ".join(one for one in (facts.office, facts.about) if one)
    if told:
        yield Paragraph(told, "subtitle")
    for first in range(0, len(months), _ACROSS):
        row = months[first : first + _ACROSS]
        yield Table(
            tuple(Column(label) for label, _lines in row), (tuple(_cell(lines) for _label, lines in row),)
        )
    if facts.note:
        yield Paragraph(facts.note, "small")


def _cell(lines: list[SheetLine]) -> Wording:
    runs: list[Run] = []
    for at, line in enumerate(lines):
        end = "\n" if at < len(lines) - 1 else ""
        if line.day:
            runs.append(Run(f"{line.day} ", bold=not line.holiday, italic=line.holiday))
        runs.append(Run(f"{line.words}{end}", italic=line.holiday))
    return tuple(runs) or " "


def _fitted(facts: YearSheetFacts, style: PaperStyle) -> tuple[float, list[tuple[str, list[SheetLine]]]]:
    """The type size, and the months as they fit in it."""
    width, height = style.page_points(landscape=True)
    across = (width - 2 * _SIDE_CM * CM) / _ACROSS - 2 * _CELL
    room = height - (_OVER_CM + _UNDER_CM) * CM - _WORDS
    rows = -(-len(facts.months) // _ACROSS)
    for size in _SIZES:
        if _height(facts, size, across, rows) <= room:
            return size, [(label, list(lines)) for label, lines in facts.months]
    size = _SIZES[-1]
    most = int((room - rows * _head_room(size)) / (size * _PITCH) / rows)
    return size, [(label, _cut(lines, size, across, most)) for label, lines in facts.months]


def _height(facts: YearSheetFacts, size: float, across: float, rows: int) -> float:
    tallest = 0
    for first in range(0, len(facts.months), _ACROSS):
        held = facts.months[first : first + _ACROSS]
        tallest += max(max(sum(_lines(one, size, across) for one in lines), 1) for _label, lines in held)
    return tallest * size * _PITCH + rows * _head_room(size)


def _head_room(size: float) -> float:
    """A row's own head and the padding of both."""
    return (size + 1) * _PITCH + 2 * _CELL


def _lines(line: SheetLine, size: float, across: float) -> int:
    letters = len(_NO_WIDTH.sub("", f"{line.day} {line.words}"))
    return max(-(-int(letters * size * _WIDTH) // int(across)), 1)


def _cut(lines: tuple[SheetLine, ...], size: float, across: float, most: int) -> list[SheetLine]:
    kept: list[SheetLine] = []
    used = 0
    for at, line in enumerate(lines):
        used += _lines(line, size, across)
        if used > most - (at < len(lines) - 1):
            return [*kept, SheetLine("", f"และอีก {len(lines) - at} เรื่อง")]
        kept.append(line)
    return kept

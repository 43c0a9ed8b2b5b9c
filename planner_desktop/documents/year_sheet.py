"""ปฏิทินปฏิบัติงาน on one lying sheet: four rows of three months, what is due and the holidays of each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Block, Column, Digits, Paper, Paragraph, Run, Table
from planner_desktop.documents.estimate import lines_of
from planner_desktop.documents.sheet import sheet
from planner_desktop.documents.sheet_size import A3_CM, A4_CM, SheetSize
from planner_desktop.documents.styles import CM, PaperStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.documents.blocks import Wording

_ACROSS = 3
_ROWS = 4
_SIDE_CM, _OVER_CM, _UNDER_CM = 1.2, 1.0, 1.2
_WORDS = 64.0  # points that title, line under it and key take
_CELL = 4.5  # points of padding on a side of a cell
_SIZES = (14.0, 13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0)
_SMALL = (8.5, 8.0, 7.5, 7.0)  # only where the whole year is to stand on one A3 sheet
_PITCH = 1.22


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
    size: SheetSize = SheetSize.ONE
    digits: Digits = Digits.THAI


@dataclass(frozen=True)
class _Try:
    """A sheet, which way round, and the type on it."""

    sides: tuple[float, float]
    landscape: bool
    size: float

    @property
    def style(self) -> PaperStyle:
        width, height = self.sides
        return PaperStyle(
            width_cm=width,
            height_cm=height,
            left_cm=_SIDE_CM,
            right_cm=_SIDE_CM,
            top_cm=_OVER_CM,
            bottom_cm=_UNDER_CM,
        )

    @property
    def across(self) -> float:
        """Points for the words of a month."""
        width, _height = self.style.page_points(landscape=self.landscape)
        return (width - 2 * _SIDE_CM * CM) / _ACROSS - 2 * _CELL

    @property
    def room(self) -> float:
        """Points for the words of all rows of months, their heads taken off."""
        _width, height = self.style.page_points(landscape=self.landscape)
        head = (self.size + 1) * _PITCH + 2 * _CELL  # and the padding of both
        return height - (_OVER_CM + _UNDER_CM) * CM - _WORDS - _ROWS * head

    @property
    def lines(self) -> int:
        """Lines of type in that room."""
        return int(self.room / (self.size * _PITCH))


def year_sheet(facts: YearSheetFacts) -> Paper:
    """One sheet in the largest type in which every month fits; months too full end with how many more."""
    on, months = _fitted(facts)
    plain, size = on.style, on.size
    cell = replace(plain.of("table"), size=size, leading=round(size * _PITCH, 1))
    head = replace(plain.of("table_head"), size=size + 1, leading=round((size + 1) * _PITCH, 1))
    title = replace(plain.of("title"), size=18, leading=22)
    under = replace(plain.of("subtitle"), size=14, leading=17)
    changed = {"table": cell, "table_head": head, "title": title, "subtitle": under}
    style = replace(plain, styles={**plain.styles, **changed})
    return sheet(facts, _blocks(facts, months), style, landscape=on.landscape)


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


def _fitted(facts: YearSheetFacts) -> tuple[_Try, list[tuple[str, list[SheetLine]]]]:
    """The sheet, and the months as they fit on it."""
    tried = tuple(_ways(facts.size))
    for one in tried:
        if sum(_tallest(facts, one)) <= one.lines:
            return one, [(label, list(lines)) for label, lines in facts.months]
    last = tried[-1]
    most = _shared(_tallest(facts, last), last.lines)
    return last, [
        (label, _cut(lines, last.size, last.across, most[at // _ACROSS]))
        for at, (label, lines) in enumerate(facts.months)
    ]


def _ways(asked: SheetSize) -> Iterator[_Try]:
    sheets = {SheetSize.A4: ((A4_CM, True),), SheetSize.A3: ((A3_CM, True),)}
    for sides, landscape in sheets.get(asked, ((A4_CM, True), (A3_CM, True), (A3_CM, False))):
        for size in _SIZES:
            yield _Try(sides, landscape, size)
    if asked is SheetSize.ONE:
        for size in _SMALL:
            yield _Try(A3_CM, False, size)


def _tallest(facts: YearSheetFacts, on: _Try) -> list[int]:
    """The lines of the fullest month of each row."""
    held = [facts.months[first : first + _ACROSS] for first in range(0, len(facts.months), _ACROSS)]
    return [
        max(max(sum(_lines(one, on.size, on.across) for one in lines), 1) for _label, lines in row)
        for row in held
    ]


def _shared(needed: list[int], room: int) -> list[int]:
    """The room parted among rows: those that need less than an equal part leave the rest to the others."""
    most = dict.fromkeys(range(len(needed)), 0)
    waiting = sorted(most, key=lambda at: needed[at])
    while waiting:
        at = waiting.pop(0)
        most[at] = min(needed[at], room // (len(waiting) + 1))
        room -= most[at]
    return [most[at] for at in range(len(needed))]


def _lines(line: SheetLine, size: float, across: float) -> int:
    return lines_of(f"{line.day} {line.words}", size, across)


def _cut(lines: tuple[SheetLine, ...], size: float, across: float, most: int) -> list[SheetLine]:
    kept: list[SheetLine] = []
    used = 0
    for at, line in enumerate(lines):
        used += _lines(line, size, across)
        if used > most - (at < len(lines) - 1):
            return [*kept, SheetLine("", f"และอีก {len(lines) - at} เรื่อง")]
        kept.append(line)
    return kept

"""Organisation charts: those who command over each other, the units hanging from a trunk two by two.

Three units or fewer stand side by side under a beam. Each row is a strip with its own part of the
lines, so that a large office's chart runs over a page end.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Paragraph, Run
from planner_desktop.documents.drawings import OrgBox, OrgChart
from planner_desktop.documents.pdf.layout import pieces_of
from planner_desktop.documents.pdf.pieces import DrawnPiece, Piece, Place
from planner_desktop.documents.pdf.setting import Setting, baseline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planner_desktop.documents.pdf.ink import Ink
    from planner_desktop.documents.pdf.line import Line
    from planner_desktop.documents.styles import TextStyle

_SIDE_BY_SIDE = 3
_GAP = 20.0  # points between two rows
_BETWEEN = 16.0  # between boxes of a row; the trunk runs in the middle of it
_PAD = 5.0
_CHAIN_SHARE = 0.6  # of the width
_HEAD_FILL = "#E4EEF0"
_LINE = 0.9


@dataclass(frozen=True)
class Drawn:
    """A box with its words set: the name over a rule, the people, the note."""

    name: list[Line]
    people: list[Line]
    note: list[Line]
    x: float
    width: float
    style: TextStyle

    @property
    def head(self) -> float:
        """The height of the name's part."""
        return len(self.name) * self.style.leading + 2 * _PAD

    @property
    def height(self) -> float:
        """Of the whole box."""
        below = len(self.people) + len(self.note)
        return self.head + (below * self.style.leading + 2 * _PAD if below else 0.0)

    @property
    def axis(self) -> float:
        """The middle of its width."""
        return self.x + self.width / 2


@pieces_of.register(OrgChart)
def _(chart: OrgChart, setting: Setting) -> Iterator[Piece]:
    if chart.title:
        yield from pieces_of(
            Paragraph((Run(chart.title, bold=True),), "caption", keep_with_next=True), setting
        )
    middle, width = setting.width / 2, setting.width * _CHAIN_SHARE
    for at, box in enumerate(chart.chain):
        drawn = _set(box, middle - width / 2, width, setting)
        lines = [(middle, 0.0, middle, _GAP)] if at else []
        yield _strip([drawn], _GAP if at else 0.0, lines, keep=at + 1 < len(chart.chain) or bool(chart.units))
    if len(chart.units) <= _SIDE_BY_SIDE:
        yield from _under_a_beam(chart.units, setting, hung=bool(chart.chain))
    else:
        yield from _on_a_trunk(chart.units, setting)


def _under_a_beam(units: Sequence[OrgBox], setting: Setting, *, hung: bool) -> Iterator[Piece]:
    """One row; a line from above parts into one for each unit."""
    if not units:
        return
    width = (setting.width - _BETWEEN * (len(units) - 1)) / len(units)
    row = [_set(one, at * (width + _BETWEEN), width, setting) for at, one in enumerate(units)]
    middle = setting.width / 2
    lines = [(one.axis, _GAP / 2, one.axis, _GAP) for one in row]
    if hung:
        lines += [(middle, 0.0, middle, _GAP / 2), (row[0].axis, _GAP / 2, row[-1].axis, _GAP / 2)]
    yield _strip(row, _GAP, lines if hung else [])


def _on_a_trunk(units: Sequence[OrgBox], setting: Setting) -> Iterator[Piece]:
    """Rows of two, each joined to the trunk between them at the height of its names."""
    width = (setting.width - 2 * _BETWEEN) / 2
    middle = setting.width / 2
    places = (0.0, setting.width - width)
    for first in range(0, len(units), 2):
        row = [_set(one, x, width, setting) for one, x in zip(units[first : first + 2], places, strict=False)]
        last = first + 2 >= len(units)
        height = max(one.height for one in row)
        joints = [_GAP + one.head / 2 for one in row]
        ends = [row[0].x + row[0].width, *(one.x for one in row[1:])]
        lines = [(end, joint, middle, joint) for end, joint in zip(ends, joints, strict=True)]
        lines.append((middle, 0.0, middle, max(joints) if last else _GAP + height))
        yield _strip(row, _GAP, lines)


def _set(box: OrgBox, x: float, width: float, setting: Setting) -> Drawn:
    style = setting.style.of("drawing")

    def lines(words: str, *, bold: bool = False) -> list[Line]:
        return setting.lines((Run(words, bold=bold),), style, width=width - 2 * _PAD) if words else []

    people = [line for one in box.people for line in lines(one)]
    return Drawn(lines(box.name, bold=True), people, lines(box.note), x, width, style)


def _strip(
    row: list[Drawn], above: float, lines: list[tuple[float, float, float, float]], *, keep: bool = False
) -> Piece:
    """A row of boxes `above` points under the strip's top; lines count y downward from there."""
    height = above + max(one.height for one in row)

    def paint(ink: Ink, place: Place) -> None:
        ink.rules(
            [(place.x + x1, place.top - y1, place.x + x2, place.top - y2) for x1, y1, x2, y2 in lines], _LINE
        )
        for one in row:
            _draw(ink, one, place.x, place.top - above)

    return DrawnPiece(height=height, keep=keep, paint=paint)


def _draw(ink: Ink, box: Drawn, left: float, top: float) -> None:
    x = left + box.x
    ink.box(x, top - box.height, box.width, box.height, "#FFFFFF")
    ink.box(x, top - box.head, box.width, box.head, _HEAD_FILL)
    y = top - _PAD
    for at, line in enumerate((*box.name, *box.people, *box.note)):
        if at == len(box.name):
            y -= 2 * _PAD
        ink.line(line, left + box.axis - line.width / 2, y - baseline(box.style))
        y -= box.style.leading

"""On which sheet, which way round and in what type the rows of a Gantt chart stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import starmap
from math import ceil
from typing import TYPE_CHECKING

from planner_desktop.documents.estimate import lines_of, width_of
from planner_desktop.documents.sheet_size import A3_CM, A4_CM, SheetSize
from planner_desktop.documents.styles import CM, PaperStyle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planner_desktop.documents.drawings import Gantt

_WORDS = 74.0  # points that the title, the line under it and the key take
_CELL = 6.0  # points beside the words of a row
_SLACK = 1.05  # lines end at words, and so hold a little less than their width
_FILLED = 0.96  # of a sheet that is followed by another
_LEAST_LABEL, _MOST_LABEL = 0.22, 0.42  # of the width
# Type, pitch and the space over and under a row's words, largest first.
_WELL_READ = (
    (14.0, 15.5, 3.0),
    (12.5, 14.0, 3.0),
    (11.0, 12.5, 2.5),
    (10.0, 11.5, 2.0),
    (9.5, 10.6, 0.6),
    (9.0, 10.1, 0.4),
)
_PITCH = 14.5 / 12  # of the type size, in the style of drawings
_IN_FRAME = ((12.0, 3.0), (12.0, 1.5), (11.0, 1.5), (10.0, 1.0), (9.5, 0.6), (9.0, 0.4))
# Only where a whole year is to stand on one A3 sheet; the last still reads at arm's length.
_SMALL = tuple((size / 2, round(size * 0.55, 2), 0.25) for size in range(18, 11, -1))


@dataclass(frozen=True)
class GanttSheet:
    """The sheet chosen: `label_share` is the width of the words, `one` whether every row stands on it."""

    style: PaperStyle
    landscape: bool
    size: float
    pitch: float
    pad: float
    label_share: float
    one: bool

    @property
    def a3(self) -> bool:
        return self.style.width_cm == A3_CM[0]


def chosen(asked: SheetSize, labels: Sequence[str]) -> GanttSheet:
    """The first sheet that holds every row, in its largest type; else the one to part the rows on.

    ONE tries a lying A4, a lying A3 and a standing A3, and smaller type on the last.
    """
    tried = tuple(starmap(_Try, _ways(asked)))
    found = next((one for one in tried if one.holds(labels)), None)
    if found is None:
        parted = [one for one in tried if one.landscape and one.sides == tried[-1].sides]
        return min(parted, key=lambda one: one.pages(labels)).sheet(labels, one=False)
    return found.sheet(labels, one=True)


def _ways(asked: SheetSize) -> Iterator[tuple[tuple[float, float], bool, float, float, float]]:
    sheets = {SheetSize.A4: ((A4_CM, True),), SheetSize.A3: ((A3_CM, True),)}
    for sides, landscape in sheets.get(asked, ((A4_CM, True), (A3_CM, True), (A3_CM, False))):
        for way in _WELL_READ:
            yield (sides, landscape, *way)
    if asked is SheetSize.ONE:
        for way in _SMALL:
            yield (A3_CM, False, *way)


@dataclass(frozen=True)
class _Try:
    sides: tuple[float, float]
    landscape: bool
    size: float
    pitch: float
    pad: float

    @property
    def plain(self) -> PaperStyle:
        width, height = self.sides
        return PaperStyle(
            width_cm=width, height_cm=height, left_cm=1.5, right_cm=1.5, top_cm=1.2, bottom_cm=1.6
        )

    @property
    def frame(self) -> tuple[float, float]:
        """Width and height for the chart in points."""
        style = self.plain
        across, down = style.page_points(landscape=self.landscape)
        return (
            across - (style.left_cm + style.right_cm) * CM,
            down - (style.top_cm + style.bottom_cm) * CM - _WORDS,
        )

    def share(self, labels: Sequence[str]) -> float:
        """As wide as the longest label needs, within bounds."""
        return _share(labels, self.size, self.frame[0])

    def holds(self, labels: Sequence[str]) -> bool:
        return self._height(labels) <= self._room

    def pages(self, labels: Sequence[str]) -> int:
        """Sheets that the rows take; some of each stays empty where the rows of one head go on whole."""
        return ceil((self._height(labels) / _FILLED + _WORDS) / (self._room + _WORDS))

    @property
    def _room(self) -> float:
        return self.frame[1] - 2 * (self.pitch + 2 * self.pad)  # under two rows of heads

    def _height(self, labels: Sequence[str]) -> float:
        return _height(labels, self.frame[0], self.size, self.pitch, self.pad)

    def sheet(self, labels: Sequence[str], *, one: bool) -> GanttSheet:
        drawing = replace(self.plain.of("drawing"), size=self.size, leading=self.pitch)
        style = replace(self.plain, styles={**self.plain.styles, "drawing": drawing})
        return GanttSheet(style, self.landscape, self.size, self.pitch, self.pad, self.share(labels), one)


def in_frame(chart: Gantt, across_cm: float, down_cm: float) -> Gantt:
    """The chart in the largest type in which it fits; as it is where none does and it goes on."""
    labels = [one.label for one in chart.bars]
    for size, pad in _IN_FRAME:
        pitch = size * _PITCH
        height = _height(labels, across_cm * CM, size, pitch, pad) + 2 * (pitch + 2 * pad)
        if height <= down_cm * CM:
            return replace(chart, size=size, pad=pad, label_share=_share(labels, size, across_cm * CM))
    return chart


def _share(labels: Sequence[str], size: float, across: float) -> float:
    needed = max((width_of(one, size) for one in labels), default=0.0) * _SLACK + _CELL
    return min(max(needed / across, _LEAST_LABEL), _MOST_LABEL)


def _height(labels: Sequence[str], across: float, size: float, pitch: float, pad: float) -> float:
    """Points that the rows take in a chart so wide."""
    room = (across * _share(labels, size, across) - _CELL) / _SLACK
    lines = [lines_of(one, size, room) for one in labels]
    return sum(lines) * pitch + len(lines) * 2 * pad

"""Gantt charts as a table of strips: a label, columns of time, a bar with what is done of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Paragraph, Run
from planner_desktop.documents.drawings import Bar, Gantt
from planner_desktop.documents.pdf.layout import pieces_of
from planner_desktop.documents.pdf.pieces import Piece, Place
from planner_desktop.documents.pdf.setting import Setting, baseline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.documents.pdf.ink import Ink
    from planner_desktop.documents.pdf.line import Line
    from planner_desktop.documents.styles import TextStyle

_PAD = 3.0
_PLAN, _DONE, _GROUP = "#BFD3E6", "#1F4E79", "#404040"
_HEAD_FILL = "#EDEDED"


@dataclass(frozen=True)
class Grid:
    """Width of the label column and of one column of time, in points."""

    label: float
    column: float
    count: int
    style: TextStyle
    pad: float

    @property
    def edges(self) -> list[float]:
        return [0.0, *(self.label + self.column * at for at in range(self.count + 1))]


@dataclass(slots=True, kw_only=True)
class GanttRow(Piece):
    """The header (no bar, a line for each column) or one activity."""

    grid: Grid
    label: list[Line]
    heads: list[Line]
    bar: Bar | None = None
    today: float | None = None

    def draw(self, ink: Ink, place: Place) -> None:
        grid, bottom = self.grid, place.top - self.height
        if self.bar is None:
            ink.box(place.x, bottom, grid.edges[-1], self.height, _HEAD_FILL, None)
        segments = [(place.x + edge, place.top, place.x + edge, bottom) for edge in grid.edges]
        segments += [(place.x, y, place.x + grid.edges[-1], y) for y in (place.top, bottom)]
        ink.rules(segments)
        for at, line in enumerate(self.label):
            y = place.top - grid.pad - baseline(grid.style) - at * grid.style.leading
            ink.line(line, place.x + _PAD, y)
        for at, line in enumerate(self.heads):
            middle = place.x + grid.label + grid.column * (at + 0.5)
            ink.line(line, middle - line.width / 2, place.top - grid.pad - baseline(grid.style))
        if self.bar:
            self._bar(ink, self.bar, place.x + grid.label, (place.top + bottom) / 2)
        if self.bar and self.bar.actual:
            self._actual(ink, self.bar.actual, place.x + grid.label, (place.top + bottom) / 2)
        if self.today is not None:
            x = place.x + grid.label + grid.column * self.today
            ink.rules([(x, place.top, x, bottom)], 1.0, "#C00000")

    def _bar(self, ink: Ink, bar: Bar, left: float, middle: float) -> None:
        high = 4.0 if bar.group else 5.0 if bar.actual else 9.0
        low = middle + 0.5 if bar.actual else middle - high / 2
        for first, last in ((bar.start, bar.end), *bar.more):
            start, end = max(first, 0), min(last, self.grid.count - 1)
            if end < start:
                continue
            x, width = left + start * self.grid.column + 1, (end - start + 1) * self.grid.column - 2
            ink.box(x, low, width, high, _GROUP if bar.group else _PLAN, _DONE)
            if bar.done and not bar.group:
                ink.box(x, low, width * min(bar.done, 1.0), high, _DONE, None)

    def _actual(self, ink: Ink, span: tuple[float, float], left: float, middle: float) -> None:
        """The real time lies under the plan, dark and thinner, so that both read in grey print."""
        first, last = (min(max(edge, 0.0), float(self.grid.count)) for edge in span)
        if last > first:
            width = max((last - first) * self.grid.column, 1.5)
            ink.box(left + first * self.grid.column, middle - 4.0, width, 3.0, _DONE, None)


@dataclass(slots=True, kw_only=True)
class HeadsRow(Piece):
    """What stands over the columns, e.g. the quarters over the months."""

    grid: Grid
    heads: list[tuple[Line, int]]

    def draw(self, ink: Ink, place: Place) -> None:
        grid, bottom = self.grid, place.top - self.height
        ink.box(place.x, bottom, grid.edges[-1], self.height, _HEAD_FILL, None)
        at = 0
        segments = [(place.x, place.top, place.x + grid.edges[-1], place.top)]
        segments += [(place.x + x, place.top, place.x + x, bottom) for x in (0.0, grid.label, grid.edges[-1])]
        for line, span in self.heads:
            left = place.x + grid.label + at * grid.column
            middle = left + span * grid.column / 2
            ink.line(line, middle - line.width / 2, place.top - grid.pad - baseline(grid.style))
            segments.append((left, place.top, left, bottom))
            segments.append((left, bottom, left + span * grid.column, bottom))
            at += span
        ink.rules(segments)


@pieces_of.register(Gantt)
def _(chart: Gantt, setting: Setting) -> Iterator[Piece]:
    style = setting.style.of("drawing")
    if chart.title:
        yield from pieces_of(
            Paragraph((Run(chart.title, bold=True),), "caption", keep_with_next=True), setting
        )
    label = setting.width * chart.label_share
    count = max(len(chart.columns), 1)
    grid = Grid(label, (setting.width - label) / count, count, style, chart.pad)
    heads = [setting.composer.one_line(column, style) for column in chart.columns]
    head = setting.lines((Run(chart.label_head, bold=True),), style, width=label - 2 * _PAD)
    header = GanttRow(
        height=len(head) * style.leading + 2 * chart.pad, keep=True, grid=grid, label=head, heads=heads
    )
    over = [(setting.composer.one_line(words, style), span) for words, span in chart.heads]
    rows: tuple[Piece, ...] = (header,)
    if over:
        rows = (HeadsRow(height=style.leading + 2 * chart.pad, keep=True, grid=grid, heads=over), header)
    yield from rows
    for bar in chart.bars:
        words = (Run(bar.label, bold=bar.group),)
        lines = setting.lines(words, style, width=label - 2 * _PAD)
        yield GanttRow(
            height=len(lines) * style.leading + 2 * chart.pad,
            header=rows,
            grid=grid,
            label=lines,
            heads=[],
            bar=bar,
            today=chart.today,
        )

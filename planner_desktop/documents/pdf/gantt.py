"""Gantt charts as a table of strips: a label, columns of time, a bar with what is done of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
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
_HEAD_FILL, _LEAD_FILL = "#EDEDED", "#F5F5F5"
_HAIR, _FAINT = 0.3, "#A6A6A6"  # lines between rows and months; frame and quarters are black
_WHOLE = 12  # rows of one head that are not parted by a page end while they are no more
_GOES_ON = " (ต่อ)"


@dataclass(frozen=True)
class Grid:
    """Width of the label column and of one column of time, in points."""

    label: float
    column: float
    count: int
    style: TextStyle
    pad: float
    strong: frozenset[int]  # columns at whose left a black line stands

    @property
    def edges(self) -> list[float]:
        return [0.0, *(self.label + self.column * at for at in range(self.count + 1))]

    def rule(self, ink: Ink, left: float, top: float, bottom: float) -> None:
        """The upright lines of a row: faint between months, black round the chart and its quarters."""
        months = enumerate(self.edges[1:-1])
        faint = [left + edge for at, edge in months if at not in self.strong]
        black = [left, left + self.edges[-1], *(left + self.edges[1 + at] for at in self.strong)]
        ink.rules(((x, top, x, bottom) for x in faint), _HAIR, _FAINT)
        ink.rules((x, top, x, bottom) for x in black)


@dataclass(slots=True, kw_only=True)
class GanttRow(Piece):
    """The header (no bar, a line for each column) or one activity."""

    grid: Grid
    label: list[Line]
    heads: list[Line]
    bar: Bar | None = None
    today: float | None = None
    closes: bool = False

    @property
    def fill(self) -> str:
        """The ground of the row."""
        if self.bar is None:
            return _HEAD_FILL
        return _LEAD_FILL if self.bar.leads else ""

    @property
    def firm(self) -> bool:
        """Whether a black line stands over it."""
        return self.bar is None or self.bar.leads

    def draw(self, ink: Ink, place: Place) -> None:
        grid, bottom = self.grid, place.top - self.height
        if self.fill:
            ink.box(place.x, bottom, grid.edges[-1], self.height, self.fill, None)
        right = place.x + grid.edges[-1]
        if self.firm or place.first:
            ink.rules([(place.x, place.top, right, place.top)])
        closed = place.last or self.closes or self.bar is None
        ink.rules([(place.x, bottom, right, bottom)], *(() if closed else (_HAIR, _FAINT)))
        grid.rule(ink, place.x, place.top, bottom)
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
        most = self.height - 2.0
        high = min(4.0 if bar.group else 5.0 if bar.actual else 9.0, most / 2 if bar.actual else most)
        low = middle + 0.3 if bar.actual else middle - high / 2
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
            high = min(3.0, self.height / 2 - 2.0)
            ink.box(left + first * self.grid.column, middle - high - 1.0, width, high, _DONE, None)


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
    if chart.title:
        yield from pieces_of(
            Paragraph((Run(chart.title, bold=True),), "caption", keep_with_next=True), setting
        )
    setting = setting.drawn(chart.size)
    grid = _grid(chart, setting)
    yield from _heads(chart, grid, setting, chart.label_head)
    again = _heads(chart, grid, setting, f"{chart.label_head}{_GOES_ON}")
    rows = [_row(bar, bar.label, chart, grid, setting) for bar in chart.bars]
    if rows:
        rows[-1].closes = True
    for first, after in pairwise((*_sections(chart.bars), len(rows))):
        yield from _tied(rows[first:after], again, chart, grid, setting)


def _grid(chart: Gantt, setting: Setting) -> Grid:
    label = setting.width * chart.label_share
    count = max(len(chart.columns), 1)
    quarters = [sum(span for _words, span in chart.heads[:at]) for at in range(1, len(chart.heads))]
    return Grid(
        label,
        (setting.width - label) / count,
        count,
        setting.style.of("drawing"),
        chart.pad,
        frozenset({0, *quarters}),
    )


def _heads(chart: Gantt, grid: Grid, setting: Setting, label_head: str) -> tuple[Piece, ...]:
    """What stands over the rows: the quarters, then the columns under them."""
    style = grid.style
    heads = [setting.composer.one_line(column, style) for column in chart.columns]
    head = setting.lines((Run(label_head, bold=True),), style, width=grid.label - 2 * _PAD)
    height = len(head) * style.leading + 2 * chart.pad
    header = GanttRow(height=height, keep=True, grid=grid, label=head, heads=heads)
    over = [(setting.composer.one_line(words, style), span) for words, span in chart.heads]
    if not over:
        return (header,)
    return (HeadsRow(height=style.leading + 2 * chart.pad, keep=True, grid=grid, heads=over), header)


def _row(bar: Bar, label: str, chart: Gantt, grid: Grid, setting: Setting) -> GanttRow:
    lines = setting.lines((Run(label, bold=bar.leads),), grid.style, width=grid.label - 2 * _PAD)
    height = len(lines) * grid.style.leading + 2 * chart.pad
    return GanttRow(height=height, grid=grid, label=lines, heads=[], bar=bar, today=chart.today)


def _sections(bars: tuple[Bar, ...]) -> list[int]:
    """Where each head with its rows begins; rows before any head, and rows without heads, stand alone."""
    headed = False
    found = []
    for at, bar in enumerate(bars):
        headed = headed or bar.leads
        if bar.leads or not headed:
            found.append(at)
    return found


def _tied(
    rows: list[GanttRow], again: tuple[Piece, ...], chart: Gantt, grid: Grid, setting: Setting
) -> Iterator[Piece]:
    """The rows of one head: few stay together, of many the page after says whose they are."""
    head = rows[0]
    head.header = again
    last = len(rows) - 1
    for at, row in enumerate(rows):
        row.keep = at < last and (last < _WHOLE or at in (0, last - 1))
        yield row
        if at == 0 and last and head.bar:
            goes_on = _row(head.bar, f"{head.bar.label}{_GOES_ON}", chart, grid, setting)
            for other in rows[1:]:
                other.header = (*again, goes_on)

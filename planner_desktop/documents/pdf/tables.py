"""Tables as strips: one strip a row, or one a line for rows too tall to move whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Align, Kind, Rules
from planner_desktop.documents.columns import align_of, column_widths
from planner_desktop.documents.pdf.pieces import Piece, Place
from planner_desktop.documents.pdf.setting import baseline, cm, stand
from planner_desktop.documents.table_words import dressed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planner_desktop.documents.blocks import Table, Wording
    from planner_desktop.documents.pdf.ink import Ink
    from planner_desktop.documents.pdf.line import Line
    from planner_desktop.documents.pdf.setting import Setting
    from planner_desktop.documents.styles import TextStyle

_PAD_X, _PAD_Y = 3.5, 2.0
_ROUNDING = 0.1
_HEAD_FILL = "#EDEDED"
_TALL = 14  # lines from which a row may run over a page end


@dataclass(frozen=True)
class Grid:
    """A table's geometry: column edges in points from the frame's left, and its style."""

    edges: tuple[float, ...]
    aligns: tuple[Align, ...]
    kinds: tuple[Kind, ...]
    style: TextStyle
    rules: Rules


@dataclass(slots=True, kw_only=True)
class Strip(Piece):
    """A row, or some lines of a tall row."""

    grid: Grid
    cells: list[list[Line]]
    opens: bool = True
    closes: bool = False
    fill: str | None = None
    shades: tuple[tuple[int, str], ...] = ()
    middle: bool = False  # cells with fewer lines stand in the middle of the height

    def draw(self, ink: Ink, place: Place) -> None:
        grid = self.grid
        bottom = place.top - self.height
        if self.fill and grid.rules is Rules.GRID:
            ink.box(place.x, bottom, grid.edges[-1], self.height, self.fill, None)
        for at, shade in self.shades:
            left, right = grid.edges[at], grid.edges[at + 1]
            ink.box(place.x + left, bottom, right - left, self.height, shade, None)
        top = place.top - (_PAD_Y if self.opens else 0.0)
        drop = baseline(grid.style)
        for at, cell in enumerate(self.cells):
            left, right = grid.edges[at] + _PAD_X, grid.edges[at + 1] - _PAD_X
            spare = self.height - 2 * _PAD_Y - len(cell) * grid.style.leading if self.middle else 0.0
            for number, line in enumerate(cell):
                x, measure = stand(line, grid.aligns[at], right - left, grid.style.size)
                y = top - spare / 2 - drop - number * grid.style.leading
                ink.line(line, place.x + left + x, y, measure)
        ink.rules(self._rules(place, bottom))

    def _rules(self, place: Place, bottom: float) -> Iterator[tuple[float, float, float, float]]:
        grid = self.grid
        if grid.rules is Rules.NONE:
            return
        left, right = place.x, place.x + grid.edges[-1]
        if self.opens or place.first:
            yield left, place.top, right, place.top
        if self.closes or place.last:
            yield left, bottom, right, bottom
        if grid.rules is Rules.GRID:
            for edge in grid.edges:
                yield left + edge, place.top, left + edge, bottom


def table_pieces(table: Table, setting: Setting) -> Iterator[Piece]:
    """The strips of a table in the present frame, its header on each of them."""
    grid = _grid(table, setting)
    header: tuple[Piece, ...] = ()
    if table.header:
        header = (_header(table, grid, setting),)
        yield from header
    if not table.rows and table.empty_text:
        yield _nothing(table, grid, setting)
    rows = table.rows
    last = len(rows) - 1
    least = cm(table.row_cm)
    for at, row in enumerate(rows):
        wording = dressed(row, grid.kinds, bold=at in table.bold_rows)
        closes = at == last and not table.totals
        ties = table.stays_with_next(at)
        shades = tuple((column, shade) for row_at, column, shade in table.shades if row_at == at)
        for strip in _row(wording, grid, setting, header, closes=closes, ties=ties, least=least):
            yield replace(strip, shades=shades) if shades else strip
    if table.totals:
        wording = dressed(table.totals, grid.kinds, bold=True)
        yield from _row(wording, grid, setting, header, closes=True, ties=False)


def _grid(table: Table, setting: Setting) -> Grid:
    def widest(wording: Wording, style: str, whole: bool) -> float:  # noqa: FBT001 - see columns.Measure
        needed = setting.composer.widest(wording, setting.style.of(style), whole=whole)
        return needed + 2 * _PAD_X + _ROUNDING

    widths = column_widths(table, setting.width, widest)
    return Grid(
        (0.0, *accumulate(widths)),
        tuple(align_of(column) for column in table.columns),
        tuple(column.kind for column in table.columns),
        setting.style.of(table.style),
        table.rules,
    )


def _header(table: Table, grid: Grid, setting: Setting) -> Strip:
    style = setting.style.of(f"{table.style}_head")
    head = replace(grid, style=style, aligns=(Align.CENTER,) * len(table.columns))
    cells = [
        setting.lines(column.label, style, width=grid.edges[at + 1] - grid.edges[at] - 2 * _PAD_X)
        for at, column in enumerate(table.columns)
    ]
    height = max(len(cell) for cell in cells) * style.leading + 2 * _PAD_Y
    return Strip(height=height, keep=True, grid=head, cells=cells, fill=_HEAD_FILL, middle=True)


def _row(
    row: Sequence[Wording],
    grid: Grid,
    setting: Setting,
    header: tuple[Piece, ...],
    *,
    closes: bool,
    ties: bool,
    least: float = 0.0,
) -> Iterator[Strip]:
    cells = [_cell(text, grid, at, setting) for at, text in enumerate(row[: len(grid.aligns)])]
    tallest = max(len(cell) for cell in cells)
    if tallest < _TALL:
        height = max(tallest * grid.style.leading + 2 * _PAD_Y, least)
        yield Strip(
            height=height, keep=ties, header=header, grid=grid, cells=cells, closes=closes, middle=bool(least)
        )
        return
    for number in range(tallest):
        end = number == tallest - 1
        height = grid.style.leading + _PAD_Y * ((number == 0) + end)
        yield Strip(
            height=height,
            keep=(number == 0 or number == tallest - 2) or (end and ties),
            header=header,
            grid=grid,
            cells=[cell[number : number + 1] for cell in cells],
            opens=number == 0,
            closes=end and closes,
        )


def _cell(text: Wording, grid: Grid, at: int, setting: Setting) -> list[Line]:
    width = grid.edges[at + 1] - grid.edges[at] - 2 * _PAD_X
    return setting.lines(text, grid.style, width=width)


def _nothing(table: Table, grid: Grid, setting: Setting) -> Strip:
    """One wide cell that says the table is empty."""
    wide = replace(grid, edges=(0.0, grid.edges[-1]), aligns=(Align.CENTER,))
    cell = setting.lines(table.empty_text, grid.style, width=grid.edges[-1] - 2 * _PAD_X)
    return Strip(height=len(cell) * grid.style.leading + 2 * _PAD_Y, grid=wide, cells=[cell], closes=True)

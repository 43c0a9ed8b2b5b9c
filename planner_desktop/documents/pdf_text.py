"""The words of a PDF page in reading order; a ruled table row by row, its cells apart by bars."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from pypdfium2 import raw

from planner_desktop.documents.table_text import row_lines

_NEAR = 2.5  # points: what is no further apart is one rule
_SHORTEST = 6.0  # points of a rule
_TALLEST_RULE = 2.0  # points: a filled box no thicker is a rule, as word processors draw them
_MOST_PATHS = 20_000  # a map or drawing: no table is looked for
_FEWEST_COLUMNS = 3  # two columns side by side are a frame around texts, or signatures
_FEWEST_ROWS = 2
_WHOLE = 0.9  # of its stretch that an upright edge is drawn at least

Point = tuple[float, float]
Rule = tuple[float, float, float]  # where it stands, from, to


@dataclass
class Rules:
    """The lines drawn on a page, in points from the lower left corner."""

    across: list[Rule] = field(default_factory=list)  # y, from x, to x
    down: list[Rule] = field(default_factory=list)  # x, from y, to y

    def add(self, one: Point, other: Point) -> None:
        """A stroke, if it is a level or an upright one."""
        (x, y), (to_x, to_y) = one, other
        if abs(y - to_y) <= 1 and abs(x - to_x) >= _SHORTEST:
            self.across.append(((y + to_y) / 2, min(x, to_x), max(x, to_x)))
        elif abs(x - to_x) <= 1 and abs(y - to_y) >= _SHORTEST:
            self.down.append(((x + to_x) / 2, min(y, to_y), max(y, to_y)))


@dataclass(frozen=True)
class Ruled:
    """A table: the edges of its columns from the left and of its rows from the top."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]


def words_of_page(page: Any, text: Any) -> str:
    """The page's words; `page` and `text` are pdfium's. A page without ruled tables as pdfium reads it."""
    tables = list(_tables(_rules(page)))
    if not tables:
        return str(text.get_text_range())
    width, above = page.get_width(), page.get_height()
    parts: list[str] = []
    for table in tables:
        parts.append(str(text.get_text_bounded(0, table.ys[0], width, above)).rstrip())
        parts += _rows(table, text)
        above = table.ys[-1]
    parts.append(str(text.get_text_bounded(0, 0, width, above)).rstrip())
    return "\n".join(part for part in parts if part.strip())


def _rows(table: Ruled, text: Any) -> Iterator[str]:
    for top, bottom in zip(table.ys, table.ys[1:], strict=False):
        cells = [
            str(text.get_text_bounded(left, bottom, right, top)).splitlines()
            for left, right in zip(table.xs, table.xs[1:], strict=False)
        ]
        yield from row_lines(cells, wrapped=True)


def _tables(rules: Rules) -> Iterator[Ruled]:
    """Upright rules that stand over the same stretch, with the level ones that cross them, from the top."""
    for low, high in reversed(list(_stretches(rules.down))):
        upright = [x for x, start, end in rules.down if start < high and end > low]
        xs = _apart(upright)
        ys = [y for y, start, end in rules.across if low - _NEAR <= y <= high + _NEAR and end > xs[0]]
        rows = tuple(reversed(_apart(ys)))
        if len(xs) > _FEWEST_COLUMNS and len(rows) > _FEWEST_ROWS and _is_grid(rules, xs, low, high):
            yield Ruled(tuple(xs), rows)


def _is_grid(rules: Rules, xs: list[float], low: float, high: float) -> bool:
    """Whether every upright edge runs over the whole stretch: the boxes of a drawing do not."""
    merged = list(_merged(rules.down))

    def drawn(x: float) -> float:
        near = ((start, end) for place, start, end in merged if abs(place - x) <= _NEAR)
        return sum(max(0.0, min(end, high) - max(start, low)) for start, end in near)

    return all(drawn(x) >= (high - low) * _WHOLE for x in xs)


def _stretches(down: Iterable[Rule]) -> Iterator[tuple[float, float]]:
    """Where upright rules stand without a gap, from the foot of the page."""
    low = high = None
    for start, end in sorted((start, end) for _, start, end in down):
        if high is None or low is None:
            low, high = start, end
        elif start > high + _NEAR:
            yield low, high
            low, high = start, end
        else:
            high = max(high, end)
    if low is not None and high is not None:
        yield low, high


def _merged(rules: Iterable[Rule]) -> Iterator[Rule]:
    """Pieces of one rule, drawn row by row, as one."""
    last: Rule | None = None
    for place, start, end in sorted((round(place), start, end) for place, start, end in rules):
        if last and last[0] == place and start <= last[2] + _NEAR:
            last = (place, last[1], max(end, last[2]))
            continue
        if last:
            yield last
        last = (place, start, end)
    if last:
        yield last


def _apart(places: Iterable[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return found


def _rules(page: Any) -> Rules:
    found = Rules()
    for at, path in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=2)):
        if at > _MOST_PATHS:
            return Rules()
        left, bottom, right, top = path.get_bounds()
        if right - left <= _TALLEST_RULE or top - bottom <= _TALLEST_RULE:
            middle_x, middle_y = (left + right) / 2, (bottom + top) / 2
            wide = right - left > top - bottom
            found.add(
                (left, middle_y) if wide else (middle_x, bottom),
                (right, middle_y) if wide else (middle_x, top),
            )
        else:
            for one, other in _strokes(path):
                found.add(one, other)
    return found


def _strokes(path: Any) -> Iterator[tuple[Point, Point]]:
    """The straight strokes of a path on the page."""
    matrix = path.get_matrix()
    at: Point = (0.0, 0.0)
    for number in range(max(0, raw.FPDFPath_CountSegments(path.raw))):
        segment = raw.FPDFPath_GetPathSegment(path.raw, number)
        x, y = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = matrix.on_point(x.value, y.value)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_LINETO:
            yield at, point
        at = point

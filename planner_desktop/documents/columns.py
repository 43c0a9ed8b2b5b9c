"""How columns stand: their alignment and their widths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Align, Kind, Run
from planner_desktop.documents.wording import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planner_desktop.documents.blocks import Column, Table, Wording

    Measure = Callable[[Wording, str, bool], float]

_WHOLE = frozenset({Kind.NUMBER, Kind.MONEY, Kind.CODE, Kind.REFERENCE, Kind.DATE})  # values kept on one line
_LOOKED_AT, _SHORT = 200, 40  # rows, and letters of a cell that may be a number with words before it
_WIDEST = 1.8  # of the planned width

_BY_KIND = {
    Kind.NUMBER: Align.RIGHT,
    Kind.MONEY: Align.RIGHT,
    Kind.CODE: Align.CENTER,
    Kind.REFERENCE: Align.CENTER,
    Kind.DATE: Align.CENTER,
}


def align_of(column: Column) -> Align:
    """The column's alignment."""
    return column.align or _BY_KIND.get(column.kind, Align.LEFT)


def column_widths(table: Table, width: float, widest: Measure) -> list[float]:
    """Widths that share `width` as the columns ask, but none parts a word of its label or a number.

    `widest` tells how wide a wording's widest unbreakable piece is in a style (or, True, all of it on one
    line), with the cell's padding.
    """
    total = sum(column.width for column in table.columns)
    planned = [width * column.width / total for column in table.columns]
    least = [
        min(max(_needs(table, at, widest), default=0.0), _WIDEST * share) for at, share in enumerate(planned)
    ]
    lacking = sum(max(need - share, 0.0) for need, share in zip(least, planned, strict=True))
    spare = sum(max(share - need, 0.0) for need, share in zip(least, planned, strict=True))
    if lacking <= 0 or spare < lacking:
        return planned
    return [
        max(share, need) if share <= need else share - (share - need) * lacking / spare
        for need, share in zip(least, planned, strict=True)
    ]


def _needs(table: Table, at: int, widest: Measure) -> Iterator[float]:
    if table.header:
        yield widest(table.columns[at].label, f"{table.style}_head", False)
    whole = table.columns[at].kind in _WHOLE
    for row in table.rows[:_LOOKED_AT]:
        cell = row[at] if at < len(row) else ""
        if isinstance(cell, str) and _numbered(cell):
            yield widest(cell, table.style, whole)
    total = plain(table.totals[at]) if at < len(table.totals) else ""
    if _numbered(total):  # sums are wider than what they sum, and bold; words before one stand over it
        yield widest((Run(total, bold=True),), table.style, whole and " " not in total)


def _numbered(words: str) -> bool:
    return len(words) <= _SHORT and any(map(str.isdigit, words))

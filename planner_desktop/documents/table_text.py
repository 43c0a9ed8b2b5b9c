"""Rows of tables as lines of text: cells apart by bars, lines within a cell apart by a return sign.

So a table of steps can be read, looked at and corrected as text, whichever kind of file it came from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

BAR = " | "  # between the cells of a row
BREAK = " ⏎ "  # between the lines of a cell
_FEW_LINES = 4  # more in a cell of an unnumbered row, and the table is a frame around texts
_FEWEST_COLUMNS = 3  # from here on an empty cell keeps its place: what stands in a column says what it is
_BARE_NUMBER = re.compile(r"[0-9๐-๙]{1,2}\.?")
# What begins a line of its own within a cell; any other line goes on with the one above it.
_OWN_LINE = re.compile(
    r"[0-9๐-๙]{1,2}(?:(?:\.[0-9๐-๙]{1,2})+\.?|[.)])\s|[-–•(]|ถ้าไม่|กรณีไม่|[^\s:]{2,12}:(?:\s|$)"
)


def row_lines(cells: Sequence[Sequence[str]], *, wrapped: bool = False) -> Iterator[str]:
    """A row on one line; a row that frames whole texts line by line.

    A bare number in the first cell numbers the row, as in a table of steps. `wrapped` cells are cut where
    the column ended, as a PDF has them.
    """
    told = [list(_unwrapped(cell)) if wrapped else [line.strip() for line in cell] for cell in cells]
    numbered = len(told) > 1 and _BARE_NUMBER.fullmatch(" ".join(told[0]))
    framed = not numbered and any(len(lines) > _FEW_LINES for lines in told)
    if len(told) == 1 or (framed and len(told) < _FEWEST_COLUMNS):
        yield from (line for lines in told for line in lines)
        return
    parts = [BREAK.join(line for line in lines if line) for lines in told]
    if numbered:
        parts[:2] = [f"{parts[0].rstrip('.')}. {parts[1]}"]
    if len(told) < _FEWEST_COLUMNS:
        parts = [part for part in parts if part]
    line = BAR.join(parts).rstrip(" |")
    if line:
        yield line


def cells_of(line: str) -> list[list[str]]:
    """The cells of such a line, each with its lines."""
    parts = re.split(r"\s*\|\s*", line.strip())
    return [[one.strip() for one in part.split(BREAK.strip()) if one.strip()] for part in parts]


def _unwrapped(cell: Sequence[str]) -> Iterator[str]:
    """The lines of a cell, wrapped ones joined; Thai goes on without a space unless one stood there."""
    whole = ""
    for line in cell:
        if not line.strip():
            continue
        if whole and not _OWN_LINE.match(line.strip()):
            whole = _joined(whole, line.strip())
        else:
            if whole:
                yield whole.strip()
            whole = ""
        whole = whole or line.strip()
        whole += " " if line != line.rstrip() else ""
    if whole:
        yield whole.strip()


def _joined(before: str, after: str) -> str:
    if before.endswith((" ", "/", "–", "(")) or (_is_thai(before[-1]) and _is_thai(after[0])):
        return before + after
    return f"{before} {after}"


def _is_thai(letter: str) -> bool:
    return "\u0e00" <= letter <= "\u0e7f"

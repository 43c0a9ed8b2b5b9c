"""Tables from .xlsx and .csv, row by row with their places, in bounded memory."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.errors import UserError
from planner_desktop.messages import Message, say
from planner_desktop.workbooks import separated
from planner_desktop.workbooks.sources import BROKEN, Sort, Source, damaged, look

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from planner_desktop.workbooks.opened import Sheet

MOST_COLUMNS = 300
EMPTY_ROWS_END = 1_000  # so many empty rows in a run are taken as the end of the sheet
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
_CHUNK = 1024 * 1024
_OVERLAP = 80
_MOST_MERGED = 20_000


@dataclass(frozen=True)
class TableRow:
    """One row as it stands: the sheet, its number there (from 1) and its values, empty ends cut off."""

    sheet: str
    number: int
    values: tuple[object, ...]


@dataclass(frozen=True)
class Table:
    """A file that can be read: its visible sheets in order, and what the officer should know about it."""

    source: Source
    sheets: tuple[str, ...]
    notices: tuple[Message, ...]

    def rows(self, sheet: str) -> Iterator[TableRow]:
        """Yield the filled rows of one sheet; UserError when the file breaks while it is read."""
        if self.source.sort is Sort.SEPARATED:
            yield from _separated(self.source.path, sheet)
        else:
            with _book(self.source.path) as book:
                yield from _of_sheet(self.source.path, book[sheet])

    def merged(self, sheet: str) -> tuple[str, ...]:
        """The merged ranges of one sheet, e.g. 'B2:C3'."""
        if self.source.sort is Sort.SEPARATED:
            return ()
        with _book(self.source.path) as book:
            part = book[sheet].part
        found = _merged_ranges(self.source.path, part)
        return tuple(f"{a.decode()}{b.decode()}:{c.decode()}{d.decode()}" for a, b, c, d in found)


def read_table(path: Path, most: int | None = None, most_text: int | None = None) -> Table:
    """Look at a file before reading it; UserError or WorldError says why it cannot be read.

    `most` and `most_text` bound what it may unpack to (see sources.look).
    """
    source = look(path, most, most_text)
    if source.sort is Sort.SEPARATED:
        return Table(source, (path.stem,), source.notices)
    with _book(path) as book:
        shown = tuple(name for name, one in book.items() if one.visible)
        hidden = [name for name, one in book.items() if not one.visible]
    if not shown:
        raise UserError(
            say("ไฟล์ “{name}” ไม่มีแผ่นงานที่อ่านได้", name=path.name),
            say("ถ้าแผ่นงานถูกซ่อน ให้เลิกซ่อนใน Excel แล้วบันทึก จากนั้นนำเข้าใหม่"),
        )
    notices = [*source.notices]
    if hidden:
        notices.append(say("ข้ามแผ่นงานที่ซ่อนไว้: {sheets}", sheets=", ".join(hidden)))
    return Table(source, shown, tuple(notices))


def _book(path: Path) -> AbstractContextManager[dict[str, Sheet]]:
    from planner_desktop.workbooks.opened import book

    return book(path)


def _separated(path: Path, sheet: str) -> Iterator[TableRow]:
    for number, texts in separated.rows(path):
        values = _trimmed(texts)
        if values:
            yield TableRow(sheet, number, values)


def _of_sheet(path: Path, sheet: Sheet) -> Iterator[TableRow]:
    merged = _merged_rows(path, sheet.part)
    held: dict[int, object] = {}
    last = 0
    try:
        for number, found in _with_gaps(sheet.rows(MOST_COLUMNS), merged):
            values = _filled(found, merged.get(number, {}), held)
            if number - last > EMPTY_ROWS_END:
                return
            if values:
                last = number
                yield TableRow(sheet.title, number, values)
    except BROKEN as fault:
        raise damaged(path) from fault


def _with_gaps(
    rows: Iterator[tuple[int, tuple[object, ...]]], merged: dict[int, dict[int, bool]]
) -> Iterator[tuple[int, tuple[object, ...]]]:
    """The rows and, among them, those that are missing but belong to a merge; rows out of order are left."""
    coming = 1
    for number, values in rows:
        if number >= coming:
            yield from (
                (gap, ()) for gap in range(coming, min(number, coming + EMPTY_ROWS_END)) if gap in merged
            )
            yield number, values
            coming = number + 1


def _filled(
    found: tuple[object, ...], merged: dict[int, bool], held: dict[int, object]
) -> tuple[object, ...]:
    """The row with cells merged downwards filled from above (`merged`: column -> whether it begins)."""
    if not merged:
        return _trimmed(found)
    values = [*found, *[None] * (max(merged) + 1 - len(found))][:MOST_COLUMNS]
    for column, begins in merged.items():
        if column >= len(values):
            continue
        if begins:
            held[column] = values[column]
        elif values[column] is None:
            values[column] = held.get(column)
    return _trimmed(tuple(values))


def _trimmed(values: tuple[object, ...]) -> tuple[object, ...]:
    last = len(values)
    while last and (values[last - 1] is None or not str(values[last - 1]).strip()):
        last -= 1
    return values[:last]


def _merged_rows(path: Path, part: str) -> dict[int, dict[int, bool]]:
    """Row -> {column index: whether the merge begins there}, of merges that span rows."""
    from openpyxl.utils import column_index_from_string

    rows: dict[int, dict[int, bool]] = {}
    for first, top, _, bottom in _merged_ranges(path, part):
        if int(bottom) > int(top):
            column = column_index_from_string(first.decode()) - 1
            for row in range(int(top), min(int(bottom), int(top) + _MOST_MERGED) + 1):
                rows.setdefault(row, {})[column] = row == int(top)
    return rows


def _merged_ranges(path: Path, part: str) -> list[tuple[bytes, bytes, bytes, bytes]]:
    """Read-only openpyxl does not tell merges, so the part is scanned as bytes, a piece at a time."""
    found: dict[tuple[bytes, bytes, bytes, bytes], None] = {}
    try:
        with zipfile.ZipFile(path) as packed, packed.open(part) as stream:
            tail = b""
            while (piece := stream.read(_CHUNK)) and len(found) < _MOST_MERGED:
                found.update(dict.fromkeys(_MERGED.findall(tail + piece)))
                tail = piece[-_OVERLAP:]
    except BROKEN:
        return []
    return list(found)

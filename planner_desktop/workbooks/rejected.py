"""Rejected rows as a workbook again: same header, same values, and a column that says what is wrong."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from planner_desktop.workbooks.writing import (
    DATE_FORMAT,
    FONT,
    MOMENT_FORMAT,
    Sheet,
    filling,
    replacing,
    sheet_letter,
    text_cell,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path


_WIDTH, _ERROR_WIDTH = 18, 70


def write_rejected(
    header: Sequence[object],
    rows: Iterable[tuple[Sequence[object], str]],
    target: Path,
    sheet: str,
    error_label: str,
) -> int:
    """Write (values, what is wrong) under the header as it stood; returns how many."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    with filling(book, sheet) as page, replacing(target) as place:
        _head(page, header, error_label)
        written = 0
        for values, wrong in rows:
            gap = [None] * (len(header) - len(values))
            cells = [_cell(page, value) for value in values[: len(header)]]
            page.append([*cells, *gap, _error(page, wrong)])
            written += 1
        book.save(place)
    return written


def _head(page: Sheet, header: Sequence[object], error_label: str) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    page.freeze_panes = "A2"
    for number in range(1, len(header) + 1):
        page.column_dimensions[sheet_letter(number)].width = _WIDTH
    page.column_dimensions[sheet_letter(len(header) + 1)].width = _ERROR_WIDTH
    head: Any = WriteOnlyCell(page, error_label)
    head.font = Font(name=FONT, bold=True, color="B3261E")
    page.append([*(_cell(page, value) for value in header), head])


def _cell(page: Sheet, value: object) -> Any:
    from openpyxl.cell import WriteOnlyCell

    if isinstance(value, str):
        return text_cell(page, value) if value else None
    if isinstance(value, dt.date):
        cell: Any = WriteOnlyCell(page)
        cell.value = value
        timed = isinstance(value, dt.datetime) and value.time() != dt.time()
        cell.number_format = MOMENT_FORMAT if timed else DATE_FORMAT
        return cell
    return value


def _error(page: Sheet, wrong: str) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    cell: Any = WriteOnlyCell(page, wrong)
    cell.font = Font(color="B3261E")
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell

"""A table once: on paper with baht in words of figures, in Excel with real numbers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind as Shape
from planner_desktop.documents.summary import SummaryPart, SummaryTable
from planner_desktop.domain.fields import Kind
from planner_desktop.domain.money import format_baht
from planner_desktop.language.dates import short_date
from planner_desktop.workbooks.writing import SheetColumn, write_lists

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from planner_desktop.domain.progress import Progress

Cell = str | int | float | dt.date | None
_KINDS = {Shape.NUMBER: Kind.NUMBER, Shape.MONEY: Kind.BAHT, Shape.DATE: Kind.DATE}
_CHARACTERS = 10  # of an Excel column for one part of the paper's width


@dataclass(frozen=True)
class RawTable:
    """Columns are (label, relative width, kind); cells of MONEY columns are satang."""

    title: str
    columns: tuple[tuple[str, float, Shape], ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: tuple[Cell, ...] = ()
    words: tuple[str, ...] = ()
    empty_text: str = "ไม่มีรายการ"

    def part(self) -> SummaryPart:
        """The table under its title, for paper."""
        # Money is a figure on paper: the office's digits in rows as in totals.
        columns = tuple(
            (label, width, Shape.NUMBER if shape is Shape.MONEY else shape)
            for label, width, shape in self.columns
        )
        shown = SummaryTable(
            columns,
            tuple(self._shown(row) for row in self.rows),
            self._shown(self.totals),
            empty_text=self.empty_text,
        )
        return SummaryPart(self.title, self.words, (shown,))

    def sheet(self) -> tuple[str, list[SheetColumn], list[tuple[Cell, ...]]]:
        """The table as a sheet of a workbook."""
        columns = [
            SheetColumn(label, _KINDS.get(shape, Kind.TEXT), max(8, round(width * _CHARACTERS)))
            for label, width, shape in self.columns
        ]
        return self.title, columns, [*self.rows, *((self.totals,) if self.totals else ())]

    def _shown(self, row: tuple[Cell, ...]) -> tuple[str, ...]:
        return tuple(
            _words(shape, cell) for (_label, _width, shape), cell in zip(self.columns, row, strict=False)
        )


def write_tables(tables: Sequence[RawTable], target: Path, progress: Progress) -> None:
    """Write the tables as sheets of one workbook."""
    write_lists([one.sheet() for one in tables], target, progress)


def _words(shape: Shape, cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, dt.date):
        return short_date(cell)
    if isinstance(cell, float):
        return f"{cell:,.1f}"
    if isinstance(cell, int):
        return format_baht(cell) if shape is Shape.MONEY else f"{cell:,}"
    return cell

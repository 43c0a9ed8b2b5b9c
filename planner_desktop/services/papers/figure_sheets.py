"""Tables of figures as sheets of one workbook: numbers stay numbers, money exact."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind as PaperKind
from planner_desktop.domain.fields import Kind
from planner_desktop.domain.money import SATANG
from planner_desktop.workbooks.writing import SheetColumn, write_lists

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from planner_desktop.documents.figures import FigureTable, Value
    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.file import OfficeFile

Keys = Mapping[str, str]
_KINDS = {PaperKind.NUMBER: Kind.NUMBER, PaperKind.CODE: Kind.CODE, PaperKind.MONEY: Kind.BAHT}
_LEAST = 8  # characters of a column


def workbook(
    gather: Callable[[OfficeFile, Keys], tuple[FigureTable, ...]],
) -> Callable[[OfficeFile, Keys, Path, Progress], None]:
    """A writer of the tables that the keys ask for."""

    def write(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
        write_tables(gather(file, keys), target, progress)

    return write


def write_tables(found: Sequence[FigureTable], target: Path, progress: Progress) -> None:
    """One sheet a table, its totals as the last row; raises as workbooks.writing does."""
    sheets = [
        (
            table.title,
            [
                SheetColumn(one.label, _KINDS.get(one.kind, Kind.TEXT), max(round(one.width), _LEAST))
                for one in table.columns
            ],
            [_row(table, row) for row in (*table.rows, *((table.totals,) if table.totals else ()))],
        )
        for table in found
    ]
    write_lists(sheets, target, progress)


def _row(table: FigureTable, row: Sequence[Value]) -> list[object]:
    return [
        round(value * SATANG) if one.kind is PaperKind.MONEY and isinstance(value, int | float) else value
        for one, value in zip(table.columns, row, strict=True)
    ]

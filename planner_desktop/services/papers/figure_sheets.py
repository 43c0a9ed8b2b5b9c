"""Tables of figures as .xlsx: one sheet a table, numbers as numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind as PaperKind
from planner_desktop.domain.fields import Kind
from planner_desktop.workbooks.writing import SheetColumn, write_lists

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.documents.figures import FigureTable
    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.file import OfficeFile

Keys = Mapping[str, str]
_KINDS = {PaperKind.NUMBER: Kind.NUMBER, PaperKind.CODE: Kind.CODE}


def workbook(
    gather: Callable[[OfficeFile, Keys], tuple[FigureTable, ...]],
) -> Callable[[OfficeFile, Keys, Path, Progress], None]:
    """A writer of the tables that the keys ask for."""

    def write(file: OfficeFile, keys: Keys, target: Path, progress: Progress) -> None:
        sheets = [
            (
                table.title,
                [
                    SheetColumn(one.label, _KINDS.get(one.kind, Kind.TEXT), max(round(one.width), 8))
                    for one in table.columns
                ],
                [*table.rows, *((table.totals,) if table.totals else ())],
            )
            for table in gather(file, keys)
        ]
        write_lists(sheets, target, progress)

    return write

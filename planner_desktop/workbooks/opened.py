"""An .xlsx opened for reading its values alone, without the passes that openpyxl makes for sizes and looks.

openpyxl reads a sheet that does not tell its size once more from end to end whenever the book is opened, and
builds an object for the text of every cell that holds its own; exports of 5,000 rows took twice their time.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.worksheet._reader import INLINE_STRING, WorkSheetParser
from openpyxl.xml.constants import SHEET_MAIN_NS

from planner_desktop.workbooks.sources import BROKEN, damaged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

_TEXT, _RUN = f"{{{SHEET_MAIN_NS}}}t", f"{{{SHEET_MAIN_NS}}}r"


@dataclass(frozen=True)
class Sheet:
    """One sheet of an open book; `part` is its name in the package. Rows are read when asked for."""

    title: str
    part: str
    visible: bool
    _reader: ExcelReader

    def rows(self, most_columns: int) -> Iterator[tuple[int, tuple[object, ...]]]:
        """Yield (number from 1, values from column A) of every row that is there."""
        made: Any = self._reader.wb
        with self._reader.archive.open(self.part) as source:
            parser = _Rows(
                source,
                self._reader.shared_strings,
                data_only=True,
                epoch=made.epoch,
                date_formats=made._date_formats,  # noqa: SLF001 - what openpyxl's own sheets give its parser
                timedelta_formats=made._timedelta_formats,  # noqa: SLF001 - the same
            )
            for number, cells in parser.parse():
                yield number, _values(cells, most_columns)


class _Rows(WorkSheetParser):
    """As openpyxl reads rows, but texts that stand in the cell itself are read without an object each."""

    def parse_cell(self, element: Element) -> dict[str, Any]:
        inline = element.find(INLINE_STRING) if element.get("t") == "inlineStr" else None
        if inline is not None:
            element.remove(inline)
        cell: dict[str, Any] = super().parse_cell(element)
        if inline is not None:
            runs = (run.findtext(_TEXT, "") for run in inline.findall(_RUN))
            cell["value"] = "".join((inline.findtext(_TEXT, ""), *runs)) or None
        return cell


def _values(cells: list[dict[str, Any]], most_columns: int) -> tuple[object, ...]:
    values: list[object] = [None] * min(max((cell["column"] for cell in cells), default=0), most_columns)
    for cell in cells:
        if cell["column"] <= most_columns:
            values[cell["column"] - 1] = cell["value"]
    return tuple(values)


@contextmanager
def book(path: Path) -> Iterator[dict[str, Sheet]]:
    """The sheets by name, in order; UserError when the file is no whole workbook."""
    try:
        reader = ExcelReader(path, read_only=True, keep_vba=False, data_only=True, keep_links=False)
    except BROKEN as fault:
        raise damaged(path) from fault
    with reader.archive:
        try:
            sheets = {one.title: one for one in _sheets(reader)}
        except BROKEN as fault:
            raise damaged(path) from fault
        yield sheets


def _sheets(reader: ExcelReader) -> Iterator[Sheet]:
    reader.read_manifest()
    reader.read_strings()
    reader.read_workbook()
    apply_stylesheet(reader.archive, reader.wb)  # which cells are dates
    for sheet, link in reader.parser.find_sheets():
        if link.target in reader.valid_files and "chartsheet" not in link.Type:
            yield Sheet(str(sheet.name), link.target, sheet.state == "visible", reader)

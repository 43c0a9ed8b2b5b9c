"""Lists to .xlsx: real dates shown พ.ศ., exact money, codes as text, and no cell that becomes a formula."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from planner_desktop.domain.fields import WHOLE_KINDS, YEAR_KINDS, Kind
from planner_desktop.domain.money import SATANG
from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.errors import UserError, WorldError
from planner_desktop.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from openpyxl import Workbook


# Measured: LibreOffice 7.4 drops the newer "[$-th-TH,107]" (it shows 46296); this form shows 1 ต.ค. 2569
# there, and is what Excel's own dialog writes for Thai dates in the Buddhist era.
DATE_FORMAT = "[$-107041E]d mmm yyyy;@"
MOMENT_FORMAT = "[$-107041E]d mmm yyyy hh:mm;@"
MOST_ROWS = 1_048_575  # of an .xlsx sheet, its header left out
MOST_CHARACTERS = 32_767  # of an .xlsx cell
FONT = "Sarabun"
_BECOMES_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NOT_IN_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")
_FORMATS = {
    Kind.DATE: DATE_FORMAT,
    Kind.MOMENT: MOMENT_FORMAT,
    Kind.BAHT: "#,##0.00",
    Kind.NUMBER: "#,##0",
    **dict.fromkeys(YEAR_KINDS, "0"),
}
_TOLD_EVERY = 500
Sheet: TypeAlias = Any  # openpyxl's write-only sheet: its stubs know half of what it has


@dataclass(frozen=True)
class SheetColumn:
    """One column of a list; BAHT values come in satang, `width` is in characters."""

    label: str
    kind: Kind
    width: int = 16


def write_list(
    columns: Sequence[SheetColumn],
    rows: Iterable[Sequence[object]],
    target: Path,
    title: str,
    progress: Progress = unwatched,
    *,
    count: int = 0,
) -> int:
    """Write rows under a frozen header with filters; returns how many. `count` is only for the progress.

    The file appears whole or not at all; WorldError when it cannot be written, Stopped from the progress.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.title = title
    book.properties.creator = "Planner Desktop"
    with filling(book, title) as sheet, replacing(target) as place:
        _furnish(sheet, columns, title)
        sheet.append([_header_cell(sheet, column.label) for column in columns])
        written = _append(sheet, columns, rows, progress, count)
        sheet.auto_filter.ref = f"A1:{sheet_letter(len(columns))}{written + 1}"
        book.save(place)
    return written


def write_lists(
    sheets: Sequence[tuple[str, Sequence[SheetColumn], Sequence[Sequence[object]]]],
    target: Path,
    progress: Progress = unwatched,
) -> None:
    """Write several (title, columns, rows) as sheets of one workbook, each title above its frozen header."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.creator = "Planner Desktop"
    with replacing(target) as place:
        for number, (title, columns, rows) in enumerate(sheets, start=1):
            # Long titles differ only at their ends, so each sheet bears its number too.
            with filling(book, f"{number} {title}" if len(sheets) > 1 else title) as sheet:
                _furnish(sheet, columns, title)
                sheet.append([_header_cell(sheet, column.label) for column in columns])
                _append(sheet, columns, rows, progress, len(rows))
        book.save(place)


def sheet_name(title: str) -> str:
    """The title as Excel accepts it for a sheet: 31 characters, no brackets or slashes."""
    return _NOT_IN_SHEET_NAME.sub(" ", title)[:31].strip(" '") or "Sheet1"


def sheet_letter(number: int) -> str:
    """1 is A, 27 is AA."""
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(number))


def _furnish(sheet: Sheet, columns: Sequence[SheetColumn], title: str) -> None:
    """Widths, frozen header, and a printout that fits the width of a landscape A4."""
    for number, column in enumerate(columns, start=1):
        sheet.column_dimensions[sheet_letter(number)].width = column.width + 2
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToHeight = 0
    sheet.oddHeader.center.text = title.replace("&", "&&")
    sheet.oddFooter.right.text = "&P/&N"


def _append(
    sheet: Sheet,
    columns: Sequence[SheetColumn],
    rows: Iterable[Sequence[object]],
    progress: Progress,
    count: int,
) -> int:
    written = 0
    for row in rows:
        if written >= MOST_ROWS:
            raise UserError(
                say("มีรายการเกิน {limit} แถว ซึ่ง Excel แผ่นเดียวใส่ไม่ได้", limit=f"{MOST_ROWS:,}"),
                say("กรองให้เหลือช่วงที่ต้องการก่อนส่งออก"),
            )
        sheet.append([_cell(sheet, column.kind, value) for column, value in zip(columns, row, strict=True)])
        written += 1
        if written % _TOLD_EVERY == 0:
            progress(written, count, say("กำลังเขียนแถวที่ {row}", row=f"{written:,}"))
    return written


def _header_cell(sheet: Sheet, label: str) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill

    cell = WriteOnlyCell(sheet, plain_text(label))
    cell.font = Font(name=FONT, bold=True)
    cell.fill = PatternFill("solid", fgColor="E7EDF5")
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    return cell


def _cell(sheet: Sheet, kind: Kind, value: object) -> Any:
    """A bare value where no format is needed (write-only sheets take both), else a formatted cell."""
    from openpyxl.cell import WriteOnlyCell

    if value is None or value == "":
        return None
    if isinstance(value, str):
        return text_cell(sheet, value)
    if kind is Kind.BAHT and isinstance(value, int):
        value = Decimal(value) / SATANG
    if kind not in _FORMATS or not isinstance(value, (int, Decimal, dt.date)):
        return value if kind in WHOLE_KINDS else text_cell(sheet, str(value))
    cell: Any = WriteOnlyCell(sheet)
    cell.value = value
    cell.number_format = _FORMATS[kind]
    return cell


def text_cell(sheet: Sheet, value: str) -> Any:
    """Text that stays text: a leading = + - @ is marked so that Excel never reads it as a formula."""
    from openpyxl.cell import WriteOnlyCell

    text = plain_text(value)
    if not text.startswith(_BECOMES_FORMULA):
        return text
    cell: Any = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell


def plain_text(value: str) -> str:
    """The text without what XML or a cell cannot hold."""
    return _NOT_IN_XML.sub("", value)[:MOST_CHARACTERS]


def put(page: Any, row: int, column: int, value: object) -> Any:
    """The cell there with its value; text stays text, whatever it begins with."""
    cell = page.cell(row, column)
    if isinstance(value, str):
        cell.value = plain_text(value)
        cell.data_type = "s"  # never a formula
    else:
        cell.value = value
    return cell


@contextmanager
def filling(book: Workbook, title: str) -> Iterator[Sheet]:
    """A new write-only sheet; when filling fails, its writer and temporary file are put away."""
    sheet: Sheet = book.create_sheet(sheet_name(title))
    try:
        yield sheet
    except BaseException:
        sheet.append([])  # a writer that never began cannot be ended
        sheet.close()
        sheet._writer.cleanup()  # noqa: SLF001 - openpyxl itself tidies up only when the program ends
        raise


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A path beside the target that takes its place once it is whole."""
    part = target.with_name(f".{target.name}.part")
    try:
        yield part
        part.replace(target)
    except OSError as fault:
        raise WorldError(
            say("เขียนไฟล์ “{name}” ไม่ได้", name=target.name),
            say("ถ้าไฟล์นี้เปิดอยู่ใน Excel ให้ปิดก่อน หรือเลือกโฟลเดอร์อื่นที่เขียนได้และมีที่ว่าง"),
        ) from fault
    finally:
        part.unlink(missing_ok=True)

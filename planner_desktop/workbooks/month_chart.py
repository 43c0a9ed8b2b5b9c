"""A Gantt chart as a sheet: rows of months whose cells are marked and filled, printed one page wide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner_desktop.workbooks.writing import DATE_FORMAT, FONT, put, replacing, sheet_letter, sheet_name

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

PLANNED, BESIDE = "■", "○"
_BLUE, _GREY, _FILLED = "E7EDF5", "F5F5F5", "BFD3E6"
_A4, _A3 = 9, 8
_FIRST = 4  # column of the first month
_WIDTHS = (60, 13, 13)


@dataclass(frozen=True)
class ChartRow:
    """One row: its days, and the columns of months it is planned in and those it is compared with."""

    label: str
    first: dt.date | None
    last: dt.date | None
    planned: frozenset[int]
    beside: frozenset[int] = frozenset()
    head: bool = False


@dataclass(frozen=True)
class MonthChart:
    """The sheet: lines above, (label, months) over the months, and how it is printed.

    `one` sets the height to one page too, else rows go on under a repeated head.
    """

    title: str
    lines: tuple[str, ...]
    label_head: str
    months: tuple[str, ...]
    over: tuple[tuple[str, int], ...]
    rows: tuple[ChartRow, ...]
    a3: bool = False
    landscape: bool = True
    one: bool = True


def write_month_chart(chart: MonthChart, target: Path) -> None:
    """Write the workbook; WorldError when it cannot be written."""
    from openpyxl import Workbook

    book = Workbook()
    page = book.worksheets[0]
    page.title = sheet_name(chart.title)
    head = len(chart.lines) + 2
    _heads(page, chart, head)
    for number, row in enumerate(chart.rows, start=head + 2):
        _row(page, number, row, len(chart.months))
    page.freeze_panes = f"{sheet_letter(_FIRST)}{head + 2}"
    _printed(page, chart, head)
    with replacing(target) as place:
        book.save(place)


def _heads(page: Any, chart: MonthChart, head: int) -> None:
    from openpyxl.styles import Font

    for number, line in enumerate((chart.title, *chart.lines), start=1):
        put(page, number, 1, line).font = Font(name=FONT, bold=number == 1, size=14 if number == 1 else 11)
    at = _FIRST
    for words, span in chart.over:
        page.merge_cells(start_row=head, start_column=at, end_row=head, end_column=at + span - 1)
        _dress(put(page, head, at, words), _BLUE, bold=True, centred=True)
        at += span
    for place, words in enumerate((chart.label_head, "เริ่ม", "สิ้นสุด", *chart.months), start=1):
        _dress(put(page, head + 1, place, words), _BLUE, bold=True, centred=place > 1)
        page.column_dimensions[sheet_letter(place)].width = _WIDTHS[place - 1] if place < _FIRST else 7


def _row(page: Any, number: int, row: ChartRow, months: int) -> None:
    ground = _GREY if row.head else ""
    _dress(put(page, number, 1, row.label), ground, bold=row.head)
    for at, day in ((2, row.first), (3, row.last)):
        cell = put(page, number, at, day)
        _dress(cell, ground, centred=True)
        cell.number_format = DATE_FORMAT
    for month in range(months):
        marks = PLANNED * (month in row.planned) + BESIDE * (month in row.beside)
        filled = _FILLED if month in row.planned else ground
        _dress(put(page, number, _FIRST + month, marks or None), filled, centred=True)


def _dress(cell: Any, ground: str, *, bold: bool = False, centred: bool = False) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    side = Side(style="thin", color="9AA5B1")
    cell.font = Font(name=FONT, bold=bold)
    cell.border = Border(left=side, right=side, top=side, bottom=side)
    cell.alignment = Alignment(
        wrap_text=True, vertical="center", horizontal="center" if centred else "general"
    )
    if ground:
        cell.fill = PatternFill("solid", fgColor=ground)


def _printed(page: Any, chart: MonthChart, head: int) -> None:
    page.print_title_rows = f"{head}:{head + 1}"
    page.page_setup.orientation = "landscape" if chart.landscape else "portrait"
    page.page_setup.paperSize = _A3 if chart.a3 else _A4
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_setup.fitToHeight = int(chart.one)
    page.oddFooter.right.text = "&P/&N"

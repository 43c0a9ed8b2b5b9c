"""A form of rows to send out: locked cells say what each row is, open ones are filled in; a list to read."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.fields import Kind
from planner_desktop.language.clusters import display_width
from planner_desktop.workbooks.writing import FONT, put, replacing, sheet_letter, sheet_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_BLUE, _YELLOW = "E7EDF5", "FFF8DC"
_FORMATS = {Kind.BAHT: "#,##0.00", Kind.NUMBER: "#,##0"}
_SIDE_INCHES = 0.4
_LINE = 17.0  # points of a line
_MOST_WHOLE = 99_999
_MOST_INLINE = 250  # characters that Excel takes in a list written into its rule
CHOICES = "ตัวเลือก"


@dataclass(frozen=True)
class RowColumn:
    """One column; `open` cells may be filled in, `options` make a dropdown, least and most bound a number."""

    label: str
    kind: Kind = Kind.TEXT
    width: int = 14
    open: bool = False
    options: tuple[str, ...] = ()
    least: int = 0
    most: int = _MOST_WHOLE


@dataclass(frozen=True)
class RowForm:
    """The form: lines above the table, its rows, and (label, width) columns of a second sheet to read.

    The first `unprinted` columns are for the program that reads the form; the lines above stand beside them.
    """

    title: str
    lines: tuple[str, ...]
    columns: tuple[RowColumn, ...]
    rows: tuple[tuple[object, ...], ...]
    opened: tuple[frozenset[int], ...] = ()  # further cells open in each row, by column
    name: str = "แบบสำรวจ"
    unprinted: int = 0
    beside_name: str = ""
    beside_columns: tuple[tuple[str, int], ...] = ()
    beside_rows: tuple[tuple[object, ...], ...] = ()


def write_row_form(form: RowForm, target: Path) -> None:
    """Write the workbook with its locked cells protected; WorldError when it cannot be written."""
    from openpyxl import Workbook

    book = Workbook()
    page = book.active
    _fill(page, form, _lists(book, form.columns))
    if form.beside_rows:
        _beside(book.create_sheet(sheet_name(form.beside_name)), form)
    book.security.lockStructure = True
    with replacing(target) as place:
        book.save(place)


def _lists(book: Any, columns: Sequence[RowColumn]) -> dict[int, str]:
    """The rule's list by column; those too long for a rule stand on a sheet of their own, to be read too."""
    found: dict[int, str] = {}
    page = None
    for at, column in enumerate(columns, start=1):
        inline = ",".join(column.options)
        if not column.options:
            continue
        if len(inline) <= _MOST_INLINE and not any("," in one or '"' in one for one in column.options):
            found[at] = f'"{inline}"'
            continue
        page = page or book.create_sheet(CHOICES)
        place = len([one for one in found.values() if one.startswith("'")]) + 1
        _listed(page, place, column)
        letter = sheet_letter(place)
        found[at] = f"'{CHOICES}'!${letter}$2:${letter}${len(column.options) + 1}"
    return found


def _listed(page: Any, place: int, column: RowColumn) -> None:
    _head(page, 1, place, column.label)
    page.column_dimensions[sheet_letter(place)].width = 90
    for number, option in enumerate(column.options, start=2):
        _dress(put(page, number, place, option), RowColumn(""), opened=False)
    page.freeze_panes = "A2"
    page.protection.sheet = True
    _printed(page, 1)


def _fill(page: Any, form: RowForm, lists: dict[int, str]) -> None:
    from openpyxl.styles import Font

    page.title = sheet_name(form.name)
    for number, line in enumerate((form.title, *form.lines), start=1):
        put(page, number, form.unprinted + 1, line).font = Font(
            name=FONT, bold=number == 1, size=14 if number == 1 else 11
        )
    head = len(form.lines) + 2
    rules = _rules(page, form.columns, lists)
    for at, column in enumerate(form.columns, start=1):
        _head(page, head, at, column.label)
        page.column_dimensions[sheet_letter(at)].width = column.width
    page.row_dimensions[head].height = _height([one.label for one in form.columns], form.columns)
    dressed: dict[tuple[Kind, bool], Any] = {}
    for number, row in enumerate(form.rows):
        if (high := _height(row, form.columns)) > _LINE:
            page.row_dimensions[head + 1 + number].height = high
        extra = form.opened[number] if number < len(form.opened) else frozenset()
        for at, column in enumerate(form.columns, start=1):
            cell = put(page, head + 1 + number, at, row[at - 1])
            opened = column.open or at - 1 in extra
            look = dressed.get((column.kind, opened))
            if look is None:
                _dress(cell, column, opened=opened)
                dressed[column.kind, opened] = cell
            else:  # looking up five styles for each of many cells takes most of the time
                cell._style = copy(look._style)  # noqa: SLF001 - openpyxl has no public way to share a style
            if at in rules and opened:
                rules[at].add(cell)
    page.freeze_panes = f"E{head + 1}"
    page.protection.sheet = True
    page.protection.formatColumns = False
    page.protection.formatRows = False
    _printed(page, head)
    if form.unprinted:
        first, last = sheet_letter(form.unprinted + 1), sheet_letter(len(form.columns))
        page.print_area = f"{first}1:{last}{head + len(form.rows)}"


def _height(row: Sequence[object], columns: Sequence[RowColumn]) -> float:
    """Points for the words of a row as they wrap; programs that do not measure them would cut them."""
    pairs = zip(row, columns, strict=True)
    lines = [
        -(-display_width(told) // max(column.width - 1, 1)) for told, column in pairs if isinstance(told, str)
    ]
    return max(lines, default=1) * _LINE


def _rules(page: Any, columns: Sequence[RowColumn], lists: dict[int, str]) -> dict[int, Any]:
    """The checks that Excel makes while somebody types, by column."""
    from openpyxl.worksheet.datavalidation import DataValidation

    made: dict[int, Any] = {}
    for at, column in enumerate(columns, start=1):
        if at in lists:
            rule = DataValidation(type="list", formula1=lists[at])
            rule.error = "เลือกจากรายการ"
        elif column.kind is Kind.NUMBER:
            least, most = str(column.least), str(column.most)
            rule = DataValidation(type="whole", operator="between", formula1=least, formula2=most)
            rule.error = f"กรอกจำนวนเต็ม {least} ถึง {most}"
        elif column.kind is Kind.BAHT:
            rule = DataValidation(type="decimal", operator="greaterThanOrEqual", formula1="0")
            rule.error = "กรอกจำนวนเงินเป็นบาท"
        else:
            continue
        rule.allow_blank = True
        rule.showErrorMessage, rule.errorTitle = True, column.label[:30]
        page.add_data_validation(rule)
        made[at] = rule
    return made


def _head(page: Any, row: int, at: int, label: str) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    cell = put(page, row, at, label)
    cell.font = Font(name=FONT, bold=True)
    cell.fill = PatternFill("solid", fgColor=_BLUE)
    cell.alignment = Alignment(wrap_text=True, vertical="center")


def _dress(cell: Any, column: RowColumn, *, opened: bool) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

    side = Side(style="thin", color="9AA5B1")
    cell.font = Font(name=FONT)
    cell.border = Border(left=side, right=side, top=side, bottom=side)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.number_format = _FORMATS.get(column.kind, "@")
    if opened:
        cell.fill = PatternFill("solid", fgColor=_YELLOW)
        cell.protection = Protection(locked=False)


def _beside(page: Any, form: RowForm) -> None:
    for at, (label, width) in enumerate(form.beside_columns, start=1):
        _head(page, 1, at, label)
        page.column_dimensions[sheet_letter(at)].width = width
    for number, row in enumerate(form.beside_rows, start=2):
        for at, value in enumerate(row, start=1):
            _dress(put(page, number, at, value), RowColumn(""), opened=False)
    page.freeze_panes = "A2"
    page.protection.sheet = True
    _printed(page, 1)


def _printed(page: Any, head: int) -> None:
    page.print_title_rows = f"{head}:{head}"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9  # A4
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_setup.fitToHeight = 0
    page.page_margins.left = page.page_margins.right = _SIDE_INCHES
    page.oddFooter.right.text = "&P/&N"

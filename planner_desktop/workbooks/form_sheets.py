"""Forms that schools fill in: locked sheets with dropdowns and a hidden row of codes, and faults marked."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from planner_desktop.workbooks.writing import (
    DATE_FORMAT,
    FONT,
    plain_text,
    put,
    replacing,
    sheet_letter,
    sheet_name,
)

if TYPE_CHECKING:
    from pathlib import Path

MARK = "PLANNER-FORM-1"
ANY_SCHOOL = "*"
FIRST_VALUE = 3  # column C
SCHOOL_ROW, FIRST_ROW = 4, 7
MOST = 999_999_999  # where a field names no greatest number
_LIST_LENGTH = 250  # characters of a dropdown that Excel takes inside the rule
_BLUE, _YELLOW, _RED, _GREY = "DCE6F4", "FFFBE6", "FBD5D2", "F3F4F6"


@dataclass(frozen=True)
class SheetField:
    """One question as it stands on the sheet; `rows` and `columns` are ('',) when it is not parted."""

    code: str
    label: str
    kind: str  # number, text, choice, date
    unit: str = ""
    options: tuple[str, ...] = ()
    rows: tuple[str, ...] = ("",)
    columns: tuple[str, ...] = ("",)
    minimum: int | None = None
    maximum: int | None = None


@dataclass(frozen=True)
class FormSheet:
    """One sheet: whose it is and what it asks; `values` and `faults` by (field code, row, column)."""

    title: str
    about: str
    round_code: str
    fingerprint: str
    school_code: str  # ANY_SCHOOL: to be chosen on the sheet
    school_name: str
    instruction: str
    fields: tuple[SheetField, ...]
    school_label: str = "โรงเรียน"
    fault_label: str = "สิ่งที่ต้องแก้"
    school_codes: tuple[str, ...] = ()
    values: Mapping[tuple[str, int, int], object] = field(default_factory=dict)
    faults: Mapping[tuple[str, int, int], str] = field(default_factory=dict)
    name: str = "แบบกรอก"


def check_value(round_code: str, school_code: str, fingerprint: str) -> str:
    """Tells a code row that was changed by hand."""
    words = f"{MARK}|{round_code}|{school_code}|{fingerprint}"
    return hashlib.sha256(words.encode()).hexdigest()[:10]


def write_forms(sheets: Sequence[FormSheet], target: Path, listed: Sequence[Sequence[str]] = ()) -> None:
    """Write the sheets as one workbook; `listed` is a first sheet in words (head first), if any."""
    from openpyxl import Workbook

    book = Workbook()
    del book[book.sheetnames[0]]
    if listed:
        _listed(book, listed)
    for sheet in sheets:
        _FormWriter(book, sheet).write()
    book.security.lockStructure = True
    with replacing(target) as place:
        book.save(place)


def _listed(book: Any, rows: Sequence[Sequence[str]]) -> None:
    from openpyxl.styles import Alignment, Font

    page = book.create_sheet("สิ่งที่ต้องแก้ทั้งหมด")
    for row in rows:
        page.append([plain_text(cell) for cell in row])
    for cell in page[1]:
        cell.font = Font(name=FONT, bold=True)
    for number, width in enumerate((30, 20, 8, 8, 30, 70), start=1):
        page.column_dimensions[sheet_letter(number)].width = width
    for row in page.iter_rows(min_row=2):
        for cell in row:
            cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    page.freeze_panes = "A2"


class _FormWriter:
    def __init__(self, book: Any, facts: FormSheet) -> None:
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

        self._book = book
        self._facts = facts
        self._page = book.create_sheet(sheet_name(facts.name))
        self._last = FIRST_VALUE + max((len(one.columns) for one in facts.fields), default=1)
        side = Side(style="thin", color="9AA5B1")
        self._border = Border(left=side, right=side, top=side, bottom=side)
        self._open = Protection(locked=False)
        self._font, self._bold = Font(name=FONT), Font(name=FONT, bold=True)
        self._red = Font(name=FONT, color="B3261E")
        self._wrap = Alignment(wrap_text=True, vertical="top")
        self._fills = {one: PatternFill("solid", fgColor=one) for one in (_BLUE, _YELLOW, _RED, _GREY)}
        self._rules: dict[object, Any] = {}

    def write(self) -> None:
        """Fill in the page and lock it."""
        self._head()
        row = FIRST_ROW
        for one in self._facts.fields:
            row = self._block(one, row)
        for rule in self._rules.values():
            self._page.add_data_validation(rule)
        self._furnish()

    def _head(self) -> None:
        facts, page = self._facts, self._page
        codes = (MARK, facts.round_code, facts.school_code, facts.fingerprint)
        check = check_value(facts.round_code, facts.school_code, facts.fingerprint)
        for column, code in enumerate((*codes, check), start=1):
            page.cell(1, column).value = code
            page.cell(1, column).number_format = "@"
        page.row_dimensions[1].hidden = True
        self._put(2, 2, facts.title, bold=True)
        self._put(3, 2, facts.about)
        self._put(SCHOOL_ROW, 2, facts.school_label, bold=True)
        place = self._put(SCHOOL_ROW, FIRST_VALUE, facts.school_name, bold=True)
        if facts.school_code == ANY_SCHOOL:
            place.number_format = "@"
            place.protection, place.fill, place.border = self._open, self._fills[_YELLOW], self._border
        self._put(5, 2, facts.instruction)

    def _block(self, one: SheetField, row: int) -> int:
        """Write one field from `row`; returns the row after it."""
        parted = one.rows != ("",) or one.columns != ("",)
        label = f"{one.label} ({one.unit})" if one.unit else one.label
        if parted:
            self._put(row, 2, label, bold=True).fill = self._fills[_BLUE]
            for at, column in enumerate(one.columns):
                head = self._put(row, FIRST_VALUE + at, column or one.unit, bold=True)
                head.fill, head.border = self._fills[_BLUE], self._border
            row += 1
        for number, name in enumerate(one.rows):
            self._put(row, 1, f"{one.code}|{number}")
            self._put(row, 2, name if parted else label, bold=not parted)
            self._cells(one, number, row)
            row += 1
        return row + 1 if parted else row

    def _cells(self, one: SheetField, number: int, row: int) -> None:
        wrong = []
        for at in range(len(one.columns)):
            place = (one.code, number, at)
            cell = self._put(row, FIRST_VALUE + at, self._facts.values.get(place))
            cell.protection, cell.border = self._open, self._border
            fault = self._facts.faults.get(place)
            cell.fill = self._fills[_RED if fault else _YELLOW]
            cell.number_format = {"number": "#,##0", "date": DATE_FORMAT}.get(one.kind, "@")
            self._rule(one).add(cell)
            if fault:
                name = "/".join(filter(None, (one.rows[number], one.columns[at])))
                wrong.append(f"{name}: {fault}" if name else fault)
        if wrong:
            told = self._put(row, self._last, "\n".join(wrong))
            told.font, told.alignment = self._red, self._wrap

    def _rule(self, one: SheetField) -> Any:
        if one.code not in self._rules:
            self._rules[one.code] = self._made_rule(one)
        return self._rules[one.code]

    def _made_rule(self, one: SheetField) -> Any:
        from openpyxl.worksheet.datavalidation import DataValidation

        if one.kind == "number":
            least = 0 if one.minimum is None else one.minimum
            most = MOST if one.maximum is None else one.maximum
            words = f"กรอกจำนวนเต็ม {least:,} ถึง {most:,}"
            rule = DataValidation(type="whole", operator="between", formula1=str(least), formula2=str(most))
        elif one.kind == "choice":
            words = "เลือกจากรายการ"
            rule = DataValidation(type="list", formula1=self._options(one))
        elif one.kind == "date":
            words = "กรอกวันที่"
            rule = DataValidation(type="date", operator="greaterThan", formula1="1")
        else:
            words = "กรอกข้อความไม่เกิน 2,000 ตัวอักษร"
            rule = DataValidation(type="textLength", operator="lessThanOrEqual", formula1="2000")
        rule.allow_blank = True
        rule.error, rule.errorTitle, rule.showErrorMessage = words, one.label[:30], True
        return rule

    def _options(self, one: SheetField) -> str:
        """The dropdown inside the rule, or a range at the right of the sheet where it is too long."""
        joined = ",".join(one.options)
        if len(joined) <= _LIST_LENGTH and not any(mark in "".join(one.options) for mark in ',"'):
            return f'"{joined}"'
        column = self._last + 2 + len(self._rules)
        for number, option in enumerate(one.options, start=FIRST_ROW):
            self._put(number, column, option)
        self._page.column_dimensions[sheet_letter(column)].hidden = True
        letter = sheet_letter(column)
        return f"${letter}${FIRST_ROW}:${letter}${FIRST_ROW + len(one.options) - 1}"

    def _put(self, row: int, column: int, value: object, *, bold: bool = False) -> Any:
        cell = put(self._page, row, column, value)
        cell.font = self._bold if bold else self._font
        return cell

    def _furnish(self) -> None:
        page = self._page
        page.column_dimensions["A"].hidden = True
        page.column_dimensions["B"].width = 40
        for column in range(FIRST_VALUE, self._last):
            page.column_dimensions[sheet_letter(column)].width = 14
        page.column_dimensions[sheet_letter(self._last)].width = 50 if self._facts.faults else 6
        if self._facts.faults:
            self._put(SCHOOL_ROW, self._last, self._facts.fault_label, bold=True)
        self._choose_school()
        page.freeze_panes = f"C{FIRST_ROW}"
        page.page_setup.paperSize = 9
        page.page_setup.fitToHeight = 0
        page.sheet_properties.pageSetUpPr.fitToPage = True
        page.protection.sheet = True
        page.protection.formatColumns = False
        page.protection.formatRows = False

    def _choose_school(self) -> None:
        if not self._facts.school_codes:
            return
        from openpyxl.worksheet.datavalidation import DataValidation

        column = self._last + 1
        for number, code in enumerate(self._facts.school_codes, start=FIRST_ROW):
            self._put(number, column, code)
        letter = sheet_letter(column)
        self._page.column_dimensions[letter].hidden = True
        last = FIRST_ROW + len(self._facts.school_codes) - 1
        rule = DataValidation(type="list", formula1=f"${letter}${FIRST_ROW}:${letter}${last}")
        self._page.add_data_validation(rule)
        rule.add(self._page.cell(SCHOOL_ROW, FIRST_VALUE))

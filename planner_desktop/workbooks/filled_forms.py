"""Forms that came back: which sheets of a workbook are ours, and what stands in their cells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planner_desktop.errors import UserError
from planner_desktop.messages import Message, say
from planner_desktop.workbooks.form_sheets import ANY_SCHOOL, FIRST_VALUE, MARK, SCHOOL_ROW, check_value
from planner_desktop.workbooks.reading import Table, TableRow, read_table
from planner_desktop.workbooks.sources import MOST_FORM_TEXT, MOST_OF_A_FORM
from planner_desktop.workbooks.writing import sheet_letter

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

MOST_ROWS = 5_000  # no form is longer: what stands below is not read
_LINE = re.compile(r"([A-Za-z][A-Za-z0-9_]*)\|(\d+)")
_RANGE = re.compile(r"([A-Z]+)(\d+):([A-Z]+)(\d+)")


@dataclass(frozen=True)
class FilledCell:
    """One filled value cell and where it stands."""

    row: int
    column: str
    value: object


@dataclass(frozen=True)
class FilledForm:
    """One sheet that is a form: the codes of its hidden row and its cells by (field code, row, column)."""

    sheet: str
    round_code: str
    school_code: str
    fingerprint: str
    genuine: bool  # the check value fits
    cells: dict[tuple[str, int, int], FilledCell]
    places: dict[tuple[str, int], int]  # where each line of the form stands
    merged: tuple[str, ...] = ()


@dataclass(frozen=True)
class FilledBook:
    """A workbook that was read: its forms, and what the officer should know."""

    forms: tuple[FilledForm, ...]
    notices: tuple[Message, ...] = field(default=())


def read_forms(path: Path) -> FilledBook:
    """Read a workbook or text table; UserError when it holds macros, no form, or cannot be read."""
    if path.suffix.lower() in (".xlsm", ".xlsb", ".xltm"):
        raise UserError(
            say("ไฟล์ “{name}” เป็นชนิดที่มีแมโคร จึงไม่รับ", name=path.name),
            say("เปิดแบบเดิมใน Excel แล้วบันทึกเป็น Excel Workbook (.xlsx)"),
        )
    table = read_table(path, MOST_OF_A_FORM, MOST_FORM_TEXT)
    forms, others = [], []
    for sheet in table.sheets:
        form = _form(table, sheet)
        if form is None:
            others.append(sheet)
        else:
            forms.append(form)
    if not forms:
        raise UserError(
            say("ไฟล์ “{name}” ไม่ใช่แบบที่สำนักงานเขตส่งให้ หรือแถวรหัสถูกลบ", name=path.name),
            say("ขอให้โรงเรียนกรอกในไฟล์แบบที่ได้รับ ไม่คัดลอกไปแผ่นใหม่"),
        )
    extra = (say("ข้ามแผ่นงานที่ไม่ใช่แบบ: {sheets}", sheets=", ".join(others)),) if others else ()
    return FilledBook(tuple(forms), (*table.notices, *extra))


def _form(table: Table, sheet: str) -> FilledForm | None:
    rows = _bounded(table, sheet)
    first = next(rows, None)
    codes = [_word(cell) for cell in first.values[:5]] if first and first.number == 1 else []
    if not codes or codes[0] != MARK:
        rows.close()
        return None
    codes += [""] * (5 - len(codes))
    cells: dict[tuple[str, int, int], FilledCell] = {}
    places: dict[tuple[str, int], int] = {}
    school = codes[2]
    for row in rows:
        if row.number == SCHOOL_ROW and codes[2] == ANY_SCHOOL:
            school = _word(row.values[FIRST_VALUE - 1]) if len(row.values) >= FIRST_VALUE else ""
        _line(row, cells, places)
    genuine = codes[4] == check_value(codes[1], codes[2], codes[3])
    merged = tuple(one for one in table.merged(sheet) if _among(one, set(places.values())))
    return FilledForm(sheet, codes[1], school, codes[3], genuine, cells, places, merged)


def _bounded(table: Table, sheet: str) -> Generator[TableRow, None, None]:
    for row in table.rows(sheet):
        if row.number > MOST_ROWS:
            return
        yield row


def _line(
    row: TableRow, cells: dict[tuple[str, int, int], FilledCell], places: dict[tuple[str, int], int]
) -> None:
    found = _LINE.fullmatch(_word(row.values[0])) if row.values else None
    if found is None:
        return
    code, number = found[1], int(found[2])
    places[code, number] = row.number
    for at, value in enumerate(row.values[FIRST_VALUE - 1 :]):
        if value is not None and _word(value):
            cells[code, number, at] = FilledCell(row.number, sheet_letter(FIRST_VALUE + at), value)


def _word(cell: object) -> str:
    return "" if cell is None else str(cell).strip()


def _among(span: str, rows: set[int]) -> bool:
    """Whether a merged range touches a line of values."""
    found = _RANGE.fullmatch(span)
    return found is not None and any(int(found[2]) <= row <= int(found[4]) for row in rows)

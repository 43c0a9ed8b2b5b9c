"""One cell of a sheet into one value of a field, or a message that says why not."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.fields import TEXT_KINDS, YEAR_KINDS, Field, Kind
from planner_desktop.domain.money import parse_baht
from planner_desktop.domain.years import ERA, FIRST_YEAR, bangkok_today, month_of
from planner_desktop.language.dates import long_date
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.language.folding import fold
from planner_desktop.language.reading import parse_date, parse_month, parse_time, parse_year
from planner_desktop.messages import Message, say

if TYPE_CHECKING:
    from collections.abc import Callable

_SHEET_ERROR = re.compile(r"#(N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!)")
_FIXED_DIGITS = re.compile(r"\\d\{(\d+)\}")
_YES = frozenset({"ใช่", "ใช้", "มี", "จริง", "true", "yes", "y", "1", "x", "✓", "/"})
_NO = frozenset({"ไม่ใช่", "ไม่ใช้", "ไม่มี", "ไม่", "เท็จ", "false", "no", "n", "0", "-"})
_EPOCH = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's day 0; a day has no zone
_FIRST_SERIAL, _LAST_SERIAL = 3_654, 109_574  # 1910 to 2199: whole numbers that may be unformatted dates
_TINY = Decimal("0.0000005")  # what a binary fraction may be off a satang


class Unreadable(Exception):  # noqa: N818 - carries a message to the row it belongs to
    """A cell that cannot be read as its field's value."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class Unknown(Unreadable):
    """A name that no record has."""


def is_empty(cell: object) -> bool:
    """Whether nothing was typed; such a cell leaves a kept value as it is."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def read(field: Field, cell: object) -> Any:
    """The field's value; Unreadable says why not. Choices and links are read elsewhere."""
    if isinstance(cell, str) and _SHEET_ERROR.fullmatch(cell.strip()):
        raise Unreadable(say("เซลล์เป็นค่าผิดพลาดของสูตร ({value})", value=cell.strip()))
    if field.kind in TEXT_KINDS:
        return _text(field, cell)
    if field.kind in YEAR_KINDS:
        return _year(cell)
    return _READERS[field.kind](cell)


def as_text(cell: object) -> str:
    """What an officer sees in the cell: whole numbers without .0, dates in Thai."""
    if isinstance(cell, bool):
        return "ใช่" if cell else "ไม่ใช่"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, dt.date):
        return long_date(cell)
    return str(cell).strip()


def _text(field: Field, cell: object) -> str:
    text = as_text(cell).replace("\r\n", "\n").replace("_x000D_", "")
    if field.kind is Kind.CODE:
        text = to_arabic_digits(text)
        fixed = _FIXED_DIGITS.fullmatch(field.pattern)
        if fixed and isinstance(cell, int | float) and text.isdecimal():
            return text.zfill(int(fixed[1]))  # Excel took the leading zeros of a number away
        return text
    if field.kind is Kind.PHONE:
        return to_arabic_digits(text)
    return text if field.kind is Kind.LONG_TEXT else " ".join(text.split())


def _whole(cell: object) -> int:
    number = _decimal(cell)
    if number is None or number != number.to_integral_value():
        raise Unreadable(say("“{typed}” ไม่ใช่จำนวนเต็ม", typed=as_text(cell)))
    return int(number)


def _decimal(cell: object) -> Decimal | None:
    if isinstance(cell, bool) or not isinstance(cell, int | float | Decimal | str):
        return None
    text = to_arabic_digits(str(cell)).replace(",", "").strip()
    return Decimal(text) if re.fullmatch(r"[+-]?\d+(\.\d*)?([eE][+-]?\d{1,2})?", text) else None


def _satang(cell: object) -> int:
    if isinstance(cell, str):
        read = parse_baht(cell)
        if read.fault:
            raise Unreadable(read.fault)
        return read.satang or 0
    number = _decimal(cell)
    if number is None:
        raise Unreadable(say("อ่านจำนวนเงิน “{typed}” ไม่ได้", typed=as_text(cell)))
    satang = (number * 100).to_integral_value()
    if abs(number * 100 - satang) > _TINY * 100:
        raise Unreadable(say("จำนวนเงิน {typed} มีเศษไม่ถึงสตางค์ ให้ปัดเป็นสองตำแหน่ง", typed=str(number)))
    return int(satang)


def _year(cell: object) -> int:
    read = parse_year(as_text(cell))
    if read.fault or read.value is None:
        raise Unreadable(read.fault or say("อ่านปี “{typed}” ไม่ได้", typed=as_text(cell)))
    return read.value


def _moment(cell: object) -> dt.datetime:
    if isinstance(cell, dt.datetime):
        return _in_era(cell).replace(microsecond=0)
    if isinstance(cell, dt.date):
        return dt.datetime.combine(_date(cell), dt.time())
    if isinstance(cell, int | float) and not isinstance(cell, bool) and _FIRST_SERIAL <= cell <= _LAST_SERIAL:
        return _EPOCH + dt.timedelta(seconds=round(cell * 86_400))
    typed = re.fullmatch(r"(.*?)(?: +|T)(\d{1,2}[.:]\d{2}(?: ?น\.?)?)(?:[.:]\d+)?", as_text(cell))
    day = _date(typed[1] if typed else cell)
    time = parse_time(typed[2]).value if typed else dt.time()
    if time is None:
        raise Unreadable(say("อ่านเวลาใน “{typed}” ไม่ได้", typed=as_text(cell)))
    return dt.datetime.combine(day, time)


def _date(cell: object) -> dt.date:
    if isinstance(cell, dt.datetime):
        return _in_era(cell).date()
    if isinstance(cell, dt.date):
        return _in_era(dt.datetime.combine(cell, dt.time())).date()
    if isinstance(cell, int | float) and not isinstance(cell, bool) and _FIRST_SERIAL <= cell <= _LAST_SERIAL:
        return (_EPOCH + dt.timedelta(days=int(cell))).date()
    read = parse_date(as_text(cell), bangkok_today())
    if read.fault or read.value is None:
        raise Unreadable(read.fault or say("อ่านวันที่ “{typed}” ไม่ได้", typed=as_text(cell)))
    return read.value


def _in_era(moment: dt.datetime) -> dt.datetime:
    """A real Excel date whose year was typed พ.ศ. is really 543 years earlier."""
    if moment.year < FIRST_YEAR:
        return moment
    try:
        return moment.replace(year=moment.year - ERA)
    except ValueError as fault:
        raise Unreadable(say("ปี พ.ศ. {year} ไม่มีวันที่ 29 กุมภาพันธ์", year=moment.year)) from fault


def _month(cell: object) -> str:
    if isinstance(cell, dt.date):
        return month_of(_date(cell))
    read = parse_month(as_text(cell), bangkok_today())
    if read.fault or read.value is None:
        raise Unreadable(read.fault or say("อ่านเดือน “{typed}” ไม่ได้", typed=as_text(cell)))
    return read.value


def _yes_no(cell: object) -> bool:
    if isinstance(cell, bool):
        return cell
    word = fold(as_text(cell))
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise Unreadable(say("“{typed}” ต้องเป็น ใช่ หรือ ไม่ใช่", typed=as_text(cell)))


_READERS: dict[Kind, Callable[[object], Any]] = {
    Kind.NUMBER: _whole,
    Kind.BAHT: _satang,
    Kind.DATE: _date,
    Kind.MOMENT: _moment,
    Kind.MONTH: _month,
    Kind.YES_NO: _yes_no,
}

"""Dates, months, years and times as officers type them, read into ISO values and years in พ.ศ."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Generic, TypeVar

from planner_desktop.domain.years import ERA, FIRST_YEAR, LAST_YEAR
from planner_desktop.language.dates import MONTHS, SHORT_MONTHS
from planner_desktop.language.folding import fold
from planner_desktop.messages import Message, say

T = TypeVar("T")


@dataclass(frozen=True)
class Parsed(Generic[T]):
    """What was read: `value`, or `fault` saying why not, or `note` asking about a guess; None if empty."""

    value: T | None = None
    fault: Message | None = None
    note: Message | None = None


_FIRST_CE, _LAST_CE = FIRST_YEAR - ERA, LAST_YEAR - ERA
_CENTURY = 2500
_NEAR = 5  # years: two digits so near today's Common Era year are asked about
_TYPED_SHORT = (
    "มกรา กุมภา มีนา เมษา พฤษภา มิถุนา กรกฎา สิงหา กันยา ตุลา พฤศจิกา ธันวา",
    "มค กพ มีค เมย พค มิย กค สค กย ตค พย ธค",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "january february march april may june july august september october november december",
)
_MONTH_OF = {
    re.sub(r"[. ]", "", fold(name)): number
    for names in (MONTHS, SHORT_MONTHS, *(line.split() for line in _TYPED_SHORT))
    for number, name in enumerate(names, start=1)
} | {"กุมภาพันธ": 2, "กรกฏาคม": 7, "กรกฏา": 7, "พฤษจิกายน": 11, "พฤษจิกา": 11}  # common misspellings
_DAY_WORDS = {
    "วันนี้": 0, "today": 0, "พรุ่งนี้": 1, "วันพรุ่งนี้": 1, "tomorrow": 1, "มะรืน": 2, "มะรืนนี้": 2,
    "วันมะรืน": 2, "วันมะรืนนี้": 2, "เมื่อวาน": -1, "เมื่อวานนี้": -1, "yesterday": -1,
}  # fmt: skip
_LEAD = re.compile(r"^(?:เมื่อ)?(?:วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)?ที่|ที่) *")
_ERA_WORD = re.compile(r"(?:พ\.?ศ\.?|ค\.?ศ\.?|b\.?e\.?|a\.?d\.?)(?= *\d)")
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_NUMBERS = re.compile(r"(\d{1,2}) ?[/.\- ] ?(\d{1,2})(?: ?[/.\- ] ?(\d+))?")
_KEYPAD = re.compile(r"(\d{2})(\d{2})(\d{4})")  # 01102569, typed without lifting the hand
_NAMED = re.compile(r"(\d{1,2}) ?[-/]? ?([^\d]+?) ?[-/.]? ?(\d+)?")
_YEAR_LEAD = re.compile(r"^(?:ปี ?(?:งบประมาณ|งบ|การศึกษา|ปฏิทิน)?|fiscal year|academic year|year|fy) ?")
_TIME = re.compile(r"(\d{1,2}) ?[.:] ?(\d{2})|(\d{2})(\d{2})")
_LEAP_DAY = (29, 2)


def _plain(text: str) -> str:
    return " ".join(_ERA_WORD.sub(" ", _LEAD.sub("", fold(text))).split())


def _month_number(name: str) -> int | None:
    return _MONTH_OF.get(re.sub(r"[. ]", "", name))


def _read_year(digits: str) -> Parsed[int]:
    """Read year digits into พ.ศ.; two digits are 25xx; a Common Era year is read as such, with a note."""
    number = int(digits)
    if len(digits) == 2:  # noqa: PLR2004 - the short form of letters and seals
        return Parsed(_CENTURY + number)
    if FIRST_YEAR <= number <= LAST_YEAR:
        return Parsed(number)
    if _FIRST_CE <= number <= _LAST_CE:
        year = number + ERA
        return Parsed(
            year, note=say("{typed} เป็นปี ค.ศ. ท่านหมายถึง พ.ศ. {year} ใช่หรือไม่", typed=number, year=year)
        )
    fault = say("ปี {typed} อยู่นอกช่วง พ.ศ. {first}–{last}", typed=digits, first=FIRST_YEAR, last=LAST_YEAR)
    return Parsed(fault=fault)


def parse_year(text: str) -> Parsed[int]:
    """Read a year in พ.ศ.: `2570`, `๗๐`, `ปีงบ 70`, `ปีการศึกษา 2569`; a Common Era year gets a note."""
    plain = " ".join(_ERA_WORD.sub(" ", _YEAR_LEAD.sub("", fold(text))).split())
    if not plain:
        return Parsed()
    if not re.fullmatch(r"\d{1,6}", plain) or len(plain) == 1:
        return Parsed(fault=say("อ่านปี “{typed}” ไม่ได้ ลองพิมพ์ เช่น 2570", typed=text.strip()))
    return _read_year(plain)


def parse_month(text: str, today: date) -> Parsed[str]:
    """Read a month into `YYYY-MM`: `ต.ค. 69`, `10/2569`, `2026-10`; without a year it is this year's."""
    plain = _plain(text)
    if not plain:
        return Parsed()
    if iso := _ISO.fullmatch(plain):
        return _month(int(iso[2]), iso[1], today, iso=True)
    if match := re.fullmatch(r"(\d{1,2}) ?[/.\- ] ?(\d{2}|\d{4})", plain):
        return _month(int(match[1]), match[2], today)
    match = re.fullmatch(r"(?:เดือน ?)?([^\d]+?) ?[-/.]? ?(\d+)?", plain)
    number = _month_number(match[1]) if match else None
    if match is None or number is None:
        return Parsed(fault=say("อ่านเดือน “{typed}” ไม่ได้ ลองพิมพ์ เช่น ต.ค. 2569", typed=text.strip()))
    return _month(number, match[2], today)


def _month(number: int, year_digits: str | None, today: date, *, iso: bool = False) -> Parsed[str]:
    year = _read_year(year_digits or str(today.year + ERA))
    if year.value is None:
        return Parsed(fault=year.fault)
    if not 1 <= number <= len(MONTHS):
        return Parsed(fault=_no_month(number))
    value = f"{year.value - ERA:04d}-{number:02d}"
    return Parsed(value, note=None if iso else year.note)


def _no_month(number: int) -> Message:
    return say("ไม่มีเดือนที่ {number} เดือนต้องเป็น 1 ถึง 12", number=number)


def parse_date(text: str, today: date) -> Parsed[date]:
    """Read a date: `๑ ต.ค. ๖๙`, `1/10/2569`, `วันที่ 1 ตุลาคม พ.ศ. 2569`, `2026-10-01`, `1/10`, `พรุ่งนี้`."""
    plain = fold(text)
    if not plain:
        return Parsed()
    if plain in _DAY_WORDS:
        return Parsed(today + timedelta(days=_DAY_WORDS[plain]))
    plain = _plain(text)
    iso = _ISO.fullmatch(plain)
    if iso and iso[3]:
        return _date(int(iso[3]), int(iso[2]), iso[1], today, iso=True)
    if match := _NUMBERS.fullmatch(plain) or _KEYPAD.fullmatch(plain):
        found = _date(int(match[1]), int(match[2]), match[3], today)
        asked = _perhaps_common_era(match[3] or "", today) if found.value else None
        return replace(found, note=found.note or asked)
    match = _NAMED.fullmatch(plain)
    number = _month_number(match[2]) if match else None
    if match is None or number is None:
        return Parsed(fault=say("อ่านวันที่ “{typed}” ไม่ได้ ลองพิมพ์ เช่น 1 ต.ค. 2569", typed=text.strip()))
    return _date(int(match[1]), number, match[3], today)


def _date(day: int, month: int, year_digits: str | None, today: date, *, iso: bool = False) -> Parsed[date]:
    year = _read_year(year_digits or str(today.year + ERA))
    if year.value is None:
        return Parsed(fault=year.fault)
    if not 1 <= month <= len(MONTHS):
        return Parsed(fault=_no_month(month))
    try:
        value = date(year.value - ERA, month, day)
    except ValueError:
        return Parsed(fault=_no_day(day, month, year.value))
    return Parsed(value, note=None if iso else year.note)


def _perhaps_common_era(digits: str, today: date) -> Message | None:
    """A question where two digits behind figures are a Common Era year near today: `1/10/26` in 2026."""
    meant = today.year - today.year % 100 + int(digits or 0)
    if len(digits) != 2 or abs(meant - today.year) > _NEAR:  # noqa: PLR2004 - the short form
        return None
    return say(
        "อ่านเป็น พ.ศ. {year} ถ้าหมายถึง ค.ศ. {meant} ให้พิมพ์ปี {right}",
        year=_CENTURY + int(digits),
        meant=meant,
        right=meant + ERA,
    )


def _no_day(day: int, month: int, year: int) -> Message:
    # February is checked on the Common Era year: พ.ศ. 2567 is 2024, a leap year.
    if (day, month) == _LEAP_DAY:
        return say("ปี พ.ศ. {year} ไม่มีวันที่ 29 กุมภาพันธ์", year=year)
    return say("ไม่มีวันที่ {day} ในเดือน{month}", day=day, month=say(MONTHS[month - 1]))


def parse_time(text: str) -> Parsed[time]:
    """Read a time of day: `9.00`, `๐๙.๐๐ น.`, `13:30`, `0900`."""
    plain = re.sub(r" ?น\.?$", "", fold(text))
    if not plain:
        return Parsed()
    match = _TIME.fullmatch(plain)
    hour, minute = (int(match[1] or match[3]), int(match[2] or match[4])) if match else (99, 0)
    if hour > 23 or minute > 59:  # noqa: PLR2004 - the clock
        return Parsed(fault=say("อ่านเวลา “{typed}” ไม่ได้ ลองพิมพ์ เช่น 09.00", typed=text.strip()))
    return Parsed(time(hour, minute))

"""Dates, months and times as Thai papers write them; stored values stay ISO and Common Era."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.years import ERA, month_parts
from planner_desktop.language.digits import Digits, to_thai_digits
from planner_desktop.messages import Message, mark, say

if TYPE_CHECKING:
    from datetime import date, time

    from planner_desktop.messages import Words

MONTHS = (
    mark("มกราคม"),
    mark("กุมภาพันธ์"),
    mark("มีนาคม"),
    mark("เมษายน"),
    mark("พฤษภาคม"),
    mark("มิถุนายน"),
    mark("กรกฎาคม"),
    mark("สิงหาคม"),
    mark("กันยายน"),
    mark("ตุลาคม"),
    mark("พฤศจิกายน"),
    mark("ธันวาคม"),
)
SHORT_MONTHS = (
    mark("ม.ค."),
    mark("ก.พ."),
    mark("มี.ค."),
    mark("เม.ย."),
    mark("พ.ค."),
    mark("มิ.ย."),
    mark("ก.ค."),
    mark("ส.ค."),
    mark("ก.ย."),
    mark("ต.ค."),
    mark("พ.ย."),
    mark("ธ.ค."),
)
WEEKDAYS = (
    mark("จันทร์"),
    mark("อังคาร"),
    mark("พุธ"),
    mark("พฤหัสบดี"),
    mark("ศุกร์"),
    mark("เสาร์"),
    mark("อาทิตย์"),
)
_EN_DASH = "–"


def _shown(text: str, digits: Digits) -> str:
    return to_thai_digits(text) if digits is Digits.THAI else text


def long_date(day: date, digits: Digits = Digits.ARABIC, *, era: bool = False, words: Words = str) -> str:
    """`1 ตุลาคม 2565`; with `era` `1 ตุลาคม พ.ศ. 2565` as orders write it."""
    before = "พ.ศ. " if era else ""
    return _shown(f"{day.day} {words(MONTHS[day.month - 1])} {before}{day.year + ERA}", digits)


def weekday_date(day: date, digits: Digits = Digits.ARABIC) -> str:
    """`วันเสาร์ที่ 1 ตุลาคม 2565`, as invitations and minutes write it."""
    return f"วัน{WEEKDAYS[day.weekday()]}ที่ {long_date(day, digits)}"


def short_date(
    day: date, digits: Digits = Digits.ARABIC, *, full_year: bool = False, words: Words = str
) -> str:
    """`1 ต.ค. 65`; with `full_year` `1 ต.ค. 2565`."""
    return _shown(f"{day.day} {words(SHORT_MONTHS[day.month - 1])} {_year(day.year, full=full_year)}", digits)


def _year(common_era: int, *, full: bool) -> str:
    year = str(common_era + ERA)
    return year if full else year[-2:]


def long_month(month: str, digits: Digits = Digits.ARABIC, *, words: Words = str) -> str:
    """`ตุลาคม 2565` from the ISO month `2022-10`."""
    year, number = month_parts(month)
    return _shown(f"{words(MONTHS[number - 1])} {year + ERA}", digits)


def short_month(month: str, digits: Digits = Digits.ARABIC, *, words: Words = str) -> str:
    """`ต.ค. 65` from the ISO month `2022-10`."""
    year, number = month_parts(month)
    return _shown(f"{words(SHORT_MONTHS[number - 1])} {_year(year, full=False)}", digits)


def clock(moment: time, digits: Digits = Digits.ARABIC) -> str:
    """`09.00 น.`."""
    return _shown(f"{moment.hour:02d}.{moment.minute:02d} น.", digits)


def date_range(
    first: date, last: date, digits: Digits = Digits.ARABIC, *, short: bool = True, words: Words = str
) -> str:
    """`1–3 ต.ค. 2569`, `30 ก.ย. – 2 ต.ค. 2569`, `30 ธ.ค. 2569 – 2 ม.ค. 2570`: nothing said twice."""
    names = [words(one) for one in (SHORT_MONTHS if short else MONTHS)]
    end = f"{last.day} {names[last.month - 1]} {last.year + ERA}"
    start = f"{first.day} {names[first.month - 1]}"
    if first == last:
        text = end
    elif (first.year, first.month) == (last.year, last.month):
        text = f"{first.day}{_EN_DASH}{end}"
    elif first.year == last.year:
        text = f"{start} {_EN_DASH} {end}"
    else:
        text = f"{start} {first.year + ERA} {_EN_DASH} {end}"
    return _shown(text, digits)


def due_in_words(day: date, today: date) -> Message:
    """Say how far a due day is: วันนี้, พรุ่งนี้, อีก 6 วัน, เกินกำหนด 3 วัน."""
    days = (day - today).days
    if days == 0:
        return say("วันนี้")
    if days == 1:
        return say("พรุ่งนี้")
    if days > 0:
        return say("อีก {count} วัน", count=days)
    return say("เกินกำหนด {count} วัน", count=-days)

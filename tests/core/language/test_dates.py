from __future__ import annotations

from datetime import date, time

import pytest

from planner_desktop.language import dates
from planner_desktop.language.digits import Digits

DAY = date(2022, 10, 1)


def test_long_and_short() -> None:
    assert dates.long_date(DAY, Digits.THAI) == "๑ ตุลาคม ๒๕๖๕"
    assert dates.short_date(DAY, Digits.THAI) == "๑ ต.ค. ๖๕"
    assert dates.short_date(DAY, full_year=True) == "1 ต.ค. 2565"
    assert dates.long_date(DAY, era=True) == "1 ตุลาคม พ.ศ. 2565"
    assert dates.weekday_date(DAY) == "วันเสาร์ที่ 1 ตุลาคม 2565"


def test_months_and_times() -> None:
    assert dates.long_month("2022-10", Digits.THAI) == "ตุลาคม ๒๕๖๕"
    assert dates.short_month("2022-01") == "ม.ค. 65"
    assert dates.clock(time(9, 0), Digits.THAI) == "๐๙.๐๐ น."


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        (date(2026, 10, 1), date(2026, 10, 1), "1 ต.ค. 2569"),
        (date(2026, 10, 1), date(2026, 10, 3), "1–3 ต.ค. 2569"),
        (date(2026, 9, 30), date(2026, 10, 2), "30 ก.ย. – 2 ต.ค. 2569"),
        (date(2026, 12, 30), date(2027, 1, 2), "30 ธ.ค. 2569 – 2 ม.ค. 2570"),
        (date(2026, 10, 1), date(2027, 10, 3), "1 ต.ค. 2569 – 3 ต.ค. 2570"),
    ],
)
def test_ranges_say_nothing_twice(first: date, last: date, shown: str) -> None:
    assert dates.date_range(first, last) == shown


def test_long_range_in_thai_digits() -> None:
    assert dates.date_range(DAY, date(2022, 10, 3), Digits.THAI, short=False) == "๑–๓ ตุลาคม ๒๕๖๕"


@pytest.mark.parametrize(
    ("day", "words"),
    [(1, "วันนี้"), (2, "พรุ่งนี้"), (7, "อีก 6 วัน"), (31, "อีก 30 วัน")],
)
def test_due_days_ahead(day: int, words: str) -> None:
    assert str(dates.due_in_words(date(2022, 10, day), DAY)) == words


def test_overdue_days() -> None:
    assert str(dates.due_in_words(date(2022, 9, 28), DAY)) == "เกินกำหนด 3 วัน"

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.language import dates
from planner_desktop.language.digits import Digits
from planner_desktop.language.reading import parse_date, parse_month, parse_time, parse_year

TODAY = date(2026, 10, 5)
FIRST = date(2026, 10, 1)


@pytest.mark.parametrize(
    "typed",
    [
        "๑ ต.ค. ๖๙",
        "1/10/2569",
        "1/10/69",
        "1-10-69",
        "1.10.69",
        "01/10/2569",
        "1 10 2569",
        "01102569",
        "1 ตุลาคม พ.ศ. 2569",
        "1 ตุลาคม พ.ศ.2569",
        "วันที่ 1 ต.ค. 2569",
        "วันพฤหัสบดีที่ ๑ ตุลาคม ๒๕๖๙",
        "2026-10-01",
        "2569-10-01",
        "1/10",
        "1 ต.ค.",
        "1 ตค 69",
        "1ตค69",
        "1 ต.ค 69",
        "1 ตุลา 69",
        "1 Oct 2569",
        "\u200b1\u00a0ต.ค.\u00a069 ",
    ],
)
def test_ways_to_write_one_day(typed: str) -> None:
    parsed = parse_date(typed, TODAY)
    assert (parsed.value, parsed.fault, parsed.note) == (FIRST, None, None)


@pytest.mark.parametrize(("word", "day"), [("วันนี้", 5), ("พรุ่งนี้", 6), ("มะรืนนี้", 7), ("เมื่อวานนี้", 4)])
def test_day_words(word: str, day: int) -> None:
    assert parse_date(word, TODAY).value == date(2026, 10, day)


@pytest.mark.parametrize("typed", ["1/10/2026", "1 ต.ค. 2026", "1 ตุลาคม ค.ศ. 2026"])
def test_common_era_is_read_and_asked_about(typed: str) -> None:
    parsed = parse_date(typed, TODAY)
    assert parsed.value == FIRST
    assert "ท่านหมายถึง พ.ศ. 2569 ใช่หรือไม่" in str(parsed.note)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("29 ก.พ. 2569", "ไม่มีวันที่ 29 กุมภาพันธ์"),
        ("31/9/69", "ไม่มีวันที่ 31 ในเดือนกันยายน"),
        ("1/13/69", "ไม่มีเดือนที่ 13"),
        ("1/10/2800", "2400–2700"),
        ("1/10/2399", "2400–2700"),
        ("1/10/569", "2400–2700"),
        ("1/10/6", "2400–2700"),
        ("เร็ว ๆ นี้", "อ่านวันที่"),
        ("32", "อ่านวันที่"),
    ],
)
def test_faults_say_what_is_wrong(typed: str, why: str) -> None:
    parsed = parse_date(typed, TODAY)
    assert parsed.value is None
    assert why in str(parsed.fault)


def test_leap_day_follows_the_common_era_year() -> None:
    assert parse_date("29/2/67", TODAY).value == date(2024, 2, 29)


def test_nothing_typed_is_nothing() -> None:
    empty = parse_date("  ", TODAY)
    assert (empty.value, empty.fault, empty.note) == (None, None, None)
    assert parse_month("", TODAY).fault is None
    assert parse_year(" ").fault is None
    assert parse_time("").fault is None


@given(st.dates(date(1957, 1, 1), date(2056, 12, 31)), st.sampled_from(Digits))
def test_every_way_of_showing_a_date_is_read_back(day: date, digits: Digits) -> None:
    for shown in (
        dates.long_date(day, digits),
        dates.long_date(day, digits, era=True),
        dates.weekday_date(day, digits),
        dates.short_date(day, digits),
        dates.short_date(day, digits, full_year=True),
    ):
        parsed = parse_date(shown, TODAY)
        assert (parsed.value, parsed.note) == (day, None)
    month = f"{day:%Y-%m}"
    assert parse_month(dates.short_month(month, digits), TODAY).value == month
    assert parse_month(dates.long_month(month, digits), TODAY).value == month


@given(st.text(max_size=20))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    for parsed in (parse_date(text, TODAY), parse_month(text, TODAY), parse_year(text), parse_time(text)):
        assert parsed.value is None or parsed.fault is None


@pytest.mark.parametrize(
    "typed", ["ต.ค. 69", "ตุลาคม 2569", "10/2569", "10/69", "2026-10", "ตค", "เดือนตุลาคม ๒๕๖๙"]
)
def test_months(typed: str) -> None:
    assert parse_month(typed, TODAY).value == "2026-10"


def test_month_in_common_era_is_asked_about() -> None:
    parsed = parse_month("ต.ค. 2026", TODAY)
    assert parsed.value == "2026-10"
    assert "2569" in str(parsed.note)
    assert "ไม่มีเดือนที่ 13" in str(parse_month("13/2569", TODAY).fault)


@pytest.mark.parametrize(
    "typed", ["ปีงบ 70", "2570", "๒๕๗๐", "70", "ปีงบประมาณ พ.ศ. 2570", "ปีการศึกษา 2570", "พ.ศ. ๒๕๗๐"]
)
def test_years(typed: str) -> None:
    parsed = parse_year(typed)
    assert (parsed.value, parsed.note) == (2570, None)


def test_year_faults_and_notes() -> None:
    assert parse_year("2027").value == 2570
    assert "2570" in str(parse_year("2027").note)
    assert "2400–2700" in str(parse_year("3000").fault)
    assert "อ่านปี" in str(parse_year("7").fault)


@pytest.mark.parametrize("typed", ["9.05", "๐๙.๐๕ น.", "09:05", "0905", "9.05น"])
def test_times(typed: str) -> None:
    assert parse_time(typed).value == time(9, 5)


@pytest.mark.parametrize("typed", ["24.00", "9.60", "เช้า", "9"])
def test_time_faults(typed: str) -> None:
    assert "อ่านเวลา" in str(parse_time(typed).fault)


def test_two_digits_of_this_year_in_the_common_era_are_asked_about() -> None:
    doubtful = parse_date("1/10/26", date(2026, 11, 21))
    assert doubtful.value == date(1983, 10, 1)
    assert str(doubtful.note) == "อ่านเป็น พ.ศ. 2526 ถ้าหมายถึง ค.ศ. 2026 ให้พิมพ์ปี 2569"
    assert parse_date("1/10/69", date(2026, 11, 21)).note is None
    assert parse_date("1/10/12", date(2026, 11, 21)).note is None

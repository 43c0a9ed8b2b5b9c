from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.domain import years

DAYS = st.dates(date(1957, 1, 1), date(2150, 1, 1))
YEARS = st.integers(2500, 2690)


def test_bangkok_turns_the_year_seven_hours_before_utc() -> None:
    assert years.bangkok_today(datetime(2026, 12, 31, 16, 59, tzinfo=UTC)) == date(2026, 12, 31)
    assert years.bangkok_today(datetime(2026, 12, 31, 17, 0, tzinfo=UTC)) == date(2027, 1, 1)


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        years.bangkok_today(datetime(2026, 1, 1))  # noqa: DTZ001 - that is the point


def test_one_letter_belongs_to_three_years() -> None:
    day = date(2023, 10, 15)
    assert years.calendar_year_of(day) == 2566
    assert years.fiscal_year_of(day) == 2567
    assert years.academic_year_of(day) == 2566


@pytest.mark.parametrize(
    ("day", "fiscal", "quarter"),
    [
        (date(2022, 9, 30), 2565, 4),
        (date(2022, 10, 1), 2566, 1),
        (date(2022, 12, 31), 2566, 1),
        (date(2023, 1, 1), 2566, 2),
        (date(2023, 4, 1), 2566, 3),
        (date(2023, 7, 1), 2566, 4),
    ],
)
def test_fiscal_edges(day: date, fiscal: int, quarter: int) -> None:
    assert years.fiscal_year_of(day) == fiscal
    assert years.fiscal_quarter_of(day) == quarter


def test_academic_year_starts_on_the_day_given() -> None:
    assert years.academic_year_of(date(2026, 5, 15)) == 2568
    assert years.academic_year_of(date(2026, 5, 16)) == 2569
    assert years.academic_year_of(date(2026, 5, 16), (5, 18)) == 2568


@given(DAYS)
def test_every_day_lies_in_the_spans_of_its_years(day: date) -> None:
    spans = (
        years.fiscal_year_span(years.fiscal_year_of(day)),
        years.academic_year_span(years.academic_year_of(day)),
        years.calendar_year_span(years.calendar_year_of(day)),
        years.month_span(years.month_of(day)),
        years.fiscal_quarter_span(years.fiscal_year_of(day), years.fiscal_quarter_of(day)),
    )
    assert all(first <= day <= last for first, last in spans)


@given(YEARS)
def test_years_follow_without_gap(year: int) -> None:
    for span in (years.fiscal_year_span, years.academic_year_span, years.calendar_year_span):
        assert span(year)[1] + timedelta(days=1) == span(year + 1)[0]


def test_months_of_a_fiscal_year_start_in_october() -> None:
    months = years.fiscal_months(2570)
    assert (months[0], months[3], months[-1], len(months)) == ("2026-10", "2027-01", "2027-09", 12)
    assert years.fiscal_quarter_months(2570, 2) == ("2027-01", "2027-02", "2027-03")
    with pytest.raises(ValueError):
        years.fiscal_quarter_months(2570, 0)


def test_february_follows_the_common_era_leap_year() -> None:
    assert years.month_span("2024-02")[1] == date(2024, 2, 29)
    assert years.month_span("2026-02")[1] == date(2026, 2, 28)


@given(DAYS, st.integers(-100, 100))
def test_adding_months_goes_there_and_back(day: date, steps: int) -> None:
    month = years.month_of(day)
    assert years.month_add(years.month_add(month, steps), -steps) == month


@pytest.mark.parametrize("bad", ["2026-13", "2026-00", "2026", "26-10", "2026-1", "aaaa-bb"])
def test_malformed_months_are_refused(bad: str) -> None:
    with pytest.raises(ValueError):
        years.month_parts(bad)

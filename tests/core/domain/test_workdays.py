"""Arithmetic of working days: weekends, holidays, both directions, and the edges."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.domain.office.workdays import (
    add_workdays,
    is_workday,
    workday_from,
    workday_until,
    workdays_between,
)

# Mon 5 April 2027; Chakri day 6, Songkran 13-15 (Tue-Thu)
APRIL = frozenset(dt.date(2027, 4, day) for day in (6, 13, 14, 15))
DAYS = st.dates(dt.date(2025, 10, 1), dt.date(2027, 9, 30))


def april(day: int) -> dt.date:
    return dt.date(2027, 4, day)


@pytest.mark.parametrize(("day", "works"), [(5, True), (6, False), (9, True), (10, False), (11, False)])
def test_weekends_and_holidays_are_off(day: int, works: bool) -> None:
    assert is_workday(april(day), APRIL) is works


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (5, 1, 7),  # over a holiday
        (9, 1, 12),  # over a weekend
        (12, 1, 16),  # over Songkran
        (12, 2, 19),  # over Songkran and a weekend
        (10, 0, 12),  # from a day off
        (12, 0, 12),
        (16, -1, 12),
        (7, -1, 5),
        (13, -1, 12),
        (13, 1, 16),
    ],
)
def test_the_nth_working_day(start: int, count: int, end: int) -> None:
    assert add_workdays(april(start), count, APRIL) == april(end)


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [(5, 9, 4), (10, 11, 0), (12, 16, 2), (5, 5, 1), (6, 6, 0), (9, 5, 0), (1, 30, 18)],
)
def test_days_are_counted_with_both_ends(first: int, last: int, days: int) -> None:
    assert workdays_between(april(first), april(last), APRIL) == days


def test_the_nearest_working_day_either_way() -> None:
    assert workday_from(april(13), APRIL) == april(16)
    assert workday_until(april(15), APRIL) == april(12)
    assert workday_from(april(12), APRIL) == workday_until(april(12), APRIL) == april(12)


@given(DAYS, st.integers(1, 60))
def test_adding_and_counting_agree(day: dt.date, count: int) -> None:
    end = add_workdays(day, count, APRIL)
    assert is_workday(end, APRIL)
    assert workdays_between(day + dt.timedelta(days=1), end, APRIL) == count
    assert add_workdays(end, -count, APRIL) <= day

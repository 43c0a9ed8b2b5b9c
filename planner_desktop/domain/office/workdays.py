"""Working days: Monday to Friday, public holidays left out. `holidays` is any set of days."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

NO_HOLIDAYS: frozenset[dt.date] = frozenset()
_DAY = dt.timedelta(days=1)
_SATURDAY = 5


def is_workday(day: dt.date, holidays: Container[dt.date] = NO_HOLIDAYS) -> bool:
    """Whether the office works that day."""
    return day.weekday() < _SATURDAY and day not in holidays


def workday_from(day: dt.date, holidays: Container[dt.date] = NO_HOLIDAYS) -> dt.date:
    """That day, or the first working day after it."""
    while not is_workday(day, holidays):
        day += _DAY
    return day


def workday_until(day: dt.date, holidays: Container[dt.date] = NO_HOLIDAYS) -> dt.date:
    """That day, or the last working day before it."""
    while not is_workday(day, holidays):
        day -= _DAY
    return day


def add_workdays(day: dt.date, count: int, holidays: Container[dt.date] = NO_HOLIDAYS) -> dt.date:
    """The `count`-th working day after that day (before it when negative); 0 = the day or the next one."""
    if count == 0:
        return workday_from(day, holidays)
    step, settle = (_DAY, workday_from) if count > 0 else (-_DAY, workday_until)
    for _ in range(abs(count)):
        day = settle(day + step, holidays)
    return day


def workdays_between(first: dt.date, last: dt.date, holidays: Container[dt.date] = NO_HOLIDAYS) -> int:
    """How many working days there are, both days counted; 0 when `last` lies before `first`."""
    days = (last - first).days + 1
    return sum(is_workday(first + at * _DAY, holidays) for at in range(max(days, 0)))

"""Three year systems at once: fiscal (1 Oct), academic (May) and calendar; all are ints in พ.ศ.

A month is an ISO string `YYYY-MM` in the Common Era, so months sort and compare as text.
"""

from __future__ import annotations

import functools
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta, timezone

ERA = 543
BANGKOK = timezone(timedelta(hours=7), "Asia/Bangkok")
FIRST_YEAR, LAST_YEAR = 2400, 2700
# Default only: the ministry's regulation names 16 May; an office may be told another day for one year.
ACADEMIC_START = (5, 16)
_FISCAL_MONTH = 10
_MONTHS = 12


def bangkok_now(now: datetime | None = None) -> datetime:
    """Return the moment (default: the machine's clock) on a Bangkok wall clock; a naive one is refused."""
    moment = now or datetime.now(UTC)
    if moment.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return moment.astimezone(BANGKOK)


def bangkok_clock(now: datetime | None = None) -> datetime:
    """Return the same moment without its zone, to the second: how moments are stored."""
    return bangkok_now(now).replace(tzinfo=None, microsecond=0)


def bangkok_today(now: datetime | None = None) -> date:
    """Return the date in Bangkok, whatever zone the machine is set to."""
    return bangkok_now(now).date()


def calendar_year_of(day: date) -> int:
    """Return the calendar year in พ.ศ. (numbers of letters, orders and meetings)."""
    return day.year + ERA


def fiscal_year_of(day: date) -> int:
    """Return the fiscal year in พ.ศ.: 1 Oct 2565 to 30 Sep 2566 is 2566."""
    return day.year + ERA + (day.month >= _FISCAL_MONTH)


def academic_year_of(day: date, start: tuple[int, int] = ACADEMIC_START) -> int:
    """Return the academic year in พ.ศ.; `start` is its (month, day)."""
    return day.year + ERA - ((day.month, day.day) < start)


def fiscal_quarter_of(day: date) -> int:
    """Return 1 (Oct-Dec) to 4 (Jul-Sep)."""
    return (day.month - _FISCAL_MONTH) % _MONTHS // 3 + 1


def calendar_year_span(year: int) -> tuple[date, date]:
    """Return the first and last day of a calendar year in พ.ศ."""
    return date(year - ERA, 1, 1), date(year - ERA, 12, 31)


def fiscal_year_span(year: int) -> tuple[date, date]:
    """Return the first and last day of a fiscal year in พ.ศ."""
    return date(year - ERA - 1, _FISCAL_MONTH, 1), date(year - ERA, 9, 30)


def academic_year_span(year: int, start: tuple[int, int] = ACADEMIC_START) -> tuple[date, date]:
    """Return the first and last day of an academic year in พ.ศ."""
    month, day = start
    return date(year - ERA, month, day), date(year - ERA + 1, month, day) - timedelta(days=1)


def fiscal_quarter_span(year: int, quarter: int) -> tuple[date, date]:
    """Return the first and last day of quarter 1..4 of a fiscal year in พ.ศ."""
    months = fiscal_quarter_months(year, quarter)
    return month_span(months[0])[0], month_span(months[-1])[1]


@functools.cache
def fiscal_months(year: int) -> tuple[str, ...]:
    """Return the twelve months of a fiscal year in พ.ศ., October first."""
    first = month_of(fiscal_year_span(year)[0])
    return tuple(month_add(first, step) for step in range(_MONTHS))


def fiscal_quarter_months(year: int, quarter: int) -> tuple[str, ...]:
    """Return the three months of quarter 1..4 of a fiscal year in พ.ศ.; another quarter is a ValueError."""
    if not 1 <= quarter <= 4:  # noqa: PLR2004 - a year has four
        raise ValueError(quarter)
    return fiscal_months(year)[3 * quarter - 3 : 3 * quarter]


def month_of(day: date) -> str:
    """Return the `YYYY-MM` (Common Era) a day lies in."""
    return f"{day.year:04d}-{day.month:02d}"


def month_parts(month: str) -> tuple[int, int]:
    """Return (Common Era year, month number); a malformed month is a ValueError."""
    year, dash, number = month.partition("-")
    if dash and len(year) == 4 and len(number) == 2 and 1 <= int(number) <= _MONTHS:  # noqa: PLR2004 - YYYY-MM
        return int(year), int(number)
    raise ValueError(month)


def month_span(month: str) -> tuple[date, date]:
    """Return the first and last day of a `YYYY-MM`."""
    year, number = month_parts(month)
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def month_add(month: str, steps: int) -> str:
    """Return the `YYYY-MM` that lies `steps` months later (earlier when negative)."""
    year, number = month_parts(month)
    total = year * _MONTHS + number - 1 + steps
    return f"{total // _MONTHS:04d}-{total % _MONTHS + 1:02d}"

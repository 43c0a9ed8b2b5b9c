"""Minutes really worked between two moments: office hours of working days, the noon rest left out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.domain.office.workdays import NO_HOLIDAYS, is_workday

if TYPE_CHECKING:
    from collections.abc import Container

_DAY = dt.timedelta(days=1)
_HOUR = 60


@dataclass(frozen=True)
class OfficeHours:
    """Minutes since midnight at which the office opens, rests, goes on and closes."""

    starts: int = 8 * 60 + 30
    rests: int = 12 * 60
    goes_on: int = 13 * 60
    ends: int = 16 * 60 + 30

    @property
    def whole_day(self) -> int:
        """The working minutes of a day."""
        return self.between(self.starts, self.ends)

    def between(self, first: int, last: int) -> int:
        """Working minutes between two times of one day."""
        morning = max(0, min(last, self.rests) - max(first, self.starts))
        afternoon = max(0, min(last, self.ends) - max(first, self.goes_on))
        return morning + afternoon


def worked_minutes(
    first: dt.datetime,
    last: dt.datetime,
    hours: OfficeHours,
    holidays: Container[dt.date] = NO_HOLIDAYS,
) -> int:
    """Working minutes from `first` to `last`; 0 when `last` is before, or outside office hours."""
    total, day = 0, first.date()
    while day <= last.date():
        if is_workday(day, holidays):
            begins = _minute(first) if day == first.date() else hours.starts
            ends = _minute(last) if day == last.date() else hours.ends
            total += max(0, hours.between(begins, ends))
        day += _DAY
    return total


def in_words(minutes: int, hours: OfficeHours) -> str:
    """`2 วัน 3 ชม. 15 นาที`, a day being one of office hours; `ไม่ถึง 1 นาที` for nothing."""
    days, rest = divmod(minutes, hours.whole_day or 1)
    whole_hours, left = divmod(rest, _HOUR)
    parts = ((days, "วัน"), (whole_hours, "ชม."), (left, "นาที"))
    return " ".join(f"{count} {unit}" for count, unit in parts if count) or "ไม่ถึง 1 นาที"


def _minute(moment: dt.datetime) -> int:
    return moment.hour * 60 + moment.minute

"""Times of the day as papers write them: 09.30."""

from __future__ import annotations

import datetime as dt
from typing import Any

from planner_desktop.domain.fields import code

PATTERN = r"([01]\d|2[0-3])\.[0-5]\d"


def time_of_day(label: str, **more: Any) -> Any:
    """A time on the Bangkok clock, text HH.MM, so that it sorts as it runs."""
    return code(label, PATTERN, "09.30", **{"max_length": 5, "width": 8, **more})


def minutes_of(time: str) -> int | None:
    """Minutes since midnight; None when it is empty or no time."""
    hours, dot, minutes = time.partition(".")
    if not (dot and hours.isdecimal() and minutes.isdecimal()):
        return None
    return int(hours) * 60 + int(minutes)


def moment_at(day: dt.date, time: str) -> dt.datetime | None:
    """The day and time together; None without a time."""
    minutes = minutes_of(time)
    if minutes is None:
        return None
    return dt.datetime.combine(day, dt.time(minutes // 60, minutes % 60))

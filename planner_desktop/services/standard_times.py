"""When a standard time is over: hours run day and night, whole days end with the day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from planner_desktop.domain.office.workdays import NO_HOLIDAYS, add_workdays

if TYPE_CHECKING:
    from collections.abc import Container

    from planner_desktop.domain.information.ict.standards import IctStandard


def due(standard: IctStandard, begins: dt.datetime, off: Container[dt.date] = NO_HOLIDAYS) -> dt.datetime:
    """The last moment that is still in time; `off` are the holidays that working days leave out."""
    amount = standard.amount or 0
    if standard.unit == "hours":
        return begins + dt.timedelta(hours=amount)
    if standard.unit == "workdays":
        last = add_workdays(begins.date(), amount, off)
    else:
        last = begins.date() + dt.timedelta(days=amount)
    return dt.datetime.combine(last, dt.time(23, 59))

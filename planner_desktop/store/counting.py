"""Counts that lists do not give: how many rows fall in each month."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection, func, select

from planner_desktop.domain.records import Description
from planner_desktop.store import rows


def by_month(connection: Connection, about: Description, first: dt.date, last: dt.date) -> dict[str, int]:
    """Rows (voided ones left out) per ISO month of the `dated` field, both days included."""
    target = rows.table(about)
    day = target.c[about.dated]
    month = func.substr(day, 1, 7)
    statement = (
        select(month, func.count())
        .where(day.between(first.isoformat(), last.isoformat()), target.c.void_reason == "")
        .group_by(month)
    )
    return {row[0]: row[1] for row in connection.execute(statement)}

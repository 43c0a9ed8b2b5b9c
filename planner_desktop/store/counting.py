"""Counts that lists do not give: how many rows fall in each month."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from planner_desktop.domain.records import Description

if TYPE_CHECKING:
    from planner_desktop.store.link import Connection


def by_month(connection: Connection, about: Description, first: dt.date, last: dt.date) -> dict[str, int]:
    """Rows (voided ones left out) per ISO month of the `dated` field, both days included."""
    text = (
        f"SELECT substr({about.dated}, 1, 7), count(*) FROM {about.name} "  # noqa: S608 - our names
        f"WHERE {about.dated} BETWEEN ? AND ? AND void_reason = '' GROUP BY 1"
    )
    return dict(connection.raw.execute(text, (first.isoformat(), last.isoformat())).fetchall())

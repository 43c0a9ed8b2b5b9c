"""What the other areas contribute to the home page: each a count that leads to its rows.

Read after the page stands, so that starting the program imports nothing of areas that nobody has opened yet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.services.information.ict import home_counts, waiting
from planner_desktop.services.planning.cases import waiting as cases_waiting

if TYPE_CHECKING:
    import datetime as dt

    from planner_desktop.services.administration.home_cards import GroupCount
    from planner_desktop.services.file import OfficeFile


def counts(file: OfficeFile, today: dt.date, fiscal_year: int) -> tuple[GroupCount, ...]:
    """Those that have something to say, area by area."""
    return (
        *waiting.counts(file, today, fiscal_year),
        *home_counts.counts(file, today),
        *cases_waiting.counts(file, today),
    )

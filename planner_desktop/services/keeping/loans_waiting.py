"""Letters not back yet: queries that lists, cards and counts share (ระเบียบฯ ข้อ 62–65)."""

from __future__ import annotations

import datetime as dt

from planner_desktop.domain.administration.keeping import BorrowSlip
from planner_desktop.domain.queries import Condition, Query, Test

OPEN = Condition("returned_on", Test.EMPTY)


def overdue(today: dt.date) -> Query:
    """Slips whose letter should be back by now, the latest first."""
    late = Condition("due_on", Test.AT_MOST, today - dt.timedelta(days=1))
    return Query(BorrowSlip.description.name, (OPEN, late), sort=("due_on",), with_voided=False)


def out() -> Query:
    """Slips whose letter is not back."""
    return Query(BorrowSlip.description.name, (OPEN,), sort=("due_on",), with_voided=False)

"""What waits in the group's own work: conditions that lists, the home page and the numbers at the left share.

They stand apart from the work itself because the home page needs nothing else of it when the program starts.
"""

from __future__ import annotations

import datetime as dt

from planner_desktop.domain.queries import Condition, Test

OPEN_SERVICES = Condition("status", Test.ONE_OF, ("waiting", "doing"))
OPEN_RESOLUTIONS = Condition("status", Test.IS, "open")
PUBLISHED = Condition("status", Test.IS, "published")


def late_services(today: dt.date) -> tuple[Condition, ...]:
    """Open requests past their due day."""
    return (OPEN_SERVICES, Condition("due_on", Test.AT_MOST, today - dt.timedelta(days=1)))


def late_resolutions(today: dt.date) -> tuple[Condition, ...]:
    """Open resolutions past their due day."""
    return (OPEN_RESOLUTIONS, Condition("due_on", Test.AT_MOST, today - dt.timedelta(days=1)))


def review_due(today: dt.date) -> tuple[Condition, ...]:
    """Published articles whose day of review has come."""
    return (PUBLISHED, Condition("review_on", Test.AT_MOST, today))

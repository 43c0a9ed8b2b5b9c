"""Which letters wait, and for whom: conditions that lists, cards and hand-overs share."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from planner_desktop.domain.queries import Condition, Test

if TYPE_CHECKING:
    from uuid import UUID

OPEN_LETTERS = Condition("status", Test.ONE_OF, ("received", "assigned"))
WITH_OTHERS = Condition("status", Test.ONE_OF, ("checking", "signing"))
IN_DRAFT = Condition("status", Test.ONE_OF, ("draft", "returned", "checking", "signing"))


def overdue(today: dt.date) -> tuple[Condition, ...]:
    """Open letters whose answer is late."""
    return (OPEN_LETTERS, Condition("due_on", Test.AT_MOST, today - dt.timedelta(days=1)))


def mine(person: UUID) -> tuple[Condition, ...]:
    """Open letters in that person's hands."""
    return (OPEN_LETTERS, Condition("assignee", Test.IS, person))


def unassigned() -> tuple[Condition, ...]:
    """Letters that nobody has yet."""
    return (Condition("status", Test.IS, "received"),)

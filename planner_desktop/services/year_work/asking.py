"""Which tasks: conditions that lists, cards and counts share."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from planner_desktop.domain.office.year import Task
from planner_desktop.domain.queries import Condition, Query, Test

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

AHEAD = 30  # days
OPEN = Condition("status", Test.ONE_OF, ("waiting", "doing", "returned", "checking"))
IN_HAND = Condition("status", Test.ONE_OF, ("waiting", "doing", "returned"))
DONE = Condition("status", Test.IS, "done")
CHECKING = Condition("status", Test.IS, "checking")
ORDER = ("due_on", "title")


def tasks(*conditions: Condition) -> Query:
    """A query of tasks, the earliest due first."""
    return Query(Task.description.name, conditions, sort=ORDER)


def in_year(fiscal_year: int) -> Condition:
    """Tasks of one fiscal year."""
    return Condition("fiscal_year", Test.IS, fiscal_year)


def mine(person: UUID) -> tuple[Condition, ...]:
    """Open tasks of that person, those with the checker included."""
    return (OPEN, Condition("owner", Test.IS, person))


def to_do(people: Sequence[UUID], today: dt.date) -> tuple[Condition, ...]:
    """Tasks whose time has come and that wait for one of these people."""
    return (
        IN_HAND,
        Condition("owner", Test.ONE_OF, tuple(people)),
        Condition("start_on", Test.AT_MOST, today),
    )


def unowned(today: dt.date) -> tuple[Condition, ...]:
    """Tasks whose time has come and that nobody owns."""
    return (IN_HAND, Condition("owner", Test.EMPTY), Condition("start_on", Test.AT_MOST, today))


def overdue(today: dt.date) -> tuple[Condition, ...]:
    """Open tasks past their due day."""
    return (OPEN, Condition("due_on", Test.AT_MOST, today - dt.timedelta(days=1)))


def coming(today: dt.date, days: int = AHEAD) -> tuple[Condition, ...]:
    """Open tasks due within that many days, today included."""
    return (OPEN, Condition("due_on", Test.BETWEEN, (today, today + dt.timedelta(days=days))))


def checking_of(person: UUID) -> tuple[Condition, ...]:
    """Tasks of that person that lie with the checker."""
    return (CHECKING, Condition("owner", Test.IS, person))

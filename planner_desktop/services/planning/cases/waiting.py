"""What school cases contribute to the home page: steps due soon or late."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from planner_desktop.domain.planning.cases.school_cases import CaseItem
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.administration.home_cards import GroupCount

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile

_SOON, _DAY = dt.timedelta(days=30), dt.timedelta(days=1)
_OPEN = Condition("open", Test.IS, True)


def counts(file: OfficeFile, today: dt.date) -> tuple[GroupCount, ...]:
    """Steps of school cases due within 30 days or late; empty when there are none."""
    due = _query(Condition("due_on", Test.AT_MOST, today + _SOON))
    count = records.count(file, due)
    if not count:
        return ()
    late = records.count(file, _query(Condition("due_on", Test.AT_MOST, today - _DAY)))
    words = say("ขั้นตอนกรณีโรงเรียนถึงกำหนด {count} เกิน {late}", count=count, late=late)
    return (GroupCount("case_steps", words, due, count, "warning" if late else "", "school"),)


def _query(condition: Condition) -> Query:
    return Query(CaseItem.description.name, (_OPEN, condition), sort=("due_on",), with_voided=False)

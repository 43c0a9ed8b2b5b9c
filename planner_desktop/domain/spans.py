"""Days told by their place beside today: a filter 'this week' kept in the file means next week's week too."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from enum import Enum

from planner_desktop.domain.queries import Condition
from planner_desktop.domain.years import fiscal_year_of, fiscal_year_span, month_of, month_span
from planner_desktop.messages import mark


class Span(Enum):
    """May stand as the value of a BETWEEN condition on a date until `resolved` puts days in its place."""

    TODAY = "today"
    THIS_WEEK = "this_week"
    THIS_MONTH = "this_month"
    FISCAL_YEAR = "fiscal_year"

    def days(self, today: dt.date) -> tuple[dt.date, dt.date]:
        """First and last day; a week runs from Monday to Sunday."""
        if self is Span.TODAY:
            return today, today
        if self is Span.THIS_WEEK:
            monday = today - dt.timedelta(days=today.weekday())
            return monday, monday + dt.timedelta(days=6)
        if self is Span.THIS_MONTH:
            return month_span(month_of(today))
        return fiscal_year_span(fiscal_year_of(today))


SPAN_LABELS = {
    Span.TODAY: mark("วันนี้"),
    Span.THIS_WEEK: mark("สัปดาห์นี้"),
    Span.THIS_MONTH: mark("เดือนนี้"),
    Span.FISCAL_YEAR: mark("ปีงบประมาณนี้"),
}


def resolved(conditions: tuple[Condition, ...], today: dt.date) -> tuple[Condition, ...]:
    """The conditions with days in place of spans, ready for the store."""
    return tuple(
        replace(one, value=one.value.days(today)) if isinstance(one.value, Span) else one
        for one in conditions
    )

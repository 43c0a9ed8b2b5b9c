"""Spans beside today."""

from __future__ import annotations

import datetime as dt

import pytest

from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.spans import Span, resolved

WEDNESDAY = dt.date(2026, 9, 30)


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (Span.TODAY, WEDNESDAY, WEDNESDAY),
        (Span.THIS_WEEK, dt.date(2026, 9, 28), dt.date(2026, 10, 4)),
        (Span.THIS_MONTH, dt.date(2026, 9, 1), WEDNESDAY),
        (Span.FISCAL_YEAR, dt.date(2025, 10, 1), WEDNESDAY),
    ],
)
def test_days(span: Span, first: dt.date, last: dt.date) -> None:
    assert span.days(WEDNESDAY) == (first, last)


def test_the_fiscal_year_turns_on_the_first_of_october() -> None:
    assert Span.FISCAL_YEAR.days(dt.date(2026, 10, 1))[0] == dt.date(2026, 10, 1)


def test_only_spans_are_resolved() -> None:
    plain = Condition("status", Test.IS, "received")
    asked = (plain, Condition("received_on", Test.BETWEEN, Span.TODAY))
    assert resolved(asked, WEDNESDAY) == (
        plain,
        Condition("received_on", Test.BETWEEN, (WEDNESDAY, WEDNESDAY)),
    )

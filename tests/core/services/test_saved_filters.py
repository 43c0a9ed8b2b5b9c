"""Filters kept in the file: every condition comes back as it went, nonsense is refused in plain words."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import new_id
from planner_desktop.domain.spans import Span
from planner_desktop.errors import UserError
from planner_desktop.services import history, saved_filters
from planner_desktop.services.file import OfficeFile

DAY = dt.date(2026, 10, 1)
PERSON = new_id()


@pytest.mark.parametrize(
    ("name", "condition"),
    [
        ("incoming_letter", Condition("subject", Test.CONTAINS, 'แผน "50%" _')),
        ("incoming_letter", Condition("status", Test.ONE_OF, ("received", "assigned"))),
        ("incoming_letter", Condition("received_on", Test.BETWEEN, (DAY, DAY + dt.timedelta(9)))),
        ("incoming_letter", Condition("received_on", Test.BETWEEN, Span.THIS_WEEK)),
        ("incoming_letter", Condition("due_on", Test.AT_MOST, DAY)),
        ("incoming_letter", Condition("assignee", Test.IS, PERSON)),
        ("incoming_letter", Condition("related", Test.ONE_OF, (PERSON,))),
        ("incoming_letter", Condition("register_no", Test.AT_LEAST, 12)),
        ("incoming_letter", Condition("files", Test.FILLED)),
        ("person", Condition("level", Test.EMPTY)),
        ("work_group", Condition("active", Test.IS, False)),
    ],
)
def test_conditions_come_back_as_they_went(name: str, condition: Condition) -> None:
    query = Query(name, (condition,), "คำที่ค้น", ("-" + condition.field,))
    assert saved_filters.from_json(name, saved_filters.to_json(query)) == query


def test_fields_that_are_gone_are_left_out() -> None:
    kept = (
        '{"text":"","sort":["-gone","subject"],"conditions":[{"field":"gone","test":"empty","value":null}]}'
    )
    assert saved_filters.from_json("incoming_letter", kept) == Query("incoming_letter", sort=("subject",))


BAD: list[Any] = [
    "",
    "[]",
    "{",
    "3",
    '{"text":""}',
    '{"text":"","sort":[],"conditions":[{"field":"subject","test":"tastes","value":1}]}',
    '{"text":"","sort":[],"conditions":[{"field":"received_on","test":"is","value":"soon"}]}',
    '{"text":"","sort":[],"conditions":[{"field":"received_on","test":"between","value":{"span":"never"}}]}',
]


@pytest.mark.parametrize("text", BAD)
def test_nonsense_is_refused_in_plain_words(text: str) -> None:
    with pytest.raises(UserError) as told:
        saved_filters.from_json("incoming_letter", text)
    assert told.value.advice is not None


def test_keep_rename_remove_undo(office: OfficeFile) -> None:
    query = Query("incoming_letter", (Condition("status", Test.IS, "received"),))
    first = saved_filters.keep(office, "  รอ   มอบหมาย ", query)
    assert first.label == "รอ มอบหมาย"
    again = saved_filters.keep(office, "รอ มอบหมาย", Query("incoming_letter", text="ใหม่"))
    assert again.id == first.id
    other = saved_filters.keep(office, "อื่น", query)
    with pytest.raises(UserError, match="มีตัวกรองชื่อ"):
        saved_filters.rename(office, other, "รอ มอบหมาย")
    renamed = saved_filters.rename(office, other, "ของฉัน")
    assert [one.label for one in saved_filters.of_list(office, "incoming_letter")] == ["ของฉัน", "รอ มอบหมาย"]
    assert saved_filters.of_list(office, "person") == []
    saved_filters.remove(office, renamed)
    history.undo(office)
    assert len(saved_filters.of_list(office, "incoming_letter")) == 2

"""The shipped catalogue as data: complete, consistent, in our own short words."""

from __future__ import annotations

from collections import Counter

import pytest

from planner_desktop.domain.choices import choice_list
from planner_desktop.domain.rules import check
from planner_desktop.services.work import shipped

ITEMS = shipped.items()
FULLEST = tuple(one for one in ITEMS if not one.extra)
LONGEST_GIST = 300
# Steps of each item as the two fullest manuals count them (sub-steps not counted).
COUNTED = {
    "1.1": 5,
    "1.2": 4,
    "1.3": 5,
    "1.4": 4,
    "2.1": 5,
    "2.2": 5,
    "2.3": 5,
    "2.4": 5,
    "3.1": 8,
    "3.2": 10,
    "3.3": 9,
    "3.4": 6,
    "3.5": 5,
    "4.1": 6,
    "4.2.1": 8,
    "4.2.2": 5,
    "4.3.1": 6,
    "4.3.2": 6,
    "4.4": 10,
    "5.1.1": 5,
    "5.1.2": 6,
    "5.2.1": 6,
    "5.2.2": 5,
    "5.2.3": 5,
    "5.3": 6,
    "6.1": 8,
    "6.2": 4,
    "6.3": 5,
}
ONLY_OTHERS_HAVE = {"1.5", "2.5", "3.6", "4.1.2", "4.2.3", "5.0", "5.4", "5.5"}


def test_the_two_fullest_manuals_are_there_item_by_item() -> None:
    assert {one.item.number: len(one.steps) for one in FULLEST} == COUNTED
    assert (len(COUNTED), sum(COUNTED.values())) == (28, 167)


def test_what_only_others_have_is_there_too() -> None:
    assert {one.item.number for one in ITEMS if one.extra} == ONLY_OTHERS_HAVE


def test_there_are_six_work_groups() -> None:
    assert len({one.group for one in ITEMS}) == 6


@pytest.mark.parametrize("one", ITEMS, ids=lambda one: one.item.number)
def test_an_item_says_what_a_manual_needs(one: shipped.ShippedItem) -> None:
    item = one.item
    said = ("name", "objective", "scope", "definitions", "related_units", "forms", "indicators")
    for name in (*said, "certainty", "source"):
        assert getattr(item, name), name
    assert one.laws


@pytest.mark.parametrize("one", ITEMS, ids=lambda one: one.item.number)
def test_each_step_has_its_papers_and_standard_time(one: shipped.ShippedItem) -> None:
    for step in one.steps:
        assert step.papers_in, step.gist
        assert step.papers_out, step.gist
        assert step.days, step.gist


def test_what_a_body_decides_says_which_body() -> None:
    decided = [
        step for one in ITEMS for step in one.steps if step.kind == "decision" and step.role == "committee"
    ]
    assert decided
    assert [step.gist for step in decided if not step.approver] == []


def test_most_steps_are_done_in_certain_months() -> None:
    """The others are done whenever their occasion comes: letters, meetings, requests."""
    steps = [step for one in ITEMS for step in one.steps]
    timed = [step for step in steps if step.first_month or step.quarterly]
    assert len(timed) > 0.8 * len(steps)
    assert all(step.last_month for step in timed if step.first_month)


@pytest.mark.parametrize("one", ITEMS, ids=lambda one: one.item.number)
def test_steps_are_short_and_said_of_somebody(one: shipped.ShippedItem) -> None:
    for step in one.steps:
        assert 0 < len(step.gist) <= LONGEST_GIST
        assert step.role in {choice.code for choice in choice_list("work_role").shipped}
        assert step.kind in {choice.code for choice in choice_list("step_kind").shipped}
        assert step.approver in {"", *(choice.code for choice in choice_list("approving_body").shipped)}
        assert [fault for fault in check(step) if fault.field != "item"] == []


@pytest.mark.parametrize("one", ITEMS, ids=lambda one: one.item.number)
def test_loops_lead_back_to_an_earlier_step(one: shipped.ShippedItem) -> None:
    assert [step.order for step in one.steps] == list(range(1, len(one.steps) + 1))
    for step in one.steps:
        assert step.returns_to is None or 1 <= step.returns_to < (step.order or 0)
        assert (step.kind == "decision") == (step.returns_to is not None)


def test_no_step_is_worded_twice() -> None:
    worded = Counter(step.gist for one in ITEMS for step in one.steps)
    assert [gist for gist, times in worded.items() if times > 1] == []


def test_every_law_cited_is_in_the_library_and_in_force() -> None:
    laws = {one.key: one for one in shipped.laws()}
    for one in ITEMS:
        for key in one.laws:
            assert not laws[key].repealed_by, (one.item.number, key)


def test_repealed_laws_name_their_successor() -> None:
    laws = {one.key: one for one in shipped.laws()}
    repealed = [one for one in laws.values() if one.law.repealed_year]
    assert repealed
    for one in repealed:
        assert laws[one.repealed_by].law.repealed_year is None

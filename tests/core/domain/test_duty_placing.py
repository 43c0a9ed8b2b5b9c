"""Dropping a duty: before, after or under another, never into itself, the places counted anew."""

from __future__ import annotations

from uuid import UUID

import pytest

from planner_desktop.domain.office.duties import Duty
from planner_desktop.domain.office.duty_tree import Node, Where, grown, placed

ENTRY = UUID(int=99)


def duty(number: int, order: int, parent: int | None = None) -> Duty:
    key = UUID(int=parent) if parent else None
    return Duty(id=UUID(int=number), duty_person=ENTRY, order=order, parent=key, words=str(number))


# One has eleven (over one hundred and eleven) and twelve below it; two and three stand beside it.
TREE = [duty(1, 1), duty(11, 1, 1), duty(111, 1, 11), duty(12, 2, 1), duty(2, 2), duty(3, 3)]


def drawn(rows: list[Duty]) -> str:
    def one(node: Node) -> str:
        below = ",".join(one(child) for child in node.children)
        return node.duty.words + (f"({below})" if below else "")

    return ",".join(one(node) for node in grown(rows))


def after(moving: int, at: int, where: Where) -> str:
    saved = {one.id: one for one in placed(TREE, UUID(int=moving), UUID(int=at), where)}
    return drawn([saved.get(one.id, one) for one in TREE])


@pytest.mark.parametrize(
    ("moving", "at", "where", "tree"),
    [
        (3, 1, Where.BEFORE, "3,1(11(111),12),2"),
        (1, 2, Where.AFTER, "2,1(11(111),12),3"),
        (1, 3, Where.UNDER, "2,3(1(11(111),12))"),
        (11, 3, Where.AFTER, "1(12),2,3,11(111)"),
        (111, 12, Where.BEFORE, "1(11,111,12),2,3"),
        (2, 11, Where.UNDER, "1(11(111,2),12),3"),
        (12, 11, Where.UNDER, "1(11(111,12)),2,3"),
        (11, 1, Where.UNDER, "1(12,11(111)),2,3"),
    ],
)
def test_a_duty_stands_where_it_was_dropped(moving: int, at: int, where: Where, tree: str) -> None:
    assert after(moving, at, where) == tree


@pytest.mark.parametrize(
    ("moving", "at", "where"),
    [
        (1, 1, Where.UNDER),
        (1, 111, Where.AFTER),
        (1, 12, Where.UNDER),
        (2, 1, Where.AFTER),
        (2, 3, Where.BEFORE),
    ],
)
def test_nothing_is_saved_where_nothing_may_or_need_move(moving: int, at: int, where: Where) -> None:
    assert placed(TREE, UUID(int=moving), UUID(int=at), where) == []


def test_every_row_of_a_level_is_counted_from_one() -> None:
    saved = {one.id: one for one in placed(TREE, UUID(int=11), UUID(int=2), Where.BEFORE)}
    now = [saved.get(one.id, one) for one in TREE]
    tops = sorted(one.order or 0 for one in now if one.parent is None)
    assert tops == [1, 2, 3, 4]
    assert [one.order for one in now if one.parent == UUID(int=1)] == [1]

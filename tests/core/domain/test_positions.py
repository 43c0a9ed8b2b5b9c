"""The position held on a day, and its three ways of writing."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

import pytest

from planner_desktop.domain.office.duties import Holding
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.positions import PositionStyle, held_on

PERSON = Person(
    id=UUID(int=1), prefix="นางสาว", first_name="ใหม่", last_name="ลอง", position="นักวิเคราะห์", level="ชำนาญการ"
)
THEN = Holding(
    person=PERSON.id,
    since=dt.date(2020, 10, 1),
    until=dt.date(2025, 9, 30),
    name_then="นางสาวเก่า ลอง",
    position="นักวิเคราะห์",
    level="ปฏิบัติการ",
)


@pytest.mark.parametrize(
    ("day", "name", "level"),
    [
        (dt.date(2020, 9, 30), "นางสาวใหม่ ลอง", "ชำนาญการ"),
        (dt.date(2020, 10, 1), "นางสาวเก่า ลอง", "ปฏิบัติการ"),
        (dt.date(2025, 9, 30), "นางสาวเก่า ลอง", "ปฏิบัติการ"),
        (dt.date(2025, 10, 1), "นางสาวใหม่ ลอง", "ชำนาญการ"),
        (None, "นางสาวใหม่ ลอง", "ชำนาญการ"),
    ],
)
def test_a_day_has_its_position(day: dt.date | None, name: str, level: str) -> None:
    held = held_on(PERSON, [THEN], day)
    assert (held.name, held.level) == (name, level)


def test_another_persons_holding_is_not_taken() -> None:
    assert (
        held_on(Person(id=UUID(int=2), first_name="อื่น", last_name="ลอง"), [THEN], dt.date(2022, 1, 1)).level
        == ""
    )


@pytest.mark.parametrize(
    ("style", "written"),
    [
        (PositionStyle.JOINED, "นักวิเคราะห์ชำนาญการ"),
        (PositionStyle.SPACED, "นักวิเคราะห์ ชำนาญการ"),
        (PositionStyle.RANKED, "นักวิเคราะห์ ระดับชำนาญการ"),
    ],
)
def test_three_ways_of_writing(style: PositionStyle, written: str) -> None:
    assert held_on(PERSON, [], None).written(style) == written


def test_a_position_without_level_stands_alone() -> None:
    clerk = Person(id=UUID(int=3), first_name="ก", last_name="ข", position="พนักงานธุรการ")
    assert held_on(clerk, [], None).written(PositionStyle.RANKED) == "พนักงานธุรการ"

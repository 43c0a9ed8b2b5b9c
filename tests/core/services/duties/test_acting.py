"""Who acts on a day, by the order in force then and the absences of that day."""

from __future__ import annotations

import datetime as dt

import pytest

from planner_desktop.domain.office.duties import DutyOrder
from planner_desktop.domain.office.people import Person
from planner_desktop.services.duties import acting, drafting, editing, gathering, issuing
from planner_desktop.services.file import OfficeFile
from tests.core.services.duties.staging import gone, keep, order_of, staff_of

DAY = dt.date(2026, 1, 5)
LATER = dt.date(2026, 6, 1)


@pytest.fixture
def staff(office: OfficeFile) -> list[Person]:
    return staff_of(office)


@pytest.fixture
def order(office: OfficeFile, staff: list[Person]) -> DutyOrder:
    return issuing.issue(office, order_of(office, staff).id, DAY)


def test_nobody_acts_before_the_order_begins(
    office: OfficeFile, staff: list[Person], order: DutyOrder
) -> None:
    before = DAY - dt.timedelta(days=1)
    keep(office, gone(staff[0], before, DAY))
    assert acting.in_force(office, before) is None
    assert acting.standings(office, before)[0].stand.nobody
    assert acting.in_force(office, DAY) == order
    (now,) = acting.standings(office, DAY)
    assert now.actor == staff[1]


def test_the_substitute_is_away_too(office: OfficeFile, staff: list[Person], order: DutyOrder) -> None:
    assert order.entry
    keep(office, gone(staff[0], DAY, DAY), gone(staff[1], DAY, DAY, "trip"))
    first, second = acting.standings(office, DAY)
    assert first.stand.nobody
    assert first.passed == ("นายสอง สมมุติ",)
    assert second.actor == staff[2]
    assert acting.acts_for(office, staff[2].id, DAY) == (staff[1].id,)
    assert acting.acts_for(office, staff[2].id, LATER) == ()


def test_the_words_to_sign_with(office: OfficeFile, staff: list[Person], order: DutyOrder) -> None:
    assert order.entry
    keep(office, gone(staff[0], DAY, DAY))
    (now,) = acting.standings(office, DAY)
    assert now.lines == (
        "นักวิเคราะห์นโยบายและแผนชำนาญการ ปฏิบัติหน้าที่แทน",
        "ผู้อำนวยการกลุ่มนโยบายและแผน",
    )
    assert now.rule.certainty == "medium"


def test_a_director_is_acted_for_in_the_words_of_the_law(office: OfficeFile, staff: list[Person]) -> None:
    director = Person(
        prefix="นาย", first_name="ผอ", last_name="สมมุติ", position="ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา"
    )
    (boss,) = keep(office, director)
    draft = order_of(office, [boss, *staff])
    issuing.issue(office, draft.id, DAY)
    keep(office, gone(boss, DAY, DAY, "vacant"))
    (now,) = acting.standings(office, DAY)
    assert now.lines[0].endswith(" รักษาราชการแทน")
    assert now.lines[1] == director.position


def test_each_day_has_the_order_of_that_day(
    office: OfficeFile, staff: list[Person], order: DutyOrder
) -> None:
    new = drafting.copy_to(office, order.id, 2569)
    head = gathering.entries_of(office, new.id)[0]
    editing.change_person(office, head, substitutes=(staff[3].id,))
    issuing.issue(office, new.id, LATER)
    keep(office, gone(staff[0], DAY, LATER))
    assert acting.standings(office, DAY)[0].actor == staff[1]
    assert acting.standings(office, LATER)[0].actor == staff[3]

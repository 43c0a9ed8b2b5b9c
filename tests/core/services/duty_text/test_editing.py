"""Corrections in the preview: levels, kinds and what is left out; numbers follow."""

from __future__ import annotations

from dataclasses import replace

from planner_desktop.domain.office.duty_text import RecognisedOrder
from planner_desktop.services.duty_text import editing
from planner_desktop.services.duty_text.recognising import recognise
from tests.core.services.duty_text.invented import ANNEX, MIXED_SCHEME, ORDER


def numbers(order: RecognisedOrder, place: int) -> list[str]:
    return [duty.computed for duty in order.people[place].duties]


def test_a_correction_that_changes_nothing_keeps_every_number() -> None:
    for text in (ANNEX, ORDER, MIXED_SCHEME):
        order = recognise(text)
        for place, person in enumerate(order.people):
            assert editing.with_duty(order, place, 0, person.duties[0]) == order


def test_a_duty_goes_deeper_with_all_below_it_and_comes_back() -> None:
    order = recognise(ANNEX)
    deeper = editing.indented(order, 0, 3)  # 1.2 กลุ่มงานข้อมูล under 1.1
    assert numbers(deeper, 0) == ["1.1", "1.1.1", "1.1.2", "1.1.3", "1.1.3.1", "1.1.3.2", "1.2", ""]
    assert editing.outdented(deeper, 0, 3) == order


def test_what_cannot_move_stays() -> None:
    order = recognise(ANNEX)
    assert editing.indented(order, 0, 0) is order
    assert editing.indented(order, 0, 1) is order
    assert editing.outdented(order, 0, 0) is order


def test_a_step_takes_the_style_of_its_new_level() -> None:
    order = recognise(ANNEX)
    sub_step = next(at for at, duty in enumerate(order.people[1].duties) if duty.original == "1)")
    assert editing.outdented(order, 1, sub_step).people[1].duties[sub_step].computed == "2.1.3"


def test_taking_a_duty_out_takes_what_is_below_it() -> None:
    order = editing.without_duty(recognise(ANNEX), 0, 0)
    assert numbers(order, 0) == ["1.1", "1.1.1", "1.1.2", "1.2", ""]


def test_a_person_is_replaced_alone() -> None:
    order = recognise(ANNEX)
    other = editing.with_person(order, 2, replace(order.people[2], level="เชี่ยวชาญ"))
    assert [one.level for one in other.people].count("เชี่ยวชาญ") == 1
    assert other.people[1] is order.people[1]

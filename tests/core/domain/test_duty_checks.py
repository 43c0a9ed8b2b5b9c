"""Each check of a duty order finds its fault, names the place, and is silent on a sound order."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from uuid import UUID

from planner_desktop.domain.office.duties import Duty, DutyOrder, DutyPerson
from planner_desktop.domain.office.duty_checks import Check, DutyFault, Grades, check_order, loads
from planner_desktop.domain.office.duty_tree import Assigned, WholeOrder
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.work import Law, WorkItem, WorkStep

GRADES = Grades({"พนักงานธุรการ": 0, "ปฏิบัติการ": 3, "ชำนาญการ": 5, "ชำนาญการพิเศษ": 6}, tolerated=2)


def key(number: int) -> UUID:
    return UUID(int=number)


def person(number: int, level: str = "ชำนาญการ", position: str = "นักวิเคราะห์") -> Person:
    return Person(id=key(number), first_name=f"คน{number}", last_name="ลอง", level=level, position=position)


def part(number: int, *substitutes: int, duties: int = 1, head: bool = False) -> Assigned:
    """Entry 100+n of person n, with duties 1000n+1 …."""
    entry = DutyPerson(
        id=key(100 + number),
        order=number,
        person=key(number),
        substitutes=tuple(key(one) for one in substitutes),
        is_head=head,
    )
    own = [Duty(id=key(1000 * number + one), order=one, words=f"งาน{one}") for one in range(1, duties + 1)]
    return Assigned(entry, tuple(own))


def order_of(*people: Assigned, **more: object) -> WholeOrder:
    whole = WholeOrder(
        DutyOrder(subject="ทดลอง", calendar_year=2569, powers_text="มาตรา 37", signer_name="ผู้ลงนาม"),
        people,
        staff={key(number): person(number) for number in range(1, 8)},
    )
    return replace(whole, **more)  # type: ignore[arg-type]  # fields by name


def faults(whole: WholeOrder, check: Check) -> list[DutyFault]:
    return [one for one in check_order(whole, GRADES) if one.check is check]


SOUND = order_of(part(1, 2, 3, head=True), part(2, 3, 1), part(3, 1, 2))


def test_a_sound_order_has_no_fault() -> None:
    assert check_order(SOUND, GRADES) == ()


def test_nobody_acts_for_somebody() -> None:
    (fault,) = faults(order_of(part(1, 2, 3), part(2), part(3, 1)), Check.NO_SUBSTITUTE)
    assert (fault.entry, str(fault.message)) == (key(102), "“คน2 ลอง” ไม่มีผู้ปฏิบัติงานแทน")
    assert not fault.grave


def test_somebody_acts_for_himself() -> None:
    (fault,) = faults(order_of(part(1, 1, 2), part(2, 1)), Check.SELF)
    assert (fault.entry, fault.grave) == (key(101), True)
    assert "แทนตัวเอง" in str(fault.message)


def test_two_act_for_each_other_only() -> None:
    whole = order_of(part(1, 2, 3), part(2, 3), part(3, 2))
    (fault,) = faults(whole, Check.PAIR)
    assert fault.entry == key(102)
    assert str(fault.message) == "“คน2 ลอง” “คน3 ลอง” แทนกันเองเป็นคู่ ถ้าไม่อยู่พร้อมกันจะไม่มีใครทำแทน"


def test_three_act_in_a_circle() -> None:
    (fault,) = faults(order_of(part(1, 2), part(2, 3), part(3, 1)), Check.CYCLE)
    assert fault.entry == key(101)
    assert "แทนกันเป็นวง ถ้าไม่อยู่พร้อมกันจะไม่มีใครทำแทน" in str(fault.message)


def test_a_way_out_is_no_circle() -> None:
    whole = order_of(part(1, 2), part(2, 1, 3), part(3))
    assert not faults(whole, Check.PAIR)
    assert not faults(whole, Check.CYCLE)


def test_a_clerk_acts_for_an_analyst() -> None:
    staff = {key(1): person(1), key(2): person(2, "", "พนักงานธุรการ"), key(3): person(3, "ปฏิบัติการ")}
    whole = order_of(part(1, 2, 3), part(2, 3), part(3, 1), staff=staff)
    (fault,) = faults(whole, Check.GRADE)
    assert fault.entry == key(101)
    assert "“คน2 ลอง” (พนักงานธุรการ) ปฏิบัติงานแทน “คน1 ลอง” (นักวิเคราะห์ ชำนาญการ)" in str(fault.message)


def test_a_level_outside_the_table_is_not_judged() -> None:
    staff = {key(1): person(1), key(2): person(2, "", "ตำแหน่งอื่น")}
    assert not faults(order_of(part(1, 2), part(2, 1), staff=staff), Check.GRADE)


def test_the_substitute_has_left() -> None:
    staff = {key(1): person(1), key(2): replace(person(2), until=dt.date(2025, 9, 30))}
    order = replace(SOUND.order, dated=dt.date(2026, 1, 5))
    (fault,) = faults(order_of(part(1, 2), order=order, staff=staff), Check.LEFT)
    assert (fault.entry, fault.grave) == (key(101), True)
    before = replace(order, dated=dt.date(2025, 9, 1))
    assert not faults(order_of(part(1, 2), order=before, staff=staff), Check.LEFT)


def test_somebody_without_duties_and_somebody_twice() -> None:
    whole = order_of(part(1, 2, duties=0), part(2, 1), part(2, 1))
    assert [one.entry for one in faults(whole, Check.NO_DUTIES)] == [key(101)]
    assert [one.entry for one in faults(whole, Check.TWICE)] == [key(102)]


def test_an_order_without_people_powers_or_signer() -> None:
    whole = order_of(order=DutyOrder(subject="ว่าง", calendar_year=2569))
    assert [one.check for one in check_order(whole)] == [Check.NO_POWERS, Check.NO_SIGNER, Check.NO_PEOPLE]


ITEM = WorkItem(id=key(501), fiscal_year=2569, number="3.1", name="งานนโยบาย")
STEP = WorkStep(id=key(601), item=ITEM.id, order=1, gist="วิเคราะห์")


def owning(number: int, *, head: bool = False, step: bool = False) -> Assigned:
    one = part(number, 1 if number != 1 else 2, head=head, duties=0)
    link: dict[str, Any] = {"step": STEP.id} if step else {"item": ITEM.id, "kind": "item"}
    return replace(one, duties=(Duty(id=key(1000 * number), order=1, words="งาน", **link),))


def catalogued(*people: Assigned) -> WholeOrder:
    return order_of(*people, items={ITEM.id: ITEM}, steps={STEP.id: STEP}, year_items=(ITEM,))


def test_an_item_without_owner() -> None:
    whole = catalogued(owning(1, head=True), part(2, 1))
    (fault,) = faults(whole, Check.NO_OWNER)
    assert (fault.item, str(fault.message)) == (ITEM.id, "งาน 3.1 งานนโยบาย ยังไม่มีผู้รับผิดชอบ")
    assert not faults(catalogued(part(1, 2, head=True), owning(2, step=True)), Check.NO_OWNER)


def test_an_item_with_two_owners() -> None:
    (fault,) = faults(catalogued(owning(2), owning(3, step=True)), Check.TWO_OWNERS)
    assert (fault.entry, fault.duty, fault.item) == (key(103), key(3000), ITEM.id)
    assert "“คน2 ลอง” “คน3 ลอง”" in str(fault.message)
    assert not faults(catalogued(owning(1, head=True), owning(2)), Check.TWO_OWNERS)


def test_a_repealed_law() -> None:
    new = Law(id=key(702), name="ระเบียบใหม่")
    old = Law(id=key(701), name="ระเบียบเก่า", repealed_year=2560, repealed_by=new.id)
    order = replace(SOUND.order, powers=(old.id, new.id))
    (fault,) = faults(order_of(order=order, laws={old.id: old, new.id: new}), Check.REPEALED)
    assert fault.law == old.id
    assert str(fault.message) == "“ระเบียบเก่า” ถูกยกเลิกแล้วโดย “ระเบียบใหม่” เปลี่ยนไปอ้างฉบับที่ใช้อยู่"


def test_a_law_repealed_later_is_still_good() -> None:
    law = Law(id=key(701), name="ระเบียบ", repealed_year=2575)
    order = replace(SOUND.order, powers=(law.id,))
    assert not faults(order_of(order=order, laws={law.id: law}), Check.REPEALED)


def test_load_is_counted_and_too_much_is_told() -> None:
    whole = order_of(
        part(1, 2, head=True, duties=40), part(2, 3, duties=20), *(part(n, 1, duties=3) for n in (3, 4, 5))
    )
    assert [one.duties for one in loads(whole)] == [40, 20, 3, 3, 3]
    (fault,) = faults(whole, Check.LOAD)
    assert fault.entry == key(102)
    assert "20 ข้อ" in str(fault.message)

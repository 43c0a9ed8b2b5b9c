"""Composing, copying and issuing duty orders; each in one undo step that comes back exactly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from planner_desktop.domain.administration.orders import OrderEntry
from planner_desktop.domain.office.duties import Duty, DutyOrder, DutyPerson
from planner_desktop.domain.office.duty_checks import Check
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.queries import Query
from planner_desktop.domain.records import values
from planner_desktop.domain.registry import RECORDS
from planner_desktop.errors import UserError
from planner_desktop.services import history, records
from planner_desktop.services.door.locking import OrderIssued
from planner_desktop.services.duties import drafting, editing, gathering, issuing
from planner_desktop.services.file import OfficeFile
from tests.core.services.duties.staging import catalogue_of, keep, order_of, staff_of

DAY = dt.date(2026, 1, 5)
Contents = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def staff(office: OfficeFile) -> list[Person]:
    return staff_of(office)


@pytest.fixture
def order(office: OfficeFile, staff: list[Person]) -> DutyOrder:
    return order_of(office, staff)


def contents(office: OfficeFile) -> Contents:
    """All rows but their versions; an undone number stays in the register as void, and is left out."""
    return {
        about.description.name: sorted(
            (one.id, one.void_reason, *values(one).items())
            for one in records.every(office, about, Query(about.description.name, with_voided=False))
        )
        for about in RECORDS
    }


def first_duty(office: OfficeFile, order: DutyOrder) -> Duty:
    return gathering.whole(office, order.id).people[1].nodes[0].duty


def second_duty(office: OfficeFile, order: DutyOrder) -> Duty:
    return gathering.whole(office, order.id).people[1].nodes[1].duty


def entry(office: OfficeFile, order: DutyOrder) -> DutyPerson:
    return gathering.entries_of(office, order.id)[1]


Deed = Callable[[OfficeFile, DutyOrder], object]
DEEDS: dict[str, Deed] = {
    "compose": lambda office, _order: drafting.compose(office, 2570),
    "copy": lambda office, order: drafting.copy_to(office, order.id, 2570),
    "issue": lambda office, order: issuing.issue(office, order.id, DAY),
    "add duty": lambda office, order: editing.add_duty(
        office, entry(office, order).id, "ใหม่", after=first_duty(office, order).id
    ),
    "indent": lambda office, order: editing.indent(office, second_duty(office, order)),
    "outdent": lambda office, order: editing.outdent(
        office, gathering.whole(office, order.id).people[1].nodes[0].children[0].duty
    ),
    "move": lambda office, order: editing.move(office, first_duty(office, order), 1),
    "reword": lambda office, order: editing.change_duty(office, first_duty(office, order), words="อื่น"),
    "remove duty": lambda office, order: editing.remove_duty(office, first_duty(office, order)),
    "hand over": lambda office, order: editing.hand_to(
        office, first_duty(office, order), gathering.entries_of(office, order.id)[2].id
    ),
    "move person": lambda office, order: editing.move_person(office, entry(office, order), 2),
    "remove person": lambda office, order: editing.remove_person(office, entry(office, order)),
    "change person": lambda office, order: editing.change_person(
        office, entry(office, order), role="ปฏิบัติหน้าที่อื่น", substitutes=()
    ),
}


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_every_deed_is_one_step_undone_and_done_again(
    office: OfficeFile, staff: list[Person], order: DutyOrder, deed: Deed
) -> None:
    catalogue_of(office, 2570, staff[1])
    before, steps = contents(office), len(office.undoable)
    deed(office, order)
    after = contents(office)
    assert after != before
    assert len(office.undoable) == steps + 1
    history.undo(office)
    assert contents(office) == before
    history.redo(office)
    assert contents(office) == after


def test_composing_gives_items_to_the_work_group_and_the_head_oversees(
    office: OfficeFile, staff: list[Person]
) -> None:
    items = catalogue_of(office, 2569, staff[1])
    made = gathering.whole(office, drafting.compose(office, 2569).id)
    assert [one.entry.person for one in made.people] == [one.id for one in staff]
    head, second, third = made.people[:3]
    assert head.entry.is_head
    assert head.nodes[0].duty.words == "กลุ่มงานแผน"
    assert [node.duty.item for node in head.nodes[0].children] == [one.id for one in items]
    assert [node.duty.item for node in second.nodes] == [items[0].id]
    assert [node.duty.item for node in third.nodes] == [items[1].id]
    assert [child.duty.words for child in third.nodes[0].children] == [
        "ขั้นที่ 1 ของงานจัดทำแผน",
        "ขั้นที่ 2 ของงานจัดทำแผน",
    ]
    assert made.order.powers_text.startswith("อาศัยอำนาจตามความในมาตรา 37")


def test_composing_keeps_the_owners_and_substitutes_of_the_order_in_force(
    office: OfficeFile, staff: list[Person]
) -> None:
    items = catalogue_of(office, 2569, staff[1])
    order = order_of(office, staff)
    fourth = gathering.entries_of(office, order.id)[3]
    editing.add_items(office, fourth.id, [items[0].id])
    issuing.issue(office, order.id, DAY)
    catalogue_of(office, 2570, staff[1])
    made = gathering.whole(office, drafting.compose(office, 2570).id)
    assert made.order.cancels == order.id
    assert [node.duty.words for node in made.people[3].nodes] == [items[0].name]
    assert made.people[3].entry.substitutes == fourth.substitutes


def test_a_copy_has_the_whole_tree_and_points_into_the_new_year(
    office: OfficeFile, staff: list[Person], order: DutyOrder
) -> None:
    old = catalogue_of(office, 2569, staff[1])
    new = catalogue_of(office, 2570, staff[1])
    editing.add_items(office, entry(office, order).id, [old[1].id])
    issuing.issue(office, order.id, DAY)
    copied = gathering.whole(office, drafting.copy_to(office, order.id, 2570).id)
    was = gathering.whole(office, order.id)
    words = [[node.duty.words for node in one.walk()] for one in was.people]
    assert [[node.duty.words for node in one.walk()] for one in copied.people] == words
    assert copied.order.status == "draft"
    assert (copied.order.entry, copied.order.dated, copied.order.cancels) == (None, None, order.id)
    turned = copied.people[1].nodes[2]
    assert turned.duty.item == new[1].id
    steps = [copied.steps[child.duty.step].item for child in turned.children if child.duty.step]
    assert steps == [new[1].id, new[1].id]


def test_an_order_of_november_is_checked_by_the_year_its_duties_speak_of(
    office: OfficeFile, staff: list[Person], order: DutyOrder
) -> None:
    catalogue_of(office, 2569, staff[1])
    new = catalogue_of(office, 2570, staff[1])
    editing.add_items(office, entry(office, order).id, [one.id for one in new])
    issued = issuing.issue(office, order.id, dt.date(2026, 11, 22))
    whole = gathering.whole(office, issued.id)
    assert issued.calendar_year == 2569
    assert {one.fiscal_year for one in whole.year_items} == {2570}
    assert not [one for one in gathering.check(office, whole) if one.check is Check.NO_OWNER]


def test_issuing_numbers_locks_and_ends_the_former(
    office: OfficeFile, staff: list[Person], order: DutyOrder
) -> None:
    issuing.issue(office, order.id, DAY)
    second = drafting.copy_to(office, order.id, 2569)
    issued = issuing.issue(office, second.id, dt.date(2026, 3, 2))
    assert gathering.number(office, issued) == "2/2569"
    assert issued.status == "issued"
    assert records.get(office, DutyOrder, order.id).status == "cancelled"
    assert issued.entry is not None
    written = records.get(office, OrderEntry, issued.entry)
    assert (written.subject, written.signer) == ("การกำหนดหน้าที่", "นายลอง ลงนาม")
    assert staff


@pytest.mark.parametrize("deed", [name for name in DEEDS if name not in ("compose", "copy")])
def test_an_issued_order_refuses_every_change(office: OfficeFile, order: DutyOrder, deed: str) -> None:
    issuing.issue(office, order.id, DAY)
    before = contents(office)
    with pytest.raises(OrderIssued) as refused:
        DEEDS[deed](office, order)
    assert "คัดลอกไปปีใหม่" in str(refused.value.advice)
    assert contents(office) == before


def test_the_lock_holds_against_plain_saves(
    office: OfficeFile, staff: list[Person], order: DutyOrder
) -> None:
    issued = issuing.issue(office, order.id, DAY)
    duty = first_duty(office, order)
    draft = order_of(office, staff[:2])
    stranger = first_duty(office, draft)
    for record in (
        replace(issued, subject="อื่น"),
        replace(issued, status="draft"),
        replace(duty, words="อื่น"),
        replace(stranger, duty_person=duty.duty_person),
        Duty(duty_person=duty.duty_person, order=9, words="เพิ่ม"),
        DutyPerson(duty_order=issued.id, order=9, person=staff[0].id),
    ):
        with pytest.raises(OrderIssued):
            keep(office, record)
    with pytest.raises(OrderIssued):
        records.remove(office, duty)


def test_a_grave_fault_stops_the_number(office: OfficeFile, order: DutyOrder) -> None:
    keep(office, replace(order, signer_name=""))
    with pytest.raises(UserError, match="มี 1 จุดที่ต้องแก้ก่อน: ยังไม่ได้ระบุผู้ลงนาม"):
        issuing.issue(office, order.id, DAY)
    assert not records.every(office, OrderEntry)


def test_nothing_is_saved_when_nothing_changes(office: OfficeFile, order: DutyOrder) -> None:
    steps = len(office.undoable)
    assert not editing.indent(office, first_duty(office, order))
    assert not editing.outdent(office, first_duty(office, order))
    assert not editing.move(office, first_duty(office, order), -1)
    editing.change_duty(office, first_duty(office, order), words=first_duty(office, order).words)
    assert len(office.undoable) == steps


def test_rows_stand_where_they_were_put(office: OfficeFile, order: DutyOrder) -> None:
    def shape() -> list[str]:
        found = []
        for node in gathering.whole(office, order.id).people[1].nodes:
            found.append(node.duty.words)
            found += [f"- {child.duty.words}" for child in node.children]
        return found

    editing.add_duty(office, entry(office, order).id, "ใหม่", after=first_duty(office, order).id)
    assert shape() == ["งานแรกของสอง", "- ขั้นแรก", "ใหม่", "งานหลังของสอง"]
    editing.indent(office, second_duty(office, order))
    assert shape() == ["งานแรกของสอง", "- ขั้นแรก", "- ใหม่", "งานหลังของสอง"]
    editing.move(office, first_duty(office, order), 1)
    assert shape() == ["งานหลังของสอง", "งานแรกของสอง", "- ขั้นแรก", "- ใหม่"]
    child = gathering.whole(office, order.id).people[1].nodes[1].children[0].duty
    editing.outdent(office, child)
    assert shape() == ["งานหลังของสอง", "งานแรกของสอง", "- ใหม่", "ขั้นแรก"]
    editing.add_duty(office, entry(office, order).id, "ท้าย", within=second_duty(office, order).id)
    assert shape()[3] == "- ท้าย"

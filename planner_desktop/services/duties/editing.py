"""Changing the people and duties of a draft; every deed is one undo step, an issued order is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from planner_desktop.domain.office import duty_tree
from planner_desktop.domain.office.duties import Duty, DutyOrder, DutyPerson
from planner_desktop.domain.office.people import Person
from planner_desktop.messages import Message, mark, say
from planner_desktop.services import records
from planner_desktop.services.door.locking import refuse_issued
from planner_desktop.services.duties import drafting, gathering

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile


def add_person(file: OfficeFile, order: UUID, person: Person) -> DutyPerson:
    """Put somebody at the end of the order."""
    refuse_issued(records.get(file, DutyOrder, order))
    entries = gathering.entries_of(file, order)
    role = f"ปฏิบัติหน้าที่{person.acting_role}" if person.acting_role else ""
    head = drafting.is_head(person)
    entry = DutyPerson(duty_order=order, order=len(entries) + 1, person=person.id, role=role, is_head=head)
    with file.change(say("เพิ่ม {name} ในคำสั่ง", name=person.own_title())) as change:
        return cast("DutyPerson", change.save(entry))


def change_person(file: OfficeFile, entry: DutyPerson, **values: Any) -> DutyPerson:
    """Change role, substitutes or another field of one person's part; no step when nothing differs."""
    now = replace(entry, **values)
    if now == entry:
        return entry
    with file.change(mark("แก้ไขผู้รับมอบหน้าที่")) as change:
        return cast("DutyPerson", change.save(now))


def move_person(file: OfficeFile, entry: DutyPerson, steps: int) -> None:
    """Move somebody down (up when negative) among the people of the order."""
    assert entry.duty_order is not None
    row = gathering.entries_of(file, entry.duty_order)
    at = next(place for place, one in enumerate(row) if one.id == entry.id)
    row.insert(min(max(at + steps, 0), len(row) - 1), row.pop(at))
    with file.change(mark("เรียงลำดับผู้รับมอบหน้าที่")) as change:
        for place, one in enumerate(row, start=1):
            if one.order != place:
                change.save(replace(one, order=place))


def remove_person(file: OfficeFile, entry: DutyPerson) -> None:
    """Take somebody out of the order with all duties; those behind move up."""
    assert entry.duty_order is not None
    duties = gathering.duties_of(file, [entry.id]).get(entry.id, [])
    rest = [one for one in gathering.entries_of(file, entry.duty_order) if one.id != entry.id]
    with file.change(mark("นำผู้รับมอบหน้าที่ออกจากคำสั่ง")) as change:
        for node in duty_tree.grown(duties):
            for one in reversed(list(node.walk())):
                change.remove(one.duty)
        change.remove(entry)
        for place, one_left in enumerate(rest, start=1):
            if one_left.order != place:
                change.save(replace(one_left, order=place))


def add_duty(
    file: OfficeFile, entry: UUID, words: str, *, after: UUID | None = None, within: UUID | None = None
) -> Duty:
    """A new duty right after another, at the end of those under `within`, or at the end of all."""
    sprout = drafting.Sprout(Duty(words=words, kind="text"))
    return _plant(file, entry, [sprout], mark("เพิ่มหน้าที่"), after=after, within=within)[0]


def add_items(file: OfficeFile, entry: UUID, items: Sequence[UUID], *, with_steps: bool = True) -> list[Duty]:
    """Catalogue items with their steps at the end of somebody's duties."""
    from planner_desktop.domain.office.work import WorkItem, WorkStep
    from planner_desktop.domain.queries import Condition, Query, Test

    sprouts = []
    for key in items:
        query = Query("work_step", (Condition("item", Test.IS, key),), sort=("order",))
        steps = records.every(file, WorkStep, query) if with_steps else []
        sprouts.append(drafting.item_sprout(records.get(file, WorkItem, key), steps))
    return _plant(file, entry, sprouts, mark("เพิ่มหน้าที่จากบัญชีงาน"))


def change_duty(file: OfficeFile, duty: Duty, **values: Any) -> Duty:
    """Change words, kind or another field of a duty; no step when nothing differs."""
    now = replace(duty, **values)
    if now == duty:
        return duty
    with file.change(mark("แก้ไขหน้าที่")) as change:
        return cast("Duty", change.save(now))


def indent(file: OfficeFile, duty: Duty) -> bool:
    """Put a duty under the one above it; False when it is the first of its row."""
    return _save_all(file, duty_tree.indented(_row(file, duty), duty.id), mark("เลื่อนหน้าที่เข้า"))


def outdent(file: OfficeFile, duty: Duty) -> bool:
    """Let a duty follow its parent; False when it is at the top."""
    return _save_all(file, duty_tree.outdented(_row(file, duty), duty.id), mark("เลื่อนหน้าที่ออก"))


def move(file: OfficeFile, duty: Duty, steps: int) -> bool:
    """Move a duty down (up when negative) among its siblings; False when it stays."""
    return _save_all(file, duty_tree.moved(_row(file, duty), duty.id, steps), mark("เรียงลำดับหน้าที่"))


def place(file: OfficeFile, duty: Duty, at: Duty, where: duty_tree.Where) -> bool:
    """Put a duty with all below it before, after or under another of the person; False = it stays."""
    return _save_all(file, duty_tree.placed(_row(file, duty), duty.id, at.id, where), mark("ย้ายหน้าที่"))


def remove_duty(file: OfficeFile, duty: Duty) -> None:
    """Take a duty away with everything under it."""
    rows = _row(file, duty)
    gone = duty_tree.under(rows, duty.id)
    left = [one for one in duty_tree.siblings(rows, duty.parent) if one.id != duty.id]
    with file.change(mark("ลบหน้าที่")) as change:
        for one in reversed(gone):
            change.remove(one)
        for place, one in enumerate(left, start=1):
            if one.order != place:
                change.save(replace(one, order=place))


def hand_to(file: OfficeFile, duty: Duty, entry: UUID) -> None:
    """Give a duty with everything under it to somebody else of the order, at the end."""
    rows = _row(file, duty)
    place = len(duty_tree.siblings(gathering.duties_of(file, [entry]).get(entry, []), None)) + 1
    with file.change(mark("ย้ายหน้าที่ไปให้ผู้อื่น")) as change:
        for one in duty_tree.under(rows, duty.id):
            top = {"parent": None, "order": place} if one.id == duty.id else {}
            change.save(replace(one, duty_person=entry, **top))  # type: ignore[arg-type]  # fields by name
        left = [one for one in duty_tree.siblings(rows, duty.parent) if one.id != duty.id]
        for number, one in enumerate(left, start=1):
            if one.order != number:
                change.save(replace(one, order=number))


def _plant(
    file: OfficeFile,
    entry: UUID,
    sprouts: list[drafting.Sprout],
    label: Message | str,
    *,
    after: UUID | None = None,
    within: UUID | None = None,
) -> list[Duty]:
    rows = gathering.duties_of(file, [entry]).get(entry, [])
    parent, first, shifted = within, len(duty_tree.siblings(rows, within)) + 1, list[Duty]()
    if after:
        before = next(one for one in rows if one.id == after)
        parent = before.parent
        first, shifted = duty_tree.room_after(rows, before)
    with file.change(label) as change:
        for one in shifted:
            change.save(one)
        return drafting.plant(change, entry, sprouts, parent, first)


def _row(file: OfficeFile, duty: Duty) -> list[Duty]:
    assert duty.duty_person is not None
    return gathering.duties_of(file, [duty.duty_person]).get(duty.duty_person, [])


def _save_all(file: OfficeFile, rows: Sequence[Duty], label: Message | str) -> bool:
    if not rows:
        return False
    with file.change(label) as change:
        for one in rows:
            change.save(one)
    return True

"""What is wanting in a year's catalogue; each remark names the record where it can be put right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.domain.office.work import Law
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.work.tree import tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from planner_desktop.domain.office.work import WorkStep
    from planner_desktop.messages import Message
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.work.tree import ItemOfWork

_DECIDING = ("director", "committee")  # roles that act as or for an approving body


@dataclass(frozen=True)
class Remark:
    """One thing wanting, and the record that wants it."""

    record_name: str
    record: UUID
    message: Message


def remarks(file: OfficeFile, year: int) -> tuple[Remark, ...]:
    """Everything wanting in the items in use of that fiscal year, in the order of the tree."""
    laws = {one.id: one for one in records.every(file, Law)}
    groups = tree(file, year, active_only=True)
    return tuple(remark for group in groups for one in group.items for remark in _of_item(one, laws))


def _of_item(one: ItemOfWork, laws: dict[UUID, Law]) -> Iterator[Remark]:
    item = one.item
    if not one.used:
        yield Remark("work_item", item.id, say("งาน {number} ยังไม่มีขั้นตอน", number=item.number))
    for law in (laws[key] for key in item.laws if key in laws):
        if law.repealed_by or law.repealed_year:
            yield Remark("work_item", item.id, _repealed(item.number, law, laws))
    for step in one.used:
        for message in _of_step(item.number, step):
            yield Remark("work_step", step.id, message)


def _repealed(number: str, law: Law, laws: dict[UUID, Law]) -> Message:
    newer = laws.get(law.repealed_by) if law.repealed_by else None
    told = say("งาน {number} อ้าง “{old}” ที่ยกเลิกแล้ว", number=number, old=law.name)
    return say("{told} ให้ใช้ “{new}”", told=told, new=newer.name) if newer else told


def _of_step(number: str, step: WorkStep) -> Iterator[Message]:
    order = step.order or 0
    if not step.role:
        yield say("งาน {number} ขั้นที่ {order} ยังไม่มีผู้รับผิดชอบ", number=number, order=order)
    if step.kind == "decision" and step.role in _DECIDING and not step.approver:
        yield say("งาน {number} ขั้นที่ {order} ยังไม่ระบุผู้อนุมัติหรือเห็นชอบ", number=number, order=order)
    if step.returns_to and step.returns_to >= order:
        yield say("งาน {number} ขั้นที่ {order} ส่งกลับไปขั้นที่อยู่ข้างหลัง", number=number, order=order)

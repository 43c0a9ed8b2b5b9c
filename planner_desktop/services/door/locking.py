"""What may not be changed any more: an issued duty order, a letter's log, what a round has locked."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from planner_desktop.domain.administration.movements import Movement
from planner_desktop.domain.information.counts import CountSheet, PupilCount
from planner_desktop.domain.office.duties import Duty, DutyOrder, DutyPerson
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services.door import round_locks
from planner_desktop.store import reading

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.records import Record
    from planner_desktop.store.writing import Unit

DRAFT = "draft"
_FREE = frozenset({"version", "status", "files"})


class OrderIssued(UserError):  # noqa: N818 - reads as the sentence it is
    """Somebody wants to change an order that went out."""

    def __init__(self, order: DutyOrder) -> None:
        super().__init__(
            say("“{subject}” ออกเลขแล้ว จึงแก้ไขไม่ได้", subject=order.subject),
            say("ใช้ “คัดลอกไปปีใหม่” เพื่อทำคำสั่งใหม่แทนคำสั่งนี้ คำสั่งเดิมจะเก็บไว้ตามที่ออกไป"),
        )


def refuse_issued(order: DutyOrder) -> None:
    """OrderIssued unless the order is a draft."""
    if order.status != DRAFT:
        raise OrderIssued(order)


def guard(unit: Unit, record: Record, *, removing: bool = False) -> None:
    """Refuse a save or removal under an issued order, whoever asks; other records pass."""
    if isinstance(record, Movement) and not record.is_new:
        raise UserError(
            say("ความเคลื่อนไหวของหนังสือแก้ไขไม่ได้"), say("บันทึกความเคลื่อนไหวเพิ่มอีกรายการแทน รายการเดิมจะยังอยู่ครบ")
        )
    if isinstance(record, CountSheet | PupilCount) and not record.is_new:
        _guard_snapshot(unit, record, removing=removing)
    round_locks.guard(unit, record, removing=removing)
    if not isinstance(record, DutyOrder | DutyPerson | Duty):
        return
    for order in _orders(unit, record):
        if order.status == DRAFT:
            continue
        if removing or not isinstance(record, DutyOrder) or _rewritten(order, record):
            raise OrderIssued(order)


def _guard_snapshot(unit: Unit, record: CountSheet | PupilCount, *, removing: bool) -> None:
    """Counts stand as they were written; a sheet only stops (or starts again) being the one in force."""
    stored = reading.load(unit.connection, record.description, record.id)
    names = [one.name for one in fields(record) if one.name not in ("version", "current", "void_reason")]
    if removing or stored is None or any(getattr(stored, one) != getattr(record, one) for one in names):
        raise UserError(
            say("ข้อมูลจำนวนที่บันทึกแล้วแก้ทับไม่ได้"),
            say("เปิดหน้า “จำนวนนักเรียน” แล้วบันทึกฉบับแก้ไขพร้อมเหตุผล ฉบับเดิมจะยังอ่านได้"),
        )


def _orders(unit: Unit, record: Record) -> list[DutyOrder]:
    """The stored orders that the record lies under now and would lie under."""
    if isinstance(record, DutyOrder):
        return _stored_orders(unit, {record.id})
    stored = reading.load(unit.connection, record.description, record.id) if not record.is_new else None
    rows = [one for one in (record, stored) if one is not None]
    entries = {one.duty_person for one in rows if isinstance(one, Duty) and one.duty_person}
    found = [one.duty_order for one in rows if isinstance(one, DutyPerson) and one.duty_order]
    for entry in entries:
        kept = reading.load(unit.connection, DutyPerson.description, entry)
        if isinstance(kept, DutyPerson) and kept.duty_order:
            found.append(kept.duty_order)
    return _stored_orders(unit, set(found))


def _stored_orders(unit: Unit, keys: set[UUID]) -> list[DutyOrder]:
    loaded = (reading.load(unit.connection, DutyOrder.description, key) for key in keys)
    return [one for one in loaded if isinstance(one, DutyOrder)]


def _rewritten(stored: DutyOrder, now: DutyOrder) -> bool:
    backwards = now.status == DRAFT
    names = [one.name for one in fields(stored) if one.name not in _FREE]
    return backwards or any(getattr(stored, name) != getattr(now, name) for name in names)

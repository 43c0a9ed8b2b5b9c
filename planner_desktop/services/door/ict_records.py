"""What is computed or refused whenever a record of ICT is saved, whoever saves it (see at_the_door.py)."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar, cast

from planner_desktop.domain.clock import moment_at
from planner_desktop.domain.information.ict import lives
from planner_desktop.domain.information.ict.equipment import ENDED, Equipment, EquipmentLife
from planner_desktop.domain.information.ict.needs import FREE, IctNeed
from planner_desktop.domain.information.ict.prices import PriceItem
from planner_desktop.domain.information.ict.repairs import RepairEvent, RepairStandard, RepairTicket, days_of
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.workdays import add_workdays
from planner_desktop.domain.office.year import Holiday
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import Record, title_of
from planner_desktop.domain.years import fiscal_year_of
from planner_desktop.errors import Fault, Invalid, UserError
from planner_desktop.messages import say
from planner_desktop.store import reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from planner_desktop.store.writing import Unit

R = TypeVar("R", bound=Record)
WATCHED = (IctNeed, RepairTicket)
_MOST = 10**15  # satang of one line: ten thousand milliard baht
_COMPUTED = ("version", "void_reason", "standard_price", "unit_price", "total", "item_name", "who")
_DECIDING = ("state", "granted", "granted_total", "decided_on", "decision", "note", "files", "priority")


def guard(unit: Unit, record: Record, *, removing: bool = False) -> None:
    """Invalid or UserError when the record may not be saved (or removed) as it is now."""
    if isinstance(record, RepairEvent) and (removing or not record.is_new):
        raise UserError(say("ความเคลื่อนไหวของงานซ่อมแก้หรือลบไม่ได้"), say("เพิ่มบรรทัดใหม่ด้วย “บันทึกเพิ่ม” ที่ใบแจ้งซ่อมแทน"))
    found = () if removing else tuple(faults(unit, record))
    if found:
        raise Invalid(title_of(record), found)


def faults(unit: Unit, record: Record) -> Iterator[Fault]:
    """What is wrong with a record in the light of others."""
    if isinstance(record, IctNeed):
        yield from _decided(unit, record)
        yield from _need_faults(unit, record)
    elif isinstance(record, RepairTicket) and record.is_new:
        yield from _ticket_faults(unit, record)


def completed(unit: Unit, record: Record) -> Record:
    """The record with what is computed from others: year to replace, price and sum, due day."""
    if isinstance(record, Equipment):
        return replace(record, replace_year=lives.replace_year(record, _every(unit, EquipmentLife)))
    if isinstance(record, IctNeed):
        named = replace(record, who=_who(unit, record))
        return _priced(named, _item(unit, named)) if _priceable(unit, named) else named
    if isinstance(record, RepairTicket):
        return _due(unit, record)
    return record


def follow(unit: Unit, record: Record) -> None:
    """After a save (or removal): what was computed from it is computed again."""
    if isinstance(record, EquipmentLife):
        _age_again(unit)
    elif isinstance(record, PriceItem):
        _price_again(unit, record)
    elif isinstance(record, RepairTicket) and record.version == 1:
        _begin_log(unit, record)


# --- needs ------------------------------------------------------------------------------------------------


def _need_faults(unit: Unit, need: IctNeed) -> Iterator[Fault]:
    item = _item(unit, need)
    if item is None:
        if (need.own_price or 0) * (need.quantity or 0) > _MOST:
            yield Fault("own_price", say("รวมเงินมากผิดปกติ ตรวจราคาและจำนวนอีกครั้ง"))
        return
    if item.fiscal_year != need.fiscal_year and need.state in FREE:
        yield Fault(
            "item",
            say(
                "รายการนี้เป็นราคากลางปี {listed} แต่ขอของปี {year} เลือกรายการของปีเดียวกัน",
                listed=item.fiscal_year or "",
                year=need.fiscal_year or "",
            ),
        )
    if (need.own_price or 0) > (item.price or 0) and not need.over_reason.strip():
        yield Fault("over_reason", say("ราคาที่ขอสูงกว่าราคากลาง บอกเหตุผล"))
    if (need.own_price or item.price or 0) * (need.quantity or 0) > _MOST:
        yield Fault("quantity", say("รวมเงินมากผิดปกติ ตรวจราคาและจำนวนอีกครั้ง"))


def _decided(unit: Unit, need: IctNeed) -> Iterator[Fault]:
    """What stands in a request keeps its price and quantity; only the decision may still change."""
    stored = unit.stored(need)
    if not isinstance(stored, IctNeed) or stored.state in FREE:
        return
    held = {name: getattr(stored, name) for name in (*_COMPUTED, *_DECIDING)}
    if replace(need, **held) != stored:
        yield Fault("", say("อยู่ในคำขอตั้งงบประมาณหรือทราบผลแล้ว จึงแก้ไม่ได้ กด “ส่งกลับเป็นร่าง” ก่อน แล้วจึงแก้ไข"))


def _priceable(unit: Unit, need: IctNeed) -> bool:
    """Whether the price of today counts; what was asked for keeps the price it was asked at."""
    stored = unit.stored(need)
    return not isinstance(stored, IctNeed) or stored.state in FREE or need.state in FREE


def _priced(need: IctNeed, item: PriceItem | None) -> IctNeed:
    price = need.own_price if need.own_price is not None else (item.price if item else None)
    return replace(
        need,
        item_name=item.name if item else need.own_item.strip(),
        standard_price=item.price if item else None,
        unit_price=price,
        total=None if price is None else price * (need.quantity or 0),
    )


def _who(unit: Unit, need: IctNeed) -> str:
    """The school's name as it is now, or the group's."""
    found = reading.load(unit.connection, School.description, need.school) if need.school else None
    return found.name if isinstance(found, School) else need.unit.strip()


def _item(unit: Unit, need: IctNeed) -> PriceItem | None:
    found = reading.load(unit.connection, PriceItem.description, need.item) if need.item else None
    return found if isinstance(found, PriceItem) else None


def _price_again(unit: Unit, item: PriceItem) -> None:
    asked = (Condition("item", Test.IS, item.id), Condition("state", Test.ONE_OF, FREE))
    found = _every(unit, IctNeed, asked)
    changed = [now for one in found if (now := _priced(one, item)) != one]
    if changed:
        unit.update_many(changed)


# --- equipment and repairs --------------------------------------------------------------------------------


def _age_again(unit: Unit) -> None:
    rules = _every(unit, EquipmentLife)
    changed = [
        replace(one, replace_year=year)
        for one in _every(unit, Equipment)
        if (year := lives.replace_year(one, rules)) != one.replace_year
    ]
    if changed:
        unit.update_many(changed)


def _ticket_faults(unit: Unit, ticket: RepairTicket) -> Iterator[Fault]:
    piece = _piece(unit, ticket)
    if piece and (piece.state == ENDED or piece.void_reason):
        yield Fault("equipment", say("ครุภัณฑ์นี้จำหน่ายหรือยกเลิกแล้ว เลือกเครื่องที่ยังใช้อยู่"))


def _due(unit: Unit, ticket: RepairTicket) -> RepairTicket:
    """A ticket without them gets the kind of its equipment and the due day of the standard."""
    piece = _piece(unit, ticket)
    kind = ticket.kind or (piece.kind if piece else "")
    due = ticket.due_on
    if due is None and ticket.asked_on:
        rules = _every(unit, RepairStandard)
        days = days_of(rules, ticket.urgency, kind, fiscal_year_of(ticket.asked_on))
        off = frozenset(one.day for one in _every(unit, Holiday) if one.day)
        due = None if days is None else add_workdays(ticket.asked_on, days, off)
    return replace(ticket, kind=kind, due_on=due)


def _begin_log(unit: Unit, ticket: RepairTicket) -> None:
    """The first line of its log says who asked, and when."""
    query = Query("repair_event", (Condition("ticket", Test.IS, ticket.id),))
    if ticket.asked_on is None or reading.count(unit.connection, query):
        return
    midnight = dt.datetime.combine(ticket.asked_on, dt.time())
    at = moment_at(ticket.asked_on, ticket.asked_at) or midnight
    unit.insert(
        RepairEvent(ticket=ticket.id, at=at, deed="asked", by_name=ticket.asker, words=ticket.symptom)
    )


def _piece(unit: Unit, ticket: RepairTicket) -> Equipment | None:
    found = (
        reading.load(unit.connection, Equipment.description, ticket.equipment) if ticket.equipment else None
    )
    return found if isinstance(found, Equipment) else None


def _every(unit: Unit, kind: type[R], conditions: tuple[Condition, ...] = ()) -> list[R]:
    keys: list[UUID] = list(
        reading.ids(unit.connection, Query(kind.description.name, conditions, with_voided=False))
    )
    return cast("list[R]", reading.load_many(unit.connection, kind.description, keys))

"""The demonstration office's repairs of this and the last fiscal year, with their logs."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.ict.repairs import OPEN, RepairEvent, RepairTicket, days_of
from planner_desktop.domain.office.workdays import add_workdays, workday_from
from planner_desktop.domain.years import calendar_year_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planner_desktop.domain.information.ict.equipment import Equipment
    from planner_desktop.domain.records import Record
    from planner_desktop.services.demo.ict_scene import Scene

_TICKETS, _WITHIN, _LAST_DAYS = 72, 480, 9
_STILL, _LATE, _UNREPAIRABLE, _OUT, _AGAIN = 0.7, 0.14, 0.08, 0.3, 6
_FAULTS = {
    "printer": (
        ("กระดาษติดบ่อย", "ลูกยางดึงกระดาษสึก", "ทำความสะอาดและเปลี่ยนลูกยาง", 650),
        ("พิมพ์แล้วมีเส้นดำ", "ชุดหมึกรั่ว", "เปลี่ยนชุดหมึกและทำความสะอาด", 1_200),
    ),
    "ups": (("ไฟดับแล้วเครื่องดับทันที", "แบตเตอรี่เสื่อม", "เปลี่ยนแบตเตอรี่", 780),),
    "projector": (("ภาพมืดและมีจุดเหลือง", "หลอดภาพเสื่อม", "เปลี่ยนหลอดภาพ", 4_500),),
    "": (
        ("เปิดเครื่องไม่ติด", "แหล่งจ่ายไฟเสีย", "เปลี่ยนแหล่งจ่ายไฟ", 890),
        ("เครื่องช้าและค้างบ่อย", "ฮาร์ดดิสก์เสื่อม", "เปลี่ยนเป็น SSD และติดตั้งระบบใหม่", 1_450),
        ("ติดไวรัส เปิดไฟล์งานไม่ได้", "ติดมัลแวร์จากแฟลชไดรฟ์", "กำจัดไวรัสและกู้ไฟล์", None),
        ("เข้าอินเทอร์เน็ตไม่ได้", "สายแลนหลวม", "เข้าหัวสายแลนใหม่", 40),
    ),
}


def tickets(scene: Scene, pieces: Sequence[Equipment]) -> tuple[list[RepairTicket], list[RepairEvent]]:
    """The tickets in the order of their days, numbered per calendar year, and the lines of their logs."""
    ago = [*(scene.dice.randint(0, _WITHIN) for _ in range(_TICKETS)), *range(_LAST_DAYS)]
    days = sorted(workday_from(scene.today - dt.timedelta(days=one)) for one in ago)
    numbers: dict[int, int] = {}
    made: list[RepairTicket] = []
    events: list[RepairEvent] = []
    usable = [one for one in pieces if one.state in ("in_use", "lent")]
    often = usable[:_AGAIN]
    for at, day in enumerate(min(one, scene.today) for one in days):
        piece = often[at % _AGAIN] if at % 4 == 0 else scene.dice.choice(usable)
        year = calendar_year_of(day)
        numbers[year] = numbers.get(year, 0) + 1
        ticket, fault = _asked(scene, piece, day, numbers[year])
        ended = scene.new(_repaired(scene, ticket, fault), day)
        made.append(ended)
        events += [scene.new(one, day) for one in _log(ended)]
    return made, events


def in_work(found: Sequence[Record]) -> list[RepairTicket]:
    """Those that somebody has in hand now."""
    return [one for one in found if isinstance(one, RepairTicket) and one.state in OPEN[1:]]


def _asked(
    scene: Scene, piece: Equipment, day: dt.date, number: int
) -> tuple[RepairTicket, tuple[str, str, str, int | None]]:
    dice = scene.dice
    fault = dice.choice(_FAULTS.get(piece.kind, _FAULTS[""]))
    urgency = dice.choices(("normal", "urgent", "stopped"), (65, 27, 8))[0]
    days = days_of((), urgency, piece.kind, 2569) or 0
    ticket = RepairTicket(
        register_no=number,
        asked_on=day,
        asked_at=f"{dice.randint(8, 15):02d}.{dice.choice((35, 45, 50, 55))}",
        school=piece.school,
        unit=piece.unit,
        asker=dice.choice(("นางสาวมานี ตัวอย่างงาม", "นายปิติ ทดลองเรียน", "นางชูใจ สมมุติสอน")),
        phone="0 2999 2000",
        equipment=piece.id,
        kind=piece.kind,
        symptom=fault[0],
        urgency=urgency,
        due_on=add_workdays(day, days),
    )
    return ticket, fault


def _repaired(scene: Scene, ticket: RepairTicket, fault: tuple[str, str, str, int | None]) -> RepairTicket:
    """As far as it is today: old ones are closed, those of the last days are still in work."""
    dice, today = scene.dice, scene.today
    assert ticket.asked_on is not None
    assert ticket.due_on is not None
    owner = scene.staff[4].id
    recent = (today - ticket.asked_on).days < _LAST_DAYS
    late = dice.random() < (_STILL if recent else _LATE)
    done = add_workdays(ticket.due_on, dice.randint(1, 6)) if late else ticket.due_on
    if recent and late:
        done = today
    elif not late and (ticket.due_on - ticket.asked_on).days > 1:
        done = add_workdays(ticket.asked_on, dice.randint(0, 2))
    if done >= today:
        if (today - ticket.asked_on).days < 2:  # noqa: PLR2004 - asked since yesterday
            return ticket
        sent = dice.random() < _OUT
        state = "sent_out" if sent else dice.choice(("taken", "diagnosed"))
        cause = fault[1] if state != "taken" else ""
        held = replace(ticket, state=state, owner=owner, cause=cause)
        return replace(held, sent_to="ร้านตัวอย่างไอที", sent_on=ticket.asked_on) if sent else held
    beyond = dice.random() < _UNREPAIRABLE
    return replace(
        ticket,
        state="closed",
        owner=owner,
        cause=fault[1],
        remedy="อะไหล่เลิกผลิต ซ่อมไม่คุ้มค่า เห็นควรจำหน่าย" if beyond else fault[2],
        cost=None if beyond or fault[3] is None else fault[3] * 100,
        result="unrepairable" if beyond else "fixed",
        done_on=done,
        done_at="15.30" if done == ticket.asked_on else f"{dice.randint(9, 15):02d}.20",
        closed_on=done,
        closed_at="16.00",
    )


def _log(ticket: RepairTicket) -> Iterator[RepairEvent]:
    assert ticket.asked_on is not None
    hour, minute = (int(part) for part in ticket.asked_at.split("."))
    asked = dt.datetime.combine(ticket.asked_on, dt.time(hour, minute))
    yield RepairEvent(ticket=ticket.id, at=asked, deed="asked", by_name=ticket.asker, words=ticket.symptom)
    if ticket.owner is None:
        return
    taken = asked + dt.timedelta(minutes=5)
    yield RepairEvent(ticket=ticket.id, at=taken, deed="taken", by=ticket.owner)
    if ticket.cause:
        looked = taken + dt.timedelta(minutes=10)
        yield RepairEvent(ticket=ticket.id, at=looked, deed="diagnosed", by=ticket.owner, words=ticket.cause)
    if ticket.sent_on:
        sent = taken + dt.timedelta(minutes=20)
        yield RepairEvent(ticket=ticket.id, at=sent, deed="sent_out", by=ticket.owner, words=ticket.sent_to)
    if ticket.done_on:
        end = dt.datetime.combine(ticket.done_on, dt.time(15, 40))
        yield RepairEvent(ticket=ticket.id, at=end, deed=ticket.result, by=ticket.owner, words=ticket.remedy)
        yield RepairEvent(ticket=ticket.id, at=end + dt.timedelta(minutes=20), deed="closed", by=ticket.owner)

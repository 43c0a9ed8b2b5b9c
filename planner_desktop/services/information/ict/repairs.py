"""Repairs: each deed moves the ticket, its equipment and its log together (feature I13)."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from planner_desktop.domain.clock import moment_at
from planner_desktop.domain.information.ict.equipment import Equipment
from planner_desktop.domain.information.ict.repairs import OPEN, RepairEvent, RepairTicket
from planner_desktop.domain.office.working_time import OfficeHours, worked_minutes
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_clock
from planner_desktop.errors import UserError
from planner_desktop.messages import mark, say
from planner_desktop.services import records

if TYPE_CHECKING:
    from collections.abc import Container
    from uuid import UUID

    from planner_desktop.messages import Message
    from planner_desktop.services.file import Change, OfficeFile

STILL = Condition("state", Test.ONE_OF, OPEN)
ENDS = {"fixed": "fixed", "no_fault": "fixed", "unrepairable": "unrepairable"}  # result -> state


def mine(person: UUID) -> tuple[Condition, ...]:
    """Open tickets in that person's hands."""
    return (STILL, Condition("owner", Test.IS, person))


def overdue(today: dt.date) -> tuple[Condition, ...]:
    """Open tickets past their due day."""
    return (STILL, Condition("due_on", Test.AT_MOST, today - dt.timedelta(days=1)))


def draft(equipment: Equipment | None = None) -> RepairTicket:
    """A ticket that is asked for now; its due day comes with the first save."""
    now = bangkok_clock()
    told = RepairTicket(asked_on=now.date(), asked_at=f"{now:%H.%M}")
    if equipment is None:
        return told
    return replace(
        told,
        equipment=equipment.id,
        kind=equipment.kind,
        school=equipment.school,
        unit=equipment.unit,
        asker=equipment.holder_name,
    )


def take(
    file: OfficeFile, ticket: RepairTicket, owner: UUID | None, at: dt.datetime | None = None
) -> RepairTicket:
    """Somebody takes it in hand; its equipment is under repair from now on."""
    _must(ticket, "waiting")
    if owner is None:
        raise UserError(say("เลือกผู้ซ่อมก่อน"), say("บอกที่มุมขวาบนว่าใครกำลังทำงาน หรือเลือกผู้ซ่อมเอง"))
    with file.change(mark("รับเรื่องแจ้งซ่อม")) as change:
        name = records.titles(file, "person", [owner]).get(owner, "")
        moved = _moved(change, replace(ticket, state="taken", owner=owner), "taken", name, at)
        _set_piece(change, moved, "repair")
        return moved


def diagnose(
    file: OfficeFile, ticket: RepairTicket, cause: str, at: dt.datetime | None = None
) -> RepairTicket:
    """What was found to be wrong."""
    _must(ticket, "taken", "diagnosed", "sent_out")
    _say_something(cause, say("บอกผลการตรวจอาการ"))
    with file.change(mark("บันทึกผลตรวจอาการ")) as change:
        state = ticket.state if ticket.state == "sent_out" else "diagnosed"
        return _moved(change, replace(ticket, state=state, cause=cause.strip()), "diagnosed", cause, at)


def send_out(
    file: OfficeFile, ticket: RepairTicket, sent_to: str, day: dt.date, at: dt.datetime | None = None
) -> RepairTicket:
    """It goes to a shop outside."""
    _must(ticket, "taken", "diagnosed")
    _say_something(sent_to, say("บอกร้านหรือหน่วยที่ส่งซ่อม"))
    with file.change(mark("ส่งซ่อมภายนอก")) as change:
        moved = replace(ticket, state="sent_out", sent_to=sent_to.strip(), sent_on=day)
        return _moved(change, moved, "sent_out", sent_to, at)


def finish(
    file: OfficeFile,
    ticket: RepairTicket,
    result: str,
    remedy: str,
    cost: int | None = None,
    at: dt.datetime | None = None,
) -> RepairTicket:
    """The repair ended at that moment (default: now): mended, nothing found, or beyond repair."""
    _must(ticket, "taken", "diagnosed", "sent_out")
    _say_something(remedy, say("บอกว่าแก้ไขอย่างไร หรือเหตุใดจึงซ่อมไม่ได้"))
    moment = at or bangkok_clock()
    _not_before(ticket, moment)
    with file.change(mark("บันทึกผลการซ่อม")) as change:
        ended = replace(
            ticket,
            state=ENDS[result],
            result=result,
            remedy=remedy.strip(),
            cost=cost if cost is not None else ticket.cost,
            done_on=moment.date(),
            done_at=f"{moment:%H.%M}",
        )
        return _moved(change, ended, ENDS[result], remedy, moment)


def close(
    file: OfficeFile, ticket: RepairTicket, words: str = "", at: dt.datetime | None = None
) -> RepairTicket:
    """It is handed back: the equipment is in use again, or waits to be written off."""
    _must(ticket, "fixed", "unrepairable")
    moment = at or bangkok_clock()
    _not_before(ticket, moment)
    with file.change(mark("ปิดงานซ่อม")) as change:
        closed = replace(ticket, state="closed", closed_on=moment.date(), closed_at=f"{moment:%H.%M}")
        moved = _moved(change, closed, "closed", words, moment)
        _set_piece(change, moved, "to_write_off" if moved.result == "unrepairable" else "in_use")
        return moved


def reopen(file: OfficeFile, ticket: RepairTicket, reason: str) -> RepairTicket:
    """It failed again or was closed too soon: back to whoever repaired it, with the reason."""
    _must(ticket, "fixed", "unrepairable", "closed")
    _say_something(reason, say("บอกเหตุผลที่เปิดงานอีกครั้ง"))
    blank = replace(ticket, state="taken", result="", done_on=None, done_at="", closed_on=None, closed_at="")
    with file.change(mark("เปิดงานซ่อมอีกครั้ง")) as change:
        moved = _moved(change, blank, "reopened", reason, None)
        _set_piece(change, moved, "repair")
        return moved


def add_note(file: OfficeFile, ticket: RepairTicket, words: str) -> RepairEvent:
    """One more line in the log."""
    _say_something(words, say("พิมพ์ข้อความที่จะบันทึก"))
    with file.change(mark("บันทึกเพิ่มในงานซ่อม")) as change:
        return _log(change, ticket, "note", words, None)


def log(file: OfficeFile, ticket: UUID) -> list[RepairEvent]:
    """The log of a ticket, the earliest first."""
    query = Query("repair_event", (Condition("ticket", Test.IS, ticket),))
    found = records.every(file, RepairEvent, query)
    return sorted(found, key=lambda one: (str(one.at), one.id.int))  # ids run with time


def minutes_taken(ticket: RepairTicket, hours: OfficeHours, off: Container[dt.date]) -> int | None:
    """Working minutes from asking until the repair was done; whole days where no time was noted."""
    if ticket.asked_on is None or ticket.done_on is None:
        return None
    first = _moment(ticket.asked_on, ticket.asked_at, hours.starts)
    last = _moment(ticket.done_on, ticket.done_at, hours.ends)
    return worked_minutes(first, last, hours, off)


def in_time(ticket: RepairTicket) -> bool:
    """Done on its due day or before, or without one."""
    return ticket.done_on is not None and (ticket.due_on is None or ticket.done_on <= ticket.due_on)


def _moment(day: dt.date, time: str, otherwise: int) -> dt.datetime:
    return moment_at(day, time) or dt.datetime.combine(day, dt.time(otherwise // 60, otherwise % 60))


def _not_before(ticket: RepairTicket, moment: dt.datetime) -> None:
    if ticket.asked_on and moment < _moment(ticket.asked_on, ticket.asked_at, 0):
        raise UserError(say("เวลาที่เสร็จอยู่ก่อนเวลาที่แจ้งซ่อม"), say("ตรวจวันและเวลาอีกครั้ง"))


def _must(ticket: RepairTicket, *states: str) -> None:
    if ticket.void_reason or ticket.state not in states:
        raise UserError(say("งานซ่อมนี้อยู่ในขั้นอื่นแล้ว จึงทำขั้นนี้ไม่ได้"), say("ดูสถานะล่าสุดของใบแจ้งซ่อม แล้วเลือกขั้นต่อไป"))


def _say_something(words: str, refusal: Message) -> None:
    if not words.strip():
        raise UserError(refusal)


def _moved(
    change: Change, ticket: RepairTicket, deed: str, words: str, at: dt.datetime | None
) -> RepairTicket:
    kept = cast("RepairTicket", change.save(ticket))
    _log(change, kept, deed, words, at)
    return kept


def _log(change: Change, ticket: RepairTicket, deed: str, words: str, at: dt.datetime | None) -> RepairEvent:
    line = RepairEvent(
        ticket=ticket.id,
        at=(at or bangkok_clock()).replace(microsecond=0),
        deed=deed,
        by=change.actor,
        by_name=change.actor_name,
        words=words.strip(),
    )
    return cast("RepairEvent", change.save(line))


def _set_piece(change: Change, ticket: RepairTicket, state: str) -> None:
    """The equipment follows its ticket, unless it was written off meanwhile."""
    piece = change.unit.stored(Equipment(id=ticket.equipment)) if ticket.equipment else None
    if isinstance(piece, Equipment) and piece.state not in (state, "written_off") and not piece.void_reason:
        change.save(replace(piece, state=state))

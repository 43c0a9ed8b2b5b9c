"""What of a round may not change any more: approved data, and everything after the deadline."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from planner_desktop.domain.information.rounds import DataRound, LockException, Submission, SubmittedValue
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.language.dates import short_date
from planner_desktop.messages import Message, say
from planner_desktop.store import reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.domain.records import Record
    from planner_desktop.store.writing import Unit

_SENDING = ("round", "school", "sent_on", "edition", "filled", "wanted", "source")
ADVICE = say("ถ้าจำเป็นต้องรับข้อมูลนี้ ให้เพิ่ม “ข้อยกเว้นการล็อก” ของโรงเรียนพร้อมเหตุผล หรือเลื่อนกำหนดส่งของรอบ")
ADVICE_APPROVED = say("ใช้ “ยกเลิกการรับรอง” ก่อน แล้วจึงแก้ไข")
ALREADY_APPROVED = say("ข้อมูลของโรงเรียนนี้รับรองแล้ว จึงถูกล็อก")


class RoundLocked(UserError):  # noqa: N818 - reads as the sentence it is
    """Somebody wants to change data that a deadline or an approval locks; the message says which."""


def why_locked(round_: DataRound, exceptions: Sequence[LockException], today: dt.date) -> Message | None:
    """The reason for which a school's data of this round is locked today; None when it is open.

    `exceptions` are those of this round and school.
    """
    if round_.opens and today < round_.opens:
        return say("รอบ “{round}” ยังไม่เปิดรับ เปิดวันที่ {day}", round=round_.name, day=_day(round_.opens))
    if not round_.closes or today <= round_.closes:
        return None
    until = max((one.until for one in exceptions if one.until), default=None)
    if until and today <= until:
        return None
    if until:
        return say(
            "รอบ “{round}” ถูกล็อก: ปิดรับเมื่อ {day} และข้อยกเว้นที่ผ่อนผันถึง {until} หมดอายุแล้ว",
            round=round_.name,
            day=_day(round_.closes),
            until=_day(until),
        )
    return say(
        "รอบ “{round}” ถูกล็อก: ปิดรับเมื่อ {day} และโรงเรียนนี้ไม่มีข้อยกเว้น",
        round=round_.name,
        day=_day(round_.closes),
    )


def guard(unit: Unit, record: Record, *, removing: bool = False) -> None:
    """RoundLocked for a save or removal of what is locked; other records pass."""
    if isinstance(record, SubmittedValue) and record.submission:
        kept = reading.load(unit.connection, Submission.description, record.submission)
        if isinstance(kept, Submission):
            _refuse(unit, kept, kept)
    elif isinstance(record, Submission):
        kept = None if record.is_new else reading.load(unit.connection, record.description, record.id)
        stored = kept if isinstance(kept, Submission) else None
        if removing or _resent(stored, record):
            _refuse(unit, record, stored)
        elif stored and stored.state == "approved" == record.state and stored != record:
            raise RoundLocked(ALREADY_APPROVED, ADVICE_APPROVED)


def _resent(stored: Submission | None, now: Submission) -> bool:
    return stored is None or any(getattr(stored, name) != getattr(now, name) for name in _SENDING)


def _refuse(unit: Unit, now: Submission, stored: Submission | None) -> None:
    if stored and stored.state == "approved":
        raise RoundLocked(ALREADY_APPROVED, ADVICE_APPROVED)
    round_ = now.round and reading.load(unit.connection, DataRound.description, now.round)
    if not isinstance(round_, DataRound):
        return
    today = bangkok_today()
    if (round_.closes and today > round_.closes) or (round_.opens and today < round_.opens):
        wording = why_locked(round_, _exceptions(unit, now), today)
        if wording:
            raise RoundLocked(wording, ADVICE)


def _exceptions(unit: Unit, of: Submission) -> list[LockException]:
    conditions = (Condition("round", Test.IS, of.round), Condition("school", Test.IS, of.school))
    ids = reading.ids(unit.connection, Query("lock_exception", conditions))
    found = reading.load_many(unit.connection, LockException.description, ids)
    return [one for one in found if isinstance(one, LockException)]


def _day(day: dt.date) -> str:
    return short_date(day, full_year=True)

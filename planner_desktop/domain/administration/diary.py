"""งานเลขานุการรองผู้อำนวยการ (work item 1.5): the deputy director's appointments."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.clock import time_of_day
from planner_desktop.domain.fields import choice, date, files, link, long_text, person, text
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

BUSY = ("planned", "confirmed")


@describe(
    name="appointment",
    label=mark("นัดหมาย"),
    plural=mark("นัดหมายผู้บริหาร"),
    area="administration",
    title=("day", "starts", "subject"),
    sort=("day", "starts"),
    dated="day",
    indexed=(("day", "starts"),),
)
@dataclass(frozen=True, kw_only=True)
class Appointment(Record):
    """One engagement (feature A27); without a time it takes the whole day, with `until` several days."""

    day: dt.date | None = date(mark("วันที่"), required=True)
    until: dt.date | None = date(mark("ถึงวันที่"), in_table=False, help=mark("กรอกเมื่อนัดมากกว่าหนึ่งวัน"))
    starts: str = time_of_day(mark("เริ่ม"), help=mark("เว้นว่าง = ทั้งวัน"))
    ends: str = time_of_day(mark("ถึงเวลา"))
    subject: str = text(mark("เรื่อง"), required=True, width=36, max_length=300)
    kind: str = choice(mark("ประเภท"), "appointment_kind", default="meeting", width=14)
    whose: str = text(mark("นัดของ"), required=True, width=20, max_length=160)
    place: str = text(mark("สถานที่"), width=24, max_length=200)
    partner: str = text(mark("ผู้นัด/ผู้ประสานงาน"), width=20, max_length=200, in_table=False)
    status: str = choice(mark("สถานะ"), "appointment_status", default="planned", width=12)
    delegate: str = text(mark("ผู้แทน"), width=18, max_length=160, in_table=False)
    letter: UUID | None = link(mark("หนังสือเชิญ"), "incoming_letter", in_table=False)
    keeper: UUID | None = person(mark("ผู้ลงนัด"), in_table=False)
    papers: str = long_text(mark("เอกสารที่ต้องเตรียม"))
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    @property
    def last(self) -> dt.date | None:
        """Its last day."""
        return self.until or self.day

    def covers(self, day: dt.date) -> bool:
        """Whether it falls on that day."""
        return self.day is not None and self.day <= day <= (self.last or self.day)

    def clashes(self, other: Appointment) -> bool:
        """Whether both want the same person at the same time; cancelled and delegated ones never do."""
        if self.id == other.id or self.whose != other.whose or {self.status, other.status} - set(BUSY):
            return False
        if not (self.day and other.day and self.last and other.last):
            return False
        if self.last < other.day or other.last < self.day:
            return False
        return _from(self) < _to(other) and _from(other) < _to(self)

    def faults(self) -> Iterator[Fault]:
        """It ends after it begins; a delegated one says to whom."""
        if self.until and self.day and self.until < self.day:
            yield Fault("until", say("วันสุดท้ายอยู่ก่อนวันแรก"))
        if self.ends and not self.starts:
            yield Fault("starts", say("กรอกเวลาเริ่มด้วย หรือลบเวลาสิ้นสุดเพื่อให้เป็นนัดทั้งวัน"))
        if self.starts and self.ends and self.ends <= self.starts:
            yield Fault("ends", say("เวลาสิ้นสุดต้องอยู่หลังเวลาเริ่ม"))
        if self.status == "delegated" and not self.delegate.strip():
            yield Fault("delegate", say("บอกว่ามอบใครเป็นผู้แทน"))


def _from(one: Appointment) -> str:
    return one.starts or "00.00"


def _to(one: Appointment) -> str:
    """One hour where the end was not said; the whole day without a beginning."""
    if one.ends:
        return one.ends
    return f"{min(int(one.starts[:2]) + 1, 23):02}{one.starts[2:]}" if one.starts else "24.00"

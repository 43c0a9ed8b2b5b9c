"""งานประสานงานและให้บริการ (work item 1.2): who asked for what, who served, how soon, how content."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.clock import time_of_day
from planner_desktop.domain.fields import (
    choice,
    date,
    files,
    link,
    long_text,
    number,
    person,
    phone,
    school,
    text,
)
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDED = ("done", "referred", "refused")
DATA = "data"  # kind of those who ask for data (feature I19)


@describe(
    name="service_request",
    label=mark("การประสานงานและบริการ"),
    plural=mark("การประสานงานและให้บริการ"),
    area="administration",
    title=("register_no", "subject"),
    sort=("-received_on", "-register_no"),
    register=True,
    dated="received_on",
    year_of="fiscal",
    indexed=(("received_on", "register_no"), ("due_on",), ("owner", "status")),
)
@dataclass(frozen=True, kw_only=True)
class ServiceRequest(Record):
    """One request for service or coordination (feature A19); its number runs per calendar year."""

    register_no: int | None = number(mark("เลขที่"), given=True, running_per="received_on", width=8)
    received_on: dt.date | None = date(mark("วันที่ขอ"), required=True)
    received_at: str = time_of_day(mark("เวลา"), in_table=False)
    channel: str = choice(mark("ช่องทาง"), "service_channel", default="phone")
    requester_kind: str = choice(mark("ประเภทผู้ขอ"), "requester_kind", default="school", in_table=False)
    school: UUID | None = school(mark("โรงเรียน"), width=18)
    agency: UUID | None = link(mark("หน่วยงาน"), "agency", in_table=False)
    requester: str = text(mark("ผู้ขอ"), width=18, max_length=160)
    phone: str = phone(mark("โทรศัพท์"), in_table=False)
    kind: str = choice(mark("ประเภทงาน"), "service_kind", default="coordinate", width=14)
    subject: str = text(mark("เรื่องที่ขอ"), required=True, width=36, max_length=500)
    details: str = long_text(mark("รายละเอียด"))
    letter: UUID | None = link(mark("หนังสือรับที่เกี่ยวข้อง"), "incoming_letter", in_table=False)
    data_class: str = choice(mark("ชั้นข้อมูล"), "data_class", in_table=False, group=mark("คำขอข้อมูล"))
    purpose: str = text(mark("นำข้อมูลไปใช้เพื่อ"), max_length=400, in_table=False)
    refusal: str = text(mark("เหตุผลที่ปฏิเสธ"), max_length=400, in_table=False)
    owner: UUID | None = person(mark("ผู้ให้บริการ"), group=mark("การให้บริการ"))
    due_on: dt.date | None = date(mark("กำหนดเสร็จ"))
    status: str = choice(mark("สถานะ"), "service_status", default="waiting", width=14)
    done_on: dt.date | None = date(mark("วันที่เสร็จ"))
    done_at: str = time_of_day(mark("เวลาที่เสร็จ"), in_table=False)
    result: str = long_text(mark("ผลการให้บริการ"))
    satisfaction: str = choice(mark("ความพึงพอใจ"), "satisfaction", width=10)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    @property
    def open(self) -> bool:
        """Whether it still waits."""
        return self.status not in ENDED

    @property
    def in_time(self) -> bool:
        """Ended on its due day or before, or without one."""
        return not self.open and (self.due_on is None or (self.done_on or dt.date.max) <= self.due_on)

    def faults(self) -> Iterator[Fault]:
        """Somebody asked; ends come after beginnings; an end has its day and its result."""
        if not (self.school or self.agency or self.requester.strip()):
            yield Fault("requester", say("บอกว่าใครขอ: เลือกโรงเรียน หน่วยงาน หรือพิมพ์ชื่อผู้ขอ"))
        if self.due_on and self.received_on and self.due_on < self.received_on:
            yield Fault("due_on", say("กำหนดเสร็จอยู่ก่อนวันที่ขอ"))
        if self.done_on and self.received_on and self.done_on < self.received_on:
            yield Fault("done_on", say("วันที่เสร็จอยู่ก่อนวันที่ขอ"))
        elif self.done_on and self.done_on == self.received_on and self._sooner():
            yield Fault("done_at", say("เวลาที่เสร็จอยู่ก่อนเวลาที่ขอ"))
        if self.status == "refused" and not self.refusal.strip():
            yield Fault("refusal", say("บอกเหตุผลที่ปฏิเสธ เพื่อแจ้งผู้ขอและสรุปรายปี"))
        if not self.open and self.done_on is None:
            yield Fault("done_on", say("งานที่แล้วเสร็จต้องมีวันที่เสร็จ"))
        if self.open and self.done_on is not None:
            yield Fault("status", say("มีวันที่เสร็จแล้ว เปลี่ยนสถานะเป็นแล้วเสร็จด้วย"))

    def _sooner(self) -> bool:
        return bool(self.done_at and self.received_at and self.done_at < self.received_at)

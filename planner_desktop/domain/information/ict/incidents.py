"""บันทึกเหตุขัดข้องและเหตุความมั่นคงปลอดภัย (work item 2.4), with the clock of a breach of personal data."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.clock import moment_at, time_of_day
from planner_desktop.domain.fields import (
    choice,
    date,
    files,
    link,
    long_text,
    moment,
    number,
    person,
    school,
    text,
    yes_no,
)
from planner_desktop.domain.information.ict.passwords import password_faults
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

OPEN = ("noticed", "fixing")


@describe(
    name="ict_incident",
    label=mark("เหตุขัดข้อง/เหตุความมั่นคงปลอดภัย"),
    plural=mark("บันทึกเหตุขัดข้องและเหตุความมั่นคงปลอดภัย"),
    area="information",
    title=("register_no", "subject"),
    sort=("-noticed_on", "-register_no"),
    register=True,
    dated="noticed_on",
    year_of="fiscal",
    indexed=(("noticed_on", "register_no"), ("state", "personal_data")),
)
@dataclass(frozen=True, kw_only=True)
class IctIncident(Record):
    """One outage or security incident; its number runs per calendar year (feature I13)."""

    register_no: int | None = number(mark("เลขที่"), given=True, running_per="noticed_on", width=7)
    noticed_on: dt.date | None = date(mark("วันที่พบ"), required=True)
    noticed_at: str = time_of_day(mark("เวลาที่พบ"), required=True)
    kind: str = choice(mark("ประเภทเหตุ"), "incident_kind", default="network", width=18)
    severity: str = choice(mark("ความรุนแรง"), "incident_severity", default="medium", width=11)
    subject: str = text(mark("เกิดอะไรขึ้น"), required=True, width=36, max_length=500)
    affected: str = long_text(mark("ผู้และระบบที่ได้รับผลกระทบ"))
    school: UUID | None = school(mark("โรงเรียนที่เกิดเหตุ"), in_table=False)
    circuit: UUID | None = link(mark("วงจรที่เกี่ยวข้อง"), "network_circuit", in_table=False)
    system: UUID | None = link(mark("ระบบที่เกี่ยวข้อง"), "ict_system", in_table=False)
    reporter: str = text(mark("ผู้แจ้ง"), max_length=160, in_table=False)
    owner: UUID | None = person(mark("ผู้แก้ไข"))
    state: str = choice(mark("สถานะ"), "incident_state", default="noticed", width=13)
    containment: str = long_text(mark("การควบคุมเหตุ"), group=mark("การแก้ไข"))
    cause: str = long_text(mark("สาเหตุ"))
    restored_on: dt.date | None = date(mark("กลับมาใช้ได้วันที่"))
    restored_at: str = time_of_day(mark("เวลาที่กลับมาใช้ได้"), in_table=False)
    outage_minutes: int | None = number(mark("เวลาขัดข้อง"), unit=mark("นาที"), given=True, total=True, width=10)
    lessons: str = long_text(mark("บทเรียนและการป้องกัน"))
    risk: UUID | None = link(mark("ความเสี่ยงที่เกี่ยวข้อง"), "risk", in_table=False)
    personal_data: bool = yes_no(mark("ละเมิดข้อมูลส่วนบุคคล"), in_table=False, group=mark("ข้อมูลส่วนบุคคล (PDPA)"))
    people_affected: int | None = number(
        mark("เจ้าของข้อมูลที่กระทบ"), unit=mark("คน"), minimum=0, maximum=9_999_999, in_table=False
    )
    notify_by: dt.datetime | None = moment(mark("ต้องแจ้ง สคส. ภายใน"), given=True)
    notified_on: dt.date | None = date(mark("แจ้ง สคส. วันที่"), in_table=False)
    notified_at: str = time_of_day(mark("เวลาที่แจ้ง"), in_table=False)
    no_notice_reason: str = text(
        mark("เหตุผลที่ไม่ต้องแจ้ง"),
        max_length=500,
        in_table=False,
        help=mark("กรอกเมื่อไม่มีความเสี่ยงที่จะกระทบสิทธิและเสรีภาพของบุคคล"),
    )
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    @property
    def noticed(self) -> dt.datetime | None:
        """The moment it was noticed; without a time the day's first, so that no clock begins too late."""
        day = self.noticed_on
        return (moment_at(day, self.noticed_at) or dt.datetime.combine(day, dt.time())) if day else None

    @property
    def restored(self) -> dt.datetime | None:
        """The moment everything worked again."""
        day = self.restored_on
        return (moment_at(day, self.restored_at) or dt.datetime.combine(day, dt.time())) if day else None

    @property
    def waits_for_notice(self) -> bool:
        """Whether the data protection office has still to be told."""
        return self.personal_data and self.notified_on is None and not self.no_notice_reason.strip()

    def settled(self, notify_by: dt.datetime | None) -> IctIncident:
        """With the length of its outage, and the moment of its notice where one is due."""
        begins, ends = self.noticed, self.restored
        minutes = int((ends - begins).total_seconds()) // 60 if begins and ends else None
        return replace(self, outage_minutes=minutes, notify_by=notify_by if self.personal_data else None)

    def faults(self) -> Iterator[Fault]:
        """Ends come after beginnings; what works again says when; what is closed says what was learnt."""
        yield from password_faults(self)
        if self.restored_on and not self.restored_at:
            yield Fault("restored_at", say("กรอกเวลาที่กลับมาใช้ได้ เพื่อนับเวลาขัดข้อง"))
        elif self.restored and self.noticed and self.restored < self.noticed:
            yield Fault("restored_on", say("เวลาที่กลับมาใช้ได้อยู่ก่อนเวลาที่พบ"))
        if self.state in ("restored", "closed") and self.restored_on is None:
            yield Fault("restored_on", say("กรอกวันที่กลับมาใช้ได้"))
        if self.state == "closed" and not self.lessons.strip():
            yield Fault("lessons", say("ก่อนปิดเหตุ บันทึกบทเรียนและการป้องกัน แม้สั้น ๆ"))
        if self.state == "closed" and self.waits_for_notice:
            yield Fault("notified_on", say("เหตุละเมิดข้อมูลส่วนบุคคล: กรอกวันที่แจ้ง สคส. หรือเหตุผลที่ไม่ต้องแจ้ง"))
        if self.notified_on and self.noticed_on and self.notified_on < self.noticed_on:
            yield Fault("notified_on", say("วันที่แจ้งอยู่ก่อนวันที่พบ"))

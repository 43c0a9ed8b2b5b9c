"""งานแจ้งซ่อม: who asked, what fails, who took it, what came of it, and the log of its way."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.clock import time_of_day
from planner_desktop.domain.fields import (
    baht,
    choice,
    date,
    files,
    link,
    long_text,
    moment,
    number,
    person,
    phone,
    school,
    text,
    year,
)
from planner_desktop.domain.records import Record, describe
from planner_desktop.domain.year_bound import YearBound
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

OPEN = ("waiting", "taken", "diagnosed", "sent_out")  # still in the hands of whoever repairs
DONE = ("fixed", "unrepairable", "closed")


@describe(
    name="repair_ticket",
    label=mark("ใบแจ้งซ่อม"),
    plural=mark("งานแจ้งซ่อม"),
    area="information",
    title=("register_no", "symptom"),
    sort=("-asked_on", "-register_no"),
    register=True,
    dated="asked_on",
    year_of="fiscal",
    indexed=(("asked_on", "register_no"), ("state", "due_on"), ("equipment",)),
)
@dataclass(frozen=True, kw_only=True)
class RepairTicket(Record):
    """One repair; its number runs per calendar year, its state moves by deeds that are logged."""

    register_no: int | None = number(mark("เลขที่"), given=True, running_per="asked_on", width=8)
    asked_on: dt.date | None = date(mark("วันที่แจ้ง"), required=True)
    asked_at: str = time_of_day(mark("เวลา"), in_table=False)
    school: UUID | None = school(mark("โรงเรียน"), width=18)
    unit: str = text(
        mark("กลุ่มในสำนักงาน"),
        max_length=120,
        width=18,
        in_table=False,
        offers=(("agency", "name"), ("work_group", "name")),
    )
    asker: str = text(mark("ผู้แจ้ง"), max_length=160, width=18)
    phone: str = phone(mark("โทรศัพท์"), in_table=False)
    equipment: UUID | None = link(mark("ครุภัณฑ์"), "equipment", width=28)
    equipment_text: str = text(
        mark("เครื่องที่ไม่มีในทะเบียน"), max_length=200, in_table=False, help=mark("กรอกเมื่อไม่พบในทะเบียนครุภัณฑ์")
    )
    kind: str = choice(mark("ชนิด"), "equipment_kind", in_table=False, help=mark("เว้นว่าง = ชนิดตามทะเบียนครุภัณฑ์"))
    symptom: str = text(mark("อาการเสีย"), required=True, width=34, max_length=500)
    urgency: str = choice(mark("ความเร่งด่วน"), "repair_urgency", default="normal", required=True, width=10)
    due_on: dt.date | None = date(mark("กำหนดเสร็จ"), help=mark("เว้นว่าง = ตามมาตรฐานเวลาซ่อมของความเร่งด่วน"))
    state: str = choice(mark("สถานะ"), "repair_state", default="waiting", given=True, width=16)
    owner: UUID | None = person(mark("ผู้ซ่อม"), given=True, group=mark("การซ่อม"))
    cause: str = long_text(mark("ผลการตรวจอาการ"), max_length=2000)
    sent_to: str = text(mark("ร้าน/หน่วยที่ส่งซ่อม"), max_length=200, in_table=False)
    sent_on: dt.date | None = date(mark("วันที่ส่งซ่อมภายนอก"), in_table=False)
    remedy: str = long_text(mark("วิธีแก้ไข/อะไหล่ที่เปลี่ยน"), max_length=2000)
    cost: int | None = baht(mark("ค่าซ่อม"), minimum=0, total=True, in_table=False)
    result: str = choice(mark("ผลการซ่อม"), "repair_result", given=True, in_table=False)
    done_on: dt.date | None = date(mark("วันที่ซ่อมเสร็จ"), given=True, in_table=False)
    done_at: str = time_of_day(mark("เวลาที่ซ่อมเสร็จ"), given=True, in_table=False)
    closed_on: dt.date | None = date(mark("วันที่ปิดงาน"), given=True, in_table=False)
    closed_at: str = time_of_day(mark("เวลาที่ปิดงาน"), given=True, in_table=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    @property
    def open(self) -> bool:
        """Whether the repair itself is not done."""
        return self.state in OPEN

    def faults(self) -> Iterator[Fault]:
        """Somebody asked about something; days follow each other."""
        if not (self.school or self.unit.strip() or self.asker.strip()):
            yield Fault("asker", say("บอกว่าใครแจ้ง: เลือกโรงเรียน กลุ่ม หรือพิมพ์ชื่อผู้แจ้ง"))
        if not self.equipment and not self.equipment_text.strip():
            yield Fault("equipment", say("เลือกครุภัณฑ์ที่เสีย หรือพิมพ์ชื่อเครื่องที่ไม่มีในทะเบียน"))
        if self.due_on and self.asked_on and self.due_on < self.asked_on:
            yield Fault("due_on", say("กำหนดเสร็จอยู่ก่อนวันที่แจ้ง"))
        if self.sent_on and self.asked_on and self.sent_on < self.asked_on:
            yield Fault("sent_on", say("วันที่ส่งซ่อมอยู่ก่อนวันที่แจ้ง"))
        if self.done_on and self.asked_on and self.done_on < self.asked_on:
            yield Fault("asked_on", say("วันที่แจ้งอยู่หลังวันที่ซ่อมเสร็จ"))


@describe(
    name="repair_event",
    label=mark("ความเคลื่อนไหวงานซ่อม"),
    plural=mark("ความเคลื่อนไหวงานซ่อม"),
    area="information",
    title=("deed", "words"),
    sort=("at",),
    register=True,
    indexed=(("ticket", "at"),),
    log=True,
)
@dataclass(frozen=True, kw_only=True)
class RepairEvent(Record):
    """One line of a ticket's log; lines are only ever added."""

    ticket: UUID | None = link(mark("ใบแจ้งซ่อม"), "repair_ticket", required=True, width=30)
    at: dt.datetime | None = moment(mark("เมื่อ"), required=True)
    deed: str = choice(mark("ความเคลื่อนไหว"), "repair_deed", required=True, width=18)
    by: UUID | None = person(mark("โดย"))
    by_name: str = text(mark("ชื่อผู้ทำในขณะนั้น"), max_length=200, searched=False, in_table=False)
    words: str = text(mark("รายละเอียด"), max_length=2000, width=40)


@describe(
    name="repair_standard",
    label=mark("มาตรฐานเวลาซ่อม"),
    plural=mark("มาตรฐานเวลาซ่อม"),
    area="information",
    title=("urgency",),
    sort=("urgency", "-first_year"),
)
@dataclass(frozen=True, kw_only=True)
class RepairStandard(YearBound):
    """In how many working days a repair of that urgency is done, from one fiscal year to another."""

    urgency: str = choice(mark("ความเร่งด่วน"), "repair_urgency", required=True, width=14)
    kind: str = choice(mark("เฉพาะชนิด"), "equipment_kind", width=18, help=mark("เว้นว่าง = ทุกชนิด"))
    days: int | None = number(mark("เสร็จภายใน"), unit=mark("วันทำการ"), required=True, minimum=0, maximum=365)
    first_year: int | None = year(mark("ใช้ตั้งแต่ปีงบฯ"))
    last_year: int | None = year(mark("ถึงปีงบฯ"))
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="low", width=14)
    source: str = text(mark("ที่มา"), width=34, max_length=300)

    def holds(self, urgency: str, kind: str, fiscal_year: int) -> bool:
        """Whether it is the rule for such a repair asked for in that year."""
        return self.urgency == urgency and self.kind in ("", kind) and self.in_force(fiscal_year)


_EXAMPLE = "ตัวอย่าง สำนักงานกำหนดเองตามประกาศมาตรฐานการให้บริการ"
SHIPPED_STANDARDS = tuple(
    RepairStandard(urgency=urgency, days=days, certainty="low", source=_EXAMPLE)
    for urgency, days in (("stopped", 1), ("urgent", 3), ("normal", 7))
)


def days_of(rules: Sequence[RepairStandard], urgency: str, kind: str, fiscal_year: int) -> int | None:
    """Working days allowed for such a repair asked for in that year; None when no rule holds.

    A rule of the kind goes before one of every kind, then the one that began last.
    """
    own = [one for one in rules if one.holds(urgency, kind, fiscal_year)]
    found = own or [one for one in SHIPPED_STANDARDS if one.holds(urgency, kind, fiscal_year)]
    best = max(found, key=lambda one: (bool(one.kind), one.first_year or 0), default=None)
    return best.days if best else None

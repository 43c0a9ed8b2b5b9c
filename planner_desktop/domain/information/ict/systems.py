"""ผลงานพัฒนาระบบและนวัตกรรม (work item 2.3): what is built, for whom, in which phases, and how good it is."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import (
    baht,
    choice,
    date,
    files,
    link,
    long_text,
    number,
    person,
    school,
    text,
)
from planner_desktop.domain.information.ict.passwords import password_faults
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

ADDRESS = r"https?://[^\s/$.?#][^\s]*"


@describe(
    name="ict_system",
    label=mark("ผลงานพัฒนาระบบ/นวัตกรรม"),
    plural=mark("ผลงานพัฒนาระบบและนวัตกรรม"),
    area="information",
    title=("title",),
    sort=("-started_on", "title"),
    register=True,
    dated="started_on",
    year_of="fiscal",
    unique=(("title",),),
    indexed=(("state", "review_on"),),
)
@dataclass(frozen=True, kw_only=True)
class IctSystem(Record):
    """One system or innovation; its phases are SystemPhase, its manual is kept in knowledge (feature I12)."""

    title: str = text(mark("ชื่อผลงาน"), required=True, width=36, max_length=300)
    kind: str = choice(mark("ประเภท"), "system_kind", default="web_app", width=16)
    purpose: str = long_text(mark("วัตถุประสงค์และปัญหาที่แก้"))
    users: str = text(mark("ผู้ใช้"), width=22, max_length=300)
    owner: UUID | None = person(mark("ผู้รับผิดชอบ"))
    school: UUID | None = school(mark("โรงเรียนเจ้าของผลงาน"), in_table=False)
    state: str = choice(mark("สถานะ"), "system_state", default="idea", width=14)
    started_on: dt.date | None = date(mark("เริ่มพัฒนา"), group=mark("การพัฒนา"))
    in_use_on: dt.date | None = date(mark("เริ่มใช้งาน"))
    edition: str = text(mark("รุ่นปัจจุบัน"), max_length=40, width=10)
    address: str = text(mark("ที่อยู่ (URL)"), max_length=400, width=26)
    technology: str = text(mark("เทคโนโลยีที่ใช้"), max_length=300, in_table=False)
    data_class: str = choice(mark("ชั้นของข้อมูลในระบบ"), "data_class", in_table=False)
    cost: int | None = baht(mark("ค่าใช้จ่าย"), minimum=0, in_table=False)
    users_count: int | None = number(
        mark("จำนวนผู้ใช้"), unit=mark("คน"), minimum=0, maximum=9_999_999, group=mark("ผลและการใช้งาน")
    )
    evaluated_on: dt.date | None = date(mark("ประเมินเมื่อ"), in_table=False)
    evaluation: str = long_text(mark("ผลการประเมิน"))
    awards: str = long_text(mark("รางวัลและการเผยแพร่"))
    manual: UUID | None = link(
        mark("คู่มือในคลังความรู้"),
        "knowledge_article",
        in_table=False,
        help=mark("เขียนคู่มือเป็นองค์ความรู้ของกลุ่ม แล้วเลือกที่นี่"),
    )
    review_on: dt.date | None = date(mark("ทบทวนครั้งต่อไป"))
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    def faults(self) -> Iterator[Fault]:
        """Use comes after the start; what is in use says since when; no password stands anywhere."""
        yield from password_faults(self)
        if self.in_use_on and self.started_on and self.in_use_on < self.started_on:
            yield Fault("in_use_on", say("วันเริ่มใช้งานอยู่ก่อนวันเริ่มพัฒนา"))
        if self.state in ("in_use", "improving") and self.in_use_on is None:
            yield Fault("in_use_on", say("ระบบที่ใช้งานแล้วต้องบอกวันที่เริ่มใช้งาน"))
        yield from address_faults(self.address)


@describe(
    name="system_phase",
    label=mark("ขั้นพัฒนาระบบ"),
    plural=mark("ขั้นพัฒนาระบบ"),
    area="information",
    title=("name",),
    sort=("planned_to", "position"),
    dated="planned_to",
    year_of="fiscal",
    indexed=(("system", "position"), ("done_on", "planned_to")),
)
@dataclass(frozen=True, kw_only=True)
class SystemPhase(Record):
    """One phase of a system, planned and really done; a phase may put out an edition."""

    system: UUID | None = link(mark("ผลงาน"), "ict_system", required=True, width=30)
    position: int | None = number(mark("ลำดับ"), minimum=1, maximum=99, width=6)
    name: str = text(mark("ขั้น"), required=True, width=28, max_length=200)
    planned_from: dt.date | None = date(mark("แผนเริ่ม"))
    planned_to: dt.date | None = date(mark("แผนเสร็จ"), required=True)
    done_on: dt.date | None = date(mark("เสร็จจริง"))
    edition: str = text(mark("รุ่นที่ออก"), max_length=40, width=10)
    owner: UUID | None = person(mark("ผู้ทำ"))
    result: str = long_text(mark("ผลที่ได้"))

    def faults(self) -> Iterator[Fault]:
        yield from password_faults(self)
        if self.planned_from and self.planned_to and self.planned_to < self.planned_from:
            yield Fault("planned_to", say("แผนเสร็จอยู่ก่อนแผนเริ่ม"))


def address_faults(address: str, field: str = "address") -> Iterator[Fault]:
    """A web address begins with http:// or https://."""
    if address and not re.fullmatch(ADDRESS, address):
        yield Fault(field, say("ที่อยู่เว็บขึ้นต้นด้วย https:// และไม่มีช่องว่าง เช่น https://www.example.go.th/plan"))

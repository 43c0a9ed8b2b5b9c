"""ปรับปรุงข้อมูลกลุ่มบนเว็บไซต์ (work item 2.5): the log of changes, and what must be open to the public."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import choice, date, files, link, long_text, number, person, text, year
from planner_desktop.domain.information.ict.passwords import password_faults
from planner_desktop.domain.information.ict.systems import address_faults
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator


@describe(
    name="disclosure_item",
    label=mark("รายการเปิดเผยข้อมูล (OIT)"),
    plural=mark("รายการเปิดเผยข้อมูล (ITA/OIT)"),
    area="information",
    title=("code", "title"),
    sort=("-fiscal_year", "code"),
    unique=(("fiscal_year", "code"),),
)
@dataclass(frozen=True, kw_only=True)
class DisclosureItem(Record):
    """One thing the office must show on its web site in a year; codes change from year to year."""

    fiscal_year: int | None = year(mark("ปีงบประมาณ"), required=True)
    code: str = text(mark("ข้อ"), required=True, max_length=20, width=8)
    title: str = text(mark("รายการ"), required=True, max_length=300, width=36)
    unit: str = text(mark("กลุ่มที่รับผิดชอบ"), max_length=160, width=20)
    owner: UUID | None = person(mark("ผู้ปรับปรุง"))
    address: str = text(mark("ที่อยู่ (URL)"), max_length=400, width=26)
    due_on: dt.date | None = date(mark("ต้องเผยแพร่ภายใน"))
    state: str = choice(mark("สถานะ"), "disclosure_state", default="missing", width=14)
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="high", in_table=False)
    note: str = long_text(mark("องค์ประกอบที่ต้องมี"))

    def faults(self) -> Iterator[Fault]:
        yield from address_faults(self.address)
        if self.state == "shown" and not self.address:
            yield Fault("address", say("รายการที่เผยแพร่แล้วต้องมีที่อยู่เว็บเป็นหลักฐาน"))


@describe(
    name="web_update",
    label=mark("การปรับปรุงเว็บไซต์"),
    plural=mark("บันทึกการปรับปรุงเว็บไซต์"),
    area="information",
    title=("register_no", "subject"),
    sort=("-asked_on", "-register_no"),
    register=True,
    dated="asked_on",
    year_of="fiscal",
    indexed=(("asked_on", "register_no"), ("review_on",), ("up_on",)),
)
@dataclass(frozen=True, kw_only=True)
class WebUpdate(Record):
    """One change of a page: who asked, when it stood there, the evidence, when to look again."""

    register_no: int | None = number(mark("เลขที่"), given=True, running_per="asked_on", width=7)
    asked_on: dt.date | None = date(mark("วันที่ขอ"), required=True)
    page: str = text(mark("หน้า/หมวดบนเว็บไซต์"), required=True, max_length=200, width=22)
    subject: str = text(mark("ปรับปรุงอะไร"), required=True, max_length=400, width=36)
    action: str = choice(mark("การทำ"), "web_action", default="add", width=10)
    asked_by: str = text(mark("ผู้ขอ"), max_length=160, width=18)
    owner: UUID | None = person(mark("ผู้ปรับปรุง"))
    due_on: dt.date | None = date(mark("ต้องขึ้นภายใน"), in_table=False)
    up_on: dt.date | None = date(mark("ขึ้นเว็บเมื่อ"))
    address: str = text(mark("ที่อยู่หลักฐาน (URL)"), max_length=400, in_table=False)
    item: UUID | None = link(mark("ตอบรายการ OIT"), "disclosure_item", in_table=False)
    review_on: dt.date | None = date(mark("ทบทวนครั้งต่อไป"))
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ภาพหน้าจอและไฟล์หลักฐาน"))

    def faults(self) -> Iterator[Fault]:
        yield from password_faults(self)
        yield from address_faults(self.address)
        if self.up_on and self.asked_on and self.up_on < self.asked_on:
            yield Fault("up_on", say("วันที่ขึ้นเว็บอยู่ก่อนวันที่ขอ"))
        if self.review_on and self.up_on and self.review_on <= self.up_on:
            yield Fault("review_on", say("วันทบทวนต้องอยู่หลังวันที่ขึ้นเว็บ"))
        if self.up_on and not (self.address or self.files):
            yield Fault("address", say("ใส่ที่อยู่เว็บหรือแนบภาพหน้าจอเป็นหลักฐานว่าขึ้นเว็บแล้ว"))


# The codes change yearly and must be checked against the year's own manual: shipped with certainty "low".
SHIPPED_ITEMS = (
    ("O1", "โครงสร้าง อำนาจหน้าที่ และข้อมูลผู้บริหาร"),
    ("O2", "ข้อมูลการติดต่อและช่องทางสอบถาม"),
    ("O3", "กฎหมายที่เกี่ยวข้อง"),
    ("O4", "ข่าวประชาสัมพันธ์"),
    ("O5", "แผนปฏิบัติการประจำปีและแผนการใช้จ่ายงบประมาณ"),
    ("O6", "รายงานความก้าวหน้าการดำเนินงานรอบ 6 เดือน"),
    ("O7", "รายงานผลการดำเนินงานประจำปี"),
    ("O8", "คู่มือหรือมาตรฐานการปฏิบัติงาน"),
    ("O9", "คู่มือหรือมาตรฐานการให้บริการ"),
    ("O10", "ข้อมูลเชิงสถิติการให้บริการ"),
    ("O11", "รายงานผลความพึงพอใจการให้บริการ"),
)

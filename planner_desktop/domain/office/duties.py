"""Duty-assignment orders: people × duties × ordered substitutes; who was what when, and who is away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.choices import ABSENCE_KIND
from planner_desktop.domain.fields import (
    Kind,
    choice,
    date,
    files,
    link,
    links,
    long_text,
    number,
    person,
    text,
    year,
    yes_no,
)
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from planner_desktop.messages import Words

PRINTED = mark("โปรแกรมเก็บไว้เมื่อออกเลข แม้ชื่อหรือตำแหน่งเปลี่ยนภายหลัง คำสั่งยังพิมพ์ตามนี้")


@describe(
    name="holding",
    label=mark("การดำรงตำแหน่ง"),
    plural=mark("ประวัติตำแหน่ง"),
    area="office",
    title=("position", "level"),
    sort=("person", "-since"),
)
@dataclass(frozen=True, kw_only=True)
class Holding(Record):
    """A position somebody held in a past span of days, so that old papers keep it (feature D07)."""

    person: UUID | None = person(mark("บุคลากร"), required=True)
    since: dt.date | None = date(mark("ตั้งแต่วันที่"), required=True)
    until: dt.date | None = date(mark("ถึงวันที่"), required=True)
    name_then: str = text(mark("ชื่อในขณะนั้น"), width=24, help=mark("กรอกเมื่อชื่อหรือคำนำหน้าต่างจากปัจจุบัน"))
    position: str = choice(mark("ตำแหน่ง"), "position", width=25)
    level: str = choice(mark("ระดับ"), "level", width=14)
    position_number: str = text(mark("ตำแหน่งเลขที่"), max_length=20, width=10)
    acting_role: str = text(mark("ทำหน้าที่"), max_length=160, width=24)
    work_group: UUID | None = link(mark("กลุ่มงาน"), "work_group", width=20)

    def faults(self) -> Iterator[Fault]:
        """A span ends after it begins."""
        if self.since and self.until and self.until < self.since:
            yield Fault("until", say("วันสิ้นสุดอยู่ก่อนวันเริ่ม"))


@describe(
    name="absence",
    label=mark("การไม่อยู่ปฏิบัติราชการ"),
    plural=mark("การลาและไปราชการ"),
    area="office",
    title=("kind",),
    sort=("-since",),
    dated="since",
    indexed=(("person", "since"),),
)
@dataclass(frozen=True, kw_only=True)
class Absence(Record):
    """Days on which somebody cannot act; substitution holds only then (feature D02)."""

    person: UUID | None = person(mark("บุคลากร"), required=True)
    since: dt.date | None = date(mark("ตั้งแต่วันที่"), required=True)
    until: dt.date | None = date(mark("ถึงวันที่"), required=True)
    kind: str = choice(mark("เหตุ"), "absence_kind", default="leave", width=14)
    substitute: UUID | None = link(
        mark("ผู้แทนเฉพาะครั้งนี้"),
        "person",
        help=mark("เว้นว่าง = ตามคำสั่งมอบหมายหน้าที่ กรอกเมื่อมีคำสั่งหรือบันทึกให้ผู้อื่นแทนเฉพาะช่วงนี้"),
    )
    note: str = text(mark("หมายเหตุ"), width=30)

    def own_title(self, words: Words = str) -> str:
        """The note, or the shipped name of the kind."""
        shipped = {one.code: one.label for one in ABSENCE_KIND.shipped}
        return self.note or words(shipped.get(self.kind, self.kind))

    def faults(self) -> Iterator[Fault]:
        """A span ends after it begins; nobody stands in for himself."""
        if self.since and self.until and self.until < self.since:
            yield Fault("until", say("วันสิ้นสุดอยู่ก่อนวันเริ่ม"))
        if self.substitute and self.substitute == self.person:
            yield Fault("substitute", say("ผู้แทนต้องเป็นคนอื่น"))


@describe(
    name="duty_order",
    label=mark("คำสั่งมอบหมายหน้าที่"),
    plural=mark("คำสั่งมอบหมายหน้าที่"),
    area="office",
    title=("subject",),
    sort=("-calendar_year", "-dated"),
)
@dataclass(frozen=True, kw_only=True)
class DutyOrder(Record):
    """A duty-assignment order; once issued it carries its register entry and is locked."""

    subject: str = text(mark("เรื่อง"), required=True, width=44, max_length=600)
    calendar_year: int | None = year(mark("ปี พ.ศ."), Kind.CALENDAR_YEAR, required=True)
    status: str = choice(mark("สถานะ"), "duty_order_status", default="draft", given=True)
    entry: UUID | None = link(mark("เลขที่คำสั่ง"), "order_entry", given=True)
    dated: dt.date | None = date(mark("สั่ง ณ วันที่"))
    effective_on: dt.date | None = date(mark("มีผลตั้งแต่วันที่"), help=mark("เว้นว่าง = ตั้งแต่บัดนี้เป็นต้นไป"))
    powers: tuple[UUID, ...] = links(mark("อาศัยอำนาจตาม"), "law", group=mark("อารัมภบท"))
    powers_text: str = long_text(mark("ข้อความอ้างอำนาจ"), help=mark("มาตราและข้อความเพิ่มเติม พิมพ์ตามที่จะพิมพ์ในคำสั่ง"))
    cancels: UUID | None = link(mark("ยกเลิกคำสั่งเดิม"), "duty_order", in_table=False)
    cancels_text: str = long_text(mark("ข้อความยกเลิกคำสั่งเดิม"))
    exhortation: str = long_text(mark("ข้อความกำชับ"))
    mission: str = long_text(mark("ภารกิจของกลุ่ม"), help=mark("ข้อความนำในรายละเอียดแนบท้าย"))
    signer: UUID | None = person(mark("ผู้ลงนาม"), group=mark("การลงนาม"), in_table=False)
    signer_name: str = text(mark("ชื่อผู้ลงนาม"), in_table=False, help=mark("กรอกเมื่อผู้ลงนามไม่อยู่ในบัญชีบุคลากร"))
    signer_titles: str = long_text(mark("ตำแหน่งผู้ลงนาม"), help=mark("หนึ่งบรรทัดต่อหนึ่งบรรทัดที่พิมพ์ รวมรักษาราชการแทน"))
    acting: str = choice(
        mark("ลงนามในฐานะ"),
        "signing_capacity",
        in_table=False,
        help=mark("เว้นว่าง = ลงนามในตำแหน่งของตน ใช้เมื่อไม่ได้กรอกตำแหน่งผู้ลงนามเอง"),
    )
    acting_for: str = text(mark("แทนตำแหน่ง"), in_table=False, help=mark("เช่น ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา…"))
    digits: str = choice(mark("ตัวเลข"), "digit_script", default="thai", group=mark("รูปแบบ"), in_table=False)
    scheme: str = choice(mark("แบบเลขข้อ"), "number_scheme", default="decimal", in_table=False)
    catchwords: bool = yes_no(mark("พิมพ์คำต่อท้ายหน้า"), default=True, in_table=False)
    printed_signer: str = long_text(mark("ผู้ลงนามตามที่ออกไป"), given=True, searched=False, help=PRINTED)
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))


@describe(
    name="duty_person",
    label=mark("ผู้รับมอบหน้าที่"),
    plural=mark("ผู้รับมอบหน้าที่"),
    area="office",
    title=("heading",),
    sort=("duty_order", "order"),
    indexed=(("duty_order", "order"),),
)
@dataclass(frozen=True, kw_only=True)
class DutyPerson(Record):
    """One person of an order, in order; substitutes stand first to last."""

    duty_order: UUID | None = link(mark("คำสั่ง"), "duty_order", required=True)
    order: int | None = number(mark("ลำดับ"), required=True, minimum=1, maximum=999)
    person: UUID | None = person(mark("บุคลากร"), required=True)
    heading: str = text(
        mark("ข้อความหัวเรื่อง"), max_length=1000, in_table=False, help=mark("เว้นว่าง = โปรแกรมเรียงให้จากตำแหน่ง")
    )
    role: str = text(
        mark("บทบาท"), width=28, max_length=300, help=mark("เช่น ปฏิบัติหน้าที่ผู้อำนวยการกลุ่มนโยบายและแผน")
    )
    is_head: bool = yes_no(mark("เป็นหัวหน้า (เรียงตามกลุ่มงาน)"))
    standard_text: str = long_text(mark("ข้อความมาตรฐานตำแหน่ง"))
    substitutes: tuple[UUID, ...] = links(mark("ผู้ปฏิบัติงานแทนตามลำดับ"), "person")
    substitutes_text: str = long_text(mark("ข้อความการปฏิบัติงานแทน"))
    closing: str = text(mark("ข้อสุดท้าย"), max_length=300, in_table=False)
    printed_name: str = text(
        mark("ชื่อตามที่ออกไป"), max_length=400, in_table=False, given=True, searched=False, help=PRINTED
    )
    printed_heading: str = long_text(mark("หัวเรื่องตามที่ออกไป"), given=True, searched=False, help=PRINTED)
    printed_substitutes: str = long_text(
        mark("ผู้ปฏิบัติงานแทนตามที่ออกไป"), given=True, searched=False, help=PRINTED
    )


@describe(
    name="duty",
    label=mark("หน้าที่"),
    plural=mark("หน้าที่"),
    area="office",
    title=("words",),
    sort=("duty_person", "order"),
    indexed=(("duty_person", "order"), ("parent",)),
)
@dataclass(frozen=True, kw_only=True)
class Duty(Record):
    """A node of a person's tree of duties; its number is computed from its place."""

    duty_person: UUID | None = link(mark("ผู้รับมอบ"), "duty_person", required=True)
    parent: UUID | None = link(mark("อยู่ภายใต้"), "duty")
    order: int | None = number(mark("ลำดับ"), required=True, minimum=1, maximum=9999)
    kind: str = choice(mark("ชนิด"), "duty_kind", default="text")
    words: str = text(mark("ข้อความ"), required=True, width=44, max_length=4000)
    item: UUID | None = link(mark("งานในบัญชีงาน"), "work_item")
    step: UUID | None = link(mark("ขั้นตอนในบัญชีงาน"), "work_step")
    numbered: bool = yes_no(mark("มีเลขข้อ"), default=True)

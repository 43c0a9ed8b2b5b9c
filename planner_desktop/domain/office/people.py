"""The office itself, its work groups and the people who work there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import (
    choice,
    code,
    date,
    email,
    files,
    link,
    long_text,
    number,
    person,
    phone,
    text,
    yes_no,
)
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.messages import Words


APART = ("ว่าที่", "พัน", "ร้อย", "สิบ", "จ่า", "ดาบ", "นายดาบ", "ศาสตราจารย์", "รองศาสตราจารย์", "ผู้ช่วย")


@describe(
    name="office_profile",
    label=mark("ข้อมูลสำนักงาน"),
    plural=mark("ข้อมูลสำนักงาน"),
    area="office",
    title=("short_name",),
    single=True,
)
@dataclass(frozen=True, kw_only=True)
class OfficeProfile(Record):
    """The office that owns the file."""

    name: str = text(mark("ชื่อสำนักงาน"), required=True, help=mark("ชื่อเต็มตามที่พิมพ์ในหนังสือราชการ"))
    short_name: str = text(mark("ชื่อย่อ"), required=True, max_length=80)
    area_number: str = text(mark("เขตที่"), max_length=10)
    letter_code: str = code(
        mark("รหัสหนังสือ"),
        r"[ก-ฮ]{1,3} ?\d{4,5}(/ว)?",
        "ศธ 04999",
        help=mark("เลขประจำส่วนราชการเจ้าของเรื่อง"),
    )
    group_name: str = text(mark("ชื่อกลุ่ม"), max_length=120)
    address: str = long_text(mark("ที่ตั้ง"), max_length=500, group=mark("ที่อยู่และการติดต่อ"))
    province: str = text(mark("จังหวัด"), max_length=60)
    fax: str = phone(mark("โทรสาร"))
    phone: str = phone(mark("โทรศัพท์"))
    email: str = email(mark("อีเมลกลาง"))
    website: str = text(mark("เว็บไซต์"), max_length=120)
    director: UUID | None = person(
        mark("ผู้อำนวยการสำนักงาน"), group=mark("ผู้ลงนามประจำ"), help=mark("ใช้เมื่ออยู่ในบัญชีบุคลากร")
    )
    director_name: str = text(mark("ชื่อผู้อำนวยการสำนักงาน"), max_length=160, help=mark("กรอกเมื่อไม่อยู่ในบัญชีบุคลากร"))
    director_titles: str = long_text(
        mark("ตำแหน่งที่พิมพ์ใต้ชื่อ"),
        max_length=400,
        help=mark("หนึ่งบรรทัดต่อหนึ่งบรรทัดที่พิมพ์ ว่าง = ผู้อำนวยการ + ชื่อสำนักงาน"),
    )
    group_head: UUID | None = person(mark("ผู้อำนวยการกลุ่ม"), help=mark("ผู้ตรวจและลงนามรายงานของกลุ่ม"))
    emblem: tuple[UUID, ...] = files(
        mark("รูปตราครุฑหรือตราสำนักงาน"),
        help=mark("ถ้าไม่มีรูป โปรแกรมเว้นที่ไว้สำหรับกระดาษตราครุฑ"),
        group=mark("เครื่องหมาย"),
    )


@describe(
    name="work_group",
    label=mark("กลุ่มงาน"),
    plural=mark("กลุ่มงาน"),
    area="office",
    title=("name",),
    sort=("order", "name"),
)
@dataclass(frozen=True, kw_only=True)
class WorkGroup(Record):
    """One of the group's own sections; an office switches off those it has not."""

    order: int | None = number(mark("ลำดับ"), minimum=1, maximum=99)
    name: str = text(mark("ชื่อกลุ่มงาน"), required=True, width=36, max_length=120)
    active: bool = yes_no(mark("ใช้อยู่"), default=True)
    note: str = long_text(mark("หมายเหตุ"))


@describe(
    name="person",
    label=mark("บุคลากร"),
    plural=mark("บุคลากร"),
    area="office",
    title=("prefix", "first_name", "last_name"),
    sort=("order", "first_name"),
    indexed=(("first_name",),),
)
@dataclass(frozen=True, kw_only=True)
class Person(Record):
    """Somebody on the staff, with the position held now."""

    order: int | None = number(mark("ลำดับ"), minimum=1, maximum=999)
    prefix: str = choice(mark("คำนำหน้า"), "prefix", width=9)
    first_name: str = text(mark("ชื่อ"), required=True, max_length=120)
    last_name: str = text(mark("นามสกุล"), required=True, max_length=120)
    position: str = choice(mark("ตำแหน่ง"), "position", width=25, group=mark("ตำแหน่ง"))
    level: str = choice(mark("ระดับ"), "level", width=14)
    position_number: str = text(mark("ตำแหน่งเลขที่"), max_length=20, width=10, help=mark("เช่น อ 38"))
    acting_role: str = text(
        mark("ทำหน้าที่"), max_length=160, width=22, help=mark("เช่น ผู้อำนวยการกลุ่มนโยบายและแผน")
    )
    work_group: UUID | None = link(mark("กลุ่มงาน"), "work_group", width=16)
    phone: str = phone(mark("โทรศัพท์"), group=mark("การติดต่อ"), in_table=False)
    email: str = email(mark("อีเมล"), in_table=False)
    since: dt.date | None = date(mark("เริ่มปฏิบัติงาน"), group=mark("ช่วงเวลา"), in_table=False)
    until: dt.date | None = date(mark("ถึงวันที่"), in_table=False, help=mark("กรอกเมื่อย้ายหรือพ้นจากหน้าที่"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    def own_title(self, words: Words = str) -> str:
        """Prefix and first name joined, ranks and degrees apart: นางสาวมาลี …, ว่าที่ร้อยตรี มานพ …."""
        del words
        apart = " " if self.prefix.startswith(APART) or self.prefix.endswith((".", "เอก", "โท", "ตรี")) else ""
        return f"{self.prefix}{apart}{self.first_name} {self.last_name}".strip()

    def faults(self) -> Iterator[Fault]:
        """Leaving comes after coming."""
        if self.since and self.until and self.until < self.since:
            yield Fault("until", say("วันที่พ้นหน้าที่อยู่ก่อนวันที่เริ่มปฏิบัติงาน"))


@describe(
    name="agency",
    label=mark("หน่วยงานติดต่อ"),
    plural=mark("หน่วยงานติดต่อ"),
    area="office",
    title=("name",),
    sort=("name",),
    unique=(("name",),),
)
@dataclass(frozen=True, kw_only=True)
class Agency(Record):
    """Another group, office or body that the group writes to."""

    name: str = text(mark("ชื่อหน่วยงาน"), required=True, width=36)
    kind: str = choice(mark("ประเภท"), "agency_kind", width=18)
    addressee: str = text(mark("เรียน"), width=24, help=mark("ตำแหน่งผู้รับหนังสือ เช่น ศึกษาธิการจังหวัด"))
    letter_code: str = text(mark("รหัสหนังสือ"), max_length=40)
    contact: str = text(mark("ผู้ประสานงาน"), max_length=160, width=22)
    phone: str = phone(mark("โทรศัพท์"))
    email: str = email(mark("อีเมล"))
    address: str = long_text(mark("ที่อยู่"), max_length=500)

"""The schools of the area, and what each was since which day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
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
    school,
    text,
    yes_no,
)
from planner_desktop.domain.information.distance import Point
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

_DEGREES = r"\d{1,3}(\.\d{1,10})?"
_THAILAND = {"latitude": (5.0, 21.0), "longitude": (97.0, 106.0)}
WITH_ANOTHER = ("joined", "merged")
DETAILS = (
    "levels",
    "lowest_grade",
    "highest_grade",
    "school_type",
    "programmes",
    "director",
    "director_acting",
)
KEPT = ("name", "status", "network", *DETAILS)  # what a state says of a school


@describe(
    name="school",
    label=mark("โรงเรียน"),
    plural=mark("โรงเรียน"),
    area="information",
    title=("name",),
    sort=("name",),
    unique=(("code10",),),
    apart=("code8", "code6"),
    indexed=(("district",), ("network",)),
)
@dataclass(frozen=True, kw_only=True)
class School(Record):
    """A school as it is now; its codes are text because zeros lead (ministry 10, SMIS 8, OBEC 6 digits)."""

    code10: str = code(mark("รหัส 10 หลัก"), r"\d{10}", "1033530001", required=True, width=16)
    name: str = text(mark("ชื่อโรงเรียน"), required=True, width=30, max_length=160)
    code8: str = code(
        mark("รหัส 8 หลัก"), r"\d{8}", "33012345", width=10, in_table=False, also_called=("รหัส SMIS",)
    )
    code6: str = code(
        mark("รหัส 6 หลัก"), r"\d{6}", "010123", width=8, in_table=False, also_called=("รหัส OBEC",)
    )
    english_name: str = text(mark("ชื่อภาษาอังกฤษ"), max_length=160, in_table=False)
    levels: str = choice(mark("ระดับที่เปิดสอน"), "school_levels", width=20)
    lowest_grade: str = choice(mark("ชั้นต่ำสุด"), "class_grade", in_table=False)
    highest_grade: str = choice(mark("ชั้นสูงสุด"), "class_grade", in_table=False)
    school_type: str = choice(mark("ประเภทโรงเรียน"), "school_type", default="main", in_table=False)
    status: str = choice(mark("สถานะ"), "school_status", default="open")
    network: str = text(mark("กลุ่มเครือข่าย"), max_length=120, width=18)
    programmes: str = text(
        mark("โครงการพิเศษ"),
        in_table=False,
        help=mark("คั่นหลายโครงการด้วยจุลภาค เช่น โรงเรียนคุณภาพ, พื้นที่สูง, Stand Alone"),
    )
    director: str = text(mark("ผู้อำนวยการโรงเรียน"), max_length=160, width=22)
    director_acting: bool = yes_no(mark("รักษาการ"), in_table=False)
    director_person: UUID | None = person(mark("เป็นบุคลากรในทะเบียน"), in_table=False)
    village: str = text(mark("หมู่บ้าน/ที่ตั้ง"), max_length=160, group=mark("ที่ตั้ง"), in_table=False)
    subdistrict: str = text(mark("ตำบล"), max_length=80)
    district: str = text(mark("อำเภอ"), max_length=80)
    municipality: str = text(mark("องค์กรปกครองส่วนท้องถิ่น"), max_length=120, in_table=False)
    postcode: str = code(mark("รหัสไปรษณีย์"), r"\d{5}", "34000", in_table=False)
    latitude: str = code(mark("ละติจูด"), _DEGREES, "15.228400", in_table=False, also_called=("lat",))
    longitude: str = code(mark("ลองจิจูด"), _DEGREES, "104.856400", in_table=False, also_called=("long", "lng"))
    distance_km: int | None = number(mark("ระยะทางถึงเขต"), unit=mark("กม."), minimum=0, maximum=999)
    district_km: int | None = number(
        mark("ระยะทางถึงอำเภอ"), unit=mark("กม."), minimum=0, maximum=999, in_table=False
    )
    phone: str = phone(mark("โทรศัพท์"), group=mark("การติดต่อ"))
    email: str = email(mark("อีเมล"), in_table=False)
    website: str = text(mark("เว็บไซต์"), max_length=200, in_table=False)
    founded: dt.date | None = date(mark("วันที่ตั้งโรงเรียน"), in_table=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    def faults(self) -> Iterator[Fault]:
        for name, (least, most) in _THAILAND.items():
            typed = getattr(self, name)
            if typed and not least <= float(typed) <= most:
                yield Fault(name, say("พิกัดนี้อยู่นอกประเทศไทย ตรวจว่าไม่ได้สลับละติจูดกับลองจิจูด"))
        if self.lowest_grade and self.highest_grade and self.highest_grade < self.lowest_grade:
            yield Fault("highest_grade", say("ชั้นสูงสุดต้องไม่ต่ำกว่าชั้นต่ำสุด"))

    @property
    def point(self) -> Point | None:
        """Where it stands, in degrees; None where that is not known."""
        return (float(self.latitude), float(self.longitude)) if self.latitude and self.longitude else None

    def teaches(self, grade: str) -> bool:
        """Whether the grade lies between its lowest and highest; unknown ends do not bound."""
        return (self.lowest_grade or "0") <= grade <= (self.highest_grade or "9")


@describe(
    name="school_state",
    label=mark("ความเปลี่ยนแปลงของโรงเรียน"),
    plural=mark("ประวัติสถานะโรงเรียน"),
    area="information",
    title=("since", "name"),
    sort=("-since",),
    dated="since",
    indexed=(("school", "since"),),
)
@dataclass(frozen=True, kw_only=True)
class SchoolState(Record):
    """What a school was from a day until its next state; without a day: since ever."""

    school: UUID | None = school(mark("โรงเรียน"), required=True, width=26)
    since: dt.date | None = date(mark("ตั้งแต่วันที่"))
    event: str = choice(mark("ความเปลี่ยนแปลง"), "school_event", required=True, width=18)
    name: str = text(mark("ชื่อในช่วงนั้น"), required=True, width=28, max_length=160)
    status: str = choice(mark("สถานะในช่วงนั้น"), "school_status", required=True, width=16)
    network: str = text(mark("กลุ่มเครือข่ายในช่วงนั้น"), max_length=120, width=18)
    levels: str = choice(mark("ระดับที่เปิดสอนในช่วงนั้น"), "school_levels", in_table=False)
    lowest_grade: str = choice(mark("ชั้นต่ำสุดในช่วงนั้น"), "class_grade", in_table=False)
    highest_grade: str = choice(mark("ชั้นสูงสุดในช่วงนั้น"), "class_grade", in_table=False)
    school_type: str = choice(mark("ประเภทโรงเรียนในช่วงนั้น"), "school_type", in_table=False)
    programmes: str = text(mark("โครงการพิเศษในช่วงนั้น"), in_table=False)
    director: str = text(mark("ผู้อำนวยการในช่วงนั้น"), max_length=160, width=20)
    director_acting: bool = yes_no(mark("รักษาการในช่วงนั้น"), in_table=False)
    whole: bool = yes_no(
        mark("บันทึกครบทุกรายการ"),
        given=True,
        in_table=False,
        help=mark("ไม่ครบ = ช่องว่างใช้ค่าปัจจุบัน"),
    )
    with_school: UUID | None = link(mark("กับโรงเรียน"), "school", width=24)
    reason: str = long_text(mark("เหตุผล"))
    paper: str = text(mark("คำสั่ง/ประกาศ"), width=22)
    files: tuple[UUID, ...] = files(mark("เอกสาร"))

    def faults(self) -> Iterator[Fault]:
        if self.since is None and self.event != "base":
            yield Fault("since", say("ต้องบอกวันที่มีผล"))
        if self.status in WITH_ANOTHER and self.with_school is None and self.event != "edited":
            yield Fault("with_school", say("ต้องบอกว่าเรียนรวมหรือรวมกับโรงเรียนใด"))
        if self.with_school is not None and self.with_school == self.school:
            yield Fault("with_school", say("เลือกโรงเรียนอื่น โรงเรียนรวมกับตัวเองไม่ได้"))

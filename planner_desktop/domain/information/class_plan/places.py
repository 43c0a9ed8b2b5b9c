"""School mapping: roads as travelled, children of the service area, and what is set by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from planner_desktop.domain.fields import Kind, choice, code, date, link, number, school, text, year
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

_KM = r"\d{1,3}(\.\d{1,2})?"


def _children(label: str) -> int | None:
    counted: int | None = number(
        label, unit=mark("คน"), minimum=0, maximum=99_999, total=True, searched=False
    )
    return counted


@describe(
    name="road_distance",
    label=mark("ระยะทางระหว่างโรงเรียน"),
    plural=mark("ระยะทางระหว่างโรงเรียน"),
    area="information",
    title=("km", "way"),
    sort=("school", "km"),
    unique=(("school", "other"),),
)
@dataclass(frozen=True, kw_only=True)
class RoadDistance(Record):
    """The way as it is travelled from one school to another; it holds both ways."""

    school: UUID | None = school(mark("จากโรงเรียน"), required=True, width=26)
    other: UUID | None = link(mark("ถึงโรงเรียน"), "school", required=True, width=26)
    km: str = code(mark("ระยะทางจริง (กม.)"), _KM, "4.5", required=True, width=10, searched=False)
    minutes: int | None = number(mark("ใช้เวลา"), unit=mark("นาที"), minimum=0, maximum=600)
    way: str = choice(mark("เดินทางโดย"), "travel_way", default="car", width=18)
    barrier: str = text(
        mark("อุปสรรค/ฤดูกาล"), width=26, max_length=300, help=mark("เช่น ข้ามแม่น้ำ น้ำท่วมเดือน ก.ย.–ต.ค.")
    )
    measured_on: dt.date | None = date(mark("สำรวจเมื่อ"))
    source: str = text(mark("ที่มา"), max_length=200, in_table=False)

    def faults(self) -> Iterator[Fault]:
        if self.school and self.school == self.other:
            yield Fault("other", say("เลือกโรงเรียนอื่น ระยะทางถึงตัวเองไม่มี"))


@describe(
    name="service_village",
    label=mark("หมู่บ้านในเขตบริการ"),
    plural=mark("ประชากรวัยเรียนในเขตบริการ"),
    area="information",
    title=("village", "subdistrict"),
    sort=("school", "-academic_year", "village"),
    unique=(("school", "academic_year", "village", "subdistrict"),),
)
@dataclass(frozen=True, kw_only=True)
class ServiceVillage(Record):
    """Children of a village that a school serves, by age, as counted in a year (ทร.14)."""

    school: UUID | None = school(mark("โรงเรียนในเขตบริการ"), required=True, width=26)
    academic_year: int | None = year(mark("ปีการศึกษา"), Kind.ACADEMIC_YEAR, required=True)
    village: str = text(mark("หมู่บ้าน"), required=True, width=22, max_length=160)
    subdistrict: str = text(mark("ตำบล"), max_length=80)
    aged_0_2: int | None = _children(mark("อายุ 0–2 ปี"))
    aged_3_5: int | None = _children(mark("อายุ 3–5 ปี"))
    aged_6_11: int | None = _children(mark("อายุ 6–11 ปี"))
    aged_12_14: int | None = _children(mark("อายุ 12–14 ปี"))
    km: str = code(mark("ระยะทางถึงโรงเรียน (กม.)"), _KM, "2.5", width=10, searched=False)
    minutes: int | None = number(mark("ใช้เวลา"), unit=mark("นาที"), minimum=0, maximum=600)
    source: str = text(mark("ที่มา"), max_length=200, in_table=False)


@describe(
    name="projection_override",
    label=mark("ค่าคาดการณ์ที่กำหนดเอง"),
    plural=mark("ค่าคาดการณ์ที่กำหนดเอง"),
    area="information",
    title=("grade", "academic_year"),
    sort=("school", "grade", "academic_year"),
    unique=(("school", "grade", "academic_year"),),
)
@dataclass(frozen=True, kw_only=True)
class ProjectionOverride(Record):
    """What stands in place of the reckoned rate or number of a grade, and why."""

    school: UUID | None = school(mark("โรงเรียน"), required=True, width=26)
    grade: str = choice(mark("ชั้น"), "class_grade", required=True)
    academic_year: int | None = year(mark("ปีการศึกษา"), Kind.ACADEMIC_YEAR, help=mark("เว้นว่าง = ทุกปีที่คาดการณ์"))
    rate: str = code(mark("อัตราเลื่อนชั้น (ร้อยละ)"), _KM, "98.5", width=12, searched=False)
    pupils: int | None = number(mark("จำนวนนักเรียน"), unit=mark("คน"), minimum=0, maximum=99_999)
    reason: str = text(mark("เหตุผล"), required=True, width=36, max_length=500)

    def faults(self) -> Iterator[Fault]:
        if bool(self.rate) == (self.pupils is not None):
            yield Fault("rate", say("ใส่อัตราเลื่อนชั้นหรือจำนวนนักเรียนอย่างใดอย่างหนึ่ง"))

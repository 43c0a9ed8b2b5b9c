"""The schools of the area."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from planner_desktop.domain.fields import choice, code, date, email, files, long_text, number, phone, text
from planner_desktop.domain.records import Record, describe
from planner_desktop.messages import mark


@describe(
    name="school",
    label=mark("โรงเรียน"),
    plural=mark("โรงเรียน"),
    area="information",
    title=("name",),
    sort=("name",),
    unique=(("code10",),),
    indexed=(("district",), ("network",)),
)
@dataclass(frozen=True, kw_only=True)
class School(Record):
    """A school; its three codes are text because zeros lead (EMIS 10, MOE 8, DMC 6)."""

    code10: str = code(mark("รหัส 10 หลัก"), r"\d{10}", "1033530001", required=True, width=12)
    name: str = text(mark("ชื่อโรงเรียน"), required=True, width=30, max_length=160)
    code8: str = code(mark("รหัส 8 หลัก"), r"\d{8}", "33012345", width=10, in_table=False)
    code6: str = code(mark("รหัส 6 หลัก"), r"\d{6}", "010123", width=8, in_table=False)
    levels: str = choice(mark("ระดับที่เปิดสอน"), "school_levels", width=20)
    status: str = choice(mark("สถานะ"), "school_status", default="open")
    network: str = text(mark("กลุ่มเครือข่าย"), max_length=120, width=18)
    director: str = text(mark("ผู้อำนวยการโรงเรียน"), max_length=160, width=22)
    village: str = text(mark("หมู่บ้าน/ที่ตั้ง"), max_length=160, group=mark("ที่ตั้ง"), in_table=False)
    subdistrict: str = text(mark("ตำบล"), max_length=80)
    district: str = text(mark("อำเภอ"), max_length=80)
    distance_km: int | None = number(mark("ระยะทางถึงเขต"), unit=mark("กม."), minimum=0, maximum=999)
    phone: str = phone(mark("โทรศัพท์"), group=mark("การติดต่อ"))
    email: str = email(mark("อีเมล"), in_table=False)
    founded: dt.date | None = date(mark("วันที่ตั้งโรงเรียน"), in_table=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

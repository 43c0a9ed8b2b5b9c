"""ทะเบียนเครือข่าย (work item 2.4): circuits and provider accounts of office and schools, and their devices."""

from __future__ import annotations

import datetime as dt
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
    phone,
    school,
    text,
)
from planner_desktop.domain.information.ict.passwords import password_faults
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator


@describe(
    name="network_circuit",
    label=mark("วงจรและบริการเครือข่าย"),
    plural=mark("วงจรและบริการเครือข่าย"),
    area="information",
    title=("provider", "circuit_no"),
    sort=("site_kind", "school", "provider"),
    register=True,
    dated="ends_on",
    year_of="fiscal",
    indexed=(("state", "ends_on"), ("school",)),
)
@dataclass(frozen=True, kw_only=True)
class NetworkCircuit(Record):
    """A circuit or a provider's service at one site; never its password (passwords.py)."""

    site_kind: str = choice(mark("ที่ตั้ง"), "network_site", default="school", width=12)
    school: UUID | None = school(mark("โรงเรียน"), width=22)
    place: str = text(mark("จุดติดตั้ง"), max_length=160, width=16)
    service: str = choice(mark("บริการ"), "network_service", default="fibre", width=16)
    provider: str = text(mark("ผู้ให้บริการ"), required=True, max_length=160, width=18)
    circuit_no: str = text(mark("หมายเลขวงจร"), max_length=80, width=16)
    account: str = text(
        mark("ชื่อบัญชีผู้ใช้บริการ"),
        max_length=160,
        in_table=False,
        help=mark("ชื่อบัญชีเท่านั้น ห้ามใส่รหัสผ่าน"),
    )
    speed_down: int | None = number(mark("ความเร็วลง"), unit="Mbps", minimum=0, maximum=1_000_000)
    speed_up: int | None = number(
        mark("ความเร็วขึ้น"), unit="Mbps", minimum=0, maximum=1_000_000, in_table=False
    )
    month_price: int | None = baht(mark("ค่าบริการต่อเดือน"), minimum=0, total=True)
    payer: str = choice(mark("จ่ายจาก"), "network_payer", in_table=False)
    contract_no: str = text(mark("เลขที่สัญญา"), max_length=80, in_table=False, group=mark("สัญญา"))
    starts_on: dt.date | None = date(mark("เริ่มสัญญา"), in_table=False)
    ends_on: dt.date | None = date(mark("สิ้นสุดสัญญา"))
    state: str = choice(mark("สถานะ"), "network_state", default="in_use", width=12)
    ip_range: str = text(mark("ช่วงหมายเลข IP"), max_length=200, in_table=False, group=mark("เทคนิคและผู้ติดต่อ"))
    password_kept: str = text(
        mark("ที่เก็บรหัสผ่าน"),
        max_length=200,
        in_table=False,
        searched=False,
        help=mark("บอกแค่ว่าเก็บไว้ที่ใด เช่น ซองปิดผนึกในตู้นิรภัยงานพัสดุ"),
    )
    owner: UUID | None = person(mark("ผู้ดูแล"))
    contact: str = text(mark("ผู้ติดต่อของผู้ให้บริการ"), max_length=160, in_table=False)
    phone: str = phone(mark("โทรศัพท์แจ้งเหตุ"), in_table=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    def faults(self) -> Iterator[Fault]:
        """A school's circuit names the school; contracts end after they begin; no password."""
        yield from password_faults(self)
        if self.site_kind == "school" and self.school is None:
            yield Fault("school", say("เลือกโรงเรียนที่ติดตั้ง หรือเปลี่ยนที่ตั้งเป็นสำนักงาน"))
        if self.ends_on and self.starts_on and self.ends_on < self.starts_on:
            yield Fault("ends_on", say("วันสิ้นสุดสัญญาอยู่ก่อนวันเริ่ม"))


@describe(
    name="network_device",
    label=mark("อุปกรณ์เครือข่าย"),
    plural=mark("อุปกรณ์เครือข่าย"),
    area="information",
    title=("kind_name", "serial"),
    sort=("site_kind", "school", "kind"),
    register=True,
    indexed=(("school",), ("circuit",)),
)
@dataclass(frozen=True, kw_only=True)
class NetworkDevice(Record):
    """A router, switch, access point … standing at a site on a circuit."""

    site_kind: str = choice(mark("ที่ตั้ง"), "network_site", default="school", width=12)
    school: UUID | None = school(mark("โรงเรียน"), width=22)
    place: str = text(mark("จุดติดตั้ง"), max_length=160, width=18)
    kind: str = choice(mark("ประเภท"), "device_kind", required=True, default="access_point", width=16)
    kind_name: str = text(mark("ยี่ห้อและรุ่น"), required=True, max_length=160, width=22)
    serial: str = text(mark("หมายเลขเครื่อง"), max_length=80, width=16)
    asset_no: str = text(mark("หมายเลขครุภัณฑ์"), max_length=80, width=18)
    circuit: UUID | None = link(mark("อยู่บนวงจร"), "network_circuit", in_table=False)
    ip: str = text(mark("หมายเลข IP"), max_length=80, width=14)
    installed_on: dt.date | None = date(mark("ติดตั้งเมื่อ"), in_table=False)
    warranty_until: dt.date | None = date(mark("ประกันถึง"))
    state: str = choice(mark("สถานะ"), "device_state", default="working", width=12)
    owner: UUID | None = person(mark("ผู้ดูแล"), in_table=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    def faults(self) -> Iterator[Fault]:
        yield from password_faults(self)
        if self.site_kind == "school" and self.school is None:
            yield Fault("school", say("เลือกโรงเรียนที่ติดตั้ง หรือเปลี่ยนที่ตั้งเป็นสำนักงาน"))
        if self.warranty_until and self.installed_on and self.warranty_until < self.installed_on:
            yield Fault("warranty_until", say("วันหมดประกันอยู่ก่อนวันติดตั้ง"))

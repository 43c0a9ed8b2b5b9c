"""The policy library: plans and policies of higher levels, bound to years, with their source (P24)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import (
    choice,
    date,
    files,
    link,
    long_text,
    number,
    person,
    text,
    year,
    yes_no,
)
from planner_desktop.domain.records import Record, describe
from planner_desktop.domain.year_bound import YearBound
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator


@describe(
    name="policy_framework",
    label=mark("แผนหรือนโยบายระดับบน"),
    plural=mark("แผนและนโยบายระดับบน"),
    area="planning",
    title=("name",),
    sort=("level", "first_year", "name"),
    unique=(("name", "first_year"),),
)
@dataclass(frozen=True, kw_only=True)
class PolicyFramework(YearBound):
    """A plan or policy of a higher level, in force from one fiscal year to another; its items are rows."""

    level: str = choice(mark("ระดับ"), "plan_level", required=True, width=18)
    name: str = text(mark("ชื่อแผนหรือนโยบาย"), required=True, width=40, max_length=400)
    short_name: str = text(mark("ชื่อย่อที่ใช้ในตาราง"), max_length=80, in_table=False)
    issuer: str = text(mark("ผู้ออก"), width=24, max_length=200)
    first_year: int | None = year(mark("ใช้ตั้งแต่ปีงบประมาณ"), required=True)
    last_year: int | None = year(mark("ถึงปีงบประมาณ"), help=mark("เว้นว่าง = ยังใช้อยู่"))
    active: bool = yes_no(mark("ใช้อยู่"), default=True)
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="medium", width=10, group=mark("ที่มา"))
    source: str = text(mark("ที่มา"), width=30, max_length=400, help=mark("เอกสาร ประกาศ หรือหน้าที่อ้างอิง"))
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์เอกสาร"))

    def in_force(self, fiscal_year: int) -> bool:
        """Whether it is used in that fiscal year."""
        return self.active and super().in_force(fiscal_year)


@describe(
    name="policy_item",
    label=mark("ข้อของนโยบาย"),
    plural=mark("ข้อและประเด็นของนโยบาย"),
    area="planning",
    title=("code", "title"),
    sort=("framework", "order", "code"),
    unique=(("framework", "kind", "code", "title"),),
    indexed=(("framework", "order"),),
)
@dataclass(frozen=True, kw_only=True)
class PolicyItem(Record):
    """One area, item, focus point, milestone or KPI of a framework; items may stand under an area."""

    framework: UUID | None = link(mark("แผนหรือนโยบาย"), "policy_framework", required=True, width=26)
    parent: UUID | None = link(mark("อยู่ใต้ข้อ"), "policy_item", width=22)
    kind: str = choice(mark("ชนิด"), "policy_item_kind", default="item", width=14)
    order: int | None = number(mark("ลำดับ"), minimum=1, maximum=9_999)
    code: str = text(mark("รหัส/ข้อที่"), max_length=40, width=8)
    title: str = text(mark("ข้อความ"), required=True, width=48, max_length=1_000)
    detail: str = long_text(mark("รายละเอียด"))
    unit: str = text(mark("หน่วยนับ"), max_length=60, in_table=False, help=mark("เฉพาะตัวชี้วัด"))
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="medium", width=10, group=mark("ที่มา"))
    source: str = text(mark("ที่มา"), width=24, max_length=400)
    active: bool = yes_no(mark("ใช้อยู่"), default=True)

    def faults(self) -> Iterator[Fault]:
        """Nothing stands under itself."""
        if self.parent and self.parent == self.id:
            yield Fault("parent", say("ข้อหนึ่งอยู่ใต้ตัวเองไม่ได้ เลือกข้ออื่นหรือเว้นว่าง"))


@describe(
    name="policy_analysis",
    label=mark("แบบวิเคราะห์นโยบาย"),
    plural=mark("แบบวิเคราะห์นโยบาย"),
    area="planning",
    title=("subject",),
    sort=("-fiscal_year", "framework", "subject"),
    dated="analysed_on",
    year_of="fiscal",
    indexed=(("fiscal_year", "framework"),),
)
@dataclass(frozen=True, kw_only=True)
class PolicyAnalysis(Record):
    """What a policy of a higher level means for the area, and what the office will do about it (3.1)."""

    fiscal_year: int | None = year(mark("ปีงบประมาณ"), required=True)
    framework: UUID | None = link(mark("แผนหรือนโยบาย"), "policy_framework", required=True, width=26)
    item: UUID | None = link(mark("ข้อที่วิเคราะห์"), "policy_item", width=26, help=mark("เว้นว่าง = วิเคราะห์ทั้งฉบับ"))
    subject: str = text(mark("เรื่อง"), required=True, width=36, max_length=400)
    analysed_on: dt.date | None = date(mark("วันที่วิเคราะห์"))
    analyst: UUID | None = person(mark("ผู้วิเคราะห์"))
    gist: str = long_text(mark("สาระสำคัญของนโยบาย"), group=mark("การวิเคราะห์"))
    quantity: str = long_text(
        mark("สภาพปัจจุบันเชิงปริมาณ"), help=mark("จำนวนนักเรียน อัตราเข้าเรียน การออกกลางคัน ฯลฯ")
    )
    quality: str = long_text(mark("สภาพปัจจุบันเชิงคุณภาพ"), help=mark("ผลการทดสอบ RT NT O-NET ผลประเมิน ฯลฯ"))
    research: str = long_text(mark("งานวิจัยและผลการดำเนินงานที่เกี่ยวข้อง"))
    gap: str = long_text(mark("ช่องว่างและประเด็นปัญหา"))
    effect: str = long_text(mark("ผลต่อเขตพื้นที่"))
    response: str = long_text(mark("แนวทางที่เขตพื้นที่ควรดำเนินการ"), group=mark("ข้อเสนอ"))
    agreements: str = long_text(
        mark("ข้อตกลงการปฏิบัติราชการที่เกี่ยวข้อง"), help=mark("เช่น ข้อตกลงระดับหน่วยงาน ตัวชี้วัดของเขตพื้นที่")
    )
    files: tuple[UUID, ...] = files(mark("ไฟล์อ้างอิง"))

"""ทะเบียนครุภัณฑ์ ICT: each piece with its number, place, age and the year to replace it."""

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
    school,
    text,
    year,
)
from planner_desktop.domain.records import Record, describe
from planner_desktop.domain.year_bound import YearBound
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDED = "written_off"
HELD = ("in_use", "lent", "repair", "to_write_off")
_MONTHS = 12


@describe(
    name="equipment",
    label=mark("ครุภัณฑ์"),
    plural=mark("ทะเบียนครุภัณฑ์ ICT"),
    area="information",
    title=("asset_number", "name"),
    sort=("asset_number",),
    register=True,
    unique=(("asset_number",),),
    indexed=(("school",), ("replace_year", "state"), ("warranty_until",), ("kind",)),
)
@dataclass(frozen=True, kw_only=True)
class Equipment(Record):
    """One piece; `replace_year` is the planned year, or the fiscal year in which its life has run out."""

    asset_number: str = text(mark("หมายเลขครุภัณฑ์"), required=True, width=20, max_length=80)
    kind: str = choice(mark("ชนิด"), "equipment_kind", default="desktop", required=True, width=18)
    name: str = text(mark("รายการ"), required=True, width=32, max_length=300)
    brand: str = text(mark("ยี่ห้อ"), max_length=80, in_table=False)
    model: str = text(mark("รุ่น"), max_length=120, in_table=False)
    serial: str = text(mark("หมายเลขเครื่อง (S/N)"), max_length=120, in_table=False)
    asset_code: str = text(mark("เลขสินทรัพย์ GFMIS"), max_length=40, in_table=False)
    school: UUID | None = school(mark("โรงเรียน"), width=22, group=mark("ที่อยู่และผู้ถือครอง"))
    unit: str = text(
        mark("กลุ่มในสำนักงาน"),
        width=18,
        max_length=120,
        offers=(("agency", "name"), ("work_group", "name")),
    )
    room: str = text(mark("ห้อง/จุดติดตั้ง"), max_length=120, width=16)
    holder: UUID | None = person(mark("ผู้ถือครองในสำนักงาน"), in_table=False)
    holder_name: str = text(mark("ชื่อผู้ถือครอง"), max_length=160, in_table=False)
    bought_on: dt.date | None = date(mark("วันที่ได้มา"), group=mark("การได้มา"))
    price: int | None = baht(mark("ราคา"), minimum=0, total=True, in_table=False)
    money: str = choice(mark("แหล่งเงิน"), "equipment_money", in_table=False, width=20)
    supplier: str = text(mark("ผู้ขาย/ผู้บริจาค"), max_length=200, in_table=False)
    contract: str = text(mark("เลขที่สัญญา/ใบตรวจรับ"), max_length=120, in_table=False)
    warranty_until: dt.date | None = date(mark("ประกันถึง"), in_table=False)
    life_years: int | None = number(
        mark("อายุใช้งานของเครื่องนี้"),
        unit=mark("ปี"),
        minimum=1,
        maximum=40,
        in_table=False,
        group=mark("อายุและการทดแทน"),
        help=mark("เว้นว่าง = ตามเกณฑ์อายุการใช้งานของชนิดนี้"),
    )
    planned_year: int | None = year(
        mark("ปีที่วางแผนทดแทนเอง"), in_table=False, help=mark("เว้นว่าง = คำนวณจากวันที่ได้มาและอายุใช้งาน")
    )
    replace_year: int | None = year(mark("ปีที่ควรทดแทน"), given=True, width=11)
    state: str = choice(mark("สถานะ"), "equipment_state", default="in_use", width=13, group=mark("สถานะ"))
    lent_to: str = text(mark("ผู้ยืม"), max_length=200, in_table=False)
    ended_on: dt.date | None = date(mark("วันที่จำหน่าย"), in_table=False)
    end_reason: str = text(mark("เหตุและวิธีจำหน่าย"), max_length=300, in_table=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    def faults(self) -> Iterator[Fault]:
        """It stands somewhere; what is written off says when and why; days follow each other."""
        if self.school and self.unit.strip():
            yield Fault("unit", say("ครุภัณฑ์อยู่ได้ที่เดียว เลือกโรงเรียน หรือกลุ่มในสำนักงาน อย่างใดอย่างหนึ่ง"))
        if not self.school and not self.unit.strip() and not self.room.strip():
            yield Fault("school", say("บอกว่าครุภัณฑ์อยู่ที่ใด: โรงเรียน กลุ่มในสำนักงาน หรือห้อง"))
        if self.warranty_until and self.bought_on and self.warranty_until < self.bought_on:
            yield Fault("warranty_until", say("วันหมดประกันอยู่ก่อนวันที่ได้มา"))
        if self.state == "lent" and not self.lent_to.strip():
            yield Fault("lent_to", say("บอกว่าให้ใครยืม"))
        yield from self._ending()

    def _ending(self) -> Iterator[Fault]:
        if self.state != ENDED:
            if self.ended_on:
                yield Fault("state", say("มีวันที่จำหน่ายแล้ว เปลี่ยนสถานะเป็นจำหน่ายแล้วด้วย"))
            return
        if self.ended_on is None:
            yield Fault("ended_on", say("ครุภัณฑ์ที่จำหน่ายแล้วต้องมีวันที่จำหน่าย"))
        elif self.bought_on and self.ended_on < self.bought_on:
            yield Fault("ended_on", say("วันที่จำหน่ายอยู่ก่อนวันที่ได้มา"))
        if not self.end_reason.strip():
            yield Fault("end_reason", say("บอกเหตุและวิธีจำหน่าย เช่น ชำรุดซ่อมไม่คุ้ม ขายทอดตลาด"))


@describe(
    name="equipment_life",
    label=mark("เกณฑ์อายุการใช้งาน"),
    plural=mark("เกณฑ์อายุการใช้งานครุภัณฑ์"),
    area="information",
    title=("kind",),
    sort=("kind", "-first_year"),
)
@dataclass(frozen=True, kw_only=True)
class EquipmentLife(YearBound):
    """How long a kind serves, for pieces bought from one fiscal year to another."""

    kind: str = choice(mark("ชนิด"), "equipment_kind", required=True, width=24)
    years: int | None = number(mark("อายุการใช้งาน"), unit=mark("ปี"), required=True, minimum=1, maximum=40)
    first_year: int | None = year(mark("ใช้กับที่ได้มาตั้งแต่ปีงบฯ"))
    last_year: int | None = year(mark("ถึงปีงบฯ"))
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="medium", width=14)
    source: str = text(mark("ที่มา"), width=40, max_length=300)

    def holds(self, kind: str, fiscal_year: int) -> bool:
        """Whether it is the rule for a piece of that kind bought in that year."""
        return self.kind == kind and self.in_force(fiscal_year)


@describe(
    name="equipment_check",
    label=mark("ผลสำรวจครุภัณฑ์"),
    plural=mark("ผลสำรวจครุภัณฑ์ประจำปี"),
    area="information",
    title=("fiscal_year", "result"),
    sort=("-fiscal_year", "equipment"),
    unique=(("fiscal_year", "equipment"),),
)
@dataclass(frozen=True, kw_only=True)
class EquipmentCheck(Record):
    """What the yearly check found of one piece (ระเบียบพัสดุ 2560 ข้อ 213)."""

    fiscal_year: int | None = year(mark("ปีงบประมาณ"), required=True)
    equipment: UUID | None = link(mark("ครุภัณฑ์"), "equipment", required=True, width=40)
    result: str = choice(mark("ผลการตรวจ"), "check_result", default="usable", required=True, width=18)
    checked_on: dt.date | None = date(mark("วันที่ตรวจ"), required=True)
    checked_by: str = text(mark("ผู้ตรวจ"), max_length=160, width=20)
    place: str = text(mark("พบที่"), max_length=160, width=18, help=mark("กรอกเมื่อไม่ตรงกับทะเบียน"))
    note: str = text(mark("หมายเหตุ"), max_length=500, width=24)

    def faults(self) -> Iterator[Fault]:
        """A loss is explained."""
        if self.result == "lost" and not self.note.strip():
            yield Fault("note", say("ครุภัณฑ์ที่ไม่พบต้องบอกรายละเอียดในหมายเหตุ"))


def age_in_months(bought_on: dt.date | None, today: dt.date) -> int | None:
    """Whole months since it came; None when nobody knows, 0 before it came."""
    if bought_on is None:
        return None
    months = (today.year - bought_on.year) * _MONTHS + today.month - bought_on.month
    return max(months - (today.day < bought_on.day), 0)


def age_in_words(months: int | None) -> str:
    """`3 ปี 2 เดือน`; '' when nobody knows."""
    if months is None:
        return ""
    years, rest = divmod(months, _MONTHS)
    parts = ((years, "ปี"), (rest, "เดือน"))
    return " ".join(f"{count} {unit}" for count, unit in parts if count) or "ไม่ถึง 1 เดือน"


def _lives(certainty: str, source: str, **years: int) -> tuple[EquipmentLife, ...]:
    return tuple(
        EquipmentLife(kind=kind, years=count, certainty=certainty, source=source)
        for kind, count in years.items()
    )


_COMPUTERS = "หลักเกณฑ์ค่าเสื่อมราคา กรมบัญชีกลาง: ครุภัณฑ์คอมพิวเตอร์ 3–5 ปี"
SHIPPED_LIVES = (
    *_lives(
        "medium",
        _COMPUTERS,
        desktop=5,
        allinone=5,
        notebook=5,
        tablet=3,
        server=5,
        printer=5,
        scanner=5,
        network=5,
        wireless=5,
        ups=5,
        other=5,
    ),
    *_lives(
        "medium",
        "หลักเกณฑ์ค่าเสื่อมราคา กรมบัญชีกลาง: ครุภัณฑ์โฆษณาและเผยแพร่ 5–10 ปี",
        projector=5,
        display=5,
        camera=5,
    ),
    *_lives("low", "ตามอายุสิทธิ์การใช้งาน ตรวจกับสัญญา", software=3),
)

"""Strategies of a development plan, their indicators year by year, indicative projects and money (P08)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import baht, choice, link, links, long_text, number, person, text, year
from planner_desktop.domain.planning.measures import figure, percent_faults
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

_COPIED = mark("คัดลอกจากฉบับก่อน")


@describe(
    name="strategy",
    label=mark("กลยุทธ์"),
    plural=mark("กลยุทธ์ของแผนพัฒนา"),
    area="planning",
    title=("code", "name"),
    sort=("plan", "order", "code"),
    indexed=(("plan", "order"),),
)
@dataclass(frozen=True, kw_only=True)
class Strategy(Record):
    """One strategy of a plan's edition, traceable to the TOWS options and factors it comes from."""

    plan: UUID | None = link(mark("แผนพัฒนา"), "development_plan", required=True, width=24)
    order: int | None = number(mark("ลำดับ"), minimum=1, maximum=99)
    code: str = text(mark("กลยุทธ์ที่"), max_length=20, width=8)
    name: str = text(mark("ชื่อกลยุทธ์"), required=True, width=48, max_length=1_000)
    goals: tuple[UUID, ...] = links(mark("ตอบเป้าประสงค์"), "plan_statement")
    options: tuple[UUID, ...] = links(mark("มาจากทางเลือก TOWS"), "tows_option")
    objective: str = long_text(mark("เป้าประสงค์เชิงกลยุทธ์"))
    approach: str = long_text(mark("แนวทางการพัฒนา"))
    outputs: str = long_text(mark("ผลผลิต"))
    outcomes: str = long_text(mark("ผลลัพธ์"))
    weight: int | None = number(mark("น้ำหนัก"), unit="%", minimum=0, maximum=100)
    copied_from: UUID | None = link(_COPIED, "strategy", given=True, in_table=False)


@describe(
    name="indicator",
    label=mark("ตัวชี้วัดของแผน"),
    plural=mark("ตัวชี้วัดของแผนพัฒนา"),
    area="planning",
    title=("code", "name"),
    sort=("plan", "strategy", "order", "code"),
    indexed=(("plan", "order"),),
)
@dataclass(frozen=True, kw_only=True)
class Indicator(Record):
    """One KPI of the plan; results and targets of single years are rows of indicator_year."""

    plan: UUID | None = link(mark("แผนพัฒนา"), "development_plan", required=True, width=24)
    strategy: UUID | None = link(mark("กลยุทธ์"), "strategy", width=24)
    goal: UUID | None = link(mark("เป้าประสงค์"), "plan_statement", in_table=False)
    kind: str = choice(mark("ชนิด"), "indicator_kind", default="outcome")
    order: int | None = number(mark("ลำดับ"), minimum=1, maximum=999)
    code: str = text(mark("รหัส"), max_length=20, width=8)
    name: str = text(mark("ตัวชี้วัด"), required=True, width=48, max_length=1_000)
    definition: str = long_text(mark("นิยามและคำอธิบาย"), group=mark("การวัด"))
    formula: str = long_text(mark("สูตรหรือวิธีคำนวณ"))
    unit: str = text(
        mark("หน่วยนับ"), required=True, max_length=60, width=10, help=mark("เช่น ร้อยละ แห่ง คน ระดับ")
    )
    direction: str = choice(mark("ทิศทางที่ดี"), "indicator_direction", default="up", required=True)
    weight: int | None = number(mark("น้ำหนัก"), unit="%", minimum=0, maximum=100)
    baseline: str = figure(mark("ข้อมูลฐาน"))
    baseline_year: int | None = year(mark("ปีของข้อมูลฐาน"))
    source: str = text(mark("แหล่งข้อมูล"), max_length=300, in_table=False)
    keeper: UUID | None = person(mark("ผู้เก็บข้อมูล"), in_table=False)
    unit_in_charge: UUID | None = link(mark("กลุ่มที่กำกับ"), "agency", in_table=False)
    copied_from: UUID | None = link(_COPIED, "indicator", given=True, in_table=False)

    def faults(self) -> Iterator[Fault]:
        """A baseline has its year; a percentage stays within 0 to 100."""
        if self.baseline and self.baseline_year is None:
            yield Fault("baseline_year", say("บอกปีของข้อมูลฐาน"))
        yield from percent_faults("baseline", self.baseline, self.unit)


@describe(
    name="indicator_year",
    label=mark("ค่าตัวชี้วัดรายปี"),
    plural=mark("ค่าเป้าหมายและผลรายปี"),
    area="planning",
    title=("fiscal_year", "target"),
    sort=("indicator", "fiscal_year"),
    unique=(("indicator", "fiscal_year"),),
)
@dataclass(frozen=True, kw_only=True)
class IndicatorYear(Record):
    """The target of a year of the plan, or the result of a year before it."""

    indicator: UUID | None = link(mark("ตัวชี้วัด"), "indicator", required=True, width=36)
    fiscal_year: int | None = year(mark("ปีงบประมาณ"), required=True)
    target: str = figure(mark("ค่าเป้าหมาย"))
    result: str = figure(mark("ผล"))
    note: str = text(mark("หมายเหตุ"), max_length=300, width=24)


@describe(
    name="indicative_project",
    label=mark("โครงการตามกรอบแผน"),
    plural=mark("กรอบโครงการของแผนพัฒนา"),
    area="planning",
    title=("code", "name"),
    sort=("plan", "strategy", "order", "code"),
    indexed=(("plan", "order"),),
)
@dataclass(frozen=True, kw_only=True)
class IndicativeProject(Record):
    """A project foreseen by the plan; its money year by year are rows of indicative_money."""

    plan: UUID | None = link(mark("แผนพัฒนา"), "development_plan", required=True, width=24)
    strategy: UUID | None = link(mark("กลยุทธ์"), "strategy", required=True, width=24)
    order: int | None = number(mark("ลำดับ"), minimum=1, maximum=999)
    code: str = text(mark("รหัส"), max_length=20, width=8)
    name: str = text(mark("ชื่อโครงการ"), required=True, width=44, max_length=400)
    programme: str = text(mark("แผนงาน"), max_length=300, in_table=False)
    unit: UUID | None = link(mark("กลุ่มที่รับผิดชอบ"), "agency", width=24)
    indicators: tuple[UUID, ...] = links(mark("ตัวชี้วัดที่สนอง"), "indicator")
    activities: str = long_text(mark("กิจกรรมสำคัญ"), help=mark("หนึ่งบรรทัดต่อหนึ่งกิจกรรม"))
    outputs: str = long_text(mark("ผลผลิต"))
    copied_from: UUID | None = link(_COPIED, "indicative_project", given=True, in_table=False)


@describe(
    name="indicative_money",
    label=mark("วงเงินตามกรอบรายปี"),
    plural=mark("วงเงินตามกรอบรายปี"),
    area="planning",
    title=("fiscal_year",),
    sort=("project", "fiscal_year", "source"),
    unique=(("project", "fiscal_year", "source"),),
)
@dataclass(frozen=True, kw_only=True)
class IndicativeMoney(Record):
    """Money foreseen for an indicative project in one fiscal year from one source."""

    project: UUID | None = link(mark("โครงการตามกรอบแผน"), "indicative_project", required=True, width=36)
    fiscal_year: int | None = year(mark("ปีงบประมาณ"), required=True)
    source: str = choice(mark("แหล่งเงิน"), "money_source", default="annual", required=True, width=22)
    amount: int | None = baht(mark("วงเงิน"), required=True, minimum=0, maximum=10**14, total=True)


@describe(
    name="medium_target",
    label=mark("เป้าหมายระยะปานกลาง"),
    plural=mark("เป้าหมายระยะปานกลาง"),
    area="planning",
    title=("wording",),
    sort=("plan", "by_year", "order"),
    indexed=(("plan", "order"),),
)
@dataclass(frozen=True, kw_only=True)
class MediumTarget(Record):
    """What shall be reached by a year of the plan, e.g. half way and at its end."""

    plan: UUID | None = link(mark("แผนพัฒนา"), "development_plan", required=True, width=24)
    strategy: UUID | None = link(mark("กลยุทธ์"), "strategy", width=22)
    indicator: UUID | None = link(mark("ตัวชี้วัด"), "indicator", width=22)
    order: int | None = number(mark("ลำดับ"), minimum=1, maximum=999)
    by_year: int | None = year(mark("ภายในปีงบประมาณ"), required=True)
    wording: str = text(mark("เป้าหมาย"), required=True, width=44, max_length=1_000)
    value: str = figure(mark("ค่า"))
    unit: str = text(mark("หน่วยนับ"), max_length=60, width=10)
    copied_from: UUID | None = link(_COPIED, "medium_target", given=True, in_table=False)

    def faults(self) -> Iterator[Fault]:
        """A value has its unit."""
        if self.value and not self.unit.strip():
            yield Fault("unit", say("ค่าเป้าหมายต้องมีหน่วยนับ เช่น ร้อยละ แห่ง คน"))
        yield from percent_faults("value", self.value, self.unit)

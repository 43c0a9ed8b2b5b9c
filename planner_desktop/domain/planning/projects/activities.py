"""What a project does and what it costs: activities, their months, and budget lines (P10)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import baht, choice, date, link, long_text, month, number, person, text
from planner_desktop.domain.money import format_baht
from planner_desktop.domain.planning.projects.choices import BUDGET_OF
from planner_desktop.domain.records import Record, describe
from planner_desktop.domain.years import fiscal_quarter_of, month_span
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_MONEY = 10**14
"""Satang; a line of a thousand thousand million baht is a slip of the finger."""


@describe(
    name="activity",
    label=mark("กิจกรรม"),
    plural=mark("กิจกรรมของโครงการ"),
    area="planning",
    title=("order", "name"),
    sort=("project", "order", "starts"),
    indexed=(("project", "order"),),
)
@dataclass(frozen=True, kw_only=True)
class Activity(Record):
    """One activity of a project with its owner, days and quantity."""

    project: UUID | None = link(mark("โครงการ"), "project", required=True, width=30)
    order: int | None = number(mark("กิจกรรมที่"), minimum=1, maximum=999)
    name: str = text(mark("กิจกรรม"), required=True, width=44, max_length=600)
    owner: UUID | None = person(mark("ผู้รับผิดชอบ"))
    owner_name: str = text(mark("ชื่อผู้รับผิดชอบ"), in_table=False, help=mark("เมื่อไม่อยู่ในบัญชีบุคลากร"))
    starts: dt.date | None = date(mark("เริ่ม"))
    ends: dt.date | None = date(mark("สิ้นสุด"))
    quantity: int | None = number(mark("ปริมาณงาน"), minimum=1, maximum=10_000_000)
    unit: str = text(mark("หน่วยนับ"), max_length=60, width=10)
    weight: int | None = number(mark("น้ำหนัก"), unit="%", minimum=0, maximum=100, in_table=False)
    after: UUID | None = link(mark("ทำต่อจากกิจกรรม"), "activity", in_table=False)
    place: str = text(mark("สถานที่"), in_table=False)
    detail: str = long_text(mark("รายละเอียดหรือขั้นตอน"))
    copied_from: UUID | None = link(mark("คัดลอกจากกิจกรรม"), "activity", given=True, in_table=False)

    def faults(self) -> Iterator[Fault]:
        """Ends come after beginnings, a quantity has its unit, nothing follows itself."""
        if self.starts and self.ends and self.ends < self.starts:
            yield Fault("ends", say("วันสิ้นสุดอยู่ก่อนวันเริ่ม"))
        if self.quantity is not None and not self.unit.strip():
            yield Fault("unit", say("ปริมาณงานต้องมีหน่วยนับ เช่น ครั้ง คน โรงเรียน"))
        if self.after and self.after == self.id:
            yield Fault("after", say("กิจกรรมทำต่อจากตัวเองไม่ได้"))


@describe(
    name="activity_month",
    label=mark("เดือนที่ทำกิจกรรม"),
    plural=mark("แผนรายเดือนของกิจกรรม"),
    area="planning",
    title=("month",),
    sort=("activity", "month"),
    unique=(("activity", "month"),),
)
@dataclass(frozen=True, kw_only=True)
class ActivityMonth(Record):
    """A month in which an activity is done, and how much of it."""

    activity: UUID | None = link(mark("กิจกรรม"), "activity", required=True, width=36)
    month: str = month(mark("เดือน"), required=True)
    quantity: int | None = number(mark("ปริมาณงาน"), minimum=1, maximum=10_000_000, total=True)
    note: str = text(mark("หมายเหตุ"), max_length=300)


@describe(
    name="budget_line",
    label=mark("รายการงบประมาณ"),
    plural=mark("รายการงบประมาณของโครงการ"),
    area="planning",
    title=("order", "name"),
    sort=("project", "activity", "order"),
    indexed=(("project", "activity"), ("activity",)),
)
@dataclass(frozen=True, kw_only=True)
class BudgetLine(Record):
    """One line of money: people × days × times × rate, or a plain amount; in satang.

    When saved, an empty `amount` is computed, `budget` taken from the category and `quarter` from the month.
    """

    project: UUID | None = link(mark("โครงการ"), "project", required=True, width=30)
    activity: UUID | None = link(mark("กิจกรรม"), "activity", width=30)
    order: int | None = number(mark("ลำดับ"), minimum=1, maximum=999)
    name: str = text(mark("รายการ"), required=True, width=36, max_length=400)
    category: str = choice(mark("หมวดรายจ่าย"), "expenditure_category", required=True, width=18)
    budget: str = choice(
        mark("งบรายจ่าย"), "expenditure_budget", width=16, help=mark("เว้นว่าง = ตามหมวดรายจ่าย")
    )
    source: str = choice(mark("แหล่งเงิน"), "money_source", default="annual", required=True, width=22)
    people: int | None = number(
        mark("จำนวนคน/หน่วย"), minimum=1, maximum=10_000_000, in_table=False, group=mark("สูตรคำนวณ")
    )
    days: int | None = number(mark("จำนวนวัน/มื้อ"), minimum=1, maximum=100_000, in_table=False)
    times: int | None = number(mark("จำนวนครั้ง/รุ่น"), minimum=1, maximum=100_000, in_table=False)
    rate: int | None = baht(mark("อัตรา"), minimum=0, maximum=MOST_MONEY, in_table=False)
    amount: int | None = baht(
        mark("จำนวนเงิน"),
        minimum=0,
        maximum=MOST_MONEY,
        total=True,
        help=mark("เว้นว่าง = คน × วัน × ครั้ง × อัตรา"),
    )
    month: str = month(mark("เดือนที่ใช้เงิน"), group=mark("เวลาที่ใช้เงิน"))
    quarter: int | None = number(mark("ไตรมาส"), minimum=1, maximum=4, help=mark("เว้นว่าง = ตามเดือนที่ใช้เงิน"))
    note: str = text(mark("หมายเหตุ"), max_length=300, in_table=False)
    copied_from: UUID | None = link(mark("คัดลอกจากรายการ"), "budget_line", given=True, in_table=False)

    @property
    def computed(self) -> int | None:
        """People × days × times × rate in satang, empty factors left out; None without a rate."""
        if self.rate is None:
            return None
        whole = self.rate
        for factor in (self.people, self.days, self.times):
            whole *= 1 if factor is None else factor
        return whole

    @property
    def quarter_of_month(self) -> int | None:
        """The fiscal quarter of its month."""
        return fiscal_quarter_of(month_span(self.month)[0]) if self.month else None

    def faults(self) -> Iterator[Fault]:
        """Its money follows its formula, its quarter its month, its budget its category."""
        computed = self.computed
        if self.amount is None and computed is None:
            yield Fault("amount", say("กรอกจำนวนเงิน หรือกรอกอัตราให้โปรแกรมคำนวณ"))
        elif self.amount is not None and computed is not None and self.amount != computed:
            yield Fault(
                "amount",
                say(
                    "จำนวนเงินไม่ตรงกับสูตร คำนวณได้ {computed} บาท ลบช่องนี้ให้โปรแกรมคำนวณ หรือแก้อัตรา",
                    computed=format_baht(computed),
                ),
            )
        elif computed is not None and computed > MOST_MONEY:
            yield Fault("rate", say("จำนวนเงินตามสูตรมากเกินไป ตรวจจำนวนคน วัน ครั้ง และอัตรา"))
        if self.month and self.quarter and self.quarter != self.quarter_of_month:
            yield Fault("quarter", say("เดือนนี้อยู่ไตรมาส {quarter}", quarter=self.quarter_of_month))
        budget = BUDGET_OF.get(self.category)
        if self.budget and budget and budget != self.budget:
            yield Fault("budget", say("หมวดรายจ่ายนี้อยู่ในงบรายจ่ายอื่น เว้นว่างให้โปรแกรมกรอก"))

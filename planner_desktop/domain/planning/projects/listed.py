"""A project as one row of an office's own list: what an Excel of last year has of it (P16)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import baht, choice, date, link, long_text, person, text, year
from planner_desktop.domain.money import format_baht
from planner_desktop.domain.planning.measures import figure, percent_faults
from planner_desktop.domain.planning.projects.activities import MOST_MONEY
from planner_desktop.domain.planning.projects.projects import year_faults
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator


def _quarter(number: int) -> int | None:
    told = (
        f"ไตรมาสที่ {number}",
        f"ไตรมาส{number}",
        f"ไตรมาส {number} (บาท)",
        f"ไตรมาสที่ {number} (บาท)",
        f"Q{number}",
    )
    label = (mark("ไตรมาส 1"), mark("ไตรมาส 2"), mark("ไตรมาส 3"), mark("ไตรมาส 4"))[number - 1]
    return baht(label, minimum=0, maximum=MOST_MONEY, also_called=told)  # type: ignore[no-any-return] # a field


@describe(
    name="listed_project",
    label=mark("โครงการในบัญชี"),
    plural=mark("บัญชีโครงการ (หนึ่งแถวต่อหนึ่งโครงการ)"),
    area="planning",
    title=("code", "name"),
)
@dataclass(frozen=True, kw_only=True)
class ListedProject(Record):
    """One row of a list; becomes a project with its money, activities and indicator, is never kept."""

    fiscal_year: int | None = year(mark("ปีงบประมาณ"), also_called=("ปี", "ปีงบประมาณ พ.ศ."))
    code: str = text(mark("รหัสโครงการ"), max_length=40, width=10, also_called=("รหัส", "เลขที่โครงการ"))
    name: str = text(
        mark("ชื่อโครงการ"),
        required=True,
        width=44,
        max_length=400,
        also_called=("โครงการ", "ชื่อโครงการ/กิจกรรม", "โครงการ/กิจกรรม", "ชื่อแผนงาน/โครงการ", "รายการโครงการ"),
    )
    strategy: UUID | None = link(
        mark("สนองกลยุทธ์"),
        "plan_node",
        width=26,
        also_called=("กลยุทธ์", "กลยุทธ์ที่", "สนองกลยุทธ์ที่", "จุดเน้น", "กลยุทธ์/จุดเน้น", "ยุทธศาสตร์"),
        or_words="note",
    )
    unit: UUID | None = link(
        mark("กลุ่มที่รับผิดชอบ"),
        "agency",
        width=24,
        also_called=("กลุ่ม", "กลุ่มงาน", "กลุ่ม/หน่วย", "หน่วยงานที่รับผิดชอบ", "กลุ่มที่รับผิดชอบโครงการ"),
        or_words="note",
    )
    owner: UUID | None = person(
        mark("ผู้รับผิดชอบโครงการ"), also_called=("ผู้รับผิดชอบ", "เจ้าของโครงการ"), or_words="owner_name"
    )
    owner_name: str = text(mark("ชื่อผู้รับผิดชอบ"), in_table=False)
    objectives: str = long_text(mark("วัตถุประสงค์"))
    quantity: str = long_text(mark("เป้าหมายเชิงปริมาณ"), also_called=("เป้าหมาย", "กลุ่มเป้าหมาย"))
    activities: str = long_text(
        mark("กิจกรรม"), help=mark("หนึ่งบรรทัดต่อหนึ่งกิจกรรม"), also_called=("กิจกรรมหลัก", "กิจกรรมสำคัญ")
    )
    starts: dt.date | None = date(mark("เริ่ม"), also_called=("วันเริ่ม", "วันที่เริ่ม", "เริ่มต้น"))
    ends: dt.date | None = date(mark("สิ้นสุด"), also_called=("วันสิ้นสุด", "วันที่สิ้นสุด", "ถึง"))
    quarter_1: int | None = _quarter(1)
    quarter_2: int | None = _quarter(2)
    quarter_3: int | None = _quarter(3)
    quarter_4: int | None = _quarter(4)
    amount: int | None = baht(
        mark("งบประมาณ"),
        minimum=0,
        maximum=MOST_MONEY,
        total=True,
        also_called=(
            "งบประมาณ (บาท)",
            "วงเงิน",
            "จำนวนเงิน",
            "รวมงบประมาณ",
            "รวมเงิน",
            "รวม",
            "เงินงบประมาณ",
            "บาท",
        ),
    )
    source: str = choice(
        mark("แหล่งเงิน"), "money_source", default="annual", width=22, also_called=("แหล่งงบประมาณ", "แหล่งงบ")
    )
    category: str = choice(
        mark("หมวดรายจ่าย"),
        "expenditure_category",
        default="services",
        width=18,
        also_called=("หมวด", "หมวดเงิน"),
    )
    indicator: str = text(
        mark("ตัวชี้วัด"), width=36, max_length=600, also_called=("ตัวชี้วัดความสำเร็จ", "ตัวชี้วัดโครงการ", "KPI")
    )
    indicator_unit: str = text(mark("หน่วยนับ"), max_length=60, width=10, also_called=("หน่วย",))
    target: str = figure(mark("ค่าเป้าหมาย"), also_called=("เป้าหมายตัวชี้วัด", "ค่าเป้าหมายตัวชี้วัด"))
    note: str = long_text(mark("หมายเหตุ"))

    @property
    def quarters(self) -> dict[int, int]:
        """Satang by quarter, where any was told."""
        told = (self.quarter_1, self.quarter_2, self.quarter_3, self.quarter_4)
        return {at: amount for at, amount in enumerate(told, start=1) if amount}

    def faults(self) -> Iterator[Fault]:
        """Its quarters add up, its days lie in its year, its indicator says in what it is counted."""
        summed = sum(self.quarters.values())
        if summed and self.amount is not None and summed != self.amount:
            told = say("สี่ไตรมาสรวมได้ {summed} บาท ไม่เท่ากับงบประมาณ แก้ให้ตรงกัน", summed=format_baht(summed))
            yield Fault("amount", told)
        if not self.fiscal_year:
            yield Fault("fiscal_year", say("ไม่รู้ว่าเป็นโครงการของปีใด เพิ่มคอลัมน์ “ปีงบประมาณ”"))
        elif self.starts or self.ends:
            yield from year_faults(self, self.fiscal_year, ("starts", "ends"))
        if self.starts and self.ends and self.ends < self.starts:
            yield Fault("ends", say("วันสิ้นสุดอยู่ก่อนวันเริ่ม"))
        if self.indicator and not self.indicator_unit.strip():
            yield Fault("indicator_unit", say("ตัวชี้วัดต้องมีหน่วยนับ เช่น ร้อยละ คน โรงเรียน"))
        if self.indicator and not self.target.strip():
            yield Fault("target", say("ตัวชี้วัดต้องมีค่าเป้าหมาย"))
        yield from percent_faults("target", self.target, self.indicator_unit)

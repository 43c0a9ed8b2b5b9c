"""The projects in the plan that a school sent: what, under which focus, with whose money and when (P26)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from planner_desktop.domain.fields import baht, choice, link, number, school, text, year
from planner_desktop.domain.planning.measures import figure, percent_faults
from planner_desktop.domain.planning.projects.activities import MOST_MONEY
from planner_desktop.domain.records import Record, describe
from planner_desktop.messages import mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planner_desktop.errors import Fault

FILLED_IN = (
    "name",
    "focus",
    "activities",
    "amount",
    "source",
    "quarter",
    "indicator",
    "unit",
    "target",
    "owner_name",
    "note",
)  # what a school writes on the template, in its order


@describe(
    name="school_project",
    label=mark("โครงการของโรงเรียน"),
    plural=mark("โครงการในแผนของโรงเรียน"),
    area="planning",
    title=("name",),
    sort=("-fiscal_year", "school", "reference"),
    indexed=(("fiscal_year", "kind"), ("school", "fiscal_year"), ("reference",)),
    apart=("reference",),
)
@dataclass(frozen=True, kw_only=True)
class SchoolProject(Record):
    """One project of one school's plan of a fiscal year, as its workbook tells it; money in satang."""

    fiscal_year: int | None = year(mark("ปีงบประมาณ"), required=True)
    kind: str = choice(
        mark("แผน"), "school_plan_kind", default="action", required=True, width=20, in_table=False
    )
    school: UUID | None = school(mark("โรงเรียน"), required=True, width=24)
    name: str = text(mark("โครงการของโรงเรียน"), required=True, width=40, max_length=400)
    focus: UUID | None = link(
        mark("สนองกลยุทธ์/จุดเน้นของเขต"), "plan_node", required=True, width=30, help=mark("ข้อในผังแผนของปีเดียวกัน")
    )
    activities: str = text(mark("กิจกรรมสำคัญ"), max_length=600, in_table=False)
    amount: int | None = baht(
        mark("งบประมาณ (บาท)"),
        required=True,
        minimum=0,
        maximum=MOST_MONEY,
        total=True,
        help=mark("0 = ไม่ใช้เงิน"),
    )
    source: str = choice(
        mark("แหล่งเงินของโรงเรียน"), "school_money", default="subsidy", required=True, width=20
    )
    quarter: int | None = number(mark("ไตรมาสที่ทำ"), required=True, minimum=1, maximum=4, width=8)
    indicator: str = text(mark("ตัวชี้วัดความสำเร็จ"), required=True, width=30, max_length=400)
    unit: str = text(mark("หน่วยนับ"), required=True, max_length=60, width=10)
    target: str = figure(mark("ค่าเป้าหมาย"), required=True)
    owner_name: str = text(mark("ผู้รับผิดชอบ"), width=22, max_length=120)
    note: str = text(mark("หมายเหตุ"), max_length=300, in_table=False)
    reference: str = text(mark("เลขอ้างอิงแบบแผน"), given=True, max_length=60, in_table=False, searched=False)

    @classmethod
    def left_blank(cls, given: Mapping[str, Any]) -> bool:
        """A row of the template on which the school wrote nothing."""
        return bool(given.get("reference")) and not any(given.get(name) for name in FILLED_IN)

    def faults(self) -> Iterator[Fault]:
        """A percentage stays within 0 to 100."""
        yield from percent_faults("target", self.target, self.unit)

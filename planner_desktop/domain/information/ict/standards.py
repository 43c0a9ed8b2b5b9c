"""Standard times, bound to fiscal years: answering a request for data, telling of a breach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner_desktop.domain.fields import choice, number, text, year
from planner_desktop.domain.records import describe
from planner_desktop.domain.year_bound import YearBound
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

BREACH, DATA = "pdpa_breach", "data_request"


@describe(
    name="ict_standard",
    label=mark("เวลามาตรฐาน"),
    plural=mark("เวลามาตรฐานการตอบและการแจ้งเหตุ"),
    area="information",
    title=("source",),
    sort=("kind", "data_class", "-first_year"),
)
@dataclass(frozen=True, kw_only=True)
class IctStandard(YearBound):
    """How long something may take, from one fiscal year to another; the narrower class goes first."""

    kind: str = choice(mark("เรื่อง"), "ict_standard_kind", required=True, default=DATA, width=26)
    data_class: str = choice(mark("ชั้นข้อมูล"), "data_class", width=18, help=mark("เว้นว่าง = ทุกชั้น"))
    amount: int | None = number(mark("ภายใน"), required=True, minimum=1, maximum=1_000)
    unit: str = choice(mark("หน่วย"), "standard_unit", required=True, default="workdays")
    first_year: int | None = year(mark("ใช้ตั้งแต่ปีงบประมาณ"))
    last_year: int | None = year(mark("ถึงปีงบประมาณ"))
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="medium")
    source: str = text(mark("ที่มา"), width=30, max_length=300)

    def faults(self) -> Iterator[Fault]:
        yield from super().faults()
        if self.kind == BREACH and self.data_class:
            yield Fault("data_class", say("การแจ้งเหตุละเมิดใช้เวลาเดียวทุกชั้นข้อมูล เว้นช่องนี้ว่าง"))


def _data(data_class: str, amount: int, certainty: str, source: str) -> IctStandard:
    return IctStandard(
        kind=DATA,
        data_class=data_class,
        amount=amount,
        unit="workdays",
        certainty=certainty,
        source=source,
    )


_PRACTICE = "แนวปฏิบัติทั่วไป ปรับตามที่สำนักงานประกาศ"
SHIPPED = (
    IctStandard(
        kind=BREACH,
        amount=72,
        unit="hours",
        certainty="high",
        source="พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล 2562 มาตรา 37 (4)",
    ),
    _data("public", 3, "low", _PRACTICE),
    _data("internal", 5, "low", _PRACTICE),
    _data("personal", 15, "medium", "มติ ครม. 28 ธ.ค. 2547 เรื่องข้อมูลข่าวสารของราชการ ตรวจก่อนอ้าง"),
    _data("sensitive", 15, "medium", "มติ ครม. 28 ธ.ค. 2547 เรื่องข้อมูลข่าวสารของราชการ ตรวจก่อนอ้าง"),
    _data("", 15, "medium", "มติ ครม. 28 ธ.ค. 2547 เรื่องข้อมูลข่าวสารของราชการ ตรวจก่อนอ้าง"),
)


def standard_for(
    own: Iterable[IctStandard], kind: str, fiscal_year: int, data_class: str = ""
) -> IctStandard | None:
    """The standard in force: the office's own of that class, else its own of all classes, else as shipped."""
    for found in (tuple(own), SHIPPED):
        fitting = [
            one
            for one in found
            if one.kind == kind and one.in_force(fiscal_year) and one.data_class in ("", data_class)
        ]
        if fitting:
            return max(fitting, key=lambda one: (bool(one.data_class), one.first_year or 0))
    return None

"""ความต้องการครุภัณฑ์ ICT of the office's groups and the schools, priced by the list of their fiscal year."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from planner_desktop.domain.fields import (
    baht,
    choice,
    date,
    files,
    link,
    links,
    long_text,
    number,
    school,
    text,
    year,
)
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FREE = ("draft", "submitted", "examined")  # what is wanted may still be changed
FILLED_IN = (
    "own_item",
    "quantity",
    "kind",
    "present",
    "priority",
    "reason",
    "own_price",
    "over_reason",
    "quote_1_from",
    "quote_1",
    "quote_2_from",
    "quote_2",
    "quote_3_from",
    "quote_3",
    "justification",
)  # what a school writes on the survey form, in its order
_QUOTES = 3


@describe(
    name="ict_need",
    label=mark("ความต้องการครุภัณฑ์"),
    plural=mark("ความต้องการครุภัณฑ์ ICT"),
    area="information",
    title=("item_name",),
    sort=("-fiscal_year", "who", "priority"),
    register=True,
    indexed=(("fiscal_year", "state"), ("school", "fiscal_year"), ("reference",)),
    apart=("reference",),
)
@dataclass(frozen=True, kw_only=True)
class IctNeed(Record):
    """What one school or group wants for one fiscal year; prices and sums are kept as they were then."""

    fiscal_year: int | None = year(mark("ปีงบประมาณ"), required=True)
    school: UUID | None = school(mark("โรงเรียน"), width=22, in_table=False)
    unit: str = text(
        mark("กลุ่มในสำนักงาน"),
        width=20,
        max_length=120,
        in_table=False,
        offers=(("agency", "name"), ("work_group", "name")),
        help=mark("กรอกเมื่อไม่ใช่ของโรงเรียน"),
    )
    item: UUID | None = link(
        mark("รายการตามราคากลาง"), "price_item", width=30, in_table=False, group=mark("สิ่งที่ต้องการ")
    )
    own_item: str = text(
        mark("รายการนอกเกณฑ์"),
        max_length=300,
        in_table=False,
        help=mark("กรอกเมื่อไม่มีในเกณฑ์ราคากลาง ต้องมีใบเสนอราคา 3 ราย หรือคำชี้แจง"),
    )
    item_name: str = text(mark("รายการ"), given=True, width=36, max_length=330)
    kind: str = choice(mark("ลักษณะ"), "need_kind", default="replace", width=14)
    quantity: int | None = number(mark("จำนวน"), required=True, minimum=1, maximum=9_999, width=7)
    own_price: int | None = baht(
        mark("ราคาที่ขอต่อหน่วย"),
        minimum=1,
        in_table=False,
        help=mark("เว้นว่าง = ราคากลางของปีนั้น สูงกว่าราคากลางต้องบอกเหตุผล"),
    )
    over_reason: str = long_text(mark("เหตุผลที่ราคาสูงกว่า"), max_length=1000)
    standard_price: int | None = baht(mark("ราคากลาง"), given=True, in_table=False)
    unit_price: int | None = baht(mark("ราคาต่อหน่วย"), given=True)
    total: int | None = baht(mark("รวมเงิน"), given=True, total=True)
    quote_1_from: str = text(
        mark("ผู้เสนอราคารายที่ 1"), max_length=160, in_table=False, group=mark("ใบเสนอราคา (รายการนอกเกณฑ์)")
    )
    quote_1: int | None = baht(mark("ราคารายที่ 1"), minimum=1, in_table=False)
    quote_2_from: str = text(mark("ผู้เสนอราคารายที่ 2"), max_length=160, in_table=False)
    quote_2: int | None = baht(mark("ราคารายที่ 2"), minimum=1, in_table=False)
    quote_3_from: str = text(mark("ผู้เสนอราคารายที่ 3"), max_length=160, in_table=False)
    quote_3: int | None = baht(mark("ราคารายที่ 3"), minimum=1, in_table=False)
    justification: str = long_text(mark("คำชี้แจงเมื่อมีใบเสนอราคาไม่ครบ"), max_length=1000)
    reason: str = long_text(
        mark("เหตุผลความจำเป็น"), required=True, max_length=2000, group=mark("เหตุผลและของเดิม")
    )
    priority: int | None = number(mark("ลำดับสำคัญ"), minimum=1, maximum=99, width=8)
    present: int | None = number(
        mark("ของเดิมที่มี"), unit=mark("หน่วย"), minimum=0, maximum=9_999, in_table=False
    )
    replaces: tuple[UUID, ...] = links(mark("ครุภัณฑ์ที่ขอทดแทน"), "equipment")
    state: str = choice(
        mark("สถานะ"), "need_state", default="draft", given=True, width=18, group=mark("การพิจารณา")
    )
    granted: int | None = number(mark("จำนวนที่ได้รับ"), given=True, minimum=0, width=9, in_table=False)
    granted_total: int | None = baht(mark("เงินที่ได้รับจัดสรร"), given=True, total=True, in_table=False)
    decided_on: dt.date | None = date(mark("วันที่ทราบผล"), given=True, in_table=False)
    decision: str = text(mark("เหตุผลของผลพิจารณา"), given=True, max_length=500, in_table=False)
    who: str = text(mark("หน่วยงานที่ขอ"), given=True, width=22, max_length=200)
    reference: str = text(mark("เลขอ้างอิงแบบสำรวจ"), given=True, max_length=60, in_table=False, searched=False)
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    @classmethod
    def left_blank(cls, given: Mapping[str, Any]) -> bool:
        """A row of the survey form on which the school wrote nothing."""
        return bool(given.get("reference")) and not any(given.get(name) for name in FILLED_IN)

    def quotes(self) -> list[int]:
        """The prices quoted, in satang."""
        return [one for one in (self.quote_1, self.quote_2, self.quote_3) if one is not None]

    def faults(self) -> Iterator[Fault]:
        """One asks, for one thing; what stands outside the list shows its prices."""
        if bool(self.school) == bool(self.unit.strip()):
            yield Fault("school", say("เลือกโรงเรียน หรือพิมพ์ชื่อกลุ่มในสำนักงาน อย่างใดอย่างหนึ่ง"))
        if bool(self.item) == bool(self.own_item.strip()):
            yield Fault("item", say("เลือกรายการตามราคากลาง หรือพิมพ์รายการนอกเกณฑ์ อย่างใดอย่างหนึ่ง"))
        if self.own_item.strip():
            yield from self._own_faults()
        fewer = self.quantity is not None and 0 < len(self.replaces) < self.quantity
        if fewer and self.kind == "replace":
            wording = say(
                "ขอทดแทน {wanted} แต่เลือกครุภัณฑ์เดิมไว้ {count} รายการ ลดจำนวนหรือเลือกของเดิมให้ครบ",
                wanted=self.quantity,
                count=len(self.replaces),
            )
            yield Fault("quantity", wording)

    def _own_faults(self) -> Iterator[Fault]:
        quoted = self.quotes()
        if self.own_price is None:
            yield Fault("own_price", say("รายการนอกเกณฑ์ต้องบอกราคาที่ขอต่อหน่วย"))
        if len(quoted) < _QUOTES and not self.justification.strip():
            yield Fault("justification", say("ใส่ใบเสนอราคาให้ครบ 3 ราย หรือชี้แจงว่าเหตุใดจึงไม่ครบ"))
        if quoted and self.own_price and self.own_price > min(quoted) and not self.over_reason.strip():
            yield Fault("over_reason", say("ราคาที่ขอสูงกว่าใบเสนอราคาที่ต่ำที่สุด บอกเหตุผล"))

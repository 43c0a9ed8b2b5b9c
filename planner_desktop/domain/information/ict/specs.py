"""รายละเอียดคุณลักษณะเฉพาะ (spec): one sheet for one thing to buy, one clause a line in each section."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import baht, date, files, link, long_text, number, text, year
from planner_desktop.domain.records import Record, describe
from planner_desktop.errors import Fault
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEMBERS = 3
_CLAUSE = mark("บรรทัดละหนึ่งข้อ ขึ้นต้นด้วย - เป็นข้อย่อย")


@describe(
    name="spec_sheet",
    label=mark("รายละเอียดคุณลักษณะเฉพาะ"),
    plural=mark("รายละเอียดคุณลักษณะเฉพาะ"),
    area="information",
    title=("name",),
    sort=("-fiscal_year", "name"),
)
@dataclass(frozen=True, kw_only=True)
class SpecSheet(Record):
    """The clauses stand as typed; the paper numbers them."""

    fiscal_year: int | None = year(mark("ปีงบประมาณ"), required=True)
    name: str = text(mark("ชื่อรายการ"), required=True, width=44, max_length=300)
    item: UUID | None = link(mark("อ้างรายการราคากลาง"), "price_item", width=24, in_table=False)
    quantity: int | None = number(mark("จำนวน"), required=True, minimum=1, maximum=9_999)
    unit: str = text(mark("หน่วยนับ"), max_length=20, width=9)
    unit_price: int | None = baht(mark("ราคาต่อหน่วย"), minimum=1)
    dated: dt.date | None = date(mark("ลงวันที่"))
    background: str = long_text(mark("ความเป็นมา"), max_length=4000, group=mark("เหตุผล"))
    objective: str = long_text(mark("วัตถุประสงค์"), max_length=4000, help=_CLAUSE)
    basics: str = long_text(mark("คุณลักษณะพื้นฐานตามเกณฑ์ราคากลาง"), group=mark("คุณลักษณะเฉพาะ"), help=_CLAUSE)
    own: str = long_text(mark("คุณลักษณะที่กำหนดเพิ่ม"), help=_CLAUSE)
    delivery: str = long_text(mark("การส่งมอบ"), max_length=4000, group=mark("เงื่อนไข"), help=_CLAUSE)
    warranty: str = long_text(mark("การรับประกัน"), max_length=4000, help=_CLAUSE)
    other: str = long_text(mark("เงื่อนไขอื่น"), max_length=4000, help=_CLAUSE)
    order: str = text(
        mark("คำสั่งแต่งตั้งคณะกรรมการ"), max_length=200, in_table=False, group=mark("ผู้กำหนดรายละเอียด")
    )
    committee: str = long_text(
        mark("คณะกรรมการ"), max_length=2000, help=mark("บรรทัดละหนึ่งคน: ชื่อ, ตำแหน่ง คนแรกเป็นประธานกรรมการ")
    )
    note: str = long_text(mark("หมายเหตุ"))
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    def faults(self) -> Iterator[Fault]:
        """It says what the thing must be."""
        if not self.basics.strip() and not self.own.strip():
            yield Fault("own", say("ใส่คุณลักษณะอย่างน้อยหนึ่งข้อ หรือดึงจากเกณฑ์ราคากลาง"))
        named = [line for line in self.committee.splitlines() if line.strip()]
        if named and len(named) != 1 and len(named) < _MEMBERS:
            yield Fault("committee", say("คณะกรรมการต้องมีอย่างน้อย 3 คน หรือใส่ผู้รับผิดชอบคนเดียว"))

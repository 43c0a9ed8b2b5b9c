"""เกณฑ์ราคากลางและคุณลักษณะพื้นฐานครุภัณฑ์คอมพิวเตอร์: the standard price list, one for each fiscal year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import baht, choice, files, long_text, number, text, year, yes_no
from planner_desktop.domain.records import Record, describe
from planner_desktop.messages import mark

if TYPE_CHECKING:
    from planner_desktop.messages import Words


@describe(
    name="price_item",
    label=mark("รายการราคากลาง"),
    plural=mark("เกณฑ์ราคากลางครุภัณฑ์คอมพิวเตอร์"),
    area="information",
    title=("code", "name"),
    sort=("-fiscal_year", "position", "code"),
    unique=(("fiscal_year", "code"),),
    indexed=(("fiscal_year", "position"),),
)
@dataclass(frozen=True, kw_only=True)
class PriceItem(Record):
    """One item as the ministry's criteria price it for a fiscal year; `basics` is one clause a line."""

    fiscal_year: int | None = year(mark("ปีงบประมาณ"), required=True)
    position: int | None = number(mark("ข้อที่"), minimum=1, maximum=999, width=7)
    code: str = text(mark("รหัส"), required=True, width=10, max_length=20)
    name: str = text(mark("รายการ"), required=True, width=44, max_length=300)
    kind: str = choice(mark("ชนิด"), "equipment_kind", default="desktop", width=18)
    unit: str = text(mark("หน่วยนับ"), width=8, max_length=20, in_table=False)
    price: int | None = baht(mark("ราคากลาง"), required=True, minimum=1)
    basics: str = long_text(
        mark("คุณลักษณะพื้นฐาน"), help=mark("บรรทัดละหนึ่งข้อ โปรแกรมใส่เลขข้อให้เมื่อทำรายละเอียดคุณลักษณะ")
    )
    source: str = text(mark("ที่มา (ฉบับที่ประกาศ)"), width=30, max_length=300)
    certainty: str = choice(mark("ความแน่ใจ"), "certainty", default="medium", width=14)
    active: bool = yes_no(mark("ใช้อยู่"), default=True)
    files: tuple[UUID, ...] = files(mark("ไฟล์แนบ"))

    def own_title(self, words: Words = str) -> str:
        """With its year: the same code stands in every year's list."""
        year = words(mark("(ปี {year})")).format(year=self.fiscal_year) if self.fiscal_year else ""
        return " ".join(filter(None, (self.code, self.name, year)))

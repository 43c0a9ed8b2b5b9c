"""เกณฑ์ราคากลาง: the standard price list of the fiscal year."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from planner_desktop.domain.information.ict.prices import PriceItem
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.messages import mark
from planner_desktop.services.information.ict import prices
from ui.areas.information.deeds import attempt, writing
from ui.areas.information.ict.specs import begin_spec
from ui.kit.importing import way_in
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.with_deeds import ListWithDeeds
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record
    from ui.kit.desk import Desk

_ABOUT = mark("ราคาและคุณลักษณะพื้นฐานตามประกาศ ผูกกับปีงบประมาณ ความแน่ใจบอกว่าตรวจกับประกาศแล้วหรือยัง")
COLUMNS = ("fiscal_year", "code", "name", "price", "certainty")


def _this_year(desk: Desk) -> tuple[Condition, ...]:
    return (Condition("fiscal_year", Test.IS, desk.fiscal_year),)


def _next_year(desk: Desk) -> tuple[Condition, ...]:
    return (Condition("fiscal_year", Test.IS, desk.fiscal_year + 1),)


QUICK = (
    QuickFilter(mark("ปีงบประมาณที่เลือก"), _this_year, counted=True),
    QuickFilter(mark("ปีถัดไป"), _next_year, counted=True),
    QuickFilter(
        mark("ยังไม่ตรวจกับประกาศ"), lambda _desk: (Condition("certainty", Test.IS, "low"),), counted=True
    ),
)


def prices_page(desk: Desk) -> ListWithDeeds:
    """เกณฑ์ราคากลางครุภัณฑ์คอมพิวเตอร์."""

    def to_spec(record: Record) -> None:
        if isinstance(record, PriceItem):
            begin_spec(desk, item=record)

    page = RecordPage(
        desk,
        "price_item",
        title=mark("เกณฑ์ราคากลาง"),
        new_label=mark("เพิ่มรายการ"),
        about=_ABOUT,
        columns=COLUMNS,
        quick=QUICK,
        draft=lambda desk: PriceItem(fiscal_year=desk.fiscal_year, certainty="high"),
        actions=(writing(desk, mark("ทำรายละเอียดคุณลักษณะจากรายการนี้"), to_spec, "file-text"),),
        import_rows=way_in(desk, "price_item"),
        in_series=True,
    )
    deeds = (
        (mark("คัดลอกจากปีก่อน"), "copy", partial(_copy, desk)),
        (mark("วางรายการที่มากับโปรแกรม"), "list-check", partial(_lay_out, desk)),
    )
    return ListWithDeeds(page, _ABOUT, deeds)


def _copy(desk: Desk) -> None:
    year, made = desk.fiscal_year, []

    def deed() -> None:
        made.append(prices.copy_last(desk.file, year))

    if attempt(desk, deed, ""):
        _told(desk, made[0], year)


def _lay_out(desk: Desk) -> None:
    _told(desk, prices.lay_out(desk.file, desk.fiscal_year), desk.fiscal_year)


def _told(desk: Desk, count: int, year: int) -> None:
    words = _("วางราคากลางปี {year} แล้ว {count} รายการ ตรวจกับประกาศก่อนใช้อ้าง")
    there = _("ปี {year} มีครบทุกรายการแล้ว แก้ในตารางได้เลย")
    desk.say((words if count else there).format(year=year, count=count))

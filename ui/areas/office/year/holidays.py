"""วันหยุดราชการ: the public holidays that working days are counted with."""

from __future__ import annotations

from uuid import UUID

from planner_desktop.domain.office.year import Holiday
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import Record
from planner_desktop.messages import mark, say
from planner_desktop.services import holidays
from ui.kit.desk import Desk
from ui.kit.page_options import BulkAction, NextStep, in_fiscal_year
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.with_deeds import ListWithDeeds
from ui.kit.words import show

HOLIDAY_QUICK = (
    QuickFilter(
        mark("ควรตรวจสอบ"),
        lambda _desk: (Condition("certainty", Test.ONE_OF, ("medium", "low")),),
        counted=True,
    ),
)
CHECKED = mark("ตรวจกับประกาศแล้ว")
ABOUT = mark("วันหยุดของปีงบประมาณนี้ ใช้นับวันทำการ วันที่ยังไม่แน่ใจให้ตรวจกับประกาศของปี แล้วกด “ตรวจกับประกาศแล้ว”")


def holidays_page(desk: Desk) -> ListWithDeeds:
    """วันหยุดราชการ."""

    def load() -> None:
        count = holidays.found(desk.file)
        desk.say(
            show(say("เพิ่มวันหยุดราชการ {count} วัน", count=count) if count else say("มีวันหยุดที่มากับโปรแกรมครบแล้ว"))
        )

    def confirm(days: list[UUID]) -> None:
        count = holidays.confirm(desk.file, days)
        desk.say(show(say("ตรวจกับประกาศแล้ว {count} วัน กด Ctrl+Z เพื่อเลิกทำ", count=count)))

    def next_step(record: Record) -> NextStep | None:
        if not isinstance(record, Holiday) or record.is_new or record.certainty == holidays.SURE:
            return None
        return NextStep(CHECKED, lambda: confirm([record.id]))

    page = RecordPage(
        desk,
        "holiday",
        about=ABOUT,
        quick=HOLIDAY_QUICK,
        base_query=in_fiscal_year("holiday"),
        next_step=next_step,
        bulk=(BulkAction(CHECKED, confirm, "check"),),
    )
    return ListWithDeeds(page, ABOUT, ((mark("เพิ่มวันหยุดที่มากับโปรแกรม"), "calendar", load),))

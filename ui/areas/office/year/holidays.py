"""วันหยุดราชการ: the public holidays that working days are counted with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.spans import Span
from planner_desktop.messages import mark, say
from planner_desktop.services import holidays
from ui.kit.desk import Desk
from ui.kit.page_options import PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import show

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record

HOLIDAY_QUICK = (
    QuickFilter(
        mark("ปีงบประมาณนี้"), lambda _desk: (Condition("day", Test.BETWEEN, Span.FISCAL_YEAR),), counted=True
    ),
    QuickFilter(
        mark("ควรตรวจสอบ"),
        lambda _desk: (Condition("certainty", Test.ONE_OF, ("medium", "low")),),
        counted=True,
    ),
)


def holidays_page(desk: Desk) -> RecordPage:
    """วันหยุดราชการ."""

    def load(_record: Record | None) -> None:
        count = holidays.found(desk.file)
        desk.say(show(say("เพิ่มวันหยุดราชการ {count} วัน", count=count)))

    return RecordPage(
        desk,
        "holiday",
        about=mark("วันหยุดราชการที่ใช้นับวันทำการ วันทางจันทรคติและวันชดเชยให้ตรวจกับประกาศคณะรัฐมนตรีของปีนั้น"),
        quick=HOLIDAY_QUICK,
        actions=(PageAction(mark("เพิ่มวันหยุดที่มากับโปรแกรม"), load, icon="calendar", needs_record=False),),
    )

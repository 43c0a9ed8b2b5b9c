"""วันหยุดราชการ: the public holidays that working days are counted with."""

from __future__ import annotations

from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.spans import Span
from planner_desktop.messages import mark, say
from planner_desktop.services import holidays
from ui.kit.desk import Desk
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.with_deeds import ListWithDeeds
from ui.kit.words import show

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
ABOUT = mark("ใช้นับวันทำการ วันทางจันทรคติ วันชดเชย และวันหยุดพิเศษให้ตรวจกับประกาศคณะรัฐมนตรีของปีนั้น")


def holidays_page(desk: Desk) -> ListWithDeeds:
    """วันหยุดราชการ."""

    def load() -> None:
        count = holidays.found(desk.file)
        desk.say(
            show(say("เพิ่มวันหยุดราชการ {count} วัน", count=count) if count else say("มีวันหยุดที่มากับโปรแกรมครบแล้ว"))
        )

    page = RecordPage(desk, "holiday", about=ABOUT, quick=HOLIDAY_QUICK)
    return ListWithDeeds(page, ABOUT, ((mark("เพิ่มวันหยุดที่มากับโปรแกรม"), "calendar", load),))

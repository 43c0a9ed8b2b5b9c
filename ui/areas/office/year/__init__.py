"""งานประจำปี: the year's tasks as list, board, calendar and chart; and the public holidays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.spans import Span
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark, say
from planner_desktop.services import holidays, records
from planner_desktop.services.year_work import asking
from ui.areas.office.year.page import YearPage
from ui.kit.desk import Desk, PageSpec
from ui.kit.page_options import PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import show

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record

SECTION = mark("งานประจำปี")
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


def _waiting(desk: Desk) -> int:
    """Tasks that wait for whoever works now; late ones of all when it was not said."""
    actor, today = desk.file.actor, bangkok_today()
    conditions = asking.to_do((actor,), today) if actor else asking.overdue(today)
    return records.count(desk.file, Query("task", conditions))


PAGES = (
    PageSpec(
        key="office.year",
        area="office",
        section=SECTION,
        label=mark("งานประจำปี"),
        make=YearPage,
        record="task",
        icon="list-check",
        waiting=_waiting,
    ),
    PageSpec(
        key="office.holidays",
        area="office",
        section=SECTION,
        label=mark("วันหยุดราชการ"),
        make=holidays_page,
        record="holiday",
        icon="calendar",
    ),
)

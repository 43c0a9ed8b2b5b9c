"""กำหนดประจำปี: dates of law and of reporting rounds, by fiscal year; planning makes tasks of them (P23)."""

from __future__ import annotations

from planner_desktop.domain.office.year import YearlyDate
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.messages import mark, say
from planner_desktop.services.year_work import dates
from ui.kit.desk import Desk
from ui.kit.importing import way_in
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.with_deeds import ListWithDeeds
from ui.kit.words import show

QUICK = (
    QuickFilter(mark("ใช้อยู่"), lambda _desk: (Condition("active", Test.IS, value=True),), counted=True),
    QuickFilter(mark("ปิดใช้"), lambda _desk: (Condition("active", Test.IS, value=False),), counted=True),
    QuickFilter(
        mark("ควรตรวจสอบ"),
        lambda _desk: (Condition("certainty", Test.ONE_OF, ("medium", "low")),),
        counted=True,
    ),
)
ABOUT = mark(
    "กำหนดของปีงบประมาณนี้ แก้ เพิ่ม หรือปิดใช้ได้ เมื่อกด “สร้างงาน” ในหน้างานประจำปี แต่ละกำหนดที่ใช้อยู่จะเป็นงานหนึ่งงาน"
)


def dates_page(desk: Desk) -> ListWithDeeds:
    """กำหนดประจำปี."""

    def load() -> None:
        count = dates.found(desk.file, desk.fiscal_year)
        desk.say(
            show(
                say("เพิ่มกำหนดประจำปี {count} รายการ", count=count)
                if count
                else say("มีกำหนดที่มากับโปรแกรมครบแล้ว")
            )
        )

    page = RecordPage(
        desk,
        "yearly_date",
        title=mark("กำหนดประจำปี"),
        about=ABOUT,
        columns=("due_on", "title", "item", "active", "certainty"),
        quick=QUICK,
        base_query=lambda at: dates.in_year("yearly_date", at.fiscal_year),
        draft=lambda at: YearlyDate(fiscal_year=at.fiscal_year),
        import_rows=way_in(desk, "yearly_date"),
    )
    return ListWithDeeds(page, ABOUT, ((mark("เพิ่มกำหนดที่มากับโปรแกรม"), "calendar", load),))

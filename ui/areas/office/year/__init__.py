"""งานประจำปี: the year's tasks, its dates, reports and progress, and the public holidays."""

from __future__ import annotations

from planner_desktop.domain.queries import Query
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services import records
from ui.kit.desk import Desk, SectionPages

SECTION = mark("งานประจำปี")
_YEAR = SectionPages("office", SECTION, "office.year")


def _waiting(desk: Desk) -> int:
    """Tasks that wait for whoever works now; late ones of all when it was not said."""
    from planner_desktop.services.year_work import asking

    actor, today = desk.file.actor, bangkok_today()
    conditions = asking.to_do((actor,), today) if actor else asking.overdue(today)
    return records.count(desk.file, Query("task", conditions))


PAGES = (
    _YEAR.page("year", mark("งานประจำปี"), "list-check", "page:YearPage", "task", waiting=_waiting),
    _YEAR.page("dates", mark("กำหนดประจำปี"), "bell", "dates:dates_page", "yearly_date"),
    _YEAR.page("reports", mark("รายงานผลของงาน"), "report", "reports:reports_page", "work_report"),
    _YEAR.page("progress", mark("ความก้าวหน้าและเวลาจริง"), "chart-bar", "progress:ProgressPage"),
    _YEAR.page("holidays", mark("วันหยุดราชการ"), "calendar", "holidays:holidays_page", "holiday"),
)

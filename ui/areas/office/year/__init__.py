"""งานประจำปี: the year's tasks, its dates, reports and progress, and the public holidays."""

from __future__ import annotations

from planner_desktop.domain.queries import Query
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services import records
from ui.kit.desk import Desk, PageSpec, later

SECTION = mark("งานประจำปี")


def _waiting(desk: Desk) -> int:
    """Tasks that wait for whoever works now; late ones of all when it was not said."""
    from planner_desktop.services.year_work import asking

    actor, today = desk.file.actor, bangkok_today()
    conditions = asking.to_do((actor,), today) if actor else asking.overdue(today)
    return records.count(desk.file, Query("task", conditions))


PAGES = (
    PageSpec(
        key="office.year",
        area="office",
        section=SECTION,
        label=mark("งานประจำปี"),
        make=later("ui.areas.office.year.page:YearPage"),
        record="task",
        icon="list-check",
        waiting=_waiting,
    ),
    PageSpec(
        key="office.dates",
        area="office",
        section=SECTION,
        label=mark("กำหนดประจำปี"),
        make=later("ui.areas.office.year.dates:dates_page"),
        record="yearly_date",
        icon="bell",
    ),
    PageSpec(
        key="office.reports",
        area="office",
        section=SECTION,
        label=mark("รายงานผลของงาน"),
        make=later("ui.areas.office.year.reports:reports_page"),
        record="work_report",
        icon="report",
    ),
    PageSpec(
        key="office.progress",
        area="office",
        section=SECTION,
        label=mark("ความก้าวหน้าและเวลาจริง"),
        make=later("ui.areas.office.year.progress:ProgressPage"),
        icon="chart-bar",
    ),
    PageSpec(
        key="office.holidays",
        area="office",
        section=SECTION,
        label=mark("วันหยุดราชการ"),
        make=later("ui.areas.office.year.holidays:holidays_page"),
        record="holiday",
        icon="calendar",
    ),
)

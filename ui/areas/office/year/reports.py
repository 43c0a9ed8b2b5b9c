"""รายงานผลของงาน: what became of each work item, round by round; and the way to it from a task."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from planner_desktop.domain.office.work import WorkItem
from planner_desktop.domain.office.year import Task, WorkReport
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import PlannerError
from planner_desktop.language.order import sort_key
from planner_desktop.messages import mark
from planner_desktop.services import choices, records
from planner_desktop.services.year_work import reports
from planner_desktop.services.year_work.dates import in_year
from ui.areas.office.year.printing import show_named
from ui.kit import ask
from ui.kit.page_options import PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.with_deeds import ListWithDeeds
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record
    from ui.kit.desk import Desk

ABOUT = mark("ทุกงานในบัญชีงานมีรายงานของแต่ละรอบ โปรแกรมเริ่มร่างให้จากงานที่ทำและหลักฐานของรอบนั้น แล้วเขียนต่อได้")
ROUNDS = (
    ("q1", mark("ต.ค.–ธ.ค.")),
    ("q2", mark("ม.ค.–มี.ค.")),
    ("q3", mark("เม.ย.–มิ.ย.")),
    ("q4", mark("ก.ค.–ก.ย.")),
    ("year", mark("ทั้งปี")),
)


def _mine(desk: Desk) -> tuple[Condition, ...]:
    return (Condition("reporter", Test.ONE_OF, (desk.file.actor,) if desk.file.actor else ()),)


def _in_round(code: str, _desk: Desk) -> tuple[Condition, ...]:
    return (Condition("round", Test.IS, code),)


QUICK = (
    QuickFilter(mark("ของฉัน"), _mine, counted=True),
    *(QuickFilter(label, partial(_in_round, code), counted=True) for code, label in ROUNDS),
)


def reports_page(desk: Desk) -> ListWithDeeds:
    """รายงานผลของงาน."""
    page = RecordPage(
        desk,
        "work_report",
        about=ABOUT,
        columns=("item", "round", "reported_on", "reporter"),
        quick=QUICK,
        base_query=lambda at: in_year("work_report", at.fiscal_year),
        draft=lambda at: WorkReport(
            fiscal_year=at.fiscal_year, reporter=at.file.actor, reported_on=bangkok_today()
        ),
        prints=(PageAction(mark("รายงานผลของงานนี้ทั้งปี"), lambda one: print_report(desk, one)),),
    )
    return ListWithDeeds(
        page, ABOUT, ((mark("เริ่มร่างจากงานที่ทำ…"), "report", partial(choose_and_begin, desk)),)
    )


def choose_and_begin(desk: Desk) -> None:
    """Ask which item and round, then begin its report."""
    held = records.every(desk.file, WorkItem, in_year("work_item", desk.fiscal_year))
    items = sorted((one for one in held if one.active), key=lambda one: sort_key(one.number))
    if not items:
        desk.say(_("ปีนี้ยังไม่มีบัญชีงาน เปิดหน้าบัญชีงานของกลุ่มก่อน"))
        return
    place = ask.choose(
        QApplication.activeWindow(),
        _("รายงานผลของงาน"),
        [title_of(one, _) for one in items],
        label=_("งานใด"),
    )
    if place is None:
        return
    rounds = [one for one in choices.entries(desk.file, "report_round") if one.code in reports.ROUNDS]
    at = ask.choose(
        QApplication.activeWindow(), _("รายงานผลของงาน"), [_(one.label) for one in rounds], label=_("รอบใด")
    )
    if at is not None:
        begin_report(desk, items[place], rounds[at].code)


def report_of_task(desk: Desk, task: Record | None) -> None:
    """Open the report of the task's item and round, begun out of the tasks where there is none."""
    if not isinstance(task, Task) or task.item is None:
        desk.say(_("งานนี้ไม่ได้ผูกกับงานในบัญชีงาน เลือกงานในบัญชีงานก่อนจึงรายงานผลได้"))
        return
    begin_report(desk, records.get(desk.file, WorkItem, task.item), reports.round_of(task))


def begin_report(desk: Desk, item: WorkItem, round_: str) -> None:
    """Open the report of the item's round; where there is none it is begun out of the round's tasks."""
    year = item.fiscal_year or 0
    there = reports.report_of(desk.file, item.id, year, round_)
    if there is None and desk.file.read_only:
        desk.say(_("แฟ้มนี้เปิดไว้อ่านอย่างเดียว"))
        return
    try:
        report = there or reports.begin(desk.file, item.id, round_, bangkok_today())
    except PlannerError as error:
        ask.show_error(QApplication.activeWindow(), error)
        return
    desk.show_record("work_report", report.id)


def print_report(desk: Desk, report: Record | None) -> None:
    """Show the paper of the report's item: the whole year with every round."""
    if isinstance(report, WorkReport) and report.item:
        item = records.get(desk.file, WorkItem, report.item)
        keys = {"item": item.number, "year": str(report.fiscal_year)}
        show_named(QApplication.activeWindow(), desk, "work-report", keys)

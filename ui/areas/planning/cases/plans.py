"""การส่งแผนของโรงเรียน: who has sent, marked many at a time; the reminder and the list (P26)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from planner_desktop.domain.planning.cases.school_plans import SchoolPlan
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services import choices
from ui.kit import ask
from ui.kit.importing import way_in
from ui.kit.page_options import BulkAction, PageAction, PanelTab
from ui.kit.paper_menu import show_paper
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.with_deeds import ListWithDeeds
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from planner_desktop.domain.records import Record
    from ui.areas.planning.cases.plan_books import PlanProjectsPanel
    from ui.kit.desk import Desk

_ABOUT = mark("ตั้งรายชื่อครั้งเดียวต่อปี ส่งแบบแผน Excel ให้โรงเรียนกรอก รับกลับแล้วสถานะเป็น “ส่งแล้ว” เอง")
_STATES = (
    ("submitted", mark("ส่งแล้ว"), "circle-check"),
    ("checked", mark("ตรวจแล้ว"), "list-check"),
    ("returned", mark("ส่งกลับแก้ไข…"), "history"),
    ("approved", mark("เห็นชอบแล้ว"), "circle-check"),
)


def plans_page(desk: Desk) -> QWidget:
    """แผนของโรงเรียนของปีที่เลือก."""
    page = RecordPage(
        desk,
        "school_plan",
        about=mark("โรงเรียนใดส่งแผนแล้ว ตรวจแล้ว มีข้อเสนอแนะ ส่งกลับ หรือเห็นชอบแล้ว"),
        columns=("school", "kind", "state", "submitted_on", "checked_on", "approved_on"),
        base_query=lambda one: Query("school_plan", (Condition("fiscal_year", Test.IS, one.fiscal_year),)),
        draft=lambda one: SchoolPlan(fiscal_year=one.fiscal_year),
        quick=(
            QuickFilter(mark("ยังไม่ส่ง"), partial(_in_state, "waiting"), counted=True),
            QuickFilter(mark("รอตรวจ"), partial(_in_state, "submitted"), counted=True),
            QuickFilter(mark("ส่งกลับแก้ไข"), partial(_in_state, "returned"), counted=True),
            QuickFilter(mark("เห็นชอบแล้ว"), partial(_in_state, "approved"), counted=True),
        ),
        bulk=tuple(
            BulkAction(label, partial(mark_many, desk, state), icon) for state, label, icon in _STATES
        ),
        prints=(
            _paper(desk, mark("สถานะแผนของทุกโรงเรียน"), "school-plans"),
            _paper(desk, mark("โครงการในแผนของโรงเรียน"), "school-plan-projects"),
        ),
        tabs=(PanelTab(mark("โครงการ"), _projects_panel),),
        import_rows=way_in(desk, "school_plan"),
    )
    deeds = (
        (mark("ส่งแบบแผน…"), "send", partial(send_forms, desk)),
        (mark("รับแบบกลับ…"), "inbox", partial(take_forms, desk)),
        (mark("ตั้งรายชื่อของปี…"), "download", partial(lay_out, desk)),
        (mark("ร่างหนังสือเตือน…"), "file-text", partial(remind, desk)),
    )
    return ListWithDeeds(page, _ABOUT, deeds)


def mark_many(desk: Desk, state: str, plans: list[UUID]) -> None:
    """Mark these as of today; a return asks what is to be mended."""
    from planner_desktop.services.planning.cases import school_plans

    advice = ""
    if state == "returned":
        asked = ask.ask_reason(
            QApplication.activeWindow(), _("ส่งกลับแก้ไข"), _("โรงเรียนต้องแก้สิ่งใด"), yes=_("ส่งกลับ")
        )
        if asked is None:
            return
        advice = asked
    try:
        count = school_plans.put(desk.file, plans, state, advice)
    except PlannerError as error:
        ask.show_error(QApplication.activeWindow(), error)
        return
    desk.say(_("ลงสถานะ {count} โรงเรียนแล้ว").format(count=count))


def lay_out(desk: Desk) -> None:
    """A waiting row for every school of the year."""
    from planner_desktop.services.planning.cases import school_plans

    def deed(kind: str) -> None:
        count = school_plans.lay_out(desk.file, desk.fiscal_year, kind)
        desk.say(_("ตั้งรายชื่อ {count} โรงเรียนแล้ว").format(count=count) if count else _("ทุกโรงเรียนมีในรายชื่อแล้ว"))

    _of_kind(desk, _("ตั้งรายชื่อของปี {year}").format(year=desk.fiscal_year), deed)


def remind(desk: Desk) -> None:
    """Draft the reminder and open it."""
    from planner_desktop.services.planning.cases import school_plans

    def deed(kind: str) -> None:
        try:
            kept = school_plans.remind(desk.file, desk.fiscal_year, kind)
        except PlannerError as error:
            ask.show_error(QApplication.activeWindow(), error)
            return
        desk.show_record("outgoing_letter", kept.id)

    _of_kind(desk, _("ร่างหนังสือเตือนส่งแผน ปี {year}").format(year=desk.fiscal_year), deed)


def _of_kind(desk: Desk, question: str, deed: Callable[[str], None]) -> None:
    """Which plan is meant."""
    kinds = choices.entries(desk.file, "school_plan_kind")
    way = ask.pick(QApplication.activeWindow(), question, _("เลือกแผน"), [_(one.label) for one in kinds])
    if way is not None:
        deed(kinds[way].code)


def send_forms(desk: Desk) -> None:
    """A workbook for each school, to be filled in."""
    from ui.areas.planning.cases import plan_books  # built when first needed

    question = _("ส่งแบบแผนปี {year} ให้โรงเรียนกรอก").format(year=desk.fiscal_year)
    _of_kind(desk, question, partial(plan_books.send, desk))


def take_forms(desk: Desk) -> None:
    """What the schools filled in, dry run first."""
    from ui.areas.planning.cases import plan_books  # built when first needed

    plan_books.take(desk)


def _projects_panel(desk: Desk) -> PlanProjectsPanel:
    from ui.areas.planning.cases.plan_books import PlanProjectsPanel  # built when first needed

    return PlanProjectsPanel(desk)


def _paper(desk: Desk, label: str, paper: str) -> PageAction:
    def show_it(record: Record | None) -> None:
        kind = record.kind if isinstance(record, SchoolPlan) else "action"
        keys = {"year": str(desk.fiscal_year), "kind": kind}
        show_paper(QApplication.activeWindow(), desk, paper, keys)

    return PageAction(label, show_it, icon="file-text", needs_record=False)


def _in_state(state: str, _desk: Desk) -> tuple[Condition, ...]:
    return (Condition("state", Test.IS, state),)

"""2.1: the ICT plan, its chapters, indicators and projects."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.information.ict.plans import IctPlan
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark
from planner_desktop.services.information.ict import approving, plans
from ui.areas.information.deeds import attempt, list_of, paper_actions, step, window
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.desk import Desk
from ui.kit.page_options import NextStep, PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import _

_FIRST = Field(label=mark("ตั้งแต่ปีงบประมาณ"), kind=Kind.FISCAL_YEAR, name="first_year", required=True)
_LAST = Field(label=mark("ถึงปีงบประมาณ"), kind=Kind.FISCAL_YEAR, name="last_year", required=True)
_PARTS = (
    ("ict_plan_chapter", mark("บท"), "file-text"),
    ("ict_plan_indicator", mark("ตัวชี้วัด"), "target"),
    ("ict_plan_project", mark("โครงการ"), "coins"),
)


class PlansPage(RecordPage):
    """แผนพัฒนาเทคโนโลยีดิจิทัล; a new plan begins with its years and the usual chapters."""

    def new(self) -> None:
        """Ask for the years, then lay out the usual chapters."""
        if not self.desk.file.read_only and self.leave_draft():
            _begin(self.desk)


def plans_page(desk: Desk) -> QWidget:
    """แผนพัฒนาเทคโนโลยีดิจิทัล."""
    return PlansPage(
        desk,
        "ict_plan",
        new_label=mark("เริ่มแผนใหม่"),
        about=mark(
            "แผนหลายปีที่รวมสภาพปัจจุบัน ความต้องการ ระบบ ความเสี่ยง ตัวชี้วัด และโครงการ โปรแกรมสรุปตัวเลขให้ พิมพ์เป็นเล่มได้ทันที"
        ),
        columns=("title", "first_year", "last_year", "edition", "state", "approved_on"),
        next_step=partial(_step, desk),
        actions=(
            *(
                PageAction(label, partial(list_of, desk, name, "plan"), icon=icon)
                for name, label, icon in _PARTS
            ),
            PageAction(mark("ทำฉบับปรับปรุง"), partial(_revise, desk), icon="copy"),
            PageAction(mark("แผนช่วงปีถัดไป…"), partial(_next_years, desk), icon="calendar"),
            PageAction(mark("ส่งกลับแก้ไข"), partial(_take_back, desk), icon="arrow-back-up"),
        ),
        prints=paper_actions(desk, "ict-plan", mark("พิมพ์เล่มแผน"), _plan_keys, of_record=True),
    )


def _parts_page(desk: Desk, name: str, about: str, columns: tuple[str, ...], new: str) -> QWidget:
    def draft(desk: Desk) -> Record:
        plan = plans.newest(desk.file)
        return plans.draft_part(desk.file, name, plan.id if plan else None)

    def of_newest(desk: Desk) -> tuple[Condition, ...]:
        plan = plans.newest(desk.file)
        return (Condition("plan", Test.IS, plan.id if plan else None),)

    return RecordPage(
        desk,
        name,
        new_label=new,
        about=about,
        columns=columns,
        quick=(QuickFilter(mark("แผนล่าสุด"), of_newest, counted=True),),
        draft=draft,
        in_series=True,
    )


def chapters_page(desk: Desk) -> QWidget:
    """บทของแผน."""
    about = mark("บทที่สำนักงานเขียนเอง และบทที่โปรแกรมสรุปตัวเลขจากทะเบียนให้ต่อท้ายข้อความ")
    return _parts_page(
        desk, "ict_plan_chapter", about, ("plan", "position", "title", "content"), mark("เพิ่มบท")
    )


def indicators_page(desk: Desk) -> QWidget:
    """ตัวชี้วัดของแผน."""
    about = mark("ตัวชี้วัดพร้อมค่าฐานและค่าเป้าหมายของแต่ละปีในแผน")
    columns = ("plan", "position", "name", "unit", "baseline", "target_1", "target_5")
    return _parts_page(desk, "ict_plan_indicator", about, columns, mark("เพิ่มตัวชี้วัด"))


def projects_page(desk: Desk) -> QWidget:
    """โครงการในแผน."""
    about = mark("โครงการและงบประมาณของแต่ละปีในแผน ใช้ต่อในคำขอตั้งงบประมาณ")
    columns = ("plan", "position", "name", "budget_1", "budget_2", "unit")
    return _parts_page(desk, "ict_plan_project", about, columns, mark("เพิ่มโครงการ"))


def _plan_keys(record: Record | None) -> dict[str, str]:
    return {"id": record.id.hex} if record is not None and not record.is_new else {}


def _step(desk: Desk, record: Record) -> NextStep | None:
    if not isinstance(record, IctPlan) or record.is_new or record.void_reason:
        return None
    if record.state == "draft":
        return step(desk, mark("เสนอพิจารณา"), partial(_propose, desk, record))
    if record.state == "proposed":
        return step(desk, mark("อนุมัติแล้ว…"), partial(_approve, desk, record))
    return None


def _propose(desk: Desk, plan: IctPlan) -> None:
    attempt(desk, lambda: approving.propose(desk.file, plan), _("เสนอแผนแล้ว"))


def _take_back(desk: Desk, record: Record | None) -> None:
    if isinstance(record, IctPlan) and not record.is_new:
        attempt(desk, lambda: approving.take_back(desk.file, record), _("ส่งแผนกลับแก้ไขแล้ว"))


def _approve(desk: Desk, plan: IctPlan) -> None:
    """Ask who approved it when; the pages as they are now are kept with it."""
    names = ("approved_on", "body", "approved_by")
    of_plan = IctPlan.description.field

    def deed(answer: Answer) -> None:
        approving.approve(
            desk.file,
            plan,
            answer["approved_on"] or bangkok_today(),
            answer["body"] or "",
            answer["approved_by"] or "",
        )
        desk.say(_("อนุมัติแล้ว และเก็บเล่ม PDF ของวันนี้ไว้เป็นไฟล์แนบ"))

    ask_fields(
        desk,
        window(),
        _("อนุมัติแผน"),
        tuple(of_plan(name) for name in names),
        deed,
        about=_("หลังอนุมัติ แผนและบททุกบทแก้ไขไม่ได้ ตัวเลขในเล่ม PDF ที่เก็บไว้คือของวันนี้"),
        values={"approved_on": bangkok_today(), "body": plan.body or "director"},
        yes=_("อนุมัติแผน"),
        record="ict_plan",
    )


def _begin(desk: Desk) -> None:
    first, last = plans.draft_years(desk.file, desk.fiscal_year)
    _ask_years(
        desk,
        _("เริ่มแผนใหม่"),
        _("วางบทที่แผนมักมีให้ครบ แก้ชื่อ เพิ่ม หรือลบบทได้ภายหลัง"),
        (first, last),
        lambda begin, end: plans.begin(desk.file, begin, end),
    )


def _revise(desk: Desk, record: Record | None) -> None:
    if isinstance(record, IctPlan) and not record.is_new and record.first_year and record.last_year:
        years = (record.first_year, record.last_year)
        _show(desk, lambda: plans.copy(desk.file, record, *years))


def _next_years(desk: Desk, record: Record | None) -> None:
    if isinstance(record, IctPlan) and not record.is_new:
        first, last = plans.draft_years(desk.file, desk.fiscal_year)
        about = _("คัดลอกบท ตัวชี้วัด และโครงการทั้งหมดของแผนนี้ไปเป็นแผนใหม่")
        make = partial(plans.copy, desk.file, record)
        _ask_years(desk, _("แผนช่วงปีถัดไป"), about, (first, last), make)


def _ask_years(
    desk: Desk, title: str, about: str, years: tuple[int, int], make: Callable[[int, int], IctPlan]
) -> None:
    made: list[IctPlan] = []

    def deed(answer: Answer) -> None:
        made.append(make(int(answer["first_year"]), int(answer["last_year"])))

    values = dict(zip(("first_year", "last_year"), years, strict=True))
    ask_fields(desk, window(), title, (_FIRST, _LAST), deed, about=about, values=values, yes=_("เริ่มแผน"))
    if made:
        desk.show_record("ict_plan", made[0].id)


def _show(desk: Desk, make: Callable[[], IctPlan]) -> None:
    made: list[IctPlan] = []
    if attempt(desk, lambda: made.append(make()), _("ทำฉบับปรับปรุงแล้ว แก้ไขในฉบับใหม่นี้")):
        desk.show_record("ict_plan", made[0].id)

"""2.4: the risk register, what is done against risks, their judgements, and the year's measures."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.information.risk.register import JUDGED, Risk, RiskTask
from planner_desktop.domain.information.risk.scales import RiskBand, RiskScale
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.messages import mark, say
from planner_desktop.services.information.risk import judging
from ui.areas.information.deeds import attempt, list_of, of_year, paper_actions, step, window
from ui.areas.information.risk.past import PAST
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.desk import Desk
from ui.kit.importing import way_in
from ui.kit.page_options import NextStep, PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import _

_NOTE = Field(label=mark("เหตุผลของการประเมินครั้งนี้"), kind=Kind.TEXT, name="assessment_note", max_length=400)
_PAPER = mark("ทะเบียนและผังความเสี่ยง")


def risks_page(desk: Desk) -> QWidget:
    """ทะเบียนความเสี่ยง."""
    return RecordPage(
        desk,
        "risk",
        new_label=mark("เพิ่มความเสี่ยง"),
        about=mark(
            "ความเสี่ยงด้านเทคโนโลยี ให้คะแนนโอกาสและผลกระทบก่อนและหลังการควบคุม ทุกครั้งที่ประเมินใหม่ ผลเดิมยังอยู่ในประวัติ"
        ),
        columns=("register_no", "subject", "category", "score", "level", "treatment", "review_on"),
        quick=(
            QuickFilter(
                mark("ครบกำหนดทบทวน"), lambda _desk: judging.review_due(bangkok_today()), counted=True
            ),
            QuickFilter(
                mark("สูงขึ้นไป"),
                lambda _desk: (judging.LIVE, Condition("level", Test.ONE_OF, ("high", "extreme"))),
                counted=True,
            ),
            QuickFilter(mark("เปิดอยู่"), lambda _desk: (judging.LIVE,), counted=True),
        ),
        draft=lambda desk: judging.draft(desk.file),
        next_step=partial(_step, desk),
        actions=(
            PageAction(mark("ประเมินใหม่…"), partial(_judge, desk), icon="refresh"),
            PageAction(mark("เพิ่มกิจกรรม…"), partial(_add_task, desk), icon="plus"),
            PageAction(mark("กิจกรรมจัดการ"), partial(list_of, desk, "risk_task", "risk"), icon="list-check"),
            PageAction(
                mark("เหตุที่เกิดจริง"), partial(list_of, desk, "ict_incident", "risk"), icon="alert-triangle"
            ),
        ),
        buttons=(
            PageAction(
                mark("ผังความเสี่ยง"),
                lambda _record: desk.show_page("information.risk_matrix"),
                icon="chart-bar",
                needs_record=False,
            ),
        ),
        tabs=(PAST,),
        prints=paper_actions(desk, "risk-report", _PAPER, of_year(desk)),
        import_rows=way_in(desk, "risk"),
    )


def tasks_page(desk: Desk) -> QWidget:
    """กิจกรรมจัดการความเสี่ยง."""
    return RecordPage(
        desk,
        "risk_task",
        new_label=mark("เพิ่มกิจกรรม"),
        about=mark("สิ่งที่ทำเพื่อลดหรือโอนความเสี่ยง พร้อมผู้รับผิดชอบและกำหนดเสร็จ"),
        columns=("risk", "subject", "owner", "due_on", "done_on"),
        quick=(
            QuickFilter(mark("เกินกำหนด"), lambda _desk: judging.tasks_late(bangkok_today()), counted=True),
            QuickFilter(mark("ยังไม่เสร็จ"), lambda _desk: (judging.OPEN_TASKS,), counted=True),
        ),
        draft=lambda desk: RiskTask(owner=desk.file.actor),
    )


def history_page(desk: Desk) -> QWidget:
    """ประวัติการประเมินความเสี่ยง."""
    return RecordPage(
        desk,
        "risk_assessment",
        about=mark("ผลการประเมินทุกครั้ง เกิดเองเมื่อบันทึกคะแนนในทะเบียนความเสี่ยง แก้ไขไม่ได้"),
        columns=("risk", "edition", "assessed_on", "assessor", "score", "level", "reason"),
        can_add=False,
    )


def scales_page(desk: Desk) -> QWidget:
    """เกณฑ์โอกาสและผลกระทบ."""
    return RecordPage(
        desk,
        "risk_scale",
        about=mark("ความหมายของคะแนน 1–5 ในแต่ละปี ถ้าว่าง โปรแกรมใช้เกณฑ์ที่มากับโปรแกรม"),
        draft=lambda desk: RiskScale(first_year=desk.fiscal_year),
        buttons=(_lay_out_action(desk),),
    )


def bands_page(desk: Desk) -> QWidget:
    """เกณฑ์ระดับความเสี่ยง."""
    return RecordPage(
        desk,
        "risk_band",
        about=mark("คะแนนเท่าใดเป็นระดับใด และต้องทำอะไร แก้ได้เป็นรายปี ความเสี่ยงใช้เกณฑ์ของปีที่ประเมิน"),
        draft=lambda desk: RiskBand(first_year=desk.fiscal_year),
        buttons=(_lay_out_action(desk),),
    )


def _lay_out_action(desk: Desk) -> PageAction:
    def deed() -> None:
        if not judging.lay_out(desk.file):
            raise UserError(say("มีเกณฑ์ในแฟ้มแล้ว"), say("แก้ไขในตารางได้เลย"))

    return PageAction(
        mark("วางเกณฑ์ที่มากับโปรแกรม"),
        lambda _record: (attempt(desk, deed, _("วางเกณฑ์แล้ว แก้ไขได้ในตาราง")), None)[1],
        needs_record=False,
    )


def _step(desk: Desk, record: Record) -> NextStep | None:
    if not isinstance(record, Risk) or record.is_new or record.void_reason or record.state == "closed":
        return None
    if record.review_on and record.review_on <= bangkok_today():
        return step(desk, mark("ครบกำหนด: ประเมินใหม่…"), partial(_judge, desk, record))
    return None


def _judge(desk: Desk, record: Record | None) -> None:
    """Ask for the marks as they are today; the former ones stay in the history."""
    if not isinstance(record, Risk) or record.is_new:
        desk.say(_("บันทึกรายการก่อน"))
        return
    of_risk = Risk.description.field
    names = ("assessed_on", *JUDGED, "review_on")

    def deed(answer: Answer) -> None:
        judging.judge(desk.file, record, {name: answer[name] for name in (*names, "assessment_note")})
        desk.say(_("บันทึกผลการประเมินแล้ว ผลครั้งก่อนอยู่ในประวัติ"))

    marks = {name: getattr(record, name) for name in JUDGED}
    ask_fields(
        desk,
        window(),
        _("ประเมินความเสี่ยงใหม่"),
        (*(of_risk(name) for name in names), _NOTE),
        deed,
        about=record.subject,
        values={"assessed_on": bangkok_today(), **marks},
        yes=_("บันทึกผลการประเมิน"),
        record="risk",
    )


def _add_task(desk: Desk, record: Record | None) -> None:
    if not isinstance(record, Risk) or record.is_new:
        desk.say(_("บันทึกรายการก่อน"))
        return
    names = ("subject", "owner", "due_on")
    of_task = RiskTask.description.field

    def deed(answer: Answer) -> None:
        judging.add_task(desk.file, RiskTask(risk=record.id, **{name: answer[name] for name in names}))
        desk.say(_("เพิ่มกิจกรรมแล้ว"))

    ask_fields(
        desk,
        window(),
        _("เพิ่มกิจกรรมจัดการความเสี่ยง"),
        tuple(of_task(name) for name in names),
        deed,
        about=record.subject,
        values={"owner": record.owner},
        yes=_("เพิ่มกิจกรรม"),
        record="risk_task",
    )

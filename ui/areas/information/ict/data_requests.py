"""2.2: requests for data, due by the standard of their class, and the standards of the years."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.administration.service import ServiceRequest
from planner_desktop.domain.information.ict.standards import SHIPPED, IctStandard
from planner_desktop.domain.office.working_time import in_words
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.spans import Span
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.messages import mark, say
from planner_desktop.services import holidays, records
from planner_desktop.services.administration import group_waiting, serving
from planner_desktop.services.information.ict import data_requests
from ui.areas.information.deeds import attempt, of_year, paper_actions, step, window
from ui.kit import ask
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.desk import Desk
from ui.kit.page_options import NextStep, PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import _


def requests_page(desk: Desk) -> QWidget:
    """คำขอข้อมูล: the rows of the service log that ask for data."""
    return RecordPage(
        desk,
        "service_request",
        title=mark("คำขอข้อมูล"),
        page="data_request",
        new_label=mark("รับคำขอข้อมูล"),
        about=mark(
            "ผู้ขอใช้ข้อมูล ขอข้อมูลใด นำไปใช้เพื่ออะไร เป็นข้อมูลชั้นใด ตอบเมื่อใด เป็นแถวเดียวกับทะเบียนการให้บริการ ไม่ต้องลงซ้ำ"
        ),
        columns=("register_no", "received_on", "subject", "data_class", "requester", "due_on", "status"),
        base_query=lambda _desk: Query("service_request", (data_requests.ASKED_FOR_DATA,)),
        quick=(
            QuickFilter(mark("ยังไม่ตอบ"), lambda _desk: (group_waiting.OPEN_SERVICES,), counted=True),
            QuickFilter(
                mark("เกินกำหนด"), lambda _desk: group_waiting.late_services(bangkok_today()), counted=True
            ),
            QuickFilter(
                mark("ปฏิเสธ"), lambda _desk: (Condition("status", Test.IS, "refused"),), counted=True
            ),
            QuickFilter(
                mark("ปีงบประมาณนี้"), lambda _desk: (Condition("received_on", Test.BETWEEN, Span.FISCAL_YEAR),)
            ),
        ),
        draft=lambda desk: data_requests.draft(desk.file),
        next_step=partial(_step, desk),
        actions=(
            PageAction(mark("ปฏิเสธ…"), partial(_refuse, desk), icon="ban"),
            PageAction(mark("ตั้งกำหนดตามมาตรฐาน"), partial(_due, desk), icon="calendar"),
            PageAction(mark("เวลาที่ใช้"), partial(_tell_time, desk), icon="clock"),
        ),
        prints=paper_actions(desk, "data-requests", mark("สรุปการให้บริการข้อมูลประจำปี"), of_year(desk)),
        begin_at="subject",
    )


def standards_page(desk: Desk) -> QWidget:
    """เวลามาตรฐาน."""
    return RecordPage(
        desk,
        "ict_standard",
        new_label=mark("เพิ่มเวลามาตรฐาน"),
        about=mark("เวลาที่ต้องตอบคำขอข้อมูลและแจ้งเหตุละเมิดข้อมูลส่วนบุคคล แก้ได้เป็นรายปี ถ้าว่าง โปรแกรมใช้ค่าที่มากับโปรแกรม"),
        columns=("kind", "data_class", "amount", "unit", "first_year", "certainty", "source"),
        draft=lambda desk: IctStandard(first_year=desk.fiscal_year),
        buttons=(PageAction(mark("วางค่าที่มากับโปรแกรม"), partial(_lay_out, desk), needs_record=False),),
    )


def _step(desk: Desk, record: Record) -> NextStep | None:
    if not isinstance(record, ServiceRequest) or record.is_new or record.void_reason or not record.open:
        return None
    return step(desk, mark("ตอบแล้ว…"), partial(_answer, desk, record))


def _answer(desk: Desk, request: ServiceRequest) -> None:
    """Ask what was given and how content who asked was."""
    names = ("result", "satisfaction")
    of_request = ServiceRequest.description.field

    def deed(answer: Answer) -> None:
        kept = serving.finish(desk.file, request, answer["result"] or "", answer["satisfaction"] or "")
        desk.say(_("บันทึกคำตอบแล้ว ใช้เวลาทำการ {time}").format(time=_taken(desk, kept)))

    ask_fields(
        desk,
        window(),
        _("ตอบคำขอข้อมูลแล้ว"),
        tuple(of_request(name) for name in names),
        deed,
        values={"result": request.result},
        yes=_("บันทึกคำตอบ"),
        record="service_request",
    )


def _refuse(desk: Desk, record: Record | None) -> None:
    if not isinstance(record, ServiceRequest) or record.is_new or not record.open:
        desk.say(_("เลือกคำขอที่ยังไม่ตอบก่อน"))
        return
    reason = ask.ask_reason(window(), _("ปฏิเสธคำขอข้อมูล"), _("เหตุผลและข้อกฎหมายที่แจ้งผู้ขอ"), yes=_("ปฏิเสธคำขอนี้"))
    if reason is not None:
        attempt(desk, lambda: data_requests.refuse(desk.file, record, reason), _("บันทึกการปฏิเสธพร้อมเหตุผลแล้ว"))


def _due(desk: Desk, record: Record | None) -> None:
    if isinstance(record, ServiceRequest) and not record.is_new:
        attempt(desk, lambda: data_requests.put_due(desk.file, record), _("ตั้งกำหนดตามเวลามาตรฐานแล้ว"))


def _tell_time(desk: Desk, record: Record | None) -> None:
    if isinstance(record, ServiceRequest):
        time = _taken(desk, record)
        desk.say(_("ใช้เวลาทำการ {time}").format(time=time) if time else _("คำขอนี้ยังไม่ได้ตอบ"))


def _taken(desk: Desk, request: ServiceRequest) -> str:
    hours = serving.office_hours(desk.file)
    minutes = serving.taken(request, hours, holidays.off_days(desk.file))
    return "" if minutes is None else in_words(minutes, hours)


def _lay_out(desk: Desk, _record: Record | None) -> None:
    def deed() -> None:
        if records.every(desk.file, IctStandard):
            raise UserError(say("มีเวลามาตรฐานในแฟ้มแล้ว"), say("แก้ไขในตารางได้เลย"))
        with desk.file.change(mark("วางเวลามาตรฐานที่มากับโปรแกรม")) as change:
            change.save_many(list(SHIPPED))

    attempt(desk, deed, _("วางเวลามาตรฐานแล้ว ตรวจกับประกาศของสำนักงานก่อนใช้"))

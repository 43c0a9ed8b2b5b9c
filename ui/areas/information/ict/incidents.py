"""2.4: the log of outages and security incidents, with the clock of a breach of personal data."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.clock import moment_at
from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.information.ict.incidents import IctIncident
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.spans import Span
from planner_desktop.domain.years import bangkok_clock
from planner_desktop.errors import UserError
from planner_desktop.messages import mark, say
from planner_desktop.services.information.ict import incidents
from ui.areas.information.deeds import of_year, paper_actions, step, window
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.desk import Desk
from ui.kit.importing import way_in
from ui.kit.page_options import NextStep, PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import _, show

_DAY = Field(label=mark("วันที่"), kind=Kind.DATE, name="day", required=True)
_FIELD = IctIncident.description.field


def incidents_page(desk: Desk) -> QWidget:
    """บันทึกเหตุขัดข้องและเหตุความมั่นคงปลอดภัย."""
    return RecordPage(
        desk,
        "ict_incident",
        new_label=mark("บันทึกเหตุ"),
        about=mark(
            "เหตุขัดข้องและเหตุความมั่นคงปลอดภัย บันทึกทันทีที่พบ โปรแกรมนับเวลาขัดข้อง และเวลาที่ต้องแจ้ง สคส. เมื่อข้อมูลรั่วไหล"
        ),
        columns=("register_no", "noticed_on", "subject", "kind", "severity", "state", "outage_minutes"),
        quick=(
            QuickFilter(mark("ยังไม่ปิด"), lambda _desk: (incidents.UNCLOSED,), counted=True),
            QuickFilter(mark("รอแจ้ง สคส."), lambda _desk: incidents.UNTOLD, counted=True),
            QuickFilter(
                mark("ปีงบประมาณนี้"), lambda _desk: (Condition("noticed_on", Test.BETWEEN, Span.FISCAL_YEAR),)
            ),
        ),
        draft=lambda desk: incidents.draft(desk.file),
        next_step=partial(_step, desk),
        actions=(
            PageAction(mark("แจ้ง สคส. แล้ว…"), partial(_told, desk), icon="send"),
            PageAction(mark("เวลาที่เหลือ"), partial(_tell_clock, desk), icon="clock"),
        ),
        prints=paper_actions(
            desk, "incident-summary", mark("สรุปเหตุขัดข้องและเหตุความมั่นคงปลอดภัยประจำปี"), of_year(desk)
        ),
        import_rows=way_in(desk, "ict_incident"),
    )


def _step(desk: Desk, record: Record) -> NextStep | None:
    if not isinstance(record, IctIncident) or record.is_new or record.void_reason:
        return None
    clock = incidents.clock_of(record)
    if clock is not None:
        return step(desk, show(clock.words), partial(_told, desk, record))
    if record.restored_on is None:
        return step(desk, mark("กลับมาใช้ได้แล้ว…"), partial(_restored, desk, record))
    if record.state != "closed":
        return step(desk, mark("สรุปบทเรียนและปิดเหตุ…"), partial(_close, desk, record))
    return None


def _restored(desk: Desk, incident: IctIncident) -> None:
    """Ask since when everything works, and why it happened."""
    now = bangkok_clock()

    def deed(answer: Answer) -> None:
        kept = incidents.restore(desk.file, incident, _moment(answer, "restored_at"), answer["cause"] or "")
        desk.say(_("บันทึกแล้ว เวลาขัดข้อง {hours}").format(hours=incidents.hours(kept.outage_minutes)))

    ask_fields(
        desk,
        window(),
        _("กลับมาใช้ได้แล้ว"),
        (_DAY, _FIELD("restored_at"), _FIELD("cause")),
        deed,
        values={"day": now.date(), "restored_at": f"{now:%H.%M}", "cause": incident.cause},
        yes=_("บันทึก"),
        record="ict_incident",
    )


def _close(desk: Desk, incident: IctIncident) -> None:
    def deed(answer: Answer) -> None:
        incidents.close(desk.file, incident, answer["lessons"] or "")
        desk.say(_("ปิดเหตุแล้ว"))

    ask_fields(
        desk,
        window(),
        _("สรุปบทเรียนและปิดเหตุ"),
        (_FIELD("lessons"),),
        deed,
        values={"lessons": incident.lessons},
        yes=_("ปิดเหตุ"),
        record="ict_incident",
    )


def _told(desk: Desk, record: Record | None) -> None:
    """Ask when the data protection office was told."""
    if not isinstance(record, IctIncident) or not record.personal_data:
        desk.say(_("เหตุนี้ไม่ได้บันทึกว่ากระทบข้อมูลส่วนบุคคล"))
        return
    now = bangkok_clock()

    def deed(answer: Answer) -> None:
        incidents.tell_authority(desk.file, record, _moment(answer, "notified_at"))
        desk.say(_("บันทึกการแจ้งแล้ว"))

    ask_fields(
        desk,
        window(),
        _("แจ้งเหตุละเมิดข้อมูลส่วนบุคคลต่อ สคส. แล้ว"),
        (_DAY, _FIELD("notified_at")),
        deed,
        about=_("ถ้าไม่มีความเสี่ยงต่อสิทธิของเจ้าของข้อมูล ไม่ต้องแจ้ง ให้กรอกช่อง “เหตุผลที่ไม่ต้องแจ้ง” แทน"),
        values={"day": now.date(), "notified_at": f"{now:%H.%M}"},
        yes=_("บันทึกว่าแจ้งแล้ว"),
        record="ict_incident",
    )


def _moment(answer: Answer, time: str) -> dt.datetime:
    at = moment_at(answer["day"], answer[time] or "")
    if at is None:
        raise UserError(say("กรอกเวลาเป็น ชั่วโมง.นาที เช่น 14.30"))
    if at > bangkok_clock() + dt.timedelta(minutes=1):
        raise UserError(say("วันและเวลานี้ยังมาไม่ถึง"), say("ตรวจวันที่และเวลา"))
    return at


def _tell_clock(desk: Desk, record: Record | None) -> None:
    if not isinstance(record, IctIncident):
        return
    clock = incidents.clock_of(record)
    desk.say(show(clock.words) if clock else _("เหตุนี้ไม่มีเวลาแจ้ง สคส. ที่ค้างอยู่"))

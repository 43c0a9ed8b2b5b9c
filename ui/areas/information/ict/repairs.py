"""งานแจ้งซ่อม: tickets with their next step, their logs, the due standard and the yearly summary."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner_desktop.domain.information.ict.repairs import RepairTicket
from planner_desktop.domain.office.working_time import in_words
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.spans import Span
from planner_desktop.domain.years import bangkok_today
from planner_desktop.messages import mark, say
from planner_desktop.services import choices, holidays
from planner_desktop.services.administration.serving import office_hours
from planner_desktop.services.information.ict import repairs, standards
from ui.areas.information.deeds import (
    attempt,
    field_of,
    of_record,
    of_year,
    paper_actions,
    step,
    window,
    writing,
)
from ui.kit import ask, look
from ui.kit.ask_fields import Answer, ask_fields
from ui.kit.importing import way_in
from ui.kit.moments import moment
from ui.kit.page_options import NextStep, PageAction, PanelTab
from ui.kit.panels.reading import ReadingPanel, wrapped
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.with_deeds import ListWithDeeds
from ui.kit.words import _, show

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner_desktop.domain.records import Record
    from ui.kit.desk import Desk

_STANDARDS = mark("ซ่อมเสร็จภายในกี่วันทำการตามความเร่งด่วน โปรแกรมตั้งกำหนดเสร็จของใบแจ้งใหม่จากที่นี่")
_NOBODY = Condition("owner", Test.ONE_OF, ())
COLUMNS = ("register_no", "asked_on", "symptom", "equipment", "due_on", "state")


def _mine(desk: Desk) -> tuple[Condition, ...]:
    return repairs.mine(desk.file.actor) if desk.file.actor else (_NOBODY,)


QUICK = (
    QuickFilter(mark("ของฉัน"), _mine, counted=True),
    QuickFilter(mark("รอรับเรื่อง"), lambda _desk: (Condition("state", Test.IS, "waiting"),), counted=True),
    QuickFilter(mark("ยังไม่เสร็จ"), lambda _desk: (repairs.STILL,), counted=True),
    QuickFilter(mark("เกินกำหนด"), lambda _desk: repairs.overdue(bangkok_today()), counted=True),
    QuickFilter(
        mark("รอปิดงาน"),
        lambda _desk: (Condition("state", Test.ONE_OF, ("fixed", "unrepairable")),),
        counted=True,
    ),
    QuickFilter(mark("ปีงบประมาณนี้"), lambda _desk: (Condition("asked_on", Test.BETWEEN, Span.FISCAL_YEAR),)),
)


class RepairLog(ReadingPanel):
    """The log of one ticket, in the order of its days."""

    spacing = look.SPACE

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("ลำดับการซ่อม"), parent)

    def fill(self, column: QVBoxLayout, record: Record | None) -> None:
        """Read the ticket's log and lay it out."""
        if isinstance(record, RepairTicket) and not record.is_new:
            self._tell(column, record)

    def _tell(self, column: QVBoxLayout, ticket: RepairTicket) -> None:
        hours = office_hours(self.desk.file)
        minutes = repairs.minutes_taken(ticket, hours, holidays.off_days(self.desk.file))
        if minutes is not None:
            late = "" if repairs.in_time(ticket) else " · " + _("เกินกำหนด")
            column.addWidget(
                wrapped(_("ใช้เวลาทำการ {time}").format(time=in_words(minutes, hours)) + late, "strong")
            )
        deeds = choices.labels(self.desk.file, "repair_deed")
        for one in repairs.log(self.desk.file, ticket.id):
            label = _(deeds[one.deed].label) if one.deed in deeds else one.deed
            when = moment(one.at) if one.at else ""
            lines = [f"{label} · {when}", " · ".join(filter(None, (one.by_name, one.words)))]
            column.addWidget(wrapped(lines[0], "label"))
            if lines[1]:
                column.addWidget(wrapped(lines[1], "muted"))


def repairs_page(desk: Desk) -> RecordPage:
    """งานแจ้งซ่อม."""
    return RecordPage(
        desk,
        "repair_ticket",
        title=mark("งานแจ้งซ่อม"),
        new_label=mark("แจ้งซ่อม"),
        about=mark("ใบแจ้งซ่อมของโรงเรียนและกลุ่ม โปรแกรมตั้งกำหนดเสร็จ นับเวลาทำการ และบันทึกทุกขั้นไว้"),
        columns=COLUMNS,
        quick=QUICK,
        draft=lambda _desk: repairs.draft(),
        begin_at="equipment",
        next_step=partial(_next, desk),
        tabs=(PanelTab(mark("งานซ่อม"), RepairLog),),
        actions=(
            writing(desk, mark("ผลตรวจ…"), partial(_diagnose, desk), "search"),
            writing(desk, mark("ส่งซ่อม…"), partial(_send_out, desk), "send"),
            writing(desk, mark("ซ่อมเสร็จ/ซ่อมไม่ได้…"), partial(_finish, desk), "check"),
            writing(desk, mark("เปิดงานอีกครั้ง…"), partial(_reopen, desk), "arrow-back-up"),
            writing(desk, mark("บันทึกเพิ่ม…"), partial(_note, desk), "pencil"),
        ),
        prints=(
            *paper_actions(desk, "repair-slip", mark("ใบแจ้งซ่อม"), of_record, of_record=True),
            *paper_actions(desk, "repair-summary", mark("สรุปงานแจ้งซ่อม (ปีที่เลือก)"), of_year(desk)),
            PageAction(
                mark("สรุปงานแจ้งซ่อม (เดือนนี้)"), partial(_this_month, desk), "printer", needs_record=False
            ),
        ),
        import_rows=way_in(desk, "repair_ticket"),
    )


def standards_page(desk: Desk) -> ListWithDeeds:
    """มาตรฐานเวลาซ่อม."""
    page = RecordPage(
        desk,
        "repair_standard",
        about=_STANDARDS,
        columns=("urgency", "kind", "days", "first_year", "last_year", "certainty", "source"),
    )
    return ListWithDeeds(
        page, _STANDARDS, ((mark("วางมาตรฐานที่มากับโปรแกรม"), "list-check", partial(_lay_out, desk)),)
    )


def _next(desk: Desk, record: Record) -> NextStep | None:
    if not isinstance(record, RepairTicket) or record.is_new or record.void_reason:
        return None
    if record.state == "waiting":
        return step(desk, mark("รับเรื่อง…"), lambda: _take(desk, record))
    if record.state == "taken":
        return step(desk, mark("บันทึกผลตรวจอาการ…"), lambda: _diagnose(desk, record))
    if record.open:
        return step(desk, mark("บันทึกผลการซ่อม…"), lambda: _finish(desk, record))
    if record.state in ("fixed", "unrepairable"):
        return step(desk, mark("ส่งคืนและปิดงาน"), lambda: _close(desk, record))
    return None


def _take(desk: Desk, ticket: RepairTicket) -> None:
    def deed(answer: Answer) -> None:
        repairs.take(desk.file, ticket, answer["owner"])
        desk.say(_("รับเรื่องแล้ว"))

    _question(desk, _("รับเรื่องแจ้งซ่อม"), ("owner",), deed, _("รับเรื่อง"), {"owner": desk.file.actor})


def _diagnose(desk: Desk, record: Record) -> None:
    def deed(answer: Answer) -> None:
        repairs.diagnose(desk.file, _ticket(record), answer["cause"])
        desk.say(_("บันทึกผลตรวจอาการแล้ว"))

    _question(
        desk,
        _("ผลการตรวจอาการ"),
        ("cause",),
        deed,
        _("บันทึก"),
        {"cause": _ticket(record).cause},
        needed=("cause",),
    )


def _send_out(desk: Desk, record: Record) -> None:
    def deed(answer: Answer) -> None:
        repairs.send_out(desk.file, _ticket(record), answer["sent_to"], answer["sent_on"])
        desk.say(_("บันทึกการส่งซ่อมแล้ว"))

    names = ("sent_to", "sent_on")
    _question(desk, _("ส่งซ่อมภายนอก"), names, deed, _("ส่งซ่อม"), {"sent_on": bangkok_today()}, needed=names)


def _finish(desk: Desk, record: Record) -> None:
    def deed(answer: Answer) -> None:
        repairs.finish(desk.file, _ticket(record), answer["result"], answer["remedy"], answer["cost"])
        desk.say(_("บันทึกผลการซ่อมแล้ว ส่งคืนเครื่องแล้วจึงปิดงาน"))

    names = ("result", "remedy", "cost")
    now = {"result": "fixed", "remedy": _ticket(record).remedy, "cost": _ticket(record).cost}
    _question(desk, _("ผลการซ่อม"), names, deed, _("บันทึกผล"), now, needed=("result", "remedy"))


def _close(desk: Desk, ticket: RepairTicket) -> None:
    attempt(desk, lambda: repairs.close(desk.file, ticket), _("ปิดงานแล้ว"))


def _reopen(desk: Desk, record: Record) -> None:
    reason = ask.ask_reason(window(), _("เปิดงานอีกครั้ง"), _("เหตุผลที่เปิดงานอีกครั้ง"), yes=_("เปิดงาน"))
    if reason:
        attempt(desk, lambda: repairs.reopen(desk.file, _ticket(record), reason), _("เปิดงานอีกครั้งแล้ว"))


def _note(desk: Desk, record: Record) -> None:
    words = ask.ask_reason(window(), _("บันทึกเพิ่ม"), _("ข้อความที่บันทึกไว้ในลำดับการซ่อม"), yes=_("บันทึก"))
    if words:
        attempt(desk, lambda: repairs.add_note(desk.file, _ticket(record), words), _("บันทึกแล้ว"))


def _this_month(desk: Desk, _record: Record | None) -> None:
    from ui.kit.paper_menu import show_paper

    show_paper(window(), desk, "repair-summary", {"month": f"{bangkok_today():%Y-%m}"})


def _question(
    desk: Desk,
    title: str,
    names: tuple[str, ...],
    deed: Callable[[Answer], object],
    yes: str,
    values: Answer,
    needed: tuple[str, ...] = (),
) -> None:
    fields = [field_of("repair_ticket", one, required=one in needed) for one in names]
    ask_fields(desk, window(), title, fields, deed, values=values, yes=yes, record="repair_ticket")


def _ticket(record: Record) -> RepairTicket:
    assert isinstance(record, RepairTicket)
    return record


def _lay_out(desk: Desk) -> None:
    count = standards.lay_out_standards(desk.file)
    there = _("ทุกความเร่งด่วนมีมาตรฐานในแฟ้มแล้ว แก้ในตารางได้เลย")
    desk.say(show(say("วางมาตรฐาน {count} รายการแล้ว", count=count)) if count else there)

"""1.2 ประสานงานและให้บริการ: the request log and the public relations log."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.administration.publicity import PublicityItem
from planner_desktop.domain.administration.service import ServiceRequest
from planner_desktop.domain.office.working_time import in_words
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.spans import Span
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services import choices, holidays
from planner_desktop.services.administration import group_waiting, serving
from ui.areas.administration import officers, printing
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.importing import way_in
from ui.kit.page_options import NextStep, PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import _

_NOBODY = Condition("owner", Test.ONE_OF, ())


def _mine(desk: Desk) -> tuple[Condition, ...]:
    return serving.mine(desk.file.actor) if desk.file.actor else (_NOBODY,)


SERVICE_QUICK = (
    QuickFilter(mark("ของฉัน"), _mine, counted=True),
    QuickFilter(mark("ยังไม่เสร็จ"), lambda _desk: (group_waiting.OPEN_SERVICES,), counted=True),
    QuickFilter(mark("เกินกำหนด"), lambda _desk: group_waiting.late_services(bangkok_today()), counted=True),
    QuickFilter(mark("สัปดาห์นี้"), lambda _desk: (Condition("received_on", Test.BETWEEN, Span.THIS_WEEK),)),
    QuickFilter(
        mark("ปีงบประมาณนี้"), lambda _desk: (Condition("received_on", Test.BETWEEN, Span.FISCAL_YEAR),)
    ),
)
PUBLICITY_QUICK = (
    QuickFilter(
        mark("เดือนนี้"), lambda _desk: (Condition("day", Test.BETWEEN, Span.THIS_MONTH),), counted=True
    ),
    QuickFilter(
        mark("ปีงบประมาณนี้"), lambda _desk: (Condition("day", Test.BETWEEN, Span.FISCAL_YEAR),), counted=True
    ),
)


def service_page(desk: Desk) -> QWidget:
    """ทะเบียนการให้บริการ."""
    return RecordPage(
        desk,
        "service_request",
        new_label=mark("รับเรื่อง"),
        about=mark("ผู้ขอรับบริการและการประสานงาน เริ่มจากรับเรื่องแรก โปรแกรมตั้งวันกำหนดเสร็จ นับเวลาทำการ และสรุปรายปีให้"),
        columns=("register_no", "received_on", "subject", "school", "owner", "due_on", "status"),
        quick=SERVICE_QUICK,
        import_rows=way_in(desk, "service_request"),
        draft=lambda desk: serving.draft(desk.file),
        next_step=lambda record: _service_step(desk, record),
        actions=(PageAction(mark("เวลาที่ใช้"), lambda record: _tell_time(desk, record), icon="clock"),),
        prints=(_year_paper(desk, "service-summary", mark("รายงานสรุปการให้บริการประจำปี")),),
    )


def publicity_page(desk: Desk) -> QWidget:
    """การประชาสัมพันธ์."""
    return RecordPage(
        desk,
        "publicity_item",
        new_label=mark("ลงข่าว"),
        about=mark("ข่าวและผลงานของกลุ่มที่เผยแพร่แล้ว บันทึกหัวข้อ ช่องทาง และลิงก์ แล้วพิมพ์สรุปรายปีได้ทันที"),
        columns=("day", "topic", "channel", "owner", "reach"),
        quick=PUBLICITY_QUICK,
        import_rows=way_in(desk, "publicity_item"),
        draft=lambda desk: PublicityItem(day=bangkok_today(), owner=desk.file.actor),
        prints=(_year_paper(desk, "publicity-summary", mark("รายงานสรุปการประชาสัมพันธ์ประจำปี")),),
    )


def _year_paper(desk: Desk, name: str, label: str) -> PageAction:
    def act(_record: Record | None) -> None:
        printing.show_paper(desk, name, {"year": str(desk.fiscal_year)}, _(label))

    return PageAction(label, act, icon="chart-bar", needs_record=False)


def _service_step(desk: Desk, record: Record) -> NextStep | None:
    if not isinstance(record, ServiceRequest) or record.is_new or record.void_reason or not record.open:
        return None
    why = officers.READ_ONLY if desk.file.read_only else ""
    if record.status == "waiting":
        return NextStep(mark("เริ่มดำเนินการ"), lambda: _begin(desk, record), why)
    return NextStep(mark("แล้วเสร็จ…"), lambda: _finish(desk, record), why)


def _begin(desk: Desk, request: ServiceRequest) -> None:
    try:
        serving.start(desk.file, request, request.owner or desk.file.actor)
    except PlannerError as error:
        ask.show_error(printing.window(), error)
        return
    desk.say(_("เริ่มดำเนินการแล้ว"))


def _finish(desk: Desk, request: ServiceRequest) -> None:
    """Ask for the result and how content who asked was."""
    parent = printing.window()
    result = ask.ask_reason(parent, _("ให้บริการแล้วเสร็จ"), _("ผลการให้บริการ"), yes=_("ต่อไป"))
    if result is None:
        return
    marks = list(choices.labels(desk.file, "satisfaction").items())
    offered = [_(one.label) for _code, one in marks] + [_("ยังไม่ประเมิน")]
    place = ask.choose(parent, _("ความพึงพอใจ"), offered, label=_("ผู้ขอรับบริการพอใจเพียงใด"), yes=_("แล้วเสร็จ"))
    if place is None:
        return
    mark_given = marks[place][0] if place < len(marks) else ""
    try:
        serving.finish(desk.file, request, result, mark_given)
    except PlannerError as error:
        ask.show_error(parent, error)
        return
    desk.say(_("บันทึกว่าแล้วเสร็จแล้ว"))


def _tell_time(desk: Desk, record: Record | None) -> None:
    """Say in the status line how long it took in working time."""
    if not isinstance(record, ServiceRequest):
        return
    hours = serving.office_hours(desk.file)
    minutes = serving.taken(record, hours, holidays.off_days(desk.file))
    if minutes is None:
        desk.say(_("เรื่องนี้ยังไม่แล้วเสร็จ"))
        return
    late = "" if record.in_time else " · " + _("เกินกำหนด")
    desk.say(_("ใช้เวลาทำการ {time}").format(time=in_words(minutes, hours)) + late)

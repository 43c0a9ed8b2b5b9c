"""The plain lists of the meeting work: series, their standing agenda, and resolutions."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.administration.meetings import MeetingSeries, Resolution, SeriesAgenda
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.spans import Span
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.administration import group_waiting
from planner_desktop.services.administration.meetings import series
from ui.areas.administration import officers, printing
from ui.areas.administration.meetings.standing import STANDING
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.page_options import NextStep, PageAction
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import _


class SeriesPage(RecordPage):
    """Series, each with its standing agenda in a tab of its own."""

    def open(self, record: UUID) -> bool:
        """Choose a series, or the series of a section of a standing agenda."""
        found = records.pages(self.desk.file, "series_agenda", [record])
        section = found[0] if found else None
        series = section.meeting_series if isinstance(section, SeriesAgenda) else None
        return super().open(series or record)


def series_page(desk: Desk) -> QWidget:
    """แม่แบบการประชุม."""
    return SeriesPage(
        desk,
        "meeting_series",
        new_label=mark("เพิ่มแม่แบบ"),
        about=mark("แม่แบบเก็บผู้ประชุม สถานที่ เวลา และระเบียบวาระประจำ กดเตรียมการประชุมแล้วได้ครั้งถัดไปทั้งชุด"),
        columns=("name", "every", "starts", "place", "chair", "active"),
        draft=lambda _desk: MeetingSeries(starts="09.00", ends="12.00", notice_days=3, week=1),
        next_step=lambda record: _series_step(desk, record),
        tabs=(STANDING,),
        actions=(
            PageAction(
                mark("สร้างแม่แบบประชุมกลุ่ม"), lambda _record: _found(desk), icon="users", needs_record=False
            ),
        ),
    )


def resolutions_page(desk: Desk) -> QWidget:
    """มติที่ประชุม."""
    return RecordPage(
        desk,
        "resolution",
        about=mark("มติที่มอบหมายให้ดำเนินการ บันทึกในหน้าการประชุม แต่ละมติเป็นงานของผู้รับผิดชอบจนกว่าจะปิด"),
        columns=("words", "meeting", "owner", "due_on", "status"),
        quick=(
            QuickFilter(mark("ของฉัน"), _mine, counted=True),
            QuickFilter(mark("ยังไม่ปิด"), lambda _desk: (group_waiting.OPEN_RESOLUTIONS,), counted=True),
            QuickFilter(
                mark("เกินกำหนด"), lambda _desk: group_waiting.late_resolutions(bangkok_today()), counted=True
            ),
            QuickFilter(
                mark("ปีงบประมาณนี้"), lambda _desk: (Condition("resolved_on", Test.BETWEEN, Span.FISCAL_YEAR),)
            ),
        ),
        can_add=False,
        next_step=lambda record: _resolution_step(desk, record),
        prints=(
            PageAction(
                mark("บัญชีติดตามมติที่ยังไม่ปิด"),
                lambda _record: printing.show_paper(desk, "meeting-resolutions", {}, _("บัญชีติดตามมติ")),
                icon="list-check",
                needs_record=False,
            ),
        ),
    )


def found(desk: Desk) -> MeetingSeries | None:
    """Make the group's series; a refusal (there is one already) is shown."""
    try:
        made = series.found(desk.file)
    except PlannerError as error:
        ask.show_error(printing.window(), error)
        return None
    desk.say(_("สร้างแม่แบบการประชุมแล้ว ตรวจผู้ประชุม สถานที่ และเวลา"))
    return made


def _found(desk: Desk) -> None:
    made = found(desk)
    if made is not None:
        desk.show_record("meeting_series", made.id)


def _mine(desk: Desk) -> tuple[Condition, ...]:
    if desk.file.actor is None:
        return (Condition("owner", Test.ONE_OF, ()),)
    return (group_waiting.OPEN_RESOLUTIONS, Condition("owner", Test.IS, desk.file.actor))


def _series_step(desk: Desk, record: Record) -> NextStep | None:
    if not isinstance(record, MeetingSeries) or record.is_new or not record.active:
        return None
    why = officers.READ_ONLY if desk.file.read_only else ""
    return NextStep(mark("เตรียมการประชุมครั้งถัดไป"), lambda: _prepare(desk, record), why)


def _prepare(desk: Desk, kept: MeetingSeries) -> None:
    try:
        made = series.next_meeting(desk.file, kept)
    except PlannerError as error:
        ask.show_error(printing.window(), error)
        return
    desk.say(_("เตรียม{meeting}แล้ว ตรวจวันประชุมอีกครั้ง").format(meeting=made.own_title(_)))
    desk.show_record("meeting", made.id)


def _resolution_step(desk: Desk, record: Record) -> NextStep | None:
    if not isinstance(record, Resolution) or record.is_new or record.status != "open":
        return None
    task = record.task
    if task is None:
        return None
    return NextStep(mark("ไปที่งานที่ติดตาม"), lambda: desk.show_record("task", task))

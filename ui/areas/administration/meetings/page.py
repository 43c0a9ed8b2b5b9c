"""The list of meetings; a meeting opens in its editor."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner_desktop.domain.administration.meetings import AgendaItem, Attendance, Meeting, MeetingSeries
from planner_desktop.domain.queries import Condition, Test
from planner_desktop.domain.records import Record
from planner_desktop.domain.spans import Span
from planner_desktop.domain.years import bangkok_today, calendar_year_of
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.administration.meetings import series
from ui.areas.administration import printing
from ui.areas.administration.meetings import lists
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.list_and_room import ListAndRoom
from ui.kit.page_options import NextStep
from ui.kit.record_page import RecordPage
from ui.kit.table.filter_bar import QuickFilter
from ui.kit.words import _

if TYPE_CHECKING:
    from ui.areas.administration.meetings.editor import MeetingEditor

_AHEAD = Condition("status", Test.ONE_OF, ("planned", "invited"))


class MeetingList(RecordPage):
    """The list; a new meeting comes out of its series."""

    next_wanted = Signal()

    def new(self) -> None:
        """Prepare the next meeting of a series."""
        if not self.desk.file.read_only and self.leave_draft():
            self.next_wanted.emit()


class MeetingsPage(ListAndRoom["MeetingEditor"]):
    """การประชุม."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        meetings = MeetingList(
            desk,
            "meeting",
            title=mark("การประชุม"),
            new_label=mark("เตรียมการประชุม"),
            about=mark("การประชุมของกลุ่ม กดเตรียมการประชุม โปรแกรมตั้งครั้งที่ วาระ ผู้ประชุม และมติค้างให้"),
            columns=("name", "number", "held_on", "place", "status"),
            quick=(
                QuickFilter(mark("ที่จะถึง"), lambda _desk: (_AHEAD,), counted=True),
                QuickFilter(
                    mark("รอรับรอง"), lambda _desk: (Condition("status", Test.IS, "held"),), counted=True
                ),
                QuickFilter(
                    mark("ปีงบประมาณนี้"), lambda _desk: (Condition("held_on", Test.BETWEEN, Span.FISCAL_YEAR),)
                ),
            ),
            draft=lambda _desk: Meeting(
                held_on=bangkok_today(), calendar_year=calendar_year_of(bangkok_today())
            ),
            next_step=self._next_step,
        )
        super().__init__(desk, meetings, parent=parent)
        meetings.next_wanted.connect(self.prepare)

    def make_room(self) -> MeetingEditor:
        """The editor of one meeting."""
        from ui.areas.administration.meetings.editor import MeetingEditor

        editor = MeetingEditor(self.desk, self)
        editor.left.connect(self.back)
        return editor

    def open(self, record: UUID) -> bool:
        """Show that meeting in its editor; of a matter or a line of attendance, the meeting it is of."""
        meeting, item = self._meeting_of(record)
        if meeting is None or not super().open(meeting):
            return False
        if item is not None and self.room:
            self.room.choose(item)
        return True

    def prepare(self) -> None:
        """Ask for the series when there are several, make its next meeting and show it."""
        kept = self._series()
        if kept is None:
            return
        try:
            made = series.next_meeting(self.desk.file, kept)
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return
        self.desk.say(_("เตรียม{meeting}แล้ว ตรวจวันประชุมอีกครั้ง").format(meeting=made.own_title(_)))
        self.open(made.id)

    def _series(self) -> MeetingSeries | None:
        offered = [one for one in records.every(self.desk.file, MeetingSeries) if one.active]
        if not offered:
            return lists.found(self.desk)
        if len(offered) == 1:
            return offered[0]
        names = [one.name for one in offered]
        place = ask.choose(printing.window(), _("เตรียมการประชุม"), names, label=_("การประชุมชุดใด"))
        return None if place is None else offered[place]

    def _meeting_of(self, record: UUID) -> tuple[UUID | None, UUID | None]:
        """The meeting and the matter that this id points to."""
        file = self.desk.file
        for item in records.pages(file, "agenda_item", [record]):
            return (item.meeting, item.id) if isinstance(item, AgendaItem) else (None, None)
        for line in records.pages(file, "attendance", [record]):
            return (line.meeting if isinstance(line, Attendance) else None), None
        return record, None

    def _next_step(self, record: Record) -> NextStep | None:
        if not isinstance(record, Meeting) or record.is_new:
            return None
        words = mark("เปิดระเบียบวาระและรายงาน")
        return NextStep(words, lambda: self.open_chosen(record.id))

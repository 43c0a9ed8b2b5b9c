"""The list of meetings; a meeting opens in its editor."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from planner_desktop.domain.administration.meetings import AgendaItem, Attendance, Meeting, MeetingSeries
from planner_desktop.domain.queries import Condition, Query, Test
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


class MeetingsPage(QStackedWidget):
    """การประชุม. The editor and what it draws with are loaded when first wanted."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.list = MeetingList(
            desk,
            "meeting",
            self,
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
        self.editor: MeetingEditor | None = None
        self.list.next_wanted.connect(self.prepare)
        self.list.view.opened.connect(self.open)
        self.addWidget(self.list)
        self.setFocusProxy(self.list)

    def open(self, record: UUID) -> bool:
        """Show that meeting in its editor; of a matter or a line of attendance, the meeting it is of."""
        if self.currentWidget() is self.list and not self.list.leave_draft():
            return False
        meeting, item = self._meeting_of(record)
        editor = self._made_editor()
        if meeting is None or not editor.open(meeting):
            return False
        self.setCurrentWidget(editor)
        if item is not None:
            editor.choose(item)
        return True

    def show_query(self, query: Query) -> None:
        """Narrow the list."""
        self.back()
        self.list.show_query(query)

    def new(self) -> None:
        """Prepare the next meeting."""
        self.back()
        self.list.new()

    def back(self) -> None:
        """Go to the list of meetings."""
        self.setCurrentWidget(self.list)

    def leave_draft(self) -> bool:
        """Ask only if something typed would be lost; False = stay."""
        shown = self.editor if self.editor and self.currentWidget() is self.editor else self.list
        return shown.leave_draft()

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
        self.desk.say(_("เตรียม{meeting}แล้ว ตรวจวันประชุมอีกครั้ง").format(meeting=made.own_title()))
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
        return NextStep(words, lambda: self._open_shown(record.id))

    def _open_shown(self, meeting: UUID) -> None:
        self.open(meeting)

    def _made_editor(self) -> MeetingEditor:
        if self.editor is None:
            from ui.areas.administration.meetings.editor import MeetingEditor

            self.editor = MeetingEditor(self.desk, self)
            self.editor.left.connect(self.back)
            self.addWidget(self.editor)
        return self.editor

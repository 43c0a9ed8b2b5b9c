"""The editor of one meeting: agenda at the left, the matter in the middle, the paper beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.administration.meetings import AgendaItem, Attendance, Meeting, Resolution
from planner_desktop.domain.choices import choice_list
from planner_desktop.domain.records import title_of
from planner_desktop.errors import NotFound, PlannerError
from planner_desktop.messages import mark
from planner_desktop.services import choices, papers, records
from planner_desktop.services.administration.meetings import editing, resolving
from planner_desktop.services.administration.meetings import papers as meeting_papers
from planner_desktop.services.administration.meetings.whole import WholeMeeting, whole
from planner_desktop.services.file import Changes
from planner_desktop.services.printing.paper_looks import dressed
from ui.areas.administration import officers
from ui.areas.administration.meetings.agenda_tree import AgendaTree
from ui.areas.administration.meetings.deeds import MeetingDeeds
from ui.areas.administration.meetings.item_room import ItemRoom
from ui.areas.administration.meetings.people_room import PeopleRoom
from ui.areas.administration.meetings.resolve import ask_resolution
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.form import Form
from ui.kit.moments import weekday_date
from ui.kit.preview.live import Drawing, LivePaper
from ui.kit.words import _

TOLD = ("meeting", "agenda_item", "attendance", "resolution", "task", "person", "office_profile")
SHOWN = (
    (mark("รายงานการประชุม"), meeting_papers.minutes_paper),
    (mark("ระเบียบวาระ"), meeting_papers.agenda_paper),
    (mark("หนังสือเชิญ"), meeting_papers.invitation_paper),
    (mark("บัญชีลงชื่อ"), meeting_papers.attendance_paper),
)


class MeetingEditor(QWidget):
    """Shows one meeting and follows the file; `left` asks to go back to the list."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.found = WholeMeeting(Meeting())
        self.title = QLabel(self)
        self.state = QLabel(self)
        self.deeds = MeetingDeeds(desk, self, self.leave_draft)
        self.agenda = AgendaTree(self)
        self.item = ItemRoom(desk, self)
        self.people = PeopleRoom(self)
        self.form = Form(desk, Meeting.description, self)
        self.tabs = QTabWidget(self)
        self.which = QComboBox(self)
        self.paper = LivePaper(desk, self._drawing, self)
        self._lay_out()
        self._connect()

    # --- what is shown ---------------------------------------------------------------------------------

    def open(self, meeting: UUID) -> bool:
        """Show that meeting; False when it is gone or what was typed stays."""
        if meeting != self.found.meeting.id and not self.leave_draft():
            return False
        try:
            self.found = whole(self.desk.file, meeting)
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return False
        self.form.load(self.found.meeting)
        held = self.found.meeting.status in ("held", "adopted")
        self.which.setCurrentIndex(0 if held else 1)
        self._show()
        self.agenda.choose_first()
        self._show_item()
        return True

    def choose(self, item: UUID) -> None:
        """Go to a matter of the agenda."""
        self.item.keep()
        self.agenda.choose(item)
        self._show_item()
        self.tabs.setCurrentWidget(self.item)

    def leave_draft(self) -> bool:
        """Keep the matter; ask for the meeting's own facts, if something typed would be lost."""
        self.item.keep()
        return not self.form.dirty or self.form.may_leave()

    def refresh(self) -> None:
        """Read the meeting again."""
        try:
            self.found = whole(self.desk.file, self.found.meeting.id)
        except NotFound:
            self.left.emit()
            return
        if not self.form.dirty:
            self.form.load(self.found.meeting)
        self._show()

    def _show(self) -> None:
        one = self.found.meeting
        self.title.setText(one.own_title(_))
        status = choices.labels(self.desk.file, "meeting_status")[one.status].label
        day = weekday_date(one.held_on) if one.held_on else ""
        self.state.setText(" · ".join(part for part in (_(status), day, one.place, one.void_reason) if part))
        self.deeds.show_state(one)
        self.agenda.show_agenda(self.found)
        self._show_item()
        self.people.show_people(self.found)
        locked = one.status == "adopted" or bool(one.void_reason) or self.desk.file.read_only
        for part in (self.agenda, self.item, self.people):
            part.set_read_only(locked)
        self._lock_form(locked=locked)
        came = len(self.found.with_status("present"))
        words = _("ผู้ประชุม")
        self.tabs.setTabText(1, f"{words} {came}/{len(self.found.people)}")
        self.paper.want()

    def _moved_on(self, _item: object) -> None:
        if self.isVisible():  # the file may be closed meanwhile
            self._show_item()

    def _show_item(self) -> None:
        self.item.show_item(self.found, self.agenda.current())

    def _lock_form(self, *, locked: bool) -> None:
        for name, box in self.form.boxes.items():
            if name not in ("note", "files"):
                box.editor.set_read_only(locked or self.form.read_only)

    def _drawing(self) -> Drawing | None:
        """What draws the paper chosen; nothing while the meeting was just taken back."""
        if self.found.meeting.is_new:
            return None
        draws = SHOWN[max(self.which.currentIndex(), 0)][1]
        try:
            return papers.drawing(dressed(self.desk.file, draws(self.desk.file, self.found.meeting.id)))
        except NotFound:
            return None

    def _heard(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(*TOLD):
            self.refresh()

    # --- the agenda ------------------------------------------------------------------------------------

    def _agenda_deed(self, wanted: str, item: AgendaItem | None) -> None:
        self.item.keep()
        file = self.desk.file
        if wanted == "section":
            self._add_section()
        elif item is None:
            return
        elif wanted == "add":
            self._add_matter(item)
        elif wanted == "remove":
            self._try(lambda: editing.remove_item(file, item))
        else:
            now = records.get(file, AgendaItem, item.id)
            self._try(lambda: editing.move_item(file, now, -1 if wanted == "up" else 1))
            self.agenda.choose(item.id)

    def _add_matter(self, item: AgendaItem) -> None:
        section = next(one.item for one in self.found.sections if one.item.id in (item.id, item.section))
        made = self._try(lambda: editing.add_matter(self.desk.file, section, _(editing.NEW_MATTER)))
        if made is not None:
            self.choose(made.id)
            self.item.focus_title()

    def _add_section(self) -> None:
        offered = choice_list("agenda_kind").shipped
        place = ask.choose(
            self.window(), _("เพิ่มระเบียบวาระ"), [_(one.label) for one in offered], label=_("วาระชนิดใด")
        )
        if place is not None:
            kind = offered[place]
            made = self._try(
                lambda: editing.add_section(self.desk.file, self.found.meeting.id, kind.code, kind.label)
            )
            if made is not None:
                self.choose(made.id)

    def _change_item(self, item: AgendaItem, values: dict[str, Any]) -> None:
        now = records.get(self.desk.file, AgendaItem, item.id)
        self._try(lambda: records.save(self.desk.file, replace(now, **values), mark("จดรายงานการประชุม")))

    # --- resolutions -----------------------------------------------------------------------------------

    def _resolve(self, item: AgendaItem) -> None:
        told = ask_resolution(self.desk, item.resolution or item.title, self.window())
        if told is not None:
            words, owner, due_on = told
            made = self._try(lambda: resolving.resolve(self.desk.file, item, words, owner, due_on))
            if made is not None:
                self.desk.say(_("บันทึกมติและสร้างงานติดตามแล้ว"))

    def _close(self, resolution: Resolution) -> None:
        result = ask.ask_reason(self.window(), _("ปิดมติ"), _("ผลการดำเนินงาน"), yes=_("ปิดมติ"))
        if result is not None:
            file, meeting = self.desk.file, self.found.meeting
            if self._try(lambda: resolving.close(file, resolution, meeting, result)) is not None:
                self.desk.say(_("ปิดมติแล้ว ครั้งถัดไปจะไม่อยู่ในเรื่องสืบเนื่อง"))

    # --- people ----------------------------------------------------------------------------------------

    def _add_person(self) -> None:
        there = {one.person for one in self.found.people}
        offered = [one for one in officers.staff(self.desk) if one.id not in there]
        if not offered:
            self.desk.say(_("บุคลากรทุกคนอยู่ในรายชื่อแล้ว"))
            return
        names = [title_of(one, _) for one in offered]
        place = ask.choose(self.window(), _("เพิ่มผู้ประชุม"), names, yes=_("เพิ่ม"))
        if place is not None:
            self._try(lambda: editing.add_person(self.desk.file, self.found.meeting, offered[place]))

    def _add_guest(self) -> None:
        name = ask.ask_text(self.window(), _("เพิ่มผู้เข้าร่วมประชุม"), _("ชื่อและนามสกุล"))
        if name is None:
            return
        position = ask.ask_text(self.window(), _("เพิ่มผู้เข้าร่วมประชุม"), _("ตำแหน่งหรือหน่วยงาน")) or ""
        self._try(lambda: editing.add_guest(self.desk.file, self.found.meeting, name, position))

    def _remove_people(self, people: Sequence[Attendance]) -> None:
        def remove() -> bool:
            with self.desk.file.change(mark("นำออกจากรายชื่อผู้ประชุม")) as change:
                for one in people:
                    change.remove(one)
            return True

        self._try(remove)

    def _note(self, one: Attendance, note: str) -> None:
        if self._try(lambda: editing.change_person(self.desk.file, one, note=note)) is None:
            self._show()

    def _try(self, deed: Callable[[], Any]) -> Any:
        try:
            return deed()
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return None

    # --- building --------------------------------------------------------------------------------------

    def _back(self) -> None:
        if self.leave_draft():
            self.left.emit()

    def _lay_out(self) -> None:
        self.tabs.addTab(self.item, _("เรื่อง"))
        self.tabs.addTab(self.people, _("ผู้ประชุม"))
        self.tabs.addTab(self.form, _("ข้อมูลการประชุม"))
        self.which.addItems([_(label) for label, _draw in SHOWN])
        self.which.setAccessibleName(_("เอกสารที่แสดง"))
        self.splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        for part, share in ((self.agenda, 0), (self.tabs, 3), (self._side(), 2)):
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(self.splitter.count() - 1, share)
        self.splitter.setSizes([264, 460, 400])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addLayout(self._head())
        column.addWidget(self.splitter, 1)

    def _head(self) -> QVBoxLayout:
        back = QPushButton(look.icon("chevron-left"), _("รายการประชุม"), self)
        back.setProperty("quiet", "true")
        back.clicked.connect(lambda _on=False: self._back())
        self.title.setProperty("role", "title")
        self.state.setProperty("role", "muted")
        self.state.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(back)
        first.addWidget(self.title, 1)
        second.addWidget(self.state, 1)
        for button in self.deeds.buttons:
            second.addWidget(button)
        head = QVBoxLayout()
        head.setContentsMargins(look.SPACE, look.GAP, look.SPACE, 0)
        head.addLayout(first)
        head.addLayout(second)
        return head

    def _side(self) -> QWidget:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.TIGHT)
        column.addWidget(self.which)
        column.addWidget(self.paper, 1)
        side.setMinimumWidth(300)
        return side

    def _connect(self) -> None:
        # Later: keeping what was typed reads the agenda anew, which must not happen while its mark moves.
        self.agenda.chosen.connect(self._moved_on, Qt.ConnectionType.QueuedConnection)
        self.agenda.wanted.connect(self._agenda_deed)
        self.item.changed.connect(self._change_item)
        self.item.resolve_wanted.connect(self._resolve)
        self.item.close_wanted.connect(self._close)
        self.item.opened.connect(lambda one: self.desk.show_record("resolution", one.id))
        self.people.marked.connect(
            lambda people, status: self._try(lambda: editing.mark_people(self.desk.file, people, status))
        )
        self.people.noted.connect(self._note, Qt.ConnectionType.QueuedConnection)
        self.people.add_wanted.connect(self._add_person)
        self.people.guest_wanted.connect(self._add_guest)
        self.people.remove_wanted.connect(self._remove_people)
        self.which.currentIndexChanged.connect(lambda _at: self.paper.want())
        self.paper.troubled.connect(lambda error: ask.show_error(self.window(), error))
        self.desk.changed.connect(self._heard)

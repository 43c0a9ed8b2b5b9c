"""What is done with a meeting as a whole: call it, hold it, adopt the former minutes, print."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from planner_desktop.domain.administration.meetings import Meeting
from planner_desktop.errors import PlannerError
from planner_desktop.messages import mark
from planner_desktop.services.administration.meetings import editing, series
from ui.areas.administration import printing
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.moments import long_date
from ui.kit.words import _

PAPERS = (
    ("meeting-invitation", mark("หนังสือเชิญประชุม")),
    ("meeting-agenda", mark("ระเบียบวาระการประชุม")),
    ("meeting-attendance", mark("บัญชีลงชื่อผู้เข้าประชุม")),
    ("meeting-minutes", mark("รายงานการประชุม")),
)


class MeetingDeeds(QObject):
    """The buttons above the editor and their deeds; `leaving` is asked before each."""

    done = Signal()

    def __init__(self, desk: Desk, editor: QWidget, leaving: Callable[[], bool]) -> None:
        super().__init__(editor)
        self.desk, self._editor, self._leaving = desk, editor, leaving
        self.meeting = Meeting()
        self.next = QPushButton(look.icon("check", "on_accent"), "", editor)
        self.next.setProperty("primary", "true")
        self.next.clicked.connect(lambda _on=False: self.go_on())
        self.adopt = _button(editor, "circle-check", _("รับรองรายงานครั้งก่อน…"), self.adopt_former)
        self.followed = _button(editor, "refresh", _("ดึงมติค้าง"), self.bring_back)
        self.prints = QPushButton(look.icon("printer"), _("พิมพ์"), editor)
        self.prints.setMenu(self._menu())
        self.buttons = (self.followed, self.adopt, self.prints, self.next)

    def show_state(self, meeting: Meeting) -> None:
        """Which deed comes next, and which are possible."""
        self.meeting = meeting
        writable = not self.desk.file.read_only and not meeting.void_reason
        words = {
            "planned": _("ลงทะเบียนหนังสือเชิญ…"),
            "invited": _("ประชุมแล้ว"),
            "held": "",
            "adopted": "",
        }[meeting.status]
        self.next.setText(words)
        self.next.setVisible(bool(words))
        self.next.setEnabled(writable)
        former = self._former()
        self.adopt.setVisible(former is not None and former.status == "held")
        for button in (self.adopt, self.followed):
            button.setEnabled(writable and meeting.status != "adopted")

    def go_on(self) -> None:
        """The next step of this meeting."""
        if not self._leaving():
            return
        if self.meeting.status == "planned":
            self._call()
        elif self.meeting.status == "invited":
            self._do(lambda: editing.hold(self.desk.file, self.meeting), _("บันทึกว่าประชุมแล้ว จดรายงานต่อได้เลย"))

    def adopt_former(self) -> None:
        """Ask for corrections, then adopt the former meeting's minutes here."""
        former = self._former()
        if former is None or not self._leaving():
            return
        parent = self._editor.window()
        title = _("รับรองรายงานการประชุม ครั้งที่ {number}").format(number=former.numbered)
        detail = _("เมื่อรับรองแล้ว รายงานครั้งนั้นแก้ไขไม่ได้อีก")
        way = ask.pick(parent, title, detail, (_("รับรองโดยไม่มีแก้ไข"), _("รับรองโดยมีข้อแก้ไข…")))
        corrections = ""
        if way == 1:
            typed = ask.ask_reason(parent, title, _("ข้อแก้ไขที่ที่ประชุมรับรอง"), yes=_("รับรอง"))
            if typed is None:
                return
            corrections = typed
        if way is not None:
            told = _("รับรองรายงานครั้งที่ {number} แล้ว").format(number=former.numbered)
            self._do(lambda: editing.adopt(self.desk.file, former, self.meeting, corrections), told)

    def bring_back(self) -> None:
        """Put open resolutions that are not there yet under เรื่องสืบเนื่อง."""
        if not self._leaving():
            return
        try:
            count = editing.bring_back(self.desk.file, self.meeting)
        except PlannerError as error:
            ask.show_error(self._editor.window(), error)
            return
        words = _("นำมติเข้าเรื่องสืบเนื่อง {count} เรื่อง").format(count=count)
        self.desk.say(words if count else _("มติที่ยังไม่ปิดอยู่ในเรื่องสืบเนื่องครบแล้ว"))

    def show_paper(self, name: str, label: str) -> None:
        """Show one paper of the meeting."""
        if self._leaving():
            printing.show_paper(self.desk, name, self._keys(), self._titled(label))

    def keep_set(self) -> None:
        """All papers of the meeting as one numbered set."""
        if self._leaving():
            title = self._titled(_("ชุดเอกสาร"))
            printing.save_paper(self.desk, "meeting-set", self._keys(), title, "zip")

    def keep_word(self) -> None:
        """The minutes as a Word file."""
        if self._leaving():
            title = self._titled(_("รายงาน"))
            printing.save_paper(self.desk, "meeting-minutes", self._keys(), title, "docx")

    def _call(self) -> None:
        held_on = self.meeting.held_on
        detail = _("วันประชุม {day} หนังสือเชิญเข้าทะเบียนหนังสือส่งเป็นร่าง").format(
            day=long_date(held_on) if held_on else "–"
        )
        ways = (_("ลงทะเบียนหนังสือเชิญ"), _("เชิญโดยไม่ออกหนังสือ"))
        way = ask.pick(self._editor.window(), _("เชิญประชุมอย่างไร"), detail, ways)
        if way == 0:
            self._do(lambda: editing.invite(self.desk.file, self.meeting), _("ลงทะเบียนหนังสือเชิญแล้ว"))
        elif way == 1:
            self._do(lambda: editing.call(self.desk.file, self.meeting), _("บันทึกว่าเชิญแล้ว"))

    def _former(self) -> Meeting | None:
        return None if self.meeting.is_new else series.former_of(self.desk.file, self.meeting)

    def _do(self, deed: Callable[[], Any], told: str) -> None:
        try:
            deed()
        except PlannerError as error:
            ask.show_error(self._editor.window(), error)
            return
        self.desk.say(told)
        self.done.emit()

    def _keys(self) -> dict[str, str]:
        return {"id": self.meeting.id.hex}

    def _titled(self, label: str) -> str:
        return f"{label} {self.meeting.own_title(_)}"

    def _menu(self) -> QMenu:
        menu = QMenu(self.prints)
        for name, label in PAPERS:
            words = _(label)
            menu.addAction(
                look.icon("file-text"), words, lambda paper=name, title=words: self.show_paper(paper, title)
            )
        menu.addSeparator()
        menu.addAction(look.icon("file-type-docx"), _("รายงานการประชุมเป็น Word…"), self.keep_word)
        menu.addAction(look.icon("folder"), _("ทุกฉบับเป็นชุด PDF…"), self.keep_set)
        return menu


def _button(parent: QWidget, icon: str, words: str, deed: Callable[[], None]) -> QPushButton:
    button = QPushButton(look.icon(icon), words, parent)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _on=False: deed())
    return button

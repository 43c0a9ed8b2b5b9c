"""What is done with an order as a whole: check, number, print, Word, copy to a new year, compare."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QPushButton

from planner_desktop import paths
from planner_desktop.domain.office.duties import DutyOrder
from planner_desktop.domain.office.duty_checks import DutyFault
from planner_desktop.domain.progress import Progress
from planner_desktop.domain.years import bangkok_today, calendar_year_of
from planner_desktop.errors import PlannerError
from planner_desktop.services import papers
from planner_desktop.services.duties import drafting, gathering, issuing
from planner_desktop.services.duties import papers as duty_papers
from ui.areas.office.duties.asking import ask_year
from ui.areas.office.duties.changes import ChangesDialog
from ui.areas.office.duties.room import OrderRoom
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.moments import long_date
from ui.kit.preview.window import show_pdf
from ui.kit.words import _, show


class OrderDeeds(QObject):
    """The buttons above the editor and their deeds."""

    def __init__(self, desk: Desk, editor: OrderRoom) -> None:
        super().__init__(editor)
        self.desk, self._editor = desk, editor
        self.check = _button("list-check", _("ตรวจก่อนออก"), self.show_checks)
        self.number = _button("rubber-stamp", _("ออกเลขคำสั่ง…"), self.issue, "on_accent")
        self.number.setProperty("primary", "true")
        self.print = _button("printer", _("พิมพ์"), self.to_paper)
        keys, here = (
            QKeySequence(QKeySequence.StandardKey.Print),
            Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        QShortcut(keys, editor, self.to_paper, context=here)  # a button forgets its keys with its words
        self.word = _button("file-type-docx", "Word", self.to_word)
        self.copy = _button("copy", _("คัดลอกไปปีใหม่…"), self.copy_on)
        self.compare = _button("history", _("เทียบกับฉบับเดิม"), self.show_changes)
        self.buttons = (self.check, self.print, self.word, self.compare, self.copy, self.number)

    def show_words(self, *, narrow: bool) -> None:
        """Only the check and the number keep their words on a narrow window."""
        for button in (self.print, self.word, self.compare, self.copy):
            button.setText("" if narrow else button.accessibleName())

    def show_state(self, *, issued: bool, faults: Sequence[DutyFault]) -> None:
        """An issued order is numbered no more; its next step is the copy."""
        grave = sum(1 for one in faults if one.grave)
        self.number.setVisible(not issued)
        self.number.setEnabled(not grave and not self.desk.file.read_only)
        why = _("ต้องแก้ {count} จุดก่อน ดูที่ “ตรวจก่อนออก”").format(count=grave) if grave else ""
        self.number.setToolTip(why)
        look.set_role(self.copy, "primary", "true" if issued else "false")
        self.copy.setIcon(look.icon("copy", "on_accent" if issued else "text"))

    def show_checks(self) -> None:
        """Bring the list of faults to the front."""
        side = self._editor.side
        side.setCurrentWidget(side.faults)

    def issue(self) -> None:
        """Ask once more, then number and lock the order."""
        editor = self._editor
        if not editor.leave_draft():
            return
        order = editor.whole.order
        day = order.dated or bangkok_today()
        if ask.confirm(
            editor.window(), _("ออกเลขคำสั่งนี้หรือไม่"), self._before_issue(order, day), _("ออกเลขคำสั่ง")
        ):
            issued = editor.try_to(lambda: issuing.issue(self.desk.file, order.id, day))
            if issued is not None:
                number = gathering.number(self.desk.file, issued)
                self.desk.say(_("ออกคำสั่งที่ {number} แล้ว").format(number=number))

    def _before_issue(self, order: DutyOrder, day: dt.date) -> str:
        """What must be known before the number is taken."""
        words = _("ลงวันที่ {day} เลขมาจากทะเบียนคำสั่ง เมื่อออกเลขแล้วแก้ไขไม่ได้")
        told = [words.format(day=long_date(day))]
        if order.cancels:
            told.append(_("คำสั่งเดิมจะถูกยกเลิก"))
        if order.calendar_year not in (None, calendar_year_of(day)):
            words = _("ร่างนี้ตั้งไว้เป็นคำสั่งปี {planned} แต่วันที่ที่ลงทำให้ได้เลขของปี {given}")
            told.append(words.format(planned=order.calendar_year, given=calendar_year_of(day)))
        if self._editor.faults:
            told.append(_("ยังมี {count} จุดที่ควรพิจารณา").format(count=len(self._editor.faults)))
        return "\n".join(told)

    def to_paper(self) -> None:
        """Show the order in the preview."""
        paper = duty_papers.duty_order(self.desk.file, self._order())
        self._draw(partial(papers.to_pdf, paper), self._editor.title.text())

    def to_word(self) -> None:
        """Ask where, then write the Word file."""
        offered = paths.documents_folder() / f"{self._editor.title.text().replace('/', '-')}.docx"
        chosen, _kind = QFileDialog.getSaveFileName(
            self._editor.window(), _("บันทึกเป็นไฟล์ Word"), str(offered), _("ไฟล์ Word (*.docx)")
        )
        if chosen:
            self.write_word(Path(chosen).with_suffix(".docx"))

    def write_word(self, target: Path) -> None:
        """Write the file and say so in the status line."""
        file, keys = self.desk.file, {"id": self._order().hex}
        told = _("บันทึก {name} แล้ว").format(name=target.name)
        self.desk.tasks.run(
            lambda progress: papers.export(file, "duty-order", target, keys, progress),
            lambda _done: self.desk.say(told),
            title=_("กำลังเขียนไฟล์ Word"),
        )

    def copy_on(self) -> None:
        """Ask for the year, then show the copy."""
        year = (self._editor.whole.order.calendar_year or calendar_year_of(bangkok_today())) + 1
        chosen = ask_year(self.desk, self._editor.window(), _("คัดลอกไปปีใหม่"), year)
        if chosen is not None:
            self.copy_to(chosen)

    def copy_to(self, year: int) -> None:
        """Copy the order into that year and show the copy."""
        made = self._editor.try_to(lambda: drafting.copy_to(self.desk.file, self._order(), year))
        if made is not None:
            self.desk.say(show(drafting.copied_message(made)))
            self._editor.order_wanted.emit(made.id)

    def show_changes(self) -> None:
        """Compare with the former order, on screen and on paper."""
        order = self._order()
        try:
            dialog = ChangesDialog(self.desk, order, self._editor.window())
        except PlannerError as error:
            ask.show_error(self._editor.window(), error)
            return
        dialog.printed.clicked.connect(self._print_changes)
        dialog.open()

    def _print_changes(self) -> None:
        paper = duty_papers.duty_changes(self.desk.file, self._order())
        self._draw(partial(papers.to_pdf, paper), _("บัญชีเปรียบเทียบคำสั่ง"))

    def _order(self) -> UUID:
        return self._editor.whole.order.id

    def _draw(self, draw: Callable[[Progress], bytes], title: str) -> None:
        window = self._editor.window()
        self.desk.tasks.run(
            draw, lambda data: _shown(show_pdf(window, data, title)), title=_("กำลังจัดหน้ากระดาษ"), on="drawing"
        )


def _shown(_preview: object) -> None:
    """The preview keeps itself."""


def _button(icon: str, words: str, deed: Callable[[], None], tone: str = "text") -> QPushButton:
    button = QPushButton(look.icon(icon, tone), words)
    button.setAccessibleName(words)
    button.setToolTip(words)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _on=False: deed())
    return button

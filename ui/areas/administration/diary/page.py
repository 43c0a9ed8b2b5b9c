"""The deputy director's diary: a week of days, each with its engagements; papers that wait for signature."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner_desktop import paths
from planner_desktop.domain.administration.diary import Appointment
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import NotFound, PlannerError
from planner_desktop.services import records
from planner_desktop.services.administration import diary
from planner_desktop.services.file import Changes
from planner_desktop.services.safety.whole_file import write_whole
from ui.areas.administration import printing
from ui.areas.administration.diary.week import WeekView
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.form import Form
from ui.kit.moments import date_range
from ui.kit.turning import TurningSplitter
from ui.kit.words import _

_LETTER = Qt.ItemDataRole.UserRole
_WEEK = dt.timedelta(days=7)
_TOLD = ("appointment", "outgoing_letter", "setting")


class DiaryPage(QWidget):
    """Reads itself again whenever engagements or letters change."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.first = _monday(bangkok_today())
        self.title = QLabel(self)
        self.title.setProperty("role", "title")
        self.whose = QLabel(self)
        self.whose.setProperty("role", "muted")
        self.week = WeekView(self)
        self.clash = QLabel(self, wordWrap=True)
        self.to_sign = QListWidget(self)
        self.sign_head = QLabel(self)
        self.form = Form(desk, Appointment.description, self)
        self._lay_out()
        self._connect()
        self.read_again()
        self.week.choose_day(bangkok_today())

    # --- what the window asks --------------------------------------------------------------------------

    def open(self, record: UUID) -> bool:
        """Show this engagement in its week; False when it is gone or what was typed stays."""
        if not self.form.may_leave():
            return False
        try:
            one = records.get(self.desk.file, Appointment, record)
        except NotFound:
            return False
        if one.day:
            self.show_week(one.day)
            self.week.choose(one.id)
        self._load(one)
        return True

    def new(self) -> None:
        """Begin an engagement on the day chosen."""
        if self.desk.file.read_only or not self.form.may_leave():
            return
        self._load(diary.draft(self.desk.file, self.week.day() or bangkok_today()))
        self.form.focus_first()

    def leave_draft(self) -> bool:
        """Ask only if something typed would be lost; False = stay."""
        return self.form.may_leave()

    # --- reading ---------------------------------------------------------------------------------------

    def show_week(self, day: dt.date) -> None:
        """Show the week in which that day lies."""
        self.first = _monday(day)
        self.read_again()
        self.week.choose_day(day)

    def step(self, weeks: int) -> None:
        """So many weeks on (or back)."""
        self.show_week((self.week.day() or self.first) + weeks * _WEEK)

    def read_again(self, *_told: object) -> None:
        """Read the week and the papers to sign again."""
        self.title.setText(date_range(self.first, self.first + dt.timedelta(days=6)))
        self.whose.setText(diary.whose(self.desk.file))
        days = diary.days(self.desk.file, self.first, 7)
        self.week.show_days(days, bangkok_today())
        clashing = sum(bool(day.clashing) for day in days)
        self.clash.setVisible(bool(clashing))
        self.clash.setText(_("⚠ มีนัดเวลาซ้อนกัน {count} วันในสัปดาห์นี้").format(count=clashing))
        self._show_to_sign()

    def _show_to_sign(self) -> None:
        file = self.desk.file
        waiting = [one for one in diary.to_sign(file) if records.may_see(file, one)]
        self.sign_head.setText(_("เอกสารรอลงนาม {count}").format(count=len(waiting)))
        self.to_sign.clear()
        for one in waiting:
            item = QListWidgetItem(f"{one.number}  {one.subject}".strip(), self.to_sign)
            item.setToolTip(one.subject)
            item.setData(_LETTER, one.id)
        self.to_sign.setVisible(bool(waiting))

    def _chosen(self, key: UUID | None) -> None:
        if key is None or key == self.form.record.id:
            return
        if not self.form.may_leave():
            return
        self._load(records.get(self.desk.file, Appointment, key))

    def _load(self, one: Appointment) -> None:
        self.form.load(one)
        self.form.show()
        self.remove.setVisible(not one.is_new)

    def _saved(self, one: Appointment) -> None:
        found = diary.clashes(self.desk.file, one)
        if one.day:
            self.show_week(one.day)
            self.week.choose(one.id)
        self.remove.show()
        if found:
            words = _("บันทึกแล้ว แต่เวลาซ้อนกับ “{subject}” {hours}")
            self.desk.say(words.format(subject=found[0].subject, hours=diary.hours_words(found[0])))

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*_TOLD):
            self.read_again()

    # --- deeds -----------------------------------------------------------------------------------------

    def print_day(self) -> None:
        """The sheet of the day chosen."""
        day = self.week.day() or bangkok_today()
        printing.show_paper(self.desk, "diary-day", {"day": day.isoformat()}, _("ตารางนัดหมายประจำวัน"))

    def print_week(self) -> None:
        """The sheet of the week shown."""
        keys = {"day": self.first.isoformat()}
        printing.show_paper(self.desk, "diary-week", keys, _("ตารางนัดหมายประจำสัปดาห์"))

    def keep_calendar(self) -> None:
        """Ask where, then write the calendar file of three months from this week."""
        offered = paths.documents_folder() / "นัดหมายผู้บริหาร.ics"
        chosen, _kind = QFileDialog.getSaveFileName(
            self.window(), _("ส่งออกปฏิทิน"), str(offered), _("ไฟล์ปฏิทิน (*.ics)")
        )
        if chosen:
            self.write_calendar(Path(chosen).with_suffix(".ics"))

    def write_calendar(self, target: Path) -> None:
        """Write the file and say so in the status line."""
        last = self.first + dt.timedelta(days=91)
        try:
            write_whole(target, diary.ics(self.desk.file, self.first, last))
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return
        self.desk.say(_("บันทึก {name} แล้ว").format(name=target.name))

    def take_away(self) -> None:
        """Remove the engagement shown, after asking."""
        one = self.form.record
        if not isinstance(one, Appointment) or one.is_new:
            return
        question = _("ลบนัดหมาย “{subject}” หรือไม่").format(subject=one.subject)
        if ask.confirm(self.window(), question, _("เลิกทำได้ด้วย Ctrl+Z"), _("ลบนัดหมาย")):
            try:
                records.remove(self.desk.file, records.get(self.desk.file, Appointment, one.id))
            except PlannerError as error:
                ask.show_error(self.window(), error)
                return
            self._load(diary.draft(self.desk.file, self.week.day() or bangkok_today()))
            self.form.hide()

    # --- building --------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.week.chosen.connect(self._chosen)
        self.week.new_wanted.connect(self.new)
        self.week.left_week.connect(self.step)
        self.form.saved.connect(self._saved)
        self.to_sign.itemActivated.connect(
            lambda item: self.desk.show_record("outgoing_letter", item.data(_LETTER))
        )
        self.desk.changed.connect(self._heard)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence.StandardKey.New, self, self.new, context=here)
        QShortcut(QKeySequence("Ctrl+P"), self, self.print_day, context=here)
        QShortcut(QKeySequence("Alt+PgUp"), self, lambda: self.step(-1), context=here)
        QShortcut(QKeySequence("Alt+PgDown"), self, lambda: self.step(1), context=here)
        self.setFocusProxy(self.week)

    def _lay_out(self) -> None:
        self.form.setMinimumWidth(320)
        self.form.hide()
        look.set_role(self.clash, "role", "danger")
        self.sign_head.setProperty("role", "heading")
        self.to_sign.setAccessibleName(_("เอกสารรอลงนาม"))
        self.to_sign.setMaximumHeight(96)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        column.setSpacing(look.GAP)
        column.addLayout(self._header())
        column.addWidget(self.clash)
        column.addWidget(self.week, 1)
        column.addWidget(self.sign_head)
        column.addWidget(self.to_sign)
        parts = TurningSplitter(self)
        parts.addWidget(left)
        parts.addWidget(self._right())
        parts.setStretchFactor(0, 1)
        parts.setSizes([760, 360])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(parts)

    def _right(self) -> QFrame:
        right = QFrame(self)
        right.setMinimumWidth(336)
        self.remove = QPushButton(look.icon("trash"), _("ลบนัดหมาย…"), right)
        self.remove.setProperty("quiet", "true")
        self.remove.clicked.connect(lambda _on=False: self.take_away())
        self.remove.hide()
        hint = QLabel(_("เลือกนัดหมายเพื่อดูและแก้ไข หรือกด Ctrl+N เพื่อลงนัดใหม่ในวันที่เลือก"), right, wordWrap=True)
        hint.setProperty("role", "muted")
        column = QVBoxLayout(right)
        column.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        column.addWidget(hint)
        column.addWidget(self.form, 1)
        column.addWidget(self.remove, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        return right

    def _header(self) -> QVBoxLayout:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.title)
        first.addWidget(self.whose, 1)
        for words, icon, weeks in ((_("ก่อนหน้า"), "chevron-left", -1), (_("ถัดไป"), "chevron-right", 1)):
            button = QPushButton(look.icon(icon), words, self)
            button.clicked.connect(lambda _on=False, by=weeks: self.step(by))
            second.addWidget(button)
        today = QPushButton(look.icon("calendar"), _("วันนี้"), self)
        today.clicked.connect(lambda _on=False: self.show_week(bangkok_today()))
        second.addWidget(today)
        second.addStretch()
        prints = QPushButton(look.icon("printer"), _("พิมพ์"), self)
        menu = QMenu(prints)
        menu.addAction(_("ตารางวันที่เลือก   Ctrl+P"), self.print_day)
        menu.addAction(_("ตารางสัปดาห์นี้"), self.print_week)
        menu.addAction(_("ส่งออกปฏิทิน (.ics)…"), self.keep_calendar)
        prints.setMenu(menu)
        second.addWidget(prints)
        self.add = QPushButton(look.icon("plus", "on_accent"), _("ลงนัดหมาย   Ctrl+N"), self)
        self.add.setProperty("primary", "true")
        self.add.setEnabled(not self.desk.file.read_only)
        self.add.clicked.connect(lambda _on=False: self.new())
        second.addWidget(self.add)
        both = QVBoxLayout()
        both.setSpacing(look.GAP)
        both.addLayout(first)
        both.addLayout(second)
        return both


def _monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())

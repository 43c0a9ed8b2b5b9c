"""One school's sheet of a round: the grid, the other amounts, its editions, and saving it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.information.counts import CountSheet
from planner_desktop.errors import PlannerError
from planner_desktop.services import choices
from planner_desktop.services.schools import counts
from planner_desktop.services.schools.count_days import day_of
from planner_desktop.services.schools.counts import MORE, Counted, NeedsReason
from ui.areas.information.count_grid import CountGrid
from ui.kit import ask, look
from ui.kit.beside import Beside, row_of
from ui.kit.editors import editor_for
from ui.kit.field_box import FieldBox
from ui.kit.form_grid import FormGrid
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.domain.information.schools import School
    from ui.kit.desk import Desk


_MORE = 372  # px that two columns of short fields take
_GRID, _MORE_TALL = 430, 290  # px at which every column and field is read


class SheetPart(QWidget):
    """Shows the edition in force to be corrected, older ones to be read; nothing is ever written over."""

    saved = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.school: School | None = None
        self.academic_year, self.round = 0, "june"
        self._editions: list[CountSheet] = []
        self._loaded: Counted | None = None
        self.title = QLabel(wordWrap=True)
        self.title.setProperty("role", "heading")
        self.told = QLabel(wordWrap=True)
        self.told.setProperty("role", "muted")
        self.editions = QComboBox()
        self.editions.setAccessibleName(_("ฉบับ"))
        self.editions.activated.connect(self._turn_to)
        self.grid = CountGrid(choices.entries(desk.file, "class_grade"))
        field = CountSheet.description.field
        self.boxes = {one: FieldBox(editor_for(field(one), desk)) for one in ("as_at", *MORE)}
        self.save_button = QPushButton(look.icon("device-floppy", "on_accent"), _("บันทึก") + "   Ctrl+S")
        self.save_button.setProperty("primary", "true")
        self.save_button.clicked.connect(self.save)
        self.void_button = QPushButton(look.icon("ban"), _("ยกเลิกฉบับนี้…"))
        self.void_button.clicked.connect(self.void)
        QShortcut(QKeySequence.StandardKey.Save, self).activated.connect(self.save)
        self._lay_out()

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        if self._loaded is None or self.school is None or not self.save_button.isVisibleTo(self):
            return False
        return bool(self.grid.faulty()) or not self._typed(self.school).same_as(self._loaded)

    def show_school(self, school: School | None, academic_year: int, round_: str) -> None:
        """Read the school's round and show the edition in force."""
        self.school, self.academic_year, self.round = school, academic_year, round_
        found = counts.editions(self.desk.file, school.id, academic_year, round_) if school else []
        self._editions = found[::-1]
        self.editions.clear()
        standing = counts.in_force(found)
        for one in self._editions:
            state = _("ใช้อยู่") if one is standing else _("ยกเลิกแล้ว") if one.void_reason else _("ฉบับเดิม")
            self.editions.addItem(_("ฉบับที่ {number} · {state}").format(number=one.edition, state=state))
        self.editions.setVisible(len(self._editions) > (standing is not None))
        self.setEnabled(school is not None)
        place = self._editions.index(standing) if standing else -1
        self.editions.setCurrentIndex(place)
        self._turn_to(place)

    def leave(self) -> bool:
        """Ask only if something typed would be lost."""
        if not self.dirty:
            return True
        title = self.school.name if self.school else ""
        return ask.confirm(
            self.window(),
            _("ทิ้งตัวเลขที่พิมพ์ของ “{school}” หรือไม่").format(school=title),
            _("ตัวเลขนี้ยังไม่ได้บันทึก กด “กลับไปแก้” แล้ว Ctrl+S เพื่อบันทึก"),
            _("ทิ้งที่พิมพ์"),
            _("กลับไปแก้"),
        )

    def save(self) -> None:
        """Write the sheet; a correction asks for its reason first."""
        if self.school is None or not self.save_button.isEnabled():
            return
        for box in self.boxes.values():
            box.editor.commit()
        if faulty := self.grid.faulty():
            ask.tell(self.window(), _("“{cell}” ไม่ใช่จำนวนเต็ม").format(cell=faulty), _("แก้ช่องนั้นแล้วบันทึกใหม่"))
            return
        if any(box.editor.problem() for box in self.boxes.values()):
            return
        self._write(self._typed(self.school), "")

    def void(self) -> None:
        """Void the edition in sight after asking why; the one before it is in force again."""
        place = self.editions.currentIndex()
        sheet = self._editions[place] if place >= 0 else None
        if sheet is None or not self.leave():
            return
        label = _("เหตุผลที่ยกเลิก (ฉบับนี้ยังอ่านได้ ฉบับก่อนหน้าจะกลับมาใช้ ถ้าไม่มีถือว่ายังไม่มีข้อมูล)")
        told = ask.ask_reason(
            self.window(),
            _("ยกเลิกฉบับที่ {edition} ของ {school}").format(
                edition=sheet.edition or 1, school=self.school.name if self.school else ""
            ),
            label,
            yes=_("ยกเลิกฉบับนี้"),
        )
        if not told:
            return
        self._loaded = None
        try:
            standing = counts.void(self.desk.file, sheet, told)
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return
        back = _("ยกเลิกแล้ว ใช้ฉบับที่ {edition} กด Ctrl+Z เพื่อเลิกทำ")
        none = _("ยกเลิกแล้ว รอบนี้ยังไม่มีข้อมูลของโรงเรียนนี้ กด Ctrl+Z เพื่อเลิกทำ")
        self.desk.say(back.format(edition=standing.edition) if standing else none)
        self.saved.emit()

    def _write(self, typed: Counted, reason: str) -> None:
        try:
            sheet = counts.record(self.desk.file, typed, reason)
        except NeedsReason:
            told = ask.ask_reason(
                self.window(), _("บันทึกฉบับแก้ไข"), _("เหตุผลที่แก้ไข (ฉบับเดิมจะยังอ่านได้)"), yes=_("บันทึกฉบับใหม่")
            )
            if told:
                self._write(typed, told)
            return
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return
        self._loaded = None
        words = _("บันทึกนักเรียน {pupils} คน ฉบับที่ {edition} แล้ว กด Ctrl+Z เพื่อเลิกทำ")
        self.desk.say(words.format(pupils=f"{sheet.pupils or 0:,}", edition=sheet.edition))
        self.saved.emit()

    def _typed(self, school: School) -> Counted:
        day = self.boxes["as_at"].editor.value() or day_of(self.desk.file, self.academic_year, self.round)
        return Counted(
            school=school.id,
            academic_year=self.academic_year,
            round=self.round,
            as_at=day,
            grades=self.grid.counts(),
            more={one: self.boxes[one].editor.value() for one in MORE},
        )

    def _turn_to(self, place: int) -> None:
        if self.school is None:
            self.title.setText(_("เลือกโรงเรียนทางซ้าย"))
            self.told.clear()
            return
        sheet = self._editions[place] if place >= 0 else None
        standing = counts.in_force(self._editions[::-1])
        locked = (sheet is not None and sheet is not standing) or self.desk.file.read_only
        empty = Counted(
            school=self.school.id,
            academic_year=self.academic_year,
            round=self.round,
            as_at=day_of(self.desk.file, self.academic_year, self.round),
        )
        self._loaded = counts.read(self.desk.file, sheet) if sheet else empty
        self.grid.load(self._loaded.grades, self._before(), locked=locked)
        for name, box in self.boxes.items():
            box.editor.set_value(self._loaded.as_at if name == "as_at" else self._loaded.more.get(name))
            box.set_read_only(locked)
        self.save_button.setVisible(not locked)
        gone = sheet is None or bool(sheet.void_reason)
        self.void_button.setVisible(not gone and not self.desk.file.read_only)
        self.title.setText(self.school.name)
        self.told.setText(self._words(sheet))

    def _before(self) -> dict[str, counts.GradeCount]:
        """Last year's counts of the same round."""
        assert self.school
        last = counts.editions(self.desk.file, self.school.id, self.academic_year - 1, self.round)
        standing = counts.in_force(last)
        return dict(counts.read(self.desk.file, standing).grades) if standing else {}

    def _words(self, sheet: CountSheet | None) -> str:
        if sheet is None:
            return _("ยังไม่มีข้อมูลของรอบนี้ พิมพ์ตัวเลขแล้วกด Enter เพื่อไปช่องถัดไป")
        reason = _("เหตุผลที่แก้ไข: {reason}").format(reason=sheet.reason) if sheet.reason else ""
        state = "" if sheet.current else _("ฉบับเดิม อ่านได้อย่างเดียว")
        if sheet.void_reason:
            state = _("ยกเลิกแล้ว: {reason}").format(reason=sheet.void_reason)
        return " · ".join(part for part in (state, reason) if part)

    def _lay_out(self) -> None:
        top = Beside(self.title, row_of(self.editions, self.void_button, self.save_button))
        more = QScrollArea(widgetResizable=True)
        more.setWidget(FormGrid(list(self.boxes.values())))
        more.setFixedWidth(_MORE)
        more.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.GAP, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(top)
        column.addWidget(self.told)
        self.grid.setMinimumWidth(_GRID)
        more.setMinimumHeight(_MORE_TALL)
        column.addWidget(Beside(self.grid, more, shares=(1, 0)), 1)

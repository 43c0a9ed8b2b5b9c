"""One school's plan: the grid, what the school has, its way of approval, saving and the next step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner_desktop.domain.information.class_plan.plans import IN_FORCE, OPEN, WAYS, ClassPlan
from planner_desktop.errors import PlannerError
from planner_desktop.services import choices
from planner_desktop.services.class_plan import plans, steps, tables, telling
from ui.areas.information import choosers
from ui.areas.information.class_plan.plan_grid import PlanGrid
from ui.kit import ask, look
from ui.kit.editors import editor_for
from ui.kit.moments import short_date
from ui.kit.words import _, show

if TYPE_CHECKING:
    from planner_desktop.services.class_plan.plans import Proposer
    from planner_desktop.services.class_plan.tables import Sheet
    from ui.kit.desk import Desk

MORE = ("teachers", "rooms_built", "special_rooms")
_TITLE = 140  # px that the school's name keeps beside the buttons
_SHOWN = 4  # grades named where rooms differ from the criterion


class PlanSheet(QWidget):
    """The chosen school's newest edition to be typed in, older ones to be read."""

    saved = Signal()
    step_wanted = Signal(str)  # a deed for the shown plan
    begin_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.plan: ClassPlan | None = None
        self.sheet: Sheet | None = None
        self._proposer: Proposer | None = None
        self._editions: list[ClassPlan] = []
        self.title = QLabel(wordWrap=True)
        self.title.setProperty("role", "heading")
        self.told = QLabel(wordWrap=True)
        self.told.setProperty("role", "muted")
        self.trace = QLabel(wordWrap=True)
        self.remarks = QLabel(wordWrap=True)
        self.remarks.setProperty("role", "muted")
        self.way = QLabel(wordWrap=True)
        self.way.setProperty("role", "muted")
        self.editions = QComboBox()
        self.editions.setAccessibleName(_("ฉบับ"))
        grades = [(one.code, _(one.label)) for one in choices.entries(desk.file, "class_grade")]
        self.labels = dict(grades)
        self.grid = PlanGrid(grades)
        field = ClassPlan.description.field
        self.editors = {one: editor_for(field(one), desk) for one in MORE}
        self.begin = QPushButton(look.icon("plus"), _("เริ่มแผนจากค่าคาดการณ์"))
        self.save_button = QPushButton(look.icon("device-floppy"), _("บันทึก") + "   Ctrl+S")
        self.propose = QPushButton(look.icon("refresh"), _("ใช้ค่าคาดการณ์"))
        self.propose.setToolTip(_("ใส่นักเรียนตามคาดการณ์และห้องตามเกณฑ์ทุกช่อง ยังไม่บันทึกจนกว่าจะกดบันทึก"))
        self.back = QPushButton(look.icon("arrow-back-up"), _("ส่งกลับแก้ไข…"))
        self.change = QPushButton(look.icon("pencil"), _("ขอเปลี่ยนแผน…"))
        self.next = QPushButton()
        look.set_role(self.next, "primary", "true")
        self._connect()
        self._lay_out()

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        if self.plan is None or self.sheet is None or self.locked:
            return False
        kept = {key: cell for key, cell in self.sheet.planned.items() if cell != plans.Cell()}
        told = any(self.editors[one].value() != getattr(self.plan, one) for one in MORE)
        return bool(self.grid.faulty()) or told or self.grid.cells() != kept

    @property
    def locked(self) -> bool:
        """Whether the shown edition is only read."""
        return self.plan is None or self.desk.file.read_only or self.plan.state not in OPEN

    def show_school(self, name: str, found: list[ClassPlan], proposer: Proposer) -> None:
        """Show the newest edition; without any, how to begin."""
        self._proposer, self._editions = proposer, found[::-1]
        self.title.setText(name or _("เลือกโรงเรียนทางซ้าย"))
        labels = choices.labels(self.desk.file, "class_plan_state")
        self.editions.clear()
        for one in self._editions:
            words = _("ฉบับที่ {number} · {state}")
            self.editions.addItem(words.format(number=one.edition, state=_(labels[one.state].label)))
        self.editions.setVisible(len(found) > 1)
        self._turn_to(0 if found else -1)
        self.begin.setVisible(bool(name) and not found)
        self.begin.setEnabled(not self.desk.file.read_only)

    def leave(self) -> bool:
        """Ask only if something typed would be lost."""
        if not self.dirty:
            return True
        return ask.confirm(
            self.window(),
            _("ทิ้งตัวเลขที่พิมพ์ของ “{school}” หรือไม่").format(school=self.title.text()),
            _("ตัวเลขนี้ยังไม่ได้บันทึก กด “กลับไปแก้” แล้ว Ctrl+S เพื่อบันทึก"),
            _("ทิ้งที่พิมพ์"),
            _("กลับไปแก้"),
        )

    def save(self) -> bool:
        """Write what was typed; False where it was refused."""
        if self.plan is None or self.locked:
            return False
        for editor in self.editors.values():
            editor.commit()
        if faulty := self.grid.faulty():
            ask.tell(self.window(), _("“{cell}” ไม่ใช่จำนวนเต็ม").format(cell=faulty), _("แก้ช่องนั้นแล้วบันทึกใหม่"))
            return False
        told = {one: self.editors[one].value() for one in MORE}
        try:
            plans.write(self.desk.file, replace(self.plan, **told), self.grid.cells())
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return False
        self.plan = None  # nothing typed is left that leaving could lose
        self.desk.say(_("บันทึกแผนชั้นเรียนของ{school} แล้ว กด Ctrl+Z เพื่อเลิกทำ").format(school=self.title.text()))
        self.saved.emit()
        return True

    def _turn_to(self, place: int) -> None:
        self.plan = self._editions[place] if 0 <= place < len(self._editions) else None
        shown = self.plan is not None
        self.body.setVisible(shown)
        self.rest.setVisible(not shown)
        self.trace.clear()
        if self.plan is None or self._proposer is None:
            self.sheet = None
            self.told.setText(_("ยังไม่มีแผนของปีนี้") if self.title.text() else "")
            for button in (self.save_button, self.propose, self.back, self.change, self.next):
                button.hide()
            return
        self.sheet = tables.sheet_of(self.desk.file, self.plan, self._proposer.known)
        self.grid.load(self.sheet, self._rooms_of, locked=self.locked)
        for name, editor in self.editors.items():
            editor.set_value(getattr(self.plan, name))
            editor.set_read_only(self.locked)
        self._show_words()
        self._show_buttons(newest=place == 0)

    def _rooms_of(self, year: int, grade: str, pupils: int) -> int:
        assert self._proposer
        return self._proposer.rules(year).rooms_of(grade, pupils)

    def _show_buttons(self, *, newest: bool) -> None:
        assert self.plan
        free = newest and not self.desk.file.read_only
        ways = WAYS[self.plan.state]
        for button in (self.save_button, self.propose):
            button.setVisible(free and not self.locked)
        self.back.setVisible(free and "returned" in ways)
        self.change.setVisible(free and self.plan.state in IN_FORCE)
        self.next.setVisible(free and bool(ways))
        if ways:
            self.next.setText(_("ขั้นต่อไป: {deed}").format(deed=_(steps.DEEDS[ways[0]])))

    def _show_words(self) -> None:
        assert self.plan
        assert self.sheet
        labels = choices.labels(self.desk.file, "class_plan_state")
        first = self.plan.years[0]
        parts = [_(labels[self.plan.state].label)]
        needed = tables.teachers_needed(self.desk.file, self.sheet, first)
        parts.append(_("ครูตามเกณฑ์ปี {year} {count} คน").format(year=first, count=needed))
        if self.plan.change_reason:
            parts.append(_("ขอเปลี่ยนเพราะ{reason}").format(reason=self.plan.change_reason))
        self.told.setText(" · ".join(parts))
        taken = steps.of_plan(self.desk.file, self.plan.id)
        told = [
            f"{short_date(one.day) if one.day else ''} {_(labels[one.deed].label)}"
            + (f" ({one.words})" if one.words else "")
            for one in taken
        ]
        self.way.setText(_("เส้นทาง: {steps}").format(steps=" → ".join(told) or _("ยังไม่ได้ส่งต่อ")))
        self._edited()

    def _edited(self) -> None:
        """Say what a checker would ask about the figures as they stand."""
        if self.plan is None:
            return
        told = {one: self.editors[one].value() for one in MORE}
        found = [show(one) for one in steps.remarks(self.grid.cells(), replace(self.plan, **told))]
        differ = self.grid.differing()
        if differ:
            named = ", ".join(
                _("{grade} {year} (เกณฑ์ {rooms})").format(
                    grade=self.labels.get(grade, grade), year=year, rooms=rooms
                )
                for year, grade, rooms in differ[:_SHOWN]
            )
            more = "…" if len(differ) > _SHOWN else ""
            found.append(
                _("ห้องต่างจากเกณฑ์ {count} ช่อง: {named}").format(count=len(differ), named=named + more)
            )
        self.remarks.setText("▲ " + " · ".join(found) if found else _("ไม่พบข้อสังเกต"))

    def _point(self, grade: str, year: int) -> None:
        if self._proposer is None or self.plan is None or self.plan.school is None:
            return
        of = self._proposer.known.schools.get(self.plan.school)
        one = of.coming.get(year, {}).get(grade) if of else None
        if one is None:
            self.trace.setText(_("ปี {year} เป็นจำนวนจริงที่นับแล้ว").format(year=year))
            return
        words = show(telling.told(one, self.labels))
        self.trace.setText(f"{self.labels.get(grade, grade)} {year}: {words}")

    def _propose(self) -> None:
        if self._proposer and self.plan and self.plan.school:
            school = self.plan.school
            laid = {
                key: cell
                for year in self.plan.years
                for key, cell in self._proposer.cells(school, year).items()
            }
            self.grid.fill(laid)

    def _connect(self) -> None:
        self.editions.activated.connect(self._turn_to)
        self.grid.edited.connect(self._edited)
        self.grid.pointed.connect(self._point)
        self.begin.clicked.connect(lambda _on=False: self.begin_wanted.emit())
        self.save_button.clicked.connect(lambda _on=False: self.save())
        self.propose.clicked.connect(lambda _on=False: self._propose())
        self.back.clicked.connect(lambda _on=False: self.step_wanted.emit("returned"))
        self.change.clicked.connect(lambda _on=False: self.step_wanted.emit("change"))
        self.next.clicked.connect(lambda _on=False: self.step_wanted.emit(""))
        QShortcut(QKeySequence.StandardKey.Save, self).activated.connect(self.save)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.editions)
        self.title.setMinimumWidth(_TITLE)
        for button in (self.begin, self.propose, self.back, self.change, self.save_button, self.next):
            top.addWidget(button)
        field = ClassPlan.description.field
        more = choosers.labelled(*((_(field(one).label), self.editors[one]) for one in MORE))
        self.body, self.rest = QWidget(), QWidget()
        inside = QVBoxLayout(self.body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.GAP)
        inside.addWidget(more)
        inside.addWidget(self.grid, 1)
        for part in (self.trace, self.remarks, self.way):
            inside.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.GAP, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addLayout(top)
        column.addWidget(self.told)
        column.addWidget(self.body, 1)
        column.addWidget(self.rest, 1)

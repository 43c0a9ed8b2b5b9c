"""A new office in five short steps; nothing is made before the last, and nothing is left after 'cancel'."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.errors import PlannerError, Stopped
from planner_desktop.services import founding
from planner_desktop.services.founding import NewOffice
from ui.kit import ask, look
from ui.kit.tasks import Tasks
from ui.kit.words import _
from ui.start.more_steps import EmblemStep, PeopleStep
from ui.start.steps import GroupsStep, OfficeStep, PlaceStep, Step

SIZE = 940, 620
STEPS_WIDTH = 216


class NewOfficeWizard(QDialog):
    """Asks step by step; `made` carries the path of the finished, closed file."""

    made = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("สร้างแฟ้มใหม่"))
        self.resize(*SIZE)
        self._tasks = tasks
        self._touched = False
        self.place = PlaceStep()
        self.steps: tuple[Step, ...] = (
            OfficeStep(),
            self.place,
            PeopleStep(tasks),
            GroupsStep(),
            EmblemStep(),
        )
        self.stack = QStackedWidget(self)
        self.names: list[QLabel] = []
        self.title, self.about = QLabel(self), QLabel(self, wordWrap=True)
        self.back, self.cancel, self.forward = (
            QPushButton(_("ย้อนกลับ")),
            QPushButton(_("ยกเลิก")),
            QPushButton(),
        )
        self._lay_out()
        self._connect()
        self._turn_to(0)

    def office(self) -> NewOffice:
        """The answers so far."""
        office = NewOffice(OfficeProfile())
        for step in self.steps:
            office = step.answer(office)
        return office

    def go_on(self) -> None:
        """To the next step when this one is complete; after the last the file is made."""
        at = self.stack.currentIndex()
        if not self.steps[at].complete():
            return
        if at + 1 < len(self.steps):
            self._turn_to(at + 1)
        else:
            self._make()

    def go_back(self) -> None:
        """To the step before; what was typed stays."""
        self._turn_to(max(self.stack.currentIndex() - 1, 0))

    def reject(self) -> None:
        if self._touched and not ask.confirm(
            self, _("เลิกสร้างแฟ้มใหม่หรือไม่"), _("สิ่งที่กรอกไว้จะหายไป ยังไม่มีแฟ้มใดถูกสร้าง"), _("เลิกสร้าง"), _("กรอกต่อ")
        ):
            return
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(focused, QPushButton):
            focused.click()
        elif isinstance(focused, QAbstractButton) or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.go_on()  # a line has said by itself which field comes next

    def _make(self) -> None:
        path, office = self.place.path(), self.office()
        self.setEnabled(False)
        self._tasks.run(
            lambda progress: founding.found(path, office, progress),
            self._finished,
            title=_("กำลังสร้างแฟ้มงาน"),
            failed=self._failed,
        )

    def _finished(self, path: Path) -> None:
        self.made.emit(path)
        self.accept()

    def _failed(self, error: PlannerError) -> None:
        self.setEnabled(True)
        self.forward.setFocus()  # a window that was shut off has given the keyboard to its first button
        if not isinstance(error, Stopped):
            ask.show_error(self, error)

    def _turn_to(self, at: int) -> None:
        step = self.steps[at]
        self.stack.setCurrentIndex(at)
        self.title.setText(_(step.title))
        self.about.setText(_(step.about))
        self.back.setEnabled(at > 0)
        last = at + 1 == len(self.steps)
        self.forward.setText(_("สร้างแฟ้ม") if last else _("ถัดไป"))
        for place, name in enumerate(self.names):
            mark = "✓" if place < at else str(place + 1)
            name.setText(f"{mark}   {_(self.steps[place].title)}")
            look.set_role(name, "role", "accent" if place == at else "good" if place < at else "muted")
        step.entered(self.office())

    def _connect(self) -> None:
        self.forward.setProperty("primary", "true")
        self.forward.setDefault(True)
        for button, deed in (
            (self.back, self.go_back),
            (self.cancel, self.reject),
            (self.forward, self.go_on),
        ):
            button.setAutoDefault(button is self.forward)
            button.clicked.connect(lambda _checked=False, deed=deed: deed())
        for step in self.steps:
            self.stack.addWidget(step)
            step.through.connect(self.forward.setFocus)
            step.edited.connect(self._touch)

    def _touch(self) -> None:
        self._touched = True

    def _lay_out(self) -> None:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._side())
        column = QVBoxLayout()
        column.setContentsMargins(look.WIDE, look.WIDE, look.WIDE, look.SPACE)
        column.setSpacing(look.GAP)
        self.title.setProperty("role", "title")
        self.about.setProperty("role", "muted")
        for part in (self.title, self.about):
            column.addWidget(part)
        column.addSpacing(look.GAP)
        column.addWidget(self.stack, 1)
        foot = QHBoxLayout()
        keys = QLabel(_("Enter = ช่องถัดไป · Ctrl+Enter = ขั้นถัดไป"))
        keys.setProperty("role", "muted")
        foot.addWidget(self.cancel)
        foot.addWidget(keys)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.forward)
        column.addLayout(foot)
        outer.addLayout(column, 1)

    def _side(self) -> QFrame:
        side = QFrame()
        side.setProperty("role", "panel")
        side.setFixedWidth(STEPS_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(look.WIDE, look.WIDE, look.SPACE, look.WIDE)
        column.setSpacing(look.SPACE)
        for _step in self.steps:
            name = QLabel()
            self.names.append(name)
            column.addWidget(name)
        column.addStretch(1)
        return side

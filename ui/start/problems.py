"""A file that cannot be opened: what happened, what it means, and a button for each way on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner_desktop import paths
from planner_desktop.domain.registry import RECORDS
from planner_desktop.errors import FileProblem, Offer, PlannerError, Stopped
from planner_desktop.messages import mark, say
from planner_desktop.services.safety import backups, opening
from planner_desktop.services.safety.backups import Backup
from planner_desktop.services.safety.opening import Opened
from ui.areas.office.backup_list import BackupList
from ui.kit import look, office_files
from ui.kit.banner import Banner
from ui.kit.tasks import Tasks
from ui.kit.words import _, show

if TYPE_CHECKING:
    from planner_desktop.services.safety.opening import Salvaged

OFFERS = {
    Offer.RECOVER: (mark("กู้ข้อมูลเท่าที่อ่านได้ลงแฟ้มใหม่…"), "download"),
    Offer.OPEN_SNAPSHOT: (mark("เปิดสำเนาแบบอ่านอย่างเดียว"), "eye"),
    Offer.RESTORE_BACKUP: (mark("กู้คืนจากชุดสำรอง…"), "history"),
    Offer.CHOOSE_ANOTHER: (mark("เลือกแฟ้มอื่น…"), "folder-open"),
    Offer.SAVE_COPY: (mark("บันทึกสำเนาไว้ที่อื่น…"), "copy"),
    Offer.RETRY: (mark("ลองอีกครั้ง"), "refresh"),
}
WIDTH = 720
T = TypeVar("T")


class ProblemPage(QWidget):
    """Does what is offered; `opened` carries a read-only Opened, `open_wanted` a file to open for work."""

    open_wanted = Signal(object)  # Path
    opened = Signal(object)  # Opened
    left = Signal()  # back to the start page

    def __init__(
        self,
        path: Path,
        problem: FileProblem,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        backup_folder: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self.path = path
        self.problem = problem
        self._tasks = tasks
        self.message, self.advice = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.where = QLabel(str(path), wordWrap=True)
        self.where.setProperty("role", "muted")
        self.banner = Banner(self)
        self.buttons: dict[Offer, QPushButton] = {}
        self.offers = QVBoxLayout()
        self.backups = BackupList(path, backup_folder or backups.default_folder(path), tasks, self)
        self.backups.restore_wanted.connect(self._restore)
        self.rooms = QStackedWidget(self)
        self._lay_out()
        self.show_problem(problem)

    def show_problem(self, problem: FileProblem) -> None:
        """Show another problem of the same file (what was tried did not help)."""
        self.problem = problem
        self.message.setText(show(problem.message))
        self.advice.setText(show(problem.advice) if problem.advice else "")
        for button in self.buttons.values():
            self.offers.removeWidget(button)
            button.deleteLater()
        self.buttons = {offer: self._button(offer) for offer in dict.fromkeys(problem.offers)}
        for place, button in enumerate(self.buttons.values()):
            look.set_role(button, "primary", "true" if place == 0 else "false")
            self.offers.addWidget(button)
        self.rooms.setCurrentIndex(0)
        first = next(iter(self.buttons.values()), None)
        if first is not None:
            self.setFocusProxy(first)
            first.setFocus()

    def do(self, offer: Offer) -> None:
        """Do what is offered."""
        deeds: dict[Offer, Callable[[], None]] = {
            Offer.RECOVER: self._ask_recover,
            Offer.OPEN_SNAPSHOT: self._snapshot,
            Offer.RESTORE_BACKUP: self._show_backups,
            Offer.CHOOSE_ANOTHER: self._choose,
            Offer.SAVE_COPY: self._ask_copy,
            Offer.RETRY: lambda: self.open_wanted.emit(self.path),
        }
        deeds[offer]()

    def recover(self, target: Path) -> None:
        """Save what can be read into a new file and tell how much that was."""
        self._run(lambda: opening.recover(self.path, target), self._recovered, _("กำลังกู้ข้อมูล"))

    def save_copy(self, target: Path) -> None:
        """Copy the file to a place that can be written, and open the copy."""
        self._run(lambda: opening.save_copy_of(self.path, target), self.open_wanted.emit, _("กำลังบันทึกสำเนา"))

    def _snapshot(self) -> None:
        self._run(lambda: opening.open_snapshot(self.path), self._snapped, _("กำลังเปิดสำเนา"))

    def _snapped(self, opened: Opened) -> None:
        self.opened.emit(opened)

    def _show_backups(self) -> None:
        self.backups.refresh(None)
        self.rooms.setCurrentIndex(1)
        self.backups.list.setFocus()

    def _restore(self, backup: Backup) -> None:
        self._run(lambda: backups.restore(backup, self.path), self._restored, _("กำลังกู้คืน"))

    def _restored(self, _kept: Path | None) -> None:
        self.open_wanted.emit(self.path)

    def _recovered(self, salvaged: Salvaged) -> None:
        rows = [
            f"{_(about.plural)} {salvaged.rows.get(about.name, 0):,}"
            for about in (record.description for record in RECORDS)
            if salvaged.rows.get(about.name)
        ]
        lost = len(salvaged.torn) + len(salvaged.dropped)
        told = say("กู้ข้อมูลลง “{name}” แล้ว ได้ {rows}", name=salvaged.path.name, rows=" · ".join(rows))
        words = show(told)
        if lost:
            words += "\n" + _("บางส่วนอ่านไม่ได้ ตรวจรายการที่ขาดกับชุดสำรองหรือต้นฉบับ")
        self.banner.say(words, "warning" if lost else "good", _("เปิดแฟ้มที่กู้ได้"), self._opener(salvaged.path))

    def _opener(self, path: Path) -> Callable[[], None]:
        return lambda: self.open_wanted.emit(path)

    def _ask_recover(self) -> None:
        recovered = _("กู้ได้")
        wanted = self.path.with_stem(f"{self.path.stem} ({recovered})")
        if target := self._ask_where(_("กู้ข้อมูลลงแฟ้ม"), wanted):
            self.recover(target)

    def _ask_copy(self) -> None:
        if target := self._ask_where(_("บันทึกสำเนา"), paths.documents_folder() / self.path.name):
            self.save_copy(target)

    def _ask_where(self, title: str, start: Path) -> Path | None:
        chosen = QFileDialog.getSaveFileName(self, title, str(start), office_files.kinds())[0]
        return office_files.with_ending(Path(chosen)) if chosen else None

    def _choose(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("เปิดแฟ้มงาน"), str(self.path.parent), office_files.kinds()
        )
        if chosen:
            self.open_wanted.emit(Path(chosen))

    def _run(self, work: Callable[[], T], done: Callable[[T], None], title: str) -> None:
        self.banner.clear()
        self._tasks.run(lambda _progress: work(), done, title=title, failed=self._failed)

    def _failed(self, error: PlannerError) -> None:
        if isinstance(error, FileProblem) and error.offers:
            self.show_problem(error)
        elif not isinstance(error, Stopped):
            advice = f"\n{show(error.advice)}" if error.advice else ""
            self.banner.say(f"{show(error.message)}{advice}", "danger")

    def _button(self, offer: Offer) -> QPushButton:
        words, icon = OFFERS[offer]
        primary = not self.buttons and offer is self.problem.offers[0]
        button = QPushButton(look.icon(icon, "on_accent" if primary else "text"), _(words))
        button.clicked.connect(lambda _checked=False: self.do(offer))
        return button

    def _lay_out(self) -> None:
        self.rooms.addWidget(self._told())
        self.rooms.addWidget(self._restoring())
        column = QVBoxLayout(self)
        column.setContentsMargins(look.WIDE, look.WIDE, look.WIDE, look.WIDE)
        column.addWidget(self.banner)
        column.addWidget(self.rooms, 1)

    def _told(self) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        card.setMaximumWidth(WIDTH)
        picture = QLabel()
        picture.setPixmap(
            look.icon("alert-triangle", "warning").pixmap(QSize(32, 32), self.devicePixelRatio())
        )
        self.message.setProperty("role", "title")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(look.WIDE, look.WIDE, look.WIDE, look.WIDE)
        inside.setSpacing(look.SPACE)
        for part in (picture, self.message, self.advice, self.where):
            inside.addWidget(part)
        inside.addLayout(self.offers)
        back = QPushButton(_("กลับหน้าเริ่มต้น"))
        back.setProperty("quiet", "true")
        back.clicked.connect(self.left)
        inside.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        room = QWidget()
        outer = QVBoxLayout(room)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 100)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(1)
        return room

    def _restoring(self) -> QWidget:
        room = QWidget()
        title = QLabel(show(say("กู้คืน “{name}” จากชุดสำรอง", name=self.path.name)))
        title.setProperty("role", "title")
        back = QPushButton(look.icon("chevron-left", "accent"), _("ย้อนกลับ"))
        back.setProperty("quiet", "true")
        back.clicked.connect(lambda: self.rooms.setCurrentIndex(0))
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(title)
        column.addWidget(self.backups, 1)
        return room

"""รับไฟล์กลับ: a folder (or one file) of workbooks taken back: every row and fault first, then one step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop import paths
from planner_desktop.errors import Stopped
from planner_desktop.services.exchange.plans import OUTCOME_LABELS, Outcome
from ui.kit import look
from ui.kit.banner import Banner
from ui.kit.importing.running import Running
from ui.kit.words import _, show

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner_desktop.domain.progress import Progress
    from planner_desktop.errors import PlannerError
    from planner_desktop.services.file import Changes
    from ui.kit.desk import Desk

Plan = TypeVar("Plan")
_SIZE = QSize(1080, 620)
_OF_SCREEN = 0.94  # the title bar and the task bar need their room
_MARKS = {Outcome.NEW: "+", Outcome.CHANGED: "●", Outcome.SAME: "=", Outcome.FAULTY: "✗"}


class FolderDialog(QDialog, Generic[Plan]):
    """Nothing is written before the button. What is taken, and how it is shown, a subclass says."""

    columns: tuple[tuple[str, int], ...] = ()
    """Heads (in the officer's language) and widths in px of all columns; the last one takes the rest."""

    def __init__(self, desk: Desk, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.plan: Plan | None = None
        self.running = Running(desk.tasks, self)
        self.banner = Banner()
        self.told = QLabel(wordWrap=True)
        self.rows = QTreeWidget()
        self.folder_button = QPushButton(look.icon("folder-open"), _("เลือกโฟลเดอร์…"), autoDefault=False)
        self.file_button = QPushButton(look.icon("file-import"), _("เลือกไฟล์…"), autoDefault=False)
        self.errors_button = QPushButton(
            look.icon("file-spreadsheet"), _("บันทึกไฟล์ให้แก้ไข…"), autoDefault=False
        )
        self.write_button = QPushButton(autoDefault=False)
        self.setWindowTitle(title)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * _OF_SCREEN))
        self._lay_out()
        self.folder_button.clicked.connect(self.ask_folder)
        self.file_button.clicked.connect(self.ask_file)
        self.errors_button.clicked.connect(self.ask_errors)
        self.write_button.clicked.connect(self.apply)
        self.running.changed.connect(self._show_state)
        self._show_state()

    # --- what a subclass says ---------------------------------------------------------------------------

    def prepare(self, source: Path, progress: Progress) -> Plan:
        """What taking that file or folder would do; called off the window's thread."""
        raise NotImplementedError

    def keep(self, plan: Plan, progress: Progress) -> Changes | None:
        """Write it as one step; called off the window's thread."""
        raise NotImplementedError

    def wanted(self, plan: Plan) -> int:
        """How many things the button would write."""
        raise NotImplementedError

    def button_words(self, count: int) -> str:
        """What the button says."""
        raise NotImplementedError

    def done_words(self, plan: Plan) -> str:
        """What the status line says afterwards."""
        raise NotImplementedError

    def lines(self, plan: Plan) -> Iterable[QTreeWidgetItem]:
        """The rows to show, those below them inside."""
        raise NotImplementedError

    def sums(self, plan: Plan) -> str:
        """The counts over the rows."""
        raise NotImplementedError

    def warning(self, plan: Plan) -> str:
        """What must be put right; '' when nothing."""
        raise NotImplementedError

    def save_faults(self, plan: Plan, target: Path) -> int:
        """Write the faults as a workbook; how many."""
        raise NotImplementedError

    # --- what the officer does --------------------------------------------------------------------------

    def ask_folder(self) -> None:
        """Choose a folder of workbooks."""
        chosen = QFileDialog.getExistingDirectory(
            self, _("โฟลเดอร์ที่โรงเรียนส่งกลับ"), str(paths.documents_folder())
        )
        if chosen:
            self.read(Path(chosen))

    def ask_file(self) -> None:
        """Choose one workbook."""
        kinds = _("แบบที่กรอกแล้ว (*.xlsx *.csv *.xls *.xlsm)")
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("แบบที่โรงเรียนส่งกลับ"), str(paths.documents_folder()), kinds
        )
        if chosen:
            self.read(Path(chosen))

    def read(self, source: Path) -> None:
        """Look at the workbooks; nothing is written."""
        self.plan = None
        self.rows.clear()
        self.banner.clear()
        self.running.run(
            lambda progress: self.prepare(source, progress), self._come, self._refused, _("กำลังตรวจไฟล์")
        )

    def apply(self) -> None:
        """Keep what is right, as one step."""
        plan = self.plan
        if plan is not None and not self.running.busy:
            self.running.run(
                lambda progress: self.keep(plan, progress), self._applied, self._refused, _("กำลังบันทึก")
            )

    def ask_errors(self) -> None:
        """Ask where the faults go."""
        offered = paths.documents_folder() / f"{_('ต้องแก้')} {self.windowTitle()}.xlsx"
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("บันทึกไฟล์ให้แก้ไข"), str(offered), _("ไฟล์ Excel (*.xlsx)")
        )
        if chosen:
            self.write_errors(Path(chosen).with_suffix(".xlsx"))

    def write_errors(self, target: Path) -> None:
        """Write the faults as a workbook that goes to the schools."""
        plan = self.plan
        if plan is None:
            return
        self.running.run(
            lambda _progress: self.save_faults(plan, target),
            lambda count: self.banner.say(
                _("บันทึก {count} จุดลง {name} แล้ว").format(count=count, name=target.name), "info"
            ),
            self._refused,
            _("กำลังเขียนไฟล์ Excel"),
        )

    def reject(self) -> None:
        """Close; work on its way stops and is dropped."""
        self.running.drop()
        super().reject()

    # --- what is shown ----------------------------------------------------------------------------------

    def _come(self, plan: Plan) -> None:
        self.plan = plan
        for line in self.lines(plan):
            self.rows.addTopLevelItem(line)
            line.setExpanded(line.childCount() > 0 and not line.data(0, Qt.ItemDataRole.UserRole))
        self.told.setText(self.sums(plan))
        if words := self.warning(plan):
            self.banner.say(words, "warning")
        self._show_state()

    def _applied(self, done: Changes | None) -> None:
        if done and self.plan is not None:
            self.desk.say(self.done_words(self.plan))
        self.accept()

    def _refused(self, error: PlannerError) -> None:
        words = " ".join(show(one) for one in (error.message, error.advice) if one)
        self.banner.say(words, "info" if isinstance(error, Stopped) else "danger")
        self._show_state()

    def _show_state(self) -> None:
        free = not self.running.busy
        count = 0 if self.plan is None else self.wanted(self.plan)
        self.write_button.setText(self.button_words(count))
        self.write_button.setEnabled(free and bool(count) and not self.desk.file.read_only)
        self.errors_button.setEnabled(free and self.plan is not None and bool(self.warning(self.plan)))
        for button in (self.folder_button, self.file_button):
            button.setEnabled(free)
        if self.plan is None:
            self.told.setText(_("เลือกโฟลเดอร์หรือไฟล์ที่โรงเรียนส่งกลับ โปรแกรมตรวจทุกไฟล์ให้ดูก่อน และยังไม่บันทึกสิ่งใด"))

    def _lay_out(self) -> None:
        self.rows.setHeaderLabels([_(label) for label, _width in self.columns])
        self.rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows.setAccessibleName(_("ผลการตรวจไฟล์"))
        self.rows.setWordWrap(True)
        for column, (_label, width) in enumerate(self.columns[:-1]):
            self.rows.setColumnWidth(column, width)
        self.rows.header().setSectionResizeMode(len(self.columns) - 1, QHeaderView.ResizeMode.Stretch)
        self.rows.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.folder_button)
        top.addWidget(self.file_button)
        top.addWidget(self.told, 1)
        leave = QPushButton(_("ยกเลิก"), autoDefault=False)
        leave.clicked.connect(self.reject)
        foot.addWidget(self.errors_button)
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self.write_button)
        self.write_button.setProperty("primary", "true")
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.running)
        layout.addWidget(self.banner)
        layout.addWidget(self.rows, 1)
        layout.addLayout(foot)


def outcome_words(outcome: Outcome) -> str:
    """`+ เพิ่มใหม่`: a mark and a word."""
    return f"{_MARKS[outcome]} {_(OUTCOME_LABELS[outcome])}"


def counts_words(plan: Any, *, all_of_them: bool = True) -> str:
    """`เพิ่มใหม่ 3 · แก้ไข 0 · …` of anything that counts outcomes; only what there is, if so asked."""
    counted = ((label, plan.count(kind)) for kind, label in OUTCOME_LABELS.items())
    return " · ".join(f"{_(label)} {count}" for label, count in counted if count or all_of_them)

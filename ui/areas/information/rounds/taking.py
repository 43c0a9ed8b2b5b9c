"""รับไฟล์กลับ: choose workbooks, see every form and fault; nothing is written before the button."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
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
from planner_desktop.errors import PlannerError, Stopped
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.services.information.rounds import sheets, taking
from planner_desktop.services.information.rounds.plans import OUTCOME_LABELS, Outcome, RoundPlan
from ui.kit import ask, look
from ui.kit.banner import Banner
from ui.kit.importing.running import Running
from ui.kit.words import _, show

if TYPE_CHECKING:
    from planner_desktop.domain.information.rounds import DataRound
    from planner_desktop.services.file import Changes
    from planner_desktop.services.information.rounds.plans import PlannedForm
    from ui.kit.desk import Desk

_SIZE = (1080, 620)
_MARKS = {Outcome.NEW: "+", Outcome.CHANGED: "●", Outcome.SAME: "=", Outcome.FAULTY: "✗"}


class TakingDialog(QDialog):
    """Dry run of a file or folder; faulty forms stay out and can be given back as a workbook."""

    def __init__(self, desk: Desk, round_: DataRound, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.round = desk, round_
        self.source: Path | None = None
        self.plan: RoundPlan | None = None
        self.running = Running(desk.tasks, self)
        self.banner = Banner()
        self.told = QLabel(wordWrap=True)
        self.forms = _tree()
        self.folder_button = QPushButton(look.icon("folder-open"), _("เลือกโฟลเดอร์…"), autoDefault=False)
        self.file_button = QPushButton(look.icon("file-import"), _("เลือกไฟล์…"), autoDefault=False)
        self.errors_button = QPushButton(
            look.icon("file-spreadsheet"), _("บันทึกไฟล์ให้แก้ไข…"), autoDefault=False
        )
        self.write_button = QPushButton(autoDefault=False)
        self.setWindowTitle(_("รับไฟล์กลับ – {round}").format(round=round_.name))
        self.resize(*_SIZE)
        self._lay_out()
        self.folder_button.clicked.connect(self.ask_folder)
        self.file_button.clicked.connect(self.ask_file)
        self.errors_button.clicked.connect(self.ask_errors)
        self.write_button.clicked.connect(self.apply)
        self.running.changed.connect(self._show_state)
        self._show_state()

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
        self.source, self.plan = source, None
        self.forms.clear()
        self.banner.clear()
        key, file = self.round.id, self.desk.file
        self.running.run(
            lambda progress: taking.prepare(file, key, source, progress),
            self._come,
            self._refused,
            _("กำลังตรวจไฟล์"),
        )

    def apply(self) -> None:
        """Keep the forms without faults, as one step."""
        plan, file = self.plan, self.desk.file
        if plan is None or self.running.busy:
            return
        self.running.run(
            lambda progress: taking.apply(file, plan, progress=progress),
            self._applied,
            self._refused,
            _("กำลังบันทึก"),
        )

    def write_errors(self, target: Path) -> None:
        """Write the faults and the faulty forms as a workbook that can be mended."""
        if self.plan is None:
            return
        try:
            count = sheets.write_errors(self.plan, target, Catalogue.load("th"))
        except PlannerError as error:
            ask.show_error(self, error)
            return
        self.banner.say(_("บันทึก {count} จุดลง {name} แล้ว").format(count=count, name=target.name), "info")

    def ask_errors(self) -> None:
        """Ask where the faults go."""
        offered = paths.documents_folder() / _("ต้องแก้ {round}.xlsx").format(round=self.round.name)
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("บันทึกไฟล์ให้แก้ไข"), str(offered), _("ไฟล์ Excel (*.xlsx)")
        )
        if chosen:
            self.write_errors(Path(chosen).with_suffix(".xlsx"))

    # --- what is shown ----------------------------------------------------------------------------------

    def _come(self, plan: RoundPlan) -> None:
        self.plan = plan
        for one in plan.forms:
            row = _row(one)
            self.forms.addTopLevelItem(row)
            row.setExpanded(any(not fault.asks for fault in one.faults))
        for name, notice in plan.notices:
            self.forms.addTopLevelItem(QTreeWidgetItem([name, "", _("ข้อสังเกต"), "", show(notice)]))
        counts = " · ".join(f"{_(label)} {plan.count(kind)}" for kind, label in OUTCOME_LABELS.items())
        asks = _("ต้องชี้แจงก่อนรับรอง {count} จุด").format(count=len(plan.questions))
        self.told.setText(f"{counts} · {asks}")
        if plan.faults:
            words = _("{count} จุดต้องแก้ แบบเหล่านั้นจะไม่ถูกรับ บันทึกไฟล์ให้แก้ไขแล้วส่งคืนโรงเรียนได้")
            self.banner.say(words.format(count=len(plan.faults)), "warning")
        self._show_state()

    def _applied(self, done: Changes | None) -> None:
        if done:
            self.desk.say(_("รับข้อมูลแล้ว {count} โรงเรียน").format(count=self._wanted()))
        self.accept()

    def _refused(self, error: PlannerError) -> None:
        words = " ".join(show(one) for one in (error.message, error.advice) if one)
        self.banner.say(words, "info" if isinstance(error, Stopped) else "danger")
        self._show_state()

    def _wanted(self) -> int:
        plan = self.plan
        return plan.count(Outcome.NEW) + plan.count(Outcome.CHANGED) if plan else 0

    def _show_state(self) -> None:
        free = not self.running.busy
        count = self._wanted()
        self.write_button.setText(_("รับข้อมูล {count} โรงเรียน").format(count=count))
        self.write_button.setEnabled(free and bool(count) and not self.desk.file.read_only)
        self.errors_button.setEnabled(free and bool(self.plan and self.plan.faults))
        for button in (self.folder_button, self.file_button):
            button.setEnabled(free)
        if self.plan is None:
            self.told.setText(_("เลือกโฟลเดอร์หรือไฟล์ที่โรงเรียนส่งกลับ โปรแกรมตรวจทุกไฟล์ให้ดูก่อน และยังไม่บันทึกสิ่งใด"))

    def reject(self) -> None:
        self.running.drop()
        super().reject()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.folder_button)
        top.addWidget(self.file_button)
        top.addWidget(self.told, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.errors_button)
        foot.addStretch(1)
        leave = QPushButton(_("ยกเลิก"), autoDefault=False)
        leave.clicked.connect(self.reject)
        foot.addWidget(leave)
        foot.addWidget(self.write_button)
        self.write_button.setProperty("primary", "true")
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.running)
        layout.addWidget(self.banner)
        layout.addWidget(self.forms, 1)
        layout.addLayout(foot)


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    labels = (_("ไฟล์"), _("โรงเรียน"), _("ผล"), _("ที่"), _("รายละเอียด"))
    tree.setColumnCount(len(labels))
    tree.setHeaderLabels(list(labels))
    tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    tree.setAccessibleName(_("ผลการตรวจไฟล์"))
    tree.setWordWrap(True)
    head = tree.header()
    for column, width in enumerate((300, 170, 110, 130)):
        tree.setColumnWidth(column, width)
    head.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    return tree


def _row(one: PlannedForm) -> QTreeWidgetItem:
    wrong = sum(not fault.asks for fault in one.faults)
    asks = len(one.faults) - wrong
    told = " · ".join(
        words.format(count=count)
        for words, count in ((_("ต้องแก้ {count} จุด"), wrong), (_("ต้องชี้แจง {count} จุด"), asks))
        if count
    )
    outcome = f"{_MARKS[one.outcome]} {_(OUTCOME_LABELS[one.outcome])}"
    row = QTreeWidgetItem([one.file, one.school.name if one.school else "", outcome, one.sheet, told])
    for fault in one.faults:
        sign = _("! ต้องชี้แจง") if fault.asks else _("✗ ต้องแก้")
        label = f"{fault.label}: " if fault.label else ""
        child = QTreeWidgetItem(["", "", sign, fault.where(), f"{label}{show(fault.cause)}"])
        child.setToolTip(4, f"{label}{show(fault.cause)}")
        row.addChild(child)
    row.setToolTip(0, one.file)
    return row

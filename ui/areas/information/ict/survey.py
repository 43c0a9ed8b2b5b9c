"""รับแบบสำรวจกลับ: every workbook of a folder with what it asks for and its faults; then one step."""

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
from planner_desktop.domain.information.ict.needs import IctNeed
from planner_desktop.errors import Stopped
from planner_desktop.messages import say
from planner_desktop.services.exchange.plans import OUTCOME_LABELS, Outcome
from planner_desktop.services.information.ict import survey
from ui.kit import look
from ui.kit.banner import Banner
from ui.kit.importing.running import Running
from ui.kit.words import _, show

if TYPE_CHECKING:
    from planner_desktop.errors import PlannerError
    from planner_desktop.services.exchange.plans import ImportPlan, PlannedRow
    from planner_desktop.services.file import Changes
    from planner_desktop.services.information.ict.survey import SurveyPlan
    from ui.kit.desk import Desk

_SIZE = (1040, 600)
_MARKS = {Outcome.NEW: "+", Outcome.CHANGED: "●", Outcome.SAME: "=", Outcome.FAULTY: "✗"}


class SurveyDialog(QDialog):
    """Nothing is written before the button; faulty rows stay out and are told with their places."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.plan: SurveyPlan | None = None
        self.running = Running(desk.tasks, self)
        self.banner = Banner()
        self.told = QLabel(wordWrap=True)
        self.rows = _tree()
        self.folder_button = QPushButton(look.icon("folder-open"), _("เลือกโฟลเดอร์…"), autoDefault=False)
        self.file_button = QPushButton(look.icon("file-import"), _("เลือกไฟล์…"), autoDefault=False)
        self.write_button = QPushButton(autoDefault=False)
        self.setWindowTitle(_("รับแบบสำรวจความต้องการกลับ"))
        self.resize(*_SIZE)
        self._lay_out()
        self.folder_button.clicked.connect(self.ask_folder)
        self.file_button.clicked.connect(self.ask_file)
        self.write_button.clicked.connect(self.apply)
        self.running.changed.connect(self._show_state)
        self._show_state()

    def ask_folder(self) -> None:
        """Choose a folder of workbooks."""
        chosen = QFileDialog.getExistingDirectory(
            self, _("โฟลเดอร์ที่โรงเรียนส่งกลับ"), str(paths.documents_folder())
        )
        if chosen:
            self.read(Path(chosen))

    def ask_file(self) -> None:
        """Choose one workbook."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("แบบที่โรงเรียนส่งกลับ"), str(paths.documents_folder()), "*.xlsx"
        )
        if chosen:
            self.read(Path(chosen))

    def read(self, source: Path) -> None:
        """Look at the workbooks; nothing is written."""
        self.plan = None
        self.rows.clear()
        self.banner.clear()
        file = self.desk.file
        self.running.run(
            lambda progress: survey.prepare(file, source, progress),
            self._come,
            self._refused,
            _("กำลังตรวจไฟล์"),
        )

    def apply(self) -> None:
        """Keep the rows without faults, as one step."""
        plan, file = self.plan, self.desk.file
        if plan is not None and not self.running.busy:
            self.running.run(
                lambda _progress: survey.apply(file, plan), self._applied, self._refused, _("กำลังบันทึก")
            )

    def _come(self, plan: SurveyPlan) -> None:
        self.plan = plan
        for one in plan.plans:
            self.rows.addTopLevelItem(_book(one))
        for left in (*plan.unread, *plan.doubled):
            self.rows.addTopLevelItem(QTreeWidgetItem([left.name, "", f"✗ {_('อ่านไม่ได้')}", show(left.cause)]))
        self.rows.expandAll()
        counts = " · ".join(f"{_(label)} {plan.count(kind)}" for kind, label in OUTCOME_LABELS.items())
        self.told.setText(_("{files} ไฟล์ · {counts}").format(files=len(plan.plans), counts=counts))
        wrong = plan.count(Outcome.FAULTY) + len(plan.unread) + len(plan.doubled)
        if wrong:
            words = _("{count} แถวหรือไฟล์ต้องแก้ก่อน ส่วนที่เหลือรับได้ เมื่อโรงเรียนแก้แล้วรับซ้ำได้โดยไม่ซ้ำรายการ")
            self.banner.say(words.format(count=wrong), "warning")
        self._show_state()

    def _applied(self, done: Changes | None) -> None:
        if done and self.plan:
            self.desk.say(show(say("รับความต้องการแล้ว {count} รายการ", count=len(self.plan.wanted))))
        self.accept()

    def _refused(self, error: PlannerError) -> None:
        words = " ".join(show(one) for one in (error.message, error.advice) if one)
        self.banner.say(words, "info" if isinstance(error, Stopped) else "danger")
        self._show_state()

    def _show_state(self) -> None:
        free = not self.running.busy
        count = len(self.plan.wanted) if self.plan else 0
        self.write_button.setText(show(say("รับ {count} รายการ", count=count)))
        self.write_button.setEnabled(free and bool(count) and not self.desk.file.read_only)
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
        layout.addWidget(self.rows, 1)
        layout.addLayout(foot)


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setHeaderLabels([_("ไฟล์หรือรายการ"), _("จำนวน"), _("ผล"), _("รายละเอียด")])
    tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    tree.setAccessibleName(_("ผลการตรวจไฟล์"))
    tree.setWordWrap(True)
    for column, width in enumerate((420, 70, 120)):
        tree.setColumnWidth(column, width)
    tree.header().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
    tree.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    return tree


def _book(plan: ImportPlan) -> QTreeWidgetItem:
    told = " · ".join(
        f"{_(label)} {plan.count(kind)}" for kind, label in OUTCOME_LABELS.items() if plan.count(kind)
    )
    top = QTreeWidgetItem([plan.source.name, "", "", told or _("ไม่ได้กรอกรายการใด")])
    for row in plan.rows:
        top.addChild(_row(row))
    return top


def _row(row: PlannedRow) -> QTreeWidgetItem:
    need = row.record if isinstance(row.record, IctNeed) else None
    name = need.reference if need else _("แถวที่ {row}").format(row=row.row)
    count = str(need.quantity or "") if need else ""
    outcome = f"{_MARKS[row.outcome]} {_(OUTCOME_LABELS[row.outcome])}"
    causes = "\n".join(f"{_(one.label)}: {show(one.cause)}" for one in row.faults)
    words = causes or (need.reason if need else "")
    item = QTreeWidgetItem([name, count, outcome, words])
    item.setToolTip(3, words)
    return item

"""Counts of many schools from one workbook: look first, see every fault with its place, then one step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop import paths
from planner_desktop.domain.information.grades import Naming
from planner_desktop.errors import PlannerError
from planner_desktop.services.exchange.plans import OUTCOME_LABELS, Outcome
from planner_desktop.services.schools import count_import
from planner_desktop.services.schools.count_import import CountDefaults, CountPlan
from ui.areas.information import choosers
from ui.kit import ask, look
from ui.kit.words import _, show

if TYPE_CHECKING:
    from planner_desktop.services.schools.count_import import CountRow
    from ui.kit.desk import Desk

_MARKS = {Outcome.NEW: "+", Outcome.CHANGED: "✎", Outcome.SAME: "=", Outcome.FAULTY: "▲"}


class CountDialog(QDialog):
    """Choose a file, see what each row would do, confirm."""

    def __init__(self, desk: Desk, academic_year: int, round_: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("นำเข้าจำนวนนักเรียนจาก Excel"))
        self.desk = desk
        self._told = (academic_year, round_)
        self.plan: CountPlan | None = None
        self._source: Path | None = None
        self.naming = choosers.code_box(
            _("แบบการเรียกชั้นอนุบาล"),
            (
                ("", _("มีอายุในหัวคอลัมน์")),
                (Naming.PRESENT.value, _("อ.1 = 3 ขวบ (ปัจจุบัน)")),
                (Naming.OLD.value, _("อนุบาล 1 = 4 ขวบ (แบบเดิม 2 ปี)")),
                (Naming.PRIVATE.value, _("อนุบาล 1 = 3 ขวบ (สช.)")),
            ),
        )
        self.reason = QLineEdit(placeholderText=_("ใช้กับแถวที่แก้ตัวเลขเดิมและไม่มีเหตุผลในไฟล์"))
        self.told = QLabel(_("เลือกไฟล์ก่อน โปรแกรมจะตรวจให้ดูก่อนบันทึก"), wordWrap=True)
        self.rows = QTreeWidget()
        self.errors = QPushButton(look.icon("file-export"), _("บันทึกแถวที่ต้องแก้…"))
        self.yes = QPushButton(_("นำเข้า"))
        self.yes.setProperty("primary", "true")
        self._lay_out()
        self.resize(900, 560)

    def read(self, source: Path) -> None:
        """Look at a file and show what it would do."""
        self._source, self.plan = source, None
        naming = self.naming.currentData()
        told = CountDefaults(
            academic_year=self._told[0],
            round=self._told[1],
            reason=self.reason.text(),
            naming=Naming(naming) if naming else None,
        )
        self.desk.tasks.run(
            lambda progress: count_import.prepare(self.desk.file, source, told, progress),
            self._show,
            failed=self._failed,
            title=_("กำลังตรวจไฟล์"),
        )

    def accept(self) -> None:
        """Write what the preview shows."""
        if self.plan is None:
            return
        try:
            count = count_import.apply(self.desk.file, self.plan)
        except PlannerError as error:
            ask.show_error(self, error)
            return
        self.desk.say(_("นำเข้า {count} โรงเรียนแล้ว กด Ctrl+Z เพื่อเลิกทำ").format(count=count))
        super().accept()

    def _show(self, plan: CountPlan) -> None:
        self.plan = plan
        counted = [f"{_(label)} {plan.count(one)}" for one, label in OUTCOME_LABELS.items()]
        unused = plan.header.unmatched
        told = [plan.source.name, *counted]
        if unused:
            told.append(_("คอลัมน์ที่ไม่ได้ใช้: {names}").format(names=", ".join(unused)))
        self.told.setText(" · ".join((*told, *(show(one) for one in plan.notices))))
        self.rows.clear()
        for one in sorted(plan.rows, key=lambda row: row.outcome is not Outcome.FAULTY):
            self.rows.addTopLevelItem(_row(one))
        self.errors.setEnabled(bool(plan.faults))
        self.yes.setEnabled(plan.count(Outcome.NEW) + plan.count(Outcome.CHANGED) > 0)

    def _failed(self, error: PlannerError) -> None:
        self.rows.clear()
        self.yes.setEnabled(False)
        self.told.setText(f"{show(error.message)}\n{show(error.advice) if error.advice else ''}")

    def _pick(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("เลือกไฟล์"), str(paths.documents_folder()), _("ตาราง (*.xlsx *.csv)")
        )
        if chosen:
            self.read(Path(chosen))

    def _again(self, *_told: object) -> None:
        if self._source is not None:
            self.read(self._source)

    def _save_errors(self) -> None:
        assert self.plan
        offered = self.plan.source.with_name(f"{self.plan.source.stem} {_('ต้องแก้')}.xlsx")
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("บันทึกเป็นไฟล์"), str(offered), _("แผ่นงาน Excel (*.xlsx)")
        )
        if chosen:
            try:
                count_import.write_errors(self.plan, Path(chosen).with_suffix(".xlsx"))
            except PlannerError as error:
                ask.show_error(self, error)

    def _lay_out(self) -> None:
        pick = QPushButton(look.icon("folder-open"), _("เลือกไฟล์…"))
        pick.clicked.connect(self._pick)
        self.naming.activated.connect(self._again)
        self.reason.editingFinished.connect(self._again)
        top = QHBoxLayout()
        top.addWidget(pick)
        top.addWidget(choosers.labelled((_("ชั้นอนุบาล"), self.naming), (_("เหตุผลที่แก้ไข"), self.reason)), 1)
        self.rows.setHeaderLabels([_("แถว"), _("ผล"), _("โรงเรียน"), _("นักเรียน / สิ่งที่ต้องแก้")])
        self.rows.setRootIsDecorated(False)
        self.rows.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.rows.setAccessibleName(_("ผลการตรวจ"))
        leave = QPushButton(_("ยกเลิก"))
        leave.clicked.connect(self.reject)
        self.errors.clicked.connect(self._save_errors)
        self.errors.setEnabled(False)
        self.yes.clicked.connect(self.accept)
        self.yes.setEnabled(False)
        below = QHBoxLayout()
        below.addWidget(self.errors)
        below.addStretch()
        below.addWidget(leave)
        below.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.SPACE, look.SPACE, look.SPACE, look.SPACE)
        for part in (top, self.told, self.rows, below):
            column.addLayout(part) if isinstance(part, QHBoxLayout) else column.addWidget(part)


def _row(one: CountRow) -> QTreeWidgetItem:
    outcome = f"{_MARKS[one.outcome]} {_(OUTCOME_LABELS[one.outcome])}"
    if one.faults:
        told = "; ".join(
            f"{fault.column}{fault.row} {fault.label}: {show(fault.cause)}" for fault in one.faults
        )
    else:
        told = f"{sum(of.pupils for of in one.counted.grades.values()):,}" if one.counted else ""
    row = QTreeWidgetItem([str(one.row), outcome, one.name, told])
    row.setToolTip(3, told)
    return row

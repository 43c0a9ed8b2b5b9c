"""จำนวนนักเรียน: every school's sheet of a round, by hand or from Excel; who has none yet is seen at once."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from planner_desktop import paths
from planner_desktop.domain.information.counts import CountSheet
from planner_desktop.errors import PlannerError
from planner_desktop.language.folding import fold
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.schools import counts, figures
from planner_desktop.services.schools.count_days import day_of
from planner_desktop.services.schools.life import TEACHING, schools_on
from ui.areas.information import choosers
from ui.areas.information.count_sheet import SheetPart
from ui.kit import ask, look
from ui.kit.beside import Beside, row_of
from ui.kit.paper_menu import print_button
from ui.kit.words import _

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.information.schools import School
    from planner_desktop.services.file import Changes
    from ui.kit.desk import Desk

TOLD = ("count_sheet", "school", "school_state")
KEY = Qt.ItemDataRole.UserRole
PAPERS = {"school-list": mark("รายชื่อโรงเรียนและนักเรียนของรอบนี้"), "school-figures": mark("ตารางรายชั้น")}


class CountsPage(QWidget):
    """Schools of the round at the left, the chosen one's sheet at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.year = choosers.year_box()
        self.round = choosers.list_box(desk, "count_round", _("รอบข้อมูล"))
        newest = figures.rounds(desk.file)
        if newest:
            choosers.choose(self.year, str(newest[0][0]))
            choosers.choose(self.round, newest[0][1])
        self.told = QLabel()
        self.told.setProperty("role", "strong")
        self.search = QLineEdit(placeholderText=_("ค้นหาโรงเรียน"), clearButtonEnabled=True)
        self.search.setAccessibleName(_("ค้นหาโรงเรียน"))
        self.missing = QPushButton(_("ยังไม่มีข้อมูล"))
        self.missing.setCheckable(True)
        self.missing.setProperty("chip", "true")
        self.list = QTreeWidget()
        self.sheet = SheetPart(desk)
        self._schools: dict[UUID, School] = {}
        self._shown = (self.year.currentIndex(), self.round.currentIndex())
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def academic_year(self) -> int:
        """The chosen year."""
        return int(self.year.currentData())

    def open(self, record: UUID) -> bool:
        """Show the school and round of that sheet."""
        sheet = records.get(self.desk.file, CountSheet, record)
        if not self.leave_draft():
            return False
        choosers.choose(self.year, str(sheet.academic_year))
        choosers.choose(self.round, sheet.round)
        self._shown = (self.year.currentIndex(), self.round.currentIndex())
        self.refresh(sheet.school)
        return True

    def leave_draft(self) -> bool:
        """Ask only if something typed would be lost."""
        return self.sheet.leave()

    def refresh(self, keep: UUID | None = None) -> None:
        """Read the round anew; the chosen school stays chosen."""
        keep = keep or (self.sheet.school.id if self.sheet.school else None)
        sheets = counts.sheets_of(self.desk.file, self.academic_year, self.round.currentData())
        day = day_of(self.desk.file, self.academic_year, self.round.currentData())
        there = [one for one in schools_on(self.desk.file, day) if one.status in TEACHING or one.id in sheets]
        self._schools = {one.id: one for one in there}
        self.list.blockSignals(True)
        self.list.clear()
        for one in there:
            self._add(one, sheets.get(one.id))
        self._narrow()
        chosen = keep if keep in self._schools else None
        for row in self._rows():
            if row.data(0, KEY) == chosen:
                self.list.setCurrentItem(row)
        self.list.blockSignals(False)
        words = _("มีข้อมูล {done} จาก {all} โรงเรียน · {pupils} คน")
        done = sum(one.id in sheets for one in there)
        pupils = sum(one.pupils or 0 for one in sheets.values())
        self.told.setText(words.format(done=done, all=len(there), pupils=f"{pupils:,}"))
        school = self._schools.get(chosen) if chosen else None
        self.sheet.show_school(school, self.academic_year, self.round.currentData())

    def _add(self, school: School, sheet: CountSheet | None) -> None:
        pupils = f"{sheet.pupils or 0:,}" if sheet else _("– ยังไม่มี")
        row = QTreeWidgetItem([school.name, pupils])
        row.setData(0, KEY, school.id)
        row.setData(1, KEY, sheet is None)
        row.setToolTip(0, f"{school.code10} {school.name}")
        row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.list.addTopLevelItem(row)

    def _rows(self) -> list[QTreeWidgetItem]:
        found = (self.list.topLevelItem(place) for place in range(self.list.topLevelItemCount()))
        return [one for one in found if one is not None]

    def _narrow(self, *_told: object) -> None:
        sought = fold(self.search.text())
        for row in self._rows():
            hidden = sought not in fold(row.toolTip(0)) or (self.missing.isChecked() and not row.data(1, KEY))
            row.setHidden(hidden)

    def _choose(self, now: QTreeWidgetItem | None, before: QTreeWidgetItem | None) -> None:
        if now is None:
            return
        if not self.sheet.leave():
            self.list.blockSignals(True)
            if before is not None:
                self.list.setCurrentItem(before)
            self.list.blockSignals(False)
            return
        self.sheet.show_school(self._schools[now.data(0, KEY)], self.academic_year, self.round.currentData())

    def _turn(self, *_told: object) -> None:
        if self.sheet.leave():
            self._shown = (self.year.currentIndex(), self.round.currentIndex())
            self.refresh()
        else:
            self.year.setCurrentIndex(self._shown[0])
            self.round.setCurrentIndex(self._shown[1])

    def _heard(self, changes: Changes) -> None:
        if changes.touches(*TOLD) and not self.sheet.dirty:
            self.refresh()

    def _import(self) -> None:
        from ui.areas.information.count_dialog import CountDialog  # built when first needed

        if self.leave_draft():
            dialog = CountDialog(self.desk, self.academic_year, self.round.currentData(), self.window())
            dialog.exec()
            dialog.deleteLater()

    def _template(self) -> None:
        from planner_desktop.services.schools import count_import

        offered = paths.documents_folder() / f"{_('แบบกรอกจำนวนนักเรียน')} {self.academic_year}.xlsx"
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("แบบฟอร์มเปล่า"), str(offered), _("แผ่นงาน Excel (*.xlsx)")
        )
        if not chosen:
            return
        target = Path(chosen).with_suffix(".xlsx")
        try:
            count_import.write_template(self.desk.file, target, self.academic_year, self.round.currentData())
        except PlannerError as error:
            ask.show_error(self.window(), error)
            return
        self.desk.say(_("บันทึก {name} แล้ว").format(name=target.name))

    def _keys(self) -> dict[str, str]:
        return {"year": str(self.academic_year), "round": self.round.currentData()}

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._choose)
        self.search.textChanged.connect(self._narrow)
        self.missing.toggled.connect(self._narrow)
        for box in (self.year, self.round):
            box.activated.connect(self._turn)
        self.sheet.saved.connect(partial(self.refresh, None))
        self.desk.changed.connect(self._heard)

    def _excel(self) -> QPushButton:
        button = QPushButton(look.icon("file-spreadsheet"), "Excel")
        menu = QMenu(button)
        bring = menu.addAction(look.icon("file-import"), _("นำเข้าจาก Excel…"))
        bring.triggered.connect(lambda _on=False: self._import())
        bring.setEnabled(not self.desk.file.read_only)
        empty = menu.addAction(look.icon("file-export"), _("แบบฟอร์มเปล่า…"))
        empty.triggered.connect(lambda _on=False: self._template())
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        boxes = choosers.labelled((_("ปีการศึกษา"), self.year), (_("รอบ"), self.round))
        prints = print_button(self, self.desk, PAPERS, self._keys)
        row = Beside(boxes, row_of(self._excel(), prints))
        self.list.setHeaderLabels([_("โรงเรียน"), _("นักเรียน")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(_("โรงเรียนของรอบนี้"))
        head = self.list.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        finding = QHBoxLayout()
        finding.addWidget(self.search, 1)
        finding.addWidget(self.missing)
        column.addLayout(finding)
        column.addWidget(self.list, 1)
        parts = QSplitter()
        parts.addWidget(side)
        parts.addWidget(self.sheet)
        parts.setSizes([250, 840])
        parts.setStretchFactor(0, 0)
        parts.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        layout.addWidget(row)
        layout.addWidget(self.told)
        layout.addWidget(parts, 1)
        self.setFocusProxy(self.list)

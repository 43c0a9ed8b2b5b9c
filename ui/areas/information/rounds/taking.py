"""รับไฟล์กลับ: choose workbooks, see every form and fault; nothing is written before the button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem

from planner_desktop.language.catalogue import Catalogue
from planner_desktop.messages import mark
from planner_desktop.services.information.rounds import sheets, taking
from planner_desktop.services.information.rounds.plans import Outcome, RoundPlan
from ui.kit.importing.folder_dialog import FolderDialog, counts_words, outcome_words
from ui.kit.words import _, show

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from planner_desktop.domain.information.rounds import DataRound
    from planner_desktop.domain.progress import Progress
    from planner_desktop.services.file import Changes
    from planner_desktop.services.information.rounds.plans import PlannedForm
    from ui.kit.desk import Desk


class TakingDialog(FolderDialog[RoundPlan]):
    """Dry run of a file or folder; faulty forms stay out and can be given back as a workbook."""

    columns = (
        (mark("ไฟล์"), 300),
        (mark("โรงเรียน"), 170),
        (mark("ผล"), 110),
        (mark("ที่"), 130),
        (mark("รายละเอียด"), 0),
    )

    def __init__(self, desk: Desk, round_: DataRound, parent: QWidget | None = None) -> None:
        self.round = round_
        super().__init__(desk, _("รับไฟล์กลับ – {round}").format(round=round_.name), parent)

    def prepare(self, source: Path, progress: Progress) -> RoundPlan:
        return taking.prepare(self.desk.file, self.round.id, source, progress)

    def keep(self, plan: RoundPlan, progress: Progress) -> Changes | None:
        return taking.apply(self.desk.file, plan, progress=progress)

    def wanted(self, plan: RoundPlan) -> int:
        return plan.count(Outcome.NEW) + plan.count(Outcome.CHANGED)

    def button_words(self, count: int) -> str:
        return _("รับข้อมูล {count} โรงเรียน").format(count=count)

    def done_words(self, plan: RoundPlan) -> str:
        return _("รับข้อมูลแล้ว {count} โรงเรียน").format(count=self.wanted(plan))

    def lines(self, plan: RoundPlan) -> Iterator[QTreeWidgetItem]:
        yield from (_line(one) for one in plan.forms)
        for name, notice in plan.notices:
            yield QTreeWidgetItem([name, "", _("ข้อสังเกต"), "", show(notice)])

    def sums(self, plan: RoundPlan) -> str:
        asks = _("ต้องชี้แจงก่อนรับรอง {count} จุด").format(count=len(plan.questions))
        return f"{counts_words(plan)} · {asks}"

    def warning(self, plan: RoundPlan) -> str:
        words = _("{count} จุดต้องแก้ แบบเหล่านั้นจะไม่ถูกรับ บันทึกไฟล์ให้แก้ไขแล้วส่งคืนโรงเรียนได้")
        return words.format(count=len(plan.faults)) if plan.faults else ""

    def save_faults(self, plan: RoundPlan, target: Path) -> int:
        return sheets.write_errors(plan, target, Catalogue.load("th"))


def _line(one: PlannedForm) -> QTreeWidgetItem:
    wrong = sum(not fault.asks for fault in one.faults)
    asks = len(one.faults) - wrong
    told = " · ".join(
        words.format(count=count)
        for words, count in ((_("ต้องแก้ {count} จุด"), wrong), (_("ต้องชี้แจง {count} จุด"), asks))
        if count
    )
    row = QTreeWidgetItem(
        [one.file, one.school.name if one.school else "", outcome_words(one.outcome), one.sheet, told]
    )
    for fault in one.faults:
        sign = _("! ต้องชี้แจง") if fault.asks else _("✗ ต้องแก้")
        label = f"{fault.label}: " if fault.label else ""
        child = QTreeWidgetItem(["", "", sign, fault.where(), f"{label}{show(fault.cause)}"])
        child.setToolTip(4, f"{label}{show(fault.cause)}")
        row.addChild(child)
    row.setToolTip(0, one.file)
    row.setData(0, Qt.ItemDataRole.UserRole, not wrong)  # only what must be mended stands open
    return row

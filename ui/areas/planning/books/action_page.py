"""เล่มแผนปฏิบัติการ: the book of the year as an edition fixed it or as it is now, and what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from planner_desktop.domain.planning.projects.editions import PlanEdition
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.messages import mark
from planner_desktop.services import records
from ui.areas.planning.books.room import PaperRoom
from ui.kit import look
from ui.kit.beside import Beside
from ui.kit.words import _

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import Changes
    from ui.kit.desk import Desk

_BOTH, _LIST = ("pdf", "docx"), ("pdf", "docx", "xlsx")
BOOK, NOW = "action-plan", ""
PAPERS = {
    BOOK: (mark("เล่มแผนปฏิบัติการประจำปี"), _BOTH),
    "projects-summary": (mark("สรุปโครงการและงบประมาณของปี"), _LIST),
    "plan-tree": (mark("ผังแผนของปี"), _LIST),
    "alignment-matrix": (mark("ตารางความสอดคล้อง"), _LIST),
    "plan-findings": (mark("จุดที่ความเชื่อมโยงขาด"), _LIST),
}
_TOLD = ("project", "activity", "budget_line", "plan_edition", "plan_node", "approval", "publication")


class ActionBookPage(QWidget):
    """The year is the window's; the edition is chosen above."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.heading = QLabel()
        self.heading.setProperty("role", "title")
        self.editions = QComboBox()
        self.editions.setAccessibleName(_("ฉบับของแผน"))
        self.editions.setMinimumContentsLength(34)
        self.room = PaperRoom(desk, PAPERS, self._keys, _TOLD, mark("ยังไม่มีโครงการของปีนี้"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.SPACE, look.GAP, look.SPACE, look.SPACE)
        layout.addWidget(Beside(self.heading, self.editions))
        layout.addWidget(self.room, 1)
        self.setFocusProxy(self.room)
        self.editions.activated.connect(lambda _at: self.room.read_again())
        desk.changed.connect(self._heard)
        desk.year_changed.connect(lambda _year: self.refresh())
        self.refresh()

    def open(self, record: UUID) -> bool:
        """Show the book as that edition."""
        at = self.editions.findData(record.hex)
        if at >= 0:
            self.editions.setCurrentIndex(at)
            self.room.read_again()
        return at >= 0

    def refresh(self) -> None:
        """The editions of the year, the newest first, each as it was fixed; last the year as it is now."""
        kept = self.editions.currentData()
        year = self.desk.fiscal_year
        self.heading.setText(_("เล่มแผนปฏิบัติการ ปีงบประมาณ {year}").format(year=year))
        asked = Query("plan_edition", (Condition("fiscal_year", Test.IS, year),), with_voided=False)
        self.editions.clear()
        for one in records.every(self.desk.file, PlanEdition, asked):
            self.editions.addItem(one.name, one.id.hex)
        now = _("ตามข้อมูลขณะนี้") if self.editions.count() else _("ยังไม่มีฉบับ (พิมพ์เป็นร่าง)")
        self.editions.addItem(now, NOW)
        self.editions.setCurrentIndex(max(self.editions.findData(kept), 0))
        self.room.read_again()

    def _keys(self) -> dict[str, str]:
        edition = self.editions.currentData()
        if edition and self.room.name == BOOK:
            return {"id": edition}
        return {"year": str(self.desk.fiscal_year)}

    def _heard(self, changes: Changes) -> None:
        if changes.touches("plan_edition"):
            self.refresh()

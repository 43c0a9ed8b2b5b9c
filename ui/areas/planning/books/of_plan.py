"""The last tab of a development plan: its papers and its book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.messages import mark
from ui.areas.planning.books.room import PaperRoom

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from planner_desktop.domain.planning.development.plans import DevelopmentPlan
    from ui.kit.desk import Desk

LABEL = mark("เอกสาร")
_BOTH, _LIST = ("pdf", "docx"), ("pdf", "docx", "xlsx")
PAPERS = {
    "development-plan": (mark("เล่มแผนพัฒนาการศึกษา"), _BOTH),
    "plan-swot": (mark("การวิเคราะห์ SWOT ถ่วงน้ำหนัก"), _LIST),
    "plan-tows": (mark("ทางเลือกกลยุทธ์ TOWS"), _LIST),
    "plan-strategies": (mark("กลยุทธ์และที่มา"), _LIST),
    "plan-indicators": (mark("ตัวชี้วัดและค่าเป้าหมายรายปี"), _LIST),
    "plan-money": (mark("กรอบโครงการและวงเงินรายปี"), _LIST),
    "plan-hearings": (mark("บันทึกการรับฟังและความเห็นชอบ"), _BOTH),
    "plan-comparison": (mark("เปรียบเทียบกับฉบับก่อน"), _LIST),
}
_TOLD = ("development_plan", "hearing", "approval", "publication", "plan_statement", "strategy")


class PlanPapers:
    """The papers of the edition shown above the tabs."""

    def __init__(self, desk: Desk) -> None:
        self.plan: DevelopmentPlan | None = None
        self.room = PaperRoom(desk, PAPERS, self._keys, _TOLD, mark("เพิ่มแผนพัฒนาก่อน แล้วเอกสารจะแสดงที่นี่"))

    @property
    def widget(self) -> QWidget:
        """The room."""
        return self.room

    def show_plan(self, plan: DevelopmentPlan | None, *, fixed: bool) -> None:
        """The papers of that edition."""
        del fixed  # an agreed plan is printed like a draft
        self.plan = plan
        self.room.read_again()

    def open(self, record: UUID) -> bool:
        """No row stands here."""
        del record
        return False

    def leave_draft(self) -> bool:
        """Nothing is typed here."""
        return True

    def _keys(self) -> dict[str, str] | None:
        return {"id": self.plan.id.hex} if self.plan else None

"""The papers of the year, drawn off the window's thread and shown in the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.messages import mark
from ui.kit.words import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from planner_desktop.domain.progress import Progress
    from ui.kit.desk import Desk

# Name in this menu -> label, the paper's own name, what it is told besides the year.
PAPERS: dict[str, tuple[str, str, dict[str, str]]] = {
    "gantt": (mark("แผนปฏิบัติงานประจำปี (แกนต์ A4)"), "gantt-year", {}),
    "steps": (mark("แกนต์ทุกขั้นตอน (A3)"), "gantt-year", {"size": "a3", "detail": "steps"}),
    "calendar": (mark("ปฏิทินปฏิบัติงานรายเดือน"), "year-calendar", {}),
    "owners": (mark("งานตามผู้รับผิดชอบ"), "year-tasks", {}),
}


def show_paper(page: QWidget, desk: Desk, name: str) -> None:
    """Draw a paper of the year chosen in the window and show it."""
    label, paper, told = PAPERS[name]
    keys = {"year": str(desk.fiscal_year), **told}

    def draw(progress: Progress) -> bytes:
        from planner_desktop.services import papers  # ReportLab is loaded when first needed
        from planner_desktop.services.papers.own_forms import SPECIAL

        return papers.to_pdf(SPECIAL[paper].make(desk.file, keys), progress)

    def show_it(data: bytes) -> None:
        from ui.kit.preview.window import show_pdf  # pypdfium2 is loaded when first needed

        show_pdf(page.window(), data, _(label))

    desk.tasks.run(draw, show_it, title=_("กำลังจัดหน้ากระดาษ"))

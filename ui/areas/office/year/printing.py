"""The papers of the year, drawn off the window's thread and shown in the preview."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from planner_desktop import paths
from planner_desktop.messages import mark
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from planner_desktop.domain.progress import Progress
    from ui.kit.desk import Desk

# Name in this menu -> label, the paper's own name, what it is told besides the year.
PAPERS: dict[str, tuple[str, str, dict[str, str]]] = {
    "sheet": (mark("ปฏิทินปฏิบัติงานแผ่นเดียว"), "year-sheet", {}),
    "sheet3": (mark("ปฏิทินแผ่นเดียวทุกขั้นตอน"), "year-sheet", {"detail": "steps"}),
    "calendar": (mark("ปฏิทินปฏิบัติงานรายเดือน"), "year-calendar", {}),
    "gantt": (mark("แผนปฏิบัติงานประจำปี (แกนต์)"), "gantt-year", {}),
    "steps": (mark("แกนต์ทุกขั้นตอน"), "gantt-year", {"detail": "steps"}),
    "owners": (mark("งานตามผู้รับผิดชอบ"), "year-tasks", {}),
    "progress": (mark("รายงานความก้าวหน้า"), "year-progress", {}),
    "times": (mark("เวลาจริงเทียบเวลามาตรฐาน"), "step-times", {}),
}


def show_paper(page: QWidget, desk: Desk, name: str) -> None:
    """Draw a paper of the year chosen in the window and show it."""
    _label, paper, told = PAPERS[name]
    show_named(page.window(), desk, paper, {"year": str(desk.fiscal_year), **told})


def show_named(window: QWidget | None, desk: Desk, paper: str, keys: Mapping[str, str]) -> None:
    """Draw a paper by its own name and show it."""

    def draw(progress: Progress) -> bytes:
        from planner_desktop.services import papers  # ReportLab is loaded when first needed

        return papers.pdf(desk.file, paper, keys, progress)

    def show_it(data: bytes) -> None:
        from planner_desktop.services.papers.specs import paper as spec
        from ui.kit.preview.window import show_pdf  # pypdfium2 is loaded when first needed

        show_pdf(window, data, _(spec(paper).label))

    desk.tasks.run(draw, show_it, title=_("กำลังจัดหน้ากระดาษ"))


def save_as(page: QWidget, desk: Desk, name: str, ending: str) -> None:
    """Ask where, then write a paper of the year as a Word or Excel file."""
    label, paper, told = PAPERS[name]
    offered = paths.documents_folder() / f"{_(label)} {desk.fiscal_year}.{ending}"
    kinds = {"docx": _("เอกสาร Word (*.docx)"), "xlsx": _("แผ่นงาน Excel (*.xlsx)")}
    chosen, _kind = QFileDialog.getSaveFileName(page, _("บันทึกเป็นไฟล์"), str(offered), kinds[ending])
    if not chosen:
        return
    target = Path(chosen).with_suffix(f".{ending}")
    keys = {"year": str(desk.fiscal_year), **told}

    def write(progress: Progress) -> None:
        from planner_desktop.services import papers

        papers.export(desk.file, paper, target, keys, progress)

    def tell(_done: None) -> None:
        desk.say(_("บันทึก {name} แล้ว").format(name=target.name))

    desk.tasks.run(write, tell, title=_("กำลังบันทึกไฟล์"))

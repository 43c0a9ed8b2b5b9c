"""Papers of the area by their names: drawn off the window's thread, shown, or written as Word or as a set."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from planner_desktop import paths
from planner_desktop.messages import mark
from ui.kit.table.outputs import FORBIDDEN
from ui.kit.words import _

if TYPE_CHECKING:
    from planner_desktop.domain.progress import Progress
    from ui.kit.desk import Desk

Keys = Mapping[str, str]
KINDS = {
    "docx": (mark("บันทึกเป็นไฟล์ Word"), mark("ไฟล์ Word (*.docx)")),
    "pdf": (mark("บันทึกเป็นไฟล์ PDF"), mark("ไฟล์ PDF (*.pdf)")),
    "zip": (mark("บันทึกชุดเอกสาร PDF"), mark("ไฟล์รวมชุดเอกสาร (*.zip)")),
}


def window() -> QWidget | None:
    """The window that asks."""
    return QApplication.activeWindow()


def show_paper(desk: Desk, name: str, keys: Keys, title: str) -> None:
    """Draw the paper of that name and show it in the preview."""
    told = dict(keys)
    parent = window()

    def draw(progress: Progress) -> bytes:
        from planner_desktop.services import papers  # ReportLab is loaded when first needed

        return papers.pdf(desk.file, name, told, progress)

    def shown(data: bytes) -> None:
        from ui.kit.preview.window import show_pdf  # pypdfium2 is loaded when first needed

        show_pdf(parent, data, title)

    desk.tasks.run(draw, shown, title=_("กำลังจัดหน้ากระดาษ"))


def save_paper(desk: Desk, name: str, keys: Keys, title: str, ending: str) -> None:
    """Ask where, then write the paper or set of that name."""
    words, kind = KINDS[ending]
    offered = paths.documents_folder() / f"{title.translate(FORBIDDEN)}.{ending}"
    chosen, _kind = QFileDialog.getSaveFileName(window(), _(words), str(offered), _(kind))
    if chosen:
        write_paper(desk, name, keys, Path(chosen).with_suffix(f".{ending}"))


def write_paper(desk: Desk, name: str, keys: Keys, target: Path) -> None:
    """Write the paper into that file and say so in the status line."""
    told, words = dict(keys), _("บันทึก {name} แล้ว").format(name=target.name)

    def write(progress: Progress) -> None:
        from planner_desktop.services import papers

        papers.export(desk.file, name, target, told, progress)

    desk.tasks.run(write, lambda _done: desk.say(words), title=_("กำลังเขียนเอกสาร"))

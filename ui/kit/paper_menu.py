"""Papers by their names: shown in the preview, or saved as Word or Excel."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from planner_desktop import paths
from ui.kit import look
from ui.kit.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from planner_desktop.domain.progress import Progress
    from ui.kit.desk import Desk

_ENDINGS = (("docx", "Word", "file-type-docx"), ("xlsx", "Excel", "file-spreadsheet"))


def show_paper(window: QWidget | None, desk: Desk, paper: str, keys: Mapping[str, str]) -> None:
    """Draw a paper by its name and show it."""

    def draw(progress: Progress) -> bytes:
        from planner_desktop.services import papers  # ReportLab is loaded when first needed

        return papers.pdf(desk.file, paper, _asked_for(paper, keys), progress)

    show_drawn(window, desk, draw, paper)


def show_drawn(window: QWidget | None, desk: Desk, draw: Callable[[Progress], bytes], paper: str) -> None:
    """Draw off the window's thread and show the pages under the paper's name."""

    def show_it(data: bytes) -> None:
        from planner_desktop.services.papers.specs import paper as spec
        from ui.kit.preview.window import show_pdf  # pypdfium2 is loaded when first needed

        show_pdf(window, data, _(spec(paper).label))

    desk.tasks.run(draw, show_it, title=_("กำลังจัดหน้ากระดาษ"))


def save_paper(page: QWidget | None, desk: Desk, paper: str, keys: Mapping[str, str], ending: str) -> None:
    """Ask where, then write a paper as a Word or Excel file."""
    from planner_desktop.services.papers.specs import paper as spec

    offered = paths.documents_folder() / f"{_(spec(paper).label)} {keys.get('year', '')}.{ending}"
    kinds = {"docx": _("เอกสาร Word (*.docx)"), "xlsx": _("แผ่นงาน Excel (*.xlsx)")}
    chosen, _kind = QFileDialog.getSaveFileName(page, _("บันทึกเป็นไฟล์"), str(offered), kinds[ending])
    if not chosen:
        return
    target = Path(chosen).with_suffix(f".{ending}")

    def write(progress: Progress) -> None:
        from planner_desktop.services import papers

        papers.export(desk.file, paper, target, _asked_for(paper, keys), progress)

    def tell(_done: None) -> None:
        desk.say(_("บันทึก {name} แล้ว").format(name=target.name))

    desk.tasks.run(write, tell, title=_("กำลังบันทึกไฟล์"))


def _asked_for(paper: str, keys: Mapping[str, str]) -> dict[str, str]:
    """What a page tells, without what this one of its papers does not ask for."""
    from planner_desktop.services.papers.specs import paper as spec

    known = {key.name for key in spec(paper).keys}
    return {name: value for name, value in keys.items() if name in known}


def print_button(
    page: QWidget, desk: Desk, papers: Mapping[str, str], keys: Callable[[], Mapping[str, str]]
) -> QPushButton:
    """A menu of papers (name -> label, in source-language words): each shown, as Word, as Excel."""
    button = QPushButton(look.icon("printer"), _("พิมพ์"))
    menu = QMenu(button)
    for paper, label in papers.items():
        own = menu.addMenu(look.icon("file-text"), _(label))
        own.addAction(look.icon("printer"), _("ดูและพิมพ์")).triggered.connect(
            partial(_show, page, desk, paper, keys)
        )
        for ending, kind, icon in _ENDINGS:
            words = _("บันทึกเป็น {kind}…").format(kind=kind)
            own.addAction(look.icon(icon), words).triggered.connect(
                partial(_save, page, desk, paper, keys, ending)
            )
    button.setMenu(menu)
    return button


def _show(
    page: QWidget, desk: Desk, paper: str, keys: Callable[[], Mapping[str, str]], *_told: object
) -> None:
    show_paper(page.window(), desk, paper, keys())


def _save(
    page: QWidget,
    desk: Desk,
    paper: str,
    keys: Callable[[], Mapping[str, str]],
    ending: str,
    *_told: object,
) -> None:
    save_paper(page, desk, paper, keys(), ending)

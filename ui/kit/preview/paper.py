"""A paper by its name: drawn off the window's thread, shown, and kept as PDF or Word."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.progress import Progress
from ui.kit.desk import Desk
from ui.kit.words import _


def show_paper(desk: Desk, page: QWidget, name: str, keys: Mapping[str, str], title: str) -> None:
    """Draw that paper and show it over the page's window; there it can be kept as PDF or Word."""

    def draw(progress: Progress) -> bytes:
        from planner_desktop.services import papers  # ReportLab is loaded when first needed

        return papers.pdf(desk.file, name, keys, progress)

    def write(target: Path) -> None:
        told = _("บันทึก {name} แล้ว").format(name=target.name)
        desk.tasks.run(
            lambda progress: _export(desk, name, target, keys, progress),
            lambda _done: desk.say(told),
            title=_("กำลังเขียนไฟล์ Word"),
        )

    def show_it(data: bytes) -> None:
        from ui.kit.preview.window import show_pdf  # pypdfium2 is loaded when first needed

        show_pdf(page.window(), data, title, word=write)

    desk.tasks.run(draw, show_it, title=_("กำลังจัดทำ{title}").format(title=title))


def _export(desk: Desk, name: str, target: Path, keys: Mapping[str, str], progress: Progress) -> None:
    from planner_desktop.services import papers

    papers.export(desk.file, name, target, keys, progress)

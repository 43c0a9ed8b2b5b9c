"""Saving the empty Excel form of a list, to be filled in and imported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from planner_desktop import paths
from planner_desktop.domain.registry import description
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.services.exchange import write_template
from ui.kit.table.outputs import FORBIDDEN
from ui.kit.tasks import Tasks
from ui.kit.words import _, language


def ask_form(parent: QWidget, tasks: Tasks, name: str, told: Callable[[str], None]) -> None:
    """Ask where, write the form of that list off the window's thread, and tell it in words."""
    words = _("แบบฟอร์ม {list}").format(list=_(description(name).plural)).translate(FORBIDDEN)
    offered = paths.documents_folder() / f"{words}.xlsx"
    chosen, _kind = QFileDialog.getSaveFileName(
        parent, _("บันทึกแบบฟอร์ม Excel เปล่า"), str(offered), _("ไฟล์ Excel (*.xlsx)")
    )
    if chosen:
        target = Path(chosen).with_suffix(".xlsx")
        catalogue = Catalogue.load("en" if language() == "en" else "th")
        tasks.run(
            lambda _progress: write_template(name, target, catalogue),
            lambda _none: told(_("บันทึก {name} แล้ว").format(name=target.name)),
        )

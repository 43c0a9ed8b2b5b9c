"""Import of old texts: paste or choose, look and correct, then import a draft order or a manual's items."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.areas.office.duty_import.dialog import DutyImport
from ui.areas.office.duty_import.manual import ManualImport
from ui.kit.desk import Desk

__all__ = ["DutyImport", "ManualImport", "open_duty_import", "open_manual_import"]


def open_duty_import(desk: Desk, parent: QWidget | None = None) -> None:
    """Open the import; once imported, the draft order is shown on its page."""
    _run(DutyImport(desk, parent))


def open_manual_import(desk: Desk, parent: QWidget | None = None) -> None:
    """Open the import of a manual into the year in the window; once imported, its first item is shown."""
    _run(ManualImport(desk, parent))


def _run(dialog: DutyImport | ManualImport) -> None:
    dialog.exec()
    dialog.deleteLater()

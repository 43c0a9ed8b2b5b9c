"""Import of an old duty text: paste or choose, look and correct, then import as a draft order."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.areas.office.duty_import.dialog import DutyImport
from ui.kit.desk import Desk

__all__ = ["DutyImport", "open_duty_import"]


def open_duty_import(desk: Desk, parent: QWidget | None = None) -> None:
    """Open the import; once imported, the draft order is shown on its page."""
    DutyImport(desk, parent).exec()

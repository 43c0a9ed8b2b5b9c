"""Importing a sheet into any described list: look first, then one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication, QWidget

from ui.kit.desk import Desk

if TYPE_CHECKING:
    from planner_desktop.services.exchange.shapes import Shape

__all__ = ["open_import", "way_in"]


def open_import(
    desk: Desk,
    what: str | Shape,
    parent: QWidget | None = None,
    fixed: Mapping[str, Any] | None = None,
) -> None:
    """Open the import of that list and wait until it is left; `fixed` are values that every row has."""
    from ui.kit.importing.dialog import ImportDialog  # built when first needed: the window opens sooner

    dialog = ImportDialog(desk, what, parent, fixed)
    dialog.exec()
    dialog.deleteLater()


def way_in(desk: Desk, name: str, fixed: Mapping[str, Any] | None = None) -> Callable[[], None]:
    """What a record page's `import_rows` does, over the window in use."""
    return lambda: open_import(desk, name, QApplication.activeWindow(), fixed)

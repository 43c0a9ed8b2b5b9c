"""A record page whose next step hangs on other rows too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from planner_desktop.services.file import Changes
from ui.kit.desk import Desk
from ui.kit.record_page import RecordPage


class ListeningPage(RecordPage):
    """Shows the chosen record anew when rows of `hears` changed, e.g. the lines of a list."""

    def __init__(
        self, desk: Desk, name: str, hears: Sequence[str], parent: QWidget | None = None, **options: Any
    ) -> None:
        self._hears = tuple(hears)
        super().__init__(desk, name, parent, **options)
        desk.changed.connect(self._heard)

    def _heard(self, changes: Changes) -> None:
        shown = self.panel.record
        if shown is None or shown.is_new or not changes.touches(*self._hears):
            return
        found = self._read(shown.id)
        if found is not None:
            self.panel.refresh(found)

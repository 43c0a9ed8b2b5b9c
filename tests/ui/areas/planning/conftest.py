"""A desk over an empty office: these pages are tested with a small plan of their own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from planner_desktop.services.file import OfficeFile
from planner_desktop.services.preferences import Preferences
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.tasks import Tasks


@pytest.fixture
def desk(office: OfficeFile, tmp_path: Path, qapp: QApplication) -> Desk:
    """The desk of one test."""
    look.apply(qapp, "light")
    return Desk(office, Preferences(tmp_path / "preferences.json"), Tasks(inline=True))

"""A desk over an office with the shipped catalogue of the year it shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from planner_desktop.services import work
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.preferences import Preferences
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.tasks import Tasks


@pytest.fixture
def bare_desk(office: OfficeFile, tmp_path: Path, qapp: QApplication) -> Desk:
    """The desk over an office without a catalogue."""
    look.apply(qapp, "light")
    return Desk(office, Preferences(tmp_path / "preferences.json"), Tasks(inline=True))


@pytest.fixture
def desk(bare_desk: Desk) -> Desk:
    """The desk over an office with a catalogue."""
    work.found(bare_desk.file, bare_desk.fiscal_year)
    return bare_desk

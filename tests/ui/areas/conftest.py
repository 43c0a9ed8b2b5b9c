"""A desk over the demonstration office, with somebody at work."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from planner_desktop.domain.office.people import Person
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.preferences import Preferences
from planner_desktop.services.safety import opening
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.tasks import Tasks


@pytest.fixture
def desk(demo_office: Path, tmp_path: Path, qapp: QApplication) -> Iterator[Desk]:
    """The desk of one test."""
    path = tmp_path / "สำนักงาน.db"
    shutil.copy(demo_office, path)
    look.apply(qapp, "light")
    file = OfficeFile(opening.open_office(path).database)
    desk = Desk(file, Preferences(tmp_path / "preferences.json"), Tasks(inline=True))
    who = records.every(file, Person)[2]
    desk.set_actor(who.id, who.first_name)
    yield desk
    file.close()

"""A desk over a small invented office with one duty order, work done at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from planner_desktop.domain.office.duties import DutyOrder
from planner_desktop.domain.office.people import Person
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.preferences import Preferences
from tests.core.services.duties.staging import order_of, staff_of
from ui.kit import look
from ui.kit.desk import Desk
from ui.kit.tasks import Tasks


@pytest.fixture
def desk(office: OfficeFile, tmp_path: Path, qapp: QApplication) -> Desk:
    look.apply(qapp, "light")
    return Desk(office, Preferences(tmp_path / "preferences.json"), Tasks(inline=True))


@pytest.fixture
def staff(office: OfficeFile) -> list[Person]:
    return staff_of(office)


@pytest.fixture
def order(office: OfficeFile, staff: list[Person]) -> DutyOrder:
    return order_of(office, staff)

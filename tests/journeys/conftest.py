"""The whole program on a demonstration office; the fixtures are those of the window's tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop.services.preferences import Preferences
from tests.ui.conftest import demo_copy, no_warnings, nothing_left, spoken, swept
from ui.app import Program

__all__ = ["demo_copy", "no_warnings", "nothing_left", "spoken", "swept"]


@pytest.fixture
def program(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    monkeypatch.setenv("PLANNER_HOME", str(tmp_path / "home"))
    made = Program(qapp, Preferences(tmp_path / "preferences.json"), inline=True)
    yield made
    if made.window.open:
        made.window.close()
    made.window.close_wanted.disconnect()
    made.window.close()
    made.shut()

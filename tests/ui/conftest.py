"""What every window test has: no screen, a language, an open file in a temporary folder, a desk."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

if sys.platform == "linux":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.logging import _QtMessageCapture

from planner_desktop.language.catalogue import Catalogue
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.preferences import Preferences
from ui.kit import look, words
from ui.kit.desk import Desk
from ui.kit.tasks import Tasks

# What the platform without a screen cannot do; nothing to do with us.
HARMLESS = ("This plugin does not support",)


@pytest.fixture(autouse=True)
def spoken(qapp: QApplication) -> Catalogue:
    """The window speaks Thai unless a test chooses otherwise."""
    catalogue = Catalogue.load("th")
    words.use(catalogue)
    return catalogue


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """A test leaves no thread of ours running and no window standing."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # else widgets of all tests pile up
    running = [one.name for one in threading.enumerate() if one.name.startswith("planner-")]
    standing = [one for one in qapp.topLevelWidgets() if one.isVisible()]
    for one in standing:
        one.close()
    assert not running
    assert not standing


@pytest.fixture(autouse=True)
def no_warnings(qtlog: _QtMessageCapture) -> Iterator[None]:
    """Qt has nothing to complain about."""
    yield
    said = [str(one.message) for one in qtlog.records]
    assert not [one for one in said if not one.startswith(HARMLESS)]


@pytest.fixture
def desk(office: OfficeFile, tmp_path: Path, qapp: QApplication) -> Desk:
    """A desk over an empty office, with work done at once."""
    look.apply(qapp, "light")
    return Desk(office, Preferences(tmp_path / "preferences.json"), Tasks(inline=True))


@pytest.fixture
def demo_copy(demo_office: Path, tmp_path: Path) -> Path:
    """A demonstration office of one test."""
    path = tmp_path / "งานแผน.db"
    shutil.copy(demo_office, path)
    return path


@pytest.fixture(autouse=True)
def swept(qapp: QApplication) -> Iterator[None]:
    """Widgets that a test made are gone after it, also those that circles of Python hold alive.

    Left standing they pile up to tens of thousands, and each change of colours dresses every one of them.
    """
    before = set(_roots(qapp))
    yield
    for one in _roots(qapp):
        if one not in before:
            one.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _roots(app: QApplication) -> list[QWidget]:
    """What stands alone; menus and dialogs go with the page they belong to."""
    return [one for one in app.topLevelWidgets() if one.parent() is None]

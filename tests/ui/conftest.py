"""What every window test has: no screen, a language, an open file in a temporary folder, a desk."""

from __future__ import annotations

import os
import sys

if sys.platform == "linux":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from planner_desktop.language.catalogue import Catalogue
from ui.kit import words


@pytest.fixture(autouse=True)
def spoken(qapp: QApplication) -> Catalogue:
    """The window speaks Thai unless a test chooses otherwise."""
    catalogue = Catalogue.load("th")
    words.use(catalogue)
    return catalogue

"""Start is quick because heavy libraries wait until they are used, and the tool needs no Qt."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from tests.house.checkout import ROOT

HEAVY = {"reportlab", "openpyxl", "docx", "alembic", "pypdfium2", "PIL", "uharfbuzz", "nlpo3"}


def imported_by(module: str) -> set[str]:
    """Top-level names in memory after a fresh Python has imported the module."""
    code = f"import json, sys, {module}; print(json.dumps(sorted(sys.modules)))"
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], env=surroundings, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in json.loads(done.stdout)}


def test_the_tool_needs_no_qt_and_no_window() -> None:
    assert imported_by("planner_desktop.cli") & {"PySide6", "shiboken6", "ui"} == set()


def test_the_window_starts_without_the_heavy_libraries() -> None:
    names = imported_by("ui.app")
    assert "PySide6" in names
    assert names & HEAVY == set()


def test_the_look_sees_what_is_imported() -> None:
    assert "openpyxl" in imported_by("openpyxl.workbook")

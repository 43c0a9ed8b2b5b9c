"""A program whose parts are missing says so and keeps a report, instead of not opening without a word."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.house.checkout import ROOT
from ui import no_start

WITHOUT_QT = """
import runpy, sys
sys.modules["PySide6.QtWidgets"] = None  # as if an antivirus program had taken it
sys.argv = ["planner-desktop", "--demo"]
runpy.run_module("ui", run_name="__main__")
"""


def started(code: str, home: Path) -> subprocess.CompletedProcess[str]:
    surroundings = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "PLANNER_HOME": str(home),
    }
    return subprocess.run(
        [sys.executable, "-c", code], env=surroundings, capture_output=True, encoding="utf-8", check=False
    )


def test_a_missing_part_is_told_and_reported(tmp_path: Path) -> None:
    done = started(WITHOUT_QT, tmp_path)
    assert done.returncode == 1
    assert "ติดตั้งโปรแกรมใหม่" in done.stderr
    assert "Install it again" in done.stderr
    report = tmp_path / "logs" / no_start.REPORT
    assert str(report) in done.stderr
    assert "PySide6.QtWidgets" in report.read_text("utf-8")


def test_a_process_that_breaks_leaves_where_it_was(tmp_path: Path) -> None:
    code = "import faulthandler; from ui import no_start; no_start.stand(); faulthandler._sigsegv()"
    assert started(code, tmp_path).returncode != 0
    report = tmp_path / "logs" / no_start.BROKEN
    assert report.read_text("utf-8").count("Segmentation fault") == 1
    started(code, tmp_path)
    assert report.read_text("utf-8").count("Segmentation fault") == 2
    report.write_text("x" * no_start.MOST)
    started(code, tmp_path)
    assert report.read_text("utf-8").startswith("Fatal Python error")  # what was too long begins anew


def test_a_folder_that_cannot_be_written_costs_only_the_report(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file, not a folder")
    done = started(WITHOUT_QT, tmp_path)
    assert done.returncode == 1
    assert "ติดตั้งโปรแกรมใหม่" in done.stderr

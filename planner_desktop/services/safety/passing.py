"""Folders for copies of the office's file that are only looked through: they go with the program.

What a program that was killed has left there goes when the next one needs such a folder.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

from planner_desktop import paths

DAY = 24 * 60 * 60  # seconds; nobody looks through a copy for longer


def passing_folder() -> tempfile.TemporaryDirectory[str]:
    """A fresh folder in the user's cache; in the system's temp folder where there is none to be had."""
    ground = paths.cache_folder() / "copies"
    try:
        ground.mkdir(parents=True, exist_ok=True)
        _sweep(ground)
        return tempfile.TemporaryDirectory(prefix="planner-", dir=ground)
    except OSError:
        return tempfile.TemporaryDirectory(prefix="planner-")


def _sweep(ground: Path) -> None:
    for folder in ground.iterdir():
        if folder.stat().st_mtime < time.time() - DAY:
            shutil.rmtree(folder, ignore_errors=True)

"""Copies that are only looked through leave nothing behind, also after a program was killed."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from pathlib import Path

import pytest

from planner_desktop import paths
from planner_desktop.services.safety import opening, passing


@pytest.fixture
def ground(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return paths.cache_folder() / "copies"


def test_a_snapshot_lies_in_the_cache_and_goes_with_its_file(ground: Path, empty_file: Path) -> None:
    path = ground.parents[2] / "สำนักงาน.db"
    shutil.copy(empty_file, path)
    shot = opening.open_snapshot(path).database
    assert shot.path.is_relative_to(ground)
    shot.close()
    assert list(ground.iterdir()) == []


def test_what_a_killed_program_left_goes_and_what_is_in_use_stays(ground: Path) -> None:
    left, used = ground / "planner-left", ground / "planner-used"
    for folder in (left, used):
        folder.mkdir(parents=True)
        (folder / "สำนักงาน.db").write_text("a copy")
    long_ago = time.time() - 2 * passing.DAY
    os.utime(left, (long_ago, long_ago))
    with passing.passing_folder() as fresh:
        assert {one.name for one in ground.iterdir()} == {"planner-used", Path(fresh).name}


def test_without_a_cache_it_is_the_temp_folder(ground: Path) -> None:
    ground.parent.parent.mkdir(parents=True)
    ground.parent.write_text("a file where the folder should be")
    with passing.passing_folder() as fresh:
        assert Path(fresh).parent == Path(tempfile.gettempdir())
    assert not Path(fresh).exists()

"""The marks of the style sheet: written once in the user's cache, mended there, never left in the temp folder."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from planner_desktop import paths
from ui.kit.mark_files import MarkFiles
from ui.kit.palette import DARK, LIGHT


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temp"))
    (tmp_path / "temp").mkdir()
    return paths.cache_folder()


def test_each_set_of_colours_has_one_lasting_folder(cache: Path) -> None:
    light, dark = MarkFiles().folder(LIGHT), MarkFiles().folder(DARK)
    assert light != dark
    assert light.is_relative_to(cache)
    assert MarkFiles().folder(LIGHT) == light
    assert len(list((cache / "marks").iterdir())) == 2
    assert LIGHT.muted in (light / "down.svg").read_text("utf-8")
    assert DARK.muted in (dark / "down.svg").read_text("utf-8")


def test_what_is_written_once_is_not_written_again(cache: Path) -> None:
    mark = MarkFiles().folder(LIGHT) / "check.svg"
    before = mark.stat().st_mtime_ns
    MarkFiles().folder(LIGHT)
    assert mark.stat().st_mtime_ns == before


def test_missing_and_torn_marks_are_mended(cache: Path) -> None:
    folder = MarkFiles().folder(LIGHT)
    whole = (folder / "check.svg").read_bytes()
    (folder / "down.svg").unlink()
    (folder / "check.svg").write_bytes(whole[:5])
    MarkFiles().folder(LIGHT)
    assert (folder / "down.svg").exists()
    assert (folder / "check.svg").read_bytes() == whole


def test_nothing_is_left_in_the_temp_folder(cache: Path) -> None:
    MarkFiles().folder(LIGHT)
    assert list((cache.parent / "temp").iterdir()) == []


def test_without_a_cache_the_marks_stand_in_a_folder_that_goes(cache: Path) -> None:
    cache.write_text("a file where the folder should be")
    marks = MarkFiles()
    folder = marks.folder(LIGHT)
    assert (folder / "down.svg").exists()
    assert folder.is_relative_to(cache.parent / "temp")
    del marks
    assert list((cache.parent / "temp").iterdir()) == []

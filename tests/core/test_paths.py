"""Where things are: in a checkout here; in an unpacked wheel in tests/house/test_wheel.py."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from planner_desktop import paths

if TYPE_CHECKING:
    import pytest


def test_a_checkout_reads_its_own_resources() -> None:
    root = Path(__file__).parents[2]
    assert paths.is_checkout()
    assert paths.resources() == root / "resources"
    assert paths.translations() == root / "i18n"


def test_what_the_program_needs_is_there() -> None:
    assert (paths.fonts() / "THSarabunNew" / "THSarabunNew-Regular.ttf").is_file()
    assert (paths.fonts() / "Sarabun" / "Sarabun-Regular.ttf").is_file()
    assert (paths.icons() / "planner-desktop.svg").is_file()
    assert "สำนักงาน" in paths.words().read_text(encoding="utf-8").splitlines()


def test_one_variable_gathers_every_user_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    home = tmp_path / "ห้อง แผน"
    monkeypatch.setenv(paths.HOME_VARIABLE, str(home))
    folders = {
        paths.settings_folder(),
        paths.logs_folder(),
        paths.cache_folder(),
        paths.documents_folder(),
    }
    assert len(folders) == 4
    assert all(folder.parent == home for folder in folders)
    assert not home.exists()


def test_without_it_the_system_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE, raising=False)
    own = [paths.settings_folder(), paths.logs_folder(), paths.cache_folder()]
    assert len(set(own)) == 3
    assert all("planner-desktop" in folder.parts for folder in own)
    assert all(folder.is_absolute() for folder in [*own, paths.documents_folder()])


def test_nothing_of_the_users_lies_inside_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE, raising=False)
    program = Path(paths.__file__).parents[1]
    for folder in (paths.settings_folder(), paths.logs_folder(), paths.cache_folder()):
        assert not folder.is_relative_to(program)

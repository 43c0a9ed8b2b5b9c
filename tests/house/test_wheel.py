"""What is shipped: the wheel holds the program and all its data, and nothing else. Missing data is the usual fault."""

from __future__ import annotations

import configparser
import hashlib
import os
import re
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest
from hatchling.builders.wheel import WheelBuilder

from tests.house.checkout import ROOT, name, tracked

if TYPE_CHECKING:
    from pathlib import Path

DATA = "planner_desktop/_data"
LICENCE = re.compile(r"/(OFL|COPYING|LICEN[SC]E)[^/]*$")

LOOK = """
import gettext
from planner_desktop import paths
assert not paths.is_checkout()
assert paths.words().is_file() and (paths.icons() / "planner-desktop.svg").is_file()
assert len(list(paths.fonts().rglob("*.ttf"))) >= 7
english = gettext.translation("planner", paths.translations(), languages=["en"])
assert english.gettext("หยุดตามคำสั่งแล้ว ไม่มีการบันทึกสิ่งใด") != "หยุดตามคำสั่งแล้ว ไม่มีการบันทึกสิ่งใด"
print(paths.resources())
"""


def build(folder: Path) -> Path:
    return next(iter(map(folder.joinpath, WheelBuilder(str(ROOT)).build(directory=str(folder)))))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def names(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as packed:
        assert packed.testzip() is None
        return packed.namelist()


def read(wheel: Path, ending: str) -> str:
    with zipfile.ZipFile(wheel) as packed:
        return next(packed.read(member).decode() for member in packed.namelist() if member.endswith(ending))


def test_it_has_the_two_packages_and_nothing_else(names: list[str]) -> None:
    tops = {member.partition("/")[0] for member in names}
    assert tops == {"planner_desktop", "ui", "planner_desktop-0.1.0.dist-info"}
    assert len(names) == len(set(names))


def test_its_code_is_the_programs_and_no_test(names: list[str]) -> None:
    ours = {name(path) for path in tracked() if name(path).startswith(("planner_desktop/", "ui/"))}
    assert ours == {member for member in names if not member.startswith((f"{DATA}/", "planner_desktop-"))}


def test_every_resource_is_in_it(names: list[str]) -> None:
    ours = {f"{DATA}/{name(path)}" for path in tracked() if name(path).startswith("resources/")}
    assert f"{DATA}/resources/words/words_th.txt" in ours
    assert ours == {member for member in names if member.startswith(f"{DATA}/resources/")}


def test_every_typeface_comes_with_its_licence(names: list[str]) -> None:
    folders = {member.rpartition("/")[0] for member in names if member.endswith(".ttf")}
    licences = {member.rpartition("/")[0] for member in names if LICENCE.search(member)}
    assert {folder.rpartition("/")[2] for folder in folders} >= {"Sarabun", "THSarabunNew"}
    assert folders <= licences
    assert f"{DATA}/resources/icons/LICENSE" in names


def test_every_shipped_file_of_a_typeface_is_described() -> None:
    described = (ROOT / "resources" / "fonts" / "README.md").read_text(encoding="utf-8")
    folder = ROOT / "resources" / "fonts"
    for path in folder.rglob("*.ttf"):
        assert f"| `{path.parent.name}/` |" in described
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        assert f"| `{path.relative_to(folder).as_posix()}` | `{digest}` |" in described


def test_catalogues_are_compiled_for_both_languages(names: list[str]) -> None:
    sources = {name(path) for path in tracked() if path.suffix == ".po"}
    compiled = {member for member in names if member.startswith(f"{DATA}/i18n/")}
    assert compiled == {f"{DATA}/{source.removesuffix('.po')}.mo" for source in sources}
    assert {member.split("/")[3] for member in compiled} == {"th", "en"}


def test_both_programs_are_declared_and_their_modules_are_in_it(wheel: Path, names: list[str]) -> None:
    declared = configparser.ConfigParser()
    declared.read_string(read(wheel, ".dist-info/entry_points.txt"))
    assert dict(declared["console_scripts"]) == {"planner-tool": "planner_desktop.cli:main"}
    assert dict(declared["gui_scripts"]) == {"planner-desktop": "ui.__main__:main"}
    assert {"planner_desktop/cli/__init__.py", "ui/__main__.py"} <= set(names)


def test_it_says_what_it_is(wheel: Path) -> None:
    said = read(wheel, ".dist-info/METADATA").splitlines()
    assert {"Name: planner-desktop", "Version: 0.1.0", "Classifier: Private :: Do Not Upload"} <= set(said)
    assert "Requires-Dist: pyside6-essentials==6.9.3" in said


def test_the_same_sources_give_the_same_bytes(wheel: Path, tmp_path: Path) -> None:
    assert build(tmp_path).read_bytes() == wheel.read_bytes()


def test_the_program_finds_its_data_where_the_wheel_puts_it(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "โปรแกรม แผน"
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(place)
    surroundings = {**os.environ, "PYTHONPATH": str(place), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-P", "-c", LOOK],
        env=surroundings,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(place / "planner_desktop" / "_data" / "resources")

"""The floors of the house hold: import-linter's contracts are kept, and each of them can be broken."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING

from tests.house.checkout import ROOT

if TYPE_CHECKING:
    from pathlib import Path

CONTRACTS = {
    contract["name"]
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
        "importlinter"
    ]["contracts"]
}

# One file for each way of breaking a floor; together they break every contract.
BAD = {
    "planner_desktop/domain/qt_in_the_core.py": "import PySide6.QtCore",
    "planner_desktop/domain/a_floor_up.py": "import planner_desktop.services",
    "ui/kit/a_floor_up.py": "import ui.areas",
    "ui/kit/past_the_services.py": "import planner_desktop.store",
    "planner_desktop/services/database_upstairs.py": "import sqlalchemy",
    "planner_desktop/services/paper_upstairs.py": "import reportlab.pdfgen",
    "planner_desktop/services/circle/one.py": "import planner_desktop.services.circle.two",
    "planner_desktop/services/circle/two.py": "import planner_desktop.services.circle.one",
    "planner_desktop/services/circle/__init__.py": "",
    "ui/areas/first_bad/__init__.py": "import ui.areas.second_bad",
    "ui/areas/second_bad/__init__.py": "",
}


def lint(root: Path) -> tuple[int, dict[str, str]]:
    """Run import-linter over a source tree: its exit code, and KEPT or BROKEN for each contract."""
    code = "from importlinter.cli import lint_imports; import sys; sys.exit(lint_imports(no_cache=True))"
    surroundings = {**os.environ, "PYTHONPATH": str(root), "COLUMNS": "200", "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=root,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    said = dict(re.findall(r"^(\S.*?) (KEPT|BROKEN)\b", done.stdout, flags=re.MULTILINE))
    assert said, done.stdout + done.stderr
    return done.returncode, said


def copy_of_the_house(to: Path) -> Path:
    for package in ("planner_desktop", "ui"):
        shutil.copytree(ROOT / package, to / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", to)
    return to


def test_every_contract_is_kept() -> None:
    code, said = lint(ROOT)
    assert said == dict.fromkeys(CONTRACTS, "KEPT")
    assert code == 0


def test_every_contract_can_be_broken(tmp_path: Path) -> None:
    house = copy_of_the_house(tmp_path)
    for path, line in BAD.items():
        (house / path).parent.mkdir(parents=True, exist_ok=True)
        (house / path).write_text(line + "\n", encoding="utf-8")
    code, said = lint(house)
    assert said == dict.fromkeys(CONTRACTS, "BROKEN")
    assert code != 0


def test_a_new_folder_must_be_given_a_floor(tmp_path: Path) -> None:
    house = copy_of_the_house(tmp_path)
    (house / "planner_desktop" / "attic").mkdir()
    (house / "planner_desktop" / "attic" / "__init__.py").write_text("", encoding="utf-8")
    assert lint(house)[1]["Floors of the core"] == "BROKEN"

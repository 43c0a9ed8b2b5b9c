"""What the house's tests look at: the files of the repository."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = ("planner_desktop", "ui", "tests", "installer")


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that git keeps, or would keep once it is added, and that is there."""
    words = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(words, check=True, capture_output=True).stdout.decode()
    paths = {ROOT / name for name in listed.split("\0") if name}
    return tuple(sorted(path for path in paths if path.is_file()))


@cache
def modules() -> tuple[Path, ...]:
    """Every Python file of the program, its tests and its tools."""
    return tuple(
        path for path in tracked() if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in CODE
    )


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()

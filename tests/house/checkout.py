"""What the house's tests look at: the files of the repository."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = ("planner_desktop", "ui", "tests", "installer")

MADE = {"__pycache__", "build", "dist", ".git", ".venv", ".hypothesis", ".benchmarks"} | {
    f".{tool}_cache" for tool in ("mypy", "ruff", "pytest", "import_linter")
}
"""Folders that tools make; .gitignore names them too."""


def _walk() -> list[str]:
    """The files of a source tree that came without git (an unpacked archive)."""
    paths = (path.relative_to(ROOT) for path in ROOT.rglob("*"))
    return [path.as_posix() for path in paths if not MADE.intersection(path.parts)]


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that git keeps, or would keep once it is added, and that is there."""
    words = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(words, check=True, capture_output=True).stdout.decode().split("\0")
    except (OSError, subprocess.CalledProcessError):
        listed = _walk()
    return tuple(sorted({ROOT / name for name in listed if name and (ROOT / name).is_file()}))


@cache
def modules() -> tuple[Path, ...]:
    """Every Python file of the program, its tests and its tools."""
    return tuple(
        path for path in tracked() if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in CODE
    )


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()

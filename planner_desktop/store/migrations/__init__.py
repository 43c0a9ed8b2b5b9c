"""The schema's history: numbered versions (0001_….py …); a file's user_version is the number it stands at.

A new file runs them all on an empty database, so that new and upgraded files are the same.
This module imports nothing heavy: Alembic is needed only where a version runs.
"""

from __future__ import annotations

from pathlib import Path

VERSIONS = Path(__file__).parent / "versions"


def numbers(versions: Path = VERSIONS) -> list[int]:
    """The schema numbers this program knows, ascending."""
    return sorted(int(file.name[:4]) for file in versions.glob("[0-9][0-9][0-9][0-9]_*.py"))


def newest(versions: Path = VERSIONS) -> int:
    """The schema number of a file made today (0 = no version exists yet)."""
    return max(numbers(versions), default=0)

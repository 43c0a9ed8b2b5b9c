"""Arrows and ticks that a style sheet can only take from files: kept in the user's cache, written once."""

from __future__ import annotations

import zlib
from pathlib import Path

from PySide6.QtCore import QTemporaryDir

from planner_desktop import paths
from ui.kit import icons
from ui.kit.palette import Colours

# Each is a file, the icon in it and its colour.
_MARKS = (
    ("down", "chevron-down", "muted"),
    ("down-header", "chevron-down", "on_header"),
    ("up", "chevron-up", "muted"),
    ("left", "chevron-left", "muted"),
    ("right", "chevron-right", "muted"),
    ("check", "check", "on_accent"),
    ("check-off", "check", "muted"),
    ("close", "x", "muted"),
)


class MarkFiles:
    """One folder for each drawing: style sheets keep pictures they have read under their path."""

    def __init__(self) -> None:
        self._spare: QTemporaryDir | None = None  # where the cache cannot be written; goes with the program

    def folder(self, colours: Colours) -> Path:
        """The folder with the marks in these colours; what is missing or torn there is written anew."""
        drawn = {f"{file}.svg": icons.tinted(name, getattr(colours, tone)) for file, name, tone in _MARKS}
        stamp = f"{zlib.crc32(b''.join(drawn.values())):08x}"
        try:
            return _written(paths.cache_folder() / "marks" / stamp, drawn)
        except OSError:
            self._spare = self._spare or QTemporaryDir()
            return _written(Path(self._spare.path()) / stamp, drawn)


def _written(folder: Path, drawn: dict[str, bytes]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in drawn.items():
        place = folder / name
        if not place.exists() or place.read_bytes() != data:
            place.write_bytes(data)
    return folder

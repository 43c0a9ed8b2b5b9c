"""Files appear whole or not at all: written under another name, forced to the disk, then renamed."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from planner_desktop.store import faults
from planner_desktop.store.header import SIDE_FILES, side_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PIECE = 1 << 20


@contextmanager
def placing(target: Path, *, overwrite: bool = False) -> Iterator[Path]:
    """Yield a temporary path beside `target`; on success it becomes `target`, on any failure it is removed.

    Raises FileProblem: EXISTS when the target is there and may not be overwritten, or the disk's fault.
    """
    if target.exists() and not overwrite:
        raise faults.exists(target)
    draft = target.with_name(f".{target.name}.part")
    try:
        remove_with_sides(draft)
        yield draft
        settle(draft)
        if target.exists() and not overwrite:
            raise faults.exists(target)
        draft.replace(target)
        settle_folder(target.parent)
    except OSError as error:
        raise faults.from_os(error, target) from error
    finally:
        with suppress(OSError):
            remove_with_sides(draft)


def remove_with_sides(path: Path) -> None:
    """Remove a database file and what SQLite may have left beside it."""
    for ending in ("", *SIDE_FILES):
        side_file(path, ending).unlink(missing_ok=True)


def settle(path: Path) -> None:
    """Force a file's bytes to the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def settle_folder(folder: Path) -> None:
    """Force a folder's names to the disk, where the system allows it (Windows does so by itself)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        # Some network and stick file systems refuse fsync on folders; the file itself is already safe.
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def sha256(path: Path) -> str:
    """The file's SHA-256 in hexadecimal; never to be called on a file this process has open."""
    import hashlib  # opens the system's cryptography; opening a file needs none

    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()

"""Copies of a file that are whole: made by SQLite itself, checked, forced to the disk, then named."""

from __future__ import annotations

import shutil
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.store import damage, faults, header, link
from planner_desktop.store.database import Database, translating
from planner_desktop.store.placing import placing, sha256

if TYPE_CHECKING:
    from pathlib import Path

# 256 pages (1 MiB) hold the connection for a few milliseconds; then a waiting thread has its turn.
_STEP_PAGES = 256
_TURN_SECONDS = 0.001
_SNAPSHOT_TRIES = 5


@dataclass(frozen=True)
class Copied:
    """A finished copy: its SHA-256 in hexadecimal, its size in bytes."""

    path: Path
    sha256: str
    size: int


def save_copy(database: Database, target: Path, *, overwrite: bool = False) -> Copied:
    """Write a compact copy of the open file to `target`; also rescues a file that was removed while open.

    A half-written copy is removed. Raises FileProblem: EXISTS, DISK_FULL, DISK_ERROR, READ_ONLY, DAMAGED.
    """
    if header.is_in_hand(target):
        raise faults.open_here(target)
    with placing(target, overwrite=overwrite) as draft:
        with database.alone() as raw, translating(target, draft):
            raw.execute("VACUUM INTO ?", (str(draft),))
        return _checked(draft, target, database)


def copy_in_steps(database: Database, target: Path) -> Copied:
    """Copy the open file to `target` in the background, page by page as it is.

    Between steps other threads read and write; what they write is in the copy too. Equal contents give
    equal bytes. Raises as `save_copy`, and Stopped when the file is closed meanwhile.
    """
    with placing(target) as draft:
        with translating(target, draft), closing(sqlite3.connect(draft, isolation_level=None)) as out:
            # The finished copy is forced to the disk as a whole, so its own journal would only cost.
            out.execute("PRAGMA synchronous=OFF")
            # A full disk is the copy's trouble: the innermost names it.
            with database.alone() as raw, translating(target, draft):
                raw.backup(out, pages=_STEP_PAGES, progress=lambda *_: _take_turns(database))
        return _checked(draft, target, database)


def _take_turns(database: Database) -> None:
    with database.breath():
        time.sleep(_TURN_SECONDS)


def _checked(draft: Path, target: Path, source: Database) -> Copied:
    with translating(target, draft), closing(link.connect(draft, "ro")) as raw:
        if damage.quick(raw):
            raise faults.damaged(source.path)
    return Copied(target, sha256(draft), draft.stat().st_size)


def snapshot(path: Path, folder: Path) -> Path:
    """Copy a file another program holds (and its journal) into `folder`, whole; returns the copy's path.

    The bytes of a file at rest are consistent, and a hot journal at rest undoes a half-written one. The copy
    is rolled back and checked. Raises FileProblem: LOCKED when the holder keeps writing, DAMAGED, the disk's.
    """
    copy = folder / path.name
    try:
        for _attempt in range(_SNAPSHOT_TRIES):
            before = _at_rest(path)
            _copy_with_journal(path, copy)
            if before == _at_rest(path):
                return _rolled_back(copy, path)
    except OSError as error:
        raise faults.from_os(error, path) from error
    raise faults.unsteady(path)


def _at_rest(path: Path) -> tuple[int, int, bool]:
    now = path.stat()
    return now.st_size, now.st_mtime_ns, header.has_hot_journal(path)


def _copy_with_journal(path: Path, copy: Path) -> None:
    journal, beside = header.side_file(path, "-journal"), header.side_file(copy, "-journal")
    beside.unlink(missing_ok=True)
    shutil.copyfile(path, copy)
    if header.has_hot_journal(path):
        shutil.copyfile(journal, beside)


def _rolled_back(copy: Path, path: Path) -> Path:
    with translating(path, copy), closing(link.connect(copy, "rw")) as raw:
        if damage.quick(raw):
            raise faults.damaged(path)
    return copy

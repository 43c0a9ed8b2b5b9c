"""What is in a file at rest, for showing before anything is replaced."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.errors import FileFault
from planner_desktop.messages import Message
from planner_desktop.store import damage, faults, header, link
from planner_desktop.store.codec import label_of
from planner_desktop.store.database import Database, translating
from planner_desktop.store.migrations import VERSIONS, newest

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class LastStep:
    """The last unit of work in a file: when (local, ISO), who, what."""

    at: str
    who: str
    label: Message | str


@dataclass(frozen=True)
class Contents:
    """A file's schema number, its rows per table, and the last thing that was done in it."""

    schema: int
    counts: dict[str, int]
    last: LastStep | None


def contents(path: Path, versions: Path = VERSIONS) -> Contents:
    """Look into a sound file of ours that nobody uses; FileProblem when it is not one."""
    if problem := faults.of_header(path, header.look(path, newest(versions))):
        raise problem
    with translating(path), closing(link.connect(path, "ro")) as raw:
        if damage.quick(raw):
            raise faults.damaged(path)
        return Contents(link.number_of(raw, "user_version"), _counts(raw), _last(raw))


def contents_of(database: Database) -> Contents:
    """What is in the open file, counted now."""
    with database.alone() as raw:
        return Contents(link.number_of(raw, "user_version"), _counts(raw), _last(raw))


def require_free(path: Path) -> None:
    """Raise FileProblem(LOCKED) when a program, ours or another, has the file open for writing."""
    if header.is_in_hand(path):
        raise faults.open_here(path)
    # A hot journal means that its writer is gone; asking SQLite would roll it back and so change the file.
    if not path.exists() or header.has_hot_journal(path):
        return
    try:
        link.connect(path, "ro").close()
    except sqlite3.Error as error:
        problem = link.problem_in(error, path)
        if problem is not None and problem.fault is FileFault.LOCKED:
            raise problem from error


def _counts(raw: sqlite3.Connection) -> dict[str, int]:
    listed = raw.execute("SELECT name FROM pragma_table_list WHERE schema='main' AND type='table'")
    names = sorted(name for (name,) in listed if not name.startswith("sqlite_"))
    return {name: _count(raw, name) for name in names}


def _count(raw: sqlite3.Connection, table: str) -> int:
    return int(raw.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608 - a table's own name


def _last(raw: sqlite3.Connection) -> LastStep | None:
    """The newest history step; ids are ordered by time. None for a file from before there was a history."""
    try:
        found = raw.execute(
            "SELECT at, actor_name, label FROM history_step ORDER BY id DESC LIMIT 1"
        ).fetchone()
    except sqlite3.OperationalError:
        return None
    return LastStep(found[0], found[1], label_of(found[2])) if found else None

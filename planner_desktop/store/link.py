"""The one raw connection to a file, with the settings that were measured to lose nothing."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING
from urllib.parse import quote

from sqlalchemy import Connection as Connection  # noqa: PLC0414 - named by services, which know no SQLAlchemy
from sqlalchemy import StaticPool, create_engine
from sqlalchemy.exc import DBAPIError

from planner_desktop.store import faults
from planner_desktop.store.holder import read_holder

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.errors import FileProblem

# A second program is told at once; short enough not to be felt, long enough for a virus scanner to let go.
PATIENCE = 0.25
_CACHE_KIB = 32 * 1024
_ALWAYS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    f"PRAGMA cache_size=-{_CACHE_KIB}",
)
# DELETE and EXTRA: 600 simulated power cuts lost nothing, and the .db travels alone (data-safety.md).
_WRITING = ("PRAGMA locking_mode=EXCLUSIVE", "PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA")


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """Open `path` with `mode` ro, rw or rwc; a writer holds the file's exclusive lock from here on."""
    # Threads share it one at a time: Database guards it with its lock.
    raw = sqlite3.connect(
        _address(path, mode), uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False
    )
    try:
        _prepare(raw, mode)
    except UnicodeDecodeError as error:
        # SQLite quotes the torn part of the schema in its message, and Python cannot read that.
        raw.close()
        damage = sqlite3.DatabaseError("malformed database schema")
        damage.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise damage from error
    except BaseException:
        raw.close()
        raise
    return raw


def _prepare(raw: sqlite3.Connection, mode: str) -> None:
    for setting in _ALWAYS:
        raw.execute(setting)
    if mode != "ro":
        for setting in _WRITING:
            raw.execute(setting)
        # The exclusive lock takes hold only at the first access.
        raw.execute("BEGIN EXCLUSIVE")
        raw.execute("COMMIT")
    raw.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _address(path: Path, mode: str) -> str:
    place = path.absolute().as_posix()
    # Drive letters need a slash before them; \\server\share already begins with two.
    return f"file://{quote(place if place.startswith('/') else '/' + place)}?mode={mode}"


def number_of(raw: sqlite3.Connection, pragma: str) -> int:
    """The whole number that a PRAGMA answers."""
    return int(raw.execute(f"PRAGMA {pragma}").fetchone()[0])


def wrap(raw: sqlite3.Connection) -> Connection:
    """SQLAlchemy's view of a raw connection; transactions stay with the raw connection."""
    return create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool).connect()


def unwrap(connection: Connection) -> sqlite3.Connection:
    """The raw connection below SQLAlchemy's."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw


def problem_in(
    error: sqlite3.Error | DBAPIError, path: Path, there: Path | None = None
) -> FileProblem | None:
    """The world's fault behind a database error, or None when it is a bug or a broken rule.

    `path` is named in the message; `there` is the file really used, if another.
    """
    cause = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(cause, sqlite3.Error):
        return None
    return faults.of_sqlite(cause, path, read_holder(path), there=(there or path).exists())

"""The one connection to a file, with the settings that were measured to lose nothing.

SQLAlchemy takes longer to import than Qt, so it is imported when a question is first asked in its words.
What every start, list and save needs is SQL text (statements.py, asking.py) that sqlite3 runs itself.
"""

from __future__ import annotations

import sqlite3
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from planner_desktop.store import faults
from planner_desktop.store.holder import read_holder

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy
    from sqlalchemy.sql.base import Executable

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


class Connection:
    """An open connection in two ways: `raw` as sqlite3 knows it, `core` as SQLAlchemy does."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self.raw = raw
        self._core: sqlalchemy.Connection | None = None

    @property
    def core(self) -> sqlalchemy.Connection:
        """SQLAlchemy's view, made when first asked for."""
        if self._core is None:
            self._core = wrap(self.raw)
        return self._core

    def execute(self, statement: Executable, facts: Any = None) -> sqlalchemy.CursorResult[*tuple[Any, ...]]:
        """Run a SQLAlchemy statement."""
        return self.core.execute(statement, facts)

    def scalar(self, statement: Executable, facts: Any = None) -> Any:
        """The first value that a SQLAlchemy statement finds, None without a row."""
        return self.core.scalar(statement, facts)

    def scalars(self, statement: Executable, facts: Any = None) -> sqlalchemy.ScalarResult[Any]:
        """The first value of every row that a SQLAlchemy statement finds."""
        return self.core.scalars(statement, facts)

    def close(self) -> None:
        """Give the connection back; closing twice is harmless."""
        if self._core is not None:
            with suppress(*errors()):
                self._core.close()
            self._core.engine.dispose()
            self._core = None
        self.raw.close()


def wrap(raw: sqlite3.Connection) -> sqlalchemy.Connection:
    """SQLAlchemy's view of a raw connection; transactions stay with the raw connection."""
    from sqlalchemy import NullPool, create_engine

    # SQLAlchemy rolls back after looking at its first connection; ours may stand inside a unit of work.
    waiting = [raw, sqlite3.connect(":memory:")]
    engine = create_engine("sqlite://", creator=waiting.pop, poolclass=NullPool)
    engine.connect().close()
    return engine.connect()


def unwrap(connection: sqlalchemy.Connection) -> sqlite3.Connection:
    """The raw connection below SQLAlchemy's."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw


def errors() -> tuple[type[Exception], ...]:
    """The errors that a connection raises: SQLAlchemy's only where it was ever asked."""
    wide = sys.modules.get("sqlalchemy.exc")
    return (sqlite3.Error,) if wide is None else (sqlite3.Error, wide.DBAPIError)


def problem_in(error: BaseException, path: Path, there: Path | None = None) -> FileProblem | None:
    """The world's fault behind a database error, or None when it is a bug or a broken rule.

    `path` is named in the message; `there` is the file really used, if another.
    """
    cause = getattr(error, "orig", error)  # SQLAlchemy wraps what sqlite3 raises
    if not isinstance(cause, sqlite3.Error):
        return None
    return faults.of_sqlite(cause, path, read_holder(path), there=(there or path).exists())

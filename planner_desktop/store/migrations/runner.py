"""Runs numbered versions on an open connection: all of them in one transaction, or none.

A version is an Alembic file without env.py or version table: `upgrade()` uses `alembic.op`, batch mode for
changes of a table. Foreign keys are off meanwhile (a batch rebuild would cascade deletes through them) and
triggers sleep: they are set aside before each version and put back after it, because a rebuild drops them.
A version that ends a trigger for good names it in `without_triggers`. Trigram indexes are rebuilt at the end.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory

from planner_desktop.store import link
from planner_desktop.store.migrations import VERSIONS, newest

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType

    from sqlalchemy import Connection

_FOLLOWS_A_TABLE = re.compile(r"using\s+fts5\s*\(.*content\s*=\s*'\w+'", re.IGNORECASE | re.DOTALL)


class Orphans(Exception):  # noqa: N818 - reads as what it is; caught by Database.upgrade
    """A version left rows that refer to nothing; nothing was kept of it."""


def upgrade(connection: Connection, versions: Path = VERSIONS, to: int | None = None) -> None:
    """Bring the file from its user_version to schema `to` (the newest if None) in one transaction.

    On any exception the file is as before, to the byte.
    """
    raw = link.unwrap(connection)
    target = newest(versions) if to is None else to
    present = link.number_of(raw, "user_version")
    if present >= target:
        return
    # Alembic's batch mode commits by itself unless SQLAlchemy, too, believes to be in a transaction.
    if not connection.in_transaction():
        connection.begin()
    with _foreign_keys_off(raw):
        raw.execute("BEGIN IMMEDIATE")
        try:
            _run(connection, raw, _steps(versions, present, target))
            raw.execute(f"PRAGMA user_version={target}")
            raw.execute("COMMIT")
        except BaseException:
            if raw.in_transaction:
                raw.execute("ROLLBACK")
            raise


def _run(connection: Connection, raw: sqlite3.Connection, steps: list[ModuleType]) -> None:
    context = MigrationContext.configure(connection)
    with Operations.context(context):
        for step in steps:
            ended = frozenset(getattr(step, "without_triggers", ()))
            with triggers_asleep(raw, ended):
                step.upgrade()
    rebuild_indexes(raw)
    if orphans := raw.execute("PRAGMA foreign_key_check").fetchmany(5):
        raise Orphans(orphans)


def _steps(versions: Path, present: int, target: int) -> list[ModuleType]:
    script = ScriptDirectory(str(versions.parent), version_locations=[str(versions)])
    steps = script.iterate_revisions(f"{target:04}", f"{present:04}" if present else "base")
    return [step.module for step in reversed(list(steps))]


@contextmanager
def _foreign_keys_off(raw: sqlite3.Connection) -> Iterator[None]:
    # Inside a transaction this pragma does nothing, so it stands around it.
    raw.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        raw.execute("PRAGMA foreign_keys=ON")


@contextmanager
def triggers_asleep(raw: sqlite3.Connection, ended: frozenset[str] = frozenset()) -> Iterator[None]:
    """Set every trigger aside for the block and put back those the block did not write anew or end."""
    aside = dict(raw.execute("SELECT name, sql FROM sqlite_master WHERE type='trigger'").fetchall())
    for name in aside:
        raw.execute(f'DROP TRIGGER "{name}"')
    yield
    anew = {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type='trigger'")}
    for name in aside.keys() - anew - ended:
        raw.execute(aside[name])


def rebuild_indexes(raw: sqlite3.Connection) -> None:
    """Rebuild the full-text indexes that follow a table: its rows may have new numbers."""
    tables = raw.execute("SELECT name, sql FROM sqlite_master WHERE type='table' AND sql IS NOT NULL")
    for name, sql in tables.fetchall():
        if _FOLLOWS_A_TABLE.search(sql):
            raw.execute(f'INSERT INTO "{name}"("{name}") VALUES (?)', ("rebuild",))  # noqa: S608 - our table

"""Numbered entries in a real office file: what the fault tests write and count."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import insert, select

from planner_desktop.store import rows
from planner_desktop.store.database import Database

# Wide enough that one entry touches several pages.
FILLING = "งบประมาณ " * 200


def add(database: Database, *numbers: int) -> None:
    """Write entries, all in one unit of work."""
    with database.transaction() as connection:
        connection.execute(insert(rows.history_step), [entry(number) for number in numbers])


def entry(number: int) -> dict[str, object]:
    return {
        "id": number.to_bytes(16),
        "at": "2026-10-01T08:30:00",
        "actor": None,
        "actor_name": "ผู้ทดสอบ",
        "label": f"{number} {FILLING}",
    }


def numbers(database: Database) -> list[int]:
    """The entries in an open file."""
    with database.reading() as connection:
        found = connection.execute(select(rows.history_step.c.id).order_by(rows.history_step.c.id))
        return [int.from_bytes(one.id) for one in found]


def numbers_at(path: Path) -> list[int]:
    """The entries in a closed file, read without our own code; a file that is not sound fails."""
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        found = raw.execute("SELECT id FROM history_step ORDER BY id").fetchall()
    return [int.from_bytes(one) for (one,) in found]

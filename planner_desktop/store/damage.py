"""What is wrong inside a file that opens: broken pages, references to nothing, attachments, search index.

`quick` costs 0.2 s for 200 MB (4 s from a cold disk) and belongs in the background after opening; `full`
also finds changed bytes inside attachments and a search index that no longer tells the truth.
"""

from __future__ import annotations

import hashlib
import sqlite3
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from planner_desktop.messages import Message, say

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 100


class Damage(Enum):
    """The sort of a finding."""

    PAGES = "pages"
    REFERENCE = "reference"
    ATTACHMENT = "attachment"
    SEARCH = "search"


@dataclass(frozen=True)
class Finding:
    """One thing wrong; `table` is '' where it is not known, `detail` is SQLite's own words."""

    damage: Damage
    table: str
    count: int
    message: Message
    detail: str = ""


def quick(raw: sqlite3.Connection) -> tuple[Finding, ...]:
    """Broken pages and references to nothing (missing attachment contents among them); () = sound."""
    pages = _pages(raw, "quick_check")
    return pages or tuple(_references(raw))


def full(raw: sqlite3.Connection, *, writable: bool) -> tuple[Finding, ...]:
    """Everything `quick` finds, indexes that differ from their tables, attachments' hashes, the search index.

    The search index can be asked only where the file may be written (nothing is).
    """
    if pages := _pages(raw, "integrity_check"):
        return pages
    found = [*_references(raw), *_attachments(raw)]
    if writable:
        found.extend(_search_index(raw))
    return tuple(found)


def _pages(raw: sqlite3.Connection, pragma: str) -> tuple[Finding, ...]:
    try:
        lines = [str(line) for (line,) in raw.execute(f"PRAGMA {pragma}({_MOST})")]
    except sqlite3.DatabaseError as error:
        if not _is_damage(error):
            raise
        lines = [str(error)]
    if lines == ["ok"]:
        return ()
    return (Finding(Damage.PAGES, "", len(lines), say("โครงสร้างแฟ้มชำรุด"), "\n".join(lines)),)


def _references(raw: sqlite3.Connection) -> Iterator[Finding]:
    counts: dict[tuple[str, str], int] = {}
    for table, _row, parent, _number in raw.execute("PRAGMA foreign_key_check"):
        counts[table, parent] = counts.get((table, parent), 0) + 1
    for (table, parent), count in sorted(counts.items()):
        if parent == "content":
            yield Finding(
                Damage.ATTACHMENT, table, count, say("แฟ้มแนบ {count} แฟ้มไม่มีเนื้อหา", count=count), parent
            )
        else:
            message = say("{count} รายการอ้างถึงสิ่งที่ไม่มีอยู่", count=count)
            yield Finding(Damage.REFERENCE, table, count, message, parent)


def _attachments(raw: sqlite3.Connection) -> Iterator[Finding]:
    if not _has(raw, "content"):
        return
    changed = sum(
        hashlib.sha256(data).digest() != told
        for told, data in raw.execute("SELECT sha256, CAST(data AS BLOB) FROM content")
    )
    if changed:
        message = say("เนื้อหาแฟ้มแนบ {count} แฟ้มไม่ตรงกับที่บันทึกไว้", count=changed)
        yield Finding(Damage.ATTACHMENT, "content", changed, message)


def _search_index(raw: sqlite3.Connection) -> Iterator[Finding]:
    if not _has(raw, "search_index"):
        return
    raw.execute("BEGIN IMMEDIATE")
    try:
        # FTS5's own check, written as an insert that changes nothing (sqlite.org/fts5.html, 6.4).
        raw.execute("INSERT INTO search_index(search_index, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if not _is_damage(error):
            raise
        message = say("ดัชนีค้นหาไม่ตรงกับข้อมูล ข้อมูลเองไม่เสียหาย")
        yield Finding(Damage.SEARCH, "search_index", 1, message, str(error))
    finally:
        raw.execute("ROLLBACK")


def _has(raw: sqlite3.Connection, table: str) -> bool:
    found = raw.execute("SELECT 1 FROM sqlite_master WHERE type='table' AND name=?", (table,))
    return found.fetchone() is not None


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)

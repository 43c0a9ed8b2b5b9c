"""What can still be read of a damaged file, row by row into a fresh one; the damaged file is untouched."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from planner_desktop.store import faults, header, link
from planner_desktop.store.database import Database, build, translating
from planner_desktop.store.migrations import VERSIONS, newest
from planner_desktop.store.placing import placing

if TYPE_CHECKING:
    from collections.abc import Iterator

# Dropping a row may leave others dangling, chain by chain.
_REPAIR_ROUNDS = 20


@dataclass
class Salvaged:
    """Rows copied per table, tables not read to the end, rows dropped or unlinked as their target is lost."""

    path: Path
    rows: dict[str, int] = field(default_factory=dict)
    torn: list[str] = field(default_factory=list)
    dropped: dict[str, int] = field(default_factory=dict)
    unlinked: dict[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """Rows copied in all."""
        return sum(self.rows.values())


def salvage(damaged: Path, target: Path, versions: Path = VERSIONS) -> Salvaged:
    """Copy every readable row of `damaged` into a new sound file `target`.

    Raises FileProblem(DAMAGED) when nothing at all can be read, EXISTS, or the disk's own fault.
    """
    if header.is_in_hand(damaged):
        raise faults.open_here(damaged)
    with tempfile.TemporaryDirectory() as folder, placing(target) as draft:
        copy = _copied(damaged, Path(folder))
        told = header.look(copy, newest(versions))
        schema = told.schema if 0 < told.schema <= newest(versions) else newest(versions)
        build(draft, versions, to=schema, named=target)
        salvaged = _fill(copy, draft, damaged)
        salvaged.path = target
        with Database.open(draft, versions=versions) as fresh:
            fresh.upgrade(versions)
    return salvaged


def _copied(damaged: Path, folder: Path) -> Path:
    copy = folder / damaged.name
    shutil.copyfile(damaged, copy)
    if header.has_hot_journal(damaged):
        shutil.copyfile(header.side_file(damaged, "-journal"), header.side_file(copy, "-journal"))
    with copy.open("rb+") as file:
        file.write(header.SQLITE_MAGIC)
    return copy


def _fill(copy: Path, draft: Path, damaged: Path) -> Salvaged:
    from planner_desktop.store.migrations.runner import rebuild_indexes, triggers_asleep

    salvaged = Salvaged(draft)
    with (
        closing(_tolerant(copy)) as old,
        translating(damaged, draft),
        closing(link.connect(draft, "rw")) as new,
    ):
        new.execute("PRAGMA foreign_keys=OFF")
        new.execute("BEGIN IMMEDIATE")
        with triggers_asleep(new):
            for table in _own_tables(new):
                _copy_table(old, new, table, salvaged)
            _mend_references(new, salvaged)
        rebuild_indexes(new)
        new.execute("COMMIT")
    if not salvaged.total:
        raise faults.beyond_saving(damaged)
    return salvaged


def _tolerant(path: Path) -> sqlite3.Connection:
    raw = sqlite3.connect(path, isolation_level=None)
    # Lets SQLite open a file that is shorter than its header says; nothing is written here.
    raw.execute("PRAGMA writable_schema=ON")
    raw.execute("PRAGMA cell_size_check=ON")
    raw.text_factory = lambda data: data.decode("utf-8", "replace")
    return raw


def _own_tables(new: sqlite3.Connection) -> list[str]:
    """Every table of ours; the shadow tables of full-text indexes are rebuilt, not copied."""
    listed = new.execute("SELECT name FROM pragma_table_list WHERE schema='main' AND type='table'")
    return [name for (name,) in listed if not name.startswith("sqlite_")]


def _copy_table(old: sqlite3.Connection, new: sqlite3.Connection, table: str, salvaged: Salvaged) -> None:
    columns = _shared_columns(old, new, table)
    salvaged.rows[table] = 0
    if not columns:
        salvaged.torn.append(table)
        return
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" for _ in columns)
    reader = _Reader(old, table, names)
    for row in reader.rows():
        # A row whose half-read values break a rule of the table is lost, the others are not.
        with suppress(sqlite3.IntegrityError):
            new.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', row)  # noqa: S608 - our table's names
            salvaged.rows[table] += 1
    if reader.torn:
        salvaged.torn.append(table)


def _shared_columns(old: sqlite3.Connection, new: sqlite3.Connection, table: str) -> list[str]:
    try:
        readable = {row[1] for row in old.execute(f'PRAGMA table_info("{table}")')}
    except sqlite3.DatabaseError:
        return []
    return [row[1] for row in new.execute(f'PRAGMA table_info("{table}")') if row[1] in readable]


class _Reader:
    """Reads a table by row number; where it cannot be read, leaps ahead, then back to the edge."""

    def __init__(self, old: sqlite3.Connection, table: str, names: str) -> None:
        self._old = old
        self._sql = f'SELECT rowid, {names} FROM "{table}" WHERE rowid >= ? ORDER BY rowid'  # noqa: S608 - our table's names
        # No table has more rows than the file has bytes.
        self._end = link.number_of(old, "page_count") * link.number_of(old, "page_size")
        self.torn = False

    def rows(self) -> Iterator[tuple[object, ...]]:
        """Every row that can be read, without its number."""
        low: int | None = 0
        while low is not None:
            try:
                for number, *values in self._old.execute(self._sql, (low,)):
                    yield tuple(values)
                    low = number + 1
            except sqlite3.DatabaseError:
                self.torn = True
                low = self._beyond(low)
            else:
                low = None

    def _beyond(self, bad: int) -> int | None:
        """The first row number after a torn stretch from which reading goes on, or None."""
        step = 1
        while not self._readable(bad + step):
            step *= 2
            if bad + step > self._end:
                return None
        low, high = bad + step // 2, bad + step
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if self._readable(middle) else (middle, high)
        return high

    def _readable(self, number: int) -> bool:
        try:
            self._old.execute(f"{self._sql} LIMIT 1", (number,)).fetchone()
        except sqlite3.DatabaseError:
            return False
        return True


def _mend_references(new: sqlite3.Connection, salvaged: Salvaged) -> None:
    """Unlink rows from what was lost, or drop them where the link is what they are; until nothing dangles."""
    for _round in range(_REPAIR_ROUNDS):
        dangling = new.execute("PRAGMA foreign_key_check").fetchall()
        if not dangling:
            return
        for table, row, _parent, number in dangling:
            _mend(new, table, row, number, salvaged)


def _mend(new: sqlite3.Connection, table: str, row: int, number: int, salvaged: Salvaged) -> None:
    links = new.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
    column = next(link[3] for link in links if link[0] == number)
    must = {info[1]: info[3] or info[5] for info in new.execute(f'PRAGMA table_info("{table}")')}
    if must[column]:
        new.execute(f'DELETE FROM "{table}" WHERE rowid=?', (row,))  # noqa: S608 - our table's name
        salvaged.dropped[table] = salvaged.dropped.get(table, 0) + 1
    else:
        new.execute(f'UPDATE "{table}" SET "{column}"=NULL WHERE rowid=?', (row,))  # noqa: S608 - our table's name
        salvaged.unlinked[table] = salvaged.unlinked.get(table, 0) + 1

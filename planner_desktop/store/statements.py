"""The SQL text that every list and save runs, written once per description.

Plain text for sqlite3: compiling the same statements by SQLAlchemy cost more than running them. Names in it
are those of described records (rows.py makes the tables of the same names), never anybody's input.
"""

from __future__ import annotations

from functools import cache, lru_cache

from planner_desktop.domain.fields import MANY_KINDS, Field, Kind
from planner_desktop.domain.registry import description

ADD_STEP = "INSERT INTO history_step (id, at, actor, actor_name, label) VALUES (?, ?, ?, ?, ?)"
ADD_CHANGE = (
    'INSERT INTO history_change (step, position, record_name, record, "before", "after") '
    "VALUES (?, ?, ?, ?, ?, ?)"
)
SEARCHED = "SELECT row, title, body, secret FROM search_entry WHERE record = ?"
LAST_SEARCHED = "SELECT max(row) FROM search_entry"
# Every kind of record that can be found, and whether it has more rows than a number; it leaps in the index.
KINDS_SEARCHED = """WITH RECURSIVE held (name) AS (
    SELECT min(record_name) FROM search_entry UNION ALL
    SELECT (SELECT min(record_name) FROM search_entry WHERE record_name > name) FROM held WHERE name NOT NULL)
    SELECT name, EXISTS (SELECT 1 FROM search_entry WHERE record_name = name LIMIT 1 OFFSET ?)
    FROM held WHERE name NOT NULL"""
ADD_SEARCHED = (
    "INSERT INTO search_entry (row, record, record_name, secret, title, body) VALUES (?, ?, ?, ?, ?, ?)"
)
CHANGE_SEARCHED = "UPDATE search_entry SET title = ?, body = ?, secret = ? WHERE row = ?"
DROP_SEARCHED = "DELETE FROM search_entry WHERE row = ?"
INDEX = "INSERT INTO search_index (rowid, body) VALUES (?, ?)"
FORGET = "INSERT INTO search_index (search_index, rowid, body) VALUES ('delete', ?, ?)"
ATTACHED_WORDS = "SELECT name, text FROM attachment WHERE id = ?"


def order_column(field: Field) -> str:
    """The name of the column that holds a text field's Thai collation key ('' when it has none)."""
    return f"{field.name}__order" if field.kind is Kind.TEXT else ""


@cache
def many_fields(name: str) -> tuple[Field, ...]:
    """The LINKS and FILES fields of a description."""
    return tuple(field for field in description(name).fields if field.kind in MANY_KINDS)


@cache
def own_fields(name: str) -> tuple[Field, ...]:
    """The fields that are columns of a description's own table."""
    return tuple(field for field in description(name).fields if field.kind not in MANY_KINDS)


@cache
def columns(name: str) -> tuple[str, ...]:
    """The columns that make a record, in the order in which `rows_of` gives and `add` takes them."""
    return ("id", "version", "void_reason", *(field.name for field in own_fields(name)))


@lru_cache(maxsize=256)
def rows_of(name: str, count: int = 1) -> str:
    """The `columns` of that many rows by their ids."""
    return f"SELECT {_listed(columns(name))} FROM {name} WHERE id IN ({_marks(count)})"  # noqa: S608 - our names


@lru_cache(maxsize=256)
def many_of(name: str, field: str, count: int = 1) -> str:
    """(owner, target) of one LINKS or FILES field of that many rows, in order."""
    return (
        f"SELECT owner, target FROM {name}__{field} "  # noqa: S608 - our names
        f"WHERE owner IN ({_marks(count)}) ORDER BY owner, position"
    )


@cache
def add(name: str) -> str:
    """Insert one row: its `columns`, then its collation keys."""
    written = (*columns(name), *filter(None, map(order_column, own_fields(name))))
    return f"INSERT INTO {name} ({_listed(written)}) VALUES ({_marks(len(written))})"  # noqa: S608 - our names


@cache
def add_many(name: str, field: str) -> str:
    """Insert one target of a LINKS or FILES field."""
    return f"INSERT INTO {name}__{field} (owner, position, target) VALUES (?, ?, ?)"  # noqa: S608 - our names


@cache
def change(name: str, changed: tuple[str, ...]) -> str:
    """Set those columns of one row."""
    settings = ", ".join(f"{_quoted(column)} = ?" for column in changed)
    return f"UPDATE {name} SET {settings} WHERE id = ?"  # noqa: S608 - our names


@cache
def remove(name: str) -> str:
    """Delete one row."""
    return f"DELETE FROM {name} WHERE id = ?"  # noqa: S608 - our names


@cache
def clear_many(name: str, field: str) -> str:
    """Delete the targets of one LINKS or FILES field of a row."""
    return f"DELETE FROM {name}__{field} WHERE owner = ?"  # noqa: S608 - our names


@cache
def highest(name: str, field: str, day: str) -> str:
    """The highest number of the rows dated between two days."""
    return f"SELECT max({_quoted(field)}) FROM {name} WHERE {_quoted(day)} BETWEEN ? AND ?"  # noqa: S608 - our names


def _quoted(name: str) -> str:
    return f'"{name}"'


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(map(_quoted, names))


def _marks(count: int) -> str:
    return ", ".join("?" * count)

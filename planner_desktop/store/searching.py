"""The search table: folded text of every record, trigram index for 3 or more characters, LIKE for 1-2."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.fields import TEXT_KINDS, Kind
from planner_desktop.domain.records import Record, title_of
from planner_desktop.domain.registry import description
from planner_desktop.language.folding import fold
from planner_desktop.store import statements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.store.link import Connection

SHORTEST_FOR_INDEX = 3


@dataclass(frozen=True)
class Hit:
    """A record that holds the text sought."""

    record: UUID
    record_name: str
    title: str
    secret: bool


def put(connection: Connection, record: Record) -> None:
    """Write or rewrite the record's search row and its place in the index; nothing when it reads the same."""
    raw = connection.raw
    kept = raw.execute(statements.SEARCHED, (record.id.bytes,)).fetchone()
    if kept is None:
        put_new(connection, [record])
        return
    row, title_kept, body_kept, secret_kept = kept
    title, body, secret = _words(connection, record)
    if body_kept != body:
        raw.execute(statements.FORGET, (row, body_kept))
        raw.execute(statements.INDEX, (row, body))
    if (title_kept, body_kept, secret_kept) != (title, body, secret):
        raw.execute(statements.CHANGE_SEARCHED, (title, body, secret, row))


def put_new(connection: Connection, records: Sequence[Record]) -> None:
    """Write the search rows of many new records; those without a word to be found by need none."""
    raw = connection.raw
    row = raw.execute(statements.LAST_SEARCHED).fetchone()[0] or 0
    entries = []
    for one in records:
        title, body, secret = _words(connection, one)
        if body:
            row += 1
            entries.append((row, one.id.bytes, one.description.name, secret, title, body))
    raw.executemany(statements.ADD_SEARCHED, entries)
    raw.executemany(statements.INDEX, [(entry[0], entry[5]) for entry in entries])


def drop(connection: Connection, record: UUID) -> None:
    """Forget a record."""
    for row, _title, body, _secret in connection.raw.execute(statements.SEARCHED, (record.bytes,)).fetchall():
        connection.raw.execute(statements.FORGET, (row, body))
        connection.raw.execute(statements.DROP_SEARCHED, (row,))


def find(connection: Connection, sought: str, limit: int, *, names: Sequence[str] = ()) -> list[Hit]:
    """Records whose text holds every word of `sought`, newest first; `names` narrows to descriptions."""
    words = fold(sought).split()
    if not words:
        return []
    found = connection.raw.execute(_statement(words, names), [*_facts(words), *names, limit])
    return [Hit(UUID(bytes=record), name, title, bool(secret)) for record, name, title, secret in found]


def rows_holding(words: Sequence[str]) -> tuple[str, list[str]]:
    """SQL condition on `search_entry e` that holds for rows with every word, and its values."""
    like = _likes(words)
    if not _indexed(words):
        return like, _facts(words)
    found = "SELECT rowid FROM search_index WHERE search_index MATCH ?"
    return f"e.row IN ({found}) AND {like}", _facts(words)


def escaped(word: str) -> str:
    """A text as LIKE … ESCAPE '!' takes it literally."""
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def _statement(words: Sequence[str], names: Sequence[str]) -> str:
    """Newest first; with the index its own order is used, so that reading stops at the limit."""
    indexed = _indexed(words)
    source = "search_index JOIN search_entry e ON e.row = search_index.rowid" if indexed else "search_entry e"
    matched = "search_index MATCH ? AND " if indexed else ""
    order = "search_index.rowid" if indexed else "e.row"
    narrowed = f" AND e.record_name IN ({', '.join('?' * len(names))})" if names else ""
    return (
        f"SELECT e.record, e.record_name, e.title, e.secret FROM {source} "  # noqa: S608 - no outside text in it
        f"WHERE {matched}{_likes(words)}{narrowed} ORDER BY {order} DESC LIMIT ?"
    )


def _indexed(words: Sequence[str]) -> bool:
    return any(len(word) >= SHORTEST_FOR_INDEX for word in words)


def _likes(words: Sequence[str]) -> str:
    return " AND ".join(["e.body LIKE ? ESCAPE '!'"] * len(words))


def _facts(words: Sequence[str]) -> list[str]:
    """The trigrams sought where the index helps, then what each word is like."""
    trigrams = [
        word[start : start + 3]
        for word in words
        if len(word) >= SHORTEST_FOR_INDEX
        for start in range(len(word) - 2)
    ]
    quoted = ['"' + one.replace('"', '""') + '"' for one in dict.fromkeys(trigrams)]
    return [*([" AND ".join(quoted)] if quoted else []), *(f"%{escaped(word)}%" for word in words)]


def _words(connection: Connection, record: Record) -> tuple[str, str, int]:
    """(title, folded text, whether secret) of a record."""
    about = record.description
    parts = [str(getattr(record, name) or "") for name in _searched(about.name)]
    secret = bool(about.secrecy) and getattr(record, about.secrecy) not in ("", "normal")
    body = fold("\n".join([*filter(None, parts), *_attached_text(connection, record)]))
    return title_of(record), body, int(secret)


@cache
def _searched(name: str) -> tuple[str, ...]:
    """The fields of a description that search looks into."""
    return tuple(
        field.name
        for field in description(name).fields
        if field.searched and (field.kind in TEXT_KINDS or field.kind is Kind.NUMBER)
    )


def _attached_text(connection: Connection, record: Record) -> list[str]:
    """Names and words of the files kept with a record."""
    return [
        part
        for field in statements.many_fields(record.description.name)
        if field.kind is Kind.FILES
        for one in getattr(record, field.name)
        for found in connection.raw.execute(statements.ATTACHED_WORDS, (one.bytes,))
        for part in found
        if part
    ]

"""The search table: folded text of every record, trigram index for 3 or more characters, LIKE for 1-2."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from planner_desktop.domain.fields import TEXT_KINDS, Kind
from planner_desktop.domain.records import Record, title_of
from planner_desktop.domain.registry import description
from planner_desktop.language.folding import fold
from planner_desktop.store import statements

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from planner_desktop.store.link import Connection

SHORTEST_FOR_INDEX = 3
NEWEST = 500  # hits looked at first; fewer are all there are
MANY = 5_000  # rows of one kind
NO_LIMIT = -1
FEW = 20_000  # rows of the named kinds: so many are read one by one faster than a common word's whole index


class Hit(NamedTuple):
    """A record that holds the text sought; `record` is the bytes of its id."""

    record: bytes
    record_name: str
    title: str


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


def find(
    connection: Connection, sought: str, limit: int, *, names: Sequence[str] = (), viewer: UUID | None = None
) -> list[Hit]:
    """Records whose text holds every word of `sought`, newest first; `names` narrows to descriptions.

    Secret ones are found by the `viewer` whom they name alone.
    """
    words = fold(sought).split()
    if not words:
        return []
    of_kinds = f"e.record_name IN ({', '.join('?' * len(names))})" if names else "TRUE"
    source, order, facts = _source(words)
    if names and _are_few(connection, of_kinds, names):
        # The + keeps SQLite from reading every row of the file for the sake of the order.
        source, order, facts = f"search_entry e WHERE {_likes(words)}", "+e.row", _patterns(words)
    open_to, own = _open_to(viewer)
    found = connection.raw.execute(
        f"SELECT e.record, e.record_name, e.title FROM {source} AND {of_kinds} AND {open_to} "  # noqa: S608 - our text
        f"ORDER BY {order} DESC LIMIT ?",
        [*facts, *names, *own, limit],
    )
    return list(map(Hit._make, found))


def find_each(
    connection: Connection, sought: str, most: int, *, viewer: UUID | None = None
) -> tuple[list[Hit], frozenset[str]]:
    """At least the newest `most` of every kind of record, so that no kind hides another.

    With them the kinds of which there may be more, because not all of their rows were read.
    """
    newest = find(connection, sought, NEWEST, viewer=viewer)
    if len(newest) < NEWEST:
        return newest, frozenset()
    held = dict(connection.raw.execute(statements.KINDS_SEARCHED, (MANY,)))
    few = [name for name, is_many in held.items() if not is_many]
    hits = find(connection, sought, NO_LIMIT, names=few, viewer=viewer) if few else []
    for name in held.keys() - set(few):
        own = [hit for hit in newest if hit.record_name == name]
        words = fold(sought).split()
        hits += own if len(own) >= most else _among_newest(connection, words, most, name, viewer) or own
    return hits, frozenset(held.keys() - set(few))


def _among_newest(
    connection: Connection, words: Sequence[str], most: int, name: str, viewer: UUID | None
) -> list[Hit]:
    """Hits among the newest rows of a kind; by the index all others of a common word would be read too."""
    open_to, own = _open_to(viewer)
    newest = f"SELECT * FROM search_entry WHERE record_name = ? ORDER BY row DESC LIMIT {MANY}"  # noqa: S608 - our text
    found = connection.raw.execute(
        f"SELECT e.record, e.record_name, e.title FROM ({newest}) e "  # noqa: S608 - our text
        f"WHERE {_likes(words)} AND {open_to} LIMIT ?",
        [name, *_patterns(words), *own, most],
    )
    return list(map(Hit._make, found))


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


def _source(words: Sequence[str]) -> tuple[str, str, list[str]]:
    """Where rows with every word are, their order by age, and the values sought.

    With the index its own order is used, so that reading stops at the limit.
    """
    if not _indexed(words):
        return f"search_entry e WHERE {_likes(words)}", "e.row", _facts(words)
    source = "search_index JOIN search_entry e ON e.row = search_index.rowid WHERE search_index MATCH ?"
    return f"{source} AND {_likes(words)}", "search_index.rowid", _facts(words)


def _are_few(connection: Connection, of_kinds: str, names: Sequence[str]) -> bool:
    rows = f"SELECT 1 FROM search_entry e WHERE {of_kinds} LIMIT {FEW + 1}"  # noqa: S608 - our text
    found = connection.raw.execute(f"SELECT count(*) FROM ({rows})", list(names))  # noqa: S608 - our text
    return int(found.fetchone()[0]) <= FEW


def _open_to(viewer: UUID | None) -> tuple[str, list[bytes]]:
    """Condition for ordinary rows and for secret ones that name the viewer, and its values."""
    if viewer is None:
        return "e.secret = 0", []
    own = _own_secrets()
    return f"(e.secret = 0 OR e.record IN ({' UNION ALL '.join(own)}))", [viewer.bytes] * len(own)


@cache
def _own_secrets() -> tuple[str, ...]:
    """The records that name somebody, of every kind that can be secret."""
    from planner_desktop.domain.every_record import RECORDS

    return tuple(
        f"SELECT id FROM {about.name} WHERE {name} = ?"  # noqa: S608 - our names
        for about in (one.description for one in RECORDS)
        if about.secrecy
        for name in about.insiders
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
    return [*([" AND ".join(quoted)] if quoted else []), *_patterns(words)]


def _patterns(words: Sequence[str]) -> list[str]:
    return [f"%{escaped(word)}%" for word in words]


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

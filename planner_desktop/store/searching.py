"""The search table: folded text of every record, trigram index for 3 or more characters, LIKE for 1-2."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import Connection, bindparam, func, select, text

from planner_desktop.domain.fields import TEXT_KINDS, Kind
from planner_desktop.domain.records import Record, title_of
from planner_desktop.language.folding import fold
from planner_desktop.store import rows, statements

if TYPE_CHECKING:
    from collections.abc import Sequence

SHORTEST_FOR_INDEX = 3
_INDEX = text("INSERT INTO search_index(rowid, body) VALUES (:row, :body)")
_LAST = select(func.max(rows.search_entry.c.row))
_FORGET = text("INSERT INTO search_index(search_index, rowid, body) VALUES ('delete', :row, :body)")


@dataclass(frozen=True)
class Hit:
    """A record that holds the text sought."""

    record: UUID
    record_name: str
    title: str
    secret: bool


def put(connection: Connection, record: Record) -> None:
    """Write or rewrite the record's search row and its place in the index; nothing when it reads the same."""
    entry = _entry(connection, record)
    kept = connection.execute(statements.SEARCHED, {"key": entry["record"]}).one_or_none()
    if kept is None:
        put_new(connection, [record])
        return
    now = {name: entry[name] for name in ("title", "body", "secret")}
    if now == {"title": kept.title, "body": kept.body, "secret": kept.secret}:
        return
    if kept.body != entry["body"]:
        connection.execute(_FORGET, {"row": kept.row, "body": kept.body})
        connection.execute(_INDEX, {"row": kept.row, "body": entry["body"]})
    connection.execute(statements.CHANGE_SEARCHED, {"kept": kept.row, **now})


def put_new(connection: Connection, records: Sequence[Record]) -> None:
    """Write the search rows of many new records; those without a word to be found by need none."""
    first = (connection.scalar(_LAST) or 0) + 1
    found = [entry for one in records if (entry := _entry(connection, one))["body"]]
    entries = [{"row": first + place, **entry} for place, entry in enumerate(found)]
    if not entries:
        return
    connection.execute(statements.ADD_SEARCHED, entries)
    connection.execute(_INDEX, [{"row": entry["row"], "body": entry["body"]} for entry in entries])


def drop(connection: Connection, record: UUID) -> None:
    """Forget a record."""
    for kept in connection.execute(statements.SEARCHED, {"key": record.bytes}).all():
        connection.execute(_FORGET, {"row": kept.row, "body": kept.body})
        connection.execute(statements.DROP_SEARCHED, {"kept": kept.row})


def find(connection: Connection, sought: str, limit: int, *, names: Sequence[str] = ()) -> list[Hit]:
    """Records whose text holds every word of `sought`, newest first; `names` narrows to descriptions."""
    words = fold(sought).split()
    if not words:
        return []
    statement = _statement(words, names)
    found = connection.execute(text(statement), {**_facts(words), **_name_facts(names), "limit": limit})
    return [Hit(UUID(bytes=row.record), row.record_name, row.title, bool(row.secret)) for row in found]


def rows_holding(words: Sequence[str]) -> str:
    """SQL condition on `search_entry e` that holds for rows with every word; bind with `_facts`."""
    like = _likes(words)
    if not any(len(word) >= SHORTEST_FOR_INDEX for word in words):
        return like
    found = "SELECT rowid FROM search_index WHERE search_index MATCH :trigrams"
    return f"e.row IN ({found}) AND {like}"


def _likes(words: Sequence[str]) -> str:
    return " AND ".join(f"e.body LIKE :w{number} ESCAPE '!'" for number in range(len(words)))


def facts_for(words: Sequence[str]) -> dict[str, str]:
    """The values that rows_holding binds."""
    return _facts(words)


def _statement(words: Sequence[str], names: Sequence[str]) -> str:
    """Newest first; with the index its own order is used, so that reading stops at the limit."""
    indexed = any(len(word) >= SHORTEST_FOR_INDEX for word in words)
    source = "search_index JOIN search_entry e ON e.row = search_index.rowid" if indexed else "search_entry e"
    matched = "search_index MATCH :trigrams AND " if indexed else ""
    order = "search_index.rowid" if indexed else "e.row"
    narrowed = f" AND e.record_name IN ({', '.join(f':n{i}' for i in range(len(names)))})" if names else ""
    return (
        f"SELECT e.record, e.record_name, e.title, e.secret FROM {source} "  # noqa: S608 - no outside text in it
        f"WHERE {matched}{_likes(words)}{narrowed} ORDER BY {order} DESC LIMIT :limit"
    )


def _name_facts(names: Sequence[str]) -> dict[str, str]:
    return {f"n{i}": name for i, name in enumerate(names)}


def _facts(words: Sequence[str]) -> dict[str, str]:
    facts = {f"w{number}": f"%{_escape(word)}%" for number, word in enumerate(words)}
    trigrams = [
        word[start : start + 3]
        for word in words
        if len(word) >= SHORTEST_FOR_INDEX
        for start in range(len(word) - 2)
    ]
    if trigrams:
        facts["trigrams"] = " AND ".join(
            '"' + one.replace('"', '""') + '"' for one in dict.fromkeys(trigrams)
        )
    return facts


def _escape(word: str) -> str:
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def _entry(connection: Connection, record: Record) -> dict[str, object]:
    about = record.description
    parts = [
        str(getattr(record, field.name) or "")
        for field in about.fields
        if field.searched and (field.kind in TEXT_KINDS or field.kind is Kind.NUMBER)
    ]
    secret = bool(about.secrecy) and getattr(record, about.secrecy) not in ("", "normal")
    return {
        "record": record.id.bytes,
        "record_name": about.name,
        "secret": int(secret),
        "title": title_of(record),
        "body": fold("\n".join([*filter(None, parts), *_attached_text(connection, record)])),
    }


def _attached_text(connection: Connection, record: Record) -> list[str]:
    files = [
        one.bytes
        for field in record.description.fields
        if field.kind is Kind.FILES
        for one in getattr(record, field.name)
    ]
    if not files:
        return []
    target = rows.attachment
    found = connection.execute(
        select(target.c.name, target.c.text).where(target.c.id.in_(bindparam("ids", expanding=True))),
        {"ids": files},
    )
    return [part for row in found for part in (row.name, row.text) if part]

"""Reading the history tables."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from planner_desktop.domain.registry import description
from planner_desktop.store.codec import from_json, label_of
from planner_desktop.store.link import Connection
from planner_desktop.store.searching import escaped

_JOINED = (
    'SELECT s.id, s.at, s.actor_name, s.label, c.record_name, c.record, c."before", c."after" '
    "FROM history_step s JOIN history_change c ON c.step = s.id"
)
_LABEL = "CASE WHEN s.label LIKE '{%' THEN json_extract(s.label, '$.label') ELSE s.label END"
_TEXTS = (_LABEL, 'c."before"', 'c."after"')


@dataclass
class _Sought:
    """Clauses over step s and change c, and the values of their question marks in order."""

    clauses: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def add(self, clause: str, *values: Any) -> None:
        self.clauses.append(clause)
        self.values += values


def of_record(connection: Connection, name: str, record: UUID) -> list[dict[str, Any]]:
    """Every entry of one record, newest first, as the facts of services.history.Entry."""
    return _entries(connection, _Sought(["c.record = ?", "c.record_name = ?"], [record.bytes, name]))


def recent(connection: Connection, limit: int, before: dt.datetime | None) -> list[dict[str, Any]]:
    """The newest entries of the file; those before a moment when it is given."""
    sought = _Sought()
    if before is not None:
        sought.add("s.at < ?", before.isoformat(timespec="seconds"))
    return _entries(connection, sought, limit)


def find(
    connection: Connection,
    limit: int,
    *,
    days: tuple[str, str],
    actor_name: str | None,
    record_names: Sequence[str],
    text: str,
    older_than: UUID | None,
) -> list[dict[str, Any]]:
    """Entries of whole steps, newest first; `days` are ISO days, both included, '' = open; None = anybody."""
    sought = _Sought()
    if days[0]:
        sought.add("s.at >= ?", days[0])
    if days[1]:
        sought.add("s.at < ?", f"{days[1]}U")  # 'U' follows the 'T' of every moment of that day
    if actor_name is not None:
        sought.add("s.actor_name = ?", actor_name)
    if record_names:
        sought.add(f"c.record_name IN ({', '.join('?' * len(record_names))})", *record_names)
    if text:
        held = " OR ".join(f"{column} LIKE ? ESCAPE '!'" for column in _TEXTS)
        sought.add(f"({held})", *[f"%{escaped(text)}%"] * len(_TEXTS))
    if older_than is not None:
        sought.add("s.id < ?", older_than.bytes)
    return _entries(connection, sought, limit)


def actor_names(connection: Connection) -> list[str]:
    """Everybody who ever changed something, by name ('' = unnamed)."""
    found = connection.raw.execute("SELECT DISTINCT actor_name FROM history_step ORDER BY actor_name")
    return [name for (name,) in found]


def last_changed(connection: Connection, name: str) -> dict[UUID, dt.datetime]:
    """When each record of that name was last changed, those without history left out."""
    newest = (
        "SELECT c.record, max(s.at) FROM history_change c JOIN history_step s ON s.id = c.step "
        "WHERE c.record_name = ? GROUP BY c.record"
    )
    found = connection.raw.execute(newest, (name,))
    return {UUID(bytes=key): dt.datetime.fromisoformat(at) for key, at in found}


def value(record_name: str, field_name: str, kept: Any) -> Any:
    """A kept value as the record holds it."""
    about = description(record_name)
    return from_json(about.field(field_name) if about.has(field_name) else None, kept)


def _entries(connection: Connection, sought: _Sought, limit: int = -1) -> list[dict[str, Any]]:
    where = f" WHERE {' AND '.join(sought.clauses)}" if sought.clauses else ""
    text = f"{_JOINED}{where} ORDER BY s.id DESC, c.position LIMIT ?"
    return [_entry(*row) for row in connection.raw.execute(text, [*sought.values, limit])]


def _entry(
    step: bytes, at: str, actor_name: str, label: str, name: str, record: bytes, before: str, after: str
) -> dict[str, Any]:
    return {
        "step": UUID(bytes=step),
        "at": dt.datetime.fromisoformat(at),
        "actor_name": actor_name,
        "label": label_of(label),
        "record_name": name,
        "record": UUID(bytes=record),
        "before": json.loads(before) if before else None,
        "after": json.loads(after) if after else None,
    }

"""Writing records: one Unit is one transaction, one history step, one set of changed rows."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, insert

from planner_desktop.domain.fields import MANY_KINDS, Field
from planner_desktop.domain.records import Description, Record, new_id, title_of
from planner_desktop.errors import ChangedElsewhere
from planner_desktop.language.order import sort_key
from planner_desktop.store import rows, searching, statements
from planner_desktop.store.codec import from_json, to_column, to_json
from planner_desktop.store.reading import load

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

VOID = "void_reason"
SORTED_LENGTH = 60  # characters of a text that decide its place in a list


@dataclass(frozen=True)
class RowChange:
    """One row before and after, JSON-ready; None = it did not exist. Updates hold changed fields only."""

    record_name: str
    record: UUID
    before: dict[str, Any] | None
    after: dict[str, Any] | None


@dataclass
class Unit:
    """Rows written so far on one open transaction."""

    connection: Connection
    changes: list[RowChange] = field(default_factory=list)

    def insert(self, record: Record) -> Record:
        """Write a new row; it gets an id if it has none, and version 1."""
        about = record.description
        key = record.id if record.id.int else new_id()
        ready = dataclasses.replace(record, id=key, version=1)
        self.connection.execute(statements.add(about.name), _row(ready))
        for one in statements.many_fields(about.name):
            _write_many(self.connection, about, one, ready)
        searching.put(self.connection, ready)
        self.changes.append(RowChange(about.name, ready.id, None, _json(ready)))
        return ready

    def update(self, record: Record) -> Record:
        """Write a changed row; ChangedElsewhere when the file holds a later version. No change, no write."""
        about = record.description
        before = load(self.connection, about, record.id)
        if before is None or before.version != record.version:
            raise ChangedElsewhere(title_of(before or record))
        was, now = _json(before), _json(record)
        changed = [name for name, value in now.items() if was[name] != value]
        if not changed:
            return before
        ready = dataclasses.replace(record, version=record.version + 1)
        self._overwrite(ready, set(changed))
        self.changes.append(
            RowChange(about.name, ready.id, {n: was[n] for n in changed}, {n: now[n] for n in changed})
        )
        return ready

    def delete(self, record: Record) -> None:
        """Remove a row; ChangedElsewhere when the file holds a later version."""
        about = record.description
        before = load(self.connection, about, record.id)
        if before is None or before.version != record.version:
            raise ChangedElsewhere(title_of(before or record))
        for one in statements.many_fields(about.name):
            self.connection.execute(statements.clear_many(about.name, one.name), {"key": record.id.bytes})
        searching.drop(self.connection, record.id)
        self.connection.execute(statements.remove(about.name), {"key": record.id.bytes})
        self.changes.append(RowChange(about.name, record.id, _json(before), None))

    def write_history(self, at: str, actor: UUID | None, actor_name: str, label: str) -> UUID:
        """Record the unit's changes as one lasting step; returns its id."""
        step = new_id()
        self.connection.execute(
            statements.ADD_STEP,
            {
                "id": step.bytes,
                "at": at,
                "actor": actor.bytes if actor else None,
                "actor_name": actor_name,
                "label": label,
            },
        )
        self.connection.execute(
            statements.ADD_CHANGE,
            [
                {
                    "step": step.bytes,
                    "position": position,
                    "record_name": change.record_name,
                    "record": change.record.bytes,
                    "before": _text(change.before),
                    "after": _text(change.after),
                }
                for position, change in enumerate(self.changes)
            ],
        )
        return step

    def _overwrite(self, ready: Record, changed: set[str]) -> None:
        about = ready.description
        row = {name: value for name, value in _row(ready, changed).items() if name != "id"}
        values = {"key": ready.id.bytes, **{f"new_{name}": value for name, value in row.items()}}
        self.connection.execute(statements.change(about.name, tuple(row)), values)
        for one in statements.many_fields(about.name):
            if one.name in changed:
                _write_many(self.connection, about, one, ready)
        searching.put(self.connection, ready)


def reverse(connection: Connection, change: RowChange) -> tuple[Record | None, Record | None]:
    """What undoing would do, as (row now, row wanted); ChangedElsewhere when later work stands on it."""
    about = _describe(change.record_name)
    now = load(connection, about, change.record)
    expected = change.after
    if (now is None) != (expected is None) or (now and expected and not _still(now, expected)):
        raise ChangedElsewhere(title_of(now) if now else about.label)
    if change.before is None:
        return now, None
    wanted = revive(about, change.before, now)
    return now, dataclasses.replace(wanted, id=change.record)


def revive(about: Description, values: dict[str, Any], base: Record | None) -> Record:
    """A record from history values laid over `base` (or over an empty record)."""
    given = {
        name: from_json(about.field(name) if about.has(name) else None, value)
        for name, value in values.items()
        if about.has(name) or name == VOID
    }
    return dataclasses.replace(base, **given) if base else about.record(**given)


def fill(connection: Connection, records: list[Record]) -> None:
    """Write many new rows of one description at once, without history (a new demonstration file)."""
    about = records[0].description
    connection.execute(insert(rows.table(about)), [_row(record) for record in records])
    for one in statements.many_fields(about.name):
        entries = [entry for record in records for entry in _many_rows(one, record)]
        if entries:
            connection.execute(insert(rows.many_table(about, one)), entries)
    searching.put_new(connection, records)


def _describe(name: str) -> Description:
    from planner_desktop.domain.registry import description

    return description(name)


def _still(now: Record, expected: dict[str, Any]) -> bool:
    current = _json(now)
    return all(current.get(name) == value for name, value in expected.items() if name in current)


def _row(record: Record, changed: Collection[str] | None = None) -> dict[str, Any]:
    """The record's columns: all of them, or its version and those of the changed fields."""
    row: dict[str, Any] = {"id": record.id.bytes, "version": record.version}
    if changed is None or VOID in changed:
        row[VOID] = record.void_reason
    for one in record.description.fields:
        if one.kind in MANY_KINDS or (changed is not None and one.name not in changed):
            continue
        row[one.name] = to_column(one, getattr(record, one.name))
        if rows.order_column(one):
            row[rows.order_column(one)] = sort_key(getattr(record, one.name)[:SORTED_LENGTH])
    return row


def _json(record: Record) -> dict[str, Any]:
    described = {one.name: to_json(one, getattr(record, one.name)) for one in record.description.fields}
    return {VOID: record.void_reason, **described}


def _text(values: dict[str, Any] | None) -> str | None:
    return None if values is None else json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def _many_rows(one: Field, record: Record) -> list[dict[str, Any]]:
    targets = getattr(record, one.name)
    return [
        {"owner": record.id.bytes, "position": position, "target": target.bytes}
        for position, target in enumerate(targets)
    ]


def _write_many(connection: Connection, about: Description, one: Field, record: Record) -> None:
    connection.execute(statements.clear_many(about.name, one.name), {"key": record.id.bytes})
    entries = _many_rows(one, record)
    if entries:
        connection.execute(insert(rows.many_table(about, one)), entries)

"""Writing records: one Unit is one transaction, one history step, one set of changed rows."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.fields import Field
from planner_desktop.domain.records import Description, Record, new_id, title_of
from planner_desktop.domain.registry import description
from planner_desktop.errors import ChangedElsewhere
from planner_desktop.language.order import sort_key
from planner_desktop.messages import Message
from planner_desktop.store import searching, statements
from planner_desktop.store.codec import from_json, label_text, to_column, to_json
from planner_desktop.store.reading import load, load_many
from planner_desktop.store.statements import order_column

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from uuid import UUID

    from planner_desktop.store.link import Connection

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
    _held: dict[UUID, Record] = field(default_factory=dict, repr=False)

    def stored(self, record: Record) -> Record | None:
        """The record as the file holds it now; read once, however many ask before it is written."""
        return self.row(record.description, record.id)

    def row(self, about: Description, key: UUID) -> Record | None:
        """The record of that id as the file holds it now, read once until it is written; None when gone."""
        if key not in self._held:
            found = load(self.connection, about, key)
            if found is None:
                return None
            self._held[key] = found
        return self._held[key]

    def insert(self, record: Record) -> Record:
        """Write a new row; it gets an id if it has none, and version 1."""
        return self.insert_many([record])[0]

    def insert_many(self, records: Sequence[Record]) -> list[Record]:
        """Write new rows of one description, each as by `insert`, in a few statements for all of them."""
        if not records:
            return []
        ready = [replace(one, id=one.id if one.id.int else new_id(), version=1) for one in records]
        fill(self.connection, ready)
        self.changes += [RowChange(one.description.name, one.id, None, _json(one)) for one in ready]
        return ready

    def update(self, record: Record) -> Record:
        """Write a changed row; ChangedElsewhere when the file holds a later version. No change, no write."""
        return self.update_many([record])[0]

    def update_many(self, records: Sequence[Record]) -> list[Record]:
        """Write changed rows of one description, each as by `update`."""
        if not records:
            return []
        about = records[0].description
        unread = [one.id for one in records if one.id not in self._held]
        kept = {one.id: one for one in load_many(self.connection, about, unread)} if unread else {}
        kept.update({one.id: self._held.pop(one.id) for one in records if one.id in self._held})
        return [self._changed(kept.pop(one.id, None), one) for one in records]

    def delete(self, record: Record) -> None:
        """Remove a row; ChangedElsewhere when the file holds a later version."""
        about = record.description
        self._held.pop(record.id, None)
        before = load(self.connection, about, record.id)
        if before is None or before.version != record.version:
            raise ChangedElsewhere(title_of(before or record))
        raw, key = self.connection.raw, (record.id.bytes,)
        for one in statements.many_fields(about.name):
            raw.execute(statements.clear_many(about.name, one.name), key)
        searching.drop(self.connection, record.id)
        raw.execute(statements.remove(about.name), key)
        self.changes.append(RowChange(about.name, record.id, _json(before), None))

    def write_history(self, at: str, actor: UUID | None, actor_name: str, label: Message | str) -> UUID:
        """Record the unit's changes as one lasting step; returns its id."""
        step, raw = new_id(), self.connection.raw
        told = label_text(label)
        raw.execute(statements.ADD_STEP, (step.bytes, at, actor.bytes if actor else None, actor_name, told))
        entries = (
            (step.bytes, place, one.record_name, one.record.bytes, _text(one.before), _text(one.after))
            for place, one in enumerate(self.changes)
        )
        raw.executemany(statements.ADD_CHANGE, entries)
        return step

    def _changed(self, before: Record | None, record: Record) -> Record:
        if before is None or before.version != record.version:
            raise ChangedElsewhere(title_of(before or record))
        was, now = _differing(before, record)
        if not now:
            return before
        ready = replace(record, version=record.version + 1)
        self._overwrite(ready, now.keys())
        self.changes.append(RowChange(ready.description.name, ready.id, was, now))
        return ready

    def _overwrite(self, ready: Record, changed: Collection[str]) -> None:
        about, raw = ready.description, self.connection.raw
        row = _changed_columns(ready, changed)
        raw.execute(statements.change(about.name, tuple(row)), (*row.values(), ready.id.bytes))
        for one in statements.many_fields(about.name):
            if one.name in changed:
                raw.execute(statements.clear_many(about.name, one.name), (ready.id.bytes,))
                raw.executemany(statements.add_many(about.name, one.name), _many_rows(one, ready))
        searching.put(self.connection, ready)


def reverse(
    connection: Connection, changes: Sequence[RowChange]
) -> list[tuple[Record | None, Record | None]]:
    """What undoing changes of different rows of one description would do, as (row now, row wanted) of each.

    ChangedElsewhere when later work stands on one of them.
    """
    about = description(changes[0].record_name)
    there = {one.id: one for one in load_many(connection, about, [one.record for one in changes])}
    return [(there.get(one.record), _before(about, one, there.get(one.record))) for one in changes]


def _before(about: Description, change: RowChange, now: Record | None) -> Record | None:
    expected = change.after
    if (now is None) != (expected is None) or (now and expected and not _still(now, expected)):
        raise ChangedElsewhere(title_of(now) if now else about.label)
    if change.before is None:
        return None
    return replace(revive(about, change.before, now), id=change.record)


def revive(about: Description, values: dict[str, Any], base: Record | None) -> Record:
    """A record from history values laid over `base` (or over an empty record)."""
    given = {
        name: from_json(about.field(name) if about.has(name) else None, value)
        for name, value in values.items()
        if about.has(name) or name == VOID
    }
    return replace(base, **given) if base else about.record(**given)


def fill(connection: Connection, records: Sequence[Record]) -> None:
    """Write many new rows of one description at once, without history."""
    about, raw = records[0].description, connection.raw
    raw.executemany(statements.add(about.name), [_row(one) for one in records])
    for one in statements.many_fields(about.name):
        entries = [entry for record in records for entry in _many_rows(one, record)]
        raw.executemany(statements.add_many(about.name, one.name), entries)
    searching.put_new(connection, records)


def _still(now: Record, expected: dict[str, Any]) -> bool:
    about = now.description
    return all(
        to_json(about.field(name) if about.has(name) else None, getattr(now, name)) == value
        for name, value in expected.items()
        if about.has(name) or name == VOID
    )


def _row(record: Record) -> tuple[Any, ...]:
    """The record's columns and collation keys in the order of statements.add."""
    own = statements.own_fields(record.description.name)
    columns = [to_column(one, getattr(record, one.name)) for one in own]
    keys = [_place(record, one) for one in own if order_column(one)]
    return (record.id.bytes, record.version, record.void_reason, *columns, *keys)


def _changed_columns(record: Record, changed: Collection[str]) -> dict[str, Any]:
    """The columns that a change of those fields rewrites, and the version."""
    row: dict[str, Any] = {"version": record.version}
    if VOID in changed:
        row[VOID] = record.void_reason
    for one in statements.own_fields(record.description.name):
        if one.name in changed:
            row[one.name] = to_column(one, getattr(record, one.name))
            if order_column(one):
                row[order_column(one)] = _place(record, one)
    return row


def _place(record: Record, one: Field) -> str:
    """The collation key of a text field."""
    return sort_key(getattr(record, one.name)[:SORTED_LENGTH])


def _differing(before: Record, now: Record) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields whose kept values differ, as the history keeps them: (before, now)."""
    was: dict[str, Any] = {}
    is_now: dict[str, Any] = {}
    for name, one in ((VOID, None), *((one.name, one) for one in now.description.fields)):
        old, new = getattr(before, name), getattr(now, name)
        if old != new and (kept := to_json(one, old)) != (written := to_json(one, new)):
            was[name], is_now[name] = kept, written
    return was, is_now


def _json(record: Record) -> dict[str, Any]:
    described = {one.name: to_json(one, getattr(record, one.name)) for one in record.description.fields}
    return {VOID: record.void_reason, **described}


def _text(values: dict[str, Any] | None) -> str | None:
    return None if values is None else json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def _many_rows(one: Field, record: Record) -> list[tuple[bytes, int, bytes]]:
    targets = enumerate(getattr(record, one.name))
    return [(record.id.bytes, position, target.bytes) for position, target in targets]

"""The rows of kept files: facts in `attachment`, bytes once per hash in `content`."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import bindparam, delete, insert, select, union

from planner_desktop.domain.fields import Kind
from planner_desktop.domain.records import new_id
from planner_desktop.domain.registry import RECORDS
from planner_desktop.store import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Table

    from planner_desktop.store.link import Connection

_KEY = re.compile(r"[0-9a-f]{32}")  # as codec.to_json writes an id


def put(connection: Connection, name: str, data: bytes, text: str, added_at: str) -> dict[str, Any]:
    """Keep the bytes (once) and a new row of facts; returns the facts."""
    digest = hashlib.sha256(data).digest()
    content = rows.content
    known = connection.scalar(select(content.c.sha256).where(content.c.sha256 == digest))
    if known is None:
        connection.execute(insert(content), {"sha256": digest, "data": data})
    key = new_id()
    row = {
        "id": key.bytes,
        "name": name,
        "size": len(data),
        "sha256": digest,
        "added_at": added_at,
        "text": text,
    }
    connection.execute(insert(rows.attachment), row)
    return {"id": key, "name": name, "size": len(data), "sha256": digest.hex(), "added_at": added_at}


def facts(connection: Connection, ids: Sequence[UUID]) -> list[dict[str, Any]]:
    """The facts of those attachments, in that order; gone ones are left out."""
    target = rows.attachment
    columns = (target.c.id, target.c.name, target.c.size, target.c.sha256, target.c.added_at)
    statement = select(*columns).where(target.c.id.in_(bindparam("ids", expanding=True)))
    found = {row.id: row for row in connection.execute(statement, {"ids": [one.bytes for one in ids]})}
    return [
        {
            "id": one,
            "name": row.name,
            "size": row.size,
            "sha256": row.sha256.hex(),
            "added_at": row.added_at,
        }
        for one in ids
        if (row := found.get(one.bytes)) is not None
    ]


def data(connection: Connection, attachment: UUID) -> tuple[str, bytes, bool] | None:
    """(name, bytes, whether they match their hash), or None when there is no such attachment."""
    a, c = rows.attachment, rows.content
    statement = select(a.c.name, c.c.data, c.c.sha256).join(c, c.c.sha256 == a.c.sha256)
    row = connection.execute(statement.where(a.c.id == attachment.bytes)).one_or_none()
    if row is None:
        return None
    return row.name, row.data, hashlib.sha256(row.data).digest() == row.sha256


def loose(connection: Connection, before: str = "") -> dict[UUID, int]:
    """Attachments (added before that ISO moment) that no record and no step of history names, with sizes.

    What only the history names stays, since undo and restoring a value bring it back.
    """
    target = rows.attachment
    named = union(*(select(table.c.target) for table in _file_tables()))
    statement = select(target.c.id, target.c.size).where(target.c.id.not_in(named))
    if before:
        statement = statement.where(target.c.added_at < before)
    found = {UUID(bytes=row.id): row.size for row in connection.execute(statement)}
    if found:
        for key in _in_history(connection) & found.keys():
            del found[key]
    return found


def drop(connection: Connection, ids: Iterable[UUID]) -> None:
    """Remove attachments, and contents that no other attachment shares."""
    target, content = rows.attachment, rows.content
    keys = [key.bytes for key in ids]
    connection.execute(delete(target).where(target.c.id.in_(keys)))
    connection.execute(delete(content).where(content.c.sha256.not_in(select(target.c.sha256))))


def _file_tables() -> list[Table]:
    return [
        rows.many_table(record.description, field)
        for record in RECORDS
        for field in record.description.fields
        if field.kind is Kind.FILES
    ]


def _in_history(connection: Connection) -> set[UUID]:
    """Every id that stands in a step which touched a record that may have files."""
    names = [
        record.description.name
        for record in RECORDS
        if any(field.kind is Kind.FILES for field in record.description.fields)
    ]
    change = rows.history_change
    statement = select(change.c.before, change.c.after).where(change.c.record_name.in_(names))
    found = {
        key for row in connection.execute(statement) for text in row if text for key in _KEY.findall(text)
    }
    return {UUID(hex=key) for key in found}

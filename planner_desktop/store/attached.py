"""The rows of kept files: facts in `attachment`, bytes once per hash in `content`."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import bindparam, insert, select

from planner_desktop.domain.records import new_id
from planner_desktop.store import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner_desktop.store.link import Connection


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

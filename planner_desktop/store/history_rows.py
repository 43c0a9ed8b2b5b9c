"""Reading the history tables."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, or_, select

from planner_desktop.domain.registry import description
from planner_desktop.store import rows
from planner_desktop.store.codec import from_json
from planner_desktop.store.link import Connection


def of_record(connection: Connection, name: str, record: UUID) -> list[dict[str, Any]]:
    """Every entry of one record, newest first, as the facts of services.history.Entry."""
    change = rows.history_change
    wanted = _joined().where(change.c.record == record.bytes, change.c.record_name == name)
    return [_entry(row) for row in connection.execute(wanted)]


def recent(connection: Connection, limit: int, before: dt.datetime | None) -> list[dict[str, Any]]:
    """The newest entries of the file; those before a moment when it is given."""
    wanted = _joined().limit(limit)
    if before is not None:
        wanted = wanted.where(rows.history_step.c.at < before.isoformat(timespec="seconds"))
    return [_entry(row) for row in connection.execute(wanted)]


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
    step, change = rows.history_step, rows.history_change
    wanted = _joined().limit(limit)
    if days[0]:
        wanted = wanted.where(step.c.at >= days[0])
    if days[1]:
        wanted = wanted.where(step.c.at < f"{days[1]}U")  # 'U' follows the 'T' of every moment of that day
    if actor_name is not None:
        wanted = wanted.where(step.c.actor_name == actor_name)
    if record_names:
        wanted = wanted.where(change.c.record_name.in_(record_names))
    if text:
        held = (step.c.label, change.c.before, change.c.after)
        wanted = wanted.where(or_(*(column.contains(text, autoescape=True) for column in held)))
    if older_than is not None:
        wanted = wanted.where(step.c.id < older_than.bytes)
    return [_entry(row) for row in connection.execute(wanted)]


def actor_names(connection: Connection) -> list[str]:
    """Everybody who ever changed something, by name ('' = unnamed)."""
    name = rows.history_step.c.actor_name
    return list(connection.scalars(select(name).distinct().order_by(name)))


def last_changed(connection: Connection, name: str) -> dict[UUID, dt.datetime]:
    """When each record of that name was last changed, those without history left out."""
    step, change = rows.history_step, rows.history_change
    newest = select(change.c.record, func.max(step.c.at)).join(step, change.c.step == step.c.id)
    newest = newest.where(change.c.record_name == name).group_by(change.c.record)
    return {UUID(bytes=key): dt.datetime.fromisoformat(at) for key, at in connection.execute(newest)}


def value(record_name: str, field: str, kept: Any) -> Any:
    """A kept value as the record holds it."""
    about = description(record_name)
    return from_json(about.field(field) if about.has(field) else None, kept)


def _joined() -> Select[Any]:
    step, change = rows.history_step, rows.history_change
    return (
        select(step, change.c.record_name, change.c.record, change.c.before, change.c.after)
        .join(change, change.c.step == step.c.id)
        .order_by(step.c.id.desc(), change.c.position)
    )


def _entry(row: Any) -> dict[str, Any]:
    return {
        "step": UUID(bytes=row.id),
        "at": dt.datetime.fromisoformat(row.at),
        "actor_name": row.actor_name,
        "label": row.label,
        "record_name": row.record_name,
        "record": UUID(bytes=row.record),
        "before": json.loads(row.before) if row.before else None,
        "after": json.loads(row.after) if row.after else None,
    }

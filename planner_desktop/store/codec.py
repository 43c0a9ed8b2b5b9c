"""Between a record's values, the columns of its table and the JSON of its history."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from planner_desktop.domain.fields import MANY_KINDS, Field, Kind


def to_column(field: Field, value: Any) -> Any:
    """The value as SQLite keeps it: ids as 16 bytes, days as ISO text, ticks as 0 or 1."""
    if value is None:
        return None
    if field.kind is Kind.LINK:
        return value.bytes
    if field.kind is Kind.DATE:
        return value.isoformat()
    if field.kind is Kind.MOMENT:
        return value.isoformat(timespec="seconds")
    if field.kind is Kind.YES_NO:
        return int(value)
    return value


def from_column(field: Field, value: Any) -> Any:
    """The inverse of to_column."""
    if value is None:
        return None
    if field.kind is Kind.LINK:
        return UUID(bytes=value)
    if field.kind is Kind.DATE:
        return dt.date.fromisoformat(value)
    if field.kind is Kind.MOMENT:
        return dt.datetime.fromisoformat(value)
    if field.kind is Kind.YES_NO:
        return bool(value)
    return value


def to_json(field: Field | None, value: Any) -> Any:
    """The value as the history keeps it; `field` None stands for a plain column (void_reason)."""
    if field is None or value is None:
        return value
    if field.kind in MANY_KINDS:
        return [one.hex for one in value]
    if field.kind is Kind.LINK:
        return value.hex
    return to_column(field, value)


def from_json(field: Field | None, value: Any) -> Any:
    """The inverse of to_json."""
    if field is None or value is None:
        return value
    if field.kind in MANY_KINDS:
        return tuple(UUID(hex=one) for one in value)
    if field.kind is Kind.LINK:
        return UUID(hex=value)
    return from_column(field, value)

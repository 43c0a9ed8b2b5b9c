"""Statements that every save runs, built once per description: building costs more than running them."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import (
    Delete,
    Insert,
    Select,
    Update,
    bindparam,
    delete,
    insert,
    literal,
    select,
    union_all,
    update,
)

from planner_desktop.domain.fields import MANY_KINDS, Field
from planner_desktop.domain.registry import description
from planner_desktop.store import rows

ADD_STEP = insert(rows.history_step)
ADD_CHANGE = insert(rows.history_change)
ADD_SEARCHED = insert(rows.search_entry)
SEARCHED = select(
    rows.search_entry.c.row, rows.search_entry.c.title, rows.search_entry.c.body, rows.search_entry.c.secret
).where(rows.search_entry.c.record == bindparam("key"))
CHANGE_SEARCHED = (
    update(rows.search_entry)
    .where(rows.search_entry.c.row == bindparam("kept"))
    .values(title=bindparam("title"), body=bindparam("body"), secret=bindparam("secret"))
)
DROP_SEARCHED = delete(rows.search_entry).where(rows.search_entry.c.row == bindparam("kept"))


@cache
def many_fields(name: str) -> tuple[Field, ...]:
    """The LINKS and FILES fields of a description."""
    return tuple(field for field in description(name).fields if field.kind in MANY_KINDS)


@cache
def one_row(name: str) -> Select[Any]:
    """The row of `key`."""
    target = rows.table(description(name))
    return select(target).where(target.c.id == bindparam("key"))


@cache
def many_of_one(name: str) -> Any:
    """(field, owner, target) of every LINKS and FILES field of `key`, in order."""
    parts = []
    for field in many_fields(name):
        many = rows.many_table(description(name), field)
        part = select(literal(field.name).label("field"), many.c.owner, many.c.target, many.c.position)
        parts.append(part.where(many.c.owner == bindparam("key")))
    return union_all(*parts).order_by("field", "position")


@cache
def add(name: str) -> Insert:
    """Insert one row."""
    return insert(rows.table(description(name)))


@cache
def change(name: str, columns: tuple[str, ...]) -> Update:
    """Set those columns (bound as `new_…`) of the row of `key`."""
    target = rows.table(description(name))
    values: dict[Any, Any] = {target.c[column]: bindparam(f"new_{column}") for column in columns}
    return update(target).where(target.c.id == bindparam("key")).values(values)


@cache
def remove(name: str) -> Delete:
    """Delete the row of `key`."""
    target = rows.table(description(name))
    return delete(target).where(target.c.id == bindparam("key"))


@cache
def clear_many(name: str, field: str) -> Delete:
    """Delete the targets of one LINKS or FILES field of `key`."""
    about = description(name)
    many = rows.many_table(about, about.field(field))
    return delete(many).where(many.c.owner == bindparam("key"))

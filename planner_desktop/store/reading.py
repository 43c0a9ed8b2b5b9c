"""Reading records: one by id, a page of ids, and what a Query asks for."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any
from uuid import UUID

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.queries import Query
from planner_desktop.domain.records import Description, Keys, Record
from planner_desktop.domain.registry import description
from planner_desktop.store import asking, statements
from planner_desktop.store.codec import from_column, to_column

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planner_desktop.store.link import Connection

ManyValues = dict[tuple[str, bytes], tuple[UUID, ...]]
AT_ONCE = 500  # ids in one statement, far below SQLite's limit of bound values


def load(connection: Connection, about: Description, record: UUID) -> Record | None:
    """The record of that id, or None."""
    found = load_many(connection, about, (record,))
    return found[0] if found else None


def load_many(connection: Connection, about: Description, ids: Iterable[UUID]) -> list[Record]:
    """The records of those ids, in that order; ids that are gone are left out."""
    keys = (one.bytes for one in ids)
    found: list[Record] = []
    while part := list(islice(keys, AT_ONCE)):
        found += _load_part(connection, about, part)
    return found


def ids(connection: Connection, query: Query, *, with_secret: bool = False) -> Keys:
    """The ids of the rows a query asks for, in its order."""
    asked = asking.where(query, with_secret=with_secret)
    text = f"SELECT r.id FROM {query.name} r{asked.text}{asking.order(query)}"  # noqa: S608 - our names
    return Keys([key for (key,) in connection.raw.execute(text, asked.values)])


def count(connection: Connection, query: Query, *, with_secret: bool = False) -> int:
    """How many rows a query asks for."""
    asked = asking.where(query, with_secret=with_secret)
    text = f"SELECT count(*) FROM {query.name} r{asked.text}"  # noqa: S608 - our names
    return int(connection.raw.execute(text, asked.values).fetchone()[0])


def totals(connection: Connection, query: Query, *, with_secret: bool = False) -> dict[str, int]:
    """Sums of the fields that are totalled, voided rows left out (satang for money)."""
    summed = [field.name for field in description(query.name).fields if field.total]
    if not summed:
        return {}
    asked = asking.where(query, with_secret=with_secret)
    asked.add("r.void_reason = ''")
    sums = ", ".join(f'coalesce(sum(r."{name}"), 0)' for name in summed)
    text = f"SELECT {sums} FROM {query.name} r{asked.text}"  # noqa: S608 - our names
    return dict(zip(summed, connection.raw.execute(text, asked.values).fetchone(), strict=True))


def twin(connection: Connection, record: Record, names: Sequence[str]) -> UUID | None:
    """Another row that holds the same values in those fields, if there is one."""
    about = record.description
    alike = "".join(f'"{name}" IS ? AND ' for name in names)
    text = f"SELECT id FROM {about.name} WHERE {alike}id <> ? LIMIT 1"  # noqa: S608 - our names
    values = [to_column(about.field(name), getattr(record, name)) for name in names]
    found = connection.raw.execute(text, [*values, record.id.bytes]).fetchone()
    return UUID(bytes=found[0]) if found else None


def distinct(connection: Connection, about: Description, field: Field, start: str, limit: int) -> list[str]:
    """Values used before in a text field that begin with or hold `start`, commonest first, none secret."""
    column = f'r."{field.name}"'
    held, values = asking.holding(column, start) if start else ("1", [])
    if about.secrecy:
        held += f""" AND r."{about.secrecy}" IN ('', 'normal')"""
    text = (
        f"SELECT {column} FROM {about.name} r WHERE {column} <> '' AND {held} "  # noqa: S608 - our names
        f"GROUP BY {column} ORDER BY count(*) DESC, {column} LIMIT ?"
    )
    return [value for (value,) in connection.raw.execute(text, [*values, limit])]


def referrers(connection: Connection, name: str, record: UUID) -> list[tuple[str, UUID]]:
    """(record name, id) of every record that points to this one."""
    from planner_desktop.domain.registry import referring

    found: list[tuple[str, UUID]] = []
    for about, field_name in referring(name):
        if about.field(field_name).kind is Kind.LINKS:
            text = f"SELECT owner FROM {about.name}__{field_name} WHERE target = ?"  # noqa: S608 - our names
        else:
            text = f'SELECT id FROM {about.name} WHERE "{field_name}" = ?'  # noqa: S608 - our names
        found += [(about.name, UUID(bytes=key)) for (key,) in connection.raw.execute(text, (record.bytes,))]
    return list(dict.fromkeys(found))


def _load_part(connection: Connection, about: Description, keys: list[bytes]) -> Iterator[Record]:
    rows = connection.raw.execute(statements.rows_of(about.name, len(keys)), keys)
    found = {row[0]: row for row in rows}
    many = _many_values(connection, about, keys)
    return (_record(about, found[key], many) for key in keys if key in found)


def _many_values(connection: Connection, about: Description, keys: list[bytes]) -> ManyValues:
    values: ManyValues = {}
    for field in statements.many_fields(about.name):
        text = statements.many_of(about.name, field.name, len(keys))
        for owner, target in connection.raw.execute(text, keys):
            values[field.name, owner] = (*values.get((field.name, owner), ()), UUID(bytes=target))
    return values


def _record(about: Description, row: tuple[Any, ...], many: ManyValues) -> Record:
    key, version, void_reason, *values = row
    given = {
        field.name: from_column(field, value)
        for field, value in zip(statements.own_fields(about.name), values, strict=True)
    }
    for field in statements.many_fields(about.name):
        given[field.name] = many.get((field.name, key), ())
    return about.record(id=UUID(bytes=key), version=version, void_reason=void_reason, **given)

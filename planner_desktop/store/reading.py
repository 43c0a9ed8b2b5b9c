"""Reading records: one by id, a page of ids, and the SQL of a Query."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    bindparam,
    case,
    func,
    literal_column,
    not_,
    or_,
    select,
    text,
    type_coerce,
)
from sqlalchemy.types import NullType

from planner_desktop.domain.fields import MANY_KINDS, TEXT_KINDS, Field, Kind
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import Description, Keys, Record
from planner_desktop.domain.registry import description
from planner_desktop.language.digits import to_arabic_digits, to_thai_digits
from planner_desktop.language.folding import fold
from planner_desktop.store import rows, searching, statements
from planner_desktop.store.codec import from_column, to_column

# Rows that are alike stand newest first; every index ends in the row number, so this costs no sorting.
_AS_ADDED: ColumnElement[Any] = literal_column("rowid").desc()
ManyValues = dict[tuple[str, bytes], tuple[UUID, ...]]

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def load(connection: Connection, about: Description, record: UUID) -> Record | None:
    """The record of that id, or None."""
    key = {"key": record.bytes}
    row = connection.execute(statements.one_row(about.name), key).mappings().one_or_none()
    if row is None:
        return None
    many: ManyValues = {}
    if statements.many_fields(about.name):
        for field, owner, target, _ in connection.execute(statements.many_of_one(about.name), key):
            many[field, owner] = (*many.get((field, owner), ()), UUID(bytes=target))
    return _record(about, row, many)


def load_many(connection: Connection, about: Description, ids: Sequence[UUID]) -> list[Record]:
    """The records of those ids, in that order; ids that are gone are left out."""
    if not ids:
        return []
    target = rows.table(about)
    keys = [one.bytes for one in ids]
    found = connection.execute(
        select(target).where(target.c.id.in_(bindparam("ids", expanding=True))), {"ids": keys}
    ).mappings()
    many = _many_values(connection, about, keys)
    records = {row["id"]: _record(about, row, many) for row in found}
    return [records[key] for key in keys if key in records]


def ids(connection: Connection, query: Query, *, with_secret: bool = False) -> Keys:
    """The ids of the rows a query asks for, in its order."""
    about = description(query.name)
    target = rows.table(about)
    plain = type_coerce(target.c.id, NullType())  # 200,000 keys: leave the driver's bytes as they are
    statement = select(plain).where(*_where(target, about, query, with_secret=with_secret))
    statement = statement.order_by(*_order(target, about, query.sort or about.sort), _AS_ADDED)
    with connection.execute(statement, _facts(query)) as found:
        assert found.cursor is not None
        return Keys([key for (key,) in found.cursor.fetchall()])


def count(connection: Connection, query: Query, *, with_secret: bool = False) -> int:
    """How many rows a query asks for."""
    about = description(query.name)
    target = rows.table(about)
    statement = select(func.count()).select_from(target)
    statement = statement.where(*_where(target, about, query, with_secret=with_secret))
    return connection.scalar(statement, _facts(query)) or 0


def totals(connection: Connection, query: Query, *, with_secret: bool = False) -> dict[str, int]:
    """Sums of the fields that are totalled, voided rows left out (satang for money)."""
    about = description(query.name)
    summed = [field.name for field in about.fields if field.total]
    if not summed:
        return {}
    target = rows.table(about)
    statement = select(*(func.coalesce(func.sum(target.c[name]), 0).label(name) for name in summed))
    statement = statement.where(
        *_where(target, about, query, with_secret=with_secret), target.c.void_reason == ""
    )
    return dict(connection.execute(statement, _facts(query)).mappings().one())


def twin(connection: Connection, record: Record, names: Sequence[str]) -> UUID | None:
    """Another row that holds the same values in those fields, if there is one."""
    about = record.description
    target = rows.table(about)
    alike = [target.c[name] == to_column(about.field(name), getattr(record, name)) for name in names]
    found = connection.scalar(select(target.c.id).where(*alike, target.c.id != record.id.bytes).limit(1))
    return None if found is None else UUID(bytes=found)


def distinct(connection: Connection, about: Description, field: Field, start: str, limit: int) -> list[str]:
    """Values used before in a text field that begin with or hold `start`, commonest first."""
    target = rows.table(about)
    column = target.c[field.name]
    statement = select(column).where(column != "", _contains(column, start) if start else column != "")
    statement = statement.group_by(column).order_by(func.count().desc(), column).limit(limit)
    return list(connection.execute(statement).scalars())


def referrers(connection: Connection, name: str, record: UUID) -> list[tuple[str, UUID]]:
    """(record name, id) of every record that points to this one."""
    from planner_desktop.domain.registry import referring

    found: list[tuple[str, UUID]] = []
    for about, field_name in referring(name):
        field = about.field(field_name)
        if field.kind is Kind.LINKS:
            many = rows.many_table(about, field)
            statement = select(many.c.owner).where(many.c.target == record.bytes)
        else:
            target = rows.table(about)
            statement = select(target.c.id).where(target.c[field_name] == record.bytes)
        found += [(about.name, UUID(bytes=key)) for key in connection.execute(statement).scalars()]
    return list(dict.fromkeys(found))


def _many_values(connection: Connection, about: Description, keys: list[bytes]) -> ManyValues:
    values: ManyValues = {}
    for field in about.fields:
        if field.kind not in MANY_KINDS:
            continue
        many = rows.many_table(about, field)
        statement = select(many.c.owner, many.c.target).order_by(many.c.owner, many.c.position)
        statement = statement.where(many.c.owner.in_(bindparam("ids", expanding=True)))
        for owner, target in connection.execute(statement, {"ids": keys}):
            values[field.name, owner] = (*values.get((field.name, owner), ()), UUID(bytes=target))
    return values


def _record(about: Description, row: Mapping[Any, Any], many: ManyValues) -> Record:
    given: dict[str, Any] = {
        field.name: many.get((field.name, row["id"]), ())
        if field.kind in MANY_KINDS
        else from_column(field, row[field.name])
        for field in about.fields
    }
    return about.record(
        id=UUID(bytes=row["id"]), version=row["version"], void_reason=row["void_reason"], **given
    )


def _where(
    target: Table, about: Description, query: Query, *, with_secret: bool
) -> list[ColumnElement[bool]]:
    clauses = [_condition(target, about, one) for one in query.conditions]
    if not query.with_voided:
        clauses.append(target.c.void_reason == "")
    words = fold(query.text).split()
    if words:
        held = f"SELECT e.record FROM search_entry e WHERE {searching.rows_holding(words)}"  # noqa: S608 - binds
        clauses.append(target.c.id.in_(text(held)))
    if about.secrecy and not with_secret:
        clauses.append(_open_to(target, about, query.viewer))
    return clauses


def _facts(query: Query) -> dict[str, str]:
    words = fold(query.text).split()
    return searching.facts_for(words) if words else {}


def _open_to(target: Table, about: Description, viewer: UUID | None) -> ColumnElement[bool]:
    """Ordinary rows, and secret rows that name the viewer."""
    allowed: list[ColumnElement[bool]] = [target.c[about.secrecy].in_(("", "normal"))]
    if viewer is not None:
        people = [
            field.name for field in about.fields if field.target == "person" and field.kind is Kind.LINK
        ]
        allowed += [target.c[name] == viewer.bytes for name in people]
    return or_(*allowed)


def _condition(target: Table, about: Description, condition: Condition) -> ColumnElement[bool]:
    field = about.field(condition.field)
    if field.kind in MANY_KINDS:
        return _many_condition(target, about, field, condition)
    column: ColumnElement[Any] = target.c[field.name]
    if condition.test in (Test.EMPTY, Test.FILLED):
        empty = (
            column.is_(None)
            if not isinstance(column.type, type(rows.search_entry.c.body.type))
            else or_(column.is_(None), column == "")
        )
        return empty if condition.test is Test.EMPTY else not_(empty)
    return _compare(column, field, condition)


def _compare(column: ColumnElement[Any], field: Field, condition: Condition) -> ColumnElement[bool]:
    value = condition.value
    if condition.test is Test.CONTAINS:
        return _contains(column, str(value))
    if condition.test is Test.ONE_OF:
        return column.in_([to_column(field, one) for one in value])
    if condition.test is Test.BETWEEN:
        return column.between(to_column(field, value[0]), to_column(field, value[1]))
    if condition.test is Test.AT_LEAST:
        return column.__ge__(to_column(field, value))
    if condition.test is Test.AT_MOST:
        return column.__le__(to_column(field, value))
    return column.__eq__(to_column(field, value))


def _contains(column: ColumnElement[Any], sought: str) -> ColumnElement[bool]:
    """Substring, whichever digits were typed."""
    forms = dict.fromkeys([sought, to_arabic_digits(sought), to_thai_digits(sought)])
    return or_(*(column.contains(form, autoescape=True) for form in forms))


def _many_condition(
    target: Table, about: Description, field: Field, condition: Condition
) -> ColumnElement[bool]:
    many = rows.many_table(about, field)
    owners = select(many.c.owner)
    if condition.test is Test.EMPTY:
        return target.c.id.not_in(owners)
    if condition.test is Test.FILLED:
        return target.c.id.in_(owners)
    wanted = condition.value if condition.test is Test.ONE_OF else (condition.value,)
    return target.c.id.in_(owners.where(many.c.target.in_([one.bytes for one in wanted])))


def _order(target: Table, about: Description, sort: Sequence[str]) -> list[ColumnElement[Any]]:
    return [
        key.desc() if name.startswith("-") else _blank_last(key)
        for name in sort
        for key in _sort_keys(target, about.field(name.lstrip("-")))
    ]


def _blank_last(key: ColumnElement[Any]) -> ColumnElement[Any]:
    """Ascending, empty values last; said only where a value can be missing, for the index's sake."""
    return key.asc().nulls_last() if getattr(key, "nullable", True) else key.asc()


def _sort_keys(target: Table, field: Field) -> list[ColumnElement[Any]]:
    if rows.order_column(field):
        return [target.c[rows.order_column(field)]]
    if field.kind is Kind.LINK:
        return _linked_sort_keys(target, field)
    if field.kind is Kind.CHOICE:
        return [_choice_rank(target, field)]
    if field.kind in MANY_KINDS:
        return []
    return [target.c[field.name]]


def _linked_sort_keys(target: Table, field: Field) -> list[ColumnElement[Any]]:
    """By the linked record's own title, fetched by a subquery so that ids stay one column."""
    linked = description(field.target)
    there = rows.table(linked).alias(f"sorted_{field.name}")
    parts = [linked.field(name) for name in linked.title if linked.field(name).kind in TEXT_KINDS]
    keys = [there.c[rows.order_column(part) or part.name] for part in parts]
    return [
        select(key).where(there.c.id == target.c[field.name]).correlate(target).scalar_subquery()
        for key in keys
    ]


def _choice_rank(target: Table, field: Field) -> ColumnElement[Any]:
    from planner_desktop.domain.choices import CHOICE_LISTS

    shipped = {one.name: one.shipped for one in CHOICE_LISTS}.get(field.choices, ())
    if not shipped:
        return target.c[field.name]
    ranks = {entry.code: number for number, entry in enumerate(shipped)}
    return case(ranks, value=target.c[field.name], else_=literal_column(str(len(ranks))))

"""The tables, derived from the described records, and the program's own tables beside them.

Money and years are integers, days ISO text, ids 16-byte blobs (UUID version 7), so that the same rows
could stand in another database one day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

from planner_desktop.domain.fields import MANY_KINDS, WHOLE_KINDS, Field, Kind
from planner_desktop.domain.registry import RECORDS
from planner_desktop.store.statements import order_column

if TYPE_CHECKING:
    from planner_desktop.domain.records import Description

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

KEY = LargeBinary(16)


def many_table(description: Description, field: Field) -> Table:
    """The table that holds a LINKS or FILES field."""
    return metadata.tables[f"{description.name}__{field.name}"]


def table(description: Description) -> Table:
    """The table of a described record."""
    return metadata.tables[description.name]


def _reference(target: str) -> ForeignKey:
    """Deferred, so that one unit of work may write rows in any order."""
    return ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")


def _column(field: Field) -> Column[object]:
    if field.kind is Kind.LINK:
        return Column(field.name, KEY, _reference(field.target), nullable=True)
    if field.kind in WHOLE_KINDS:
        return Column(field.name, Integer, nullable=True)
    if field.kind is Kind.YES_NO:
        return Column(field.name, Integer, nullable=False, server_default="0")
    if field.kind in (Kind.DATE, Kind.MOMENT):
        return Column(field.name, Text, nullable=True)
    return Column(field.name, Text, nullable=False, server_default="")


def _columns(description: Description) -> list[Column[object]]:
    columns: list[Column[object]] = []
    for field in description.fields:
        if field.kind in MANY_KINDS:
            continue
        columns.append(_column(field))
        if order_column(field):
            columns.append(Column(order_column(field), Text, nullable=False, server_default=""))
    return columns


def _derive(description: Description) -> None:
    derived = Table(
        description.name,
        metadata,
        Column("id", KEY, primary_key=True),
        Column("version", Integer, nullable=False),
        Column("void_reason", Text, nullable=False, server_default=""),
        *_columns(description),
    )
    for names in description.indexed:
        Index(None, *(derived.c[name] for name in names))
    for names in description.unique:
        Index(f"uq_{description.name}_{'_'.join(names)}", *(derived.c[name] for name in names), unique=True)
    for field in description.fields:
        if field.kind is Kind.LINK and (field.name,) not in description.indexed:
            Index(None, derived.c[field.name])
        if field.kind in MANY_KINDS:
            _derive_many(description, field)


def _derive_many(description: Description, field: Field) -> None:
    target = "attachment" if field.kind is Kind.FILES else field.target
    many = Table(
        f"{description.name}__{field.name}",
        metadata,
        Column("owner", KEY, _reference(description.name), primary_key=True),
        Column("position", Integer, primary_key=True),
        Column("target", KEY, _reference(target), nullable=False),
    )
    Index(None, many.c.target)


content = Table(
    "content",
    metadata,
    Column("sha256", LargeBinary(32), primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

attachment = Table(
    "attachment",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("name", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("sha256", LargeBinary(32), ForeignKey("content.sha256"), nullable=False),
    Column("added_at", Text, nullable=False),
    Column("text", Text, nullable=False, server_default=""),
)

history_step = Table(
    "history_step",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("at", Text, nullable=False),
    Column("actor", KEY, nullable=True),
    Column("actor_name", Text, nullable=False),
    Column("label", Text, nullable=False),
)

history_change = Table(
    "history_change",
    metadata,
    Column("step", KEY, ForeignKey("history_step.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("record_name", Text, nullable=False),
    Column("record", KEY, nullable=False),
    Column("before", Text, nullable=True),
    Column("after", Text, nullable=True),
)
Index("ix_history_change_record", history_change.c.record)

search_entry = Table(
    "search_entry",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("record", KEY, nullable=False, unique=True),
    Column("record_name", Text, nullable=False),
    Column("secret", Integer, nullable=False, server_default="0"),
    Column("title", Text, nullable=False),
    Column("body", Text, nullable=False),
)
Index("ix_search_entry_record_name", search_entry.c.record_name)

# Kept in step with search_entry by searching.py; triggers on it would need a trusted schema.
RAW_DDL = (
    """CREATE VIRTUAL TABLE search_index USING fts5(
    body, content='search_entry', content_rowid='row', tokenize='trigram', detail='none')""",
)

for _record in RECORDS:
    _derive(_record.description)

"""`python -m planner_desktop.store.migrations.draft "title"` writes the next version: what a file lacks.

Read the draft before keeping it: a renamed column looks like one lost and one new, and of raw SQL (search
index, triggers) only what is new is drafted: the dropping of its older form is to be written by hand.
"""

from __future__ import annotations

import re
import sqlite3
import sys
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any, Literal

from alembic.autogenerate import compare_metadata, produce_migrations, render_python_code
from alembic.migration import MigrationContext
from alembic.operations.ops import ExecuteSQLOp
from sqlalchemy.types import TypeDecorator

from planner_desktop.store import link
from planner_desktop.store.migrations import VERSIONS, newest, runner

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from alembic.autogenerate.api import AutogenContext
    from sqlalchemy import MetaData

_PAGE = '''"""{title}."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "{number:04}"
down_revision = {before}


def upgrade() -> None:
{body}
'''


def differences(metadata: MetaData, raw_ddl: Sequence[str] = (), versions: Path = VERSIONS) -> list[Any]:
    """What the described tables have and a freshly migrated file has not, or otherwise (Alembic's tuples)."""
    with _migrated(metadata, versions) as context:
        return [*compare_metadata(context, metadata), *_missing(context, raw_ddl)]


def draft(
    title: str, metadata: MetaData, raw_ddl: Sequence[str] = (), versions: Path = VERSIONS
) -> Path | None:
    """Write the next version's file and return its path; None when nothing differs."""
    with _migrated(metadata, versions) as context:
        script = produce_migrations(context, metadata)
        assert script.upgrade_ops is not None
        added = _missing(context, raw_ddl)
        if script.upgrade_ops.is_empty() and not added:
            return None
        script.upgrade_ops.ops.extend(ExecuteSQLOp(statement) for statement in added)
        body = render_python_code(
            script.upgrade_ops, render_as_batch=True, migration_context=context, render_item=_render_item
        )
    last = newest(versions)
    target = versions / f"{last + 1:04}_{_file_word(title)}.py"
    before = f'"{last:04}"' if last else None
    target.write_text(
        _PAGE.format(title=title, number=last + 1, before=before, body=_tidy(body)), encoding="utf-8"
    )
    return target


@contextmanager
def _migrated(metadata: MetaData, versions: Path) -> Iterator[MigrationContext]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as raw:
        connection = link.wrap(raw)
        runner.upgrade(connection, versions)
        shown = {"include_object": _among(metadata, raw), "compare_server_default": _default_differs}
        try:
            yield MigrationContext.configure(connection, opts=shown)
        finally:
            connection.close()
            connection.engine.dispose()


def _missing(context: MigrationContext, raw_ddl: Sequence[str]) -> list[str]:
    """The raw statements the file does not hold; SQLite keeps them as written, layout aside."""
    assert context.connection is not None
    found = link.unwrap(context.connection).execute("SELECT sql FROM sqlite_master").fetchall()
    held = {"".join(sql.split()) for (sql,) in found if sql}
    return [statement for statement in raw_ddl if "".join(statement.split()) not in held]


def _among(metadata: MetaData, raw: sqlite3.Connection) -> Any:
    """Leave out full-text tables and the shadow tables SQLite keeps for them."""
    virtual = [
        name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%'")
    ]

    def include(_item: object, name: str | None, kind: str, _reflected: bool, _other: object) -> bool:  # noqa: FBT001 - Alembic's signature
        own = name in metadata.tables
        return kind != "table" or own or not any((name or "").startswith(one) for one in virtual)

    return include


def _render_item(kind: str, item: object, _context: AutogenContext) -> str | Literal[False]:
    """Our own column types appear as what SQLite stores: a version must not change when the program does."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    return False


def _tidy(body: str) -> str:
    """Alembic's lines (all but the first come indented) without its own remarks."""
    lines = f"    {body}".splitlines()
    return "\n".join(line.rstrip() for line in lines if "# ###" not in line).strip("\n")


def _default_differs(*told: Any) -> bool:
    """Whether two column defaults differ, quotes and brackets aside (SQLite tells them as written)."""
    in_file, described = told[-3], told[-1]
    return (in_file or "").strip("()'\"") != (described or "").strip("()'\"")


def _file_word(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", title.lower()).strip("_") or "changes"


if __name__ == "__main__":
    from planner_desktop.store import rows

    written = draft(" ".join(sys.argv[1:]) or "Changes", rows.metadata, rows.RAW_DDL)
    sys.stdout.write(f"{written or 'nothing differs'}\n")

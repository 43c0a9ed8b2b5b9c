"""Numbered versions: whole or not at all, children, triggers and indexes kept, drafts complete."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

from planner_desktop.errors import FileFault, FileProblem
from planner_desktop.store import rows
from planner_desktop.store.database import Database
from planner_desktop.store.migrations import VERSIONS, newest, numbers
from planner_desktop.store.migrations.draft import differences, draft

NAMES = {"fk": "fk_%(table_name)s_%(column_0_name)s", "pk": "pk_%(table_name)s"}
INDEX = (
    "CREATE VIRTUAL TABLE found USING fts5(name, content='school', content_rowid='row', tokenize='trigram')"
)
TRIGGER = "CREATE TRIGGER school_removed AFTER DELETE ON school BEGIN DELETE FROM pupil WHERE id = 0; END"


def described(*more: Column[object]) -> MetaData:
    metadata = MetaData(naming_convention=NAMES)
    Table(
        "school",
        metadata,
        Column("row", Integer, primary_key=True),
        Column("name", Text, nullable=False),
        *more,
    )
    pupil = Table(
        "pupil",
        metadata,
        Column("id", LargeBinary(16), primary_key=True),
        Column("school", Integer, ForeignKey("school.row", ondelete="CASCADE")),
    )
    Index("ix_pupil_school", pupil.c.school)
    return metadata


@pytest.fixture
def versions(tmp_path: Path) -> Path:
    folder = tmp_path / "versions"
    folder.mkdir()
    draft("First tables", described(), (INDEX, TRIGGER), folder)
    return folder


@pytest.fixture
def filled(tmp_path: Path, versions: Path) -> Path:
    path = tmp_path / "เก่า.db"
    Database.create(path, versions=versions).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.executemany("INSERT INTO school VALUES (?, ?)", [(n, f"โรงเรียนตัวอย่าง {n}") for n in range(1, 51)])
        raw.executemany("INSERT INTO pupil VALUES (?, ?)", [(n.to_bytes(16), n % 50 + 1) for n in range(600)])
        raw.execute("INSERT INTO found(found) VALUES ('rebuild')")
        raw.commit()
    return path


def write(versions: Path, number: int, body: str, extra: str = "") -> None:
    (versions / f"{number:04}_step.py").write_text(
        f"import sqlalchemy as sa\nfrom alembic import op\nrevision = '{number:04}'\n"
        f"down_revision = '{number - 1:04}'\n{extra}\ndef upgrade():\n    {body}\n",
        encoding="utf-8",
    )


REBUILD = (
    "with op.batch_alter_table('school', recreate='always') as t: t.add_column(sa.Column('code', sa.Text()))"
)


def counts(path: Path) -> tuple[int, int, int]:
    with closing(sqlite3.connect(path)) as raw:
        one = "SELECT count(*) FROM "
        found = "found WHERE found MATCH 'ตัวอย่าง'"
        return tuple(raw.execute(one + table).fetchone()[0] for table in ("school", "pupil", found))


def triggers(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as raw:
        return {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type='trigger'")}


def test_the_versions_make_the_described_tables() -> None:
    assert differences(rows.metadata, rows.RAW_DDL) == []


def test_the_versions_are_numbered_without_gaps() -> None:
    assert numbers() == list(range(1, newest() + 1))
    assert len(list(VERSIONS.glob("*.py"))) == newest()


def test_a_drafted_version_leaves_no_difference(versions: Path) -> None:
    assert differences(described(), (INDEX, TRIGGER), versions) == []
    wider = described(Column("code", Text, nullable=False, server_default=""))
    assert len(differences(wider, (INDEX, TRIGGER), versions)) == 1
    written = draft("School: Code!", wider, (INDEX, TRIGGER), versions)
    assert written == versions / "0002_school_code.py"
    assert differences(wider, (INDEX, TRIGGER), versions) == []
    assert draft("Nothing", wider, (INDEX, TRIGGER), versions) is None


def test_a_missing_index_link_or_default_is_a_difference(versions: Path) -> None:
    other = described(Column("n", Integer, server_default="1"))
    Index("ix_school_name", other.tables["school"].c.name)
    draft("Wider", other, (), versions)
    assert differences(other, (), versions) == []
    changed = described(Column("n", Integer, server_default="2"))
    assert {
        str(one[0] if isinstance(one, tuple) else one[0][0]) for one in differences(changed, (), versions)
    } == {
        "remove_index",
        "modify_default",
    }


def test_a_rebuild_keeps_children_triggers_and_the_search_index(filled: Path, versions: Path) -> None:
    write(versions, 2, REBUILD)
    with Database.open(filled, versions=versions) as database:
        assert database.schema == 1
        database.upgrade(versions)
        assert database.schema == 2
        with database.reading() as connection:
            assert connection.raw.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert counts(filled) == (50, 600, 50)
    assert triggers(filled) == {"school_removed"}


def test_renumbered_rows_are_still_found(filled: Path, versions: Path) -> None:
    write(versions, 2, "op.execute('DELETE FROM pupil'); op.execute('UPDATE school SET row = row + 1000')")
    with Database.open(filled, versions=versions) as database:
        database.upgrade(versions)
        with database.reading() as connection:
            found = connection.raw.execute("SELECT rowid FROM found WHERE found MATCH ?", ('"ตัวอย่าง 50"',))
            assert found.fetchall() == [(1050,)]


def test_a_version_may_end_or_rewrite_a_trigger(filled: Path, versions: Path) -> None:
    write(versions, 2, "pass", "without_triggers = ('school_removed',)")
    write(versions, 3, "op.execute('CREATE TRIGGER other AFTER DELETE ON pupil BEGIN SELECT 1; END')")
    with Database.open(filled, versions=versions) as database:
        database.upgrade(versions)
    assert triggers(filled) == {"other"}


@pytest.mark.parametrize(
    "body",
    [
        "op.execute('DROP TABLE nowhere')",
        "op.execute('DELETE FROM school WHERE row = 7')",
        "op.add_column('pupil', sa.Column('n', sa.Integer())); op.execute('INSERT INTO pupil (id) SELECT id FROM pupil')",
    ],
)
def test_a_failed_upgrade_leaves_every_byte(filled: Path, versions: Path, body: str) -> None:
    write(versions, 2, REBUILD)
    write(versions, 3, body)
    before = filled.read_bytes()
    with Database.open(filled, versions=versions) as database, pytest.raises(FileProblem) as raised:
        database.upgrade(versions)
    assert raised.value.fault is FileFault.UPGRADE_FAILED
    assert filled.read_bytes() == before


def test_a_bug_in_a_version_shows_itself_and_leaves_every_byte(filled: Path, versions: Path) -> None:
    write(versions, 2, f"op.execute('DELETE FROM pupil')\n    {REBUILD}\n    raise ZeroDivisionError")
    before = filled.read_bytes()
    with Database.open(filled, versions=versions) as database, pytest.raises(ZeroDivisionError):
        database.upgrade(versions)
    assert filled.read_bytes() == before

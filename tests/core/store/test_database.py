"""The one connection: units of work, reading, threads, what closing leaves."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, text
from sqlalchemy.exc import IntegrityError

from planner_desktop.domain.registry import RECORDS
from planner_desktop.errors import FileFault, FileProblem
from planner_desktop.store import rows
from planner_desktop.store.database import Database
from planner_desktop.store.holder import holder_path, read_holder
from planner_desktop.store.migrations import newest
from planner_desktop.store.statements import ADD_STEP, order_column, rows_of
from tests.faults.ledger import add, entry, numbers


@pytest.fixture
def database(empty_file: Path, tmp_path: Path) -> Iterator[Database]:
    path = tmp_path / "แฟ้ม 100%#1?.db"
    path.write_bytes(empty_file.read_bytes())
    with Database.open(path, person="สมชาย ตัวอย่าง") as opened:
        yield opened


def test_a_new_file_stands_alone_at_the_newest_schema(tmp_path: Path) -> None:
    path = tmp_path / "ใหม่.db"
    with Database.create(path) as made:
        assert made.schema == newest()
    assert list(tmp_path.iterdir()) == [path]


def test_create_never_replaces_a_file(tmp_path: Path) -> None:
    path = tmp_path / "มีแล้ว.db"
    path.write_text("สำคัญ", encoding="utf-8")
    with pytest.raises(FileProblem) as raised:
        Database.create(path)
    assert raised.value.fault is FileFault.EXISTS
    assert path.read_text(encoding="utf-8") == "สำคัญ"


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "delete"), ("synchronous", 3), ("locking_mode", "exclusive"), ("foreign_keys", 1),
     ("temp_store", 2), ("trusted_schema", 0), ("cell_size_check", 1)],
)  # fmt: skip
def test_the_measured_settings_hold(database: Database, pragma: str, value: object) -> None:
    with database.reading() as connection:
        assert connection.execute(text(f"PRAGMA {pragma}")).scalar() == value


def fail_midway(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute(insert(rows.history_step), entry(2))
        raise ZeroDivisionError


def leave_a_reference_open(database: Database) -> None:
    lost = {"step": b"x" * 16, "position": 1, "record_name": "a", "record": b"y" * 16}
    with database.transaction() as connection:
        connection.execute(insert(rows.history_step), entry(1))
        connection.execute(insert(rows.history_change), lost)


def test_a_unit_of_work_is_kept_whole_or_not_at_all(database: Database) -> None:
    add(database, 1)
    with pytest.raises(ZeroDivisionError):
        fail_midway(database)
    assert numbers(database) == [1]
    add(database, 3)
    assert numbers(database) == [1, 3]


def test_a_deferred_reference_that_stays_open_rolls_back(database: Database) -> None:
    with pytest.raises(IntegrityError):
        leave_a_reference_open(database)
    assert numbers(database) == []
    add(database, 2)


def test_reading_inside_a_unit_of_work_sees_it(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute(insert(rows.history_step), entry(7))
        assert numbers(database) == [7]


def test_a_second_thread_waits_and_busy_says_so(database: Database) -> None:
    inside, go_on, seen = threading.Event(), threading.Event(), []

    def write() -> None:
        with database.transaction() as connection:
            connection.execute(insert(rows.history_step), entry(1))
            inside.set()
            go_on.wait(10)

    writer = threading.Thread(target=write)
    writer.start()
    assert inside.wait(10)
    assert database.busy
    reader = threading.Thread(target=lambda: seen.extend(numbers(database)))
    reader.start()
    assert seen == []
    go_on.set()
    writer.join(10)
    reader.join(10)
    assert seen == [1]
    assert not database.busy


def test_many_threads_lose_nothing(database: Database) -> None:
    threads = [threading.Thread(target=add, args=(database, *range(n, n + 5))) for n in range(0, 100, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert numbers(database) == list(range(100))


def test_the_holder_is_named_while_open_and_gone_after(database: Database) -> None:
    told = read_holder(database.path)
    assert told is not None
    assert told.person == "สมชาย ตัวอย่าง"
    database.sign("สมหญิง ตัวอย่าง")
    again = read_holder(database.path)
    assert again is not None
    assert again.person == "สมหญิง ตัวอย่าง"
    database.close()
    assert list(database.path.parent.iterdir()) == [database.path]


def test_a_garbled_holder_is_nobody(database: Database) -> None:
    for garbage in ("", "{}", "[1]", '{"person": 1, "machine": 2, "since": "yesterday", "pid": 3}'):
        holder_path(database.path).write_text(garbage, encoding="utf-8")
        assert read_holder(database.path) is None


def test_read_only_reads_and_refuses_to_write(database: Database) -> None:
    add(database, 1)
    database.close()
    with Database.open(database.path, read_only=True) as opened:
        assert numbers(opened) == [1]
        with pytest.raises(FileProblem) as raised:
            add(opened, 2)
        assert raised.value.fault is FileFault.READ_ONLY
        assert not holder_path(database.path).exists()


def test_closing_twice_is_harmless(database: Database) -> None:
    database.close()
    database.close()


def test_writes_moves_only_with_contents(database: Database) -> None:
    before = database.writes
    numbers(database)
    assert database.writes == before
    add(database, 1)
    assert database.writes > before


def test_asking_sqlalchemy_first_inside_a_unit_of_work_keeps_what_was_written(database: Database) -> None:
    """SQLAlchemy rolls back the first connection it looks at."""
    with database.transaction() as connection:
        connection.raw.execute(ADD_STEP, (b"7" * 16, "2026-10-01T08:30:00", None, "ผู้ทดสอบ", "ก่อนถาม"))
        assert connection.scalar(select(func.count()).select_from(rows.history_step)) == 1
    assert numbers(database) == [int.from_bytes(b"7" * 16)]


def test_the_text_of_every_statement_names_the_columns_of_its_table(database: Database) -> None:
    with database.reading() as connection:
        for about in (one.description for one in RECORDS):
            named = {name for name, *_more in connection.raw.execute(rows_of(about.name), (b"",)).description}
            order = {order_column(one) for one in about.fields if order_column(one)}
            assert named | order == set(rows.table(about).columns.keys())

"""Whole copies, or none: on demand, in the background, of a file somebody else holds."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from planner_desktop.errors import FileFault, FileProblem, Stopped
from planner_desktop.store import copying
from planner_desktop.store.copying import copy_in_steps, save_copy, snapshot
from planner_desktop.store.database import Database
from planner_desktop.store.header import has_hot_journal, side_file
from planner_desktop.store.placing import sha256
from tests.faults.ledger import FILLING, add, entry, numbers, numbers_at


@pytest.fixture
def database(empty_file: Path, tmp_path: Path) -> Iterator[Database]:
    path = tmp_path / "สำนักงาน.db"
    shutil.copy(empty_file, path)
    with Database.open(path) as opened:
        add(opened, *range(400))
        yield opened


def test_a_copy_is_whole_and_its_hash_true(database: Database, tmp_path: Path) -> None:
    target = tmp_path / "สำเนา.db"
    copied = save_copy(database, target)
    assert numbers_at(target) == list(range(400))
    assert (copied.sha256, copied.size) == (sha256(target), target.stat().st_size)


def test_a_copy_replaces_a_file_only_when_told(database: Database, tmp_path: Path) -> None:
    target = tmp_path / "สำเนา.db"
    target.write_text("เดิม", encoding="utf-8")
    with pytest.raises(FileProblem) as raised:
        save_copy(database, target)
    assert raised.value.fault is FileFault.EXISTS
    assert target.read_text(encoding="utf-8") == "เดิม"
    save_copy(database, target, overwrite=True)
    assert numbers_at(target) == list(range(400))


def test_a_copy_never_replaces_the_open_file(database: Database) -> None:
    with pytest.raises(FileProblem) as raised:
        save_copy(database, database.path, overwrite=True)
    assert raised.value.fault is FileFault.LOCKED


def test_equal_contents_give_equal_bytes(database: Database, tmp_path: Path) -> None:
    first = copy_in_steps(database, tmp_path / "1.db")
    second = copy_in_steps(database, tmp_path / "2.db")
    database.close()
    with Database.open(database.path) as again:
        third = copy_in_steps(again, tmp_path / "3.db")
        add(again, 1000)
        fourth = copy_in_steps(again, tmp_path / "4.db")
    assert first.sha256 == second.sha256 == third.sha256 != fourth.sha256


def test_others_write_between_the_steps_and_it_is_in_the_copy(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "_STEP_PAGES", 4)
    turns: list[int] = []

    def in_another_thread(opened: Database) -> None:
        turns.append(1000 + len(turns))
        with opened.breath():
            writer = threading.Thread(target=add, args=(opened, turns[-1]))
            writer.start()
            writer.join(10)

    monkeypatch.setattr(copying, "_take_turns", in_another_thread)
    copy_in_steps(database, tmp_path / "สำเนา.db")
    assert len(turns) > 10
    written = numbers_at(tmp_path / "สำเนา.db")
    assert written[:400] == list(range(400))
    # What is written after the last step is not awaited.
    assert written[400:] in (turns, turns[:-1])
    assert numbers(database) == [*range(400), *turns]


def test_closing_the_file_stops_a_copy_and_leaves_nothing(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "_STEP_PAGES", 4)

    def close_it(opened: Database) -> None:
        with opened.breath():
            closer = threading.Thread(target=opened.close)
            closer.start()
            closer.join(10)

    monkeypatch.setattr(copying, "_take_turns", close_it)
    with pytest.raises(Stopped):
        copy_in_steps(database, tmp_path / "สำเนา.db")
    assert [one.name for one in tmp_path.iterdir()] == ["สำนักงาน.db"]
    assert numbers_at(database.path) == list(range(400))


def interrupted(path: Path, folder: Path) -> Path:
    """A file whose writer died with pages of an unfinished save in it: the pair (db, hot journal)."""
    dead = folder / path.name
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA cache_size=5")
        raw.execute("PRAGMA cache_spill=1")
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("UPDATE history_step SET label = label || ?", (FILLING,))
        shutil.copy(path, dead)
        shutil.copy(side_file(path, "-journal"), side_file(dead, "-journal"))
        raw.execute("ROLLBACK")
    assert has_hot_journal(dead)
    return dead


def test_a_snapshot_of_an_interrupted_save_goes_back_to_the_last_whole_one(
    database: Database, tmp_path: Path
) -> None:
    database.close()
    (tmp_path / "dead").mkdir()
    (tmp_path / "copy").mkdir()
    dead = interrupted(database.path, tmp_path / "dead")
    before = dead.read_bytes()
    copy = snapshot(dead, tmp_path / "copy")
    assert numbers_at(copy) == list(range(400))
    assert dead.read_bytes() == before
    assert has_hot_journal(dead)


def test_opening_rolls_an_interrupted_save_back_and_tells(database: Database, tmp_path: Path) -> None:
    database.close()
    (tmp_path / "dead").mkdir()
    dead = interrupted(database.path, tmp_path / "dead")
    with Database.open(dead) as opened:
        assert opened.recovered
        assert numbers(opened) == list(range(400))
    with Database.open(dead) as opened:
        assert not opened.recovered


def test_a_file_that_never_rests_gives_no_snapshot(
    empty_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = iter(range(100))
    monkeypatch.setattr(copying, "_at_rest", lambda _path: (next(seen), 0, False))
    with pytest.raises(FileProblem) as raised:
        snapshot(empty_file, tmp_path)
    assert raised.value.fault is FileFault.LOCKED


def test_entries_are_wide_enough_to_matter() -> None:
    assert len(str(entry(1)["label"]).encode()) > 4096

"""Backups: made when something changed, thinned out, looked into, put back."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner_desktop.errors import FileFault, FileProblem
from planner_desktop.services.safety.backups import (
    Backup,
    Reason,
    State,
    backup_now,
    contents,
    default_folder,
    list_backups,
    outdated,
    restore,
    rotate,
    verify,
)
from planner_desktop.store.database import Database
from planner_desktop.store.header import JOURNAL_MAGIC, side_file
from planner_desktop.store.migrations import newest
from tests.faults.ledger import add, numbers_at

MORNING = dt.datetime(2026, 10, 1, 8, 30, 15)  # noqa: DTZ001 - backups carry the Bangkok clock without a zone


@pytest.fixture
def database(empty_file: Path, tmp_path: Path) -> Iterator[Database]:
    path = tmp_path / "สพป. ตัวอย่าง.db"
    shutil.copy(empty_file, path)
    with Database.open(path) as opened:
        add(opened, 1, 2)
        yield opened


@pytest.fixture
def folder(database: Database) -> Path:
    return default_folder(database.path)


def made(database: Database, folder: Path, now: dt.datetime = MORNING, *, forced: bool = False) -> Backup:
    backup = backup_now(database, folder, Reason.ASKED, now=now, forced=forced)
    assert backup is not None
    return backup


def test_a_backup_is_dated_in_the_buddhist_era_and_verified(database: Database, folder: Path) -> None:
    backup = made(database, folder)
    assert folder.name == "สำรองข้อมูล สพป. ตัวอย่าง"
    assert backup.path.name == f"สพป. ตัวอย่าง 2569-10-01 08.30.15 v{newest()}.db"
    assert list_backups(folder) == [backup]
    assert verify(backup) is State.VERIFIED
    assert numbers_at(backup.path) == [1, 2]


def test_nothing_new_means_no_backup_unless_forced_even_after_reopening(
    database: Database, folder: Path
) -> None:
    first = made(database, folder)
    later = MORNING + dt.timedelta(hours=1)
    assert backup_now(database, folder, Reason.HOURLY, now=later) is None
    database.close()
    with Database.open(database.path) as again:
        assert backup_now(again, folder, Reason.OPENED, now=later) is None
        assert list_backups(folder) == [first]
        forced = made(again, folder, later, forced=True)
        add(again, 3)
        changed = made(again, folder, later)
    assert list_backups(folder) == [forced, changed, first] or list_backups(folder) == [
        changed,
        forced,
        first,
    ]
    assert changed.path.name.endswith("(2).db")


def test_contents_tell_counts_and_the_last_step(database: Database, folder: Path) -> None:
    seen = contents(made(database, folder))
    assert seen.schema == newest()
    assert seen.counts["history_step"] == 2
    assert seen.last is not None
    assert seen.last.who == "ผู้ทดสอบ"


def test_a_changed_backup_is_found_and_never_restored(database: Database, folder: Path) -> None:
    backup = made(database, folder)
    database.close()
    data = bytearray(backup.path.read_bytes())
    data[-100] ^= 1
    backup.path.write_bytes(data)
    assert verify(backup) is State.CHANGED
    before = database.path.read_bytes()
    with pytest.raises(FileProblem) as raised:
        restore(backup, database.path)
    assert raised.value.fault is FileFault.DAMAGED
    assert database.path.read_bytes() == before


def test_a_backup_without_its_facts_is_listed_as_unproven_and_can_be_restored(
    database: Database, folder: Path
) -> None:
    made(database, folder).path.with_suffix(".json").unlink()
    (unproven,) = list_backups(folder)
    assert (unproven.reason, verify(unproven)) == (Reason.UNKNOWN, State.UNPROVEN)
    add(database, 3)
    database.close()
    restore(unproven, database.path)
    assert numbers_at(database.path) == [1, 2]


def test_restoring_keeps_the_present_file_and_moves_a_stale_journal_away(
    database: Database, folder: Path
) -> None:
    backup = made(database, folder)
    add(database, 3)
    database.close()
    present = database.path.read_bytes()
    stale = JOURNAL_MAGIC + b"\xff" * 4096
    side_file(database.path, "-journal").write_bytes(stale)
    kept = restore(backup, database.path, now=MORNING)
    assert kept is not None
    assert kept.name == "สพป. ตัวอย่าง (ก่อนกู้คืน 2569-10-01 08.30.15).db"
    assert kept.read_bytes() == present
    assert side_file(kept, "-journal").read_bytes() == stale
    assert not side_file(database.path, "-journal").exists()
    assert numbers_at(database.path) == [1, 2]


def test_restoring_where_no_file_is_left(database: Database, folder: Path) -> None:
    backup = made(database, folder)
    database.close()
    database.path.unlink()
    side_file(database.path, "-journal").write_bytes(JOURNAL_MAGIC + b"\xff" * 600)
    assert restore(backup, database.path) is None
    assert numbers_at(database.path) == [1, 2]


def test_an_open_file_is_not_replaced(database: Database, folder: Path) -> None:
    backup = made(database, folder)
    with pytest.raises(FileProblem) as raised:
        restore(backup, database.path)
    assert raised.value.fault is FileFault.LOCKED


def at(year: int, month: int, day: int) -> Backup:
    when = dt.datetime(year, month, day, 9)  # noqa: DTZ001 - as above
    return Backup(Path(f"{when:%Y%m%d}.db"), "ก", when, 1, Reason.HOURLY, "x", 1)


def test_the_newest_and_the_last_of_each_month_stay() -> None:
    days = [at(2026, month, day) for month in (7, 8, 9) for day in (1, 15, 28)] + [
        at(2026, 10, day) for day in range(1, 9)
    ]
    leaving = outdated(days, newest=10, per_month=1)
    assert {one.path.name for one in leaving} == {
        "20260701.db", "20260715.db", "20260801.db", "20260815.db", "20260901.db",
    }  # fmt: skip
    assert {one.path.name for one in outdated(days, newest=10, per_month=0)} - {
        one.path.name for one in leaving
    } == {"20260728.db", "20260828.db"}
    assert outdated(days, newest=100) == []


def test_rotating_removes_only_what_is_outdated_of_this_file(database: Database, folder: Path) -> None:
    for number in range(4):
        made(database, folder, MORNING + dt.timedelta(minutes=number), forced=True)
    other = folder / "อื่น 2569-10-01 08.30.15 v1.db"
    other.write_bytes(b"x")
    (folder / "เอกสาร.db").write_bytes(b"x")
    gone = rotate(folder, database.path.stem, newest=2, per_month=1)
    assert len(gone) == 2
    left = sorted(one.name for one in folder.iterdir())
    assert len([name for name in left if name.startswith("สพป.")]) == 4
    assert other.exists()
    assert (folder / "เอกสาร.db").exists()


@pytest.mark.parametrize("garbage", ["", "[]", '{"made": 1}', json.dumps({"made": "x"})])
def test_garbled_facts_are_no_facts(database: Database, folder: Path, garbage: str) -> None:
    backup = made(database, folder)
    backup.path.with_suffix(".json").write_text(garbage, encoding="utf-8")
    assert [one.sha256 for one in list_backups(folder)] == [""]


def test_a_folder_that_cannot_be_made_is_told(database: Database, tmp_path: Path) -> None:
    (tmp_path / "แฟ้ม").touch()
    with pytest.raises(FileProblem):
        backup_now(database, tmp_path / "แฟ้ม" / "ใน", Reason.ASKED)

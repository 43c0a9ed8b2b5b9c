"""The disk full, the folder read-only, the file gone, a second program: each told, nothing lost."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import insert

from planner_desktop.errors import FileFault, FileProblem, Offer
from planner_desktop.services.safety.opening import open_office, open_snapshot
from planner_desktop.store import rows
from planner_desktop.store.copying import copy_in_steps, save_copy
from planner_desktop.store.database import Database
from planner_desktop.store.header import JOURNAL_MAGIC, side_file
from tests.faults.ledger import FILLING, add, entry, numbers, numbers_at

POSIX_ONLY = pytest.mark.skipif(
    os.name == "nt", reason="Windows neither removes open files nor has these limits"
)
NOBODY = 65534


@pytest.fixture
def path(empty_file: Path, tmp_path: Path) -> Path:
    path = tmp_path / "สำนักงาน.db"
    shutil.copy(empty_file, path)
    return path


def in_child(body: str, *given: object) -> dict[str, object]:
    """Run a few lines in a process of its own; `tell(...)` there is the answer here."""
    script = (
        "import json, os, sys\nfrom pathlib import Path\n"
        "from planner_desktop.errors import FileProblem\n"
        "from planner_desktop.services.safety.opening import open_office, open_snapshot\n"
        "from planner_desktop.store.copying import save_copy\n"
        "from planner_desktop.store.database import Database\n"
        "from tests.faults.ledger import add, numbers\n"
        "def tell(**facts): print(json.dumps(facts))\n"
    )
    command = [sys.executable, "-c", script + body, *map(str, given)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


def test_disk_full_rolls_back_and_work_goes_on(path: Path) -> None:
    with Database.open(path) as database:
        add(database, 1)
        with database.alone() as raw:
            pages = raw.execute("PRAGMA page_count").fetchone()[0]
            raw.execute(f"PRAGMA max_page_count={pages + 3}")
        with pytest.raises(FileProblem) as raised:
            add(database, *range(2, 50))
        assert raised.value.fault is FileFault.DISK_FULL
        assert raised.value.advice is not None
        assert Offer.RETRY in raised.value.offers
        assert numbers(database) == [1]
        with database.alone() as raw:
            raw.execute("PRAGMA max_page_count=1000000")
        add(database, 2)
    assert numbers_at(path) == [1, 2]


@POSIX_ONLY
def test_a_copy_that_does_not_fit_leaves_no_part(path: Path, tmp_path: Path) -> None:
    with Database.open(path) as database:
        add(database, *range(100))
    answer = in_child(
        "import resource\n"
        "database = Database.open(Path(sys.argv[1]))\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "try: save_copy(database, Path(sys.argv[2]))\n"
        "except FileProblem as problem: tell(fault=problem.fault.value, still=len(numbers(database)))\n",
        path,
        tmp_path / "copies.db",
    )
    assert answer == {"fault": "disk_error", "still": 100}
    assert not [one.name for one in tmp_path.iterdir() if "copies" in one.name]


@pytest.fixture
def small_disk(empty_file: Path) -> Iterator[Path]:
    """A disk with room for an empty file and half a megabyte more, where the system lets us mount one."""
    folder = Path(tempfile.mkdtemp())
    size = empty_file.stat().st_size // 1024 + 512
    mount = shutil.which("mount")
    mounted = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(folder)], check=False, capture_output=True
    )
    if not mounted or mounted.returncode:
        folder.rmdir()
        pytest.skip("this system lets nobody mount a small disk; the limits above stand in for it")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
    folder.rmdir()


def fill(database: Database) -> tuple[int, FileProblem]:
    """Save until it fails; returns how many saves were acknowledged, and why it failed."""
    for number in range(1000):
        try:
            add(database, number)
        except FileProblem as problem:
            return number, problem
    raise AssertionError("a thousand entries fitted")


def test_a_truly_full_disk(small_disk: Path, empty_file: Path, path: Path) -> None:
    small = small_disk / "เล็ก.db"
    shutil.copy(empty_file, small)
    with Database.open(small) as database:
        written, problem = fill(database)
        assert problem.fault is FileFault.DISK_FULL
        assert numbers(database) == list(range(written))
        with pytest.raises(FileProblem) as raised:
            save_copy(database, small_disk / "สำเนา.db")
        assert raised.value.fault is FileFault.DISK_FULL
        with pytest.raises(FileProblem) as raised:
            copy_in_steps(database, small_disk / "สำรอง.db")
        assert raised.value.fault is FileFault.DISK_FULL
        save_copy(database, path.with_name("ที่อื่น.db"))
    assert [one.name for one in small_disk.iterdir()] == ["เล็ก.db"]
    assert numbers_at(small) == numbers_at(path.with_name("ที่อื่น.db")) == list(range(written))


@pytest.fixture
def locked_folder(empty_file: Path) -> Iterator[Path]:
    """An office file in a folder that nobody may write."""
    folder = Path(tempfile.mkdtemp())
    shutil.copy(empty_file, folder / "สำนักงาน.db")
    (folder / "สำนักงาน.db").chmod(0o444)
    folder.chmod(0o555)
    yield folder / "สำนักงาน.db"
    folder.chmod(0o755)
    shutil.rmtree(folder)


# Root may write everywhere, so the child becomes nobody after its imports.
AS_NOBODY = f"if os.getuid() == 0: os.setuid({NOBODY})\n"


@POSIX_ONLY
def test_a_read_only_folder_opens_for_reading_with_a_notice(locked_folder: Path) -> None:
    answer = in_child(
        AS_NOBODY + "opened = open_office(Path(sys.argv[1]))\n"
        "try: add(opened.database, 1)\n"
        "except FileProblem as problem: fault = problem.fault.value\n"
        "tell(read_only=opened.database.read_only, notices=len(opened.notices), fault=fault)\n",
        locked_folder,
    )
    assert answer == {"read_only": True, "notices": 1, "fault": "read_only"}
    assert [one.name for one in locked_folder.parent.iterdir()] == ["สำนักงาน.db"]


@POSIX_ONLY
def test_a_hot_journal_in_a_read_only_folder_says_so_and_a_snapshot_opens(locked_folder: Path) -> None:
    folder = locked_folder.parent
    folder.chmod(0o755)
    make_hot(locked_folder)
    folder.chmod(0o555)
    answer = in_child(
        AS_NOBODY + "try: open_office(Path(sys.argv[1]))\n"
        "except FileProblem as problem: fault, offers = problem.fault.value, [o.value for o in problem.offers]\n"
        "with open_snapshot(Path(sys.argv[1])).database as copy: tell(fault=fault, offers=offers, held=numbers(copy))\n",
        locked_folder,
    )
    assert answer == {
        "fault": "hot_journal",
        "offers": ["open_snapshot", "save_copy", "choose_another"],
        "held": list(range(20)),
    }


def make_hot(path: Path) -> None:
    """Leave the file as a program that died in the middle of a save leaves it."""
    path.chmod(0o644)
    with Database.open(path) as database:
        add(database, *range(20))
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA cache_size=2")
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("UPDATE history_step SET label = label || ?", (FILLING,))
        saved = path.read_bytes(), side_file(path, "-journal").read_bytes()
        raw.execute("ROLLBACK")
    path.write_bytes(saved[0])
    side_file(path, "-journal").write_bytes(saved[1])
    assert saved[1].startswith(JOURNAL_MAGIC)


@POSIX_ONLY
@pytest.mark.parametrize("how", ["removed", "renamed", "replaced", "folder"])
def test_a_file_that_goes_while_open_is_told_and_rescued(path: Path, tmp_path: Path, how: str) -> None:
    home = tmp_path / "home"
    home.mkdir()
    path = path.rename(home / path.name)
    with Database.open(path) as database:
        add(database, 1, 2)
        match how:
            case "removed":
                path.unlink()
            case "renamed":
                path.rename(tmp_path / "ย้าย.db")
            case "replaced":
                shutil.copy(path, tmp_path / "new.db")
                (tmp_path / "new.db").replace(path)
            case _:
                shutil.rmtree(home)
        with pytest.raises(FileProblem) as raised:
            add(database, 3)
        assert raised.value.fault is FileFault.GONE
        assert Offer.SAVE_COPY in raised.value.offers
        save_copy(database, tmp_path / "กู้.db")
    assert numbers_at(tmp_path / "กู้.db") == [1, 2]


def save_while_it_goes(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute(insert(rows.history_step), entry(1))
        database.path.unlink()


@POSIX_ONLY
def test_a_file_that_goes_during_a_save_is_told(path: Path) -> None:
    with Database.open(path) as database:
        with pytest.raises(FileProblem) as raised:
            save_while_it_goes(database)
        assert raised.value.fault is FileFault.GONE
        assert numbers(database) == []


def test_a_second_program_is_told_who_has_the_file_and_may_read_a_snapshot(path: Path) -> None:
    body = (
        "path = Path(sys.argv[1])\n"
        "try: open_office(path)\n"
        "except FileProblem as problem: fault, words = problem.fault.value, str(problem.message)\n"
        "with open_snapshot(path).database as copy: held, at, kept = numbers(copy), copy.path, copy.read_only\n"
        "tell(fault=fault, words=words, held=held, read_only=kept, cleared=not at.parent.exists())\n"
    )
    with Database.open(path, person="สมชาย ตัวอย่าง") as database:
        add(database, 1, 2, 3)
        answer = in_child(body, path)
        add(database, 4)
    assert "สมชาย ตัวอย่าง" in str(answer.pop("words"))
    assert answer == {"fault": "locked", "held": [1, 2, 3], "read_only": True, "cleared": True}
    assert numbers_at(path) == [1, 2, 3, 4]


def test_opening_it_twice_in_one_program_is_told_and_keeps_the_lock(path: Path) -> None:
    with open_office(path).database as database:
        for again in (open_office, open_snapshot):
            with pytest.raises(FileProblem) as raised:
                again(path)
            assert raised.value.fault is FileFault.LOCKED
        answer = in_child(
            "try: Database.open(Path(sys.argv[1]))\nexcept FileProblem as problem: tell(fault=problem.fault.value)",
            path,
        )
        assert answer == {"fault": "locked"}
        add(database, 1)

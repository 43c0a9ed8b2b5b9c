"""Files that are not what they should be: a message or a sound file, never a traceback, never a change."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from planner_desktop.errors import FileFault, FileProblem, Offer
from planner_desktop.services.safety.checking import Verdict, check, check_path
from planner_desktop.services.safety.opening import inspect, open_office, recover
from planner_desktop.store.database import Database
from tests.faults.ledger import add, numbers

# What mangled bytes may end in; a lock, a missing file or the like would be a wrong diagnosis.
OUTCOMES = {"sound", "damaged", "foreign", "truncated", "newer", "empty", "upgrade_failed", "disk_error"}


@pytest.fixture
def filled(empty_file: Path, tmp_path: Path) -> Path:
    path = tmp_path / "สำนักงาน.db"
    shutil.copy(empty_file, path)
    with Database.open(path) as database:
        add(database, *range(60))
    return path


def test_another_programs_database_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE t (a)")
    before = path.read_bytes()
    with pytest.raises(FileProblem) as raised:
        open_office(path)
    assert raised.value.fault is FileFault.FOREIGN
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("content", "fault"),
    [(b"", FileFault.EMPTY), (b"PK\x03\x04....", FileFault.FOREIGN), (b"hello", FileFault.FOREIGN)],
)
def test_each_fault_has_its_message_advice_and_way_on(
    tmp_path: Path, content: bytes, fault: FileFault
) -> None:
    path = tmp_path / "แฟ้ม.db"
    path.write_bytes(content)
    problem = inspect(path).problem
    assert problem is not None
    assert problem.fault is fault
    assert "แฟ้ม.db" in str(problem.message)
    assert problem.advice is not None
    assert Offer.CHOOSE_ANOTHER in problem.offers


def survives(path: Path, target: Path) -> str:
    """What became of a mangled file: the fault told, or 'damaged'/'sound' after opening and checking it."""
    try:
        with open_office(path).database as database:
            numbers(database)
            return check(database, full=True).verdict.value
    except FileProblem as problem:
        if Offer.RECOVER in problem.offers:
            assert rescue(path, target) in {"sound", FileFault.DAMAGED.value}
        return problem.fault.value


def rescue(path: Path, target: Path) -> str:
    """What became of saving what can be read: the fault told, or what a full check of the new file says."""
    try:
        recover(path, target)
    except FileProblem as problem:
        return problem.fault.value
    return check_path(target, full=True).verdict.value


@pytest.mark.parametrize("seed", range(60))
def test_flipped_bytes_end_in_a_message_or_a_sound_file(filled: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(filled.read_bytes())
    # Every third file is hit in its header, where most decisions are made.
    reach = 100 if seed % 3 == 0 else len(data)
    for _hit in range(chance.choice((1, 8, 200))):
        data[chance.randrange(reach)] ^= 1 << chance.randrange(8)
    filled.write_bytes(data)
    assert survives(filled, tmp_path / "กู้.db") in OUTCOMES


@pytest.mark.parametrize("seed", range(20))
def test_overwritten_sectors_end_in_a_message_or_a_sound_file(
    filled: Path, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    data = bytearray(filled.read_bytes())
    start = chance.randrange(len(data) // 512) * 512
    data[start : start + 512] = chance.randbytes(512) if seed % 2 else bytes(512)
    filled.write_bytes(data)
    assert survives(filled, tmp_path / "กู้.db") in OUTCOMES


def test_check_tells_sound_damaged_and_not_ours(filled: Path, tmp_path: Path) -> None:
    assert check_path(filled, full=True).verdict is Verdict.SOUND
    (tmp_path / "text.db").write_text("ข้อความ", encoding="utf-8")
    assert check_path(tmp_path / "text.db").verdict is Verdict.NOT_OURS
    assert check_path(tmp_path / "none.db").verdict is Verdict.UNREACHABLE
    data = filled.read_bytes()
    filled.write_bytes(data[:-4096])
    report = check_path(filled)
    assert report.verdict is Verdict.DAMAGED
    assert report.facts()["fault"] == "truncated"

"""What is left of a damaged file is found, and the new file is sound."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from planner_desktop.errors import FileFault, FileProblem
from planner_desktop.store import damage, rows
from planner_desktop.store.database import Database
from planner_desktop.store.header import Nature, look
from planner_desktop.store.migrations import newest
from planner_desktop.store.salvage import salvage
from tests.faults.ledger import add, entry, numbers_at

COUNT = 3000
PAGE = 4096


@pytest.fixture
def filled(empty_file: Path, tmp_path: Path) -> Path:
    path = tmp_path / "ชำรุด.db"
    shutil.copy(empty_file, path)
    with Database.open(path) as database, database.transaction() as connection:
        short = [{**entry(n), "label": f"{n} สั้น"} for n in range(COUNT)]
        connection.execute(rows.history_step.insert(), short)
        changes = [
            {"step": n.to_bytes(16), "position": 1, "record_name": "school", "record": b"x" * 16}
            for n in range(COUNT)
        ]
        connection.execute(rows.history_change.insert(), changes)
    return path


def tear(path: Path, page: int, data: bytes = bytes(PAGE)) -> None:
    with path.open("rb+") as file:
        file.seek((page - 1) * PAGE)
        file.write(data)


def leaves(path: Path, table: str) -> list[int]:
    """Pages that hold rows of a table: the leaf pages of its tree (page type 13)."""
    with closing(sqlite3.connect(path)) as raw:
        root = raw.execute("SELECT rootpage FROM sqlite_master WHERE name=?", (table,)).fetchone()[0]
    data = path.read_bytes()
    start = (root - 1) * PAGE
    count = int.from_bytes(data[start + 3 : start + 5])
    cells = [int.from_bytes(data[start + 12 + 2 * n : start + 14 + 2 * n]) for n in range(count)]
    return [int.from_bytes(data[start + cell : start + cell + 4]) for cell in cells]


def test_a_sound_file_is_copied_whole(filled: Path, tmp_path: Path) -> None:
    saved = salvage(filled, tmp_path / "กู้.db")
    assert (saved.rows["history_step"], saved.rows["history_change"]) == (COUNT, COUNT)
    assert (saved.torn, saved.dropped, saved.unlinked) == ([], {}, {})
    assert numbers_at(saved.path) == list(range(COUNT))


def test_rows_on_both_sides_of_torn_pages_are_saved(filled: Path, tmp_path: Path) -> None:
    pages = leaves(filled, "history_step")
    assert len(pages) > 20
    for page in (pages[0], pages[7], pages[8], pages[-1]):
        tear(filled, page)
    before = filled.read_bytes()
    saved = salvage(filled, tmp_path / "กู้.db")
    per_page = COUNT / len(pages)
    kept = numbers_at(saved.path)
    assert COUNT - 4.5 * per_page <= len(kept) == saved.rows["history_step"] < COUNT - 3 * per_page
    assert "history_step" in saved.torn
    # Changes whose step is lost cannot stand alone.
    assert saved.dropped == {"history_change": COUNT - len(kept)}
    assert filled.read_bytes() == before
    with Database.open(saved.path) as database, database.alone() as raw:
        assert damage.full(raw, writable=True) == ()


def test_a_cut_file_gives_what_comes_before_the_cut(filled: Path, tmp_path: Path) -> None:
    held = leaves(filled, "history_step")
    filled.write_bytes(filled.read_bytes()[: (held[len(held) // 2] - 1) * PAGE])
    assert look(filled, newest()).nature is Nature.TRUNCATED
    saved = salvage(filled, tmp_path / "กู้.db")
    assert 0 < saved.rows["history_step"] < COUNT
    assert numbers_at(saved.path) == list(range(saved.rows["history_step"]))


def test_a_broken_mark_at_the_start_is_mended(filled: Path, tmp_path: Path) -> None:
    with filled.open("rb+") as file:
        file.write(b"\0" * 16)
    assert numbers_at(salvage(filled, tmp_path / "กู้.db").path) == list(range(COUNT))


def test_nothing_readable_says_so_and_makes_no_file(filled: Path, tmp_path: Path) -> None:
    tear(filled, 1, random.Random(1).randbytes(PAGE))
    with pytest.raises(FileProblem) as raised:
        salvage(filled, tmp_path / "กู้.db")
    assert raised.value.fault is FileFault.DAMAGED
    assert [one.name for one in tmp_path.iterdir()] == ["ชำรุด.db"]


def test_it_never_replaces_a_file(filled: Path, tmp_path: Path) -> None:
    (tmp_path / "มี.db").touch()
    with pytest.raises(FileProblem) as raised:
        salvage(filled, tmp_path / "มี.db")
    assert raised.value.fault is FileFault.EXISTS


def test_an_open_file_is_left_alone(filled: Path, tmp_path: Path) -> None:
    with Database.open(filled) as database:
        with pytest.raises(FileProblem) as raised:
            salvage(filled, tmp_path / "กู้.db")
        add(database, COUNT)
    assert raised.value.fault is FileFault.LOCKED

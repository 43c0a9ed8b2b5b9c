"""What a file is, told from its first bytes."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from planner_desktop.store.database import Database
from planner_desktop.store.header import Foreign, Header, Nature, is_in_hand, look, side_file
from planner_desktop.store.migrations import newest

NEWEST = newest()


def seen(path: Path) -> Header:
    return look(path, NEWEST)


def rewrite(path: Path, offset: int, data: bytes) -> None:
    with path.open("rb+") as file:
        file.seek(offset)
        file.write(data)


@pytest.fixture
def ours(empty_file: Path, tmp_path: Path) -> Path:
    path = tmp_path / "แฟ้ม 100%#1.db"
    path.write_bytes(empty_file.read_bytes())
    return path


def test_our_file_is_current(ours: Path) -> None:
    told = seen(ours)
    assert told.nature is Nature.CURRENT
    assert (told.schema, told.size) == (NEWEST, ours.stat().st_size)
    assert told.pages * told.page_size == told.size
    assert not told.hot_journal


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        ("บันทึกข้อความ เรื่อง ขอเชิญประชุม".encode() * 5, Foreign.TEXT),
        (b"name,amount\r\na,1\r\n", Foreign.TEXT),
        ("กลุ่มนโยบาย".encode("cp874"), Foreign.OTHER),
        (b"%PDF-1.7\n", Foreign.PDF),
        (bytes(range(256)), Foreign.OTHER),
    ],
)
def test_what_is_not_a_database_is_told_apart(tmp_path: Path, start: bytes, kind: Foreign) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(start)
    assert seen(path) == Header(Nature.FOREIGN, kind, len(start))


def test_a_zip_a_folder_and_another_programs_database_are_foreign(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.db", "w") as archive:
        archive.writestr("แผน.txt", "x")
    with closing(sqlite3.connect(tmp_path / "b.db")) as other:
        other.execute("CREATE TABLE t (a)")
    assert seen(tmp_path / "a.db").foreign is Foreign.ZIP
    assert seen(tmp_path / "b.db").foreign is Foreign.SQLITE
    assert seen(tmp_path).foreign is Foreign.FOLDER


def test_missing_and_empty(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    assert seen(tmp_path / "empty.db").nature is Nature.EMPTY
    assert seen(tmp_path / "none.db").nature is Nature.MISSING
    assert seen(tmp_path / "empty.db" / "below.db").nature is Nature.MISSING


@pytest.mark.parametrize("left", [99, 100, 4096, 4097, -1])
def test_a_cut_file_is_truncated(ours: Path, left: int) -> None:
    ours.write_bytes(ours.read_bytes()[:left])
    assert seen(ours).nature is Nature.TRUNCATED


def test_newer_older_and_never_released_schemas(ours: Path) -> None:
    rewrite(ours, 60, (NEWEST + 1).to_bytes(4))
    assert seen(ours).nature is Nature.NEWER
    assert look(ours, NEWEST + 2).nature is Nature.OLDER
    rewrite(ours, 60, bytes(4))
    assert seen(ours).nature is Nature.DAMAGED


@pytest.mark.parametrize(("offset", "data"), [(0, b"\0"), (16, b"\x03\x00")])
def test_our_file_with_a_broken_start_is_damaged_not_foreign(ours: Path, offset: int, data: bytes) -> None:
    rewrite(ours, offset, data)
    assert seen(ours).nature is Nature.DAMAGED


def test_a_journal_is_hot_by_its_header_only(ours: Path) -> None:
    journal = side_file(ours, "-journal")
    journal.write_bytes(bytes(512))
    assert not seen(ours).hot_journal
    journal.write_bytes(bytes.fromhex("d9d505f920a163d7") + bytes(504))
    assert seen(ours).hot_journal


def test_a_file_this_process_has_open_is_never_opened_again(ours: Path) -> None:
    with Database.open(ours):
        assert seen(ours).nature is Nature.OPEN_HERE
    assert not is_in_hand(ours)
    assert seen(ours).nature is Nature.CURRENT

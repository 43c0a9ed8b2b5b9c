"""What a file is, read from its first 100 bytes before SQLite touches it (sqlite.org/fileformat2.html).

On POSIX systems closing any handle of a file drops every lock this process has on it. So the files this
process has open are remembered here, and `look` never opens one of them a second time.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os
    from pathlib import Path

# Our mark in the file ("PLTH", bytes 68-71); it never changes. user_version is the schema number.
APPLICATION_ID = int.from_bytes(b"PLTH")
HEADER_SIZE = 100
SQLITE_MAGIC = b"SQLite format 3\0"
JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
SIDE_FILES = ("-journal", "-wal", "-shm")
_SMALLEST_PAGE, _LARGEST_PAGE = 512, 65536

_in_hand: set[tuple[int, int]] = set()


class Nature(Enum):
    """What lies at a path."""

    MISSING = "missing"
    NO_ACCESS = "no_access"
    OPEN_HERE = "open_here"
    EMPTY = "empty"
    FOREIGN = "foreign"
    DAMAGED = "damaged"
    TRUNCATED = "truncated"
    NEWER = "newer"
    OLDER = "older"
    CURRENT = "current"


class Foreign(Enum):
    """What a file that is not ours looks like."""

    FOLDER = "folder"
    TEXT = "text"
    ZIP = "zip"
    PDF = "pdf"
    SQLITE = "sqlite"
    OTHER = "other"


@dataclass(frozen=True)
class Header:
    """The facts of one file: sizes in bytes, `schema` = user_version, `stamp` = SQLite's change counter."""

    nature: Nature
    foreign: Foreign | None = None
    size: int = 0
    schema: int = 0
    page_size: int = 0
    pages: int = 0
    stamp: int = 0
    hot_journal: bool = False


def look(path: Path, newest: int) -> Header:
    """Classify the file at `path`; `newest` is the highest schema number this program knows. Never raises."""
    if is_in_hand(path):
        return Header(Nature.OPEN_HERE)
    try:
        if path.is_dir():
            return Header(Nature.FOREIGN, Foreign.FOLDER)
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(HEADER_SIZE)
    except (FileNotFoundError, NotADirectoryError):
        return Header(Nature.MISSING)
    except OSError:
        return Header(Nature.NO_ACCESS)
    return _classify(start, size, newest, hot=has_hot_journal(path))


def has_hot_journal(path: Path) -> bool:
    """Whether a rollback journal with a live header lies beside the file (a finished one is zeroed)."""
    try:
        with side_file(path, "-journal").open("rb") as journal:
            return journal.read(len(JOURNAL_MAGIC)) == JOURNAL_MAGIC
    except OSError:
        return False


def side_file(path: Path, ending: str) -> Path:
    """`NAME.db-journal` and its like, as SQLite names them."""
    return path.with_name(path.name + ending)


def _classify(start: bytes, size: int, newest: int, *, hot: bool) -> Header:
    if size == 0:
        return Header(Nature.EMPTY)
    if not start.startswith(SQLITE_MAGIC):
        if _number(start, 68) == APPLICATION_ID:
            return Header(Nature.DAMAGED, size=size)
        return Header(Nature.FOREIGN, _foreign(start), size)
    if len(start) < HEADER_SIZE:
        return Header(Nature.TRUNCATED, size=size)
    if _number(start, 68) != APPLICATION_ID:
        return Header(Nature.FOREIGN, Foreign.SQLITE, size)
    page_size = _page_size(start)
    return Header(
        _nature(start, size, newest, hot=hot),
        size=size,
        schema=_number(start, 60),
        page_size=page_size,
        pages=_number(start, 28),
        stamp=_number(start, 24),
        hot_journal=hot,
    )


def _nature(start: bytes, size: int, newest: int, *, hot: bool) -> Nature:
    schema, page_size = _number(start, 60), _page_size(start)
    if page_size == 0:
        return Nature.DAMAGED
    # While a journal is hot, the file may rightly be half written: SQLite rolls it back on opening.
    if not hot and (size % page_size or size < _number(start, 28) * page_size):
        return Nature.TRUNCATED
    if schema == 0 and not hot:
        return Nature.DAMAGED
    if schema > newest:
        return Nature.NEWER
    return Nature.OLDER if schema < newest else Nature.CURRENT


def _number(start: bytes, offset: int) -> int:
    return int.from_bytes(start[offset : offset + 4])


def _page_size(start: bytes) -> int:
    """Bytes per page, or 0 where the header holds no lawful size."""
    size = int.from_bytes(start[16:18])
    size = _LARGEST_PAGE if size == 1 else size
    lawful = _SMALLEST_PAGE <= size <= _LARGEST_PAGE and size & (size - 1) == 0
    return size if lawful else 0


def _foreign(start: bytes) -> Foreign:
    if start.startswith(b"PK\x03\x04"):
        return Foreign.ZIP
    if start.startswith(b"%PDF-"):
        return Foreign.PDF
    return Foreign.TEXT if _reads_as_text(start) else Foreign.OTHER


def _reads_as_text(start: bytes) -> bool:
    if any(byte < ord(" ") and byte not in b"\t\n\r\f" for byte in start):
        return False
    # The cut at 100 bytes may fall within a letter, so a broken last letter is forgiven.
    return "\ufffd" not in start.decode("utf-8", "replace")[:-1] or start.isascii()


def take_in_hand(path: Path) -> tuple[int, int]:
    """Remember that this process has the file open; hand the returned mark to `let_go` after closing."""
    mark = _mark(path.stat())
    _in_hand.add(mark)
    return mark


def let_go(mark: tuple[int, int]) -> None:
    """Forget a file that was taken in hand."""
    _in_hand.discard(mark)


def is_in_hand(path: Path) -> bool:
    """Whether this process has the file open through a Database."""
    try:
        return _mark(path.stat()) in _in_hand
    except OSError:
        return False


def _mark(facts: os.stat_result) -> tuple[int, int]:
    return facts.st_dev, facts.st_ino

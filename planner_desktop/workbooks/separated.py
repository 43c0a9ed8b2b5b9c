"""Text tables: .csv in UTF-8, UTF-16 or Thai Windows (TIS-620, cp874), with comma, semicolon or tab."""

from __future__ import annotations

import codecs
import csv
import itertools
from typing import TYPE_CHECKING

from planner_desktop.errors import UserError
from planner_desktop.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CHUNK = 1024 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DELIMITERS = ",;\t|"
_MOST_IN_FIELD = 1_000_000


def rows(path: Path) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield (line number of the row's first line, its texts); UserError where it is no readable table."""
    encoding = encoding_of(path)
    delimiter = _delimiter(path, encoding)
    csv.field_size_limit(_MOST_IN_FIELD)
    with path.open(encoding=encoding, newline="") as stream:
        reader = csv.reader(stream, delimiter=delimiter, skipinitialspace=True)
        line = 1
        try:
            for row in reader:
                yield line, tuple(row)
                line = reader.line_num + 1
        except (csv.Error, UnicodeError) as fault:
            raise UserError(
                say("อ่านไฟล์ “{name}” ต่อจากบรรทัด {line} ไม่ได้", name=path.name, line=line),
                say("ตรวจเครื่องหมายคำพูดในบรรทัดนั้น หรือบันทึกเป็น .xlsx แล้วนำเข้าใหม่"),
            ) from fault


def encoding_of(path: Path) -> str:
    """Which encoding the whole file can be read in; UserError when none."""
    with path.open("rb") as stream:
        head = stream.read(4096)
    for bom, name in _BOMS:
        if head.startswith(bom):
            return name
    if b"\0" in head:
        return _wide(path, head)
    for name in ("utf-8", "cp874"):
        if _decodes(path, name):
            return name
    raise _unreadable(path)


def _wide(path: Path, head: bytes) -> str:
    """UTF-16 without its mark: the high byte of Thai is 0x0E and of ASCII 0x00, so one side shows it."""
    name = "utf-16-le" if _high(head[1::2]) >= _high(head[0::2]) else "utf-16-be"
    if max(_high(head[0::2]), _high(head[1::2])) * 4 < len(head) or not _decodes(path, name):
        raise _unreadable(path)
    return name


def _high(half: bytes) -> int:
    return half.count(0x00) + half.count(0x0E)


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    with path.open("rb") as stream:
        try:
            for chunk in iter(lambda: stream.read(_CHUNK), b""):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeError:
            return False
    return True


def _delimiter(path: Path, encoding: str) -> str:
    """The sign that stands most often in the first lines."""
    with path.open(encoding=encoding, newline="") as stream:
        start = "".join(line[:10_000] for line in itertools.islice(stream, 20))
    return max(_DELIMITERS, key=start.count)


def _unreadable(path: Path) -> UserError:
    return UserError(
        say("อ่านตัวอักษรในไฟล์ “{name}” ไม่ออก", name=path.name),
        say("เปิดไฟล์ใน Excel แล้วบันทึกเป็น .xlsx หรือ “CSV UTF-8” จากนั้นนำเข้าใหม่"),
    )

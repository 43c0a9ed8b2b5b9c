"""What a file to import really is, judged by its first bytes, and refusals that say what to do."""

from __future__ import annotations

import struct
import zipfile
import zlib
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from planner_desktop.errors import UserError, WorldError
from planner_desktop.messages import Message, mark, say

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 1024 * 1024
MOST_UNPACKED = 400 * MEGABYTE  # an .xlsx of 200,000 rows × 20 columns unpacks to about 150
MOST_SHARED_TEXT = 120 * MEGABYTE  # the one part that must be held in memory
MOST_PARTS = 2_000
MOST_OF_A_FORM, MOST_FORM_TEXT = 80 * MEGABYTE, 8 * MEGABYTE  # a filled form unpacks to less than one
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SAVE_AS = mark("เปิดไฟล์ใน Excel หรือ LibreOffice แล้ว “บันทึกเป็น” ชนิด Excel Workbook (.xlsx) จากนั้นนำเข้าใหม่")

# What zipfile, openpyxl and the parsers below it raise on broken parts.
BROKEN = (
    ParseError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    RuntimeError,  # zipfile on an encrypted or unknown part
    EOFError,
    OSError,
    struct.error,
    zlib.error,
    zipfile.BadZipFile,
)


class Sort(Enum):
    """What can be read."""

    WORKBOOK = "workbook"
    SEPARATED = "separated"


@dataclass(frozen=True)
class Source:
    """A file that may be read, and what the officer should know about it."""

    path: Path
    sort: Sort
    notices: tuple[Message, ...] = ()


def look(path: Path, most: int | None = None, most_text: int | None = None) -> Source:
    """Judge a file; UserError when its kind cannot be read, WorldError when it cannot be opened.

    `most` bytes unpacked and `most_text` of shared text (default: those of a long list).
    """
    try:
        with path.open("rb") as stream:
            head = stream.read(4096)
            if head.startswith(_OLE):
                raise _ole(path, head + stream.read(4 * MEGABYTE))
    except OSError as fault:
        raise WorldError(
            say("เปิดไฟล์ “{name}” ไม่ได้", name=path.name), say("ตรวจว่าไฟล์ยังอยู่และไม่ได้เปิดค้างในโปรแกรมอื่น")
        ) from fault
    if not head:
        raise UserError(say("ไฟล์ “{name}” ว่างเปล่า", name=path.name), say("ตรวจว่าเลือกไฟล์ถูกแล้วลองใหม่"))
    if head.startswith(b"PK"):
        return _packed(path, most or MOST_UNPACKED, most_text or MOST_SHARED_TEXT)
    _refuse_foreign(path, head)
    return Source(path, Sort.SEPARATED)


def _ole(path: Path, start: bytes) -> UserError:
    if _ENCRYPTED in start:
        return UserError(
            say("ไฟล์ “{name}” มีรหัสผ่าน จึงอ่านไม่ได้", name=path.name),
            say("เปิดใน Excel แล้วเอารหัสผ่านออก (ไฟล์ › ข้อมูล › ป้องกันสมุดงาน) บันทึก แล้วนำเข้าใหม่"),
        )
    return UserError(
        say("ไฟล์ “{name}” เป็น Excel รุ่นเก่า (.xls) ซึ่งโปรแกรมนี้ไม่อ่าน", name=path.name), say(_SAVE_AS)
    )


def _refuse_foreign(path: Path, head: bytes) -> None:
    start = head.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if start.startswith((b"<html", b"<!doctype html", b"<table", b"<?xml")):
        raise UserError(say("ไฟล์ “{name}” เป็นหน้าเว็บหรือ XML ที่ตั้งชื่อเป็นไฟล์ Excel", name=path.name), say(_SAVE_AS))
    if start.startswith((b"%pdf", b"\x89png", b"\xff\xd8\xff", b"sqlite format 3")):
        raise _not_a_table(path)


def _not_a_table(path: Path) -> UserError:
    return UserError(
        say("ไฟล์ “{name}” ไม่ใช่ตาราง Excel หรือ CSV", name=path.name),
        say("เลือกไฟล์ชนิด .xlsx หรือ .csv"),
    )


def _packed(path: Path, most: int, most_text: int) -> Source:
    try:
        with zipfile.ZipFile(path) as packed:
            parts = packed.infolist()
    except BROKEN as fault:
        raise damaged(path) from fault
    names = {part.filename for part in parts}
    if "xl/workbook.xml" not in names:
        raise (
            UserError(say("ไฟล์ “{name}” ไม่ใช่สมุดงาน .xlsx", name=path.name), say(_SAVE_AS))
            if names & {"content.xml", "xl/workbook.bin"}
            else _not_a_table(path)
        )
    _refuse_bomb(path, parts, most, most_text)
    macros = "xl/vbaProject.bin" in names
    notice = say("ไฟล์นี้มีแมโคร โปรแกรมอ่านเฉพาะข้อมูล ไม่เรียกใช้แมโคร")
    return Source(path, Sort.WORKBOOK, (notice,) if macros else ())


def _refuse_bomb(path: Path, parts: list[zipfile.ZipInfo], most: int, most_text: int) -> None:
    """Sizes are read from the directory; zipfile never unpacks more than the directory says."""
    unpacked = sum(part.file_size for part in parts)
    shared = sum(part.file_size for part in parts if part.filename == "xl/sharedStrings.xml")
    if unpacked > most or shared > most_text or len(parts) > MOST_PARTS:
        raise UserError(
            say(
                "ไฟล์ “{name}” ขยายแล้วใหญ่ {size} เมกะไบต์ เกินที่อ่านได้อย่างปลอดภัย จึงไม่เปิด",
                name=path.name,
                size=f"{unpacked / MEGABYTE:,.0f}",
            ),
            say("คัดเฉพาะแผ่นงานที่ต้องการไปไว้ในไฟล์ใหม่ หรือแบ่งเป็นหลายไฟล์"),
        )


def damaged(path: Path) -> UserError:
    """What is said of a workbook that breaks while it is read."""
    return UserError(
        say("ไฟล์ “{name}” เสียหายหรือไม่ครบ จึงอ่านไม่ได้", name=path.name),
        say("ขอไฟล์ใหม่จากผู้ส่ง หรือเปิดใน Excel ให้ซ่อมแล้วบันทึกเป็น .xlsx"),
    )

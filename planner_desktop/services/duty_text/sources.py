"""The words of a source: .txt, .docx, text-PDF, or text that was pasted."""

from __future__ import annotations

from pathlib import Path

from planner_desktop.errors import UserError, WorldError
from planner_desktop.messages import say

SUFFIXES = (".txt", ".md", ".docx", ".pdf")
MOST_LETTERS = 2_000_000
_MOST_BYTES = 50 * 1024 * 1024


def read_source(path: Path) -> str:
    """The words of a file; UserError for one of another kind or without words, WorldError when unreadable."""
    if path.suffix.lower() not in SUFFIXES:
        raise UserError(
            say("ไม่อ่านไฟล์ชนิด {suffix}", suffix=path.suffix or "-"),
            say("ใช้ไฟล์ .txt .docx หรือ .pdf ที่มีข้อความ หรือคัดลอกข้อความมาวาง"),
        )
    words = _words(path.suffix.lower(), _bytes_of(path))
    if not words.strip():
        raise UserError(
            say("ไม่พบข้อความใน “{name}”", name=path.name),
            say("ไฟล์อาจเป็นภาพสแกน มีรหัสผ่าน หรือเสียหาย เปิดไฟล์แล้วคัดลอกข้อความมาวางแทน"),
        )
    if len(words) > MOST_LETTERS:
        raise UserError(
            say("ข้อความใน “{name}” ยาวเกินกว่าจะนำเข้าครั้งเดียว", name=path.name),
            say("แบ่งไฟล์ให้แต่ละส่วนมีไม่เกิน {limit} ตัวอักษร", limit=MOST_LETTERS),
        )
    return words


def _words(suffix: str, data: bytes) -> str:
    if suffix == ".pdf":
        from planner_desktop.documents.extraction import text_of_pdf

        return text_of_pdf(data)
    if suffix == ".docx":
        from planner_desktop.documents.extraction import text_of_word

        return text_of_word(data)
    return _plain(data)


def _plain(data: bytes) -> str:
    """UTF-8 or UTF-16 where it is that, else the old Thai Windows code page."""
    for encoding in ("utf-8-sig", "utf-16") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("cp874", errors="replace")


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UserError(say("ไฟล์ “{name}” ใหญ่เกินไป", name=path.name), say("เลือกไฟล์ที่เล็กกว่า 50 MB"))
        return path.read_bytes()
    except OSError as error:
        raise WorldError(
            say("เปิดไฟล์ “{name}” ไม่ได้", name=path.name), say("ตรวจว่าไฟล์ยังอยู่และไม่มีโปรแกรมอื่นใช้อยู่")
        ) from error

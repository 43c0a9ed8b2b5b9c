"""Plain text from a file or pipe: decoded, set as a paper, or repaired (planner-tool typeset and repair)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from planner_desktop.domain.progress import Progress, unwatched
from planner_desktop.errors import UserError, WorldError
from planner_desktop.language.repair import RULES, Change, Doubt, Repaired, repair
from planner_desktop.messages import say
from planner_desktop.services.safety.whole_file import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from planner_desktop.messages import Message

__all__ = [
    "DIGITS",
    "ENDINGS",
    "RULES",
    "Change",
    "Doubt",
    "Repaired",
    "decoded",
    "read",
    "repair",
    "typeset",
]

DIGITS = ("thai", "arabic", "asis")
ENDINGS = ("pdf", "docx")
MOST_BYTES = 50 * 1024 * 1024
_MARKS_OF_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read(path: Path) -> bytes:
    """The bytes of a text file; UserError for one of more than 50 MB, WorldError when unreadable."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UserError(say("ไฟล์ “{name}” ใหญ่เกินไป", name=path.name), say("เลือกไฟล์ที่เล็กกว่า 50 MB"))
        return path.read_bytes()
    except OSError as error:
        raise WorldError(
            say("เปิดไฟล์ “{name}” ไม่ได้", name=path.name), say("ตรวจว่าไฟล์ยังอยู่และไม่มีโปรแกรมอื่นใช้อยู่")
        ) from error


def decoded(data: bytes, name: str) -> str:
    r"""The text of bytes in UTF-8, UTF-16 with its mark, or cp874, its lines ended by \n.

    UserError for bytes of none of these and for text without a visible letter; `name` is what it is called.
    """
    utf_16 = data[:2] in _MARKS_OF_UTF_16
    for encoding in ("utf-16",) if utf_16 else ("utf-8-sig", "cp874"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not any(letter.isprintable() and not letter.isspace() for letter in text):
            raise UserError(say("ไม่มีข้อความใน “{name}”", name=name), say("พิมพ์ข้อความในไฟล์ บันทึก แล้วลองอีกครั้ง"))
        return text.replace("\r\n", "\n").replace("\r", "\n")
    raise UserError(
        say("อ่าน “{name}” เป็นข้อความไม่ได้", name=name),
        say("ใช้ไฟล์ข้อความธรรมดา (.txt) ที่บันทึกแบบ UTF-8, UTF-16 หรือ ANSI ภาษาไทย"),
    )


def typeset(
    text: str,
    target: Path,
    *,
    digits: str = "asis",
    justify: bool = False,
    catchwords: bool = False,
    progress: Progress = unwatched,
) -> tuple[Message, ...]:
    """Set text as .pdf or .docx, as the ending of `target` says; returns what the reader should know.

    UserError for another ending, WorldError when the file cannot be written; never leaves half a file.
    """
    from planner_desktop.documents.blocks import Digits
    from planner_desktop.documents.typeset import typeset as laid_out

    ending = target.suffix.lower().lstrip(".")
    if ending == "docx":
        from planner_desktop.documents.word.render import render
    elif ending == "pdf":
        from planner_desktop.documents.pdf.render import render
    else:
        raise UserError(
            say("ไม่เขียนไฟล์ชนิด {suffix}", suffix=target.suffix or "-"),
            say("ใช้ชื่อไฟล์ที่ลงท้ายด้วย {endings}", endings=", ".join(f".{one}" for one in ENDINGS)),
        )
    paper = laid_out(text, digits=Digits(digits), justify=justify, catchwords=catchwords)
    out = io.BytesIO()
    report = render(paper, out, lambda done, of: progress(done, of, say("กำลังวาดหน้า")))
    write_whole(target, out.getvalue())
    return report.warnings

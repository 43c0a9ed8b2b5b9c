"""Names and endings of attached files: no path, no hidden letters, and contents that are what they say."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

from planner_desktop.errors import UserError
from planner_desktop.messages import mark, say

LONGEST = 150  # characters; Windows refuses paths over 260
# What files really are, by their first bytes, and the endings that say so.
_KINDS = (
    (b"%PDF-", mark("PDF"), (".pdf",)),
    (b"\x89PNG", mark("รูปภาพ PNG"), (".png",)),
    (b"\xff\xd8\xff", mark("รูปภาพ JPEG"), (".jpg", ".jpeg")),
    (b"PK\x03\x04", mark("เอกสาร Office หรือไฟล์บีบอัด"), (".docx", ".xlsx", ".pptx", ".zip", ".odt", ".ods")),
    (bytes.fromhex("D0CF11E0A1B11AE1"), mark("เอกสาร Office รุ่นเก่า"), (".doc", ".xls", ".ppt", ".msg")),
    (b"MZ", mark("โปรแกรม"), (".exe", ".dll", ".com", ".scr")),
)
_JUDGED = frozenset(ending for _start, _words, endings in _KINDS for ending in endings)
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)


def plain_name(name: str) -> str:
    """The last part of a name that may come from elsewhere, as every system takes it."""
    last = PurePosixPath(name.replace("\\", "/")).name
    shown = "".join(char for char in last if unicodedata.category(char) not in ("Cc", "Cf"))
    plain = "".join("_" if char in '<>:"|?*' else char for char in shown).strip(". ") or "file"
    stem, dot, ending = plain.rpartition(".")
    stem = stem if dot else plain
    if _RESERVED.fullmatch(stem):
        plain = f"_{plain}"
    if len(plain) <= LONGEST:
        return plain
    tail = f".{ending}" if dot and len(ending) < 10 else ""  # noqa: PLR2004 - longer ones are no ending
    return plain[: LONGEST - len(tail)] + tail


def refuse_disguised(name: str, data: bytes) -> None:
    """UserError when the contents are plainly something else than the ending says."""
    ending = PurePosixPath(name).suffix.lower()
    if ending not in _JUDGED:
        return
    for start, words, endings in _KINDS:
        if data.startswith(start) and ending not in endings:
            raise UserError(
                say(
                    "ไฟล์ “{name}” ลงท้ายด้วย {ending} แต่เนื้อในเป็น{kind}",
                    name=name,
                    ending=ending,
                    kind=say(words),
                ),
                say("ตรวจไฟล์ต้นฉบับ แก้นามสกุลให้ตรงกับเนื้อใน แล้วแนบใหม่"),
            )

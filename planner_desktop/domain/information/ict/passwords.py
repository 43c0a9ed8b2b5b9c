"""Refusing passwords: the file is handed from officer to officer and copied, so no secret may stand in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from planner_desktop.domain.fields import TEXT_KINDS
from planner_desktop.errors import Fault
from planner_desktop.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.domain.records import Record

_WORD = (
    r"(?:รหัสผ่าน|พาสเวิร์ด|พาสเวิด|รหัสเข้า(?:ระบบ|เครื่อง|ใช้งาน)|pass(?:word|wd|phrase|code)?|pwd|psk|pre-?shared\s*key"
    r"|secret(?:\s*key)?|api[\s_-]?key|access[\s_-]?key|private[\s_-]?key|token|community\s*string)"
)
_ASCII = r"[!-~]"
_SECRETS = (
    # A secret's name, a sign, and something that is no Thai sentence.
    re.compile(rf"(?<![a-z]){_WORD}\s*(?:\([^)]*\)\s*)?(?:[:=>→]|คือ|เป็น)\s*{_ASCII}{{3,}}", re.IGNORECASE),
    # Without a sign: only what looks like a password, i.e. it has a digit or a special sign in it.
    re.compile(rf"(?<![a-z]){_WORD}\s+(?={_ASCII}*[\d!@#$%^&*]){_ASCII}{{4,}}", re.IGNORECASE),
    # admin/Qwerty99
    re.compile(
        rf"(?<![a-z])(?:admin|root|user(?:name)?|ผู้ใช้)\s*[/|,]\s*(?={_ASCII}*[\d!@#$%^&*]){_ASCII}{{4,}}",
        re.IGNORECASE,
    ),
)


def holds_password(text: str) -> bool:
    """Whether a text seems to tell a password, a key or a token; words about where one is kept pass."""
    return any(pattern.search(text) for pattern in _SECRETS)


def password_faults(record: Record) -> Iterator[Fault]:
    """A fault at each field of text that seems to hold one, saying where it belongs instead."""
    for field in record.description.fields:
        if field.kind in TEXT_KINDS and holds_password(getattr(record, field.name)):
            yield Fault(
                field.name,
                say(
                    "ช่องนี้ดูเหมือนมีรหัสผ่าน แฟ้มงานนี้ห้ามเก็บรหัสผ่าน เพราะส่งต่อและสำเนากันหลายคน"
                    " ให้เก็บในโปรแกรมจัดการรหัสผ่านหรือซองปิดผนึกในตู้นิรภัยของสำนักงาน แล้วพิมพ์ที่นี่แค่ว่าเก็บไว้ที่ใด"
                ),
            )

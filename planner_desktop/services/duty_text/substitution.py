"""Who acts for whom: the clause `กรณีที่ไม่สามารถปฏิบัติราชการได้ให้ … ปฏิบัติงานแทน` and its lists."""

from __future__ import annotations

import re

from planner_desktop.services.duty_text.people import NAME

_CLAUSE = re.compile(
    r"(?:กรณี|หาก|ถ้า|เมื่อ|ในกรณี).{0,80}?(?:ไม่สามารถ|ไม่อยู่|ไม่อาจ|ไม่มา|ไม่ได้มา|ลา|ไปราชการ).*?(?:แทน|ตามลำดับ)"
    r"|^(?:ใน)?กรณี.{0,60}?(?:ไม่(?:สามารถ|อาจ|มา)ปฏิบัติ(?:ราชการ|งาน|หน้าที่)|ไม่อยู่)"
    r"|^ผู้(?:ปฏิบัติงาน|ปฏิบัติหน้าที่|ปฏิบัติราชการ)แทน"
)
_OPEN = re.compile(r"(?:ตามลำดับ|ดังนี้|ดังต่อไปนี้|ต่อไปนี้|ได้แก่|แทน\s*:?)\s*$")
_LAST = re.compile(r"แทน(?:ตามลำดับ)?\s*$")
_LIST_WORDS = re.compile(
    r"[0-9๐-๙]{1,2}\s*[.)]|\(|\)|,|และ|หรือ|ลำดับ(?:ที่)?|คนที่|ตำแหน่ง|ปฏิบัติ(?:งาน|ราชการ|หน้าที่)แทน|แทน|\s"
)
_PERSON_WORDS = re.compile(r"หน้าที่|รับผิดชอบ|ดังนี้")
_LOOKED_AT = 400  # letters of a line in which a clause shows itself
_MOST_BESIDE = 60  # letters beside each name, enough for a position and level
CLOSING = re.compile(r"^(?:และ)?(?:ปฏิบัติ(?:งาน|หน้าที่|ราชการ)|งาน|หน้าที่)\s*อื่น\s*ๆ?.*(?:มอบหมาย|สั่งการ)")


def ends_list(text: str) -> bool:
    """Whether a line of names is the last one (`… ปฏิบัติงานแทน`)."""
    return bool(_LAST.search(text))


def is_clause(words: str) -> bool:
    """Whether a line says who acts when somebody is away."""
    return bool(_CLAUSE.search(words[:_LOOKED_AT]))


def goes_on(words: str) -> bool:
    """Whether the names of a clause are still to come on the next lines."""
    return not NAME.search(words) or bool(_OPEN.search(words))


def is_list_line(text: str) -> bool:
    """Whether a line holds nothing but names (with numbers, positions) as a clause's list does."""
    if not NAME.search(text) or _PERSON_WORDS.search(text):
        return False
    names = len(NAME.findall(text))
    return len(_LIST_WORDS.sub("", NAME.sub("", text))) <= _MOST_BESIDE * names


def is_closing(words: str) -> bool:
    """Whether a line is the last clause, `ปฏิบัติงานอื่น ๆ ตามที่ได้รับมอบหมาย`."""
    return bool(CLOSING.match(words))

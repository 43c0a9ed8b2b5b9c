"""Who a line speaks of: names, positions, levels, position numbers, roles."""

from __future__ import annotations

import re
from dataclasses import dataclass

from planner_desktop.domain.choices import LEVEL
from planner_desktop.domain.office.duty_text import RecognisedName, RecognisedPerson
from planner_desktop.services.duty_text.lines import tidy

_PREFIXES = (
    "นางสาว", "นาง", "นาย", "น.ส.", "ว่าที่ร้อยตรีหญิง", "ว่าที่ร้อยโทหญิง", "ว่าที่ร้อยเอกหญิง", "ว่าที่ร้อยตรี",
    "ว่าที่ร้อยโท", "ว่าที่ร้อยเอก", "ว่าที่ ร.ต.หญิง", "ว่าที่ ร.ต.", "ว่าที่ร.ต.", "สิบตรี", "สิบโท", "สิบเอก",
    "จ่าสิบตรี", "จ่าสิบโท", "จ่าสิบเอก", "ร้อยตรี", "ร้อยโท", "ร้อยเอก", "พันตรี", "พันโท", "พันเอก",
    "ดาบตำรวจ", "ส.อ.", "จ.ส.อ.", "ดร.", "ผศ.", "รศ.", "ม.ล.", "ม.ร.ว.",
)  # fmt: skip
_WHOLE_PREFIX = {
    "น.ส.": "นางสาว",
    "ว่าที่ ร.ต.": "ว่าที่ร้อยตรี",
    "ว่าที่ร.ต.": "ว่าที่ร้อยตรี",
    "ว่าที่ ร.ต.หญิง": "ว่าที่ร้อยตรีหญิง",
}
# Words that begin like a prefix and are none, and words that no surname is.
_NO_NAME = r"(?!กรัฐ|กเทศ|กองค์|กสมาคม|ทะเบียน|อำเภอ|จ้าง|ช่าง|แพทย์|ก[\s,ฯ])"
_NO_SURNAME = r"(?!ตำแหน่ง|ระดับ|ปฏิบัติ|มีหน้าที่|ทำหน้าที่|รักษา|หน้าที่|เป็น|และ|หรือ|ผู้อำนวยการ|นักวิ|เจ้าพนักงาน|พนักงาน|ลูกจ้าง)"
_LETTERS = r"[ก-ฮะ-ฺเ-๎]"
NAME = re.compile(
    rf"(?P<prefix>{'|'.join(re.escape(one) for one in sorted(_PREFIXES, key=len, reverse=True))})"
    rf"(?P<gap0>[ ]*){_NO_NAME}(?P<first>{_LETTERS}{{2,30}})(?P<gap>[ \t]+){_NO_SURNAME}"
    rf"(?P<last>(?:ณ[ ]+)?{_LETTERS}{{2,40}}?(?:[ ]+ณ[ ]+{_LETTERS}+)?)"
    rf"(?=\s|$|[,.()/0-9๐-๙]|ตำแหน่ง|ปฏิบัติ|รักษา|เป็นผู้)"
)
# What begins a new part of a person's heading, longest first where one contains another.
_MARKERS = re.compile(
    r"(?P<number>(?:ตำแหน่งเลขที่|เลขที่ตำแหน่ง|เลขที่)\s*)"
    r"|(?P<position>ตำแหน่ง\s*)"
    r"|(?P<level>ระดับ\s*)"
    r"|(?P<duties>(?:มีหน้าที่|ให้มีหน้าที่|มีอำนาจหน้าที่|ทำหน้าที่และ|รับผิดชอบ(?:งาน|และ|ปฏิบัติ)|(?<=\s)หน้าที่(?:ความ)?รับผิดชอบ).*)"
    r"|(?P<role>(?:ปฏิบัติหน้าที่|ทำหน้าที่)\s*(?:ในตำแหน่ง\s*)?)"
    r"|(?P<acting>รักษา(?:การ|ราชการ)(?:แทน|ในตำแหน่ง)?\s*)"
    r"|(?P<leader>(?<=\s)หัวหน้า(?:กลุ่ม|งาน|ฝ่าย))",
    re.DOTALL,
)
_TASK_WORDS = re.compile(r"มีหน้าที่|ปฏิบัติหน้าที่|ทำหน้าที่|รับผิดชอบ|ตำแหน่ง|ดังนี้|ดังต่อไปนี้")
_POSITION_WORDS = re.compile(
    r"(นัก[ก-๙]{3,}|เจ้าพนักงาน|เจ้าหน้าที่|พนักงาน|ลูกจ้าง|ผู้อำนวยการ|รองผู้อำนวยการ|นิติกร|ศึกษานิเทศก์|ครู|ช่าง|ธุรการ)"
)
_LEVELS = tuple(sorted((one.code for one in LEVEL.shipped), key=len, reverse=True))
_STANDARD = re.compile(r"^(?:ปฏิบัติงานในฐานะ|มีลักษณะงาน|ลักษณะงาน)")
_LONGEST_POSITION = 90


@dataclass(frozen=True)
class Parts:
    """What a heading says behind the name."""

    position: str = ""
    level: str = ""
    position_number: str = ""
    roles: tuple[str, ...] = ()


def name_of(match: re.Match[str], line: int = 0) -> RecognisedName:
    """The name that NAME found."""
    prefix = match["prefix"]
    return RecognisedName(_WHOLE_PREFIX.get(prefix, prefix), match["first"], tidy(match["last"]), line)


def names_in(text: str, line: int = 0) -> tuple[RecognisedName, ...]:
    """Every name of a text in reading order."""
    return tuple(name_of(match, line) for match in NAME.finditer(text))


def begins_person(words: str, following: str) -> bool:
    """Whether a line is a person's heading: a name first, then a position or what the duties are."""
    match = NAME.match(words)
    if match is None:
        return False
    rest = words[match.end() :].strip()
    return bool(_TASK_WORDS.search(rest) or _POSITION_WORDS.match(rest) or _TASK_WORDS.match(following))


def is_standard_text(text: str) -> bool:
    """Whether a paragraph is the position standard that headings carry."""
    return bool(_STANDARD.match(text))


def person_from(heading: str, line: int) -> RecognisedPerson:
    """The person a heading names; parts that it does not say stay empty."""
    text = tidy(heading)
    match = NAME.match(text)
    if match is None:
        return RecognisedPerson(RecognisedName("", "", "", line), heading=text, line=line)
    said = parts_of(text[match.end() :])
    return RecognisedPerson(
        name_of(match, line),
        said.position,
        said.level,
        said.position_number,
        said.roles,
        heading=text,
        line=line,
    )


def parts_of(rest: str) -> Parts:
    """Position, level, position number and roles from the words behind a name."""
    pieces = _pieces(rest)
    position = next((words for kind, words in pieces if kind == "position" and words), "")
    position = position or _bare_position(pieces[0][1])
    level = next((words for kind, words in pieces if kind == "level"), "")
    position, level = (position, level) if level else _split_level(position)
    number = next((words for kind, words in pieces if kind == "number"), "")
    roles = tuple(words for kind, words in pieces if kind in ("role", "acting", "leader") and words)
    return Parts(position, level, number, roles)


def _pieces(rest: str) -> list[tuple[str, str]]:
    """The words behind a name as (marker, words); the first piece has no marker."""
    found = _merged(list(_MARKERS.finditer(rest)), rest)
    start = found[0].start() if found else len(rest)
    pieces = [("", rest[:start].strip(" ,-"))]
    ends = [one.start() for one in found[1:]] + [len(rest)]
    for match, end in zip(found, ends, strict=True):
        kind = match.lastgroup or ""
        # The verb of acting and the leader's title belong to the role itself.
        begin = match.start() if kind in ("acting", "leader") else match.end()
        pieces.append((kind, rest[begin:end].strip(" ,-")))
    return pieces


def _merged(found: list[re.Match[str]], rest: str) -> list[re.Match[str]]:
    """Markers without those that only go on with the role before them (`ปฏิบัติหน้าที่หัวหน้า…`)."""
    kept: list[re.Match[str]] = []
    for match in found:
        before = kept[-1] if kept else None
        follows = before is not None and not rest[before.end() : match.start()].strip()
        if follows and before is not None and before.lastgroup in ("role", "acting"):
            continue
        kept.append(match)
    return kept


def _bare_position(words: str) -> str:
    return words if words and len(words) <= _LONGEST_POSITION and _POSITION_WORDS.match(words) else ""


def _split_level(position: str) -> tuple[str, str]:
    for level in _LEVELS:
        if position.endswith(level) and len(position) > len(level):
            return position.removesuffix(level).rstrip(), level
    return position, ""

"""What stands round the people of an order: subject, powers, cancellation, date, signature, mission."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from planner_desktop.domain.office.duty_text import RecognisedPreamble
from planner_desktop.language.reading import parse_date
from planner_desktop.services.duty_text.lines import Line, joined, tidy

_SUBJECT = re.compile(r"^เรื่อง\s*[:：]?\s*(?P<words>.+)")
_NUMBER = re.compile(r"^(?:คำสั่ง)?ที่\s*(?P<words>[0-9๐-๙][0-9๐-๙ ]*/\s*[0-9๐-๙]{4})")
_DATED = re.compile(r"สั่ง\s*ณ\s*วันที่\s*(?P<words>[0-9๐-๙].*?[0-9๐-๙]{4})\s*$")
_SIGNER = re.compile(r"^\((?P<words>\s*[^()]{5,80})\)$")
_CANCELS = re.compile(r"(?:จึง|และ|ให้|ขอ)?ยกเลิกคำสั่ง.*$", re.DOTALL)
_EXHORTS = re.compile(r"^ให้(?:ข้าราชการ|ผู้ที่ได้รับ|บุคลากร)")
_POWERS = re.compile(r"^(?:โดย)?อาศัยอำนาจ|^ตามที่|^ตามประกาศ|^เพื่อให้การ(?:บริหาร|ปฏิบัติ|ดำเนิน)")
_MISSION = re.compile(r"^(?:กลุ่ม\S+\s*)?มีหน้าที่|^มีภารกิจ")
_TITLE = re.compile(r"^(?:รอง)?ผู้อำนวยการ|^รักษา|^ปฏิบัติราชการ")
_OWN_LINE = re.compile(r"^(?:กลุ่ม|สำนักงานเขต)")  # lines of a title, not of one sentence
_STARTS = (_SUBJECT, _NUMBER, _DATED, _SIGNER, _EXHORTS, _POWERS, _MISSION, _TITLE, re.compile(r"^ทั้งนี้"))


def preamble_of(lines: Sequence[Line], today: dt.date) -> RecognisedPreamble:
    """What these lines say; what they do not say stays empty."""
    parts = _paragraphs(lines)
    powers = _first(parts, _POWERS)
    cancels = _CANCELS.search(powers)
    return RecognisedPreamble(
        subject=_word(parts, _SUBJECT),
        order_number=tidy(_word(parts, _NUMBER)),
        powers_text=(powers[: cancels.start()] if cancels else powers).strip(),
        cancels_text=cancels.group() if cancels else "",
        exhortation=_first(parts, _EXHORTS),
        mission=_first(parts, _MISSION),
        dated=_date(_word(parts, _DATED), today),
        signer_name=_word(parts, _SIGNER).strip(),
        signer_titles=_titles(parts),
    )


def _paragraphs(lines: Sequence[Line]) -> list[str]:
    """Lines joined where one goes on with the one before."""
    parts: list[str] = []
    before: Line | None = None
    for line in lines:
        words = tidy(line.text)
        apart = before is not None and (line.at != before.at + 1)
        begins = before is None or apart or line.number or any(one.search(words) for one in _STARTS)
        if begins or before is None:
            parts.append(words)
        else:
            parts[-1] = joined(parts[-1], words, apart=before.open_end or bool(_OWN_LINE.match(words)))
        before = line
    return parts


def _first(parts: list[str], pattern: re.Pattern[str]) -> str:
    return next((part for part in parts if pattern.search(part)), "")


def _word(parts: list[str], pattern: re.Pattern[str]) -> str:
    return next((match["words"] for part in parts if (match := pattern.search(part))), "")


def _titles(parts: list[str]) -> str:
    signed = next((at for at, part in enumerate(parts) if _SIGNER.match(part)), None)
    if signed is None:
        return ""
    return "\n".join(part for part in parts[signed + 1 : signed + 4] if _TITLE.match(part))


def _date(words: str, today: dt.date) -> dt.date | None:
    return parse_date(words.replace("เดือน", " "), today).value if words else None

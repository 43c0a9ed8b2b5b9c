"""Tables of steps: what each column says, and a row read into a step with role, time and papers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from planner_desktop.documents.table_text import BAR, BREAK, cells_of
from planner_desktop.domain.office.duty_text import RecognisedStep
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.services.duty_text.lines import joined, tidy

_NUMBER_HEADING = re.compile(r"^(?:ที่|ลำดับ(?:ที่)?|ขั้นที่|ข้อ(?:ที่)?)$")
_COLUMNS = {
    "words": re.compile(r"^(?:ขั้นตอน|กิจกรรม|รายละเอียด(?:งาน|ของ)?|วิธี(?:การ)?(?:ปฏิบัติ|ดำเนิน)|การดำเนินงาน|งานที่)"),
    "role": re.compile(r"ผู้รับผิดชอบ|ผู้ปฏิบัติ|ผู้ดำเนินการ"),
    "time": re.compile(r"เวลา|เดือน|วัน|ปฏิทิน|กำหนด"),
    "papers": re.compile(r"เอกสาร|แบบฟอร์ม|หลักฐาน|ผลผลิต|ผลลัพธ์"),
}
_BACK = re.compile(r"^(?:ถ้า|กรณี|หาก)ไม่(?:ผ่าน|เห็นชอบ|ถูกต้อง)\D*([0-9๐-๙]{1,2})$")
_IN = re.compile(r"^(?:รับ|นำเข้า|เอกสารนำเข้า)\s*:\s*")
_OUT = re.compile(r"^(?:ได้|ผลลัพธ์|เอกสารผลลัพธ์)\s*:\s*")
_LIST_NUMBER = re.compile(
    r"^(?:[0-9๐-๙]{1,2}(?:(?:\.[0-9๐-๙]{1,2})+\.?|[.)])\s*|\([0-9๐-๙]{1,2}\)\s*|[-–•]\s*)"
)
_APPROVER = re.compile(r"^\((.+)\)$")
_MONTHS = (
    ("มกราคม", "ม.ค."), ("กุมภาพันธ์", "ก.พ."), ("มีนาคม", "มี.ค."), ("เมษายน", "เม.ย."), ("พฤษภาคม", "พ.ค."),
    ("มิถุนายน", "มิ.ย."), ("กรกฎาคม", "ก.ค."), ("สิงหาคม", "ส.ค."), ("กันยายน", "ก.ย."), ("ตุลาคม", "ต.ค."),
    ("พฤศจิกายน", "พ.ย."), ("ธันวาคม", "ธ.ค."),
)  # fmt: skip
_PLACES = {name: place for place, names in enumerate(_MONTHS, start=1) for name in names}
_MONTH = re.compile("|".join(re.escape(name) for names in _MONTHS for name in names))
_QUARTERLY = re.compile(r"ไตรมาส")
_DAYS = re.compile(r"^([0-9๐-๙]{1,3})\s*(?:วัน(?:ทำการ)?)?$")
_MOST_DAYS = 366


@dataclass(frozen=True)
class Header:
    """What the columns behind the number say, in order: words, role, time, papers or ''."""

    columns: tuple[str, ...]


def header_in(text: str) -> Header | None:
    """The header of a table of steps, when the line is one."""
    if BAR not in text:
        return None
    labels = ["".join(cell) for cell in cells_of(text)]
    if not _NUMBER_HEADING.match(labels[0]):
        return None
    columns = tuple(_column(label) for label in labels[1:])
    return Header(columns) if "words" in columns else None


def _column(label: str) -> str:
    return next((name for name, pattern in _COLUMNS.items() if pattern.search(label)), "")


def time_of(words: str) -> dict[str, Any]:
    """Months, quarters and working days told by those words; what they do not tell is left out."""
    found: dict[str, Any] = {}
    months = [_PLACES[name] for name in _MONTH.findall(words)]
    if months:
        found |= {"first_month": months[0], "last_month": months[-1]}
    elif _QUARTERLY.search(words):
        found["quarterly"] = True
    days = _DAYS.match(words.strip())
    if days and (count := int(to_arabic_digits(days[1]))) <= _MOST_DAYS:
        found["days"] = count
    return found


def words_of_time(step: RecognisedStep) -> str:
    """When the step is done, as `time_of` reads it again; '' for all the year."""
    if step.quarterly:
        return "ทุกไตรมาส"
    if not step.first_month or not step.last_month:
        return ""
    first, last = (_MONTHS[month - 1][1] for month in (step.first_month, step.last_month))
    return first if first == last else f"{first}–{last}"


def step_from(place: int, line: int, original: str, words: str, header: Header | None) -> RecognisedStep:
    """The step of a row; `words` is the line behind its number. Without bars it is the gist alone."""
    if BAR.strip() not in words:
        return RecognisedStep(place, words, line, original)
    cells = cells_of(words)
    told: dict[str, Any] = {}
    for name, lines in zip(header.columns if header else ("words",), cells, strict=False):
        told |= _READERS[name](lines, told) if name else {}
    gist = told.pop("text", "") or tidy(" ".join(cells[0]))
    return RecognisedStep(place, gist, line, original, **told)


def rows_joined(above: str, below: str) -> str:
    """A row cut by the end of a page: each cell goes on below."""
    nothing: list[str] = []
    pairs = zip_longest(cells_of(above), cells_of(below), fillvalue=nothing)
    return BAR.join(BREAK.join([*one, *other]) for one, other in pairs)


def _words(lines: Sequence[str], told: dict[str, Any]) -> dict[str, Any]:
    """The gist, sub-steps (one a line) and the step that a refusal leads back to."""
    found: dict[str, Any] = {}
    details = list(filter(None, str(told.get("details", "")).split("\n")))
    gist = str(told.get("text", ""))
    for line in lines:
        back = _BACK.match(line)
        if back:
            found["returns_to"] = int(to_arabic_digits(back[1]))
        elif not gist:
            gist = _LIST_NUMBER.sub("", line)
        elif line.startswith("(") and not _LIST_NUMBER.match(line) and not details:
            gist = joined(gist, line, apart=True)  # wrapped before a bracket
        else:
            details.append(_LIST_NUMBER.sub("", line))
    return found | {"text": gist, "details": "\n".join(details)}


def _role(lines: Sequence[str], _told: dict[str, Any]) -> dict[str, Any]:
    approver = _APPROVER.match(lines[-1]) if len(lines) > 1 else None
    named = lines[:-1] if approver else lines
    return {"role": tidy(" ".join(named)), "approver": tidy(approver[1]) if approver else ""}


def _time(lines: Sequence[str], _told: dict[str, Any]) -> dict[str, Any]:
    return time_of(" ".join(lines))


def _papers(lines: Sequence[str], _told: dict[str, Any]) -> dict[str, Any]:
    return {
        "papers_in": "; ".join(_IN.sub("", one) for one in lines if _IN.match(one)),
        "papers_out": "; ".join(_outgoing(lines)),
    }


def _outgoing(lines: Sequence[str]) -> Iterator[str]:
    """What comes of the step; a paper of which nothing is said is taken to come of it."""
    for one in lines:
        if not _IN.match(one):
            yield _OUT.sub("", one)


_READERS = {"words": _words, "role": _role, "time": _time, "papers": _papers}

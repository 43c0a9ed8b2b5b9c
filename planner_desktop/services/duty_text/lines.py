"""A text as repaired lines: marks in order, page furniture dropped, numbers read."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from planner_desktop.language.folding import order_marks
from planner_desktop.language.repair import Repaired, repair
from planner_desktop.services.duty_text.numbering import Number, read_number

_MARKDOWN = re.compile(r"^(?:#{1,6}\s+|\*\*(?=\S)|>\s+)|\*\*")
_BULLET = re.compile(r"^[-*•●◦–]\s+(?=\S)")
_PAGE = re.compile(r"^(?:หน้า(?:ที่)?\s*)?[-–]?\s*[0-9๐-๙]{1,3}\s*[-–]?$")
_RULE = re.compile(r"^[-–—_=*. ]{4,}$")
CATCHWORD = re.compile(r"^/\s*(?:[0-9๐-๙(]|.*(?:\.\.\.|…)$)")
_HEADER = re.compile(r"^(?:คำสั่ง|คู่มือ|รายละเอียด|แนบท้าย|สำนักงานเขต|กลุ่มนโยบาย|งาน/เรื่อง|หน้า)")
_HEADER_TIMES = 3
_PLAIN = {0xA0: " ", **dict.fromkeys((0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF))}
# What no sound Thai text holds: only then is the whole of it laid beside the dictionary, which takes time.
_BROKEN = re.compile("[\uf700-\uf71a]|เเ|[ก-ฮ][่-๋]? +า|ํ|[เ-ไ][่-๋์]|[่-๋][ัิ-ู]|[ะาำ][่-๋]|(?:^|[^ก-ฮฤฦัิ-ฺ็-๎])[ัิ-ฺ็-๎]")
_MOST_MENDED = 1_500  # letters of a line; a longer one is no line of an order and only its marks are ordered
_GUESSED = frozenset({"misplaced", "split_word"})


@dataclass(frozen=True)
class Line:
    """One line that says something. `at` counts from 1; `words` stand behind the number."""

    at: int
    text: str
    words: str
    number: Number | None
    indent: int
    open_end: bool  # white space at its end: the next line's words are apart from its own
    after_blank: bool
    bullet: bool = False


@dataclass(frozen=True)
class Guess:
    """A word that the dictionary mended."""

    at: int
    before: str
    after: str


@dataclass(frozen=True)
class Text:
    """The lines that count, the catchwords taken out (with their line) and all lines repaired."""

    lines: tuple[Line, ...]
    catchwords: tuple[tuple[int, str], ...]
    repaired: tuple[str, ...]
    guesses: tuple[Guess, ...] = ()


def read_lines(text: str) -> Text:
    """Cut a text into lines; empty ones, rules, page numbers and repeated page headers are left out."""
    whole, guesses = _mended(text.splitlines())
    headers = _page_headers(whole)
    kept: list[Line] = []
    catchwords: list[tuple[int, str]] = []
    blank = False
    for at, raw in enumerate(whole, start=1):
        body = _MARKDOWN.sub("", raw.strip()).strip()
        if not body:
            blank = True
        elif CATCHWORD.match(body):
            catchwords.append((at, body[1:].strip()))
        elif body not in headers and not _PAGE.match(body) and not _RULE.match(body):
            kept.append(_line(at, raw, body, after_blank=blank))
            blank = False
    return Text(tuple(kept), tuple(catchwords), tuple(whole), tuple(guesses))


def _mended(lines: list[str]) -> tuple[list[str], list[Guess]]:
    """Every line repaired; the dictionary's guesses are kept, for an officer to look at."""
    plain = [line.translate(_PLAIN) for line in lines]
    if not any(_BROKEN.search(line) for line in plain):
        return plain, []
    whole: list[str] = []
    guesses: list[Guess] = []
    for at, line in enumerate(plain, start=1):
        done = repair(line) if len(line) <= _MOST_MENDED else Repaired(order_marks(line))
        whole.append(done.text)
        guesses += [Guess(at, one.before, one.after) for one in done.changes if one.rule in _GUESSED]
    return whole, guesses


def _line(at: int, raw: str, body: str, *, after_blank: bool) -> Line:
    plain = _BULLET.sub("", body)
    number, words = read_number(plain)
    spread = raw.expandtabs(4)
    return Line(
        at,
        plain,
        words,
        number,
        len(spread) - len(spread.lstrip()),
        raw != raw.rstrip(),
        after_blank,
        bullet=plain != body,
    )


def _page_headers(lines: list[str]) -> frozenset[str]:
    counted = Counter(line.strip() for line in lines if _HEADER.match(line.strip()))
    return frozenset(line for line, times in counted.items() if times >= _HEADER_TIMES)


def joined(before: str, after: str, *, apart: bool) -> str:
    """Two pieces of one sentence; Thai goes on without a space unless the line ended with one."""
    if not before or not after:
        return before + after
    thai = "\u0e00" <= before[-1] <= "\u0e7f" and "\u0e00" <= after[0] <= "\u0e7f"
    apart = apart or after.startswith("พ.ศ.")
    return f"{before}{'' if thai and not apart else ' '}{after}"


def tidy(text: str) -> str:
    """White space as single spaces."""
    return " ".join(text.split())

"""Mend Thai text that a PDF or an old font has broken; each mend is listed, what is not sure is flagged.

Works line by line and keeps the number of lines. The rules follow faults counted in real office papers.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from planner_desktop.language.folding import order_marks
from planner_desktop.language.misplaced import join_split_words, return_marks
from planner_desktop.messages import Message, mark, say


@dataclass(frozen=True)
class Change:
    """One mend: line and column (from 1, in the text as given), what stood there, what stands there now."""

    line: int
    column: int
    before: str
    after: str
    rule: str


@dataclass(frozen=True)
class Doubt:
    """A place a person should look at."""

    line: int
    column: int
    excerpt: str
    reason: Message


@dataclass(frozen=True)
class Repaired:
    """The mended text, what was changed and what is doubtful."""

    text: str
    changes: tuple[Change, ...] = ()
    doubts: tuple[Doubt, ...] = ()


RULES = {
    "old_font": mark("อักขระของแบบอักษรเก่า"),
    "invisible": mark("อักขระที่มองไม่เห็น"),
    "double_e": mark("สระเอสองตัวแทนสระแอ"),
    "sara_am": mark("สระอำที่แยกหรือหาย"),
    "space_before_mark": mark("ช่องว่างหน้าสระหรือวรรณยุกต์"),
    "mark_order": mark("ลำดับสระและวรรณยุกต์"),
    "mark_place": mark("วรรณยุกต์ไปอยู่หลังสระ"),
    "misplaced": mark("สระหรือวรรณยุกต์เลื่อนไปหนึ่งตัวอักษร"),
    "split_word": mark("ช่องว่างกลางคำ"),
}
"""What each rule is called when its changes are shown."""

# Glyph codes of Thai fonts made before OpenType: shifted forms of the ordinary letters and marks.
_OLD_FONT = str.maketrans({0xF700 + step: letter for step, letter in enumerate("ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู")})
_VOWEL, _TONE, _MARK = "ัิ-ฺ็", "่-๋", "ัิ-ฺ็-๎"


def _old_font(match: re.Match[str]) -> str:
    return match.group().translate(_OLD_FONT)


def _ordered(match: re.Match[str]) -> str:
    return order_marks(match.group())


Replacement = str | Callable[[re.Match[str]], str]
_STEPS: tuple[tuple[str, re.Pattern[str], Replacement], ...] = (
    ("old_font", re.compile("[\uf700-\uf71a]+"), _old_font),
    ("invisible", re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]+"), ""),
    ("invisible", re.compile("\u00a0"), " "),
    ("double_e", re.compile("เเ"), "แ"),
    # No Thai word begins with า, so a space before it is where the ring of ำ was lost.
    ("sara_am", re.compile(f"(?<=[ก-ฮ])([{_TONE}]?) +า"), r"\1ำ"),
    ("sara_am", re.compile(f"ํ([{_TONE}]?)า|([{_TONE}])ํา"), r"\1\2ำ"),
    ("space_before_mark", re.compile(f"(?<=[ก-ฮ{_MARK}]) +(?=[{_MARK}ำ])"), ""),
    ("mark_place", re.compile(f"(?<=[ก-ฮ{_VOWEL}])([เ-ไ])([{_TONE}์]+)"), r"\2\1"),
    ("mark_place", re.compile(f"(?<![ก-ฮ{_MARK}])([เ-ไ])([{_TONE}]+)([ก-ฮ][{_VOWEL}]?)"), r"\1\3\2"),
    ("mark_place", re.compile(f"([ะาำ])([{_TONE}])"), r"\2\1"),
    ("mark_order", re.compile(f"[{_TONE}์]+[{_VOWEL}][{_MARK}]*|([{_MARK}])\\1[{_MARK}]*"), _ordered),
)
_DOUBTS: tuple[tuple[re.Pattern[str], Message], ...] = (
    (re.compile(f"[ก-ฮ][{_VOWEL}]*[{_TONE}]{{2,}}"), say("วรรณยุกต์ซ้อนกันสองตัว")),
    (re.compile(f"[ก-ฮ][{_VOWEL}]{{2,}}"), say("สระซ้อนกันสองตัวบนพยัญชนะเดียว")),
    (re.compile(f"(?<![ก-ฮฤฦ{_MARK}])[{_MARK}]"), say("สระหรือวรรณยุกต์ไม่มีพยัญชนะรองรับ")),
)
_EXCERPT = 12


class _Line:
    """A line under repair; each character remembers the column it came from."""

    def __init__(self, number: int, text: str) -> None:
        self.number = number
        self.text = text
        self.columns = list(range(1, len(text) + 1))
        self.changes: list[Change] = []

    def column(self, at: int) -> int:
        return self.columns[at] if at < len(self.columns) else (self.columns or [1])[-1]

    def replace(self, start: int, end: int, after: str, rule: str) -> None:
        before = self.text[start:end]
        self.changes.append(Change(self.number, self.column(start), before, after, rule))
        columns = [self.column(min(start + step, max(end - 1, start))) for step in range(len(after))]
        self.columns[start:end] = columns
        self.text = self.text[:start] + after + self.text[end:]

    def step(self, rule: str, pattern: re.Pattern[str], replacement: Replacement) -> None:
        for match in reversed(list(pattern.finditer(self.text))):
            after = match.expand(replacement) if isinstance(replacement, str) else replacement(match)
            if after != match.group():
                self.replace(match.start(), match.end(), after, rule)

    def doubts(self) -> list[Doubt]:
        return [
            Doubt(
                self.number,
                self.column(found.start()),
                self.text[max(found.start() - _EXCERPT, 0) : found.end() + _EXCERPT],
                reason,
            )
            for pattern, reason in _DOUBTS
            for found in pattern.finditer(self.text)
        ]


def repair(text: str) -> Repaired:
    """Mend broken Thai; sound text comes back as it was, and a second repair changes nothing."""
    lines = [_Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    for line in lines:
        _mend(line)
    return Repaired(
        "\n".join(line.text for line in lines),
        tuple(change for line in lines for change in sorted(line.changes, key=lambda change: change.column)),
        tuple(doubt for line in lines for doubt in line.doubts()),
    )


def _mend(line: _Line) -> None:
    before = None
    while before != line.text:
        before = line.text
        for rule, pattern, replacement in _STEPS:
            line.step(rule, pattern, replacement)
        for rule, find in (("split_word", join_split_words), ("misplaced", return_marks)):
            for start, end, after in reversed(find(line.text)):
                line.replace(start, end, after, rule)

"""Faults only a dictionary can see: a mark that slid to the next consonant, a space inside a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from planner_desktop import paths
from planner_desktop.language.compounds import known_words
from planner_desktop.language.words import segment

_LETTERS = "ก-ฮะ-ฺเ-ๅ็-๎"  # without ฯ and ๆ, which stand apart
_RUN = re.compile(f"[{_LETTERS}]+")
_SLID = re.compile("([ก-ฮ])([ัิ-ู็]?)([่-๋]?)([ก-ฮ])([ัิ-ู็]?)([่-๋์]?)")
# Other ways a mark strays, and where it belongs: before its own consonant, and over a vowel that takes width.
_STRAYED = tuple(
    (re.compile(pattern), after)
    for pattern, after in (
        ("([ก-ฮ])([ัิ-ู็]?[่-๋์]?)([ก-ฮ])(?![ัิ-ู็่-๋์])", r"\1\3\2"),  # หัวห้นา
        ("([ก-ฮ][ัิ-ู็]?)([่-๋์])([เ-ไ])([ก-ฮ][ัิ-ู็]?)(?![่-๋์])", r"\1\3\4\2"),  # แ่หง
        ("([ก-ฮ][ัิ-ู็]?)([ะาำ])([ก-ฮ][ัิ-ู็]?)([่-๋])", r"\1\4\2\3"),  # หนาค้ณะ
        ("([ก-ฮ])([ก-ฮ])([ะา])([ัิ-ู็][่-๋]?)", r"\1\4\2\3"),  # ธกาิร
    )
)
_RUN_BEFORE = re.compile(f"[{_LETTERS}]+$")
_GAP = re.compile(f"(?<=[{_LETTERS}]) (?=[{_LETTERS}]+(?![{_LETTERS}.]))")  # พ.ศ. is no torn word
# A word this short fits almost anywhere, so it proves nothing.
_SHORTEST = 3
_SHRED = 2

if TYPE_CHECKING:
    from collections.abc import Iterator

Edit = tuple[int, int, str]
"""Replace text[start:end] by the string."""


def _is_known(word: str) -> bool:
    return word in known_words(paths.words()) or not _RUN.fullmatch(word)


def _tokens(run: str) -> list[tuple[int, int, bool]]:
    """Return (start, end, in the dictionary) of each word of a run."""
    found: list[tuple[int, int, bool]] = []
    at = 0
    for word in segment(run):
        found.append((at, at + len(word), _is_known(word)))
        at += len(word)
    return found


def _strangeness(run: str) -> int:
    """Count the characters that lie in no known word."""
    return sum(end - start for start, end, known in _tokens(run) if not known)


def _shreds(run: str) -> int:
    """Count what a broken word falls into: strange characters, and known words of one or two letters."""
    return sum(end - start if not known else end - start <= _SHRED for start, end, known in _tokens(run))


def return_marks(text: str) -> list[Edit]:
    """Find marks on a wrong consonant (`รบั`, `พืน้ฐาน`, `หัวห้นา`) where moving them makes known words."""
    edits: list[Edit] = []
    for run in _RUN.finditer(text):
        word = run.group()
        while (edit := _best_return(word)) is not None:
            start, end, after = edit
            edits.append((run.start() + start, run.start() + end, after))
            word = word[:start] + after + word[end:]
    return edits


def _best_return(run: str) -> Edit | None:
    broken = [(start, end) for start, end, known in _tokens(run) if not known or end - start <= _SHRED]
    best: Edit | None = None
    least = _shreds(run) - 1 if broken else 0
    for start, end, after in _moves(run) if least > 0 else ():
        if not any(first < end and start < last for first, last in broken):
            continue
        tried = run[:start] + after + run[end:]
        left = _shreds(tried)
        if left < least and _stands_in_a_word(tried, start, end):
            best, least = (start, end, after), left
    return best


def _moves(run: str) -> Iterator[Edit]:
    """Every way one mark of the run may be put back; those that happen most often come first."""
    for at in range(len(run)):
        if match := _SLID.match(run, at):
            for after in _returned(match):
                yield match.start(), match.end(), after
    for pattern, replacement in _STRAYED:
        for at in range(len(run)):
            if (match := pattern.match(run, at)) and (after := match.expand(replacement)) != match.group():
                yield match.start(), match.end(), after


def _returned(match: re.Match[str]) -> list[str]:
    """Move the tone, the vowel or both back to the consonant before, where there is room."""
    first, vowel, tone, second, late_vowel, late_tone = match.groups()
    found = []
    if late_tone and late_tone != "์" and not tone:
        found.append(first + vowel + late_tone + second + late_vowel)
    if late_vowel and not vowel:
        found.append(first + late_vowel + tone + second + late_tone)
        if late_tone and not tone:
            found.append(first + late_vowel + late_tone + second)
    return found


def _stands_in_a_word(run: str, start: int, end: int) -> bool:
    return any(
        known and first <= start < last and last - first >= _SHORTEST and first < end
        for first, last, known in _tokens(run)
    )


def join_split_words(text: str) -> list[Edit]:
    """Find single spaces inside a word (`ร วม`, `วิ เคราะห์`): a side is strange, together they are known."""
    edits: list[Edit] = []
    for gap in _GAP.finditer(text):
        left, right = _neighbour(text, gap.start(), forward=False), _neighbour(text, gap.end(), forward=True)
        sides = _strangeness(left) + _strangeness(right)
        joined = left + right
        crossing = any(
            known and start < len(left) < end and end - start >= _SHORTEST
            for start, end, known in _tokens(joined)
        )
        if sides and crossing and not _strangeness(joined):
            edits.append((gap.start(), gap.end(), ""))
    return edits


def _neighbour(text: str, at: int, *, forward: bool) -> str:
    run = _RUN.match(text, at) if forward else _RUN_BEFORE.search(text[:at])
    return run.group() if run else ""

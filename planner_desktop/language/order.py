"""Thai dictionary order as plain text: store `sort_key` beside a title and let SQLite compare bytes."""

from __future__ import annotations

import re
from functools import lru_cache

from planner_desktop.language.folding import fold

# Leading vowels are written before but sorted after their consonant; tone marks only break ties.
_LEADING = re.compile("([เแโใไ])([ก-ฮ])")
_NUMBER = re.compile("[0-9]+")
_TONES = {mark: str(weight) for weight, mark in enumerate("็่้๊๋์ํ๎", start=1)}
_SEPARATOR = "\x01"  # below everything a key holds, so a shorter title comes first
_LONGEST = 99


def _number(match: re.Match[str]) -> str:
    digits = match.group().lstrip("0") or "0"
    return f"{min(len(digits), _LONGEST):02d}{digits}"


def _primary(char: str) -> str:
    """Spaces, then signs (ฯ and ๆ too), then numbers, Latin letters, Thai letters."""
    if char == " " or (char.isalnum() and char not in "ฯๆ") or "ะ" <= char <= "ฺ":
        return char
    return "!"


@lru_cache(maxsize=4096)  # a register names the same senders again and again
def sort_key(text: str) -> str:
    """Return the key of a text: `เขต 2` before `เขต 10`, ๒ as 2, `ชัน` before `ชั้น`, Latin before Thai."""
    letters = _LEADING.sub("\\2\\1", _NUMBER.sub(_number, fold(text)))
    primary: list[str] = []
    ties: list[str] = []
    for char in letters:
        if char in _TONES and ties:
            ties[-1] = max(ties[-1], _TONES[char])
        elif char not in _TONES:
            primary.append(_primary(char))
            ties.append("0")
    return "".join(primary) + _SEPARATOR + "".join(ties).rstrip("0")

"""Thai dictionary order as plain text: store `sort_key` beside a title and let SQLite compare bytes."""

from __future__ import annotations

import re
from collections.abc import Callable
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


class _Table(dict[int, str | None]):
    """What becomes of each character, worked out when it is first met: `str.translate` does the rest."""

    def __init__(self, becomes: Callable[[str], str | None]) -> None:
        super().__init__()
        self._becomes = becomes

    def __missing__(self, code: int) -> str | None:
        self[code] = kept = self._becomes(chr(code))
        return kept


def _swapped(match: re.Match[str]) -> str:
    return match[2] + match[1]


def _primary(char: str) -> str:
    """Spaces, then signs (ฯ and ๆ too), then numbers, Latin letters, Thai letters."""
    if char == " " or (char.isalnum() and char not in "ฯๆ") or "ะ" <= char <= "ฺ":
        return char
    return "!"


_PRIMARY = _Table(lambda char: None if char in _TONES else _primary(char))
_WEIGHT = _Table(lambda char: _TONES.get(char, "0"))


@lru_cache(maxsize=4096)  # a register names the same senders again and again
def sort_key(text: str) -> str:
    """Return the key of a text: `เขต 2` before `เขต 10`, ๒ as 2, `ชัน` before `ชั้น`, Latin before Thai."""
    letters = _LEADING.sub(_swapped, _NUMBER.sub(_number, fold(text)))
    primary, ties = letters.translate(_PRIMARY), letters.translate(_WEIGHT)
    for weight in _TONES.values():
        ties = ties.replace(f"0{weight}", weight)  # a mark weighs on the character before it
    if len(ties) != len(primary):
        ties = _ties(letters)
    return primary + _SEPARATOR + ties.rstrip("0")


def _ties(letters: str) -> str:
    """The weights where several marks stand on one character, or one on none."""
    ties: list[str] = []
    for char in letters:
        if char not in _TONES:
            ties.append("0")
        elif ties:
            ties[-1] = max(ties[-1], _TONES[char])
    return "".join(ties)

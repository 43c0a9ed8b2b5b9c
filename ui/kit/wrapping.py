"""Thai text on a few lines, broken between words.

Qt breaks Thai between words only where libthai is installed, which it never is on Windows, so lines are
made here from our own word list.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate, pairwise

from planner_desktop.language.clusters import clusters
from planner_desktop.language.compounds import joints
from planner_desktop.language.words import break_points, may_begin_line, segment

ELLIPSIS = "…"


def lines(text: str, width: float, measure: Callable[[str], float], most: int = 2) -> list[str]:
    """Lay `text` on at most `most` lines no wider than `width` (as `measure` counts); the rest is `…`.

    The text's own line ends read as spaces.
    """
    rest = " ".join(text.split())
    made: list[str] = []
    while rest and len(made) < most - 1:
        if measure(rest) <= width:
            break
        head = _whole_phrase(_fitting(rest, width, measure), rest, width, measure)
        made.append(head.rstrip())
        rest = rest[len(head) :].lstrip()
    if rest:
        made.append(shortened(rest, width, measure))
    return made


def shortened(text: str, width: float, measure: Callable[[str], float]) -> str:
    """The text, or as much of it as fits before `…`; marks stay with their letter."""
    if measure(text) <= width:
        return text
    parts = clusters(text)
    low, high = 0, len(parts)
    while low < high:
        middle = (low + high + 1) // 2
        fits = measure("".join(parts[:middle]) + ELLIPSIS) <= width
        low, high = (middle, high) if fits else (low, middle - 1)
    return "".join(parts[:low]).rstrip() + ELLIPSIS


def _fitting(text: str, width: float, measure: Callable[[str], float]) -> str:
    """The longest beginning that fits: up to a good break, else a space, a word, a part of one."""
    for points in (breaks(text), _spaces(text), _words(text), _parts(text)):
        low, high = 0, len(points)
        while low < high:  # the number of points whose beginning fits
            middle = (low + high) // 2
            fits = measure(text[: points[middle]].rstrip()) <= width
            low, high = (middle + 1, high) if fits else (low, middle)
        if low:
            return text[: points[low - 1]]
    return _forced(text, width, measure)


def _whole_phrase(head: str, text: str, width: float, measure: Callable[[str], float]) -> str:
    """The head up to its last space where all behind that space fits the next line: no surname is parted."""
    space = head.rstrip().rfind(" ") + 1
    if space and may_begin_line(text, space) and measure(text[space:]) <= width:
        return head[:space]
    return head


def _spaces(text: str) -> tuple[int, ...]:
    spaces = (at + 1 for at, letter in enumerate(text) if letter == " ")
    return tuple(at for at in spaces if may_begin_line(text, at))


def _words(text: str) -> tuple[int, ...]:
    """Ends of words, also of those that are better kept together (a title and its name)."""
    return tuple(end for end in accumulate(map(len, segment(text))) if may_begin_line(text, end))


def _parts(text: str) -> tuple[int, ...]:
    """Where the long word that the text begins with falls into shorter ones: องค์การบริหารส่วน|ตำบล."""
    return joints(next(iter(segment(text)), ""))


def _forced(text: str, width: float, measure: Callable[[str], float]) -> str:
    """Cut between clusters: as many as fit, at least one, and what follows may begin a line."""
    ends = tuple(end for end in accumulate(map(len, clusters(text))) if may_begin_line(text, end))
    fitting = 0
    while fitting < len(ends) and measure(text[: ends[fitting]]) <= width:
        fitting += 1
    return text[: ends[max(fitting - 1, 0)]] if ends else text


@lru_cache(maxsize=4096)
def breaks(text: str) -> tuple[int, ...]:
    """Where a new line may begin."""
    return tuple(break_points(text))


def soft(text: str) -> str:
    """The text with invisible break points between words, for labels that Qt wraps; for display only."""
    points = [0, *breaks(text), len(text)]
    return "\u200b".join(text[start:end] for start, end in pairwise(points))


def hard(text: str) -> str:
    """The text without the break points of `soft`."""
    return text.replace("\u200b", "")

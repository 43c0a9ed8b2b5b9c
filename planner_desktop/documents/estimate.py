"""How much room words take, estimated before they are set: enough to choose a size of type or of paper."""

from __future__ import annotations

import re

from planner_desktop.language.clusters import MARKS

WIDTH = 0.40  # of the type size that a letter of the face takes, measured over office text
_NO_WIDTH = re.compile(f"[{MARKS}]")


def width_of(words: str, size: float) -> float:
    """Points that the words take on one line; marks over and under a letter take none."""
    return len(_NO_WIDTH.sub("", words)) * size * WIDTH


def lines_of(words: str, size: float, across: float) -> int:
    """Lines that the words take in so many points, at least one."""
    return max(-(-int(width_of(words, size)) // max(int(across), 1)), 1)

"""Where a line may end: the seam to the dictionary in `language`."""

from __future__ import annotations

from functools import cache

import nlpo3

from planner_desktop import paths

_NEVER_BEFORE = frozenset("ๆฯ)]}”’.,:;!?%…ๅะาำัิีึืฺุู็่้๊๋์ํ๎ /-")
_NEVER_AFTER = frozenset("([{“‘เแโใไ/")


@cache
def _dictionary() -> str:
    nlpo3.load_dict(str(paths.words()), "documents")
    return "documents"


def break_points(text: str) -> list[int]:
    """Offsets (1 … len-1) where a new line may start."""
    points = []
    at = 0
    for word in nlpo3.segment(text, _dictionary(), safe=True):
        at += len(word)
        if at < len(text) and text[at] not in _NEVER_BEFORE and text[at - 1] not in _NEVER_AFTER:
            points.append(at)
    return points

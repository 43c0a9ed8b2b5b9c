"""Where a line of Thai may break, and texts that carry these places with them."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from planner_desktop.language.words import break_points


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

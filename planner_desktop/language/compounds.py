"""The joints of long dictionary words: where `สำนักงาน|เขตพื้นที่|การศึกษา` may be parted if it must."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from planner_desktop import paths
from planner_desktop.language.clusters import cluster_starts

if TYPE_CHECKING:
    from pathlib import Path

_SHORTEST_COMPOUND = 12  # letters; a shorter word is never parted
_SHORTEST_PART = 3
_LONGEST = 60


@lru_cache(maxsize=2)
def known_words(words: Path) -> frozenset[str]:
    """Every word of the list and of the office's own beside it."""
    office = words.with_name("office.txt")
    return frozenset(words.read_text("utf-8").split("\n")) | frozenset(office.read_text("utf-8").split("\n"))


@lru_cache(maxsize=1024)
def joints(word: str) -> tuple[int, ...]:
    """Where a long word may be parted into shorter known words, and these again; () when it may not."""
    if not _SHORTEST_COMPOUND <= len(word) <= _LONGEST:
        return ()
    ends = (*_fewest_parts(word), len(word))
    found: list[int] = []
    for start, end in pairwise((0, *ends)):
        found += [start + inner for inner in joints(word[start:end])] if end - start < len(word) else []
        found += [end] if end < len(word) else []
    return tuple(found)


def _fewest_parts(word: str) -> tuple[int, ...]:
    """Where the word falls into the fewest known words, short ones counting double; () when it does not."""
    known = known_words(paths.words())
    starts = {*cluster_starts(word), len(word)}
    best: dict[int, tuple[int, tuple[int, ...]]] = {0: (0, ())}
    for end in range(_SHORTEST_PART, len(word) + 1):
        for start in range(end - _SHORTEST_PART + 1) if end in starts else ():
            if start not in best or end - start == len(word) or word[start:end] not in known:
                continue
            cost = best[start][0] + (2 if end - start == _SHORTEST_PART else 1)
            if end not in best or cost < best[end][0]:
                best[end] = (cost, (*best[start][1], start) if start else ())
    return best.get(len(word), (0, ()))[1]

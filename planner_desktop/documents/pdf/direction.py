"""Words of scripts read from right to left: within a line they follow each other leftwards.

HarfBuzz orders the letters of each word; this orders the words. Numbers within such words and lines that
read wholly leftwards are beyond it: a Thai office's papers quote a few words at most.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner_desktop.documents.pdf.line import Fragment

_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def has_leftward(text: str) -> bool:
    """Whether the text has letters of Hebrew, Arabic or their kin."""
    return _LEFTWARD.search(text) is not None


def in_reading_order(fragments: list[Fragment]) -> list[Fragment]:
    """The fragments of a line as they stand from left to right: neighbouring leftward words reversed."""
    placed: list[Fragment] = []
    at = 0
    while at < len(fragments):
        end = at + 1
        if has_leftward(_text(fragments[at])):
            for beyond in range(at + 1, len(fragments)):
                if has_leftward(_text(fragments[beyond])):
                    end = beyond + 1
                elif not fragments[beyond].shaped.blank:
                    break
        placed += reversed(fragments[at:end])
        at = end
    return placed


def _text(fragment: Fragment) -> str:
    return "".join(cluster.source for cluster in fragment.clusters)

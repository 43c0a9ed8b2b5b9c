"""Thai text by what the eye sees: a base letter with its marks is one cluster and is never cut."""

from __future__ import annotations

import re
import unicodedata

MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"  # inside a regular expression's brackets
INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
LEADING_VOWELS = "เแโใไ"
_CLUSTER = re.compile(rf"\r\n|[\s\S](?:[{MARKS}\u0e33\u0300-\u036f\u200c\u200d\ufe0f]|(?<=\u200d)[^\s])*")
ELLIPSIS = "…"


def clusters(text: str) -> list[str]:
    """Cut text into clusters; joined again they are the text."""
    return _CLUSTER.findall(text)


def cluster_starts(text: str) -> list[int]:
    """Return where each cluster begins."""
    return [match.start() for match in _CLUSTER.finditer(text)]


def shorten(text: str, most: int) -> str:
    """Return at most `most` clusters, the last being `…` when something was left out."""
    parts = clusters(text)
    if len(parts) <= most:
        return text
    kept = "".join(parts[: max(most - 1, 0)])
    # A leading vowel without its consonant reads as a fault, and a space before the dots as a gap.
    return kept.rstrip(LEADING_VOWELS + " ") + ELLIPSIS


def _char_width(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf", "Cc"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def display_width(text: str) -> int:
    """Return the columns text takes in a fixed-width view (marks take none)."""
    return sum(map(_char_width, text))

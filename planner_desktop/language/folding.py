"""One form for search: what is typed differently but reads the same becomes the same text."""

from __future__ import annotations

import re
from functools import lru_cache

from planner_desktop.language.clusters import INVISIBLE, MARKS

_CHARS: dict[int, str | None] = {
    **{ord(thai): str(value) for value, thai in enumerate("๐๑๒๓๔๕๖๗๘๙")},
    **dict.fromkeys((0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF)),
    **dict.fromkeys(map(ord, "“”„‟″"), '"'),
    **dict.fromkeys(map(ord, "‘’‚‛′"), "'"),
    **dict.fromkeys(map(ord, "‐‑‒–—−"), "-"),
    ord("ๅ"): "า",  # lakkhangyao typed for sara aa
}
_RANK = {**dict.fromkeys("่้๊๋", 1), **dict.fromkeys("์ํ๎", 2)}
_DISORDER = re.compile(
    f"[{MARKS}]*(?:[\u0e48-\u0e4e][\u0e31\u0e34-\u0e3a\u0e47]|[\u0e4c-\u0e4e][\u0e48-\u0e4b]|"
    f"([{MARKS}])\\1)[{MARKS}]*"
)
_NIKHAHIT_AA = re.compile(f"([{MARKS}]*)\u0e4d([{MARKS}]*)\u0e32")
_AM_MARK = re.compile(f"(ำ+)([{MARKS}]+)")
_BEFORE_REPEAT = re.compile(r" +(?=ๆ)")
_INNER = f"[{MARKS}{INVISIBLE}\u0300-\u036f]*"
_PIECE = re.compile(
    rf"\s+|(?:เ[{INVISIBLE}]*เ|\u0e4d{_INNER}[าๅ]|[\s\S])(?:{_INNER}(?:\u0e4d{_INNER}[าๅ]|ำ))*{_INNER}"
)


def order_marks(text: str) -> str:
    """Put the marks of each cluster in the canonical order (vowel, tone, silencer) and compose sara am."""
    if "\u0e4d" in text:
        text = _NIKHAHIT_AA.sub("\\1\\2ำ", text)
    while (better := _AM_MARK.sub("\\2\\1", text)) != text:
        text = better
    return _DISORDER.sub(_in_order, text)


def _in_order(match: re.Match[str]) -> str:
    ordered = sorted(match.group(), key=lambda mark: (_RANK.get(mark, 0), mark))
    return "".join(dict.fromkeys(ordered))


def _fold_chars(text: str) -> str:
    return order_marks(text.translate(_CHARS).casefold().replace("เเ", "แ"))


@lru_cache(maxsize=4096)
def _fold_cluster(text: str) -> str:
    """Clusters recur all the time, so each is folded once."""
    return _fold_chars(text)


def fold(text: str) -> str:
    """Return the form in which texts are stored for search and compared.

    Sara am composed, marks in order and not doubled, เเ as แ, Arabic digits, case folded, quotes and dashes
    plain, invisible characters gone, white space as single spaces and none before ๆ.
    """
    return _BEFORE_REPEAT.sub("", " ".join(_fold_chars(text).split()))


def _pieces(text: str) -> list[tuple[str, int, int]]:
    """Fold cluster by cluster, so that each folded character knows where it came from."""
    found: list[tuple[str, int, int]] = []
    for match in _PIECE.finditer(text):
        folded = _fold_cluster(match.group())
        if not folded.strip():
            folded = " " if folded and not (found and found[-1][0] == " ") else ""
        if folded.startswith("ๆ") and found and found[-1][0] == " ":
            found.pop()
        if folded:
            found.append((folded, match.start(), match.end()))
    return found


def find_marks(text: str, query: str) -> list[tuple[int, int]]:
    """Return where the folded query occurs, as (start, end) of whole clusters in the original text."""
    wanted = fold(query)
    if not wanted or wanted not in fold(text):
        return []
    pieces = _pieces(text)
    owner = [index for index, (folded, _, _) in enumerate(pieces) for _ in folded]
    haystack = "".join(folded for folded, _, _ in pieces)
    spans: list[tuple[int, int]] = []
    at = haystack.find(wanted)
    while at >= 0:
        start, end = pieces[owner[at]][1], pieces[owner[at + len(wanted) - 1]][2]
        if not spans or start >= spans[-1][1]:
            spans.append((start, end))
        at = haystack.find(wanted, at + len(wanted))
    return spans

"""What is typed or pasted (from PDFs above all) made clean: marks in order, nothing invisible."""

from __future__ import annotations

import re

from planner_desktop.language.folding import order_marks

_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffc]")
_BREAKS = re.compile("\r\n?|\u2028|\u2029|\x0b|\x0c|\x85")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_MANY_BREAKS = re.compile(r"\n{3,}")


def clean_lines(text: str) -> str:
    """Several lines: line ends kept, no trailing blanks, at most one empty line between paragraphs."""
    plain = order_marks(_CONTROL.sub("", _INVISIBLE.sub("", _SPACES.sub(" ", _BREAKS.sub("\n", text)))))
    lines = [line.rstrip() for line in plain.split("\n")]
    return _MANY_BREAKS.sub("\n\n", "\n".join(lines)).strip("\n")


def clean_line(text: str) -> str:
    """One line: white space as single spaces, none at the ends."""
    return " ".join(clean_lines(text).split())

"""Thai and Arabic digits: both are read, Arabic is stored, each paper chooses what it shows."""

from __future__ import annotations

import re
from enum import Enum


class Digits(Enum):
    """Which digits a paper or a screen shows."""

    ARABIC = "arabic"
    THAI = "thai"


_TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_TO_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")

# What keeps Arabic digits even in a paper with Thai digits: anything with a Latin letter in it (web and
# e-mail addresses, file names, codes such as DMC2), telephone and citizen numbers, and long unbroken codes.
_KEPT = re.compile(
    r"(?P<latin>(?=[^\s()\[\]{}“”‘’\"',;ก-ฺเ-๎]*[A-Za-z])[^\s()\[\]{}“”‘’\"',;ก-ฺเ-๎]+)"
    r"|(?<![\d.,/-])(?:"
    r"\d-\d{4}-\d{5}-\d{2}-\d"  # citizen number
    r"|0\d{0,2}[- ]\d{3,4}[- ]\d{3,4}"  # telephone, three groups
    r"|0\d{1,2}[- ]\d{6,7}"  # telephone, two groups
    r"|\d{8,}"  # budget, school and account codes; amounts of money carry commas
    r")(?![\d,/])"
)


def to_thai_digits(text: str) -> str:
    """Turn every Arabic digit into a Thai one."""
    return text.translate(_TO_THAI)


def to_arabic_digits(text: str) -> str:
    """Turn every Thai digit into an Arabic one (mixed tokens such as `๓19` become `319`)."""
    return text.translate(_TO_ARABIC)


def in_digits(text: str, digits: Digits) -> str:
    """Show running text in the paper's digits; addresses, telephone numbers and codes stay as written."""
    if digits is Digits.ARABIC:
        return to_arabic_digits(text)
    pieces: list[str] = []
    end = 0
    for kept in _KEPT.finditer(text):
        pieces += [to_thai_digits(text[end : kept.start()]), kept.group()]
        end = kept.end()
    return "".join([*pieces, to_thai_digits(text[end:])])

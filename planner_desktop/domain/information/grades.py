"""Grades by their national code: stage, age, and what 'อนุบาล 1' means under each naming in use."""

from __future__ import annotations

import re
from enum import Enum

_YOUNGEST = {"1": 3, "2": 6, "3": 12}  # age of the first grade of each stage
_KINDERGARTEN = re.compile(r"(?:อนุบาล|อ\.?)\s*(?:ปีที่\s*)?([123])")
_AGED = re.compile(r"\(\s*([345])\s*ขวบ\s*\)")
_LATER = re.compile(r"(ประถมศึกษาปีที่|มัธยมศึกษาปีที่|ป|ม)\.?\s*([1-6])")


class Naming(Enum):
    """How kindergarten years are called: the present อ.1 (age 3) to อ.3, the old two years, or สช."""

    PRESENT = "present"
    OLD = "old"  # อนุบาล 1 = age 4, อนุบาล 2 = age 5
    PRIVATE = "private"  # อนุบาล 1 = age 3, as the private schools' office counts


def stage(grade: str) -> str:
    """The first digit of the code: '1' kindergarten, '2' primary, '3' lower secondary."""
    return grade[:1]


def levels_of(lowest: str, highest: str) -> str:
    """The code of school_levels that these ends make; '' where an end is untold."""
    if not lowest or not highest:
        return ""
    if stage(highest) == "3":
        return "extended"
    return "kindergarten_primary" if stage(lowest) == "1" else "primary"


def age(grade: str) -> int:
    """The usual age of its pupils, in years."""
    return _YOUNGEST[stage(grade)] + int(grade[-1]) - 1


def grade_of(label: str, naming: Naming | None = None) -> str | None:
    """The code that a sheet's label means; None when it cannot be told.

    A bare 'อนุบาล 1' or 'อ.1' is age 3 or 4 by the naming, so it stays untold unless the naming is given
    or the label carries the age.
    """
    words = " ".join(label.split())
    aged = _AGED.search(words)
    if aged:
        return f"11{int(aged[1]) - 2}"
    if found := _KINDERGARTEN.fullmatch(words):
        return _kindergarten(int(found[1]), naming)
    if found := _LATER.fullmatch(words):
        primary = found[1].startswith("ป")
        return f"{'21' if primary else '31'}{found[2]}" if primary or found[2] in "123" else None
    return words if re.fullmatch(r"11[123]|21[1-6]|31[123]", words) else None


def _kindergarten(number: int, naming: Naming | None) -> str | None:
    if naming is None:
        return None
    code = number + (naming is Naming.OLD)
    return f"11{code}" if code <= 3 else None  # noqa: PLR2004 - kindergarten has three years

"""Places such as {ชื่อโรงเรียน} in a text: which there are, and the text with them filled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLACE = re.compile(r"\{([^{}\n]{1,80})\}")


def named(*texts: str) -> list[str]:
    """The names of all places in these texts, each once, in the order in which they come."""
    found = (_key(one) for text in texts for one in _PLACE.findall(text))
    return list(dict.fromkeys(found))


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with every known place filled; an unknown one stays as it was written."""

    def word(match: re.Match[str]) -> str:
        return values.get(_key(match[1]), match[0])

    return _PLACE.sub(word, text)


def lacking(names: list[str], values: Mapping[str, str]) -> list[str]:
    """The places for which there is no word, or an empty one."""
    return [name for name in names if not values.get(name, "").strip()]


def _key(name: str) -> str:
    return " ".join(name.split())

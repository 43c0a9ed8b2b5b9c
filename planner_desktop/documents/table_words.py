"""How the words of a table's row are dressed, the same on every kind of paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind, Run
from planner_desktop.documents.wording import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planner_desktop.documents.blocks import Wording

_AS_WRITTEN = frozenset({Kind.MONEY, Kind.CODE})


def dressed(row: Sequence[Wording], kinds: Iterable[Kind], *, bold: bool = False) -> list[Wording]:
    """Money and codes keep their digits, in totals as in the rows over them; totals are `bold`."""
    words: list[Wording] = []
    for wording, kind in zip(row, kinds, strict=False):
        raw = kind in _AS_WRITTEN
        if plain(wording) and (bold or (raw and isinstance(wording, str))):
            words.append((Run(plain(wording), bold=bold, raw=raw),))
        else:
            words.append(wording)
    return words

"""How a column stands: its own alignment, or what its kind asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Align, Kind

if TYPE_CHECKING:
    from planner_desktop.documents.blocks import Column

_BY_KIND = {
    Kind.NUMBER: Align.RIGHT,
    Kind.MONEY: Align.RIGHT,
    Kind.CODE: Align.CENTER,
    Kind.DATE: Align.CENTER,
}


def align_of(column: Column) -> Align:
    """The column's alignment."""
    return column.align or _BY_KIND.get(column.kind, Align.LEFT)

"""In which fiscal year a piece of equipment has served its time: the office's rules, else those shipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.information.ict.equipment import SHIPPED_LIVES, Equipment, EquipmentLife
from planner_desktop.domain.years import fiscal_year_of

if TYPE_CHECKING:
    from collections.abc import Sequence


def years_of(rules: Sequence[EquipmentLife], kind: str, fiscal_year: int) -> int | None:
    """How many years a piece of that kind bought in that year serves; None when no rule holds.

    The rule that began last wins; the office's own rules of a kind leave the shipped one out.
    """
    own = [one for one in rules if one.holds(kind, fiscal_year)]
    found = own or [one for one in SHIPPED_LIVES if one.holds(kind, fiscal_year)]
    newest = max(found, key=lambda one: one.first_year or 0, default=None)
    return newest.years if newest else None


def replace_year(piece: Equipment, rules: Sequence[EquipmentLife]) -> int | None:
    """The fiscal year in which to replace it: as planned, else bought + life; None when nobody knows."""
    if piece.planned_year:
        return piece.planned_year
    if piece.bought_on is None:
        return None
    bought = fiscal_year_of(piece.bought_on)
    life = piece.life_years or years_of(rules, piece.kind, bought)
    return bought + life if life else None

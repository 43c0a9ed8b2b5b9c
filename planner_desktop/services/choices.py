"""Choice lists as the office sees them: the shipped entries with the office's own laid over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.choices import CHOICE_LISTS, Choice, choice_list
from planner_desktop.domain.office.settings import ChoiceEntry
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.services import records

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile


def entries(file: OfficeFile, name: str, fiscal_year: int | None = None) -> tuple[Choice, ...]:
    """The choices now offered; rewording and switching off are the office's, `fiscal_year` limits by year."""
    if name == "choice_lists":
        return tuple(Choice(one.name, one.label) for one in CHOICE_LISTS if one.extendable)
    own = {one.code: one for one in _own(file, name)}
    shipped = choice_list(name).shipped
    merged = [_merged(one, own.get(one.code)) for one in shipped]
    added = [Choice(one.code, one.label) for one in own.values() if one.code not in {s.code for s in shipped}]
    return tuple(one for one in (*merged, *added) if _offered(own.get(one.code), fiscal_year))


def labels(file: OfficeFile, name: str) -> dict[str, Choice]:
    """Every choice ever offered by code, switched-off ones too, so that old rows still read right."""
    if name == "choice_lists":
        return {one.code: one for one in entries(file, name)}
    shown = {one.code: one for one in choice_list(name).shipped}
    for one in _own(file, name):
        shown[one.code] = _merged(shown.get(one.code, Choice(one.code, one.label)), one)
    return shown


def _own(file: OfficeFile, name: str) -> list[ChoiceEntry]:
    query = Query("choice_entry", (Condition("list_name", Test.IS, name),), sort=("order", "label"))
    return records.every(file, ChoiceEntry, query)


def _merged(shipped: Choice, own: ChoiceEntry | None) -> Choice:
    return shipped if own is None else Choice(shipped.code, own.label, shipped.tone)


def _offered(own: ChoiceEntry | None, fiscal_year: int | None) -> bool:
    if own is None:
        return True
    early = fiscal_year is not None and own.first_year is not None and fiscal_year < own.first_year
    late = fiscal_year is not None and own.last_year is not None and fiscal_year > own.last_year
    return own.active and not early and not late

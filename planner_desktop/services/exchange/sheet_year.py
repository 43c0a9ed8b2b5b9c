"""The ปี of an AMSS sheet: it fills no field, but is the year in whose register the row has its number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.years import calendar_year_of
from planner_desktop.messages import Message, mark, say
from planner_desktop.services.exchange.columns import Column, key
from planner_desktop.services.exchange.values import Unreadable, is_empty, read
from planner_desktop.store.numbers import running_field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner_desktop.domain.records import Description
    from planner_desktop.services.exchange.columns import Header

_LABELS = frozenset(map(key, ("ปี", "ปี พ.ศ.", "year")))
_YEAR = Field(label=mark("ปี"), kind=Kind.CALENDAR_YEAR)


def year_column(header: Header, about: Description) -> Column | None:
    """The column of the year beside numbers that run within one; None where a field is filled from it."""
    if running_field(about) is None:
        return None
    taken = {column.index for column in header.columns}
    found = (at for at, label in enumerate(header.values) if at not in taken and key(label or "") in _LABELS)
    return next((Column(at, str(header.values[at]).strip(), _YEAR) for at in found), None)


def other_year(cell: object, about: Description, given: Mapping[str, Any]) -> Message | None:
    """What is wrong when the sheet's year is not that of the day by which the row is numbered."""
    running = running_field(about)
    day = given.get(running[1]) if running else None
    if is_empty(cell) or day is None or not running:
        return None
    try:
        year = read(_YEAR, cell)
    except Unreadable as wrong:
        return wrong.message
    if year == calendar_year_of(day):
        return None
    return say(
        "ปี {year} ไม่ตรงกับปีของ{label} ({other})",
        year=year,
        label=say(about.field(running[1]).label),
        other=calendar_year_of(day),
    )

"""Running numbers as they stand in the tables: the highest of a year, and every row of a series."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from uuid import UUID

from planner_desktop.domain.registry import description
from planner_desktop.domain.years import calendar_year_span

if TYPE_CHECKING:
    from planner_desktop.domain.records import Description
    from planner_desktop.store.link import Connection

REGISTER = "register"  # the CHOICE field of tables that hold rows of several registers
_UNSAID = "outgoing"  # rows of files before version 2 name no register


@dataclass(frozen=True)
class NumberedRow:
    """One number of a series: its day, whose it is, and why it is void ('' = it is not)."""

    number: int
    day: dt.date
    record_name: str
    record: UUID
    void_reason: str


def running_field(about: Description) -> tuple[str, str] | None:
    """(number field, the date field by whose calendar year it runs), or None."""
    return next(((one.name, one.running_per) for one in about.fields if one.running_per), None)


def highest(connection: Connection, name: str, calendar_year: int, register: str = "") -> int:
    """The highest number given in that calendar year (พ.ศ.), voided rows with it; 0 where there is none."""
    found = connection.raw.execute(_highest(name), _facts(name, calendar_year, register)).fetchone()
    return int(found[0] or 0)


def in_year(connection: Connection, name: str, calendar_year: int, register: str = "") -> list[NumberedRow]:
    """Every numbered row of that calendar year, in the order in which they were written down."""
    found = connection.raw.execute(_in_year(name), _facts(name, calendar_year, register))
    return [
        NumberedRow(number, dt.date.fromisoformat(day), name, UUID(bytes=key), reason)
        for number, day, key, reason in found
    ]


def _facts(name: str, calendar_year: int, register: str) -> list[str]:
    days = [day.isoformat() for day in calendar_year_span(calendar_year)]
    if not description(name).has(REGISTER):
        return days
    return [*days, register, "" if register == _UNSAID else register]


@cache
def _highest(name: str) -> str:
    number, _dated, within = _parts(name)
    return f'SELECT max("{number}") FROM {name} WHERE {within}'  # noqa: S608 - our names


@cache
def _in_year(name: str) -> str:
    number, dated, within = _parts(name)
    return (
        f'SELECT "{number}", "{dated}", id, void_reason FROM {name} '  # noqa: S608 - our names
        f'WHERE {within} AND "{number}" IS NOT NULL ORDER BY "{number}", id'
    )


def _parts(name: str) -> tuple[str, str, str]:
    """(number column, date column, the condition of a year and register)."""
    about = description(name)
    running = running_field(about)
    assert running is not None, f"{name} runs no number"
    number, dated = running
    within = f'"{dated}" BETWEEN ? AND ?'
    return number, dated, f'{within} AND "{REGISTER}" IN (?, ?)' if about.has(REGISTER) else within

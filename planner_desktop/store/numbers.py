"""Running numbers as they stand in the tables: the highest of a year, and every row of a series."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, bindparam, func, select

from planner_desktop.domain.registry import description
from planner_desktop.domain.years import calendar_year_span
from planner_desktop.store import rows

if TYPE_CHECKING:
    from sqlalchemy import Connection, Table

    from planner_desktop.domain.records import Description

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
    facts = _facts(calendar_year, register)
    return connection.scalar(_highest(name), facts) or 0


def in_year(connection: Connection, name: str, calendar_year: int, register: str = "") -> list[NumberedRow]:
    """Every numbered row of that calendar year, in the order in which they were written down."""
    found = connection.execute(_in_year(name), _facts(calendar_year, register))
    return [
        NumberedRow(number, dt.date.fromisoformat(day), name, UUID(bytes=key), reason)
        for number, day, key, reason in found
    ]


def _facts(calendar_year: int, register: str) -> dict[str, Any]:
    first, last = calendar_year_span(calendar_year)
    named = ["", register] if register == _UNSAID else [register]
    return {"first": first.isoformat(), "last": last.isoformat(), "registers": named}


@cache
def _highest(name: str) -> Select[Any]:
    target, number, dated = _parts(name)
    return select(func.max(target.c[number])).where(*_within(target, dated))


@cache
def _in_year(name: str) -> Select[Any]:
    target, number, dated = _parts(name)
    wanted = select(target.c[number], target.c[dated], target.c.id, target.c.void_reason)
    wanted = wanted.where(*_within(target, dated), target.c[number].is_not(None))
    return wanted.order_by(target.c[number], target.c.id)


def _parts(name: str) -> tuple[Table, str, str]:
    about = description(name)
    running = running_field(about)
    assert running is not None, f"{name} runs no number"
    return rows.table(about), *running


def _within(target: Table, dated: str) -> list[ColumnElement[bool]]:
    clauses: list[ColumnElement[bool]] = [target.c[dated].between(bindparam("first"), bindparam("last"))]
    if REGISTER in target.c:
        clauses.append(target.c[REGISTER].in_(bindparam("registers", expanding=True)))
    return clauses

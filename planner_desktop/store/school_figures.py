"""Figures of schools: each is one statement over the sheets in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import Float, cast, func, select

from planner_desktop.domain.information.counts import CountSheet, PupilCount, TestResult
from planner_desktop.store import rows

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

_AMOUNTS = ("boys", "girls", "pupils", "rooms", "teachers", "computers", "out_of_school")


@dataclass(frozen=True)
class SheetFigures:
    """What one school counted in one year; amounts not told are 0."""

    academic_year: int
    school: UUID
    boys: int
    girls: int
    pupils: int
    rooms: int
    teachers: int
    computers: int
    out_of_school: int


@dataclass(frozen=True)
class GradeFigures:
    """The area's sum of one grade in one year."""

    academic_year: int
    grade: str
    boys: int
    girls: int
    rooms: int


@dataclass(frozen=True)
class TestFigures:
    """Mean of the schools' means, each weighted by its takers (by one where takers are not told)."""

    __test__ = False  # pytest: not a test class

    academic_year: int
    test: str
    grade: str
    subject: str
    schools: int
    takers: int
    mean: float


def sheets(connection: Connection, first: int, last: int, round_: str) -> list[SheetFigures]:
    """Every school's figures of the years from first to last."""
    sheet = rows.table(CountSheet.description)
    amounts = [func.coalesce(sheet.c[name], 0) for name in _AMOUNTS]
    statement = select(sheet.c.academic_year, sheet.c.school, *amounts).where(*_in_force(first, last, round_))
    return [SheetFigures(row[0], UUID(bytes=row[1]), *row[2:]) for row in connection.execute(statement)]


def grades(connection: Connection, first: int, last: int, round_: str) -> list[GradeFigures]:
    """Boys, girls and rooms of every grade, summed over the schools."""
    sheet, count = rows.table(CountSheet.description), rows.table(PupilCount.description)
    sums = [func.sum(func.coalesce(count.c[name], 0)) for name in ("boys", "girls", "rooms")]
    statement = (
        select(sheet.c.academic_year, count.c.grade, *sums)
        .join(count, count.c.sheet == sheet.c.id)
        .where(*_in_force(first, last, round_))
        .group_by(sheet.c.academic_year, count.c.grade)
        .order_by(sheet.c.academic_year, count.c.grade)
    )
    return [GradeFigures(*row) for row in connection.execute(statement)]


def years(connection: Connection) -> list[tuple[int, str]]:
    """(academic year, round) of which anything is counted, newest year first."""
    sheet = rows.table(CountSheet.description)
    statement = (
        select(sheet.c.academic_year, sheet.c.round)
        .where(sheet.c.current == 1, sheet.c.void_reason == "")
        .distinct()
        .order_by(sheet.c.academic_year.desc(), sheet.c.round)
    )
    return [(row[0], row[1]) for row in connection.execute(statement)]


def tests(connection: Connection, first: int, last: int) -> list[TestFigures]:
    """The area's mean of every subject and year."""
    result = rows.table(TestResult.description)
    weight = func.max(func.coalesce(result.c.takers, 1), 1)
    mean = func.sum(cast(result.c.mean, Float) * weight) / func.sum(weight)
    keys = (result.c.academic_year, result.c.test, result.c.grade, result.c.subject)
    statement = (
        select(*keys, func.count(), func.sum(func.coalesce(result.c.takers, 0)), mean)
        .where(result.c.academic_year.between(first, last), result.c.void_reason == "")
        .group_by(*keys)
        .order_by(*keys)
    )
    return [TestFigures(*row) for row in connection.execute(statement)]


def _in_force(first: int, last: int, round_: str) -> tuple[ColumnElement[bool], ...]:
    sheet = rows.table(CountSheet.description)
    return (
        sheet.c.round == round_,
        sheet.c.academic_year.between(first, last),
        sheet.c.current == 1,
        sheet.c.void_reason == "",
    )

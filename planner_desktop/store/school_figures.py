"""Figures of schools: each is one statement over the sheets in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from planner_desktop.store.link import Connection

_AMOUNTS = (
    *("boys", "girls", "pupils", "rooms", "teachers", "computers"),
    *("out_of_school", "disabled", "poor", "boarding", "no_status"),
)
_IN_FORCE = "WHERE s.round = ? AND s.academic_year BETWEEN ? AND ? AND s.current = 1 AND s.void_reason = ''"


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
    disabled: int
    poor: int
    boarding: int
    no_status: int


@dataclass(frozen=True)
class GradeFigures:
    """The area's sum of one grade in one year."""

    academic_year: int
    grade: str
    boys: int
    girls: int
    rooms: int


@dataclass(frozen=True)
class SchoolGrade:
    """One grade of one school in one year."""

    school: UUID
    academic_year: int
    grade: str
    pupils: int
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
    amounts = ", ".join(f"coalesce({name}, 0)" for name in _AMOUNTS)
    text = f"SELECT academic_year, school, {amounts} FROM count_sheet s {_IN_FORCE}"  # noqa: S608 - our names
    found = connection.raw.execute(text, (round_, first, last))
    return [SheetFigures(row[0], UUID(bytes=row[1]), *row[2:]) for row in found]


def grades(connection: Connection, first: int, last: int, round_: str) -> list[GradeFigures]:
    """Boys, girls and rooms of every grade, summed over the schools."""
    text = (
        "SELECT s.academic_year, p.grade, sum(p.boys), sum(p.girls), sum(p.rooms)"  # noqa: S608 - our names
        f" FROM count_sheet s JOIN pupil_count p ON p.sheet = s.id {_IN_FORCE} GROUP BY 1, 2 ORDER BY 1, 2"
    )
    found = connection.raw.execute(text, (round_, first, last))
    return [GradeFigures(row[0], row[1], row[2] or 0, row[3] or 0, row[4] or 0) for row in found]


def school_grades(connection: Connection, first: int, last: int, round_: str) -> list[SchoolGrade]:
    """Pupils and rooms of every grade of every school of the years from first to last."""
    text = (
        "SELECT s.school, s.academic_year, p.grade, coalesce(p.boys, 0) + coalesce(p.girls, 0),"  # noqa: S608 - our names
        f" coalesce(p.rooms, 0) FROM count_sheet s JOIN pupil_count p ON p.sheet = s.id {_IN_FORCE}"
    )
    found = connection.raw.execute(text, (round_, first, last))
    return [SchoolGrade(UUID(bytes=row[0]), *row[1:]) for row in found]


def years(connection: Connection) -> list[tuple[int, str]]:
    """(academic year, round) of which anything is counted, newest year first."""
    text = (
        "SELECT DISTINCT academic_year, round FROM count_sheet"
        " WHERE current = 1 AND void_reason = '' ORDER BY academic_year DESC, round"
    )
    return [(row[0], row[1]) for row in connection.raw.execute(text)]


def tests(connection: Connection, first: int, last: int) -> list[TestFigures]:
    """The area's mean of every subject and year."""
    weight = "max(coalesce(takers, 1), 1)"
    text = (
        "SELECT academic_year, test, grade, subject, count(*), sum(coalesce(takers, 0)),"  # noqa: S608 - our names
        f" sum(CAST(mean AS REAL) * {weight}) / sum({weight}) FROM test_result"
        " WHERE academic_year BETWEEN ? AND ? AND void_reason = ''"
        " GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4"
    )
    return [TestFigures(*row) for row in connection.raw.execute(text, (first, last))]

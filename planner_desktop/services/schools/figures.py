"""Figures over years, grades, sizes, districts and networks; each year with the schools as they were then."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.domain.information.sizes import size_of
from planner_desktop.language.order import sort_key
from planner_desktop.messages import mark
from planner_desktop.services.schools import sizes
from planner_desktop.services.schools.count_days import day_of
from planner_desktop.services.schools.life import schools_on
from planner_desktop.store import school_figures

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner_desktop.domain.information.schools import School
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.store.school_figures import GradeFigures, SheetFigures, TestFigures

DIMENSIONS = {
    "year": mark("ปีการศึกษา"),
    "grade": mark("ชั้น"),
    "levels": mark("ระดับที่เปิดสอน"),
    "size": mark("ขนาดโรงเรียน"),
    "district": mark("อำเภอ"),
    "network": mark("กลุ่มเครือข่าย"),
}


@dataclass(frozen=True)
class Line:
    """Sums under one label; `key` is the code or name behind it."""

    key: str
    schools: int
    boys: int
    girls: int
    rooms: int
    teachers: int = 0
    computers: int = 0
    out_of_school: int = 0

    @property
    def pupils(self) -> int:
        """Boys and girls."""
        return self.boys + self.girls

    @property
    def per_teacher(self) -> float | None:
        """Pupils to a teacher; None without teachers."""
        return self.pupils / self.teachers if self.teachers else None


def rounds(file: OfficeFile) -> list[tuple[int, str]]:
    """(academic year, round) of which anything is counted, newest first."""
    with file.database.reading() as connection:
        return school_figures.years(connection)


def sheets(file: OfficeFile, first: int, last: int, round_: str) -> list[SheetFigures]:
    """Every school's figures of those years."""
    with file.database.reading() as connection:
        return school_figures.sheets(connection, first, last, round_)


def grades(file: OfficeFile, first: int, last: int, round_: str) -> list[GradeFigures]:
    """The area's figures of every grade of those years."""
    with file.database.reading() as connection:
        return school_figures.grades(connection, first, last, round_)


def tests(file: OfficeFile, first: int, last: int) -> list[TestFigures]:
    """The area's means of those years."""
    with file.database.reading() as connection:
        return school_figures.tests(connection, first, last)


def by_year(file: OfficeFile, first: int, last: int, round_: str) -> list[Line]:
    """One line a year that has counts, oldest first."""
    return _lines((str(one.academic_year), one) for one in sheets(file, first, last, round_))


def by_grade(file: OfficeFile, academic_year: int, round_: str) -> list[Line]:
    """One line a grade, lowest first; `schools` is left 0 for grades."""
    found = grades(file, academic_year, academic_year, round_)
    return [Line(one.grade, 0, one.boys, one.girls, one.rooms) for one in found]


def grouped(file: OfficeFile, academic_year: int, round_: str, dimension: str, scheme: str) -> list[Line]:
    """One line a district, network, level or size class; schools as they were on the day of the round."""
    schools = {one.id: one for one in schools_on(file, day_of(file, academic_year, round_))}
    bands = sizes.bands(file, scheme, academic_year)

    def label(one: SheetFigures) -> str:
        if dimension == "size":
            return size_of(bands, one.pupils)
        return attribute(schools.get(one.school), dimension)

    found = _lines((label(one), one) for one in sheets(file, academic_year, academic_year, round_))
    if dimension == "size":
        places = sizes.order_of(bands)
        return sorted(found, key=lambda one: places.get(one.key, len(places)))
    return found


def lines(file: OfficeFile, dimension: str, years: tuple[int, int], round_: str, scheme: str) -> list[Line]:
    """The lines of one view; `years` are the first and last, views but 'year' show the last."""
    if dimension == "year":
        return by_year(file, *years, round_)
    if dimension == "grade":
        return by_grade(file, years[1], round_)
    return grouped(file, years[1], round_, dimension, scheme)


def attribute(school: School | None, dimension: str) -> str:
    """The school's district, network or level; '' when it is not known."""
    return str(getattr(school, dimension)) if school else ""


def total(found: Iterable[Line]) -> Line:
    """The sum of the lines."""
    held = list(found)
    names = ("schools", "boys", "girls", "rooms", "teachers", "computers", "out_of_school")
    return Line("", *(sum(getattr(one, name) for one in held) for name in names))


def _lines(labelled: Iterable[tuple[str, SheetFigures]]) -> list[Line]:
    held: defaultdict[str, list[SheetFigures]] = defaultdict(list)
    for label, one in labelled:
        held[label].append(one)
    names = ("boys", "girls", "rooms", "teachers", "computers", "out_of_school")
    return [
        Line(label, len(held[label]), *(sum(getattr(one, name) for one in held[label]) for name in names))
        for label in sorted(held, key=sort_key)
    ]

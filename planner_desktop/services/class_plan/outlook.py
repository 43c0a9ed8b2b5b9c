"""What schools were and will be: counts of past years through mergers, and the projection drawn from them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from planner_desktop.domain.information.class_plan.places import ProjectionOverride, ServiceVillage
from planner_desktop.domain.information.class_plan.projection import (
    AHEAD,
    BACK,
    ORDER,
    Basis,
    Override,
    Population,
    Projected,
    project,
)
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.queries import Query
from planner_desktop.domain.years import academic_year_of, bangkok_today
from planner_desktop.services import records
from planner_desktop.services.class_plan import criteria
from planner_desktop.services.schools import figures
from planner_desktop.services.schools.life import TEACHING
from planner_desktop.services.schools.mergers import heirs
from planner_desktop.store import school_figures

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile

ROUND = "june"  # one round through the whole series: rounds are not mixed
_LOOK_BACK = 10
_BANDS = {"0-2": "aged_0_2", "3-5": "aged_3_5", "6-11": "aged_6_11", "12-14": "aged_12_14"}


@dataclass(frozen=True)
class Outlook:
    """A school's past, with those that merged into it, and its coming years; `rooms` as last counted."""

    school: School
    basis: Basis
    rooms: dict[int, dict[str, int]]
    teachers: int | None
    base_year: int
    joined: tuple[str, ...] = ()

    @cached_property
    def coming(self) -> dict[int, dict[str, Projected]]:
        """The years after the last count, as far as five after the office's."""
        return project(self.basis, AHEAD + self.base_year - self.basis.last) if self.basis.last else {}

    def pupils(self, academic_year: int) -> dict[str, int]:
        """As counted, else as projected; empty for a year of which nothing is known."""
        if academic_year in self.basis.history:
            return dict(self.basis.history[academic_year])
        return {grade: one.pupils for grade, one in self.coming.get(academic_year, {}).items()}


@dataclass(frozen=True)
class Outlooks:
    """All open schools; `base_year` is the newest year that the office has counted."""

    base_year: int
    schools: dict[UUID, Outlook]

    @property
    def years(self) -> range:
        """The projected years."""
        return range(self.base_year + 1, self.base_year + AHEAD + 1)


def base_year(file: OfficeFile, round_: str = ROUND) -> int:
    """The newest year that has counts of the round; this academic year where none has."""
    known = [year for year, of in figures.rounds(file) if of == round_]
    return known[0] if known else academic_year_of(bangkok_today())


def every(file: OfficeFile, round_: str = ROUND) -> Outlooks:
    """Every school that teaches now, in the order of names."""
    base = base_year(file, round_)
    past, rooms, teachers = _counted(file, base, round_)
    schools = records.every(file, School)
    gone = _gone(file, schools)
    laid = criteria.year_of(file, base + 1)
    plain = Basis({}, laid.entrants, laid.back or BACK)
    overrides, people = _overrides(file), _populations(file)
    found = {}
    for school in schools:
        if school.status not in TEACHING:
            continue
        basis = replace(
            plain,
            history=past.get(school.id, {}),
            population=people.get(school.id),
            overrides=tuple(overrides.get(school.id, ())),
            grades=tuple(one for one in ORDER if school.teaches(one)),
        )
        names = tuple(gone.get(school.id, ()))
        found[school.id] = Outlook(
            school, basis, rooms.get(school.id, {}), teachers.get(school.id), base, names
        )
    return Outlooks(base, found)


def of_school(file: OfficeFile, school: UUID, round_: str = ROUND) -> Outlook | None:
    """One school's; None when it does not teach any more."""
    return every(file, round_).schools.get(school)


Past = dict["UUID", dict[int, dict[str, int]]]


def _counted(file: OfficeFile, base: int, round_: str) -> tuple[Past, Past, dict[UUID, int]]:
    """Pupils and rooms by school, year and grade, those of merged schools with their heirs; teachers."""
    into = heirs(file)
    with file.database.reading() as connection:
        rows = school_figures.school_grades(connection, base - _LOOK_BACK, base, round_)
    pupils: Past = defaultdict(lambda: defaultdict(lambda: defaultdict(int)))
    rooms: Past = defaultdict(lambda: defaultdict(lambda: defaultdict(int)))
    for one in rows:
        school = into.get(one.school, one.school)
        pupils[school][one.academic_year][one.grade] += one.pupils
        rooms[school][one.academic_year][one.grade] += one.rooms
    newest = {one.school: one.teachers for one in figures.sheets(file, base - 1, base, round_)}
    return pupils, rooms, newest


def _gone(file: OfficeFile, schools: list[School]) -> dict[UUID, list[str]]:
    """The names of the schools that merged into each."""
    names = {one.id: one.name for one in schools}
    found: defaultdict[UUID, list[str]] = defaultdict(list)
    for gone, heir in heirs(file).items():
        if gone in names:
            found[heir].append(names[gone])
    return found


def _overrides(file: OfficeFile) -> dict[UUID, list[Override]]:
    found: defaultdict[UUID, list[Override]] = defaultdict(list)
    query = Query("projection_override", with_voided=False)
    for one in records.every(file, ProjectionOverride, query):
        if one.school:
            share = Fraction(one.rate) / 100 if one.rate else None
            found[one.school].append(Override(one.grade, one.academic_year, share, one.pupils, one.reason))
    return found


def _populations(file: OfficeFile) -> dict[UUID, Population]:
    """The newest year of each school's villages, added up; a band that no village tells is unknown."""
    found: dict[UUID, tuple[int, dict[str, int]]] = {}
    query = Query("service_village", sort=("-academic_year",), with_voided=False)
    for one in records.every(file, ServiceVillage, query):
        if not one.school or not one.academic_year:
            continue
        year, bands = found.setdefault(one.school, (one.academic_year, {}))
        if one.academic_year == year:
            for band, name in _BANDS.items():
                if (told := getattr(one, name)) is not None:
                    bands[band] = bands.get(band, 0) + told
    return {school: Population(year, bands) for school, (year, bands) in found.items()}

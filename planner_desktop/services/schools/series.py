"""Schools over the years, by themselves and together with those that merged into them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planner_desktop.domain.information.school_states import in_order
from planner_desktop.domain.information.schools import School, SchoolState
from planner_desktop.services import records
from planner_desktop.services.schools.count_days import day_of
from planner_desktop.services.schools.figures import sheets
from planner_desktop.services.schools.life import then
from planner_desktop.services.schools.mergers import families

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile
    from planner_desktop.store.school_figures import SheetFigures

_SUMMED = ("pupils", "rooms", "teachers", "computers")


@dataclass(frozen=True)
class SeriesYear:
    """One year: pupils of the school itself (None: it told none) and of all together that merged since.

    `rooms`, `teachers` and `computers` are of all together; `was` is the school on the day of the round.
    """

    academic_year: int
    own: int | None
    together: int
    rooms: int = 0
    teachers: int = 0
    computers: int = 0
    was: School = field(default_factory=School)


def series(file: OfficeFile, school: UUID, round_: str) -> list[SeriesYear]:
    """A school over the years through renames and mergers: its predecessors are added in the years before."""
    kept, states = records.get(file, School, school), in_order(records.every(file, SchoolState))
    family = {school, *families(states).get(school, ())}
    held = [one for one in sheets(file, 0, 9999, round_) if one.school in family]
    own = [one for one in states if one.school == school]

    def was(year: int) -> School:
        return then(kept, own, day_of(file, year, round_))

    return [_year(school, year, found, was(year)) for year, found in _by_year(held)]


def totals_of(
    file: OfficeFile, schools: Iterable[UUID], years: tuple[int, int], round_: str
) -> dict[UUID, dict[int, int]]:
    """Pupils of each school by year, its predecessors counted in; a year without counts is missing."""
    merged = families(in_order(records.every(file, SchoolState)))
    into: Mapping[UUID, list[UUID]] = _turned(schools, merged)
    found: defaultdict[UUID, defaultdict[int, int]] = defaultdict(lambda: defaultdict(int))
    for one in sheets(file, *years, round_):
        for school in into.get(one.school, ()):
            found[school][one.academic_year] += one.pupils
    return {school: dict(by_year) for school, by_year in found.items()}


def _turned(schools: Iterable[UUID], merged: Mapping[UUID, set[UUID]]) -> dict[UUID, list[UUID]]:
    """Each school -> those of the asked ones in whose sums it stands."""
    into: defaultdict[UUID, list[UUID]] = defaultdict(list)
    for school in schools:
        for one in (school, *merged.get(school, ())):
            into[one].append(school)
    return into


def _by_year(held: Iterable[SheetFigures]) -> list[tuple[int, list[SheetFigures]]]:
    years: defaultdict[int, list[SheetFigures]] = defaultdict(list)
    for one in held:
        years[one.academic_year].append(one)
    return sorted(years.items())


def _year(school: UUID, year: int, found: list[SheetFigures], was: School) -> SeriesYear:
    own = next((one.pupils for one in found if one.school == school), None)
    pupils, rooms, teachers, computers = (sum(getattr(one, name) for one in found) for name in _SUMMED)
    return SeriesYear(year, own, pupils, rooms, teachers, computers, was)

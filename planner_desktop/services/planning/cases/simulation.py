"""Before and after: pupils, rooms, teachers, the way to the receiving school, and the subsidy (P18)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.domain.information.distance import straight_km
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.planning.cases.rates import SubsidyRate, level_of
from planner_desktop.domain.years import fiscal_year_of
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import records, settings
from planner_desktop.services.schools import counts, figures
from planner_desktop.services.schools.count_days import day_of
from planner_desktop.services.schools.roads import road_between
from planner_desktop.services.settings import cases as case_settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from planner_desktop.domain.information.counts import CountSheet
    from planner_desktop.domain.planning.cases.school_cases import SchoolCase
    from planner_desktop.services.file import OfficeFile

MOVING = ("merge", "close", "transfer")


@dataclass(frozen=True)
class Side:
    """One school before, or the receiving school after; `grades` pupils by grade, `subsidy` satang a year."""

    name: str
    grades: Mapping[str, int]
    rooms: int
    teachers: int
    subsidy: int

    @property
    def pupils(self) -> int:
        """All grades."""
        return sum(self.grades.values())

    @property
    def per_teacher(self) -> float | None:
        """Pupils to a teacher; None without teachers."""
        return self.pupils / self.teachers if self.teachers else None


@dataclass(frozen=True)
class Way:
    """From a school to the one that receives its pupils; `road` False: straight line, roads are longer."""

    name: str
    km: float | None
    road: bool
    minutes: int | None = None
    hindrance: str = ""


@dataclass(frozen=True)
class Simulation:
    """What is counted in one round (which is cited), before and after; `used` are the rates it stands on."""

    academic_year: int
    round: str
    fiscal_year: int
    before: tuple[Side, ...]
    after: Side | None
    ways: tuple[Way, ...]
    used: tuple[SubsidyRate, ...]
    uncounted: tuple[str, ...]

    @property
    def pupils(self) -> int:
        """Of all schools before."""
        return sum(one.pupils for one in self.before)

    @property
    def rooms(self) -> int:
        """Of all schools before."""
        return sum(one.rooms for one in self.before)

    @property
    def teachers(self) -> int:
        """Of all schools before."""
        return sum(one.teachers for one in self.before)

    @property
    def subsidy(self) -> int:
        """Satang a year of all schools before."""
        return sum(one.subsidy for one in self.before)


def simulate(file: OfficeFile, case: SchoolCase) -> Simulation:
    """The schools of the case by the newest round that counted them; UserError when none did."""
    wanted = [*case.schools, *((case.receiving,) if case.receiving else ())]
    if not wanted:
        raise UserError(say("กรณีนี้ยังไม่ได้เลือกโรงเรียน"), say("เลือกโรงเรียนในแบบฟอร์มของกรณีก่อน"))
    schools = [records.get(file, School, one) for one in wanted]
    year, round_, sheets = _round(file, case, wanted)
    fiscal_year = fiscal_year_of(day_of(file, year, round_))
    rates = in_force(records.every(file, SubsidyRate), fiscal_year)
    before = []
    for school in schools:
        sheet = sheets.get(school.id)
        if sheet:
            counted = counts.read(file, sheet)
            grades = {grade: of.pupils for grade, of in counted.filled.items()}
            before.append(
                Side(school.name, grades, sheet.rooms or 0, sheet.teachers or 0, subsidy(grades, rates))
            )
    receiving = next((one for one in schools if one.id == case.receiving), None)
    return Simulation(
        year,
        round_,
        fiscal_year,
        tuple(before),
        _after(file, receiving, before, rates) if receiving and case.kind in MOVING else None,
        tuple(_way(file, one, receiving) for one in schools if receiving and one is not receiving),
        _used(rates, before),
        tuple(one.name for one in schools if one.id not in sheets),
    )


def in_force(rates: Sequence[SubsidyRate], fiscal_year: int) -> list[SubsidyRate]:
    """Of each level, item and grade the newest rate that began by that year."""
    newest: dict[tuple[str, str, str], SubsidyRate] = {}
    for one in sorted(rates, key=lambda rate: rate.first_year or 0):
        if (one.first_year or 0) <= fiscal_year and not one.void_reason:
            newest[one.level, one.item, one.grade] = one
    return list(newest.values())


def subsidy(grades: Mapping[str, int], rates: Sequence[SubsidyRate]) -> int:
    """Satang a year for a school of these pupils; a rate of one grade goes before that of its level."""
    whole = sum(grades.values())
    exact = {(one.item, one.grade) for one in rates if one.grade}
    return sum(
        pupils * (rate.amount or 0)
        for grade, pupils in grades.items()
        for rate in rates
        if rate.level == level_of(grade)
        and (rate.grade == grade or (not rate.grade and (rate.item, grade) not in exact))
        and (rate.most_pupils is None or whole <= rate.most_pupils)
    )


def rooms_for(file: OfficeFile, grades: Mapping[str, int]) -> int:
    """Rooms by the office's rule: full rooms, one more for a large remainder, at least one a grade."""
    rest = settings.whole(file, case_settings.CASE_ROOM_REST)
    small, other = (
        settings.whole(file, one) for one in (case_settings.CASE_ROOM_SMALL, case_settings.CASE_ROOM)
    )
    found = 0
    for grade, pupils in grades.items():
        full, left = divmod(pupils, small if level_of(grade) == "kindergarten" else other)
        found += max(full + (left >= rest), 1) if pupils else 0
    return found


def _round(
    file: OfficeFile, case: SchoolCase, wanted: Sequence[UUID]
) -> tuple[int, str, dict[UUID, CountSheet]]:
    """The newest round before the effect that counted every school, else the newest that counted any."""
    fallback = None
    for year, round_ in figures.rounds(file):
        if case.effective_on and day_of(file, year, round_) > case.effective_on:
            continue
        sheets = counts.sheets_of(file, year, round_)
        found = {one: sheets[one] for one in wanted if one in sheets}
        if len(found) == len(wanted):
            return year, round_, found
        if found and fallback is None:
            fallback = (year, round_, found)
    if fallback is None:
        raise UserError(say("โรงเรียนของกรณีนี้ยังไม่มีข้อมูลจำนวนนักเรียน"), say("กรอกในหน้า “จำนวนนักเรียน” แล้วเปิดใหม่"))
    return fallback


def _after(file: OfficeFile, school: School, before: Sequence[Side], rates: Sequence[SubsidyRate]) -> Side:
    """Everybody at the receiving school."""
    grades: Counter[str] = Counter()
    for one in before:
        grades.update(one.grades)
    whole = dict(sorted(grades.items()))
    teachers = sum(one.teachers for one in before)
    return Side(school.name, whole, rooms_for(file, whole), teachers, subsidy(whole, rates))


def _way(file: OfficeFile, school: School, receiving: School) -> Way:
    road = road_between(file, school.id, receiving.id)
    if road:
        return Way(school.name, float(road.km), True, road.minutes, road.barrier)
    if school.point and receiving.point:
        return Way(school.name, straight_km(school.point, receiving.point), False)
    return Way(school.name, None, False)


def _used(rates: Sequence[SubsidyRate], before: Sequence[Side]) -> tuple[SubsidyRate, ...]:
    grades = {grade for side in before for grade, pupils in side.grades.items() if pupils}
    levels = {level_of(grade) for grade in grades}
    found = [one for one in rates if one.level in levels and (not one.grade or one.grade in grades)]
    return tuple(sorted(found, key=lambda one: (one.level, one.item, one.grade)))

"""Which schools merged into which, and which small ones stand near another: candidates to be looked at."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.distance import Point, straight_km
from planner_desktop.domain.information.school_states import in_order
from planner_desktop.domain.information.schools import SchoolState
from planner_desktop.services import records, settings
from planner_desktop.services.schools import figures
from planner_desktop.services.schools.count_days import day_of
from planner_desktop.services.schools.life import schools_on
from planner_desktop.services.schools.roads import roads

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from planner_desktop.domain.information.class_plan.places import RoadDistance
    from planner_desktop.domain.information.schools import School
    from planner_desktop.services.file import OfficeFile

_KM_PER_DEGREE = 111.0  # of latitude; a little too small, so that nothing near is left out


@dataclass(frozen=True)
class Placed:
    """A school of a round with its pupils."""

    school: School
    pupils: int


@dataclass(frozen=True)
class Candidate:
    """A small school and its nearest open neighbour; `km` is straight line, a road is longer."""

    small: Placed
    near: Placed
    km: float
    road: RoadDistance | None = None  # as travelled, where the office entered it


def merged_into(file: OfficeFile, school: UUID) -> set[UUID]:
    """Every school that merged into this one, directly or through another, and is merged still."""
    return families(in_order(records.every(file, SchoolState))).get(school, set())


def families(states: Iterable[SchoolState]) -> dict[UUID, set[UUID]]:
    """School -> all that merged into it; `states` of any schools, each school's oldest first."""
    last = {state.school: state for state in states if state.school}
    into: defaultdict[UUID, list[UUID]] = defaultdict(list)
    for gone, state in last.items():
        if state.status == "merged" and state.with_school:
            into[state.with_school].append(gone)
    return {school: _gathered(school, into) for school in tuple(into)}


def _gathered(school: UUID, into: dict[UUID, list[UUID]]) -> set[UUID]:
    found: set[UUID] = set()
    waiting = list(into[school])
    while waiting:
        gone = waiting.pop()
        if gone not in found and gone != school:
            found.add(gone)
            waiting += into.get(gone, ())
    return found


def heirs(file: OfficeFile) -> dict[UUID, UUID]:
    """Every school that is merged still, and the one that it merged into in the end."""
    into: dict[UUID, UUID] = {}
    for state in in_order(records.every(file, SchoolState)):
        if state.school:
            into.pop(state.school, None)
            if state.status == "merged" and state.with_school:
                into[state.school] = state.with_school
    return {gone: _last(into, gone) for gone in into}


def _last(into: dict[UUID, UUID], gone: UUID) -> UUID:
    """The end of a chain of mergers; a ring ends where it began."""
    seen = {gone}
    here = into[gone]
    while here in into and here not in seen:
        seen.add(here)
        here = into[here]
    return here


def placed(file: OfficeFile, academic_year: int, round_: str) -> list[Placed]:
    """Every school that counted in the round, as it was then, with its pupils."""
    pupils = {one.school: one.pupils for one in figures.sheets(file, academic_year, academic_year, round_)}
    found = schools_on(file, day_of(file, academic_year, round_))
    return [Placed(one, pupils[one.id]) for one in found if one.id in pupils]


def candidates(file: OfficeFile, academic_year: int, round_: str) -> list[Candidate]:
    """Open schools of few pupils whose nearest open neighbour is near, by the office's two thresholds.

    Schools without coordinates are left out. Fewest pupils first.
    """
    most = settings.whole(file, settings.MERGE_PUPILS)
    far = settings.whole(file, settings.MERGE_KM)
    held = placed(file, academic_year, round_)
    open_ = [(one, at) for one in held if one.school.status == "open" and (at := one.school.point)]
    found = []
    for small, at in open_:
        if small.pupils <= most:
            near = [other for other in open_ if _may_reach(at, other[1], far) and other[0] is not small]
            ways = [Candidate(small, other, straight_km(at, there)) for other, there in near]
            nearest = min(ways, key=lambda one: one.km, default=None)
            if nearest and nearest.km <= far:
                found.append(nearest)
    known = roads(file)
    told = [
        replace(one, road=known.get(frozenset((one.small.school.id, one.near.school.id)))) for one in found
    ]
    return sorted(told, key=lambda one: (one.small.pupils, one.km))


def _may_reach(one: Point, other: Point, km: float) -> bool:
    """Whether two points may lie within so many km, told by their latitudes alone: it is quick."""
    return abs(one[0] - other[0]) * _KM_PER_DEGREE <= km

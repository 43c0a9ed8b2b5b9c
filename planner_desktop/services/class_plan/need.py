"""Rooms and teachers that schools need in a year, beside what they have: each school, by size, by network."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.domain.information.class_plan.need import Need, need_of, shortage
from planner_desktop.domain.information.sizes import size_of
from planner_desktop.language.order import sort_key
from planner_desktop.messages import mark
from planner_desktop.services.class_plan import criteria, outlook
from planner_desktop.services.schools import sizes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner_desktop.domain.information.schools import School
    from planner_desktop.services.class_plan.outlook import Outlooks
    from planner_desktop.services.file import OfficeFile

GROUPS = {"size": mark("ขนาดโรงเรียน"), "network": mark("กลุ่มเครือข่าย"), "district": mark("อำเภอ")}


@dataclass(frozen=True)
class SchoolNeed:
    """A school's need in a year beside its rooms and teachers as last counted (None: never told)."""

    school: School
    need: Need
    rooms: int
    teachers: int | None

    @property
    def gap(self) -> int | None:
        """Teachers there less those of the criterion: below nothing is wanting."""
        return None if self.teachers is None else self.teachers - self.need.teachers

    @property
    def short(self) -> float | None:
        """How many per cent of the criterion are wanting; 0 where none is."""
        if self.teachers is None:
            return None
        return max(0.0, float(shortage(self.need.teachers, self.teachers)))


@dataclass(frozen=True)
class GroupNeed:
    """The sum of some schools; `wanting` and `over` are gaps below and above, never set off."""

    label: str
    schools: int
    pupils: int
    rooms_needed: int
    rooms: int
    leaders: int
    teachers_needed: int
    teachers: int
    wanting: int
    over: int

    @property
    def short(self) -> float:
        """How many per cent of the criterion are wanting in the schools that are short."""
        return float(shortage(self.teachers_needed, self.teachers_needed - self.wanting))


def by_school(
    file: OfficeFile, academic_year: int, scheme: str = "", known: Outlooks | None = None
) -> list[SchoolNeed]:
    """Every open school with pupils in the year (counted or projected), in Thai order."""
    held = known or outlook.every(file)
    rules = criteria.in_force(file, academic_year, scheme)
    found = []
    for one in held.schools.values():
        pupils = one.pupils(academic_year)
        if sum(pupils.values()):
            last = one.rooms.get(max(one.rooms, default=0), {})
            found.append(SchoolNeed(one.school, need_of(rules, pupils), sum(last.values()), one.teachers))
    return sorted(found, key=lambda one: sort_key(one.school.name))


def grouped(
    file: OfficeFile, found: Iterable[SchoolNeed], academic_year: int, by: str, size_scheme: str = "four"
) -> list[GroupNeed]:
    """One line a size class, network or district."""
    bands = sizes.bands(file, size_scheme, academic_year)
    held: defaultdict[str, list[SchoolNeed]] = defaultdict(list)
    for one in found:
        label = size_of(bands, one.need.pupils) if by == "size" else str(getattr(one.school, by))
        held[label].append(one)
    places = sizes.order_of(bands) if by == "size" else {}
    order = sorted(held, key=lambda label: (places.get(label, 0), sort_key(label)))
    return [total(held[label], label) for label in order]


def total(found: Iterable[SchoolNeed], label: str = "") -> GroupNeed:
    """The sum; schools that never told their teachers count with none in the gap."""
    held = list(found)
    gaps = [one.gap for one in held if one.gap is not None]
    return GroupNeed(
        label,
        len(held),
        sum(one.need.pupils for one in held),
        sum(one.need.all_rooms for one in held),
        sum(one.rooms for one in held),
        sum(one.need.directors + one.need.deputies for one in held),
        sum(one.need.teachers for one in held if one.teachers is not None),
        sum(one.teachers or 0 for one in held),
        -sum(gap for gap in gaps if gap < 0),
        sum(gap for gap in gaps if gap > 0),
    )

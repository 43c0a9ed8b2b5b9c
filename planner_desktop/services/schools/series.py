"""A school over the years, by itself and together with those that merged into it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.services.schools.figures import sheets
from planner_desktop.services.schools.mergers import merged_into

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile


@dataclass(frozen=True)
class SeriesYear:
    """Pupils of one year: of the school itself, and together with the schools that merged into it since."""

    academic_year: int
    own: int | None
    together: int


def series(file: OfficeFile, school: UUID, round_: str) -> list[SeriesYear]:
    """A school over the years through merger: its predecessors' pupils are added in the years before."""
    family = {school, *merged_into(file, school)}
    own: dict[int, int] = {}
    together: defaultdict[int, int] = defaultdict(int)
    for one in sheets(file, 0, 9999, round_):
        if one.school in family:
            together[one.academic_year] += one.pupils
        if one.school == school:
            own[one.academic_year] = one.pupils
    return [SeriesYear(year, own.get(year), together[year]) for year in sorted(together)]

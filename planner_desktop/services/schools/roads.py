"""Roads between schools as travelled: entered by the office, the same both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.information.class_plan.places import RoadDistance
from planner_desktop.domain.queries import Query
from planner_desktop.services import records

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import OfficeFile


def roads(file: OfficeFile) -> dict[frozenset[UUID], RoadDistance]:
    """Every entered road by its two ends."""
    found = records.every(file, RoadDistance, Query("road_distance", with_voided=False))
    return {frozenset((one.school, one.other)): one for one in found if one.school and one.other}


def road_between(file: OfficeFile, one: UUID, other: UUID) -> RoadDistance | None:
    """The road between two schools; None while nobody entered it."""
    return roads(file).get(frozenset((one, other)))

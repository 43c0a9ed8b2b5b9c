"""Which criteria are in force in an academic year: the office's own, else the shipped ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from planner_desktop.domain.information.class_plan import shipped
from planner_desktop.domain.information.class_plan.criteria import (
    ClassPlanYear,
    RoomRule,
    TeacherBand,
    TeacherRatio,
)
from planner_desktop.domain.information.class_plan.need import Criteria
from planner_desktop.domain.queries import Query
from planner_desktop.domain.records import Record
from planner_desktop.domain.year_bound import of_year
from planner_desktop.messages import mark
from planner_desktop.services import records

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile

R = TypeVar("R", bound=Record)


def year_of(file: OfficeFile, academic_year: int) -> ClassPlanYear:
    """What was laid down for the year, or last before it; the shipped guess where nothing was."""
    query = Query("class_plan_year", sort=("-academic_year",), with_voided=False)
    own = records.every(file, ClassPlanYear, query)
    return next((one for one in own if (one.academic_year or 0) <= academic_year), shipped.YEAR)


def in_force(file: OfficeFile, academic_year: int, scheme: str = "") -> Criteria:
    """Rules of rooms and teachers of the year; `scheme` asks for another than the year's own."""
    used = scheme or year_of(file, academic_year).scheme
    rooms = of_year(_kept(file, RoomRule), academic_year) or list(shipped.ROOMS)
    own_bands = [one for one in _kept(file, TeacherBand) if one.scheme == used]
    own_ratios = [one for one in _kept(file, TeacherRatio) if one.scheme == used]
    bands = of_year(own_bands, academic_year) or [one for one in shipped.BANDS if one.scheme == used]
    ratios = of_year(own_ratios, academic_year) or [one for one in shipped.RATIOS if one.scheme == used]
    return Criteria(academic_year, used, rooms, bands, ratios)


def lay_out(file: OfficeFile) -> int:
    """Put the shipped criteria of which the file has none into it, to be changed; how many rows."""
    wanted: list[Record] = []
    if not _kept(file, RoomRule):
        wanted += shipped.ROOMS
    bands = {one.scheme for one in _kept(file, TeacherBand)}
    ratios = {one.scheme for one in _kept(file, TeacherRatio)}
    wanted += [one for one in shipped.BANDS if one.scheme not in bands]
    wanted += [one for one in shipped.RATIOS if one.scheme not in ratios]
    if wanted:
        with file.change(mark("วางเกณฑ์แผนชั้นเรียนที่มากับโปรแกรม")) as change:
            for one in wanted:
                change.save(one)
    return len(wanted)


def _kept(file: OfficeFile, kind: type[R]) -> list[R]:
    return records.every(file, kind, Query(kind.description.name, with_voided=False))

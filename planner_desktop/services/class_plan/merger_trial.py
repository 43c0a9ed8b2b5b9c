"""What a merger would change, reckoned before anybody decides: pupils, rooms, teachers and the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.figures import FigureColumn, FigureTable
from planner_desktop.domain.information.class_plan.need import Need, need_of
from planner_desktop.domain.information.class_plan.projection import ORDER
from planner_desktop.domain.information.distance import straight_km
from planner_desktop.errors import UserError
from planner_desktop.messages import mark, say
from planner_desktop.services import choices
from planner_desktop.services.class_plan import criteria, outlook
from planner_desktop.services.schools.roads import road_between

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from planner_desktop.domain.information.class_plan.places import RoadDistance
    from planner_desktop.messages import Words
    from planner_desktop.services.class_plan.outlook import Outlook
    from planner_desktop.services.file import OfficeFile


@dataclass(frozen=True)
class Side:
    """One school before, or both as one after: pupils by grade, what they need, the teachers there."""

    name: str
    pupils: Mapping[str, int]
    need: Need
    rooms: int
    teachers: int


@dataclass(frozen=True)
class Trial:
    """Before and after; `km` straight (None without coordinates), `road` as travelled where entered."""

    academic_year: int
    closing: Side
    stays: Side
    after: Side
    km: float | None
    road: RoadDistance | None
    untaught: tuple[str, ...]  # grades with pupils that the receiving school does not teach

    @property
    def saved_teachers(self) -> int:
        """Teachers of the criterion that would be free."""
        return self.closing.need.staff + self.stays.need.staff - self.after.need.staff

    @property
    def saved_rooms(self) -> int:
        """Rooms of the criterion that would be free."""
        return self.closing.need.all_rooms + self.stays.need.all_rooms - self.after.need.all_rooms


def trial(file: OfficeFile, closing: UUID, stays: UUID, academic_year: int | None = None) -> Trial:
    """Both schools in a year (default: the newest counted); UserError unless both are open and differ."""
    if closing == stays:
        raise UserError(say("เลือกสองโรงเรียนที่ต่างกัน"))
    known = outlook.every(file)
    gone, kept = known.schools.get(closing), known.schools.get(stays)
    if gone is None or kept is None:
        raise UserError(say("จำลองได้เฉพาะโรงเรียนที่เปิดสอนอยู่"), say("เลือกโรงเรียนอื่นในแผนที่"))
    year = academic_year or known.base_year
    one, other = _side(file, gone, year), _side(file, kept, year)
    grades = [grade for grade in ORDER if one.pupils.get(grade) or other.pupils.get(grade)]
    pupils = {grade: one.pupils.get(grade, 0) + other.pupils.get(grade, 0) for grade in grades}
    after = Side(
        kept.school.name,
        pupils,
        need_of(criteria.in_force(file, year), pupils),
        other.rooms,
        one.teachers + other.teachers,
    )
    at, there = gone.school.point, kept.school.point
    untaught = tuple(grade for grade, count in one.pupils.items() if count and not kept.school.teaches(grade))
    return Trial(
        year,
        one,
        other,
        after,
        straight_km(at, there) if at and there else None,
        road_between(file, closing, stays),
        untaught,
    )


def table(file: OfficeFile, found: Trial, words: Words = str) -> FigureTable:
    """Grade by grade, then rooms and teachers; before, after and the difference."""
    labels = {code: words(one.label) for code, one in choices.labels(file, "class_grade").items()}
    sides = (found.closing, found.stays, found.after)
    rows: list[tuple[str | int | float | None, ...]] = []
    for grade in found.after.pupils:
        amounts = [one.pupils.get(grade, 0) for one in sides]
        rooms = [one.need.rooms.get(grade, 0) for one in sides]
        rows.append((labels[grade], *amounts, *rooms, rooms[2] - rooms[0] - rooms[1]))
    pupils, needed = [one.need.pupils for one in sides], [one.need.all_rooms for one in sides]
    bold = len(rows)
    rows.append((words(mark("รวม")), *pupils, *needed, needed[2] - needed[0] - needed[1]))
    for label, counts in (
        (mark("ผู้บริหารตามเกณฑ์ (คน)"), [one.need.directors + one.need.deputies for one in sides]),
        (mark("ครูตามเกณฑ์ (คน)"), [one.need.teachers for one in sides]),
        (mark("ครูที่มี (คน)"), [one.teachers for one in sides]),
    ):
        rows.append((words(label), *counts, None, None, None, counts[2] - counts[0] - counts[1]))
    pupils_of = words(mark("{school} นร."))
    heads = (
        (words(mark("รายการ")), 20),
        (pupils_of.format(school=found.closing.name), 12),
        (pupils_of.format(school=found.stays.name), 12),
        (words(mark("หลังรวม นร.")), 9),
        (words(mark("ห้อง (ที่รวม)")), 8),
        (words(mark("ห้อง (ที่รับ)")), 8),
        (words(mark("ห้องหลังรวม")), 8),
        (words(mark("เปลี่ยน")), 8),
    )
    columns = tuple(FigureColumn(*one, Kind.NUMBER if at else Kind.TEXT) for at, one in enumerate(heads))
    title = words(mark("ผลการจำลองการรวม"))
    return FigureTable(title, columns, tuple(rows), note=way(found, words), bold_rows=frozenset({bold}))


def way(found: Trial, words: Words = str) -> str:
    """How far it is, and what that distance is."""
    parts = []
    if found.road:
        minutes = found.road.minutes
        told = words(mark("ระยะทางจริงตามถนน {km} กม.")).format(km=found.road.km)
        spent = "" if minutes is None else words(mark(" {minutes} นาที")).format(minutes=minutes)
        parts.append(told + spent)
        if found.road.barrier:
            parts.append(words(mark("อุปสรรค: {barrier}")).format(barrier=found.road.barrier))
    else:
        parts.append(words(mark("ยังไม่มีระยะทางจริงตามถนน")))
    if found.km is not None:
        parts.append(words(mark("เส้นตรงจากพิกัด {km} กม. (ไม่ใช่ระยะเดินทาง)")).format(km=f"{found.km:.1f}"))
    if found.untaught:
        parts.append(words(mark("มีชั้นที่โรงเรียนรับไม่ได้เปิดสอน")))
    return " · ".join(parts)


def _side(file: OfficeFile, one: Outlook, year: int) -> Side:
    pupils = {grade: count for grade, count in one.pupils(year).items() if count}
    rooms = sum(one.rooms.get(max(one.rooms, default=0), {}).values())
    need = need_of(criteria.in_force(file, year), pupils)
    return Side(one.school.name, pupils, need, rooms, one.teachers or 0)

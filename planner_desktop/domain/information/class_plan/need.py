"""Pupils to rooms to teachers, by the criteria of a year: pure arithmetic, every step kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from planner_desktop.domain.information.class_plan.criteria import RoomRule, TeacherBand, TeacherRatio
from planner_desktop.domain.information.grades import stage

_PERCENT = 100


@dataclass(frozen=True)
class Criteria:
    """What is in force in one academic year."""

    academic_year: int
    scheme: str
    rooms: Sequence[RoomRule]
    bands: Sequence[TeacherBand]
    ratios: Sequence[TeacherRatio]

    def room_rule(self, grade: str) -> RoomRule | None:
        """The rule of the grade itself, else of its stage; the youngest of several."""
        fitting = [one for one in self.rooms if one.stage == stage(grade) and one.grade in ("", grade)]
        return next((one for one in fitting if one.grade), None) or next(iter(fitting), None)

    def rooms_of(self, grade: str, pupils: int) -> int:
        """Rooms that so many pupils of a grade need; one where no rule tells."""
        rule = self.room_rule(grade)
        return rule.rooms(pupils) if rule else int(pupils > 0)


@dataclass(frozen=True)
class Part:
    """The teachers of one stage before rounding, and the words of the sum."""

    stage: str
    amount: Fraction
    words: str


@dataclass(frozen=True)
class Need:
    """What a school needs; `rooms` by grade, `parts` the teachers by stage (none where the band tells)."""

    pupils: int
    rooms: Mapping[str, int]
    directors: int
    deputies: int
    teachers: int
    parts: tuple[Part, ...] = ()

    @property
    def all_rooms(self) -> int:
        """Rooms of all grades."""
        return sum(self.rooms.values())

    @property
    def staff(self) -> int:
        """Directors, deputies and teachers."""
        return self.directors + self.deputies + self.teachers


def need_of(criteria: Criteria, pupils: Mapping[str, int], rooms: Mapping[str, int] | None = None) -> Need:
    """What the pupils by grade need; `rooms` where they are planned otherwise than by the criterion."""
    wanted = {
        grade: criteria.rooms_of(grade, count) if rooms is None else rooms.get(grade, 0)
        for grade, count in sorted(pupils.items())
    }
    total = sum(pupils.values())
    band = next((one for one in criteria.bands if one.holds(total)), None)
    parts: tuple[Part, ...] = ()
    if band and band.teachers is not None:
        teachers = band.teachers
    else:
        parts = tuple(_parts(criteria, pupils, wanted))
        teachers = half_up(sum((one.amount for one in parts), Fraction(0)))
    directors, deputies = (band.directors or 0, band.deputies or 0) if band else (0, 0)
    return Need(total, wanted, directors, deputies, teachers, parts)


def half_up(amount: Fraction) -> int:
    """The nearest whole number; a half goes up."""
    return (2 * amount.numerator + amount.denominator) // (2 * amount.denominator)


def shortage(need: int, there: int) -> Fraction:
    """How many per cent of the criterion are missing; negative where there are more, 0 of none."""
    return Fraction((need - there) * _PERCENT, need) if need else Fraction(0)


def _parts(criteria: Criteria, pupils: Mapping[str, int], rooms: Mapping[str, int]) -> list[Part]:
    by_stage: defaultdict[str, list[str]] = defaultdict(list)
    for grade in pupils:
        by_stage[stage(grade)].append(grade)
    found = []
    for of, grades in sorted(by_stage.items()):
        ratio = next((one for one in criteria.ratios if one.stage == of), None)
        if ratio is not None:
            found.append(_part(criteria, ratio, {one: pupils[one] for one in grades}, rooms))
    return found


def _part(
    criteria: Criteria, ratio: TeacherRatio, pupils: Mapping[str, int], rooms: Mapping[str, int]
) -> Part:
    count = sum(rooms.get(grade, 0) for grade in pupils)
    if ratio.way == "hours":
        hours, each = ratio.weekly_hours or 0, ratio.teacher_hours or 1
        return Part(ratio.stage, Fraction(count * hours, each), f"{count} ห้อง × {hours} ÷ {each} ชม.")
    to_one = ratio.pupils_per_teacher or 1
    if ratio.way == "pupils":
        total = sum(pupils.values())
        return Part(ratio.stage, Fraction(total, to_one), f"{total} คน ÷ {to_one}")
    seats = sum(rooms.get(grade, 0) * _size(criteria, grade) for grade in pupils)
    each_room = seats // count if count and seats % count == 0 else None
    first = f"{count} ห้อง × {each_room}" if each_room else f"{seats} ที่นั่ง"
    return Part(ratio.stage, Fraction(seats, to_one), f"{first} ÷ {to_one}")


def _size(criteria: Criteria, grade: str) -> int:
    rule = criteria.room_rule(grade)
    return (rule.pupils_per_room or 0) if rule else 0

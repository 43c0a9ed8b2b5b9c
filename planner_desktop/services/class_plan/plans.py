"""The plans of schools: begun from the projection, typed over, copied on, changed by a further edition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.class_plan.plans import (
    IN_FORCE,
    OPEN,
    ClassPlan,
    ClassPlanLine,
)
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import UserError
from planner_desktop.messages import Message, say
from planner_desktop.services import records
from planner_desktop.services.class_plan import criteria, outlook

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.domain.information.class_plan.need import Criteria
    from planner_desktop.services.class_plan.outlook import Outlooks
    from planner_desktop.services.file import Change, OfficeFile

_BATCH = 500


@dataclass(frozen=True)
class Cell:
    """Pupils and rooms of a grade in a year; `special` of the rooms have a programme of their own."""

    pupils: int = 0
    rooms: int = 0
    special: int = 0


Cells = Mapping[tuple[int, str], Cell]  # (academic year, grade)


class PlanLocked(UserError):  # noqa: N818 - reads as the sentence it is
    """Somebody wants to change the figures of a plan that was handed on."""

    def __init__(self) -> None:
        super().__init__(
            say("แผนนี้ส่งต่อไปแล้ว จึงแก้ตัวเลขไม่ได้"),
            say("ถ้ายังไม่อนุมัติ ใช้ “ส่งกลับแก้ไข” ถ้าอนุมัติแล้ว ใช้ “ขอเปลี่ยนแผน” ฉบับเดิมจะยังอ่านได้"),
        )


def editions(file: OfficeFile, kind: str, academic_year: int) -> dict[UUID, list[ClassPlan]]:
    """Every plan of that kind and year by school, the oldest edition first; voided ones left out."""
    query = Query(
        "class_plan",
        (Condition("kind", Test.IS, kind), Condition("academic_year", Test.IS, academic_year)),
        sort=("edition",),
        with_voided=False,
    )
    found: defaultdict[UUID, list[ClassPlan]] = defaultdict(list)
    for one in records.every(file, ClassPlan, query):
        if one.school:
            found[one.school].append(one)
    return dict(found)


def newest(file: OfficeFile, kind: str, academic_year: int) -> dict[UUID, ClassPlan]:
    """The edition last begun of every school."""
    return {school: found[-1] for school, found in editions(file, kind, academic_year).items()}


def in_force(found: Sequence[ClassPlan]) -> ClassPlan | None:
    """The newest approved edition; None while none is."""
    return next((one for one in reversed(found) if one.state in IN_FORCE), None)


def cells(file: OfficeFile, plans: Iterable[UUID]) -> dict[UUID, dict[tuple[int, str], Cell]]:
    """The figures of those plans."""
    wanted = list(plans)
    found: dict[UUID, dict[tuple[int, str], Cell]] = {key: {} for key in wanted}
    for one in _lines(file, wanted):
        if one.plan and one.academic_year:
            cell = Cell(one.pupils or 0, one.rooms or 0, one.special or 0)
            found[one.plan][one.academic_year, one.grade] = cell
    return found


class Proposer:
    """The figures that projection and criteria give; reads the file once for all schools."""

    def __init__(self, file: OfficeFile, known: Outlooks | None = None) -> None:
        self.known = known or outlook.every(file)
        self._file = file
        self._rules: dict[int, Criteria] = {}

    def rules(self, year: int) -> Criteria:
        """The criteria of the year."""
        if year not in self._rules:
            self._rules[year] = criteria.in_force(self._file, year)
        return self._rules[year]

    def cells(self, school: UUID, year: int) -> dict[tuple[int, str], Cell]:
        """Pupils of the grades that have any, and the rooms they need."""
        one = self.known.schools.get(school)
        rules = self.rules(year)
        return {
            (year, grade): Cell(count, rules.rooms_of(grade, count))
            for grade, count in (one.pupils(year) if one else {}).items()
            if count
        }


def begin(file: OfficeFile, schools: Sequence[UUID], kind: str, academic_year: int) -> list[ClassPlan]:
    """Begin drafts for the schools that have no plan of that kind and year, as one step.

    A yearly plan takes its figures from the five-year plan in force, all else from the projection.
    """
    there = editions(file, kind, academic_year)
    wanted = [one for one in schools if one not in there]
    if not wanted:
        return []
    proposer = Proposer(file)
    carried = _carried(file, academic_year) if kind == "yearly" else {}
    drafts = []
    lines: list[ClassPlanLine] = []
    with file.change(
        say(
            "เริ่มแผนชั้นเรียน {count:,} โรงเรียน ปีการศึกษา {academic_year}",
            count=len(wanted),
            academic_year=academic_year,
        )
    ) as change:
        for school in wanted:
            of = proposer.known.schools.get(school)
            draft = ClassPlan(
                school=school,
                kind=kind,
                academic_year=academic_year,
                edition=1,
                teachers=of.teachers if of else None,
                rooms_built=_rooms_now(of.rooms) if of else None,
            )
            drafts.append(draft)
        made = change.save_many(drafts)  # many rows in few statements: a whole office is begun at once
        for plan in made:
            assert plan.school
            of_plan = {
                key: cell for year in plan.years for key, cell in proposer.cells(plan.school, year).items()
            }
            laid = carried.get(plan.school) or of_plan
            lines += [_line(plan.id, key, cell) for key, cell in sorted(laid.items())]
        change.save_many(lines)
    return made


def write(file: OfficeFile, plan: ClassPlan, typed: Cells, label: Message | str = "") -> ClassPlan:
    """Keep the typed figures of an open plan as one step; PlanLocked when it was handed on."""
    stored = records.get(file, ClassPlan, plan.id)
    if stored.state not in OPEN:
        raise PlanLocked
    with file.change(label or say("แก้แผนชั้นเรียน ปีการศึกษา {year}", year=plan.academic_year)) as change:
        return put(change, file, plan, typed)


def put(change: Change, file: OfficeFile, plan: ClassPlan, typed: Cells) -> ClassPlan:
    """Save an open plan and just these figures within a change; what stood elsewhere becomes nothing."""
    there = {(one.academic_year or 0, one.grade): one for one in _lines(file, [plan.id])}
    kept = _keep(change, plan)
    for key in sorted(there.keys() | typed.keys()):
        cell, line = typed.get(key, Cell()), there.get(key)
        if line is None and cell != Cell():
            change.save(_line(kept.id, key, cell))
        elif line and Cell(line.pupils or 0, line.rooms or 0, line.special or 0) != cell:
            change.save(replace(line, pupils=cell.pupils, rooms=cell.rooms, special=cell.special or None))
    return kept


def ask_change(file: OfficeFile, plan: ClassPlan, reason: str) -> ClassPlan:
    """A further edition of an approved plan, a draft of the same figures; the old one stays in force."""
    if not reason.strip():
        raise UserError(say("บอกเหตุผลที่ขอเปลี่ยนแผน"), say("เหตุผลจะพิมพ์ในแผนฉบับเปลี่ยนแปลง"))
    if plan.state not in IN_FORCE:
        raise UserError(say("แผนนี้ยังไม่อนุมัติ จึงไม่ต้องขอเปลี่ยน"), say("แก้ตัวเลขในฉบับนี้ หรือส่งกลับให้โรงเรียนแก้"))
    found = editions(file, plan.kind, plan.academic_year or 0)[plan.school]  # type: ignore[index]  # required
    if found[-1].id != plan.id:
        raise UserError(say("มีฉบับที่ {edition} อยู่แล้ว", edition=found[-1].edition), say("เปิดฉบับล่าสุดของโรงเรียนนี้"))
    figures = cells(file, [plan.id])[plan.id]
    with file.change(
        say("ขอเปลี่ยนแผนชั้นเรียน ปีการศึกษา {academic_year}", academic_year=plan.academic_year)
    ) as change:
        draft = ClassPlan(
            school=plan.school,
            kind=plan.kind,
            academic_year=plan.academic_year,
            edition=(plan.edition or 1) + 1,
            change_reason=reason.strip(),
            teachers=plan.teachers,
            rooms_built=plan.rooms_built,
            special_rooms=plan.special_rooms,
        )
        kept = _keep(change, draft)
        _put(change, kept, figures)
    return kept


def copy_on(file: OfficeFile, kind: str, academic_year: int) -> list[ClassPlan]:
    """Next year's drafts out of this year's: figures of the same year go over, the rest is projected."""
    found = editions(file, kind, academic_year)
    there = editions(file, kind, academic_year + 1)
    old = {school: in_force(plans) or plans[-1] for school, plans in found.items() if school not in there}
    if not old:
        raise UserError(
            say("ไม่มีแผนปี {year} ที่จะคัดลอกไปปีถัดไป", year=academic_year),
            say("เริ่มแผนของปีนี้ก่อน หรือทุกโรงเรียนมีแผนของปีถัดไปแล้ว"),
        )
    figures = cells(file, [one.id for one in old.values()])
    carried = _carried(file, academic_year + 1) if kind == "yearly" else {}
    proposer = Proposer(file)
    made = []
    with file.change(
        say("คัดลอกแผนชั้นเรียน {count:,} โรงเรียนไปปี {year}", count=len(old), year=academic_year + 1)
    ) as change:
        for school, plan in old.items():
            draft = replace(_fresh(plan), academic_year=academic_year + 1)
            kept = _keep(change, draft)
            laid: dict[tuple[int, str], Cell] = {}
            for year in kept.years:
                same = {key: cell for key, cell in figures[plan.id].items() if key[0] == year}
                laid.update(same or carried.get(school) or proposer.cells(school, year))
            _put(change, kept, laid)
            made.append(kept)
    return made


def _fresh(plan: ClassPlan) -> ClassPlan:
    return ClassPlan(
        school=plan.school,
        kind=plan.kind,
        edition=1,
        teachers=plan.teachers,
        rooms_built=plan.rooms_built,
        special_rooms=plan.special_rooms,
    )


def _carried(file: OfficeFile, academic_year: int) -> dict[UUID, dict[tuple[int, str], Cell]]:
    """The year's figures of the youngest five-year plan in force that holds it, by school."""
    query = Query(
        "class_plan",
        (Condition("kind", Test.IS, "full"), Condition("state", Test.ONE_OF, tuple(sorted(IN_FORCE)))),
        sort=("academic_year", "edition"),
        with_voided=False,
    )
    held = {
        one.school: one
        for one in records.every(file, ClassPlan, query)
        if one.school and academic_year in one.years
    }
    figures = cells(file, [one.id for one in held.values()])
    return {
        school: {key: cell for key, cell in figures[plan.id].items() if key[0] == academic_year}
        for school, plan in held.items()
    }


def _lines(file: OfficeFile, plans: Sequence[UUID]) -> list[ClassPlanLine]:
    found: list[ClassPlanLine] = []
    for first in range(0, len(plans), _BATCH):
        some = tuple(plans[first : first + _BATCH])
        query = Query("class_plan_line", (Condition("plan", Test.ONE_OF, some),), with_voided=False)
        found += records.every(file, ClassPlanLine, query)
    return found


def _keep(change: Change, plan: ClassPlan) -> ClassPlan:
    kept = change.save(plan)
    assert isinstance(kept, ClassPlan)
    return kept


def _put(change: Change, plan: ClassPlan, figures: Cells) -> None:
    change.save_many([_line(plan.id, key, cell) for key, cell in sorted(figures.items())])


def _line(plan: UUID, key: tuple[int, str], cell: Cell) -> ClassPlanLine:
    return ClassPlanLine(
        plan=plan,
        academic_year=key[0],
        grade=key[1],
        pupils=cell.pupils,
        rooms=cell.rooms,
        special=cell.special or None,
    )


def _rooms_now(rooms: Mapping[int, Mapping[str, int]]) -> int | None:
    return sum(rooms[max(rooms)].values()) if rooms else None

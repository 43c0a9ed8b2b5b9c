"""The plan out to schools and back as a data round: locked workbooks with the projection filled in.

The round, its reminders, faults and deadlines are those of every data round; here the form is laid out and
what the schools sent is taken over into their plans.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.information.class_plan.plans import FULL_YEARS, OPEN, ClassPlan, ClassPlanStep
from planner_desktop.domain.information.forms import DataField, DataForm, DataRule
from planner_desktop.domain.information.rounds import SENT, DataRound
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import choices, records
from planner_desktop.services.class_plan import plans, steps
from planner_desktop.services.class_plan.plans import Cell
from planner_desktop.services.information.rounds import asking

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.file import Change, OfficeFile
    from planner_desktop.services.information.rounds.asking import Asked, Cells

_PREFIX = {"full": "PLAN5", "yearly": "PLAN1"}
_GRID = {"pupils": "นักเรียนตามแผน", "rooms": "ห้องเรียนตามแผน", "special": "ในนั้นเป็นห้องเรียนพิเศษ"}
_MORE = {"teachers": "ครูที่มี", "rooms_built": "ห้องเรียนที่มีจริง", "special_rooms": "ห้องพิเศษ/ห้องปฏิบัติการ"}
_UNITS = {"pupils": "คน", "teachers": "คน"}
_PURPOSE = "ตัวเลขนักเรียนและห้องที่ใส่ไว้เป็นค่าคาดการณ์ของเขตพื้นที่ แก้ให้ตรงกับแผนของโรงเรียน ชั้นที่ไม่เปิดสอนให้เว้นว่างหรือใส่ 0"


@dataclass(frozen=True)
class Taken:
    """What taking over a round did: plans made, changed, left as they were, and locked ones that differ."""

    new: int
    changed: int
    same: int
    locked: tuple[str, ...]


def open_round(file: OfficeFile, kind: str, academic_year: int, closes: dt.date) -> DataRound:
    """Lay out the year's form and open its round as one step; UserError when there is one already."""
    code = f"{_PREFIX[kind]}-{academic_year}"
    if records.count(file, Query("data_form", (Condition("code", Test.IS, code),))):
        raise UserError(
            say("เปิดรอบเก็บแผนชั้นเรียนของปีนี้ไว้แล้ว (แบบ {code})", code=code),
            say("เปิดหน้า “รอบเก็บข้อมูล” เพื่อส่งแบบหรือรับไฟล์จากโรงเรียน"),
        )
    words = choices.labels(file, "class_plan_kind")[kind].label
    name = f"แผนชั้นเรียน{words} ปีการศึกษา {academic_year}"
    today = bangkok_today()
    with file.change(say("เปิดรอบเก็บ{name}", name=name)) as change:
        form = change.save(DataForm(code=code, name=name, purpose=_PURPOSE, tolerance=1000))
        for position, field in enumerate(_fields(file, kind, academic_year), start=1):
            change.save(replace(field, form=form.id, position=position))
        over = "ห้องเรียนตามแผนมากกว่าจำนวนนักเรียน"
        change.save(DataRule(form=form.id, left="rooms", operator="le", right="pupils", message=over))
        built = "ห้องเรียนพิเศษมากกว่าห้องเรียนทั้งหมด"
        change.save(DataRule(form=form.id, left="special", operator="le", right="rooms", message=built))
        round_ = change.save(
            DataRound(form=form.id, name=name, year=academic_year, opens=min(today, closes), closes=closes)
        )
    assert isinstance(round_, DataRound)
    return round_


def plan_round(file: OfficeFile, kind: str, academic_year: int) -> DataRound | None:
    """The round that was opened for the year's plans, if any."""
    code = f"{_PREFIX[kind]}-{academic_year}"
    forms = records.every(file, DataForm, Query("data_form", (Condition("code", Test.IS, code),)))
    if not forms:
        return None
    query = Query("data_round", (Condition("form", Test.IS, forms[0].id),))
    return next(iter(records.every(file, DataRound, query)), None)


Places = Mapping[tuple[str, int, int], object]  # (field code, row, column)


def proposals(file: OfficeFile, asked: Asked) -> dict[UUID, Places]:
    """What stands in each school's workbook already: its plan so far, else the projection."""
    kind, academic_year = _meant(asked)
    proposer = plans.Proposer(file)
    begun = plans.newest(file, kind, academic_year)
    figures = plans.cells(file, [one.id for one in begun.values()])
    grades = [one.code for one in choices.entries(file, "class_grade")]
    years = _years(kind, academic_year)
    found: dict[UUID, Places] = {}
    for school in asked.schools:
        plan = begun.get(school.id)
        held = dict(figures[plan.id]) if plan else {}
        for year in () if plan else years:
            held.update(proposer.cells(school.id, year))
        values: dict[tuple[str, int, int], object] = {}
        for (year, grade), cell in held.items():
            if cell != Cell() and grade in grades and year in years:
                at = (grades.index(grade), years.index(year))
                values["pupils", *at], values["rooms", *at] = cell.pupils, cell.rooms
        found[school.id] = values
    return found


def take_over(file: OfficeFile, round_: UUID) -> Taken:
    """Put what the schools sent into their plans as one step; doing it twice changes nothing.

    A plan that went on already is left as it is and named when what was sent differs.
    """
    asked = asking.asked(file, round_)
    kind, academic_year = _meant(asked)
    sent = [one for one in asking.submissions(file, round_).values() if one.state in SENT and one.school]
    if not sent:
        raise UserError(say("ยังไม่มีโรงเรียนส่งแผนในรอบนี้"), say("รับไฟล์ที่โรงเรียนส่งกลับในหน้า “รอบเก็บข้อมูล” ก่อน"))
    answers = asking.cells_of(file, [one.id for one in sent])
    begun = plans.newest(file, kind, academic_year)
    figures = plans.cells(file, [one.id for one in begun.values()])
    names = {one.id: one.name for one in asked.schools}
    new = changed = same = 0
    locked = []
    with file.change(say("รับแผนชั้นเรียนจาก {count:,} โรงเรียน", count=len(sent))) as change:
        for one in sent:
            assert one.school
            typed = _typed(file, kind, academic_year, answers.get(one.id, {}))
            plan = begun.get(one.school)
            if plan and _same(figures[plan.id], typed):
                same += 1
            elif plan and plan.state not in OPEN:
                locked.append(names.get(one.school, ""))
            else:
                blank = ClassPlan(school=one.school, kind=kind, academic_year=academic_year, edition=1)
                _take(change, file, replace(plan or blank, **_told(answers.get(one.id, {}))), typed)
                new, changed = new + (plan is None), changed + (plan is not None)
    return Taken(new, changed, same, tuple(locked))


def _take(change: Change, file: OfficeFile, plan: ClassPlan, typed: dict[tuple[int, str], Cell]) -> None:
    number = 1 if plan.is_new else len(steps.of_plan(file, plan.id)) + 1
    kept = plans.put(change, file, plan, typed)
    change.save(
        ClassPlanStep(
            plan=kept.id,
            number=number,
            deed="filled",
            day=bangkok_today(),
            by="โรงเรียน",
            officer=file.actor,
            paper="รอบเก็บข้อมูล",
        )
    )
    change.save(replace(kept, state="filled"))


def _fields(file: OfficeFile, kind: str, academic_year: int) -> list[DataField]:
    rows = "\n".join(one.label for one in choices.entries(file, "class_grade"))
    columns = "\n".join(f"ปี {year}" for year in _years(kind, academic_year))
    grid = [
        DataField(
            code=code,
            label=label,
            unit=_UNITS.get(code, "ห้อง"),
            required=False,
            minimum=0,
            maximum=5_000 if code == "pupils" else 200,
            by_rows=rows,
            by_columns=columns,
        )
        for code, label in _GRID.items()
    ]
    more = [
        DataField(code=code, label=label, unit=_UNITS.get(code, "ห้อง"), minimum=0, maximum=999)
        for code, label in _MORE.items()
    ]
    return [*grid, *more]


def _years(kind: str, academic_year: int) -> list[int]:
    return list(range(academic_year, academic_year + (FULL_YEARS if kind == "full" else 1)))


def _meant(asked: Asked) -> tuple[str, int]:
    """The kind and year that a form is of; UserError when it is no form of class plans."""
    head, _dash, year = asked.form.code.partition("-")
    kind = next((one for one, prefix in _PREFIX.items() if prefix == head), "")
    if not kind or not year.isdecimal():
        raise UserError(say("รอบนี้ไม่ใช่รอบเก็บแผนชั้นเรียน"), say("เปิดรอบจากหน้า “แผนชั้นเรียน”"))
    return kind, int(year)


def _typed(file: OfficeFile, kind: str, academic_year: int, answers: Cells) -> dict[tuple[int, str], Cell]:
    found: dict[tuple[int, str], Cell] = {}
    for grade in choices.entries(file, "class_grade"):
        for year in _years(kind, academic_year):
            key = f"{grade.label}/ปี {year}"
            amounts = [_whole(answers.get(code, {}).get(key)) for code in _GRID]
            if any(amounts):
                found[year, grade.code] = Cell(*amounts)
    return found


def _told(answers: Cells) -> dict[str, Any]:
    return {
        code: _whole(answers[code].get("")) for code in _MORE if answers.get(code, {}).get("") is not None
    }


def _whole(answer: object) -> int:
    return answer if isinstance(answer, int) else 0


def _same(kept: plans.Cells, typed: plans.Cells) -> bool:
    return {key: cell for key, cell in kept.items() if cell != Cell()} == dict(typed)

"""The way of a plan: filled, certified, checked, returned, agreed, approved, sent; each step is kept."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.class_plan.plans import WAYS, ClassPlan, ClassPlanStep
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import UserError
from planner_desktop.messages import Message, mark, say
from planner_desktop.services import choices, records
from planner_desktop.services.class_plan import criteria, plans

if TYPE_CHECKING:
    from uuid import UUID

    from planner_desktop.services.class_plan.outlook import Outlooks
    from planner_desktop.services.file import OfficeFile

DEEDS = {
    "filled": mark("โรงเรียนกรอกครบแล้ว"),
    "certified": mark("ผอ.โรงเรียนรับรอง"),
    "checked": mark("ตรวจแล้ว"),
    "returned": mark("ส่งกลับแก้ไข"),
    "agreed": mark("คณะกรรมการเห็นชอบ"),
    "approved": mark("อนุมัติ"),
    "sent": mark("ส่ง สพฐ."),
}


@dataclass(frozen=True)
class Step:
    """What is told of a step: when, by whom ('' = who usually does), its resolution or reason, its paper."""

    deed: str
    day: dt.date
    by: str = ""
    words: str = ""
    paper: str = ""


def of_plan(file: OfficeFile, plan: UUID) -> list[ClassPlanStep]:
    """Every step, oldest first."""
    query = Query("class_plan_step", (Condition("plan", Test.IS, plan),), sort=("number",))
    return records.every(file, ClassPlanStep, query)


def next_deed(chosen: Sequence[ClassPlan]) -> str:
    """The usual next step that all the plans may take; '' when they do not stand alike or nothing follows."""
    firsts = {WAYS[one.state][0] if WAYS[one.state] else "" for one in chosen}
    return firsts.pop() if len(firsts) == 1 else ""


def usual_actor(file: OfficeFile, plan: ClassPlan, deed: str) -> str:
    """Who usually takes the step: the school's head, or the bodies laid down for the year."""
    laid = criteria.year_of(file, plan.academic_year or 0)
    if deed in ("filled", "certified") and plan.school:
        school = records.get(file, School, plan.school)
        return school.director if deed == "certified" else school.name
    return {"agreed": laid.committee, "approved": laid.approver}.get(deed, "")


def advance(file: OfficeFile, chosen: Sequence[ClassPlan], step: Step) -> int:
    """Take one step with all the plans at once; UserError when one of them cannot take it, or no reason."""
    _check(file, chosen, step)
    words = DEEDS[step.deed]
    with file.change(
        say("{deed}: แผนชั้นเรียน {count:,} โรงเรียน", deed=Message(words), count=len(chosen))
    ) as change:
        for plan in chosen:
            kept = ClassPlanStep(
                plan=plan.id,
                number=len(of_plan(file, plan.id)) + 1,
                deed=step.deed,
                day=step.day,
                by=step.by or usual_actor(file, plan, step.deed),
                officer=file.actor,
                words=step.words.strip(),
                paper=step.paper.strip(),
            )
            change.save(kept)
            change.save(replace(records.get(file, ClassPlan, plan.id), state=step.deed))
    return len(chosen)


def _check(file: OfficeFile, chosen: Sequence[ClassPlan], step: Step) -> None:
    if not chosen:
        raise UserError(say("ยังไม่ได้เลือกแผน"), say("เลือกโรงเรียนในรายการทางซ้ายก่อน"))
    if step.deed == "returned" and not step.words.strip():
        raise UserError(say("บอกเหตุที่ส่งกลับ"), say("โรงเรียนจะได้รู้ว่าต้องแก้อะไร"))
    labels = choices.labels(file, "class_plan_state")
    for plan in chosen:
        if step.deed not in WAYS[plan.state]:
            raise UserError(
                say(
                    "แผนที่ “{state}” ทำขั้น “{deed}” ยังไม่ได้",
                    state=labels[plan.state].label,
                    deed=labels[step.deed].label,
                ),
                say("เลือกเฉพาะแผนที่อยู่ในสถานะเดียวกัน หรือทำขั้นก่อนหน้าให้ครบ"),
            )
    if step.deed == "filled":
        held = plans.cells(file, [one.id for one in chosen])
        if any(not figures for figures in held.values()):
            raise UserError(say("แผนนี้ยังไม่มีตัวเลข"), say("ใส่จำนวนนักเรียนและห้องก่อนส่งต่อ"))


def progress(file: OfficeFile, kind: str, academic_year: int, known: Outlooks) -> dict[str, int]:
    """How many open schools stand in each state; '' counts those without a plan."""
    held = plans.newest(file, kind, academic_year)
    return dict(Counter(held[one].state if one in held else "" for one in known.schools))


def remarks(figures: plans.Cells, plan: ClassPlan) -> list[Message]:
    """What a checker should ask about: pupils without rooms, rooms without pupils, more than are built."""
    found = []
    for year in plan.years:
        of_year = {grade: cell for (at, grade), cell in figures.items() if at == year}
        if any(cell.pupils and not cell.rooms for cell in of_year.values()):
            found.append(say("ปี {year} มีชั้นที่มีนักเรียนแต่ไม่มีห้อง", year=year))
        if any(cell.rooms and not cell.pupils for cell in of_year.values()):
            found.append(say("ปี {year} มีชั้นที่มีห้องแต่ไม่มีนักเรียน", year=year))
        rooms = sum(cell.rooms for cell in of_year.values())
        if plan.rooms_built is not None and rooms > plan.rooms_built:
            found.append(
                say(
                    "ปี {year} ใช้ {rooms} ห้อง มีจริง {built} ห้อง", year=year, rooms=rooms, built=plan.rooms_built
                )
            )
        if any(cell.special > cell.rooms for cell in of_year.values()):
            found.append(say("ปี {year} ห้องเรียนพิเศษมากกว่าห้องทั้งหมด", year=year))
    return found

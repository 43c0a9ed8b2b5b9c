"""`import data-round FILE.db FOLDER --round NAME`: workbooks that schools sent back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.cli.codes import OK, PARTLY, USAGE
from planner_desktop.cli.opened import opened_file
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    import argparse

    from planner_desktop.cli.telling import Telling
    from planner_desktop.services.information.rounds.plans import FormFault, RoundPlan

DATA_ROUND = "data-round"
KINDS = {DATA_ROUND: mark("แบบเก็บข้อมูลที่โรงเรียนส่งกลับ (ไฟล์หรือโฟลเดอร์ กับ --round)")}
_FAULTS_SHOWN = 20


def import_(telling: Telling, asked: argparse.Namespace) -> int:
    """PARTLY when a form was left out because of its faults."""
    from planner_desktop.services.information.rounds import asking, plans, sheets, taking

    if not asked.round:
        telling.note(say("ใช้: import data-round FILE.db FOLDER --round NAME"))
        return USAGE
    with opened_file(telling, asked.file, reading=False) as file:
        file.actor_name = "planner-tool"
        round_ = asking.round_named(file, asked.round)
        plan = taking.prepare(file, round_.id, asked.source, telling.progress)
        if not asked.dry_run:
            taking.apply(file, plan, progress=telling.progress)
    if asked.json:
        telling.data(plans.plan_facts(plan, telling.words) | {"saved": not asked.dry_run})
    else:
        _tell(telling, plan, saved=not asked.dry_run)
    if not plan.faults:
        return OK
    if asked.errors:
        sheets.write_errors(plan, asked.errors, telling.words)
        telling.note(say("เขียนแถวที่ต้องแก้ลง “{name}” แล้ว", name=asked.errors.name))
    return PARTLY


def _tell(telling: Telling, plan: RoundPlan, *, saved: bool) -> None:
    from planner_desktop.services.information.rounds.plans import OUTCOME_LABELS

    telling.out(say("นำเข้าแล้ว") if saved else say("ตัวอย่าง ยังไม่ได้บันทึก"))
    for outcome, label in OUTCOME_LABELS.items():
        telling.out(f"  {telling.text(label)}: {plan.count(outcome):,}")
    telling.out(say("  ต้องชี้แจงก่อนรับรอง: {count} จุด", count=f"{len(plan.questions):,}"))
    for name, notice in plan.notices:
        telling.note(f"{name}: {telling.words.show(notice)}")
    for fault in plan.faults[:_FAULTS_SHOWN]:
        telling.note(_line(telling, fault))
    if len(plan.faults) > _FAULTS_SHOWN:
        telling.note(say("และอีก {count} จุด ใช้ --errors เพื่อดูทั้งหมด", count=len(plan.faults) - _FAULTS_SHOWN))


def _line(telling: Telling, fault: FormFault) -> str:
    place = " ".join(filter(None, (fault.file, fault.where(), fault.label)))
    return f"{place}: {telling.words.show(fault.cause)}"

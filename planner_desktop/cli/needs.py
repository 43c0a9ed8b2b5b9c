"""`import ict-needs FILE.db FOLDER`: survey forms of ICT needs that schools sent back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.cli.codes import OK, PARTLY
from planner_desktop.cli.opened import opened_file
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    import argparse

    from planner_desktop.cli.telling import Telling
    from planner_desktop.services.information.ict.survey import SurveyPlan

ICT_NEEDS = "ict-needs"
KINDS = {ICT_NEEDS: mark("แบบสำรวจความต้องการ ICT ที่โรงเรียนส่งกลับ (ไฟล์หรือโฟลเดอร์)")}


def import_(telling: Telling, asked: argparse.Namespace) -> int:
    """PARTLY when a row or a workbook was left out because of its faults."""
    from planner_desktop.services.exchange.plans import Outcome
    from planner_desktop.services.information.ict import survey

    with opened_file(telling, asked.file, reading=False) as file:
        file.actor_name = "planner-tool"
        plan = survey.prepare(file, asked.source, telling.progress)
        if not asked.dry_run:
            survey.apply(file, plan)
    if asked.json:
        telling.data(_facts(telling, plan) | {"saved": not asked.dry_run})
    else:
        _tell(telling, plan, saved=not asked.dry_run)
    return PARTLY if plan.count(Outcome.FAULTY) or plan.unread or plan.doubled else OK


def _facts(telling: Telling, plan: SurveyPlan) -> dict[str, object]:
    from planner_desktop.services.exchange.plans import Outcome

    left = [
        {"file": one.name, "cause": telling.words.show(one.cause)} for one in (*plan.unread, *plan.doubled)
    ]
    return {
        "files": len(plan.plans),
        "rows": {outcome.value: plan.count(outcome) for outcome in Outcome},
        "faults": _lines(telling, plan),
        "left_out": left,
    }


def _tell(telling: Telling, plan: SurveyPlan, *, saved: bool) -> None:
    from planner_desktop.services.exchange.plans import OUTCOME_LABELS

    telling.out(say("นำเข้าแล้ว") if saved else say("ตัวอย่าง ยังไม่ได้บันทึก"))
    for outcome, label in OUTCOME_LABELS.items():
        telling.out(f"  {telling.text(label)}: {plan.count(outcome):,}")
    for one in (*plan.unread, *plan.doubled):
        telling.note(f"{one.name}: {telling.words.show(one.cause)}")
    for line in _lines(telling, plan):
        telling.note(line)


def _lines(telling: Telling, plan: SurveyPlan) -> list[str]:
    return [
        f"{book.source.name} {fault.sheet}!{fault.column}{fault.row} {telling.text(fault.label)}: "
        f"{telling.words.show(fault.cause)}"
        for book in plan.plans
        for fault in book.faults
    ]

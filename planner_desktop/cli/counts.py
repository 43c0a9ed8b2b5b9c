"""`import pupil-counts`: a sheet of counts, one row a school (the year and round stand in the sheet)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.cli.codes import OK, PARTLY
from planner_desktop.cli.opened import opened_file
from planner_desktop.messages import mark, say

if TYPE_CHECKING:
    import argparse

    from planner_desktop.cli.telling import Telling

KINDS = {"pupil-counts": mark("ข้อมูลจำนวนนักเรียน ห้องเรียน และครู (หนึ่งแถวต่อโรงเรียน)")}
_FAULTS_SHOWN = 20


def import_(telling: Telling, asked: argparse.Namespace) -> int:
    from planner_desktop.services.exchange import OUTCOME_LABELS
    from planner_desktop.services.schools import count_import

    with opened_file(telling, asked.file, reading=False) as file:
        file.actor_name = "planner-tool"
        plan = count_import.prepare(file, asked.source, progress=telling.progress)
        if not asked.dry_run:
            count_import.apply(file, plan, telling.progress)
    if asked.json:
        counts = {outcome.value: plan.count(outcome) for outcome in OUTCOME_LABELS}
        faults = [
            {"sheet": one.sheet, "row": one.row, "column": one.column, "cause": telling.words.show(one.cause)}
            for one in plan.faults
        ]
        telling.data({"rows": counts, "faults": faults, "saved": not asked.dry_run})
    else:
        telling.out(say("ตัวอย่าง ยังไม่ได้บันทึก") if asked.dry_run else say("นำเข้าแล้ว"))
        for outcome, label in OUTCOME_LABELS.items():
            telling.out(f"  {telling.text(label)}: {plan.count(outcome):,}")
        for fault in plan.faults[:_FAULTS_SHOWN]:
            place = f"{fault.sheet}!{fault.column}{fault.row} {telling.text(fault.label)}".rstrip()
            telling.note(f"{place}: {telling.words.show(fault.cause)}")
    if plan.faults and asked.errors:
        count_import.write_errors(plan, asked.errors)
        telling.note(say("เขียนแถวที่ต้องแก้ลง “{name}” แล้ว", name=asked.errors.name))
    return PARTLY if plan.faults else OK

"""A class plan that was handed on keeps its figures, and its steps are written once, whoever asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.information.class_plan.plans import OPEN, ClassPlan, ClassPlanLine, ClassPlanStep
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.store import reading

if TYPE_CHECKING:
    from planner_desktop.domain.records import Record
    from planner_desktop.store.writing import Unit

_LOCKED = say("แผนชั้นเรียนนี้ส่งต่อไปแล้ว จึงแก้ตัวเลขไม่ได้")
_WAY = say("ส่งกลับแก้ไข หรือขอเปลี่ยนแผนถ้าอนุมัติแล้ว ฉบับเดิมจะยังอ่านได้")


def guard(unit: Unit, record: Record, *, removing: bool = False) -> None:
    """UserError for figures of a plan handed on, a step written anew, or a plan with steps removed."""
    if isinstance(record, ClassPlanStep) and (removing or not record.is_new):
        raise UserError(say("ขั้นของแผนชั้นเรียนแก้ไขหรือลบไม่ได้"), say("บันทึกขั้นใหม่แทน เช่น ส่งกลับแก้ไข"))
    if isinstance(record, ClassPlanLine) and record.plan:
        plan = reading.load(unit.connection, ClassPlan.description, record.plan)
        if isinstance(plan, ClassPlan) and plan.state not in OPEN:
            raise UserError(_LOCKED, _WAY)
    if isinstance(record, ClassPlan) and removing:
        query = Query("class_plan_step", (Condition("plan", Test.IS, record.id),))
        if reading.count(unit.connection, query):
            raise UserError(say("แผนชั้นเรียนนี้มีเส้นทางพิจารณาแล้ว จึงลบไม่ได้"), say("ใช้ “ยกเลิก” พร้อมเหตุผลแทน"))

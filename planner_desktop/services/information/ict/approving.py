"""An ICT plan on its way: proposed, taken back, approved for good."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.ict.plans import FIXED, IctPlan, IctPlanChapter
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.messages import mark, say
from planner_desktop.services import attachments, records
from planner_desktop.services.information.ict import plans
from planner_desktop.services.information.ict.plan_paper import plan_pdf

if TYPE_CHECKING:
    import datetime as dt

    from planner_desktop.services.file import OfficeFile


def propose(file: OfficeFile, plan: IctPlan) -> IctPlan:
    """It goes to those who approve; UserError without chapters."""
    if not plans.parts(file, IctPlanChapter, plan.id):
        raise UserError(say("แผนนี้ยังไม่มีบท"), say("เพิ่มบทที่หน้า “บทของแผน” ก่อนเสนอ"))
    return records.save(file, replace(plan, state="proposed"), mark("เสนอแผนพัฒนาเทคโนโลยีดิจิทัล"))


def take_back(file: OfficeFile, plan: IctPlan) -> IctPlan:
    """A proposed plan goes back to its makers."""
    if plan.state in FIXED:
        raise UserError(say("แผนที่อนุมัติแล้วส่งกลับไม่ได้"), say("ใช้ “ทำฉบับปรับปรุง” แทน"))
    return records.save(file, replace(plan, state="draft"), mark("ส่งแผนกลับแก้ไข"))


def approve(file: OfficeFile, plan: IctPlan, day: dt.date, body: str, paper: str) -> IctPlan:
    """Approved on that day: its pages as they are now are kept with it as PDF, the former edition steps back.

    UserError for a day to come. Nothing of the plan may change afterwards (following.py).
    """
    if day > bangkok_today():
        raise UserError(say("วันที่อนุมัติเป็นวันในอนาคต"), say("เลือกวันที่ที่ประชุมเห็นชอบจริง"))
    wanted = replace(plan, state="approved", approved_on=day, body=body, approved_by=paper.strip())
    name = f"{plan.title} ฉบับที่ {plan.edition or 1} (อนุมัติ).pdf".replace("/", "-")
    kept_pdf = attachments.add(file, name, plan_pdf(file, wanted))
    with file.change(mark("อนุมัติแผนพัฒนาเทคโนโลยีดิจิทัล")) as change:
        kept = change.save(replace(wanted, files=(*plan.files, kept_pdf.id)))
        before = records.get(file, IctPlan, plan.previous) if plan.previous else None
        same = before is not None and (before.first_year, before.last_year) == (
            plan.first_year,
            plan.last_year,
        )
        if before is not None and same and before.state == "approved":
            change.save(replace(before, state="replaced"))
    assert isinstance(kept, IctPlan)
    return kept

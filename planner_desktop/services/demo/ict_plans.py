"""The demonstration office's ICT plan: approved, and its next edition in the making."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.domain.information.ict.plans import IctPlanChapter, IctPlanIndicator, IctPlanProject
from planner_desktop.domain.years import fiscal_year_of
from planner_desktop.messages import mark
from planner_desktop.services import records
from planner_desktop.services.information.ict import approving, plans

if TYPE_CHECKING:
    from planner_desktop.domain.information.ict.plans import IctPlan
    from planner_desktop.services.file import OfficeFile

_GOALS = ("1 โครงสร้างพื้นฐานดิจิทัล", "2 ระบบสารสนเทศเพื่อการบริหาร", "3 ความมั่นคงปลอดภัยและบุคลากร")
# Place of the goal, name, unit, baseline, targets.
_INDICATORS = (
    (0, "ร้อยละของโรงเรียนที่มีอินเทอร์เน็ต 200 Mbps ขึ้นไป", "ร้อยละ", "38", ("50", "60", "70", "80", "90")),
    (0, "นักเรียนต่อคอมพิวเตอร์ 1 เครื่อง", "คน", "9.5", ("9", "8.5", "8", "7.5", "7")),
    (1, "ร้อยละของรายงานที่ส่งผ่านระบบทันกำหนด", "ร้อยละ", "72", ("80", "85", "90", "92", "95")),
    (2, "บุคลากรที่ผ่านการอบรมความมั่นคงปลอดภัย", "คน", "12", ("40", "60", "80", "100", "120")),
)
# Place of the goal, name, baht for each year.
_PROJECTS = (
    (0, "ปรับปรุงเครือข่ายไร้สายโรงเรียนขนาดเล็ก", (450_000, 450_000, 300_000, 300_000, 300_000)),
    (0, "ทดแทนคอมพิวเตอร์ที่เกินอายุใช้งาน", (1_200_000, 1_200_000, 900_000, 900_000, 900_000)),
    (1, "พัฒนาระบบรายงานผลโครงการระยะที่ 3", (180_000, 60_000, 60_000, 0, 0)),
    (2, "อบรมความมั่นคงปลอดภัยและ PDPA", (85_000, 85_000, 85_000, 85_000, 85_000)),
)
_SATANG = 100


def tell(file: OfficeFile, today: dt.date) -> None:
    """Write a plan of five years, approve it, and begin its revision."""
    first = fiscal_year_of(today)
    plan = plans.begin(file, first, first + 4)
    _words(file, plan)
    _fill(file, plan)
    proposed = approving.propose(file, plan)
    approved = records.save(
        file,
        replace(
            proposed,
            state="approved",
            approved_on=today - dt.timedelta(days=30),
            body="director",
            approved_by="การประชุมผู้บริหาร ครั้งที่ 9",
        ),
        mark("อนุมัติแผนพัฒนาเทคโนโลยีดิจิทัล"),
    )
    plans.copy(file, approved, first, first + 4)


def _words(file: OfficeFile, plan: IctPlan) -> None:
    said = {
        "schools": "สำนักงานเขตพื้นที่การศึกษามีโรงเรียนในสังกัดกระจายใน 5 อำเภอ ส่วนใหญ่เป็นโรงเรียนขนาดเล็ก",
        "risks": "สำนักงานประเมินความเสี่ยงด้านเทคโนโลยีทุก 3 เดือน ความเสี่ยงระดับสูงขึ้นไปมีแผนจัดการและผู้รับผิดชอบ",
    }
    with file.change(mark("เขียนบทของแผน")) as change:
        for one in plans.parts(file, IctPlanChapter, plan.id):
            if one.content in said:
                change.save(replace(one, words=said[one.content]))


def _fill(file: OfficeFile, plan: IctPlan) -> None:
    with file.change(mark("วางตัวชี้วัดและโครงการของแผน")) as change:
        for at, (goal, name, unit, baseline, targets) in enumerate(_INDICATORS, start=1):
            by_year = {f"target_{year}": value for year, value in enumerate(targets, start=1)}
            change.save(
                IctPlanIndicator(
                    plan=plan.id,
                    position=at,
                    goal=_GOALS[goal],
                    name=name,
                    unit=unit,
                    baseline=baseline,
                    source="ทะเบียนในโปรแกรม",
                    **by_year,  # type: ignore[arg-type] # texts by name
                )
            )
        for at, (goal, name, budgets) in enumerate(_PROJECTS, start=1):
            money = {f"budget_{year}": amount * _SATANG for year, amount in enumerate(budgets, start=1)}
            change.save(
                IctPlanProject(
                    plan=plan.id,
                    position=at,
                    goal=_GOALS[goal],
                    name=name,
                    unit="กลุ่มนโยบายและแผน",
                    **money,  # type: ignore[arg-type] # whole numbers by name
                )
            )

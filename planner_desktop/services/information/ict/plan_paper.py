"""The ICT plan as a paper: its words, and the chapters that the registers write."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.figures import FigureTable, Value
from planner_desktop.documents.ict_plan import PlanChapter, PlanFacts, ict_plan
from planner_desktop.domain.information.ict.plans import (
    IctPlan,
    IctPlanChapter,
    IctPlanIndicator,
    IctPlanProject,
)
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.language.dates import long_date
from planner_desktop.services import attachments, records
from planner_desktop.services.information.ict import incidents, plan_needs, plan_situation, plans, tables
from planner_desktop.services.information.risk import tables as risk_tables
from planner_desktop.services.information.table_words import columns, labelled
from planner_desktop.services.printing import paper_looks
from planner_desktop.services.printing.print_digits import print_digits

if TYPE_CHECKING:
    from planner_desktop.documents.blocks import Paper
    from planner_desktop.services.file import OfficeFile

TEXT, NUMBER = Kind.TEXT, Kind.NUMBER
_SATANG = 100
Gather = Callable[["OfficeFile", IctPlan], tuple[FigureTable, ...]]
_STATES = {"draft": "ร่าง", "proposed": "ร่างเสนอพิจารณา"}


def plan_paper(file: OfficeFile, plan: IctPlan) -> Paper:
    """The whole plan as it stands now."""
    return ict_plan(plan_facts(file, plan))


def plan_pdf(file: OfficeFile, plan: IctPlan) -> bytes:
    """The plan as PDF bytes, in the office's look of papers."""
    from planner_desktop.documents.pdf.render import render

    out = io.BytesIO()
    render(paper_looks.dressed(file, plan_paper(file, plan)), out)
    return out.getvalue()


def plan_facts(file: OfficeFile, plan: IctPlan) -> PlanFacts:
    """Everything that the paper shows."""
    office = records.single(file, OfficeProfile)
    edition = f"ฉบับที่ {plan.edition}" if (plan.edition or 1) > 1 else ""
    state = _STATES.get(plan.state, "")
    subtitle = (f"ปีงบประมาณ พ.ศ. {plan.first_year}–{plan.last_year}", edition, f"({state})" if state else "")
    return PlanFacts(
        title=plan.title,
        subtitle=tuple(line for line in subtitle if line),
        office=office.name,
        unit=office.group_name,
        foreword=plan.foreword,
        approval=_approval(file, plan),
        chapters=tuple(_chapter(file, plan, one) for one in plans.parts(file, IctPlanChapter, plan.id)),
        emblem=attachments.data(file, office.emblem[0]) if office.emblem else None,
        digits=print_digits(file),
        watermark=_STATES["draft"] if plan.state == "draft" else "",
    )


def plan_tables(file: OfficeFile, plan: IctPlan) -> tuple[FigureTable, ...]:
    """Every table of its chapters, for Excel."""
    chapters = plan_facts(file, plan).chapters
    return tuple(table for chapter in chapters for table in chapter.tables)


def _approval(file: OfficeFile, plan: IctPlan) -> tuple[str, ...]:
    if plan.approved_on is None:
        return ()
    body = labelled(file, "approving_body", plan.body) or "ผู้มีอำนาจ"
    paper = f" ({plan.approved_by})" if plan.approved_by else ""
    words = f"{plan.title} ได้รับอนุมัติ/เห็นชอบจาก{body} เมื่อวันที่ {long_date(plan.approved_on)}{paper}"
    return (words,)


def _chapter(file: OfficeFile, plan: IctPlan, chapter: IctPlanChapter) -> PlanChapter:
    gather = GENERATED.get(chapter.content)
    year = fiscal_year_of(bangkok_today())
    return PlanChapter(
        title=chapter.title,
        words=chapter.words,
        tables=gather(file, plan) if gather else (),
        matrix=risk_tables.matrix_facts(file, year, "residual") if chapter.content == "risks" else None,
        after=chapter.after,
    )


def _network(file: OfficeFile, _plan: IctPlan) -> tuple[FigureTable, ...]:
    return (*plan_situation.network(file), incidents_of_years(file))


def incidents_of_years(file: OfficeFile) -> FigureTable:
    """Incidents and outages of the last three fiscal years."""
    this = fiscal_year_of(bangkok_today())
    rows = []
    for year in range(this - 2, this + 1):
        found = incidents.of_year(file, year)
        minutes = sum(one.outage_minutes or 0 for one in found)
        breaches = sum(one.personal_data for one in found)
        rows.append((str(year), len(found), incidents.hours(minutes) if found else "", breaches))
    return FigureTable(
        "เหตุขัดข้องและเหตุความมั่นคงปลอดภัยย้อนหลัง",
        columns(
            ("ปีงบประมาณ", 14, TEXT),
            ("เหตุ", 10, NUMBER),
            ("เวลาขัดข้องรวม", 24, TEXT),
            ("ละเมิดข้อมูลส่วนบุคคล", 18, NUMBER),
        ),
        tuple(rows),
    )


def _risks(file: OfficeFile, _plan: IctPlan) -> tuple[FigureTable, ...]:
    return (risk_tables.brief_table(file), risk_tables.task_table(file))


def _indicators(file: OfficeFile, plan: IctPlan) -> tuple[FigureTable, ...]:
    found = plans.parts(file, IctPlanIndicator, plan.id)
    count = len(plan.years)
    rows = tuple((one.goal, one.name, one.unit, one.baseline, *(one.targets[:count])) for one in found)
    return (
        FigureTable(
            "ตัวชี้วัดและค่าเป้าหมายรายปี",
            columns(
                ("ยุทธศาสตร์/เป้าประสงค์", 24, TEXT),
                ("ตัวชี้วัด", 32, TEXT),
                ("หน่วยวัด", 10, TEXT),
                ("ค่าฐาน", 9, TEXT),
                *((f"ปี {year}", 9, TEXT) for year in plan.years),
            ),
            rows,
        ),
    )


def _projects(file: OfficeFile, plan: IctPlan) -> tuple[FigureTable, ...]:
    found = plans.parts(file, IctPlanProject, plan.id)
    count = len(plan.years)
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (
            number,
            one.name,
            one.goal,
            *map(_baht, one.budgets[:count]),
            _baht(sum(one.budgets[:count])),
            one.unit,
        )
        for number, one in enumerate(found, start=1)
    )
    yearly = [sum(one.budgets[at] for one in found) for at in range(count)]
    return (
        FigureTable(
            "โครงการและงบประมาณรายปี (บาท)",
            columns(
                ("ที่", 4, NUMBER),
                ("โครงการ", 30, TEXT),
                ("ยุทธศาสตร์/เป้าประสงค์", 22, TEXT),
                *((f"ปี {year}", 13, NUMBER) for year in plan.years),
                ("รวม", 14, NUMBER),
                ("ผู้รับผิดชอบ", 16, TEXT),
            ),
            rows,
            ("", f"รวม {len(found)} โครงการ", "", *map(_baht, yearly), _baht(sum(yearly)), ""),
        ),
    )


def _baht(satang: int) -> int:
    """Whole baht: a plan of years has no satang."""
    return round(satang / _SATANG)


GENERATED: dict[str, Gather] = {
    "schools": lambda file, _plan: plan_situation.schools(file),
    "computers": lambda file, plan: (
        *plan_situation.computers(file),
        *plan_needs.equipment_tables(file, plan),
    ),
    "needs": plan_needs.need_tables,
    "network": _network,
    "systems": lambda file, _plan: (tables.system_table(file),),
    "risks": _risks,
    "indicators": _indicators,
    "projects": _projects,
}

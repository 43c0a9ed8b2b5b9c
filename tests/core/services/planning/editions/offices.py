"""A whole plan for tests of editions: everything that a book of a year's plan says, in one project."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.people import Agency, OfficeProfile, Person
from planner_desktop.domain.planning.development.plans import DevelopmentPlan, PlanStatement
from planner_desktop.domain.planning.development.strategies import Indicator, IndicatorYear
from planner_desktop.domain.planning.projects.activities import Activity, ActivityMonth
from planner_desktop.domain.planning.projects.editions import EditionEntry, PlanEdition
from planner_desktop.domain.planning.projects.particulars import ProjectIndicator, ProjectRisk
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.planning.tree.nodes import Alignment
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning import kept_content
from planner_desktop.services.planning.projects import editions, rows
from planner_desktop.services.planning.projects.year_rows import MONEYED
from tests.core.services.planning.offices import YEAR, SmallPlan, small_plan


@dataclass(frozen=True)
class WholePlan:
    """What was made; the first project of the small plan has everything."""

    small: SmallPlan
    project: Project
    activity: Activity
    owner: Person
    unit: Agency
    school: School
    indicator: ProjectIndicator
    risk: ProjectRisk
    link: Alignment
    month: ActivityMonth
    plan: DevelopmentPlan
    vision: PlanStatement
    target: IndicatorYear


def whole_plan(file: OfficeFile) -> WholePlan:
    """The small plan with staff, school, months, indicator, risk, link, direction and target of the year."""
    profile = OfficeProfile(
        name="สพป.ตัวอย่าง เขต 1",
        short_name="สพป.ตย.1",
        group_name="กลุ่มนโยบายและแผน",
        director_name="นายอำนวย การดี",
    )
    records.save(file, profile)
    staff = Person(prefix="นาง", first_name="สมใจ", last_name="ตั้งใจ", position="นักวิเคราะห์นโยบายและแผน")
    owner = records.save(file, staff)
    unit = records.save(file, Agency(name="กลุ่มนโยบายและแผน"))
    school = records.save(file, School(code10="9900000001", name="บ้านทดลอง", status="open"))
    small = small_plan(file)
    plan, vision, target = _direction(file)
    project = records.save(
        file,
        replace(
            small.projects[0],
            owner=owner.id,
            unit=unit.id,
            schools=(school.id,),
            indicators=(target.indicator,) if target.indicator else (),
            rationale="ครูต้องพัฒนา",
            objectives="พัฒนาครู",
            benefits="นักเรียนอ่านออก",
        ),
    )
    (first,) = rows.read(file, project.id).activities
    activity = records.save(file, replace(first, owner=owner.id, quantity=60, unit="คน"))
    below = _below(file, project, small, activity)
    return WholePlan(small, project, activity, owner, unit, school, *below, plan, vision, target)


def _direction(file: OfficeFile) -> tuple[DevelopmentPlan, PlanStatement, IndicatorYear]:
    """A development plan over the year with its vision and one target."""
    told = DevelopmentPlan(name="แผนพัฒนา 2570–2574", first_year=YEAR, last_year=YEAR + 4, edition=0)
    plan = records.save(file, told)
    vision = PlanStatement(plan=plan.id, kind="vision", order=1, wording="ผู้เรียนมีคุณภาพ")
    aim = records.save(file, Indicator(plan=plan.id, code="1.1", name="นักเรียนอ่านออก", unit="ร้อยละ"))
    target = IndicatorYear(indicator=aim.id, fiscal_year=YEAR, target="80")
    return plan, records.save(file, vision), records.save(file, target)


def _below(
    file: OfficeFile, project: Project, small: SmallPlan, activity: Activity
) -> tuple[ProjectIndicator, ProjectRisk, Alignment, ActivityMonth]:
    indicator = ProjectIndicator(project=project.id, order=1, name="ครูผ่านการอบรม", unit="ร้อยละ", target="80")
    risk = ProjectRisk(
        project=project.id, order=1, name="วิทยากรไม่ว่าง", likelihood=2, impact=3, response="หาสำรอง"
    )
    link = Alignment(
        fiscal_year=YEAR, project=project.id, to_node=small.area.id, degree="direct", reason="พัฒนาครูโดยตรง"
    )
    month = ActivityMonth(activity=activity.id, month="2026-11", quantity=60)
    return (
        records.save(file, indicator),
        records.save(file, risk),
        records.save(file, link),
        records.save(file, month),
    )


def change_everything(file: OfficeFile, made: WholePlan) -> None:
    """Rename, move, cancel, leave, void: whatever an office does to a plan in the years after."""
    one, two, _three = made.small.projects
    records.save(file, replace(records.get(file, Project, made.project.id), name="P1 ชื่อใหม่", owner=None))
    records.save(file, replace(records.get(file, Project, two.id), state="cancelled"))
    records.save(file, replace(made.activity, name="ชื่อกิจกรรมใหม่", ends=dt.date(2027, 1, 31)))
    line = rows.read(file, one.id).lines[0]
    records.save(file, replace(line, amount=99_900))
    records.save(file, replace(made.indicator, target="95"))
    records.save(file, ProjectRisk(project=one.id, order=2, name="งบล่าช้า", likelihood=3, impact=3))
    records.remove(file, made.risk)
    records.save(file, replace(made.month, month="2026-12"))
    records.save(file, replace(made.link, degree="indirect", reason="เขียนเหตุผลใหม่"))
    records.save(file, replace(made.owner, last_name="เปลี่ยนสกุล", until=dt.date(2026, 1, 1)))
    records.save(file, replace(made.unit, name="กลุ่มชื่อใหม่"))
    records.save(file, replace(made.school, name="บ้านเปลี่ยนชื่อ"))
    records.save(file, replace(made.small.one, name="กลยุทธ์ชื่อใหม่"))
    records.void(file, made.small.empty_area, "ยุบรวม")
    records.save(file, replace(made.vision, wording="วิสัยทัศน์ใหม่"))
    records.save(file, replace(made.target, target="90"))
    profile = records.single(file, OfficeProfile)
    records.save(file, replace(profile, name="สพป.เปลี่ยนชื่อ", director_name="นายใหม่ มาแทน"))


def as_older(file: OfficeFile, edition: PlanEdition) -> None:
    """The edition as the program kept it before it kept editions whole: projects, activities and money."""
    moneyed = [one for one in editions.rows_of(file, edition).rows.values() if one.kind in MONEYED]
    entries = [
        EditionEntry(
            edition=edition.id,
            project=one.project,
            kind=one.kind,
            about=one.about,
            title=one.title,
            amount=one.amount,
            values=one.values,
        )
        for one in moneyed
    ]
    with file.unit("รุ่นก่อน") as (unit, _told):
        for kept in kept_content.of_paper(file, edition):
            unit.delete(kept)
        unit.insert_many(entries)

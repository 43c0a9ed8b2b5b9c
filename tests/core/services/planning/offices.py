"""A small plan for tests: two strategies under two areas, three projects, money that adds up in the head."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from planner_desktop.domain.planning.consent import Approval
from planner_desktop.domain.planning.projects.activities import Activity, BudgetLine
from planner_desktop.domain.planning.projects.editions import PlanEdition
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.planning.tree.nodes import PlanNode
from planner_desktop.domain.years import bangkok_today
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile

YEAR = 2570


@dataclass(frozen=True)
class SmallPlan:
    """What was made; the third project has chosen no strategy, the second area has nothing below it."""

    area: PlanNode
    empty_area: PlanNode
    one: PlanNode
    two: PlanNode
    projects: tuple[Project, Project, Project]


def node(file: OfficeFile, level: str, code: str, name: str, parent: PlanNode | None = None) -> PlanNode:
    """A place of the year's tree."""
    above = parent.id if parent else None
    made = PlanNode(fiscal_year=YEAR, level=level, code=code, name=name, parent=above, order=int(code))
    return records.save(file, made)


def project(
    file: OfficeFile, name: str, strategy: PlanNode | None, *baht: int, state: str = "planned"
) -> Project:
    """A project of the year with one activity and a money line for each amount."""
    kept = records.save(
        file,
        Project(
            fiscal_year=YEAR,
            code=name[:2],
            name=name,
            state=state,
            strategy=strategy.id if strategy else None,
            starts=dt.date(2026, 11, 1),
            ends=dt.date(2027, 2, 28),
        ),
    )
    activity = records.save(
        file,
        Activity(
            project=kept.id, order=1, name="ดำเนินการ", starts=dt.date(2026, 11, 1), ends=dt.date(2026, 12, 31)
        ),
    )
    for order, amount in enumerate(baht, start=1):
        line = BudgetLine(
            project=kept.id,
            activity=activity.id,
            order=order,
            name=f"รายการ {order}",
            category="services",
            amount=amount * 100,
            month="2026-11",
        )
        records.save(file, line)
    return kept


def small_plan(file: OfficeFile) -> SmallPlan:
    """Two strategies, three projects of 1,000.00, 250.00 and 70.00 baht."""
    area = node(file, "obec", "1", "ด้านคุณภาพ")
    empty = node(file, "obec", "2", "ด้านโอกาส")
    one = node(file, "strategy", "1", "ยกระดับคุณภาพ", area)
    two = node(file, "strategy", "2", "บริหารจัดการ", area)
    made = (
        project(file, "P1 อบรมครู", one, 400, 600),
        project(file, "P2 ข้อมูล", two, 250),
        project(file, "P3 ยังไม่เลือก", None, 70),
    )
    return SmallPlan(area, empty, one, two, made)


def approve(file: OfficeFile, edition: PlanEdition) -> PlanEdition:
    """The edition as the director approved it."""
    told = Approval(
        subject="แผน",
        edition=edition.id,
        body="director",
        decided_on=bangkok_today(),
        wording="เห็นชอบ",
        reason="ยังไม่ตั้งองค์คณะ",
    )
    records.save(file, told)
    return records.get(file, PlanEdition, edition.id)

"""What is broken in a year's tree: orphans upwards and downwards, projects and indicators left alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.domain.planning.choices import OFFICE_LEVELS
from planner_desktop.domain.planning.development.plans import DevelopmentPlan
from planner_desktop.domain.planning.development.strategies import Indicator, Strategy
from planner_desktop.domain.planning.policy.frameworks import PolicyFramework, PolicyItem
from planner_desktop.domain.planning.projects.particulars import ProjectIndicator
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import title_of
from planner_desktop.messages import Message, mark, say
from planner_desktop.services import records
from planner_desktop.services.planning.tree import year_tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from planner_desktop.domain.planning.tree.nodes import Alignment
    from planner_desktop.services.file import OfficeFile
    from planner_desktop.services.planning.tree.year_tree import YearTree

UP, DOWN, LINK = "up", "down", "link"
DIRECTIONS = {
    UP: mark("ไม่เชื่อมขึ้นไปหาแผนระดับบน"),
    DOWN: mark("ไม่มีอะไรรองรับข้างล่าง"),
    LINK: mark("ความเชื่อมโยงใช้ไม่ได้"),
}


@dataclass(frozen=True)
class Finding:
    """One broken place: the record where it can be put right, and what to do."""

    direction: str
    name: str
    record: UUID
    title: str
    message: Message


@dataclass(frozen=True)
class _Facts:
    tree: YearTree
    links: list[Alignment]
    projects: dict[UUID, Project]

    @property
    def linked_up(self) -> set[UUID | None]:
        """Places and projects with a link of their own upwards."""
        return {one.node for one in self.links} | {one.project for one in self.links}

    @property
    def linked_to(self) -> set[UUID | None]:
        """Places that something is linked to."""
        return {one.to_node for one in self.links}


def findings(file: OfficeFile, fiscal_year: int) -> list[Finding]:
    """Everything broken in that year, upwards first."""
    tree = year_tree.read(file, fiscal_year)
    wanted = Query("project", (Condition("fiscal_year", Test.IS, fiscal_year),), with_voided=False)
    every = {one.id: one for one in records.every(file, Project, wanted)}
    facts = _Facts(tree, year_tree.alignments(file, fiscal_year), every)
    found = [
        *_nodes(facts),
        *_projects(facts),
        *_links(file, facts),
        *_development(file, facts),
    ]
    order = list(DIRECTIONS)
    return sorted(found, key=lambda one: order.index(one.direction))


def _nodes(facts: _Facts) -> Iterator[Finding]:
    tree = facts.tree
    used = [code for code in tree.levels if any(one.level == code for one in tree.nodes.values())]
    for one in tree.nodes.values():
        if used and one.level != used[0] and not one.parent and one.id not in facts.linked_up:
            words = say("ไม่ได้อยู่ใต้ข้อใดและไม่เชื่อมไปยังแผนระดับบน เลือก “อยู่ใต้” หรือเพิ่มความเชื่อมโยง")
            yield Finding(UP, "plan_node", one.id, title_of(one), words)
        below = tree.children.get(one.id) or tree.projects.get(one.id) or one.id in facts.linked_to
        if not below:
            words = (
                say("ยังไม่มีโครงการรองรับ เพิ่มโครงการ หรือเลือกข้อนี้เป็นกลยุทธ์ของโครงการ")
                if one.level in OFFICE_LEVELS
                else say("ยังไม่มีข้อระดับล่างหรือโครงการรองรับ จัดข้ออื่นไว้ใต้ข้อนี้ หรือนำออกจากผังของปี")
            )
            yield Finding(DOWN, "plan_node", one.id, title_of(one), words)


def _projects(facts: _Facts) -> Iterator[Finding]:
    for one in facts.tree.every_project:
        title = f"{one.code} {one.name}".strip()
        place = facts.tree.nodes.get(one.strategy) if one.strategy else None
        if place is None:
            words = say("ยังไม่ได้เลือกกลยุทธ์ที่สนอง เปิดโครงการแล้วเลือก “สนองกลยุทธ์”")
            yield Finding(UP, "project", one.id, title, words)
        elif place.level not in OFFICE_LEVELS:
            words = say("อยู่ใต้ข้อระดับบนโดยไม่มีกลยุทธ์ของเขตพื้นที่คั่น เลือกกลยุทธ์ของเขตพื้นที่")
            yield Finding(UP, "project", one.id, title, words)
        if not one.activities:
            yield Finding(DOWN, "project", one.id, title, say("ยังไม่มีกิจกรรม เพิ่มกิจกรรมของโครงการ"))


def _links(file: OfficeFile, facts: _Facts) -> Iterator[Finding]:
    items = {one.id: one for one in records.every(file, PolicyItem)}
    frameworks = {one.id: one for one in records.every(file, PolicyFramework)}
    year = facts.tree.fiscal_year
    for link in facts.links:
        if link.project and link.project not in {one.id for one in facts.tree.every_project}:
            words = say("โครงการต้นทางยกเลิกแล้วหรือเป็นของปีอื่น ลบหรือแก้ความเชื่อมโยงนี้")
            yield Finding(LINK, "alignment", link.id, link.reason, words)
        item = items.get(link.to_item) if link.to_item else None
        framework = frameworks.get(item.framework) if item and item.framework else None
        if framework and not framework.in_force(year):
            words = say("“{framework}” ไม่ใช้ในปี {year} เลือกข้อของแผนที่ใช้อยู่", framework=framework.name, year=year)
            yield Finding(LINK, "alignment", link.id, link.reason, words)


def _development(file: OfficeFile, facts: _Facts) -> Iterator[Finding]:
    """Strategies and indicators of the plan in force that no project of the year takes up."""
    plan = plan_in_force(file, facts.tree.fiscal_year)
    if plan is None:
        return
    within = (Condition("plan", Test.IS, plan.id),)
    taken = {one.strategy for one in facts.tree.nodes.values()}
    for strategy in records.every(file, Strategy, Query("strategy", within)):
        if strategy.id not in taken:
            words = say("กลยุทธ์ของแผนพัฒนาไม่มีในผังของปี เพิ่มข้อในผังที่มาจากกลยุทธ์นี้")
            yield Finding(DOWN, "strategy", strategy.id, title_of(strategy), words)
    served = {key for one in facts.projects.values() for key in one.indicators}
    served |= {
        one.indicator
        for one in records.every(file, ProjectIndicator)
        if one.indicator and one.project in facts.projects
    }
    for indicator in records.every(file, Indicator, Query("indicator", within)):
        if indicator.id not in served:
            words = say("ไม่มีโครงการใดของปีสนองตัวชี้วัดนี้ เลือกในช่อง “ตัวชี้วัดของแผนที่สนอง” ของโครงการ")
            yield Finding(DOWN, "indicator", indicator.id, title_of(indicator), words)


def plan_in_force(file: OfficeFile, fiscal_year: int) -> DevelopmentPlan | None:
    """The newest edition that covers the year and is not superseded, an agreed one before a draft."""
    found = [
        one
        for one in records.every(file, DevelopmentPlan, Query("development_plan", with_voided=False))
        if fiscal_year in one.years and one.state != "superseded"
    ]
    agreed = [one for one in found if one.state in ("approved", "published")]
    ranked = sorted(agreed or found, key=lambda one: (one.first_year or 0, one.edition or 0))
    return ranked[-1] if ranked else None

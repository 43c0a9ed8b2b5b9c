"""What of a plan may not be saved: circles, wrong years, strategies changed after approval; by field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from planner_desktop.domain.choices import choice_list
from planner_desktop.domain.planning.cases.school_projects import SchoolProject
from planner_desktop.domain.planning.development.environment import SwotFactor, TowsOption
from planner_desktop.domain.planning.development.plans import DevelopmentPlan, PlanStatement
from planner_desktop.domain.planning.development.strategies import (
    IndicativeMoney,
    IndicativeProject,
    Indicator,
    IndicatorYear,
    MediumTarget,
    Strategy,
)
from planner_desktop.domain.planning.measures import WHOLE, percent_faults
from planner_desktop.domain.planning.policy.frameworks import PolicyItem
from planner_desktop.domain.planning.policy.office_policy import PolicyTarget
from planner_desktop.domain.planning.projects.activities import Activity, ActivityMonth, BudgetLine
from planner_desktop.domain.planning.projects.particulars import ProjectIndicator
from planner_desktop.domain.planning.projects.projects import Project, year_faults
from planner_desktop.domain.planning.tree.nodes import Alignment, PlanNode
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.records import Record, title_of
from planner_desktop.domain.years import fiscal_months
from planner_desktop.errors import Fault, Invalid
from planner_desktop.messages import say
from planner_desktop.services.door import development_checks
from planner_desktop.store import reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from planner_desktop.messages import Message
    from planner_desktop.store.writing import Unit

    Check = Callable[[Unit, Any], Iterator[Fault]]

R = TypeVar("R", bound=Record)
FIXED = frozenset({"approved", "planned", "running", "reported", "closed"})
"""States in which a project keeps its strategy; `adjusted` frees it again."""


def guard(unit: Unit, record: Record) -> None:
    """Invalid, with the fault beside its field, when the rows around it forbid saving the record."""
    found = faults(unit, record)
    if found:
        raise Invalid(title_of(record), found)


def watches(record: Record) -> bool:
    """Whether the rows around it may forbid something."""
    return type(record) in _CHECKS


def faults(unit: Unit, record: Record) -> tuple[Fault, ...]:
    """What the rows around it forbid about the record, by field."""
    check = _CHECKS.get(type(record))
    return tuple(check(unit, record)) if check else ()


def _node(unit: Unit, node: PlanNode) -> Iterator[Fault]:
    above = _load(unit, PlanNode, node.parent)
    if above is None:
        return
    if above.fiscal_year != node.fiscal_year:
        yield Fault("parent", say("ข้อที่อยู่เหนือเป็นของปี {year} เลือกข้อของปีเดียวกัน", year=above.fiscal_year))
    if _rank(above.level) > _rank(node.level):
        yield Fault("parent", say("ข้อที่อยู่เหนือต้องไม่เป็นระดับที่ต่ำกว่า เลือกข้ออื่นหรือแก้ระดับ"))
    if not node.is_new and _leads_to(unit, above.id, node.id):
        yield Fault("parent", say("วนกลับมาหาตัวเอง: “{above}” อยู่ใต้ข้อนี้อยู่แล้ว", above=title_of(above)))


def _alignment(unit: Unit, link: Alignment) -> Iterator[Fault]:
    to_node = _load(unit, PlanNode, link.to_node)
    if to_node and to_node.fiscal_year != link.fiscal_year:
        yield Fault("to_node", say("ปลายทางเป็นของปี {year} เลือกข้อของปีเดียวกัน", year=to_node.fiscal_year))
    project = _load(unit, Project, link.project)
    if project and project.fiscal_year != link.fiscal_year:
        yield Fault("project", say("โครงการนี้เป็นของปี {year}", year=project.fiscal_year))
    if link.node and link.to_node and _leads_to(unit, link.to_node, link.node):
        yield Fault("to_node", say("วนกลับมาหาตัวเอง: ปลายทางเชื่อมหรืออยู่ใต้ข้อนี้อยู่แล้ว"))
    if _linked_already(unit, link):
        yield Fault("to_node" if link.to_node else "to_item", say("เชื่อมสองข้อนี้ไว้แล้ว แก้รายการเดิมแทน"))


def _of_other_year(unit: Unit, name: str, record: Project | SchoolProject) -> Iterator[Fault]:
    node = _load(unit, PlanNode, getattr(record, name))
    if node and node.fiscal_year != record.fiscal_year:
        yield Fault(name, say("กลยุทธ์นี้เป็นของปี {year} เลือกข้อในผังแผนของปีเดียวกัน", year=node.fiscal_year))


def _school_project(unit: Unit, project: SchoolProject) -> Iterator[Fault]:
    yield from _of_other_year(unit, "focus", project)


def _project(unit: Unit, project: Project) -> Iterator[Fault]:
    yield from _of_other_year(unit, "strategy", project)
    if project.code and project.fiscal_year:
        query = Query(
            "project",
            (
                Condition("fiscal_year", Test.IS, project.fiscal_year),
                Condition("code", Test.IS, project.code),
            ),
        )
        if any(one != project.id for one in reading.ids(unit.connection, query)):
            yield Fault("code", say("รหัสนี้ใช้กับโครงการอื่นของปี {year} แล้ว", year=project.fiscal_year))
    stored = None if project.is_new else _load(unit, Project, project.id)
    if stored and stored.state in FIXED and stored.strategy and stored.strategy != project.strategy:
        yield Fault(
            "strategy",
            say("โครงการนี้อนุมัติแล้ว ย้ายกลยุทธ์ได้ด้วย “ย้ายกลยุทธ์…” ในหน้าโครงการ พร้อมเหตุผล"),
        )


def _activity(unit: Unit, activity: Activity) -> Iterator[Fault]:
    project = _load(unit, Project, activity.project)
    if project and project.fiscal_year:
        yield from year_faults(activity, project.fiscal_year, ("starts", "ends"))
    after = _load(unit, Activity, activity.after)
    if after and after.project != activity.project:
        yield Fault("after", say("กิจกรรมก่อนหน้าต้องเป็นของโครงการเดียวกัน"))
    yield from _weight(unit, activity)


def _weight(unit: Unit, record: Activity | ProjectIndicator) -> Iterator[Fault]:
    """The weights of a project's rows of one kind come to a hundred at most."""
    if not record.weight or not record.project:
        return
    query = Query(
        record.description.name, (Condition("project", Test.IS, record.project),), with_voided=False
    )
    rows = reading.load_many(unit.connection, record.description, reading.ids(unit.connection, query))
    others = sum(getattr(one, "weight", 0) or 0 for one in rows if one.id != record.id)
    if others + record.weight > WHOLE:
        whole, left = others + record.weight, max(0, WHOLE - others)
        yield Fault("weight", say("น้ำหนักรวมจะเป็น {whole}% ข้อนี้เหลือได้ไม่เกิน {left}%", whole=whole, left=left))


def _month(unit: Unit, month: ActivityMonth) -> Iterator[Fault]:
    activity = _load(unit, Activity, month.activity)
    yield from _outside_year(unit, activity.project if activity else None, month.month)


def _line(unit: Unit, line: BudgetLine) -> Iterator[Fault]:
    activity = _load(unit, Activity, line.activity)
    if activity and activity.project != line.project:
        yield Fault("activity", say("กิจกรรมนี้เป็นของโครงการอื่น เลือกกิจกรรมของโครงการเดียวกัน"))
    yield from _outside_year(unit, line.project, line.month)


def _outside_year(unit: Unit, key: UUID | None, month: str) -> Iterator[Fault]:
    project = _load(unit, Project, key) if month else None
    if project and project.fiscal_year and month not in fiscal_months(project.fiscal_year):
        yield Fault("month", say("เดือนนี้อยู่นอกปีงบประมาณ {year} ของโครงการ", year=project.fiscal_year))


def _indicator_year(unit: Unit, row: IndicatorYear) -> Iterator[Fault]:
    indicator = _load(unit, Indicator, row.indicator)
    plan = _load(unit, DevelopmentPlan, indicator.plan if indicator else None)
    if plan is None or row.fiscal_year is None:
        return
    if row.target and row.fiscal_year not in plan.years:
        yield Fault("target", _outside(plan))
    if row.fiscal_year not in (*plan.past_years, *plan.years):
        yield Fault("fiscal_year", _outside(plan))
    for name in ("target", "result"):
        yield from percent_faults(name, getattr(row, name), indicator.unit if indicator else "")


def _money(unit: Unit, row: IndicativeMoney) -> Iterator[Fault]:
    project = _load(unit, IndicativeProject, row.project)
    plan = _load(unit, DevelopmentPlan, project.plan if project else None)
    if plan and row.fiscal_year not in plan.years:
        yield Fault("fiscal_year", _outside(plan))


def _medium(unit: Unit, target: MediumTarget) -> Iterator[Fault]:
    plan = _load(unit, DevelopmentPlan, target.plan)
    if plan and target.by_year not in plan.years:
        yield Fault("by_year", _outside(plan))


def _outside(plan: DevelopmentPlan) -> Message:
    return say("ปีนี้อยู่นอกแผน ซึ่งครอบคลุมปี {first}–{last}", first=plan.first_year, last=plan.last_year)


def _under_itself(kind: type[PolicyItem | PolicyTarget]) -> Check:
    def check(unit: Unit, record: Record) -> Iterator[Fault]:
        seen, key = {record.id}, getattr(record, "parent", None)
        while key:
            if key in seen and not record.is_new:
                yield Fault("parent", say("วนกลับมาหาตัวเอง เลือกข้ออื่น"))
                return
            seen.add(key)
            above = _load(unit, kind, key)
            key = above.parent if above else None

    return check


def _leads_to(unit: Unit, start: UUID, wanted: UUID) -> bool:
    """Whether one comes from `start` to `wanted` by going up the tree and along links between places."""
    waiting, seen = [start], set[object]()
    while waiting:
        key = waiting.pop()
        if key == wanted:
            return True
        if key in seen:
            continue
        seen.add(key)
        node = _load(unit, PlanNode, key)
        if node and node.parent:
            waiting.append(node.parent)
        query = Query("alignment", (Condition("node", Test.IS, key),), with_voided=False)
        links = reading.load_many(unit.connection, Alignment.description, reading.ids(unit.connection, query))
        waiting += [one.to_node for one in links if isinstance(one, Alignment) and one.to_node]
    return False


def _linked_already(unit: Unit, link: Alignment) -> bool:
    names = [name for name in ("project", "node", "strategy", "target") if getattr(link, name)]
    ends = [name for name in ("to_node", "to_item") if getattr(link, name)]
    if len(names) != 1 or len(ends) != 1:
        return False
    conditions = tuple(Condition(name, Test.IS, getattr(link, name)) for name in (*names, *ends))
    query = Query("alignment", conditions, with_voided=False)
    return any(one != link.id for one in reading.ids(unit.connection, query))


def _rank(level: str) -> int:
    """Shipped levels from the highest down; the office's own stand below them."""
    known = [one.code for one in choice_list("plan_level").shipped]
    return known.index(level) if level in known else len(known)


def _load(unit: Unit, kind: type[R], key: UUID | None) -> R | None:
    found = unit.row(kind.description, key) if key else None
    return found if isinstance(found, kind) else None


_CHECKS: dict[type[Record], Check] = {
    PlanNode: _node,
    Alignment: _alignment,
    Project: _project,
    SchoolProject: _school_project,
    Activity: _activity,
    ActivityMonth: _month,
    ProjectIndicator: _weight,
    BudgetLine: _line,
    IndicatorYear: _indicator_year,
    IndicativeMoney: _money,
    MediumTarget: _medium,
    DevelopmentPlan: development_checks.years,
    PlanStatement: development_checks.of_edition,
    SwotFactor: development_checks.factor,
    TowsOption: development_checks.option,
    Strategy: development_checks.strategy,
    Indicator: development_checks.of_edition,
    IndicativeProject: development_checks.of_edition,
    PolicyItem: _under_itself(PolicyItem),
    PolicyTarget: _under_itself(PolicyTarget),
}

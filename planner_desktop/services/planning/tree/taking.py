"""Filling a year's tree from the policy library and from the development plan; what is there stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.domain.planning.development.strategies import Strategy
from planner_desktop.domain.planning.policy.frameworks import PolicyFramework, PolicyItem
from planner_desktop.domain.planning.tree.nodes import PlanNode
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.planning.tree.findings import plan_in_force

if TYPE_CHECKING:
    from planner_desktop.services.file import OfficeFile

OWN = "own"


def offered(file: OfficeFile, fiscal_year: int) -> list[tuple[str, str]]:
    """(key, label): the office's own strategies, then every framework in force that year."""
    plan = plan_in_force(file, fiscal_year)
    own = [(OWN, plan.name)] if plan else []
    found = [one for one in records.every(file, PolicyFramework) if one.in_force(fiscal_year)]
    return [*own, *((one.id.hex, one.name) for one in found)]


def take(file: OfficeFile, fiscal_year: int, key: str) -> int:
    """Bring what `offered` names into the year's tree; how many places came."""
    if key == OWN:
        return take_strategies(file, fiscal_year)
    framework = next((one for one in records.every(file, PolicyFramework) if one.id.hex == key), None)
    if framework is None:
        raise UserError(say("ไม่พบแผนหรือนโยบายนี้แล้ว"))
    return take_framework(file, fiscal_year, framework)


def take_framework(file: OfficeFile, fiscal_year: int, framework: PolicyFramework) -> int:
    """Its items in use as places of its level, those under an area below the area's place."""
    query = Query("policy_item", (Condition("framework", Test.IS, framework.id),), with_voided=False)
    items = [one for one in records.every(file, PolicyItem, query) if one.active]
    known = {one.item: one.id for one in _nodes(file, fiscal_year) if one.item}
    waiting = [one for one in items if one.id not in known]
    came = len(waiting)
    with file.change(
        say("เพิ่ม {framework} ในผังแผนปี {fiscal_year}", framework=framework.name, fiscal_year=fiscal_year)
    ) as change:
        while waiting:
            ready = [one for one in waiting if one.parent is None or one.parent in known] or waiting
            for one in ready:
                node = PlanNode(
                    fiscal_year=fiscal_year,
                    level=framework.level,
                    parent=known.get(one.parent) if one.parent else None,
                    order=one.order,
                    code=one.code,
                    name=one.title,
                    item=one.id,
                )
                known[one.id] = change.save(node).id
            waiting = [one for one in waiting if one.id not in known]
    return came


def take_strategies(file: OfficeFile, fiscal_year: int) -> int:
    """The strategies of the development plan in force as places of the office's level."""
    plan = plan_in_force(file, fiscal_year)
    if plan is None:
        raise UserError(
            say("ไม่มีแผนพัฒนาที่ครอบคลุมปี {year}", year=fiscal_year),
            say("เพิ่มแผนพัฒนาการศึกษาและกลยุทธ์ก่อน หรือเพิ่มกลยุทธ์ในผังโดยตรง"),
        )
    known = {one.strategy for one in _nodes(file, fiscal_year)}
    found = records.every(file, Strategy, Query("strategy", (Condition("plan", Test.IS, plan.id),)))
    wanted = [one for one in found if one.id not in known]
    with file.change(say("เพิ่มกลยุทธ์ของแผนพัฒนาในผังแผนปี {fiscal_year}", fiscal_year=fiscal_year)) as change:
        change.save_many(
            [
                PlanNode(
                    fiscal_year=fiscal_year,
                    level="strategy",
                    order=one.order,
                    code=one.code,
                    name=one.name,
                    strategy=one.id,
                    objective=one.objective,
                )
                for one in wanted
            ]
        )
    return len(wanted)


def _nodes(file: OfficeFile, fiscal_year: int) -> list[PlanNode]:
    conditions = (Condition("fiscal_year", Test.IS, fiscal_year),)
    return records.every(file, PlanNode, Query("plan_node", conditions, with_voided=False))

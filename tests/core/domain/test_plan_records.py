"""Rules inside the records of planning: formulas, fiscal years, units, links with two ends."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.planning.development.plans import DevelopmentPlan
from planner_desktop.domain.planning.policy.office_policy import PolicyTarget
from planner_desktop.domain.planning.projects.activities import BudgetLine
from planner_desktop.domain.planning.projects.particulars import ProjectIndicator
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.planning.tree.nodes import Alignment
from planner_desktop.domain.records import NEW, Record, new_id
from planner_desktop.domain.rules import check

LINE = BudgetLine(project=new_id(), name="ค่าอาหาร", category="services", people=30, days=2, rate=12_000)


def fields_at_fault(record: Record) -> set[str]:
    return {fault.field for fault in check(record)}


def test_a_formula_gives_its_amount_and_refuses_another() -> None:
    assert LINE.computed == 720_000
    assert fields_at_fault(LINE) == set()
    assert fields_at_fault(replace(LINE, amount=720_000)) == set()
    assert fields_at_fault(replace(LINE, amount=720_001)) == {"amount"}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"rate": None}, "amount"),
        ({"rate": -1}, "rate"),
        ({"rate": 10**13, "people": 10**6}, "rate"),
        ({"month": "2026-11", "quarter": 2}, "quarter"),
        ({"budget": "investment"}, "budget"),
        ({"amount": -5, "rate": None}, "amount"),
    ],
)
def test_absurd_money_is_told_beside_its_field(change: dict[str, object], field: str) -> None:
    assert field in fields_at_fault(replace(LINE, **change))  # type: ignore[arg-type]  # fields by name


def test_a_project_keeps_to_its_fiscal_year() -> None:
    inside = Project(fiscal_year=2570, name="ก", starts=dt.date(2026, 10, 1), ends=dt.date(2027, 9, 30))
    assert fields_at_fault(inside) == set()
    assert fields_at_fault(replace(inside, starts=dt.date(2026, 9, 30))) == {"starts"}
    assert fields_at_fault(replace(inside, ends=dt.date(2027, 10, 1))) == {"ends"}


def test_an_indicator_needs_its_unit_and_a_possible_percentage() -> None:
    told = ProjectIndicator(project=new_id(), name="ร้อยละที่ผ่าน", unit="ร้อยละ", target="85.5")
    assert fields_at_fault(told) == set()
    assert fields_at_fault(replace(told, unit="")) == {"unit"}
    assert fields_at_fault(replace(told, target="101")) == {"target"}
    assert fields_at_fault(replace(told, target="มาก")) == {"target"}
    assert fields_at_fault(PolicyTarget(policy=new_id(), kind="target", title="ก", target="5")) == {"unit"}


def test_a_link_has_one_end_at_each_side() -> None:
    whole = Alignment(fiscal_year=2570, project=new_id(), to_node=new_id(), reason="ตรงกัน")
    assert fields_at_fault(whole) == set()
    assert fields_at_fault(replace(whole, node=new_id())) == {"project"}
    assert fields_at_fault(replace(whole, to_node=None)) == {"to_node"}
    assert fields_at_fault(replace(whole, reason="")) == {"reason"}


def test_a_plan_of_absurd_length_is_refused() -> None:
    plan = DevelopmentPlan(name="แผน", first_year=2566, last_year=2570, edition=0)
    assert plan.id == NEW
    assert plan.years == (2566, 2567, 2568, 2569, 2570)
    assert plan.past_years == (2563, 2564, 2565)
    assert fields_at_fault(plan) == set()
    assert fields_at_fault(replace(plan, last_year=2565)) == {"last_year"}
    assert fields_at_fault(replace(plan, last_year=2656)) == {"last_year"}
    assert fields_at_fault(replace(plan, edition=1)) == {"reason"}

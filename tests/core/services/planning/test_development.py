"""A development plan adds up, says what it lacks, and is revised without touching what was agreed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.planning.consent import Approval
from planner_desktop.domain.planning.development.environment import SwotFactor, TowsOption
from planner_desktop.domain.planning.development.plans import DevelopmentPlan, PlanStatement
from planner_desktop.domain.planning.development.strategies import (
    IndicativeMoney,
    IndicativeProject,
    Indicator,
    IndicatorYear,
    Strategy,
)
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import records
from planner_desktop.services.door.plan_decisions import PaperFixed
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.development import checks, comparing, revising, yearly


@pytest.fixture
def plan(office: OfficeFile) -> DevelopmentPlan:
    plan = records.save(office, DevelopmentPlan(name="แผน", first_year=2566, last_year=2568, edition=0))
    strong = records.save(
        office, SwotFactor(plan=plan.id, side="strength", code="S1", wording="ครูดี", weight=60, score=4)
    )
    records.save(
        office, SwotFactor(plan=plan.id, side="weakness", code="W1", wording="ครูขาด", weight=40, score=5)
    )
    chance = records.save(
        office, SwotFactor(plan=plan.id, side="opportunity", code="O1", wording="ดิจิทัล", weight=100, score=3)
    )
    option = records.save(
        office,
        TowsOption(plan=plan.id, kind="so", wording="ใช้สื่อ", factors=(strong.id, chance.id), chosen=True),
    )
    for kind in ("vision", "mission", "goal"):
        records.save(office, PlanStatement(plan=plan.id, kind=kind, order=1, wording=kind))
    strategy = records.save(office, Strategy(plan=plan.id, code="1", name="ยกระดับ", options=(option.id,)))
    records.save(
        office, Indicator(plan=plan.id, strategy=strategy.id, code="1.1", name="ร้อยละผ่าน", unit="ร้อยละ")
    )
    project = records.save(office, IndicativeProject(plan=plan.id, strategy=strategy.id, name="อบรม"))
    records.save(office, IndicativeMoney(project=project.id, fiscal_year=2566, amount=5_000_000))
    return plan


def agree(file: OfficeFile, plan: DevelopmentPlan) -> DevelopmentPlan:
    told = Approval(
        subject="แผน",
        development_plan=plan.id,
        body="director",
        decided_on=dt.date(2022, 9, 1),
        wording="เห็นชอบ",
    )
    records.save(file, told)
    return records.get(file, DevelopmentPlan, plan.id)


def test_weighted_scores_tell_where_the_area_stands(office: OfficeFile, plan: DevelopmentPlan) -> None:
    sums = checks.swot(office, plan)
    assert {side: (one.weight, one.shown) for side, one in sums.items()} == {
        "strength": (60, "2.40"),
        "weakness": (40, "2.00"),
        "opportunity": (100, "3.00"),
        "threat": (0, "0.00"),
    }
    assert checks.standing(sums) == "so"


def test_what_is_missing_is_told_with_its_place(office: OfficeFile, plan: DevelopmentPlan) -> None:
    assert [(one.name, "2566" in str(one.message)) for one in checks.lacks(office, plan)] == [
        ("indicator", True)
    ]
    factor = next(one for one in records.every(office, SwotFactor) if one.code == "W1")
    records.save(office, replace(factor, weight=30))
    told = [str(one.message) for one in checks.lacks(office, plan)]
    assert "น้ำหนัก S+W รวมได้ 90% ต้องรวมได้ 100%" in told


def test_figures_of_years_are_written_and_refused_outside_the_plan(
    office: OfficeFile, plan: DevelopmentPlan
) -> None:
    (line,) = yearly.indicators(office, plan)
    yearly.set_figure(office, line, plan, 2565, "71.5")
    yearly.set_figure(office, line, plan, 2566, "75")
    (line,) = yearly.indicators(office, plan)
    assert (line.years[2565].result, line.years[2566].target) == ("71.5", "75")
    for year, text in ((2566, "101"), (2566, "มาก"), (2571, "80")):
        with pytest.raises(Invalid):
            yearly.set_figure(office, line, plan, year, text)
    yearly.set_figure(office, line, plan, 2566, "")
    assert set(yearly.indicators(office, plan)[0].years) == {2565}
    with pytest.raises(Invalid) as told:
        records.save(office, IndicatorYear(indicator=line.indicator.id, fiscal_year=2569, target="1"))
    assert {fault.field for fault in told.value.faults} == {"target", "fiscal_year"}


def test_money_of_years_adds_up(office: OfficeFile, plan: DevelopmentPlan) -> None:
    (line,) = yearly.money(office, plan)
    yearly.set_money(office, line, 2567, 150)
    assert yearly.money(office, plan)[0].amount == 5_000_150
    with pytest.raises(Invalid):
        yearly.set_money(office, line, 2567, -1)
    with pytest.raises(Invalid):
        yearly.set_money(office, line, 2569, 1)


def test_a_revision_copies_everything_and_leads_its_links_to_the_copies(
    office: OfficeFile, plan: DevelopmentPlan
) -> None:
    with pytest.raises(UserError):
        revising.revise(office, plan, "เร็วไป")
    (line,) = yearly.indicators(office, plan)
    yearly.set_figure(office, line, plan, 2566, "75")
    agreed = agree(office, plan)
    fresh = revising.revise(office, agreed, "นโยบายเปลี่ยน")
    assert (fresh.edition, fresh.state, fresh.revises) == (1, "draft", plan.id)
    (strategy,) = revising.rows_of(office, Strategy, fresh.id)
    assert isinstance(strategy, Strategy)
    (option,) = revising.rows_of(office, TowsOption, fresh.id)
    assert strategy.options == (option.id,)
    (copied,) = yearly.indicators(office, fresh)
    assert copied.indicator.strategy == strategy.id
    assert copied.years[2566].target == "75"
    assert comparing.compare(office, agreed, fresh) == []
    with pytest.raises(UserError):
        revising.revise(office, agreed, "อีกครั้ง")
    with pytest.raises(PaperFixed):
        yearly.set_figure(office, line, plan, 2567, "80")


def test_two_editions_are_compared_field_by_field(office: OfficeFile, plan: DevelopmentPlan) -> None:
    agreed = agree(office, plan)
    fresh = revising.revise(office, agreed, "ปรับ")
    (strategy,) = revising.rows_of(office, Strategy, fresh.id)
    assert isinstance(strategy, Strategy)
    records.save(office, replace(strategy, name="ยกระดับทั้งระบบ"))
    records.save(office, PlanStatement(plan=fresh.id, kind="value", order=1, wording="โปร่งใส"))
    vision = next(
        one
        for one in revising.rows_of(office, PlanStatement, fresh.id)
        if getattr(one, "kind", "") == "vision"
    )
    records.remove(office, vision)
    found = {(one.kind, one.change): one for one in comparing.compare(office, agreed, fresh)}
    assert set(found) == {
        ("strategy", "changed"),
        ("plan_statement", "added"),
        ("plan_statement", "removed"),
    }
    (change,) = found["strategy", "changed"].fields
    assert (change.before, change.after) == ("ยกระดับ", "ยกระดับทั้งระบบ")
    agree(office, fresh)
    assert records.get(office, DevelopmentPlan, plan.id).state == "superseded"


def test_targets_and_money_of_years_are_compared_over_several_editions(
    office: OfficeFile, plan: DevelopmentPlan
) -> None:
    (line,) = yearly.indicators(office, plan)
    yearly.set_figure(office, line, plan, 2566, "75")
    first = agree(office, plan)
    second = agree(office, revising.revise(office, first, "ปรับครั้งแรก"))
    third = revising.revise(office, second, "ปรับอีกครั้ง")
    yearly.set_figure(office, yearly.indicators(office, third)[0], third, 2566, "80")
    yearly.set_money(office, yearly.money(office, third)[0], 2567, 200)
    for former in (first, second):
        found = {one.kind: one.fields for one in comparing.compare(office, former, third)}
        assert [(one.label, one.before, one.after) for one in found["indicator"]] == [
            ("ค่าเป้าหมาย 2566", "75", "80")
        ]
        (money,) = found["indicative_project"]
        assert (money.label, money.before, money.after) == (
            "วงเงิน 2567 งบประมาณ สพป. (งบประจำ) (บาท)",
            "",
            "2.00",
        )
        assert set(found) == {"indicator", "indicative_project"}

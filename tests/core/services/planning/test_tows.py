"""The TOWS grid: factors at the edges, options where they cross, a strategy that leads back to both."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner_desktop.domain.planning.development.environment import SwotFactor, TowsOption
from planner_desktop.domain.planning.development.plans import DevelopmentPlan
from planner_desktop.domain.planning.development.strategies import Strategy
from planner_desktop.errors import UserError
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.development import environment_tables, tows


def _factor(office: OfficeFile, plan: DevelopmentPlan, side: str, code: str) -> SwotFactor:
    made = SwotFactor(plan=plan.id, side=side, code=code, wording=f"ปัจจัย {code}", weight=20, score=4)
    return records.save(office, made)


@pytest.fixture
def plan(office: OfficeFile) -> DevelopmentPlan:
    return records.save(office, DevelopmentPlan(name="แผน", first_year=2570, last_year=2574, edition=0))


@pytest.fixture
def option(office: OfficeFile, plan: DevelopmentPlan) -> TowsOption:
    strength = _factor(office, plan, "strength", "S1")
    chance = _factor(office, plan, "opportunity", "O1")
    made = TowsOption(
        plan=plan.id, kind="so", code="SO1", wording="ใช้ครูเก่ง", factors=(strength.id, chance.id)
    )
    return records.save(office, made)


def test_a_strategy_made_of_an_option_leads_back_to_its_factors(
    office: OfficeFile, plan: DevelopmentPlan, option: TowsOption
) -> None:
    records.save(office, Strategy(plan=plan.id, order=4, code="4", name="เดิม"))
    made = tows.make_strategy(office, option)
    assert (made.order, made.code, made.name, made.options) == (5, "5", "ใช้ครูเก่ง", (option.id,))
    assert records.get(office, TowsOption, option.id).chosen
    assert tows.read(office, plan).trace(option) == "(S1 O1 → กลยุทธ์ที่ 5)"
    history.undo(office)
    assert not records.get(office, TowsOption, option.id).chosen
    assert [one.name for one in records.every(office, Strategy)] == ["เดิม"]


def test_an_option_becomes_a_strategy_once(office: OfficeFile, option: TowsOption) -> None:
    tows.make_strategy(office, option)
    with pytest.raises(UserError, match="แล้ว") as refused:
        tows.make_strategy(office, records.get(office, TowsOption, option.id))
    assert refused.value.advice is not None


def test_an_option_whose_factor_changed_sides_cannot_become_a_strategy(
    office: OfficeFile, option: TowsOption
) -> None:
    strength = records.get(office, SwotFactor, option.factors[0])
    records.save(office, replace(strength, side="weakness"))
    with pytest.raises(UserError, match="ทั้งสองด้าน"):
        tows.make_strategy(office, option)
    assert records.every(office, Strategy) == []


def test_the_grid_on_paper_has_the_scored_factors_at_its_edges(
    office: OfficeFile, plan: DevelopmentPlan, option: TowsOption
) -> None:
    grid, pairs = environment_tables.tows(office, plan)
    assert [one.label for one in grid.columns[1:]] == ["จุดแข็ง (S)", "จุดอ่อน (W)"]
    edge, chances, threats = grid.rows
    assert edge[1:] == ("S1 ปัจจัย S1 (20% × 4 = 0.80)", "–")
    assert chances[0] == "โอกาส (O)\nO1 ปัจจัย O1 (20% × 4 = 0.80)"
    assert chances[1] == "SO เชิงรุก\nSO1 ใช้ครูเก่ง (S1 O1)"
    assert threats[0] == "อุปสรรค (T)\n–"
    assert pairs.title == "SO เชิงรุก"
    assert option.code == pairs.rows[0][0]

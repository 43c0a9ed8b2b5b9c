"""What is wrong in a development plan is told at once, beside its field, with what to do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner_desktop.domain.planning.development.environment import SwotFactor, TowsOption
from planner_desktop.domain.planning.development.plans import DevelopmentPlan
from planner_desktop.domain.planning.development.strategies import Indicator, IndicatorYear, Strategy
from planner_desktop.domain.records import Record
from planner_desktop.errors import Invalid
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile


def _plan(office: OfficeFile, first: int = 2570) -> DevelopmentPlan:
    made = DevelopmentPlan(name="แผน", first_year=first, last_year=first + 2, edition=0)
    return records.save(office, made)


def _refused(office: OfficeFile, record: Record, field: str, words: str) -> None:
    with pytest.raises(Invalid) as told:
        records.save(office, record)
    (fault,) = told.value.faults
    assert fault.field == field
    assert words in str(fault.message)


def test_weights_past_the_whole_say_how_much_is_left(office: OfficeFile) -> None:
    plan = _plan(office)
    heavy = records.save(office, SwotFactor(plan=plan.id, side="strength", wording="ก", weight=70))
    records.save(office, SwotFactor(plan=plan.id, side="threat", wording="ข", weight=90))
    _refused(office, SwotFactor(plan=plan.id, side="weakness", wording="ค", weight=40), "weight", "ไม่เกิน 30%")
    assert (
        records.save(office, SwotFactor(plan=plan.id, side="weakness", wording="ค", weight=30)).weight == 30
    )
    _refused(office, replace(heavy, weight=71), "weight", "101%")
    assert records.save(office, replace(heavy, weight=10)).weight == 10
    records.save(office, Strategy(plan=plan.id, name="ก", weight=60))
    _refused(office, Strategy(plan=plan.id, name="ข", weight=41), "weight", "ไม่เกิน 40%")


def test_weights_of_another_edition_do_not_count(office: OfficeFile) -> None:
    for plan in (_plan(office), _plan(office, 2575)):
        records.save(office, SwotFactor(plan=plan.id, wording="ก", weight=100))


def test_a_pair_holds_its_two_sides_and_no_other(office: OfficeFile) -> None:
    plan = _plan(office)
    sides = ("strength", "opportunity", "threat")
    made = [records.save(office, SwotFactor(plan=plan.id, side=side, wording=side)) for side in sides]
    strength, chance, threat = (one.id for one in made)
    pair = TowsOption(plan=plan.id, kind="so", wording="คู่", factors=(strength, threat))
    _refused(office, pair, "factors", "ทั้งสองด้าน")
    assert records.save(office, replace(pair, factors=(strength, chance))).kind == "so"


def test_what_a_row_names_is_of_its_own_edition(office: OfficeFile) -> None:
    plan, other = _plan(office), _plan(office, 2575)
    strategy = records.save(office, Strategy(plan=other.id, name="ของอีกฉบับ"))
    told = Indicator(plan=plan.id, name="ร้อยละ", unit="ร้อยละ", strategy=strategy.id)
    _refused(office, told, "strategy", "ฉบับเดียวกัน")


def test_years_with_targets_cannot_be_cut_off(office: OfficeFile) -> None:
    plan = _plan(office)
    kept = records.save(office, Indicator(plan=plan.id, name="ผ่าน", unit="แห่ง"))
    records.save(office, IndicatorYear(indicator=kept.id, fiscal_year=2572, target="5"))
    _refused(office, replace(plan, last_year=2571), "last_year", "2572")
    assert records.save(office, replace(plan, last_year=2573)).last_year == 2573

"""Plans out to schools as workbooks with the projection in them, and back into the plans."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from planner_desktop.domain.information.class_plan.plans import ClassPlan
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.services import records
from planner_desktop.services.class_plan import plans, round_form, steps
from planner_desktop.services.class_plan.plans import Cell
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.information.rounds import asking, taking, templates
from tests.core.services.class_plan.offices import YEAR, filled_in, led, now, two

DUE = bangkok_today() + dt.timedelta(days=10)


def sent(file: OfficeFile, folder: Path, pupils: int) -> round_form.Taken:
    """The first school's workbook with another number in ป.1 of the first year, taken back."""
    round_ = round_form.plan_round(file, "yearly", YEAR + 1) or round_form.open_round(
        file, "yearly", YEAR + 1, DUE
    )
    asked = asking.asked(file, round_.id)
    filled = round_form.proposals(file, asked)
    first = next(one.id for one in asked.schools if one.name == "บ้านหนึ่ง")
    path = templates.write_templates(asked, folder, {first}, filled=filled)[0]
    filled_in(path, pupils)
    plan = taking.prepare(file, round_.id, path)
    assert not plan.faults, plan.faults
    taking.apply(file, plan)
    return round_form.take_over(file, round_.id)


def test_a_plan_goes_out_and_comes_back(office: OfficeFile, tmp_path: Path) -> None:
    first, _second = two(office)
    taken = sent(office, tmp_path, 95)
    assert (taken.new, taken.changed, taken.same, taken.locked) == (1, 0, 0, ())
    plan = plans.newest(office, "yearly", YEAR + 1)[first.id]
    assert (plan.state, plan.teachers, plan.rooms_built, plan.special_rooms) == ("filled", 6, 8, 1)
    assert plans.cells(office, [plan.id])[plan.id] == {
        (YEAR + 1, "211"): Cell(95, 3),
        (YEAR + 1, "212"): Cell(90, 3),
    }
    assert [one.deed for one in steps.of_plan(office, plan.id)] == ["filled"]


def test_taking_over_twice_changes_nothing(office: OfficeFile, tmp_path: Path) -> None:
    two(office)
    sent(office, tmp_path, 95)
    round_ = round_form.plan_round(office, "yearly", YEAR + 1)
    assert round_
    again = round_form.take_over(office, round_.id)
    assert (again.new, again.changed, again.same) == (0, 0, 1)
    assert len(records.every(office, ClassPlan)) == 1


def test_a_plan_that_went_on_is_not_overwritten(office: OfficeFile, tmp_path: Path) -> None:
    first, _second = two(office)
    sent(office, tmp_path, 95)
    plan = plans.newest(office, "yearly", YEAR + 1)[first.id]
    taken = sent(office, tmp_path / "again", 99)
    assert taken.locked == ("บ้านหนึ่ง",)
    assert plans.cells(office, [plan.id])[plan.id][YEAR + 1, "211"].pupils == 95
    steps.advance(office, now(office, [plan]), steps.Step("returned", bangkok_today(), words="แก้"))
    round_ = round_form.plan_round(office, "yearly", YEAR + 1)
    assert round_
    assert round_form.take_over(office, round_.id).changed == 1
    assert plans.cells(office, [plan.id])[plan.id][YEAR + 1, "211"].pupils == 99


def test_one_round_a_year_and_only_with_answers(office: OfficeFile) -> None:
    two(office)
    round_ = round_form.open_round(office, "full", YEAR + 1, DUE)
    with pytest.raises(UserError, match="ไว้แล้ว"):
        round_form.open_round(office, "full", YEAR + 1, DUE)
    with pytest.raises(UserError, match="ยังไม่มีโรงเรียนส่ง"):
        round_form.take_over(office, round_.id)


def test_another_round_is_no_round_of_plans(office: OfficeFile) -> None:
    from tests.core.services.information.rounds import case

    other = case(office)
    with pytest.raises(UserError, match="ไม่ใช่รอบเก็บแผนชั้นเรียน"):
        round_form.take_over(office, other.round.id)


def test_the_workbook_shows_the_plan_so_far(office: OfficeFile) -> None:
    first, _second = two(office)
    plan = plans.begin(office, [first.id], "full", YEAR + 1)[0]
    plans.write(office, plan, {(YEAR + 1, "211"): Cell(77, 2)})
    led(office, [plan], "filled")
    asked = asking.asked(office, round_form.open_round(office, "full", YEAR + 1, DUE).id)
    given = round_form.proposals(office, asked)[first.id]
    assert set(given.values()) == {77, 2}

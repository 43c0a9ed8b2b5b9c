"""Plans begin from the projection, are locked when handed on, keep every round, and change by edition."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner_desktop.domain.information.class_plan import shipped
from planner_desktop.domain.information.class_plan.plans import ClassPlan, ClassPlanLine, ClassPlanStep
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.services import history, records
from planner_desktop.services.class_plan import criteria, plans, steps, tables
from planner_desktop.services.class_plan.plans import Cell, PlanLocked
from planner_desktop.services.class_plan.steps import Step
from planner_desktop.services.file import OfficeFile
from tests.core.services.class_plan.offices import YEAR, begun, led, now, told, two

TODAY = bangkok_today()


def test_a_draft_has_the_projection_and_the_rooms_of_the_criterion(office: OfficeFile) -> None:
    first, second = begun(office)
    found = plans.cells(office, [first.id, second.id])
    assert found[first.id][YEAR + 1, "211"] == Cell(90, 3)  # 90 at 40 with 10 left over
    assert found[first.id][YEAR + 5, "212"] == Cell(90, 3)
    assert found[second.id][YEAR + 1, "212"] == Cell(10, 1)
    assert (first.teachers, first.rooms_built) == (6, 2)
    history.undo(office)
    assert not records.every(office, ClassPlan)
    assert not records.every(office, ClassPlanLine)


def test_beginning_twice_makes_no_second_plan(office: OfficeFile) -> None:
    chosen = begun(office)
    assert plans.begin(office, [one.school for one in chosen if one.school], "full", YEAR + 1) == []
    assert len(records.every(office, ClassPlan)) == 2


def test_typed_figures_are_kept_in_one_step(office: OfficeFile) -> None:
    plan = begun(office)[0]
    typed = {**plans.cells(office, [plan.id])[plan.id], (YEAR + 1, "211"): Cell(96, 3, 1)}
    del typed[YEAR + 2, "212"]
    plans.write(office, replace(plan, special_rooms=2), typed)
    found = plans.cells(office, [plan.id])[plan.id]
    assert found[YEAR + 1, "211"] == Cell(96, 3, 1)
    assert found[YEAR + 2, "212"] == Cell()
    history.undo(office)
    assert plans.cells(office, [plan.id])[plan.id][YEAR + 1, "211"] == Cell(90, 3)
    assert records.get(office, ClassPlan, plan.id).special_rooms is None


def test_what_was_handed_on_cannot_be_typed_over(office: OfficeFile) -> None:
    plan = led(office, begun(office)[:1], "certified")[0]
    with pytest.raises(PlanLocked):
        plans.write(office, plan, {})
    line = records.every(office, ClassPlanLine, Query("class_plan_line"))[0]
    mine = next(one for one in records.every(office, ClassPlanLine) if one.plan == plan.id)
    with pytest.raises(UserError, match="ส่งต่อไปแล้ว"):
        records.save(office, replace(mine, pupils=1))
    assert line.pupils


def test_every_round_of_a_plan_is_kept(office: OfficeFile) -> None:
    """Returned once, then all the way to OBEC: eight steps, in order, each with who took it."""
    chosen = led(office, begun(office)[:1], "certified")
    steps.advance(office, chosen, Step("returned", TODAY, words="ห้อง ป.1 ไม่ตรง"))
    plan = led(office, chosen, "sent")[0]
    taken = steps.of_plan(office, plan.id)
    assert [one.deed for one in taken] == [
        "filled",
        "certified",
        "returned",
        "filled",
        "certified",
        "checked",
        "agreed",
        "approved",
        "sent",
    ]
    assert taken[2].words == "ห้อง ป.1 ไม่ตรง"
    assert taken[1].by == "สมใจ ตัวอย่าง"
    assert taken[7].by == "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา"
    with pytest.raises(UserError, match="แก้ไขหรือลบไม่ได้"):
        records.save(office, replace(taken[0], by="คนอื่น"))
    with pytest.raises(UserError, match="แก้ไขหรือลบไม่ได้"):
        records.remove(office, taken[0])
    with pytest.raises(UserError, match="จึงลบไม่ได้"):
        records.remove(office, plan)
    assert len(records.every(office, ClassPlanStep)) == 9


def test_many_schools_take_a_step_at_once_or_none_does(office: OfficeFile) -> None:
    chosen = begun(office)
    led(office, chosen[:1], "filled")
    with pytest.raises(UserError, match="ยังไม่ได้"):
        steps.advance(office, now(office, chosen), Step("certified", TODAY))
    assert [one.state for one in now(office, chosen)] == ["filled", "draft"]
    led(office, chosen[1:], "filled")
    assert steps.advance(office, now(office, chosen), Step("certified", TODAY)) == 2
    history.undo(office)
    assert [one.state for one in now(office, chosen)] == ["filled", "filled"]


def test_a_return_needs_its_reason_and_an_empty_plan_is_not_handed_on(office: OfficeFile) -> None:
    chosen = led(office, begun(office)[:1], "filled")
    with pytest.raises(UserError, match="เหตุที่ส่งกลับ"):
        steps.advance(office, chosen, Step("returned", TODAY))
    second = next(one for one in records.every(office, ClassPlan) if one.id != chosen[0].id)
    for line in records.every(
        office, ClassPlanLine, Query("class_plan_line", (Condition("plan", Test.IS, second.id),))
    ):
        records.remove(office, line)
    with pytest.raises(UserError, match="ยังไม่มีตัวเลข"):
        steps.advance(office, [second], Step("filled", TODAY))


def test_an_approved_plan_changes_by_a_further_edition(office: OfficeFile) -> None:
    plan = led(office, begun(office)[:1], "approved")[0]
    with pytest.raises(UserError, match="เหตุผล"):
        plans.ask_change(office, plan, " ")
    draft = plans.ask_change(office, plan, "หมู่บ้านจัดสรรใหม่")
    assert (draft.edition, draft.state, draft.change_reason) == (2, "draft", "หมู่บ้านจัดสรรใหม่")
    found = plans.editions(office, "full", YEAR + 1)[plan.school]  # type: ignore[index]  # a plan has one
    standing = plans.in_force(found)
    assert standing
    assert standing.id == plan.id  # until the new one is approved
    assert plans.cells(office, [draft.id])[draft.id] == plans.cells(office, [plan.id])[plan.id]
    with pytest.raises(UserError, match="ฉบับที่ 2"):
        plans.ask_change(office, plan, "อีกครั้ง")
    led(office, [draft], "approved")
    assert plans.in_force(now(office, [plan, draft])) == now(office, [draft])[0]


def test_next_year_carries_the_same_years_and_projects_the_last(office: OfficeFile) -> None:
    plan = begun(office)[0]
    typed = {**plans.cells(office, [plan.id])[plan.id], (YEAR + 2, "211"): Cell(77, 2)}
    plans.write(office, plan, typed)
    made = plans.copy_on(office, "full", YEAR + 1)
    assert {one.academic_year for one in made} == {YEAR + 2}
    mine = next(one for one in made if one.school == plan.school)
    found = plans.cells(office, [mine.id])[mine.id]
    assert found[YEAR + 2, "211"] == Cell(77, 2)
    assert (YEAR + 1, "211") not in found
    with pytest.raises(UserError, match="ไม่มีแผน"):
        plans.copy_on(office, "full", YEAR + 1)


def test_a_yearly_plan_takes_the_figures_of_the_plan_in_force(office: OfficeFile) -> None:
    plan = begun(office)[0]
    typed = {**plans.cells(office, [plan.id])[plan.id], (YEAR + 1, "211"): Cell(99, 3)}
    plans.write(office, plan, typed)
    assert plan.school
    led(office, [plan], "approved")
    yearly = plans.begin(office, [plan.school], "yearly", YEAR + 1)[0]
    assert plans.cells(office, [yearly.id])[yearly.id] == {
        (YEAR + 1, "211"): Cell(99, 3),
        (YEAR + 1, "212"): Cell(90, 3),
    }


def test_plan_and_count_stand_side_by_side(office: OfficeFile) -> None:
    """The yearly plan of this year, which is counted already: 90 came where 95 were planned."""
    first, _second = two(office)
    plan = plans.begin(office, [first.id], "yearly", YEAR)[0]
    plans.write(office, plan, {(YEAR, "211"): Cell(95, 2), (YEAR, "212"): Cell(90, 3)})
    table = tables.yearly(office, tables.sheet_of(office, plan))
    row = dict(zip((one.label for one in table.columns), table.rows[0], strict=True))
    assert (row["แผน นร."], row[f"จริง {YEAR} นร."], row["ต่าง นร."]) == (95, 90, -5)
    assert (row["ตามเกณฑ์ ห้อง"], row["แผน ห้อง"], row["ต่าง ห้อง"]) == (3, 2, -1)


def test_the_office_sheet_is_the_sum_of_the_schools(office: OfficeFile) -> None:
    begun(office)
    sheets = tables.office_sheets(office, "full", YEAR + 1)
    whole = tables.full(office, tables.summed(sheets, "full", YEAR + 1))
    listed = tables.schools(office, sheets, plans.Proposer(office).known)
    assert whole.totals[3:] == listed.totals[4:]
    assert whole.totals[1:5] == (210, 4, 210, 8)  # now in 4 rooms; planned 3+3+1+1
    of_schools = [tables.full(office, one).totals for one in sheets]
    assert [sum(each) for each in zip(*(row[1:] for row in of_schools), strict=True)] == list(
        whole.totals[1:]
    )


def test_what_a_checker_should_ask(office: OfficeFile) -> None:
    plan = replace(begun(office)[0], rooms_built=2)
    found = {
        (YEAR + 1, "211"): Cell(30, 0),
        (YEAR + 1, "212"): Cell(0, 3),
        (YEAR + 2, "211"): Cell(30, 1, 2),
    }
    words = [str(one) for one in steps.remarks(found, plan)]
    assert len(words) == 4
    assert f"ปี {YEAR + 1} ใช้ 3 ห้อง มีจริง 2 ห้อง" in words


def test_criteria_are_laid_out_once_and_the_offices_own_are_used(office: OfficeFile) -> None:
    count = criteria.lay_out(office)
    assert count == len(shipped.ROOMS + shipped.BANDS + shipped.RATIOS)
    assert criteria.lay_out(office) == 0
    rule = next(one for one in criteria.in_force(office, YEAR).rooms if one.stage == "2")
    records.save(office, replace(rule, pupils_per_room=30))
    assert criteria.in_force(office, YEAR).rooms_of("211", 90) == 3
    assert criteria.in_force(office, YEAR).rooms_of("211", 69) == 2


def test_progress_counts_every_open_school(office: OfficeFile) -> None:
    chosen = begun(office)
    led(office, chosen[:1], "filled")
    extra = two_more(office)
    known = plans.Proposer(office).known
    assert steps.progress(office, "full", YEAR + 1, known) == {"filled": 1, "draft": 1, "": 1}
    assert extra in known.schools


def two_more(file: OfficeFile) -> object:
    from tests.core.services.schools.offices import school

    one = school(file, 9, "บ้านใหม่")
    told(file, one, YEAR, {"211": 5})
    return one.id

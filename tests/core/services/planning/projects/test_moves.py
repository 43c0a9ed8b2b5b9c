"""A project goes its way step by step, every round kept; what is missing is told with its place."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from planner_desktop.domain.planning.projects.activities import Activity, BudgetLine
from planner_desktop.domain.planning.projects.particulars import ProjectIndicator, ProjectRisk
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.policy import shipped
from planner_desktop.services.planning.projects import checks, duplicating, moves, rows, totals
from tests.core.services.planning.offices import YEAR, small_plan

WHOLE: dict[str, Any] = {
    "rationale": "เพราะ",
    "objectives": "เพื่อ",
    "quantity": "60 คน",
    "owner_name": "ผู้รับผิดชอบ",
}


def ready(file: OfficeFile, state: str = "draft") -> Project:
    """A project that lacks nothing."""
    one = small_plan(file).projects[0]
    records.save(file, ProjectIndicator(project=one.id, order=1, name="ผ่าน", unit="ร้อยละ", target="80"))
    records.save(file, ProjectRisk(project=one.id, order=1, name="เงินช้า", likelihood=2, impact=3))
    return records.save(file, replace(one, state=state, **WHOLE))


def test_the_whole_way_keeps_every_round(office: OfficeFile) -> None:
    office.actor_name = "ผู้เสนอ"
    one = ready(office)
    moves.move(office, one.id, "proposed")
    moves.move(office, one.id, "returned", moves.Told(note="แก้วัตถุประสงค์"))
    moves.move(office, one.id, "proposed")
    decided = moves.Told(dated=dt.date(2026, 10, 5), body="area_committee", meeting="3/2569", note="เห็นชอบ")
    for to in ("checking", "committee", "approved", "planned", "running", "reported", "closed"):
        moves.move(office, one.id, to, decided if to == "approved" else moves.NOTHING)
    kept = rows.rounds(office, one.id)
    assert [one.to_state for one in kept][:3] == ["proposed", "returned", "proposed"]
    assert [one.round for one in kept] == [1, 1] + [2] * 8
    assert (kept[1].note, kept[1].from_state, kept[1].by_name) == ("แก้วัตถุประสงค์", "proposed", "ผู้เสนอ")
    approved = next(one for one in kept if one.to_state == "approved")
    assert (approved.body, approved.meeting, str(approved.dated)) == (
        "area_committee",
        "3/2569",
        "2026-10-05",
    )
    assert kept[-1].dated == bangkok_today()
    assert records.get(office, Project, one.id).state == "closed"
    history.undo(office)
    assert records.get(office, Project, one.id).state == "reported"
    assert len(rows.rounds(office, one.id)) == 9


def test_a_step_that_is_not_offered_or_lacks_its_reason_changes_nothing(office: OfficeFile) -> None:
    one = ready(office)
    with pytest.raises(UserError):
        moves.move(office, one.id, "approved")
    with pytest.raises(Invalid):
        moves.move(office, one.id, "cancelled", moves.Told(note="  "))
    assert records.get(office, Project, one.id).state == "draft"
    assert rows.rounds(office, one.id) == ()


def test_an_approval_says_whose_it_is_and_never_a_day_to_come(office: OfficeFile) -> None:
    one = ready(office, "committee")
    with pytest.raises(Invalid) as refused:
        moves.move(office, one.id, "approved")
    assert [each.field for each in refused.value.faults] == ["body"]
    tomorrow = moves.Told(body="director", dated=bangkok_today() + dt.timedelta(days=1))
    with pytest.raises(Invalid) as refused:
        moves.move(office, one.id, "approved", tomorrow)
    assert [each.field for each in refused.value.faults] == ["dated"]
    shipped.lay_out(office)
    moves.move(office, one.id, "approved")
    assert rows.rounds(office, one.id)[0].body == "director"


def test_a_kept_round_is_not_rewritten_nor_taken_out(office: OfficeFile) -> None:
    one = ready(office)
    moves.move(office, one.id, "proposed")
    kept = rows.rounds(office, one.id)[0]
    with pytest.raises(UserError, match="แก้ไขหรือลบไม่ได้"):
        records.save(office, replace(kept, note="เขียนทับ"))
    with pytest.raises(UserError, match="แก้ไขหรือลบไม่ได้"):
        records.remove(office, kept)
    assert rows.rounds(office, one.id) == (kept,)


def test_every_offered_step_leads_to_a_state_that_goes_on() -> None:
    reached = {step.to for found in moves.STEPS.values() for step in found}
    assert reached == set(moves.STEPS)


def test_an_empty_project_is_told_everything_that_is_missing(office: OfficeFile) -> None:
    one = records.save(office, Project(fiscal_year=YEAR, name="ว่าง"))
    with pytest.raises(checks.NotReady) as refused:
        moves.move(office, one.id, "proposed")
    found = [(each.kind, each.field) for each in refused.value.findings]
    assert found == [
        ("project", "strategy"),
        ("project", "owner"),
        ("project", "rationale"),
        ("project", "objectives"),
        ("project", "quantity"),
        ("activity", ""),
        ("project_indicator", ""),
    ]


def test_days_outside_the_year_and_money_without_a_month_are_named(office: OfficeFile) -> None:
    one = ready(office)
    activity = rows.read(office, one.id).activities[0]
    records.save(office, BudgetLine(project=one.id, name="ป้าย", category="materials", amount=100))
    later = replace(one, fiscal_year=YEAR + 1)
    found = {(each.record, each.field) for each in checks.before_proposing(office, later)}
    assert {(activity.id, "starts"), (activity.id, "ends")} <= found
    (loose,) = (each for each in checks.before_proposing(office, one))
    assert "ป้าย" in str(loose.message)


def test_results_wait_for_a_place_in_the_plan(office: OfficeFile) -> None:
    one = ready(office, "approved")
    (only,) = checks.before_reporting(office, one)
    assert (only.kind, only.field) == ("project", "state")
    assert checks.before_reporting(office, replace(one, state="planned")) == ()


def test_another_strategy_after_approval_needs_a_reason_and_is_logged(office: OfficeFile) -> None:
    plan = small_plan(office)
    one = plan.projects[0]
    with pytest.raises(Invalid):
        moves.move_strategy(office, one.id, plan.two.id, "")
    moved = moves.move_strategy(office, one.id, plan.two.id, "ตามมติที่ประชุม")
    assert (moved.strategy, moved.state) == (plan.two.id, "planned")
    (kept,) = rows.rounds(office, one.id)
    assert (kept.from_state, kept.to_state) == ("planned", "planned")
    assert "บริหารจัดการ" in kept.note
    assert kept.note.endswith("ตามมติที่ประชุม")
    history.undo(office)
    assert records.get(office, Project, one.id).strategy == plan.one.id
    assert rows.rounds(office, one.id) == ()


def test_a_copy_has_everything_below_it_and_its_own_rows(office: OfficeFile) -> None:
    one = ready(office)
    first = rows.read(office, one.id).activities[0]
    records.save(office, Activity(project=one.id, order=2, name="สรุปผล", after=first.id))
    copy = duplicating.duplicate(office, one.id, "อบรมครู รุ่น 2", "P9")
    old, new = rows.read(office, one.id), rows.read(office, copy.id)
    assert (copy.state, copy.code, copy.copied_from) == ("draft", "P9", one.id)
    assert new.amount == old.amount == 100_000
    assert new.activities[1].after == new.activities[0].id
    assert {line.activity for line in new.lines} == {new.activities[0].id}
    assert (len(new.indicators), len(new.risks)) == (1, 1)
    assert totals.of_project(office, copy.id).by_quarter == {1: 100_000}


def test_sums_of_the_year_leave_out_what_was_cancelled(office: OfficeFile) -> None:
    plan = small_plan(office)
    assert totals.of_year(office, YEAR).whole.amount == 132_000
    moves.move(office, plan.projects[1].id, "cancelled", moves.Told(note="ไม่ได้รับจัดสรร"))
    year = totals.of_year(office, YEAR)
    assert (year.whole.amount, year.whole.by_category) == (107_000, {"services": 107_000})
    assert year.money(plan.projects[0].id).amount == 100_000
    assert totals.of_project(office, plan.projects[1].id).amount == 25_000

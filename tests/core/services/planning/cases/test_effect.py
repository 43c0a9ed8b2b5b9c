"""A case takes effect only when all is done, and then the schools' history says so; one undo takes it back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.information.schools import School
from planner_desktop.domain.planning.cases.school_cases import CaseItem, CaseRule, SchoolCase
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.cases import drafts, effect, shipped, steps, waiting
from planner_desktop.services.schools import life
from tests.core.services.planning.cases.offices import DAY, complete, refused, school, two


def test_shipped_rules_cover_every_kind_once_with_source_and_certainty(office: OfficeFile) -> None:
    assert shipped.lay_out(office) > 100
    assert shipped.lay_out(office) == 0
    rules = records.every(office, CaseRule)
    kinds = {"establish", "merge", "close", "transfer", "receive", "extend", "reduce"}
    assert {one.kind for one in rules if one.part == "step"} == kinds
    assert {one.kind for one in rules if one.part == "document"} == kinds
    assert all(one.source and one.certainty for one in rules)


def test_a_case_begun_has_the_steps_of_its_kind_and_year_with_due_days(office: OfficeFile) -> None:
    made = two(office)
    records.save(
        office,
        CaseRule(kind="merge", first_year=2568, part="step", order=1, title="ขั้นตอนใหม่ของปี", days=7),
    )
    steps.begin(office, made.case)
    items = steps.items_of(office, made.case.id)
    assert items[0].title == "ขั้นตอนใหม่ของปี"
    assert items[0].due_on == dt.date(2024, 11, 8)
    assert [one.part for one in items] == ["step"] * 12 + ["document"] * 11
    with pytest.raises(UserError, match="เริ่มดำเนินการแล้ว"):
        steps.begin(office, records.get(office, SchoolCase, made.case.id))


def test_what_is_missing_is_named_and_leads_to_its_record(office: OfficeFile) -> None:
    made = two(office)
    kept = complete(office, made.case)
    assert effect.missing(office, kept) == []
    without = records.save(office, replace(kept, resolution_no=""))
    lacks = effect.missing(office, without)
    assert [(one.name, one.record) for one in lacks] == [("school_case", kept.id)]
    assert "มติอนุมัติ: มติที่" in str(lacks[0].message)
    step = next(one for one in steps.items_of(office, kept.id) if one.required)
    step = records.save(office, replace(step, done_on=None))
    assert effect.missing(office, without)[-1].record == step.id
    with pytest.raises(UserError, match="ขาด 2 ข้อ"):
        effect.take_effect(office, without)
    assert records.get(office, School, made.gone.id).status == "open"
    records.save(office, replace(step, done_on=None, not_needed="โรงเรียนไม่มีนักเรียน"))
    assert [one.name for one in effect.missing(office, without)] == ["school_case"]


def test_a_merger_in_effect_writes_the_history_in_one_step(office: OfficeFile) -> None:
    made = two(office)
    kept = complete(office, made.case)
    done = effect.take_effect(office, kept)
    assert done.state == "effective"
    assert records.get(office, School, made.gone.id).status == "merged"
    last = life.states_of(office, made.gone.id)[-1]
    assert (last.since, last.event, last.with_school) == (DAY, "merged", made.into.id)
    assert last.paper == "ประกาศ สพป. ที่ 9/2568 ลงวันที่ 30 เมษายน 2568"
    found = effect.successor(office, made.gone.id)
    assert found is not None
    assert found.id == made.into.id
    assert effect.successor(office, made.into.id) is None
    with pytest.raises(Invalid):
        records.save(office, replace(done, effective_on=DAY + dt.timedelta(days=1)))
    with pytest.raises(UserError, match="ยกเลิกไม่ได้"):
        records.void(office, done, "ทดลอง")
    history.undo(office)
    assert records.get(office, SchoolCase, kept.id).state == "running"
    assert records.get(office, School, made.gone.id).status == "open"
    assert life.states_of(office, made.gone.id) == []


def test_a_later_merger_leads_on_to_the_school_that_has_the_pupils_now(office: OfficeFile) -> None:
    made = two(office)
    effect.take_effect(office, complete(office, made.case))
    third = school(office, 3)
    what = life.Happening(event="merged", day=dt.date(2026, 5, 16), with_school=third.id)
    life.happen(office, made.into.id, what)
    found = effect.successor(office, made.gone.id)
    assert found is not None
    assert found.id == third.id


@pytest.mark.parametrize(("kind", "status"), [("close", "closed"), ("transfer", "transferred")])
def test_closed_and_transferred_schools(office: OfficeFile, kind: str, status: str) -> None:
    made = two(office)
    case = records.save(office, replace(made.case, kind=kind, receiving=None, other_office="อบจ."))
    effect.take_effect(office, complete(office, case))
    assert records.get(office, School, made.gone.id).status == status
    assert life.states_of(office, made.gone.id)[-1].status == status


def test_extended_classes_change_the_ends_of_the_school(office: OfficeFile) -> None:
    made = two(office)
    case = records.save(office, replace(made.case, kind="extend", receiving=None))
    kept = complete(office, case)
    assert [str(one.message) for one in effect.missing(office, kept)] == ["ยังไม่ได้กรอก “ชั้นสูงสุดใหม่”"]
    effect.take_effect(office, records.save(office, replace(kept, highest_grade="313")))
    assert records.get(office, School, made.gone.id).highest_grade == "313"


def test_a_day_to_come_waits_and_a_stopped_case_is_no_longer_due(office: OfficeFile) -> None:
    made = two(office)
    kept = complete(office, made.case)
    later = records.save(office, replace(kept, effective_on=dt.date(2999, 5, 16)))
    with pytest.raises(UserError, match="ยังมาไม่ถึง"):
        effect.take_effect(office, later)
    today = dt.date(2025, 6, 1)
    counted = {one.key: one for one in waiting.counts(office, today)}
    assert counted["case_steps"].count == 3  # what is not required was left: two are late, one is due
    stopped = steps.stop(office, later, "ชุมชนไม่เห็นด้วย")
    assert stopped.state == "dropped"
    assert "ชุมชนไม่เห็นด้วย" in stopped.note
    assert "case_steps" not in {one.key for one in waiting.counts(office, today)}
    open_ = Query("case_item", (Condition("open", Test.IS, True),))
    assert records.every(office, CaseItem, open_) == []


def test_done_steps_are_kept_and_numbers_of_a_hearing_must_fit(office: OfficeFile) -> None:
    made = two(office)
    kept = complete(office, made.case)
    with pytest.raises(UserError, match="หลักฐาน"):
        records.remove(office, next(one for one in steps.items_of(office, kept.id) if one.done_on))
    with refused("มากกว่าผู้เข้าร่วม"):
        records.save(office, replace(kept, present=10))
    with refused("ต้องไม่เป็นโรงเรียนที่จะเปลี่ยน"):
        records.save(office, replace(kept, receiving=made.gone.id))


def test_the_announcement_and_the_letter_are_drafted_from_the_case(office: OfficeFile) -> None:
    made = two(office)
    kept = complete(office, made.case)
    announced = drafts.announcement(office, kept)
    assert announced.subject == "รวมโรงเรียนบ้านทดลอง 1 กับโรงเรียนบ้านทดลอง 2"
    assert "16 พฤษภาคม 2568" in announced.body
    assert records.get(office, SchoolCase, kept.id).announcement == announced.id
    with pytest.raises(UserError, match="มีประกาศ"):
        drafts.announcement(office, records.get(office, SchoolCase, kept.id))
    letter = drafts.letter(office, kept)
    assert letter.status == "draft"
    assert letter.addressee == "ผู้อำนวยการโรงเรียนบ้านทดลอง 1 และโรงเรียนบ้านทดลอง 2"
    assert "ประกาศ สพป. ที่ 9/2568" in letter.body


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"heard_on": DAY, "decided_on": DAY - dt.timedelta(days=1)}, "decided_on"),
        ({"decided_on": DAY, "announced_on": DAY - dt.timedelta(days=1)}, "announced_on"),
        ({"decided_on": DAY + dt.timedelta(days=1), "effective_on": DAY}, "effective_on"),
    ],
)
def test_days_out_of_their_order_are_told_at_the_later(
    office: OfficeFile, changed: dict[str, dt.date], field: str
) -> None:
    bare = replace(two(office).case, heard_on=None, board_on=None, decided_on=None, announced_on=None)
    with pytest.raises(Invalid) as refusal:
        records.save(office, replace(bare, **changed))  # type: ignore[arg-type]  # fields of the case
    assert field in [one.field for one in refusal.value.faults]


def test_a_step_is_not_done_on_a_day_to_come(office: OfficeFile) -> None:
    made = two(office)
    steps.begin(office, made.case)
    step = steps.items_of(office, made.case.id)[0]
    with pytest.raises(Invalid) as refusal:
        records.save(office, replace(step, done_on=bangkok_today() + dt.timedelta(days=1)))
    assert [one.field for one in refusal.value.faults] == ["done_on"]
    records.save(office, replace(step, done_on=bangkok_today()))

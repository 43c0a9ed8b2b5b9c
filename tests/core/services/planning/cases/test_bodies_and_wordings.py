"""The body set for the year decides, every kind leaves its row in the history, wordings are the office's."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.choices import choice_list
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.planning.cases.school_cases import CaseItem, SchoolCase
from planner_desktop.domain.planning.cases.templates import CaseTemplate
from planner_desktop.domain.planning.consent import ApprovalRule
from planner_desktop.services import history, records
from planner_desktop.services.door.case_guards import OtherBody
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.cases import drafts, effect, steps, templates
from planner_desktop.services.planning.policy import shipped as policies
from planner_desktop.services.schools import life
from tests.core.services.planning.cases.offices import DAY, school, two


def _rule(office: OfficeFile, body: str) -> ApprovalRule:
    return records.save(office, ApprovalRule(matter="school_case", first_year=2560, body=body))


def _done(office: OfficeFile, kind: str, one: School, **more: object) -> SchoolCase:
    """A case of that kind with nothing left to do, in effect."""
    told = SchoolCase(
        fiscal_year=2568,
        kind=kind,
        subject=f"เรื่อง{kind}",
        schools=(one.id,),
        opened_on=dt.date(2024, 11, 1),
        effective_on=DAY,
        reason="มีนักเรียนเพิ่ม",
        announcement_no="ประกาศ สพป. ที่ 9/2568",
        state="running",
    )
    case = records.save(office, replace(told, **more))  # type: ignore[arg-type]  # fields by name
    return effect.take_effect(office, case)


def test_another_body_than_the_one_set_is_refused_beside_its_field(office: OfficeFile) -> None:
    made = two(office)
    _rule(office, "area_committee")
    with pytest.raises(OtherBody) as told:
        records.save(office, replace(made.case, body="province_committee"))
    assert told.value.fiscal_year == 2568
    assert "กพท." in str(told.value.message)
    assert [one.field for one in told.value.faults] == ["body"]
    assert records.save(office, replace(made.case, body="area_committee")).body == "area_committee"


def test_each_kind_of_case_has_its_own_body_by_year(office: OfficeFile) -> None:
    made = two(office)  # a merger of 2568
    _rule(office, "area_committee")
    records.save(office, ApprovalRule(matter="school_case_merge", first_year=2568, body="province_committee"))
    with pytest.raises(OtherBody) as told:
        records.save(office, replace(made.case, body="area_committee"))
    assert "กศจ." in str(told.value.message)
    assert (told.value.matter, told.value.fiscal_year) == ("school_case_merge", 2568)
    assert records.save(office, replace(made.case, body="province_committee")).body == "province_committee"
    new = SchoolCase(subject="ใหม่", opened_on=dt.date(2024, 11, 1), schools=made.case.schools)
    taken = {
        (kind, year): records.save(office, replace(new, kind=kind, fiscal_year=year)).body
        for kind, year in (("merge", 2568), ("merge", 2567), ("close", 2568))
    }
    assert taken == {
        ("merge", 2568): "province_committee",
        ("merge", 2567): "area_committee",
        ("close", 2568): "area_committee",
    }


def test_shipped_bodies_of_every_kind_are_marked_uncertain(office: OfficeFile) -> None:
    policies.lay_out(office)
    rules = {one.matter: one for one in records.every(office, ApprovalRule)}
    for code in [one.code for one in choice_list("school_case_kind").shipped]:
        one = rules[SchoolCase(kind=code).matter]
        assert (one.certainty, bool(one.basis)) == ("low", True)
    labels = {one.code: one.label for one in choice_list("approval_matter").shipped}
    for kind in choice_list("school_case_kind").shipped:
        assert labels[f"school_case_{kind.code}"] == kind.label


def test_an_office_that_set_one_body_for_all_cases_keeps_it(office: OfficeFile) -> None:
    _rule(office, "province_committee")
    policies.lay_out(office)
    matters = {one.matter for one in records.every(office, ApprovalRule)}
    assert not any(one.startswith("school_case_") for one in matters)


def test_a_case_decided_before_the_setting_changed_stays_as_it_is(office: OfficeFile) -> None:
    made = two(office)
    kept = records.save(office, replace(made.case, body="director"))
    _rule(office, "area_committee")
    assert records.save(office, replace(kept, note="เติม")).body == "director"
    with pytest.raises(OtherBody):
        records.save(office, replace(kept, fiscal_year=2569))


def test_extended_classes_stand_in_the_history_with_what_changed(office: OfficeFile) -> None:
    one = school(office, 5, lowest_grade="211", highest_grade="216", levels="primary")
    _done(office, "extend", one, highest_grade="313")
    now = records.get(office, School, one.id)
    assert (now.lowest_grade, now.highest_grade, now.levels) == ("211", "313", "extended")
    base, last = life.states_of(office, one.id)
    assert (base.highest_grade, last.event, last.since) == ("216", "levels", DAY)
    assert last.reason == "ชั้นที่เปิดสอน ป.1–ป.6 เป็น ป.1–ม.3\nมีนักเรียนเพิ่ม"
    assert last.paper == "ประกาศ สพป. ที่ 9/2568"
    before = life.then(now, [base, last], DAY - dt.timedelta(days=1))
    assert before.highest_grade == "216"
    history.undo(office)
    assert records.get(office, School, one.id).highest_grade == "216"
    assert life.states_of(office, one.id) == []


def test_an_established_school_begins_its_history_on_the_day(office: OfficeFile) -> None:
    one = school(office, 6, status="paused")
    _done(office, "establish", one)
    now = records.get(office, School, one.id)
    assert (now.status, now.founded) == ("open", DAY)
    (only,) = life.states_of(office, one.id)
    assert (only.event, only.since, only.status) == ("established", DAY, "open")
    assert "มีนักเรียนเพิ่ม" in only.reason


def test_a_received_school_says_from_whom(office: OfficeFile) -> None:
    one = school(office, 7, founded=dt.date(1980, 5, 16))
    _done(office, "receive", one, other_office="อบจ.ตัวอย่าง")
    (only,) = life.states_of(office, one.id)
    assert (only.event, only.since) == ("received", DAY)
    assert "รับโอนจากอบจ.ตัวอย่าง" in only.reason


def test_the_office_rewords_what_is_drafted(office: OfficeFile) -> None:
    made = two(office)
    assert templates.lay_out(office) == len(templates.SHIPPED)
    assert templates.lay_out(office) == 0
    own = next(
        one for one in records.every(office, CaseTemplate) if (one.paper, one.kind) == ("letter", "merge")
    )
    records.save(office, replace(own, subject="ถ้อยคำของเขต {การ}", body="ตั้งแต่ {วันที่มีผล} ตาม{ประกาศ}"))
    drafted = drafts.letter(office, made.case)
    assert drafted.subject == "ถ้อยคำของเขต รวมโรงเรียนบ้านทดลอง 1 กับโรงเรียนบ้านทดลอง 2"
    assert drafted.body == "ตั้งแต่ 16 พฤษภาคม 2568 ตาม........"
    records.save(office, replace(records.get(office, CaseTemplate, own.id), active=False))
    assert drafts.letter(office, made.case).subject.startswith("แจ้งการ")


def test_a_file_without_wordings_uses_the_shipped_ones(office: OfficeFile) -> None:
    made = two(office)
    kept = drafts.announcement(office, made.case)
    assert "จึงประกาศรวมโรงเรียนบ้านทดลอง 1" in kept.body
    assert "{" not in kept.body


def test_every_hole_of_the_shipped_wordings_is_known() -> None:
    for one in templates.SHIPPED:
        filled = templates.filled(one, {})
        assert "{" not in f"{filled.subject}{filled.body}{filled.addressee}"


def test_nothing_required_is_left_out_of_the_check(office: OfficeFile) -> None:
    made = two(office)
    steps.begin(office, made.case)
    kept = records.get(office, SchoolCase, made.case.id)
    open_ = [one for one in records.every(office, CaseItem) if one.required]
    assert len([one for one in effect.missing(office, kept) if one.name == "case_item"]) == len(open_)

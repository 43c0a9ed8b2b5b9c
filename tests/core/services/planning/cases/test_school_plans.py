"""Schools' plans: laid out once, marked many at a time, reminded; and the registers of the province."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.planning.cases.province import ProvinceCommittee, ProvinceSubmission
from planner_desktop.domain.planning.cases.school_plans import SchoolPlan
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import UserError
from planner_desktop.services import attachments, history, papers, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.cases import school_plans
from tests.core.documents.reading import pages_of
from tests.core.services.planning.cases.offices import refused, school

YEAR = 2570


@pytest.fixture
def plans(office: OfficeFile) -> list[SchoolPlan]:
    for number in range(1, 5):
        school(office, number)
    school(office, 5, status="closed")
    assert school_plans.lay_out(office, YEAR, "action") == 4
    assert school_plans.lay_out(office, YEAR, "action") == 0
    return school_plans.of_year(office, YEAR, "action")


def test_many_are_marked_in_one_step_with_their_days(office: OfficeFile, plans: list[SchoolPlan]) -> None:
    ids = [one.id for one in plans[:2]]
    early = dt.date(2026, 10, 5)
    records.save(office, replace(plans[0], state="submitted", submitted_on=early))
    assert school_plans.put(office, ids, "checked") == 2
    first, second = (records.get(office, SchoolPlan, one) for one in ids)
    assert (first.submitted_on, second.submitted_on) == (early, bangkok_today())
    assert first.checked_on == bangkok_today()
    history.undo(office)
    assert records.get(office, SchoolPlan, ids[1]).state == "waiting"
    with refused("ข้อเสนอแนะ"):
        school_plans.put(office, ids, "returned")
    assert school_plans.put(office, ids, "returned", "เพิ่มตัวชี้วัด") == 2


def test_the_reminder_counts_and_encloses_those_that_have_not_sent(
    office: OfficeFile, plans: list[SchoolPlan]
) -> None:
    with pytest.raises(UserError, match="ยังไม่มีรายชื่อ"):
        school_plans.remind(office, YEAR, "development")
    school_plans.put(office, [plans[0].id], "submitted")
    school_plans.put(office, [plans[1].id], "returned", "แก้ตัวชี้วัด")
    letter = school_plans.remind(office, YEAR, "action")
    assert letter.register == "circular"
    assert "จำนวน 3 แห่ง" in letter.body
    listed = "\n".join(pages_of(attachments.data(office, letter.files[0])))
    names = records.linked_titles(office, "school_plan", plans)
    assert [names[one.school] in listed for one in plans if one.school] == [False, True, True, True]
    school_plans.put(office, [one.id for one in plans], "approved")
    with pytest.raises(UserError, match="ทุกโรงเรียนส่งแผนแล้ว"):
        school_plans.remind(office, YEAR, "action")


def test_the_list_paper_counts_every_state(office: OfficeFile, plans: list[SchoolPlan]) -> None:
    school_plans.put(office, [plans[0].id], "approved")
    shown = "\n".join(pages_of(papers.pdf(office, "school-plans", {"year": str(YEAR)})))
    assert "รวม 4 โรงเรียน" in shown
    assert "เห็นชอบแล้ว 1" in shown
    with pytest.raises(UserError, match="ไม่มีแผนชนิด “other”"):
        papers.pdf(office, "school-plans", {"year": str(YEAR), "kind": "other"})


def test_days_of_the_province_are_in_order(office: OfficeFile) -> None:
    day = dt.date(2026, 8, 14)
    sent = ProvinceSubmission(sent_on=day, subject="คำขอ", receiver="ศธจ.")
    records.save(office, sent)
    with refused("ก่อนวันที่ส่ง"):
        records.save(office, replace(sent, answered_on=day - dt.timedelta(days=1)))
    with refused("ก่อนวันแต่งตั้ง"):
        records.save(
            office,
            ProvinceCommittee(name="คณะทำงาน", appointed_on=day, ends_on=day - dt.timedelta(days=1)),
        )

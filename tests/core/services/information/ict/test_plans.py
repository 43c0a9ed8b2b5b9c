"""The ICT plan: begun, approved for good with its pages kept, copied, printed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from planner_desktop.domain.information.ict.needs import IctNeed
from planner_desktop.domain.information.ict.plans import (
    IctPlan,
    IctPlanChapter,
    IctPlanIndicator,
    IctPlanProject,
)
from planner_desktop.domain.information.ict.prices import PriceItem
from planner_desktop.domain.information.risk.register import Risk
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import attachments, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.information.ict import approving, plan_paper, plans
from tests.core.documents.reading import pages_of, text_of

DAY = dt.date(2026, 11, 2)


def of_plan(name: str, plan: IctPlan) -> Query:
    return Query(name, (Condition("plan", Test.IS, plan.id),))


def begun(office: OfficeFile) -> IctPlan:
    plan = plans.begin(office, 2570, 2572)
    project = IctPlanProject(
        plan=plan.id, position=1, name="อบรม PDPA", budget_1=8_500_000, budget_2=5_000_000, budget_5=100
    )
    records.save(office, project)
    indicator = IctPlanIndicator(
        plan=plan.id, position=1, name="โรงเรียนมีเน็ตเร็ว", target_1="50", target_3="90"
    )
    records.save(office, indicator)
    return plan


def test_a_plan_begins_with_its_chapters_in_order(office: OfficeFile) -> None:
    plan = begun(office)
    chapters = plans.parts(office, IctPlanChapter, plan.id)
    assert [one.position for one in chapters] == list(range(1, 11))
    assert plan.years == (2570, 2571, 2572)
    with pytest.raises(Invalid):
        records.save(office, IctPlan(title="ก", first_year=2570, last_year=2575))
    assert plans.draft_part(office, "ict_plan_chapter", plan.id).position == 11  # type: ignore[attr-defined]


def test_the_book_has_contents_money_and_the_risks(office: OfficeFile) -> None:
    plan = begun(office)
    risk = Risk(identified_on=DAY, subject="ข้อมูลสูญหาย", inherent_likelihood=5, inherent_impact=5)
    records.save(office, risk)
    text = text_of(plan_paper.plan_paper(office, plan))
    assert "สารบัญ" in text
    assert "ร่าง" in text
    for words in ("อบรม PDPA", "๘๕,๐๐๐", "๑๓๕,๐๐๐", "ข้อมูลสูญหาย", "โรงเรียนมีเน็ตเร็ว"):
        assert words in text
    assert "ปี ๒๕๗๒" in text
    assert "ปี ๒๕๗๓" not in text
    (money,) = [one for one in plan_paper.plan_tables(office, plan) if "งบประมาณรายปี" in one.title]
    assert money.totals[3:7] == (85_000, 50_000, 0, 135_000)  # the fifth year is outside the plan


def test_what_was_approved_stays(office: OfficeFile) -> None:
    plan = begun(office)
    approved = approving.approve(office, approving.propose(office, plan), DAY, "director", "ครั้งที่ 9/2569")
    (kept,) = attachments.facts(office, approved.files)
    assert kept.name.endswith("(อนุมัติ).pdf")
    pages = "\n".join(pages_of(attachments.data(office, approved.files[0])))
    assert "ครั้งที่ ๙/๒๕๖๙" in pages
    chapter = plans.parts(office, IctPlanChapter, plan.id)[0]
    project = plans.parts(office, IctPlanProject, plan.id)[0]
    for changed in (
        replace(approved, title="อื่น"),
        replace(chapter, words="แก้"),
        IctPlanIndicator(plan=plan.id, name="ใหม่"),
    ):
        with pytest.raises(UserError, match="อนุมัติแล้ว"):
            records.save(office, changed)
    with pytest.raises(UserError, match="อนุมัติแล้ว"):
        records.remove(office, project)
    with pytest.raises(UserError):
        approving.take_back(office, approved)
    assert records.save(office, replace(approved, note="ส่ง สพฐ. แล้ว")).note == "ส่ง สพฐ. แล้ว"


def test_a_part_cannot_be_moved_into_or_out_of_an_approved_plan(office: OfficeFile) -> None:
    first = approving.approve(office, begun(office), DAY, "director", "")
    second = plans.copy(office, first, 2573, 2575)
    moved = plans.parts(office, IctPlanProject, second.id)[0]
    with pytest.raises(UserError, match="อนุมัติแล้ว"):
        records.save(office, replace(moved, plan=first.id))
    fixed = plans.parts(office, IctPlanProject, first.id)[0]
    with pytest.raises(UserError, match="อนุมัติแล้ว"):
        records.save(office, replace(fixed, plan=second.id))


def test_another_edition_takes_the_place_of_the_approved_one(office: OfficeFile) -> None:
    first = approving.approve(office, begun(office), DAY, "director", "")
    second = plans.copy(office, first, 2570, 2572)
    assert (second.edition, second.state, second.files, second.previous) == (2, "draft", (), first.id)
    for name in ("ict_plan_chapter", "ict_plan_indicator", "ict_plan_project"):
        counts = [records.count(office, of_plan(name, plan)) for plan in (first, second)]
        assert counts[0] == counts[1] > 0
    assert records.get(office, IctPlan, first.id).state == "approved"
    approving.approve(office, second, DAY, "director", "")
    assert records.get(office, IctPlan, first.id).state == "replaced"


def test_the_next_years_copy_the_last_plan(office: OfficeFile) -> None:
    first = begun(office)
    assert plans.draft_years(office, 2570) == (2573, 2577)
    later = plans.copy(office, first, 2573, 2575)
    assert later.title == "แผนพัฒนาเทคโนโลยีดิจิทัล พ.ศ. 2573–2575"
    assert (later.edition, later.previous) == (1, first.id)
    approving.approve(office, later, DAY, "director", "")
    assert records.get(office, IctPlan, first.id).state == "draft"  # other years stand beside it


def test_needs_and_pieces_due_stand_in_the_plan_priced(office: OfficeFile) -> None:
    plan = begun(office)
    item = PriceItem(fiscal_year=2570, code="1", name="โน้ตบุ๊ก", kind="notebook", unit="เครื่อง", price=2_400_000)
    listed = records.save(office, item)
    for year, quantity in ((2570, 3), (2571, 2), (2575, 9)):
        draft = IctNeed(fiscal_year=year, unit="กลุ่มนโยบายและแผน", reason="ทดแทน", quantity=quantity)
        if year == 2570:
            records.save(office, replace(draft, item=listed.id))
        else:
            quotes = {f"quote_{at}": 1_000_000 for at in (1, 2, 3)}
            sellers = {f"quote_{at}_from": f"ร้าน {at}" for at in (1, 2, 3)}
            records.save(office, replace(draft, own_item="จอภาพ", own_price=1_000_000, **quotes, **sellers))  # type: ignore[arg-type] # facts by name
    years, items, networks = (
        one for one in plan_paper.plan_tables(office, plan) if one.title.startswith("ความต้องการ")
    )
    assert [row[:4] for row in years.rows] == [
        ("2570", 1, 3, 72_000),
        ("2571", 1, 2, 20_000),
        ("2572", 0, 0, 0),
    ]
    assert years.totals[3] == items.totals[2] == networks.totals[3] == 92_000
    assert items.rows[0] == ("โน้ตบุ๊ก", 3, 72_000)
    assert "๙๒,๐๐๐" in text_of(plan_paper.plan_paper(office, plan))

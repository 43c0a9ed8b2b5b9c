"""Templates of schools' plans go out and come back: whole plans only, dry run first, again without doubling."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from planner_desktop.domain.planning.cases.school_plans import SchoolPlan
from planner_desktop.domain.planning.cases.school_projects import FILLED_IN, SchoolProject
from planner_desktop.domain.years import bangkok_today
from planner_desktop.errors import Stopped, UserError
from planner_desktop.messages import Message
from planner_desktop.services import history, records
from planner_desktop.services.exchange import returned
from planner_desktop.services.exchange.plans import Outcome
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.cases import plan_forms, school_plans
from tests.core.services.planning.cases.plan_books import GOOD, HEAD, Sent, fill, sent
from tests.core.services.planning.offices import YEAR


@pytest.fixture
def given(office: OfficeFile, tmp_path: Path) -> Sent:
    return sent(office, tmp_path / "แบบ")


def kept(given: Sent) -> list[SchoolProject]:
    return plan_forms.projects_of(given.file, YEAR, "action")


def test_a_template_names_its_school_and_offers_the_strategies_of_the_office(given: Sent) -> None:
    assert given.books[0].name == "9900000001 บ้านทดลอง 1.xlsx"
    book = load_workbook(given.books[0])
    page = book.worksheets[0]
    assert "บ้านทดลอง 1 (9900000001)" in str(page["E1"].value)
    labels = [str(cell.value) for cell in page[HEAD]]
    focus = labels.index("สนองกลยุทธ์/จุดเน้นของเขต") + 1
    (rule,) = [
        one for one in page.data_validations.dataValidation if page.cell(HEAD + 1, focus).coordinate in one
    ]
    sheet, cells = rule.formula1.split("!")
    offered = [cell.value for (cell,) in book[sheet.strip("'")][cells.replace("$", "")]]
    assert offered == ["1 พัฒนาคุณภาพผู้เรียน, ทุกช่วงวัย", "2 สร้างโอกาสทางการศึกษา"]
    assert page.protection.sheet
    assert page.cell(HEAD + 1, labels.index("โรงเรียน") + 1).protection.locked
    assert not page.cell(HEAD + plan_forms.ROWS, focus).protection.locked


def test_a_template_prints_what_is_filled_in_on_a_lying_a4(given: Sent) -> None:
    page = load_workbook(given.books[0]).worksheets[0]
    first, last = str(page.print_area).split("!")[1].replace("$", "").split(":")
    assert (first, last) == ("E1", f"O{HEAD + plan_forms.ROWS}")
    assert (page.page_setup.paperSize, page.page_setup.orientation) == (9, "landscape")
    printed = sum(page.column_dimensions[letter].width for letter in "EFGHIJKLMNO")
    assert printed <= 180  # characters: above it a lying A4 shrinks the type under 8 points


def test_a_folder_comes_back_in_one_step_and_marks_the_plans_as_sent(given: Sent) -> None:
    fill(given.books[0], 1, **GOOD)
    fill(given.books[0], 2, **(GOOD | {"name": "โครงการสอง", "amount": 0, "source": "ไม่ใช้เงิน"}))
    plans = plan_forms.prepare(given.file, given.folder)
    assert (plans.books.count(Outcome.NEW), len(plans.taken), kept(given)) == (2, 1, [])
    plan_forms.apply(given.file, plans)
    assert [(one.name, one.amount, one.quarter) for one in kept(given)] == [
        ("ยกระดับการอ่าน", 1_200_025, 2),
        ("โครงการสอง", 0, 2),
    ]
    (plan,) = school_plans.of_year(given.file, YEAR, "action")
    assert (plan.school, plan.state, plan.submitted_on) == (given.schools[0].id, "submitted", bangkok_today())
    again = plan_forms.prepare(given.file, given.folder)
    assert again.changed == ()
    assert plan_forms.apply(given.file, again) is None
    history.undo(given.file)
    assert (kept(given), records.every(given.file, SchoolPlan)) == ([], [])


def test_one_fault_keeps_the_whole_plan_out_and_is_told_with_its_place(given: Sent, tmp_path: Path) -> None:
    fill(given.books[0], 1, **GOOD)
    fill(given.books[0], 2, name="ไม่มีตัวชี้วัด", amount="สองหมื่น", quarter=5, focus="กลยุทธ์ที่ไม่มี")
    fill(given.books[1], 1, **(GOOD | {"target": "120"}))
    plans = plan_forms.prepare(given.file, given.folder)
    told = {(fault.row, fault.label) for book in plans.books.plans for fault in book.faults}
    assert (HEAD + 2, "งบประมาณ (บาท)") in told
    assert (HEAD + 2, "สนองกลยุทธ์/จุดเน้นของเขต") in told
    assert (HEAD + 1, "ค่าเป้าหมาย") in told
    assert plans.changed == ()
    assert plan_forms.apply(given.file, plans) is None
    target = tmp_path / "ต้องแก้.xlsx"
    count = returned.write_errors(plans.books, target)
    listed = list(load_workbook(target).worksheets[0].values)
    assert count == len(listed) - 1 == len(told)
    assert listed[1][:2] == (given.books[0].name, given.schools[0].code10)
    assert kept(given) == []


def test_a_missing_kpi_unit_or_money_is_told_by_name(given: Sent) -> None:
    fill(given.books[0], 1, name="โครงการ", focus=GOOD["focus"], quarter=1)
    plans = plan_forms.prepare(given.file, given.books[0])
    labels = {fault.label for fault in plans.books.plans[0].faults}
    assert {"งบประมาณ (บาท)", "ตัวชี้วัดความสำเร็จ", "หน่วยนับ", "ค่าเป้าหมาย"} <= labels


def test_an_emptied_row_leaves_the_plan_and_a_sent_template_brings_what_was_sent(
    given: Sent, tmp_path: Path
) -> None:
    fill(given.books[0], 1, **GOOD)
    fill(given.books[0], 2, **(GOOD | {"name": "ตัดออก"}))
    plan_forms.apply(given.file, plan_forms.prepare(given.file, given.folder))
    (book, _other) = plan_forms.write_forms(given.file, YEAR, "action", tmp_path / "อีกครั้ง")
    page = load_workbook(book).worksheets[0]
    assert [page.cell(HEAD + 2, at).value for at in (5, 6, 8)] == ["ตัดออก", GOOD["focus"], 12_000.25]
    fill(book, 2, **dict.fromkeys(FILLED_IN))
    plans = plan_forms.prepare(given.file, book)
    assert [one.name for one in plans.gone[book]] == ["ตัดออก"]
    plan_forms.apply(given.file, plans)
    assert [one.name for one in kept(given)] == ["ยกระดับการอ่าน"]


def test_a_plan_agreed_on_or_of_changed_cells_is_left_out(given: Sent) -> None:
    fill(given.books[0], 1, **GOOD)
    plan_forms.apply(given.file, plan_forms.prepare(given.file, given.folder))
    (plan,) = records.every(given.file, SchoolPlan)
    records.save(given.file, replace(plan, state="approved", approved_on=bangkok_today()))
    fill(given.books[0], 1, name="ชื่อใหม่")
    fill(given.books[1], 1, **(GOOD | {"school": given.schools[0].code10}))
    left = {one.name: str(one.cause) for one in plan_forms.prepare(given.file, given.folder).books.left}
    assert "เห็นชอบแล้ว" in left[given.books[0].name]
    assert "ถูกแก้" in left[given.books[1].name]


def test_a_year_without_strategies_has_no_template_and_stopping_keeps_nothing(
    given: Sent, tmp_path: Path
) -> None:
    with pytest.raises(UserError):
        plan_forms.write_forms(given.file, YEAR + 1, "action", tmp_path / "ปีหน้า")

    def stop(done: int, of: int, doing: Message) -> None:
        del of, doing
        if done:
            raise Stopped

    fill(given.books[0], 1, **GOOD)
    with pytest.raises(Stopped):
        plan_forms.prepare(given.file, given.folder, stop)
    assert kept(given) == []


def test_the_strategy_of_the_plans_own_year_is_meant(given: Sent) -> None:
    """A tree copied to another year has the same names."""
    from planner_desktop.domain.planning.tree.nodes import PlanNode

    for one in records.every(given.file, PlanNode):
        records.save(given.file, records.duplicate(replace(one, fiscal_year=YEAR + 1, parent=None)))
    fill(given.books[0], 1, **GOOD)
    plan_forms.apply(given.file, plan_forms.prepare(given.file, given.folder))
    (project,) = kept(given)
    assert project.focus
    assert records.get(given.file, PlanNode, project.focus).fiscal_year == YEAR

"""An edition keeps days and baht; the present is compared with it field by field; a revision says why."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from planner_desktop.domain.planning.projects.activities import BudgetLine
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.errors import Invalid, UserError
from planner_desktop.services import history, papers, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning import fixing
from planner_desktop.services.planning.projects import comparing, editions, moves, rows
from tests.core.documents.reading import pages_of
from tests.core.services.planning.offices import YEAR, project, small_plan


def test_the_first_edition_keeps_what_is_in_the_plan(office: OfficeFile) -> None:
    plan = small_plan(office)
    project(office, "P4 ร่าง", plan.one, 10, state="draft")
    kept = fixing.fix(office, YEAR)
    assert (kept.edition, kept.projects, kept.amount, kept.name) == (
        0,
        3,
        132_000,
        "แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2570",
    )
    found = comparing.compare(office, kept)
    assert (found.before, found.after, found.differences) == (132_000, 132_000, ())
    rows_kept = editions.rows_of(office, kept).rows.values()
    names = {json.loads(one.values)["name"] for one in rows_kept if one.kind == "project"}
    assert names == {one.name for one in plan.projects}
    history.undo(office)
    assert editions.of_year(office, YEAR) == []


def test_a_revision_needs_its_reason_and_takes_the_next_number(office: OfficeFile) -> None:
    small_plan(office)
    fixing.fix(office, YEAR)
    with pytest.raises(Invalid):
        fixing.fix(office, YEAR)
    second = fixing.fix(office, YEAR, "ได้รับจัดสรรเพิ่ม")
    assert (second.edition, second.reason) == (1, "ได้รับจัดสรรเพิ่ม")
    assert second.name.endswith("ปรับปรุงครั้งที่ 1")


def test_the_present_is_told_field_by_field_and_in_baht(office: OfficeFile) -> None:
    plan = small_plan(office)
    kept = fixing.fix(office, YEAR)
    one, two, _three = plan.projects
    records.save(office, replace(one, ends=dt.date(2027, 3, 31)))
    line = rows.read(office, one.id).lines[0]
    records.save(office, replace(line, amount=50_000))
    extra = BudgetLine(project=one.id, name="เพิ่ม", category="materials", amount=100, month="2026-11")
    records.save(office, extra)
    moves.move(office, two.id, "cancelled", moves.Told(note="ไม่ได้รับจัดสรร"))
    found = comparing.compare(office, kept)
    assert (found.before, found.after) == (132_000, 117_100)
    told = {(each.kind, each.change, each.title): each for each in found.differences}
    changed = told["project", "changed", "P1 P1 อบรมครู"]
    assert (changed.before, changed.after) == (100_000, 110_100)
    assert [(each.label, each.before, each.after) for each in changed.fields] == [
        ("สิ้นสุด", "28 ก.พ. 2570", "31 มี.ค. 2570")
    ]
    assert (told["project", "removed", "P2 P2 ข้อมูล"].before) == 25_000
    (field,) = told["budget_line", "changed", "1 รายการ 1"].fields
    assert (field.before, field.after) == ("400.00", "500.00")
    assert ("budget_line", "added", "เพิ่ม") in told


def test_the_chart_draws_the_edition_under_the_present_on_one_page(office: OfficeFile) -> None:
    plan = small_plan(office)
    keys = {"year": str(YEAR)}
    assert "ยังไม่บันทึกฉบับ" in pages_of(papers.pdf(office, "projects-gantt", keys))[0]
    fixing.fix(office, YEAR)
    records.save(office, replace(plan.projects[0], ends=dt.date(2027, 3, 31)))
    base = editions.baseline(office, YEAR)
    assert base.days[plan.projects[0].id] == (dt.date(2026, 11, 1), dt.date(2027, 2, 28))
    pages = pages_of(papers.pdf(office, "projects-gantt", {**keys, "detail": "steps"}))
    assert len(pages) == 1
    assert "เส้นฐาน" in pages[0]
    told = "".join(pages_of(papers.pdf(office, "plan-changes", keys)))
    assert "สิ้นสุด" in told


def test_the_chart_is_an_excel_sheet_one_page_wide(office: OfficeFile, tmp_path: Path) -> None:
    plan = small_plan(office)
    fixing.fix(office, YEAR)
    records.save(office, replace(plan.projects[0], ends=dt.date(2027, 3, 31)))
    target = tmp_path / "gantt.xlsx"
    papers.export(office, "projects-gantt", target, {"year": str(YEAR), "detail": "steps"})
    page = load_workbook(target).active
    assert page is not None
    assert (page.page_setup.fitToWidth or 1, page.page_setup.fitToHeight) == (1, 1)
    assert page.sheet_properties.pageSetUpPr is not None
    assert page.sheet_properties.pageSetUpPr.fitToPage
    heads = [cell.value for cell in page[5]]
    assert heads[:4] == ["โครงการ", "เริ่ม", "สิ้นสุด", "ต.ค. 69"]
    found = next(row for row in page.iter_rows(min_row=6) if str(row[0].value).startswith("P1 "))
    # November to February was kept, March is new
    assert [cell.value for cell in found[3:10]] == [None, "■○", "■○", "■○", "■○", "■", None]
    assert str(found[2].value).startswith("2027-03-31")


def test_a_year_without_a_plan_says_what_to_do(office: OfficeFile) -> None:
    records.save(office, Project(fiscal_year=YEAR, name="ร่าง"))
    with pytest.raises(UserError, match="บรรจุในแผน"):
        fixing.fix(office, YEAR)
    with pytest.raises(UserError):
        papers.pdf(office, "plan-changes", {"year": str(YEAR)})

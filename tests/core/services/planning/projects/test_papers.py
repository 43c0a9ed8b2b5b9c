"""The form says everything of a project in its order; the summary ties to an independent sum to the satang."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from openpyxl import load_workbook

from planner_desktop.domain.planning.projects.activities import ActivityMonth, BudgetLine
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.services import papers, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.projects import rows, summaries
from planner_desktop.services.planning.projects.papers import facts, formula
from planner_desktop.store.database import Database
from tests.core.documents.reading import pages_of
from tests.core.services.planning.offices import YEAR, small_plan
from tests.core.services.planning.projects.test_moves import ready


def test_the_form_has_its_sections_in_order_and_the_money_in_words(office: OfficeFile) -> None:
    one = ready(office)
    line = BudgetLine(
        project=one.id,
        name="อาหารกลางวัน",
        category="services",
        people=60,
        days=2,
        rate=12_000,
        month="2026-12",
    )
    kept = records.save(office, line)
    assert formula(kept) == "60 คน/หน่วย × 2 วัน/มื้อ × 120.00 บาท"
    told = facts(office, rows.read(office, one.id))
    assert (told.amount, told.amount_words) == ("15,400.00", "หนึ่งหมื่นห้าพันสี่ร้อยบาทถ้วน")
    assert told.cost_totals == ("รวมทั้งสิ้น", "15,400.00", "", "", "", "15,400.00")
    text = "".join(pages_of(papers.pdf(office, "project", {"id": one.id.hex})))
    parts = (
        "หลักการและเหตุผล",
        "วัตถุประสงค์",
        "รายละเอียดค่าใช้จ่าย",
        "ความเสี่ยง",
        "ติดตามประเมินผล",
        "คาดว่าจะได้รับ",
        "ผู้อนุมัติ",
    )
    places = [text.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_months_told_one_by_one_stand_in_the_form_instead_of_the_span(office: OfficeFile) -> None:
    one = small_plan(office).projects[0]
    activity = rows.read(office, one.id).activities[0]
    assert facts(office, rows.read(office, one.id)).bars[0].spans == ((1, 2),)
    for month in ("2026-10", "2027-09"):
        records.save(office, ActivityMonth(activity=activity.id, month=month))
    assert facts(office, rows.read(office, one.id)).bars[0].spans == ((0, 0), (11, 11))


def test_every_table_of_the_summary_ties_to_the_rows_of_the_file(office: OfficeFile, tmp_path: Path) -> None:
    plan = small_plan(office)
    records.save(office, replace(plan.projects[1], state="cancelled"))
    odd = BudgetLine(
        project=plan.projects[2].id, name="เศษ", category="materials", source="donation", amount=33
    )
    records.save(office, odd)
    with office.database.reading() as connection:
        (whole,) = connection.raw.execute(
            "SELECT sum(amount) FROM budget_line WHERE void_reason = '' AND project IN"
            " (SELECT id FROM project WHERE fiscal_year = ? AND state <> 'cancelled')",
            (YEAR,),
        ).fetchone()
    assert whole == 107_033
    for table in summaries.tables(office, YEAR):
        at = [column.label for column in table.columns]
        money = next(at.index(name) for name in ("รวมบาท", "บาท") if name in at)
        assert table.totals[money] == whole, table.title
        assert sum(int(row[money] or 0) for row in table.rows) == whole, table.title
    papers.export(office, "projects-summary", tmp_path / "s.xlsx", {"year": str(YEAR)})
    sheets = load_workbook(tmp_path / "s.xlsx").worksheets
    assert len(sheets) == 6
    assert any(cell == 1070.33 for row in sheets[0].iter_rows(values_only=True) for cell in row)


def test_an_unsaved_draft_is_drawn_with_the_rows_it_has(office: OfficeFile) -> None:
    one = small_plan(office).projects[0]
    draft = replace(records.get(office, Project, one.id), name="ชื่อใหม่")
    told = facts(office, rows.beside(office, draft))
    assert (told.name, told.amount) == ("ชื่อใหม่", "1,000.00")


def test_one_source_is_named_once_and_several_in_every_line(office: OfficeFile) -> None:
    one = ready(office)
    keys = {"id": one.id.hex}
    before = " ".join("".join(pages_of(papers.pdf(office, "project", keys))).split())
    assert before.count("แหล่งเงิน") == 0
    assert before.count("แหล่งงบประมาณ งบประมาณ") == 1
    records.save(
        office, BudgetLine(project=one.id, name="ผ้าป่า", category="materials", source="donation", amount=700)
    )
    after = " ".join("".join(pages_of(papers.pdf(office, "project", keys))).split())
    assert after.count("แหล่งเงิน") == 2  # over the lines and over the sums
    assert "๗.๐๐" in after.split("แหล่งงบประมาณ")[1]


def test_a_form_does_not_end_on_a_page_of_signatures_alone(demo_office: Path, tmp_path: Path) -> None:
    file = OfficeFile(Database.open(Path(shutil.copy(demo_office, tmp_path / "demo.db"))))
    found = records.every(file, Project)
    forms = [pages_of(papers.pdf(file, "project", {"id": one.id.hex})) for one in found]
    file.close()
    ends = ["การติดตามประเมินผล" in "".join(pages[-1].split()) for pages in forms]
    assert ends.count(True) >= 0.85 * len(forms)
    assert max(len(pages) for pages in forms) <= 4

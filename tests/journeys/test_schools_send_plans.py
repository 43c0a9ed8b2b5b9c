"""Plan templates go to the schools and come back through the window; the office reads, prints and checks them."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from planner_desktop.cli import main
from planner_desktop.domain.planning.cases.school_plans import SchoolPlan
from planner_desktop.domain.records import title_of
from planner_desktop.domain.years import bangkok_today
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.cases import plan_forms, school_plans
from planner_desktop.services.safety import copies
from tests.core.documents.reading import pages_of
from tests.core.services.planning.cases.plan_books import GOOD, fill
from tests.journeys.test_a_working_day import begin
from ui.app import Program
from ui.areas.planning.cases.plan_books import PlanBooksDialog, PlanProjectsPanel, write
from ui.kit.desk import Desk


def waiting(file: OfficeFile, year: int) -> list[SchoolPlan]:
    return [one for one in school_plans.of_year(file, year, "action") if one.state == "waiting"]


def test_templates_go_out_and_whole_plans_come_back(
    program: Program,
    qtbot: QtBot,
    demo_copy: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    assert program.window.open is not None
    desk = program.window.open.desk
    year = desk.fiscal_year
    first, second = waiting(file, year)[:2]
    good = GOOD | {"focus": title_of(plan_forms.focus_points(file, year)[0])}
    folder = tmp_path / "แบบ"
    asked = [one.school for one in (first, second) if one.school]
    books = plan_forms.write_forms(file, year, "action", folder, only=asked)
    fill(books[0], 1, **good)
    fill(books[1], 1, **(good | {"quarter": 9}))
    errors = taken(desk, folder, tmp_path)
    assert {row[3] for row in list(load_workbook(errors).worksheets[0].values)[1:]} == {"J"}

    fill(books[1], 1, quarter=4)
    dialog = PlanBooksDialog(desk, program.window)
    dialog.read(folder)
    dialog.write_button.click()
    sent = [one for one in school_plans.of_year(file, year, "action") if one.id in {first.id, second.id}]
    assert {(one.state, one.submitted_on) for one in sent} == {("submitted", bangkok_today())}

    panel = PlanProjectsPanel(desk)
    qtbot.addWidget(panel)
    panel.show_record(sent[0])
    assert panel.sum.text() == "1 โครงการ รวม 12,000.25 บาท"
    assert_paper(file, tmp_path, year)


def taken(desk: Desk, folder: Path, tmp_path: Path) -> Path:
    """The first time one of them has a fault: that plan stays out whole, and its fault is written."""
    dialog = PlanBooksDialog(desk)
    dialog.read(folder)
    assert dialog.write_button.text() == "รับแผน 1 โรงเรียน"
    assert "1 แถวหรือไฟล์ต้องแก้ก่อน" in dialog.banner.text()
    errors = tmp_path / "ต้องแก้.xlsx"
    dialog.write_errors(errors)
    dialog.write_button.click()
    dialog.deleteLater()
    return errors


def assert_paper(file: OfficeFile, tmp_path: Path, year: int) -> None:
    """The paper of planner-tool adds up to what the file holds."""
    whole = sum(one.amount or 0 for one in plan_forms.projects_of(file, year, "action"))
    copy, paper = tmp_path / "สำเนา.db", tmp_path / "โครงการ.pdf"
    copies.save_copy(file, copy)
    assert main(["export", "school-plan-projects", str(copy), str(paper), "--year", str(year)]) == 0
    text = "".join(pages_of(paper.read_bytes()))
    assert text.count(f"{whole / 100:,.2f}") >= 4


def test_the_window_writes_a_template_for_every_school(
    program: Program, qtbot: QtBot, demo_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    assert program.window.open is not None
    desk = program.window.open.desk
    listed = records.every(file, SchoolPlan)
    written: list[str] = []
    monkeypatch.setattr(
        plan_forms, "write_row_form", lambda form, target: written.append(f"{form.title} {target.name}")
    )
    write(desk, "action", tmp_path / "แบบ")
    assert len(written) >= len(listed) - 1
    assert all(f"พ.ศ. {desk.fiscal_year}" in one for one in written)

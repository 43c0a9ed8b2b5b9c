"""A project from draft into the plan, the plan fixed, its money changed, all seen on paper and by the tool."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from planner_desktop.cli import main
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.services import records
from planner_desktop.services.planning import differences
from planner_desktop.services.planning.projects import comparing, editions, moves, rows, totals
from planner_desktop.services.planning.tree import year_tree
from tests.core.documents.reading import pages_of
from tests.journeys.test_a_working_day import begin
from ui.app import Program
from ui.areas.planning.projects import editions_page
from ui.areas.planning.projects.page import ProjectsPage
from ui.kit import ask
from ui.kit.ask_fields import FieldsQuestion

YEAR = fiscal_year_of(bangkok_today())


def pressed(question: FieldsQuestion) -> int:
    """The question is answered as it is dressed."""
    question.yes.click()
    return question.result()


def test_a_draft_goes_into_the_plan_and_the_plan_is_fixed_again(
    program: Program, qtbot: QtBot, demo_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    assert program.window.open is not None
    desk, navigator = program.window.open.desk, program.window.open.room.navigator
    asked = Query("project", (Condition("fiscal_year", Test.IS, YEAR), Condition("state", Test.IS, "draft")))
    draft = records.every(file, Project, asked)[0]
    desk.show_record("project", draft.id)
    page = navigator.page
    assert isinstance(page, ProjectsPage)
    assert page.room is not None
    page.room.deeds.first.click()
    assert page.room.lacking.rows.count() == 1
    strategy = next(one for one in year_tree.read(file, YEAR).nodes.values() if one.level == "strategy")
    records.save(file, replace(draft, strategy=strategy.id))
    monkeypatch.setattr(FieldsQuestion, "exec", pressed)
    for _step in range(5):
        page.room.deeds.first.click()
    now = records.get(file, Project, draft.id)
    assert now.state == "planned"
    assert [one.to_state for one in rows.rounds(file, draft.id)][-5:] == [
        "proposed",
        "checking",
        "committee",
        "approved",
        "planned",
    ]
    before = editions.of_year(file, YEAR)[0]
    added = [one for one in comparing.compare(file, before).differences if one.project == draft.id]
    assert {one.change for one in added} == {differences.ADDED}
    monkeypatch.setattr(ask, "ask_reason", lambda *_told, **_more: "เพิ่มโครงการนำร่อง")
    editions_page.fix(desk)
    newest = editions.of_year(file, YEAR)[0]
    assert (newest.edition, newest.reason) == (1, "เพิ่มโครงการนำร่อง")
    assert comparing.compare(file, newest).differences == ()
    line = rows.read(file, draft.id).lines[0]
    page.room.money.set_value(0, "amount", None)
    page.room.money.choose(line.id, "amount")
    moves.move(file, draft.id, "cancelled", moves.Told(note="ไม่ได้รับจัดสรร"))
    found = comparing.compare(file, newest)
    assert found.after - found.before == -totals.of_project(file, draft.id).amount
    assert page.room.deeds.first.text() == "นำกลับเป็นร่าง…"


def test_the_tool_writes_every_paper_of_projects(demo_copy: Path, tmp_path: Path) -> None:
    form, summary = tmp_path / "โครงการ.pdf", tmp_path / "สรุป.xlsx"
    code = f"{YEAR % 100}-001"
    assert main(["export", "project", str(demo_copy), str(form), "--text", code]) == 0
    assert "ผู้อนุมัติโครงการ" in "\n".join(pages_of(form.read_bytes()))
    assert main(["export", "projects-summary", str(demo_copy), str(summary), "--year", str(YEAR)]) == 0
    sheets = load_workbook(summary).worksheets
    sums = {
        round(float(str(value)), 2)
        for sheet in sheets
        for value in list(sheet.iter_rows(values_only=True))[-1]
        if isinstance(value, int | float) and value > 1_000_000  # the sum of the year
    }
    assert len(sums) == 1
    chart, changes = tmp_path / "gantt.pdf", tmp_path / "changes.docx"
    asked = ["--year", str(YEAR)]
    assert main(["export", "projects-gantt", str(demo_copy), str(chart), *asked, "--size", "a3"]) == 0
    assert len(pages_of(chart.read_bytes())) == 1
    assert main(["export", "plan-changes", str(demo_copy), str(changes), *asked]) == 0
    assert changes.stat().st_size > 5_000

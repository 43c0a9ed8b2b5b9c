"""From the policy library to the alignment matrix, and on to the next year: window, paper and tool."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from planner_desktop.cli import main
from planner_desktop.domain.planning.policy.office_policy import OfficePolicy
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.tree import findings, year_tree
from planner_desktop.services.planning.tree.copying import FINISHED
from planner_desktop.services.safety import opening
from tests.core.documents.reading import pages_of
from tests.journeys.test_a_working_day import begin
from ui.app import Program
from ui.areas.planning.consent import steps
from ui.areas.planning.tree.findings_page import FindingsPage
from ui.areas.planning.tree.page import TreePage
from ui.kit import ask_fields
from ui.kit.ask_fields import FieldsQuestion

YEAR = fiscal_year_of(bangkok_today())


def answering(monkeypatch: pytest.MonkeyPatch, **answer: object) -> None:
    def answered(question: FieldsQuestion) -> int:
        for name, value in answer.items():
            question.boxes[name].editor.set_value(value)
        question.accept()
        return question.result()

    monkeypatch.setattr(ask_fields.FieldsQuestion, "exec", answered)


def finished_projects(path: Path) -> set[str]:
    """The codes of the year's projects that nothing more is done on."""
    with opening.open_office(path).database as database:
        found = records.every(OfficeFile(database), Project)
        return {one.code for one in found if one.fiscal_year == YEAR and one.state in FINISHED}


def test_a_loose_project_finds_its_strategy_and_the_policy_is_published(
    program: Program, qtbot: QtBot, demo_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    assert program.window.open is not None
    desk, navigator = program.window.open.desk, program.window.open.room.navigator
    desk.show_page("planning.findings")
    page = navigator.page
    assert isinstance(page, FindingsPage)
    loose = next(one for one in findings.findings(file, YEAR) if one.name == "project")
    before = page.list.topLevelItem(0)
    assert before is not None
    desk.show_record(loose.name, loose.record)
    assert navigator.current == "planning.projects"
    strategy = next(one for one in year_tree.read(file, YEAR).nodes.values() if one.level == "strategy")
    project = records.get(file, Project, loose.record)
    from dataclasses import replace

    records.save(file, replace(project, strategy=strategy.id))
    assert loose not in findings.findings(file, YEAR)
    policy = records.every(file, OfficePolicy)[0]
    steps.propose(desk, policy)
    answering(monkeypatch, meeting="9/2569")
    steps.ask_approval(desk, records.get(file, OfficePolicy, policy.id))
    answering(monkeypatch, address="https://tyy1.example.go.th/policy")
    steps.ask_publication(desk, records.get(file, OfficePolicy, policy.id))
    assert records.get(file, OfficePolicy, policy.id).state == "published"
    desk.show_page("planning.tree")
    assert isinstance(navigator.page, TreePage)
    for _step in range(4):
        history.undo(file)
    assert records.get(file, Project, loose.record).strategy is None


def test_the_tool_prints_checks_and_copies_a_year(
    demo_copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["plan", "check", str(demo_copy), "--year", str(YEAR), "--json"]) != 0
    broken = json.loads(capsys.readouterr().out)
    assert {one["direction"] for one in broken} == {"up", "down", "link"}
    told = ["plan", "copy", str(demo_copy), "--year", str(YEAR), "--json"]
    assert main([*told, "--dry-run"]) == 0
    foreseen = json.loads(capsys.readouterr().out)
    assert main(told) == 0
    done = json.loads(capsys.readouterr().out)
    assert done == {**foreseen, "saved": True}
    ended = finished_projects(demo_copy)
    sums, going_on = {}, {}
    for year in (YEAR, YEAR + 1):
        out = tmp_path / f"{year}.xlsx"
        assert main(["export", "alignment-matrix", str(demo_copy), str(out), "--year", str(year)]) == 0
        rows = list(load_workbook(out).worksheets[0].iter_rows(values_only=True))
        sums[year] = float(str(rows[-1][-1]))
        assert sums[year] == pytest.approx(sum(float(str(row[-1])) for row in rows[1:-1]))
        left = [row for row in rows[1:-1] if str(row[0]).split(" ")[0] not in ended]
        going_on[year] = sum(float(str(row[-1])) for row in left)
    assert ended
    assert sums[YEAR + 1] == pytest.approx(going_on[YEAR])  # what was finished stays in its year
    paper = tmp_path / "คลัง.pdf"
    assert main(["export", "policy-library", str(demo_copy), str(paper), "--year", "2566"]) == 0
    whole = "\n".join(pages_of(paper.read_bytes()))
    assert "ยุทธศาสตร์ชาติ" in whole
    assert "Quick Policy" in whole

"""The class plan of a year: foretold, sent out, taken back, certified, agreed, approved, printed, changed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from planner_desktop.cli import main
from planner_desktop.domain.information.class_plan.plans import ClassPlan
from planner_desktop.domain.years import bangkok_today
from planner_desktop.services import history
from planner_desktop.services.class_plan import plans, round_form, steps
from planner_desktop.services.class_plan.plans import Cell
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.information.rounds import asking, taking, templates
from tests.core.documents.reading import pages_of
from tests.core.services.class_plan.offices import YEAR, filled_in, led, two
from tests.journeys.test_a_working_day import begin
from ui.app import Program
from ui.areas.information.class_plan.plans_page import PlansPage
from ui.kit import ask

FIRST = YEAR + 1


def out_and_back(file: OfficeFile, folder: Path) -> ClassPlan:
    """The school gets its workbook, fills in 95 where 90 were foretold, and sends it back."""
    school = two(file)[0]
    round_ = round_form.open_round(file, "full", FIRST, bangkok_today() + dt.timedelta(days=9))
    asked = asking.asked(file, round_.id)
    given = round_form.proposals(file, asked)
    mine = templates.write_templates(asked, folder, {school.id}, filled=given)[0]
    filled_in(mine, 95)
    plan = taking.prepare(file, round_.id, mine)
    assert not plan.faults
    taking.apply(file, plan)
    assert round_form.take_over(file, round_.id).new == 1
    return plans.newest(file, "full", FIRST)[school.id]


def approve(page: PlansPage, file: OfficeFile, plan: ClassPlan) -> None:
    """Returned once, then up to OBEC; the page shows every step."""
    reason = steps.Step("returned", bangkok_today(), words="ห้อง ป.1 ไม่ตรง")
    steps.advance(file, [plan], reason)
    led(file, [plan], "sent")
    assert page.open(plan.id)
    assert page.sheet.plan is not None
    assert page.sheet.plan.state == "sent"
    assert "ห้อง ป.1 ไม่ตรง" in page.sheet.way.text()


def export(file: Path, target: Path, paper: str, *keys: str) -> Path:
    """A paper by planner-tool."""
    assert main(["export", paper, str(file), str(target), *keys]) == 0
    return target


def test_a_plan_from_projection_to_approval(
    program: Program, qtbot: QtBot, demo_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    assert program.window.open is not None
    plan = out_and_back(file, tmp_path / "แบบ")
    assert plans.cells(file, [plan.id])[plan.id][FIRST, "211"] == Cell(95, 3)
    program.window.open.desk.show_page("information.class_plan")
    page = program.window.open.room.navigator.page
    assert isinstance(page, PlansPage)
    approve(page, file, plan)
    monkeypatch.setattr(ask, "ask_reason", lambda *_asked, **_more: "หมู่บ้านใหม่")
    page.step("change")
    assert [one.edition for one in _editions(file, plan)] == [1, 2]
    history.undo(file)
    assert [one.edition for one in _editions(file, plan)] == [1]
    program.window.close()
    check_papers(demo_copy, tmp_path)


def check_papers(file: Path, folder: Path) -> None:
    """The school's sheet tells its way; the office's two tables tie with each other."""
    year = ("--year", str(FIRST))
    sheet = export(file, folder / "แผน.pdf", "class-plan", "--school", "บ้านหนึ่ง", *year)
    words = " ".join(pages_of(sheet.read_bytes()))
    assert "๙๕" in words
    assert "ส่ง สพฐ. แล้ว" in words
    book = load_workbook(export(file, folder / "รวม.xlsx", "class-plan-office", *year))
    grades, schools = (list(one.iter_rows(values_only=True)) for one in book.worksheets)
    assert grades[-1][3:] == schools[-1][4:]  # after the counted year, and after name, network and state
    assert any(row[1] == "บ้านหนึ่ง" and row[4] == 185 for row in schools)
    needs = load_workbook(export(file, folder / "ครู.xlsx", "class-need", "--year", str(YEAR)))
    found = {row[1]: row for row in needs.worksheets[-1].iter_rows(values_only=True)}
    assert found["บ้านหนึ่ง"][7:10] == (10, 6, "ขาด 4")


def _editions(file: OfficeFile, plan: ClassPlan) -> list[ClassPlan]:
    assert plan.school
    return plans.editions(file, "full", FIRST)[plan.school]

"""planner-tool does with projects and schools' plans what the window does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook

from planner_desktop.domain.planning.projects.editions import PlanEdition
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.planning.cases import plan_forms, school_plans
from planner_desktop.store.database import Database
from tests.core.cli.conftest import Tool
from tests.core.services.planning.cases.plan_books import GOOD, fill, sent
from tests.core.services.planning.editions.offices import as_older
from tests.core.services.planning.offices import YEAR, small_plan


@pytest.fixture
def path(office: OfficeFile) -> Path:
    """A small plan in a closed file."""
    small_plan(office)
    path = office.path
    office.close()
    return path


@contextmanager
def opened(path: Path) -> Iterator[OfficeFile]:
    file = OfficeFile(Database.open(path))
    yield file
    file.close()


def project(path: Path, name: str) -> Project:
    with opened(path) as file:
        return next(one for one in records.every(file, Project) if one.name == name)


def test_a_project_is_copied_moved_and_taken_on(tool: Tool, path: Path) -> None:
    with opened(path) as file:
        first = records.every(file, Project)[0]
    code, out, _err = tool(
        "plan", "duplicate", path, "--year", YEAR, "--project", first.name, "--name", "สำเนา"
    )
    assert (code, "สำเนา" in out) == (0, True)
    copied = project(path, "สำเนา")
    assert copied.copied_from == first.id
    assert tool("plan", "move", path, "--year", YEAR, "--project", "สำเนา", "--strategy", "2")[0] == 0
    assert project(path, "สำเนา").strategy != copied.strategy
    code, out, _err = tool("plan", "step", path, "--year", YEAR, "--project", "สำเนา")
    assert "proposed" in out
    code, _out, err = tool("plan", "step", path, "--year", YEAR, "--project", "สำเนา", "--state", "proposed")
    assert code == 1
    assert "ยังไม่มีตัวชี้วัด" in err
    assert project(path, "สำเนา").state == "draft"


def test_an_edition_is_fixed_and_what_is_not_told_is_asked_for(tool: Tool, path: Path) -> None:
    code, out, _err = tool("plan", "fix", path, "--year", YEAR)
    assert (code, "แผนปฏิบัติการประจำปีงบประมาณ" in out) == (0, True)
    with opened(path) as file:
        assert [one.edition for one in records.every(file, PlanEdition)] == [0]
    code, _out, err = tool("plan", "move", path, "--year", YEAR)
    assert (code, "--project --strategy" in err) == (64, True)
    assert tool("plan", "move", path, "--year", YEAR, "--project", "ไม่มี", "--strategy", "1")[0] == 1


def test_the_library_is_laid_out_once_and_then_said_to_be_there(tool: Tool, path: Path) -> None:
    code, out, _err = tool("plan", "library", path)
    assert (code, "จากคลังเพิ่ม" in out) == (0, True)
    code, out, _err = tool("plan", "library", path)
    assert (code, "ครบแล้ว" in out) == (0, True)


def test_templates_of_schools_go_out_and_come_back(tool: Tool, office: OfficeFile, tmp_path: Path) -> None:
    given = sent(office, tmp_path / "แบบ")
    path = office.path
    office.close()
    assert tool("plan", "schools", path, "--year", YEAR)[0] == 0
    target = tmp_path / "ทุกโรงเรียน.zip"
    assert tool("export", "school-plan-form", path, target, "--year", YEAR)[0] == 0
    assert target.stat().st_size
    fill(given.books[0], 1, **GOOD)
    fill(given.books[1], 1, **(GOOD | {"unit": None}))
    errors = tmp_path / "ต้องแก้.xlsx"
    code, out, err = tool("import", "school-plans", path, given.folder, "--dry-run", "--errors", errors)
    assert (code, "หน่วยนับ" in err, errors.exists()) == (3, True, True)
    with opened(path) as file:
        assert plan_forms.projects_of(file, YEAR, "action") == []
    code, out, _err = tool("import", "school-plans", path, given.folder, "--json")
    assert json.loads(out)["saved"] is True
    with opened(path) as file:
        assert [one.amount for one in plan_forms.projects_of(file, YEAR, "action")] == [1_200_025]
        states = {one.state for one in school_plans.of_year(file, YEAR, "action")}
    assert states == {"submitted", "waiting"}
    paper = tmp_path / "โครงการ.pdf"
    assert tool("export", "school-plan-projects", path, paper, "--year", YEAR)[0] == 0
    code, out, _err = tool("plan", "remind", path, "--year", YEAR)
    assert "ขอให้ส่ง" in out


def test_a_list_of_projects_is_imported_into_the_year_told(tool: Tool, path: Path, tmp_path: Path) -> None:
    book = Workbook()
    page = book.worksheets[0]
    for row in (("โครงการ", "งบประมาณ"), ("โครงการจากบัญชี", 100.5)):
        page.append(row)
    sheet = tmp_path / "บัญชี.xlsx"
    book.save(sheet)
    assert tool("import", "project-list", path, sheet, "--dry-run", "--year", YEAR)[0] == 0
    assert tool("import", "project-list", path, sheet, "--year", YEAR)[0] == 0
    assert project(path, "โครงการจากบัญชี").fiscal_year == YEAR


def test_an_edition_is_fixed_and_compared(tool: Tool, path: Path) -> None:
    assert tool("plan", "fix", path, "--year", YEAR)[0] == 0
    with opened(path) as file:
        first = records.every(file, Project)[0]
        records.save(file, replace(first, place="ห้องประชุมใหญ่"))
    code, out, _err = tool("plan", "compare", path, "--year", YEAR)
    assert code == 0
    assert f"{first.code} {first.name}\tแก้ไข\tโครงการ" in out
    assert "สถานที่ดำเนินการ:  → ห้องประชุมใหญ่" in out
    assert "ต่างกัน 1 จุด" in out
    assert tool("plan", "fix", path, "--year", YEAR, "--reason", "ย้ายที่")[0] == 0
    _code, out, _err = tool("plan", "compare", path, "--year", YEAR, "--edition", "0", "--to", "1")
    assert "ต่างกัน 1 จุด" in out
    _code, out, _err = tool("plan", "compare", path, "--year", YEAR)
    assert "ต่างกัน 0 จุด" in out
    with opened(path) as file:
        as_older(file, records.every(file, PlanEdition)[0])
    _code, _out, err = tool("plan", "compare", path, "--year", YEAR)
    assert "บันทึกก่อนที่โปรแกรมจะเก็บ" in err

"""The merger of the demonstration office carried through in the window, on paper and by the tool."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from planner_desktop.cli import main
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.planning.cases.school_cases import SchoolCase
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.services import history, records
from planner_desktop.services.planning.cases import effect, steps
from tests.core.documents.reading import pages_of
from tests.journeys.test_a_working_day import begin
from ui.app import Program
from ui.areas.planning.cases import school_cases
from ui.kit import ask
from ui.kit.record_page import RecordPage


def test_a_merger_goes_from_missing_steps_to_the_history_of_the_school(
    program: Program, qtbot: QtBot, demo_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    assert program.window.open is not None
    desk, navigator = program.window.open.desk, program.window.open.room.navigator
    running = next(one for one in records.every(file, SchoolCase) if one.state == "running")
    desk.show_record("school_case", running.id)
    page = navigator.page
    assert isinstance(page, RecordPage)
    assert page.panel.record is not None
    assert page.panel.record.id == running.id
    step = school_cases.next_step(desk, running)
    assert step is not None
    assert step.missing is not None
    desk.show_record(*_place(effect.missing(file, running)[-1]))
    assert navigator.current == "planning.case_items"
    today = bangkok_today()
    for item in steps.items_of(file, running.id):
        if item.open and item.required:
            records.save(file, replace(item, done_on=today))
    told = replace(
        records.get(file, SchoolCase, running.id),
        effective_on=today,
        heard_on=today,
        present=30,
        agree=28,
        body="area_committee",
        decided_on=today,
        resolution_no="5.1",
        announcement_no="ประกาศ สพป. ที่ 99/2569",
        announced_on=today,
        pupil_care="รถรับส่ง",
        staff_care="ย้ายไปด้วยกัน",
    )
    ready = records.save(file, told)
    monkeypatch.setattr(ask, "confirm", lambda *_asked: True)
    school_cases.take_effect(desk, ready)
    assert records.get(file, School, running.schools[0]).status == "merged"
    history.undo(file)
    assert records.get(file, School, running.schools[0]).status == "open"


def test_the_tool_begins_a_case_and_closes_its_steps(
    demo_copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = ("--case", "ขยายชั้นเรียน")
    path = str(demo_copy)
    assert main(["case", "list", path]) == 0
    assert "ทำแล้ว 0/0" in capsys.readouterr().out
    assert main(["case", "begin", path, *told]) == 0
    assert (
        main(["case", "done", path, *told, "--step", "1", "--on", "1 พ.ย. 2569", "--number", "ที่ 5/2569"]) == 0
    )
    capsys.readouterr()
    assert main(["case", "steps", path, *told, "--json"]) == 0
    first = json.loads(capsys.readouterr().out)[0]
    assert (first["order"], first["done_on"], first["number"]) == (1, "2026-11-01", "ที่ 5/2569")
    assert main(["case", "done", path, *told, "--step", "99"]) == 1
    assert "case steps" in capsys.readouterr().err
    assert main(["case", "effect", path, *told]) == 1
    assert "ยังมีผลไม่ได้" in capsys.readouterr().err
    assert main(["case", "done", path, *told]) == 64
    target = tmp_path / "สรุป.pdf"
    assert main(["case", "paper", path, *told, "--out", str(target)]) == 0
    assert "๑ พ.ย. ๖๙" in "".join(pages_of(target.read_bytes()))


def test_the_tool_prints_the_papers_of_cases_and_plans(demo_copy: Path, tmp_path: Path) -> None:
    words = ("--text", "ครูไม่ครบชั้น")
    for name, keys, told in (
        ("school-case", words, "ขั้นตอนการดำเนินการ"),
        ("case-simulation", words, "อัตราเงินรายหัวที่ใช้"),
        ("school-plans", (), "เห็นชอบแล้ว"),
    ):
        target = tmp_path / f"{name}.pdf"
        more = keys or ("--year", str(fiscal_year_of(bangkok_today())))
        assert main(["export", name, str(demo_copy), str(target), *more]) == 0
        assert told in "\n".join(pages_of(target.read_bytes()))


def _place(lack: effect.Missing) -> tuple[str, UUID]:
    return lack.name, lack.record

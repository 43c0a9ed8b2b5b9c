"""From a breach noticed at the desk, over its risk in the matrix, to the approved plan and its papers."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from planner_desktop.cli import main
from planner_desktop.domain.information.ict.incidents import IctIncident
from planner_desktop.domain.information.ict.plans import IctPlan
from planner_desktop.domain.information.risk.register import Risk
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_clock, bangkok_today
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.information.risk import judging
from tests.core.documents.reading import pages_of
from tests.journeys.test_a_working_day import begin
from tests.ui.areas.information.answers import answering
from ui.app import Program
from ui.areas.information.risk.matrix import MatrixPage
from ui.frame.navigator import Navigator
from ui.kit.record_page import RecordPage

RISK = "ข้อมูลผู้ปกครองรั่วจากแบบตอบรับ"


def navigator(program: Program) -> Navigator:
    assert program.window.open is not None
    return program.window.open.room.navigator


def list_page(program: Program, key: str) -> RecordPage:
    assert navigator(program).go(f"information.{key}")
    page = navigator(program).page
    assert isinstance(page, RecordPage)
    return page


def judge(program: Program, file: OfficeFile) -> Risk:
    """A risk, judged before and after its controls; the matrix leads to it."""
    today = bangkok_today()
    draft = Risk(
        identified_on=today,
        assessed_on=today,
        subject=RISK,
        inherent_likelihood=5,
        inherent_impact=5,
        residual_likelihood=1,
        residual_impact=5,
        controls="ปิดการแสดงคำตอบ",
    )
    risk = records.save(file, draft)
    assert navigator(program).go("information.risk_matrix")
    matrix = navigator(program).page
    assert isinstance(matrix, MatrixPage)
    matrix.cells[1, 5].click()
    page = navigator(program).page
    assert isinstance(page, RecordPage)
    assert page.model.row_of(risk.id) is not None
    assert page.model.rowCount() == len(judging.matrix(file, 2570).cells[1, 5].risks)
    return risk


def notice(program: Program, file: OfficeFile, risk: Risk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A breach of an hour ago is told in time, mended, and closed."""
    before = bangkok_clock() - dt.timedelta(hours=1)
    draft = IctIncident(
        noticed_on=before.date(),
        noticed_at=f"{before:%H.%M}",
        kind="leak",
        subject="แบบตอบรับเปิดเผยคำตอบ",
        personal_data=True,
        risk=risk.id,
    )
    kept = records.save(file, draft)
    page = list_page(program, "incidents")
    page.open(kept.id)
    step = page.panel.step_button
    assert "71 ชม." in step.text() or "70 ชม." in step.text()
    answering(monkeypatch, cause="ตั้งค่าแบบผิด", lessons="ตรวจการแสดงคำตอบก่อนเผยแพร่")
    for _told in ("แจ้ง สคส.", "กลับมาใช้ได้", "ปิดเหตุ"):
        assert _told in step.text()
        step.click()
    ended = records.get(file, IctIncident, kept.id)
    assert (ended.state, ended.waits_for_notice) == ("closed", False)
    assert ended.outage_minutes in (60, 61)


def approve(program: Program, file: OfficeFile, monkeypatch: pytest.MonkeyPatch) -> IctPlan:
    """The draft of the revision is proposed and approved; the first edition steps back."""
    draft = Condition("state", Test.IS, "draft")
    (plan,) = records.every(file, IctPlan, Query("ict_plan", (draft,)))
    page = list_page(program, "ict_plans")
    page.open(plan.id)
    page.panel.step_button.click()
    answering(monkeypatch, approved_on=bangkok_today(), approved_by="ครั้งที่ 10")
    page.panel.step_button.click()
    kept = records.get(file, IctPlan, plan.id)
    assert (kept.state, len(kept.files)) == ("approved", 1)
    assert kept.previous is not None
    assert records.get(file, IctPlan, kept.previous).state == "replaced"
    return kept


def check_papers(demo_copy: Path, tmp_path: Path, plan: IctPlan) -> None:
    """The same through planner-tool: the risk stands in the plan and in the register."""
    book = tmp_path / "แผน.pdf"
    assert main(["export", "ict-plan", str(demo_copy), str(book), "--id", plan.id.hex]) == 0
    whole = "\n".join(pages_of(book.read_bytes()))
    assert RISK in whole
    assert "ครั้งที่ ๑๐" in whole
    sheet = tmp_path / "ความเสี่ยง.xlsx"
    assert main(["export", "risk-report", str(demo_copy), str(sheet)]) == 0
    rows = list(load_workbook(sheet).worksheets[0].iter_rows(values_only=True))
    assert next(row for row in rows if row[1] == RISK)[5] == "1×5 = 5"
    for name in ("incident-summary", "network-inventory", "data-requests", "web-updates", "systems-report"):
        out = tmp_path / f"{name}.docx"
        assert main(["export", name, str(demo_copy), str(out)]) == 0
        assert out.stat().st_size > 10_000


def test_from_a_breach_to_the_approved_plan(
    program: Program, qtbot: QtBot, demo_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    risk = judge(program, file)
    notice(program, file, risk, monkeypatch)
    plan = approve(program, file, monkeypatch)
    program.window.close()
    check_papers(demo_copy, tmp_path, plan)

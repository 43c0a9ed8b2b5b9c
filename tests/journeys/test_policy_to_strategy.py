"""From a policy to a strategy: the matrix of policies, the TOWS grid and a copied policy, window and tool."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner_desktop.cli import main
from planner_desktop.domain.planning.development.environment import TowsOption
from planner_desktop.domain.planning.development.plans import DevelopmentPlan
from planner_desktop.domain.planning.development.strategies import Strategy
from planner_desktop.domain.planning.policy.office_policy import OfficePolicy
from planner_desktop.services import records
from planner_desktop.services.planning.development import revising
from planner_desktop.services.planning.policy import copying
from tests.journeys.test_a_working_day import begin
from ui.app import Program
from ui.areas.planning.development.page import DevelopmentPage
from ui.areas.planning.development.parts import KINDS
from ui.areas.planning.development.tows import TowsPart
from ui.areas.planning.policy import lists
from ui.areas.planning.policy.matrix_page import PolicyMatrixPage


def test_an_option_paired_in_the_grid_becomes_a_strategy(
    program: Program, qtbot: QtBot, demo_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    plan = records.every(file, DevelopmentPlan)[0]
    draft = revising.revise(file, plan, "นโยบายเปลี่ยน")
    assert program.window.open is not None
    navigator = program.window.open.room.navigator
    navigator.go("planning.development")
    page = navigator.page
    assert isinstance(page, DevelopmentPage)
    page.choose(draft.id)
    page.tabs.setCurrentIndex([name for name, _label in KINDS].index("tows_option") + 1)
    part = page._made[page.tabs.currentIndex()]
    assert isinstance(part, TowsPart)
    for side in ("strength", "threat"):
        part.grid.edges[side].item(0).setCheckState(Qt.CheckState.Checked)
    ticked = part.grid.ticked()
    assert len(ticked) == 2
    monkeypatch.setattr(
        "ui.areas.planning.development.tows.ask_fields",
        lambda *asked, values, **_more: asked[4]({"wording": "ทางใหม่", "reason": "", **values}),
    )
    part.ask_pair("st")
    made = next(one for one in records.every(file, TowsOption) if one.wording == "ทางใหม่")
    assert (made.code, frozenset(made.factors)) == ("ST2", ticked)
    assert part.grid.ticked() == ticked
    cell = part.grid.cells["st"]
    cell.setCurrentRow(cell.count() - 1)
    part.make_strategy()
    strategy = next(one for one in records.every(file, Strategy) if one.options == (made.id,))
    assert strategy.name == "ทางใหม่"
    assert f"กลยุทธ์ที่ {strategy.code}" in cell.item(cell.count() - 1).toolTip()


def test_the_policy_is_held_against_the_plans_above_and_carried_on(
    program: Program, qtbot: QtBot, demo_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    assert program.window.open is not None
    desk, navigator = program.window.open.desk, program.window.open.room.navigator
    navigator.go("planning.policy_matrix")
    page = navigator.page
    assert isinstance(page, PolicyMatrixPage)
    assert page.grid is not None
    assert page.table.rowCount() == len(page.grid.points) + 1
    shown = {page.table.item(row, column).text() for row in range(2) for column in range(1, 6)}  # type: ignore[union-attr]  # every cell is filled
    assert "ตรง 1" in shown
    policy = records.every(file, OfficePolicy)[0]
    lists._copy(desk, policy)
    (copied,) = copying.of_year(file, (policy.fiscal_year or 0) + 1)
    assert len(copying.points(file, copied)) == len(copying.points(file, policy))
    assert navigator.current == "planning.office_policy"


def test_the_tool_carries_a_policy_on(
    demo_copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(demo_copy)
    assert main(["plan", "policy", path, "--year", "2560"]) == 1
    assert main(["export", "policy-matrix", path, str(tmp_path / "ตาราง.pdf")]) == 0
    capsys.readouterr()
    assert main(["plan", "policy", path]) == 64

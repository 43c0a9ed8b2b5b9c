"""The project's room: steps, what is missing, money typed into the grid, a copy, another strategy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QComboBox, QStyleOptionViewItem, QWidget

from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.services import records
from planner_desktop.services.planning.projects import editions, moves, rows
from tests.core.services.planning.offices import YEAR, SmallPlan, small_plan
from tests.core.services.planning.projects.test_moves import WHOLE
from ui.areas.planning.projects import editions_page
from ui.areas.planning.projects.money_grid import NAMES, MoneyGrid
from ui.areas.planning.projects.page import ProjectsPage
from ui.areas.planning.projects.room import ProjectRoom
from ui.kit import ask
from ui.kit.desk import Desk

OPENED: list[QWidget] = []


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    while OPENED:
        one = OPENED.pop()
        if isinstance(one, ProjectsPage) and one.room is not None:
            one.room.paper.let_go()
        one.close()
        one.deleteLater()


@pytest.fixture
def plan(desk: Desk) -> SmallPlan:
    desk.set_year(YEAR)
    return small_plan(desk.file)


def opened(desk: Desk, project: Project) -> ProjectRoom:
    page = ProjectsPage(desk)
    OPENED.append(page)
    page.resize(1126, 640)
    assert page.open(project.id)
    assert page.room is not None
    return page.room


def put(grid: MoneyGrid, row: int, name: str, text: str) -> None:
    item = grid.table.item(row, NAMES.index(name))
    assert item is not None
    item.setText(text)


def test_the_list_tells_the_sum_of_the_year(desk: Desk, plan: SmallPlan) -> None:
    page = ProjectsPage(desk)
    OPENED.append(page)
    assert "1,320.00" in page.head.words.text()
    moves.move(desk.file, plan.projects[1].id, "cancelled", "ไม่ได้รับจัดสรร")
    assert "1,070.00" in page.head.words.text()


def test_what_is_missing_is_listed_and_leads_to_its_place(desk: Desk, plan: SmallPlan) -> None:
    one = records.save(desk.file, replace(plan.projects[2], state="draft"))
    room = opened(desk, one)
    room.deeds.take(moves.steps(one)[0])
    told = [room.lacking.item(at).text() for at in range(room.lacking.count())]
    assert any("กลยุทธ์" in words for words in told)
    assert records.get(desk.file, Project, one.id).state == "draft"
    last = room.lacking.item(room.lacking.count() - 1)
    room.lacking.itemActivated.emit(last)
    assert room.tabs.currentWidget() is room.pages["project_indicator"]
    assert room.pages["project_indicator"].panel.record is not None
    assert room.pages["project_indicator"].panel.record.is_new


def test_a_step_is_taken_and_a_return_asks_why(
    desk: Desk, plan: SmallPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = records.save(desk.file, replace(plan.projects[0], state="proposed", **WHOLE))
    room = opened(desk, one)
    monkeypatch.setattr(ask, "ask_reason", lambda *_told, **_more: "แก้งบ")
    back = next(step for step in moves.steps(one) if step.to == "returned")
    room.deeds.take(back)
    assert rows.rounds(desk.file, one.id)[0].note == "แก้งบ"
    assert room.deeds.first.text() == "เสนอ ผอ.กลุ่ม"
    assert "ส่งกลับแก้ไข" in room.state.text()


def test_money_is_computed_from_its_formula_as_it_is_typed(desk: Desk, plan: SmallPlan) -> None:
    room = opened(desk, plan.projects[1])
    grid = room.money
    put(grid, 1, "name", "อาหารกลางวัน")
    grid.set_value(1, "category", "services")
    put(grid, 1, "people", "๖๐")
    put(grid, 1, "days", "2")
    assert len(grid.lines) == 1
    put(grid, 1, "rate", "120")
    assert [(one.name, one.amount) for one in grid.lines[-1:]] == [("อาหารกลางวัน", 1_440_000)]
    put(grid, 1, "people", "50")
    assert rows.read(desk.file, plan.projects[1].id).amount == 1_200_000 + 25_000
    put(grid, 1, "amount", "1")
    assert "12,000.00" in grid.banner.text()
    assert grid.lines[-1].amount == 1_200_000


def test_columns_of_choices_offer_a_list(desk: Desk, plan: SmallPlan) -> None:
    grid = opened(desk, plan.projects[1]).money
    index = grid.table.model().index(0, NAMES.index("month"))
    delegate = grid.table.itemDelegate()
    box: Any = delegate.createEditor(grid.table, QStyleOptionViewItem(), index)
    assert isinstance(box, QComboBox)
    delegate.setEditorData(box, index)
    assert box.currentData() == "2026-11"
    box.setCurrentIndex(box.findData("2027-09"))
    delegate.setModelData(box, grid.table.model(), index)
    assert rows.read(desk.file, plan.projects[1].id).lines[0].quarter == 4
    box.deleteLater()


def test_a_copy_opens_at_once(desk: Desk, plan: SmallPlan, monkeypatch: pytest.MonkeyPatch) -> None:
    room = opened(desk, plan.projects[0])
    monkeypatch.setattr(ask, "ask_text", lambda *_told, **_more: "สำเนา")
    room.deeds.ask_copy()
    assert (room.project.name, room.project.state) == ("สำเนา", "draft")
    assert room.money.sum.text().endswith("1,000.00 บาท")


def test_an_edition_is_fixed_and_the_present_told_beside_it(
    desk: Desk, plan: SmallPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    editions_page.fix(desk)
    (kept,) = editions.of_year(desk.file, YEAR)
    panel = editions_page.ComparisonPanel(desk)
    OPENED.append(panel)
    panel.show_record(kept)
    assert "1,320.00" in panel.sum.text()
    moves.move(desk.file, plan.projects[1].id, "cancelled", "ไม่ได้รับจัดสรร")
    panel.show_record(kept)
    assert "-250.00" in panel.sum.text()
    assert panel.tree.topLevelItemCount() == 1
    top = panel.tree.topLevelItem(0)
    assert top is not None
    told = [top.child(at).text(0) for at in range(top.childCount())]  # the project, its activity and line
    assert (len(told), top.text(0)) == (3, "P2 P2 ข้อมูล")
    assert all(one.startswith("ตัดออก: ") for one in told)
    monkeypatch.setattr(ask, "ask_reason", lambda *_told, **_more: "ปรับตามจัดสรร")
    editions_page.fix(desk)
    assert [one.edition for one in editions.of_year(desk.file, YEAR)] == [1, 0]

"""The project's room: steps, what is missing, money typed into the grid, a copy, another strategy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QStyleOptionViewItem, QWidget

from planner_desktop.domain.planning.projects.particulars import ProjectIndicator
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.domain.years import fiscal_year_span
from planner_desktop.services import history, records
from planner_desktop.services.planning.projects import editions, moves, rows
from tests.core.services.planning.offices import YEAR, SmallPlan, small_plan
from tests.core.services.planning.projects.test_moves import WHOLE
from ui.areas.planning.projects import editions_page, stepping
from ui.areas.planning.projects.money_cells import NAMES
from ui.areas.planning.projects.money_grid import MoneyGrid
from ui.areas.planning.projects.page import ProjectsPage
from ui.areas.planning.projects.room import ProjectRoom
from ui.kit import ask
from ui.kit.ask_fields import FieldsQuestion
from ui.kit.desk import Desk
from ui.kit.wrapping import hard

OPENED: list[QWidget] = []
DAY = dt.date(2026, 10, 5)


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


def answered(values: dict[str, Any]) -> Callable[[FieldsQuestion], int]:
    """What an officer does with a question: type the values and press its button."""

    def do(question: FieldsQuestion) -> int:
        for name, value in values.items():
            question.boxes[name].editor.set_value(value)
        question.yes.click()
        return question.result()

    return do


def test_a_meeting_approves_many_at_once_and_one_undo_takes_it_back(
    desk: Desk, plan: SmallPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = [records.save(desk.file, replace(one, state="committee")) for one in plan.projects[:2]]
    page = ProjectsPage(desk)
    OPENED.append(page)
    monkeypatch.setattr(ask, "choose", lambda *_told, **_more: 0)
    values = {"dated": DAY, "body": "area_committee", "meeting": "3/2569", "note": "เห็นชอบ"}
    monkeypatch.setattr(FieldsQuestion, "exec", answered(values))
    stepping.take_many(desk, page, [one.id for one in both])
    kept = [rows.rounds(desk.file, one.id)[-1] for one in both]
    assert {(one.to_state, one.body, one.meeting, one.dated) for one in kept} == {
        ("approved", "area_committee", "3/2569", DAY)
    }
    history.undo(desk.file)
    assert {records.get(desk.file, Project, one.id).state for one in both} == {"committee"}


def test_of_many_those_not_ready_are_named_and_stay(
    desk: Desk, plan: SmallPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    two = [records.save(desk.file, replace(one, state="draft", **WHOLE)) for one in plan.projects[:2]]
    for one in two[:1]:
        records.save(
            desk.file, ProjectIndicator(project=one.id, order=1, name="ผ่าน", unit="ร้อยละ", target="80")
        )
    page = ProjectsPage(desk)
    OPENED.append(page)
    told: list[str] = []

    def agreed(_parent: object, words: str, detail: str, _yes: str) -> bool:
        told.extend((words, detail))
        return True

    monkeypatch.setattr(ask, "choose", lambda *_told, **_more: 0)
    monkeypatch.setattr(ask, "confirm", agreed)
    stepping.take_many(desk, page, [one.id for one in two])
    assert "1 โครงการยังไม่พร้อม" in told[0]
    assert two[1].name in told[1]
    assert [records.get(desk.file, Project, one.id).state for one in two] == ["proposed", "draft"]


def put(grid: MoneyGrid, row: int, name: str, text: str) -> None:
    item = grid.table.item(row, NAMES.index(name))
    assert item is not None
    item.setText(text)


def test_the_list_tells_the_sum_of_the_year(desk: Desk, plan: SmallPlan) -> None:
    page = ProjectsPage(desk)
    OPENED.append(page)
    assert "1,320.00" in page.head.words.text()
    moves.move(desk.file, plan.projects[1].id, "cancelled", moves.Told(note="ไม่ได้รับจัดสรร"))
    assert "1,070.00" in page.head.words.text()


def test_what_is_missing_is_listed_and_leads_to_its_place(desk: Desk, plan: SmallPlan) -> None:
    one = records.save(desk.file, replace(plan.projects[2], state="draft"))
    room = opened(desk, one)
    room.deeds.take(moves.steps(one)[0])
    told = [room.lacking.rows.item(at).toolTip() for at in range(room.lacking.rows.count())]
    assert f"ยังขาด {len(told)} จุด" in hard(room.lacking.words.text())
    assert any("กลยุทธ์" in words for words in told)
    assert records.get(desk.file, Project, one.id).state == "draft"
    last = room.lacking.rows.item(room.lacking.rows.count() - 1)
    room.lacking.rows.itemActivated.emit(last)
    assert room.tabs.currentWidget() is room.pages["project_indicator"]
    assert room.pages["project_indicator"].panel.record is not None
    assert room.pages["project_indicator"].panel.record.is_new


def test_what_is_put_right_leaves_the_list_and_a_whole_project_goes_on(desk: Desk, plan: SmallPlan) -> None:
    one = records.save(desk.file, replace(plan.projects[0], state="draft", rationale=""))
    room = opened(desk, one)
    room.deeds.take(moves.steps(one)[0])
    before = room.lacking.rows.count()
    now = records.save(desk.file, replace(one, **WHOLE))
    assert 0 < room.lacking.rows.count() < before
    records.save(desk.file, ProjectIndicator(project=one.id, order=1, name="ผ่าน", unit="ร้อยละ", target="80"))
    assert (room.lacking.to, room.lacking.isHidden()) == ("", True)
    room.deeds.take(moves.steps(now)[0])
    assert records.get(desk.file, Project, one.id).state == "proposed"


def test_a_late_project_outside_the_plan_is_told_why_it_cannot_report(desk: Desk, plan: SmallPlan) -> None:
    first = fiscal_year_span(YEAR)[0]
    one = records.save(desk.file, replace(plan.projects[0], state="approved", starts=first, **WHOLE))
    room = opened(desk, one)
    assert "ยังไม่บรรจุในแผน" in room.late.toolTip()
    room.late.click()
    assert "รายงานผลโครงการนี้ยังไม่ได้" in hard(room.lacking.words.text())
    assert any("บรรจุ" in room.lacking.rows.item(at).text() for at in range(room.lacking.rows.count()))
    moves.move(desk.file, one.id, "planned")
    assert room.late.isHidden()


def test_a_step_is_taken_and_a_return_asks_why(
    desk: Desk, plan: SmallPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = records.save(desk.file, replace(plan.projects[0], state="proposed", **WHOLE))
    room = opened(desk, one)
    monkeypatch.setattr(FieldsQuestion, "exec", answered({"note": "แก้งบ", "dated": DAY}))
    back = next(step for step in moves.steps(one) if step.to == "returned")
    room.deeds.take(back)
    kept = rows.rounds(desk.file, one.id)[0]
    assert (kept.note, kept.dated) == ("แก้งบ", DAY)
    assert room.deeds.first.text() == "เสนอ ผอ.กลุ่ม"
    assert "ส่งกลับแก้ไข" in room.state.text()


def test_a_new_line_that_is_refused_keeps_what_was_typed(desk: Desk, plan: SmallPlan) -> None:
    grid = opened(desk, plan.projects[1]).money
    row = len(grid.lines)
    put(grid, row, "name", "ค่าน้ำมัน")
    put(grid, row, "people", "0")
    assert "ต้องไม่น้อยกว่า 1" in grid.banner.text()
    grid.set_value(row, "category", "services")
    put(grid, row, "amount", "-5")
    cell = grid.table.item(row, NAMES.index("name"))
    assert cell is not None
    assert (cell.text(), grid.fresh.category, len(grid.lines)) == ("ค่าน้ำมัน", "services", row)
    put(grid, row, "amount", "500")
    assert grid.lines[-1].amount == 50_000
    assert grid.fresh.name == ""


def test_a_block_of_excel_is_pasted_whole_or_not_at_all(desk: Desk, plan: SmallPlan) -> None:
    grid = opened(desk, plan.projects[1]).money
    before = grid.lines
    grid.table.setCurrentCell(len(before), NAMES.index("name"))
    clip = QApplication.clipboard()
    clip.setText("ค่าอาหาร\tค่าใช้สอย\t\t๖๐\t2\t\t๑๒๐\nค่าวัสดุ\tค่าวัสดุ\t\t\t\t\t\t-5\n")
    grid.paste()
    assert grid.lines == before
    assert f"แถวที่ {len(before) + 2}" in grid.banner.text()
    clip.setText("ค่าอาหาร\tค่าใช้สอย\t\t๖๐\t2\t\t๑๒๐\nค่าวัสดุ\tค่าวัสดุ\t\t\t\t\t\t1,500.50 บาท\n")
    grid.paste()
    assert [(one.name, one.amount) for one in grid.lines[len(before) :]] == [
        ("ค่าอาหาร", 1_440_000),
        ("ค่าวัสดุ", 150_050),
    ]
    history.undo(desk.file)
    assert len(grid.lines) == len(before)


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("amount", "-500", "ต้องไม่น้อยกว่า 0"),
        ("amount", "หกร้อย", "อ่านจำนวนเงิน"),
        ("people", "0", "ต้องไม่น้อยกว่า 1"),
        ("rate", "99999999999999", "มากเกินไป"),
    ],
)
def test_money_that_may_not_be_is_told_at_its_cell(
    desk: Desk, plan: SmallPlan, name: str, typed: str, said: str
) -> None:
    grid = opened(desk, plan.projects[1]).money
    kept = grid.lines[0]
    put(grid, 0, name, typed)
    cell = grid.table.item(0, NAMES.index(name))
    assert cell is not None
    assert said in grid.banner.text()
    assert "แถวที่ 1" in grid.banner.text()
    assert said in cell.toolTip()
    assert grid.table.currentItem() is cell
    assert grid.lines == (kept,)


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
    moves.move(desk.file, plan.projects[1].id, "cancelled", moves.Told(note="ไม่ได้รับจัดสรร"))
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

"""The tree by keyboard, the matrix and what is broken: each leads to the place it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from planner_desktop.domain.planning.tree.nodes import Alignment, PlanNode
from planner_desktop.services import records
from planner_desktop.services.planning.tree import year_tree
from tests.core.services.planning.offices import YEAR, SmallPlan, small_plan
from ui.areas.planning.tree import deeds
from ui.areas.planning.tree.findings_page import FindingsPage
from ui.areas.planning.tree.matrix_page import MatrixPage
from ui.areas.planning.tree.page import TreePage
from ui.kit import ask, ask_fields
from ui.kit.ask_fields import FieldsQuestion
from ui.kit.desk import Desk
from ui.kit.editors.links import Targets

OPENED: list[QWidget] = []


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    while OPENED:
        one = OPENED.pop()
        one.close()
        one.deleteLater()


@pytest.fixture
def plan(desk: Desk) -> SmallPlan:
    desk.set_year(YEAR)
    return small_plan(desk.file)


@pytest.fixture
def wanted(desk: Desk) -> list[tuple[str, UUID]]:
    """Records that pages asked the window to show."""
    asked: list[tuple[str, UUID]] = []
    desk.record_wanted.connect(lambda name, record: asked.append((name, record)))
    return asked


def opened(page: QWidget) -> None:
    OPENED.append(page)
    page.resize(1126, 640)
    page.show()
    page.activateWindow()


def answering(monkeypatch: pytest.MonkeyPatch, **answer: object) -> list[str]:
    """Every question is answered so; returns its titles."""
    titles: list[str] = []

    def answered(question: FieldsQuestion) -> int:
        titles.append(question.windowTitle())
        for name, value in answer.items():
            question.boxes[name].editor.set_value(value)
        question.accept()
        return question.result()

    monkeypatch.setattr(ask_fields.FieldsQuestion, "exec", answered)
    return titles


def test_the_tree_shows_every_level_down_to_activities(desk: Desk, plan: SmallPlan) -> None:
    page = TreePage(desk)
    opened(page)
    assert page.tree.choose(plan.projects[0].id)
    row = page.tree.currentItem()
    assert (row.text(0), row.text(3), row.text(4)) == ("P1  P1 อบรมครู", "1", "1,000.00")
    assert row.child(0).text(0) == "ดำเนินการ"
    above = row.parent()
    assert above is not None
    assert (above.text(2), above.text(4)) == ("1", "1,000.00")
    assert page.tree.node == plan.one.id
    assert page.tree.choose(plan.empty_area.id)
    assert page.tree.currentItem().text(2) == "ว่าง"
    assert "1,320.00" in page.told.text()


def test_places_are_moved_by_keys_and_stay_chosen(desk: Desk, plan: SmallPlan) -> None:
    page = TreePage(desk)
    opened(page)
    page.tree.choose(plan.two.id)
    QTest.keyClick(page.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    row = year_tree.read(desk.file, YEAR).children[plan.area.id]
    assert [one.id for one in row] == [plan.two.id, plan.one.id]
    assert page.tree.node == plan.two.id
    QTest.keyClick(page.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(page.tree, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert records.get(desk.file, PlanNode, plan.two.id).parent == plan.one.id
    QTest.keyClick(page.tree, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert records.get(desk.file, PlanNode, plan.two.id).parent == plan.area.id


def test_enter_opens_the_chosen_row_on_its_page(
    desk: Desk, plan: SmallPlan, wanted: list[tuple[str, UUID]]
) -> None:
    page = TreePage(desk)
    opened(page)
    page.tree.choose(plan.projects[1].id)
    QTest.keyClick(page.tree, Qt.Key.Key_F2)
    assert wanted == [("project", plan.projects[1].id)]


def test_a_place_is_added_on_the_next_level_down(
    desk: Desk, plan: SmallPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = TreePage(desk)
    opened(page)
    page.tree.choose(plan.one.id)
    titles = answering(monkeypatch, name="แนวทางใหม่", code="1.1")
    page.add.click()
    assert len(titles) == 1
    (made,) = year_tree.read(desk.file, YEAR).children[plan.one.id]
    assert (made.level, made.name, made.order) == ("measure", "แนวทางใหม่", 1)


def test_a_link_is_written_with_its_reason_and_shown_beside(
    desk: Desk, plan: SmallPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = TreePage(desk)
    opened(page)
    page.tree.choose(plan.projects[0].id)
    answering(monkeypatch, to_node=plan.two.id, degree="indirect", reason="ใช้ข้อมูลร่วมกัน")
    page.link()
    (link,) = records.every(desk.file, Alignment)
    assert (link.project, link.to_node, link.degree) == (plan.projects[0].id, plan.two.id, "indirect")
    words = [label.text() for label in page.side.widget().findChildren(QLabel)]
    assert any("ใช้ข้อมูลร่วมกัน" in one.replace("\u200b", "") for one in words)


def test_the_next_year_begins_with_what_is_unfinished(
    desk: Desk, plan: SmallPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    del plan
    page = TreePage(desk)
    opened(page)
    asked: list[str] = []

    def agree(_parent: object, _question: str, detail: str, _yes: str) -> bool:
        asked.append(detail)
        return True

    monkeypatch.setattr(ask, "confirm", agree)
    answering(monkeypatch, target=YEAR + 1)
    deeds.ask_copy(desk, page, YEAR)
    assert "3 โครงการ" in asked[0]
    assert desk.fiscal_year == YEAR + 1
    assert page.year.whole.amount == 132_000


def test_the_names_of_the_matrix_take_the_width_that_is_left(desk: Desk, plan: SmallPlan) -> None:
    del plan
    page = MatrixPage(desk)
    opened(page)
    page.resize(1300, 500)
    assert page.table.horizontalHeader().length() == page.table.viewport().width()
    page.resize(500, 500)
    assert page.table.columnWidth(0) == 300


def test_a_long_strategy_is_cut_between_words(desk: Desk, plan: SmallPlan) -> None:
    node = records.get(desk.file, PlanNode, plan.one.id)
    records.save(desk.file, replace(node, name="ยกระดับคุณภาพผู้เรียน ครู และการจัดการเรียนรู้ของสถานศึกษา"))
    page = MatrixPage(desk)
    opened(page)
    head = page.model.headerData(1, Qt.Orientation.Horizontal)
    assert "ยกระดับคุณภาพผู้เรียน ครู และการ…" in head


def test_the_matrix_marks_what_is_empty_and_leads_on(
    desk: Desk, plan: SmallPlan, wanted: list[tuple[str, UUID]], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = MatrixPage(desk)
    opened(page)
    texts = [[page.model.index(r, c).data() for c in range(5)] for r in range(4)]
    assert texts == [
        ["P1 P1 อบรมครู", "1,000.00", "", "1", "1,000.00"],
        ["P2 P2 ข้อมูล", "", "250.00", "1", "250.00"],
        ["P3 P3 ยังไม่เลือก", "", "", "ว่าง", "70.00"],
        ["รวม 3 โครงการ", "1 · 1,000.00", "1 · 250.00", "2", "1,320.00"],
    ]
    page.open_cell(page.model.index(1, 0))
    page.open_cell(page.model.index(3, 1))
    assert wanted == [("project", plan.projects[1].id), ("plan_node", plan.one.id)]
    answering(monkeypatch, to_node=plan.one.id, reason="ครูใช้ข้อมูล")
    page.open_cell(page.model.index(1, 1))
    assert page.model.index(1, 1).data() == "ตรง 1"
    page.empty.setChecked(True)
    assert page.model.rowCount() == 2
    page.view.setCurrentIndex(page.view.findData("obec"))
    page.refresh()
    assert "ว่าง" in page.model.headerData(2, Qt.Orientation.Horizontal)


def test_every_broken_place_leads_to_where_it_is_put_right(
    desk: Desk, plan: SmallPlan, wanted: list[tuple[str, UUID]]
) -> None:
    page = FindingsPage(desk)
    opened(page)
    assert page.list.topLevelItemCount() == 2
    top = page.list.topLevelItem(0)
    assert top is not None
    page.list.itemActivated.emit(top.child(0), 0)
    assert wanted == [("project", plan.projects[2].id)]
    records.save(
        desk.file, Alignment(fiscal_year=YEAR, node=plan.one.id, to_node=plan.empty_area.id, reason="ก")
    )
    assert page.list.topLevelItemCount() == 1


def test_an_empty_year_says_where_to_begin_and_leads_there(desk: Desk) -> None:
    desk.set_year(YEAR)
    pages: list[str] = []
    desk.page_wanted.connect(pages.append)
    found, matrix, tree = FindingsPage(desk), MatrixPage(desk), TreePage(desk)
    for page in (found, matrix, tree):
        opened(page)
        assert page.begin.said()
        assert page.begin.buttons[0].hasFocus() or page.begin.focusProxy() is page.begin.buttons[0]
    assert "เชื่อมโยงครบ" not in found.told.text()
    found.begin.buttons[0].click()
    matrix.begin.buttons[0].click()
    assert pages == ["planning.tree", "planning.projects"]
    records.save(desk.file, PlanNode(fiscal_year=YEAR, level="strategy", name="คุณภาพ"))
    assert (tree.begin.said(), found.begin.said()) == ("", "")


def test_an_empty_year_takes_the_tree_of_the_year_before(
    desk: Desk, plan: SmallPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.set_year(YEAR + 1)
    page = TreePage(desk)
    opened(page)
    told: list[str] = []

    def agreed(_parent: object, words: str, *_more: object) -> bool:
        told.append(words)
        return True

    monkeypatch.setattr(ask, "confirm", agreed)
    page.begin.buttons[1].click()
    assert str(YEAR) in told[0]
    assert str(YEAR + 1) in told[0]
    assert len(year_tree.read(desk.file, YEAR + 1).nodes) == len(year_tree.read(desk.file, YEAR).nodes) > 0
    assert page.begin.said() == ""


def test_a_year_with_nothing_before_it_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.set_year(YEAR)
    page = TreePage(desk)
    opened(page)
    told: list[str] = []
    monkeypatch.setattr(ask, "tell", lambda _parent, words, *_more: told.append(words))
    page.begin.buttons[1].click()
    assert str(YEAR - 1) in told[0]


def test_places_of_the_year_in_sight_are_offered_first_and_others_say_their_year(desk: Desk) -> None:
    desk.set_year(YEAR)
    for year in (YEAR - 1, YEAR):
        records.save(desk.file, PlanNode(fiscal_year=year, level="strategy", name="ยกระดับคุณภาพ"))
    offered = Targets(desk, "plan_node").find("ยกระดับ")
    assert [one.label for one in offered] == ["ยกระดับคุณภาพ", f"ยกระดับคุณภาพ · ปี {YEAR - 1}"]
    desk.set_year(YEAR - 1)
    assert Targets(desk, "plan_node").find("")[0].value == offered[1].value

"""บัญชีงานของกลุ่ม: the tree, the steps in order, the flow chart, the ways on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planner_desktop.domain.office.work import Law, WorkItem
from planner_desktop.domain.office.year import Task, WorkReport
from planner_desktop.services import history, records, work
from ui.areas.office import work_pages
from ui.areas.office.work_page import FLOW, REPORTS, STEPS, WorkPage
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.record_page import RecordPage
from ui.main_window import pages_of_all_areas


def an_item(desk: Desk, number: str) -> work.ItemOfWork:
    groups = work.tree(desk.file, desk.fiscal_year)
    return next(one for group in groups for one in group.items if one.item.number == number)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> WorkPage:
    """The page, looked at, with item 4.1 chosen."""
    page = WorkPage(desk)
    qtbot.addWidget(page)
    page.resize(1140, 620)
    page.show()
    assert page.open(an_item(desk, "4.1").item.id)
    return page


def gists(page: WorkPage) -> list[str]:
    assert page.item
    return [step.gist for step in page.item.steps]


def test_the_tree_holds_groups_and_items_by_number(page: WorkPage) -> None:
    tree = page.tree.tree
    tops = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    assert len(tops) == 6
    assert tops[0]
    assert tops[0].child(0).text(0) == "1.1  งานสารบรรณ"
    assert sum(top.childCount() for top in tops if top) == 36


def test_search_looks_into_the_steps_too(page: WorkPage) -> None:
    page.tree.sought.setText("เงินเหลือจ่าย")
    shown = [leaf.text(0) for leaf in page.tree._leaves() if not leaf.isHidden()]
    assert shown == ["4.4  งานบริหารงบประมาณ"]
    page.tree.sought.setText("")
    assert not any(leaf.isHidden() for leaf in page.tree._leaves())


def test_choosing_an_item_shows_its_steps_and_text(page: WorkPage) -> None:
    assert page.steps.table.rowCount() == 6
    assert page.form.editor("name").value() == "งานวิเคราะห์งบประมาณรายจ่าย"
    assert "4.1" in page.heading.text()


def test_moving_a_step_keeps_it_chosen_and_is_undone(page: WorkPage, desk: Desk) -> None:
    before = gists(page)
    moved = before[2]
    assert page.item
    page.steps.choose(page.item.steps[2].id)
    page.steps.shift(-1)
    assert gists(page)[1] == moved
    assert page.steps.current
    assert page.steps.current.gist == moved
    history.undo(desk.file)
    page.read_again()
    assert gists(page) == before


def test_a_step_is_added_reworded_and_switched_off(page: WorkPage) -> None:
    page.steps.add()
    page.steps.form.editor("gist").set_value("ตรวจทานอีกครั้ง")
    assert page.steps.form.accept()
    assert gists(page)[-1] == "ตรวจทานอีกครั้ง"
    assert page.steps.current
    assert page.steps.current.gist == "ตรวจทานอีกครั้ง"
    page.steps.form.editor("gist").set_value("ตรวจทานรอบสุดท้าย")
    assert page.steps.form.accept()
    page.steps.switch()
    assert page.item
    assert [step.gist for step in page.item.steps if not step.active] == ["ตรวจทานรอบสุดท้าย"]
    page.steps.remove()
    assert len(gists(page)) == 6


def test_a_step_opens_the_page_it_speaks_of(page: WorkPage, desk: Desk, qtbot: QtBot) -> None:
    assert page.item
    page.steps.choose(page.item.steps[0].id)
    with qtbot.waitSignal(desk.page_wanted) as told:
        page.steps.open_page()
    assert told.args == ["administration.outgoing"]


def test_a_step_without_a_page_opens_its_task_of_the_year(page: WorkPage, desk: Desk, qtbot: QtBot) -> None:
    assert page.open(an_item(desk, "4.4").item.id)
    assert page.item
    step = next(one for one in page.item.steps if not one.page)
    page.steps.choose(step.id)
    with qtbot.waitSignal(desk.page_wanted) as told:
        page.steps.open_page()
    assert told.args == ["office.year"]
    task = records.save(desk.file, Task(fiscal_year=desk.fiscal_year, title="รายงาน", step=step.id))
    with qtbot.waitSignal(desk.record_wanted) as shown:
        page.steps.open_page()
    assert shown.args == ["task", task.id]


def test_most_steps_lead_to_the_page_where_they_are_done(desk: Desk) -> None:
    groups = work.tree(desk.file, desk.fiscal_year)[:3]  # ธุรการ สารสนเทศ นโยบายและแผน: every room is there
    steps = [step for group in groups for one in group.items for step in one.steps]
    assert [step.gist for step in steps if not step.page] == []


def test_every_page_that_steps_speak_of_is_there(desk: Desk) -> None:
    there = {spec.key for spec in pages_of_all_areas()} | {""}
    groups = work.tree(desk.file, desk.fiscal_year)
    wanted = {step.page for group in groups for one in group.items for step in one.steps}
    assert wanted <= there


def test_the_chart_follows_the_item(page: WorkPage, desk: Desk) -> None:
    page.tabs.setCurrentIndex(FLOW)
    first = page.flow.pages
    assert first
    assert len(first) == 1
    page.open(an_item(desk, "1.1").item.id)
    assert page.flow.pages is not first


def test_a_step_record_opens_on_its_item(page: WorkPage, desk: Desk) -> None:
    step = an_item(desk, "3.3").steps[4]
    page.tabs.setCurrentIndex(FLOW)
    assert page.open(step.id)
    assert page.tabs.currentIndex() == STEPS
    assert page.steps.current
    assert page.steps.current.id == step.id


def test_a_new_item_comes_into_the_tree(page: WorkPage, desk: Desk) -> None:
    page.new()
    page.form.editor("number").set_value("4.9")
    page.form.editor("name").set_value("งานใหม่ของเรา")
    saved = page.form.accept()
    assert isinstance(saved, WorkItem)
    assert page.tree.current == saved.id
    assert page.steps.table.rowCount() == 0


def test_what_is_typed_is_not_lost_by_choosing_another(
    page: WorkPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.form.editor("name").set_value("ยังพิมพ์ไม่เสร็จ")
    monkeypatch.setattr(ask, "pick", lambda *_told: None)  # back to what was typed
    stayed = page.tree.current
    leaf = next(one for one in page.tree._leaves() if one.data(0, Qt.ItemDataRole.UserRole) != stayed)
    page.tree.tree.setCurrentItem(leaf)
    assert page.tree.current == stayed
    assert page.form.editor("name").value() == "ยังพิมพ์ไม่เสร็จ"


def test_an_empty_year_offers_to_begin(bare_desk: Desk, qtbot: QtBot) -> None:
    page = WorkPage(bare_desk)
    qtbot.addWidget(page)
    assert not page.empty.isHidden()
    page.deeds.load_shipped()
    assert page.empty.isHidden()
    assert page.steps.table.rowCount() == 5


def test_the_next_year_copies_this_one(page: WorkPage, desk: Desk) -> None:
    desk.set_year(desk.fiscal_year + 1)
    assert not page.empty.isHidden()
    page.deeds.copy_last()
    assert page.empty.isHidden()
    assert work.years(desk.file) == (desk.fiscal_year, desk.fiscal_year - 1)


def test_checking_leads_to_the_record(page: WorkPage, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    bare = records.save(desk.file, WorkItem(fiscal_year=desk.fiscal_year, number="9.9", name="งานเปล่า"))
    monkeypatch.setattr(ask, "choose", lambda *_told, **_more: 0)
    button = next(one for one in page.findChildren(QPushButton) if one.text() == "ตรวจบัญชีงาน")
    button.click()
    assert page.tree.current == bare.id


def test_laws_say_what_repealed_them(desk: Desk, qtbot: QtBot) -> None:
    page = work_pages.law_page(desk)
    qtbot.addWidget(page)
    assert isinstance(page, RecordPage)
    assert page.model.rowCount() == records.count(desk.file, page.model.query)
    repealed = [one for one in records.every(desk.file, Law) if one.repealed_by]
    assert page.open(repealed[0].id)


def test_all_steps_of_the_year_in_one_list(desk: Desk, qtbot: QtBot) -> None:
    page = work_pages.step_page(desk)
    qtbot.addWidget(page)
    assert isinstance(page, RecordPage)
    assert page.model.rowCount() == 207


def test_an_item_s_reports_open_from_its_page(page: WorkPage, desk: Desk, qtbot: QtBot) -> None:
    assert page.item
    page.tabs.setCurrentIndex(REPORTS)
    room = page.reports
    subjects = [room.table.item(row, 1) for row in range(5)]
    assert [one.text() for one in subjects if one] == ["ยังไม่เริ่ม"] * 5
    room.table.setCurrentCell(1, 0)
    with qtbot.waitSignal(desk.record_wanted) as shown:
        room.open_button.click()
    (report,) = [one for one in records.every(desk.file, WorkReport) if one.item == page.item.item.id]
    assert (report.round, shown.args) == ("q2", ["work_report", report.id])
    cell = room.table.item(1, 1)
    assert cell is not None
    assert cell.text() == report.subject

"""Months typed into the project's room, two editions beside each other, and what is told on leaving a field."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox, QStyleOptionViewItem

from planner_desktop.domain.planning.projects.activities import Activity, ActivityMonth
from planner_desktop.domain.planning.projects.projects import Project
from planner_desktop.services import records
from planner_desktop.services.planning import fixing
from planner_desktop.services.planning.projects import rows
from tests.core.services.planning.offices import YEAR, SmallPlan, small_plan
from tests.ui.areas.planning.test_projects_page import closed, opened
from ui.areas.planning.projects.editions_page import ComparisonPanel
from ui.areas.planning.projects.money_cells import NAMES
from ui.areas.planning.projects.months_grid import DONE, MonthsGrid
from ui.kit.desk import Desk

__all__ = ["closed"]  # the fixture that closes what was opened


@pytest.fixture
def plan(desk: Desk) -> SmallPlan:
    desk.set_year(YEAR)
    return small_plan(desk.file)


def months(desk: Desk) -> dict[str, int | None]:
    return {one.month: one.quantity for one in records.every(desk.file, ActivityMonth)}


def typed(grid: MonthsGrid, column: int, words: str) -> None:
    grid.table.setCurrentCell(0, column)
    item = grid.table.item(0, column)
    assert item is not None
    item.setText(words)


def test_months_are_marked_counted_and_cleared_where_they_stand(desk: Desk, plan: SmallPlan) -> None:
    grid = opened(desk, plan.projects[0]).months
    grid.table.setCurrentCell(0, 2)
    grid.toggle()
    typed(grid, 3, "๖๐")
    assert months(desk) == {"2026-11": None, "2026-12": 60}
    shown = [grid.table.item(0, at).text() for at in (1, 2, 3)]  # type: ignore[union-attr] # cells are there
    assert shown == ["", DONE, "60"]
    typed(grid, 3, "หกสิบ")
    assert "หกสิบ" in grid.banner.text()
    assert months(desk)["2026-12"] == 60
    grid.table.setCurrentCell(0, 3)
    grid.clear()
    assert months(desk) == {"2026-11": None}


def test_months_that_do_not_come_to_the_quantity_are_marked(desk: Desk, plan: SmallPlan) -> None:
    activity = rows.read(desk.file, plan.projects[0].id).activities[0]
    records.save(desk.file, replace(activity, quantity=100, unit="คน"))
    grid = opened(desk, plan.projects[0]).months
    typed(grid, 2, "40")
    last = grid.table.item(0, 13)
    assert last is not None
    assert last.text() == "! 40 / 100 คน"
    typed(grid, 3, "60")
    last = grid.table.item(0, 13)
    assert last is not None
    assert last.text() == "100 / 100 คน"


def test_two_editions_are_compared_on_the_page(desk: Desk, plan: SmallPlan) -> None:
    first = fixing.fix(desk.file, YEAR)
    found = records.get(desk.file, Project, plan.projects[0].id)
    records.save(desk.file, replace(found, place="ห้องประชุม"))
    fixing.fix(desk.file, YEAR, "ปรับสถานที่")
    panel = ComparisonPanel(desk)
    panel.show_record(first)
    assert panel.beside.itemText(0) == "ปัจจุบัน"
    assert panel.tree.topLevelItemCount() == 1
    panel.beside.setCurrentIndex(1)
    panel.compare()
    top = panel.tree.topLevelItem(0)
    assert top is not None
    assert top.child(0).child(0).text(2) == "ห้องประชุม"
    panel.deleteLater()


def test_the_list_in_a_cell_begins_at_what_is_kept(desk: Desk, plan: SmallPlan) -> None:
    """A key read from the file is another object than that in the list."""
    grid = opened(desk, plan.projects[0]).money
    index = grid.table.model().index(0, NAMES.index("activity"))
    delegate = grid.table.itemDelegate()
    box = delegate.createEditor(grid.table, QStyleOptionViewItem(), index)
    assert isinstance(box, QComboBox)
    delegate.setEditorData(box, index)
    assert "ดำเนินการ" in box.currentText()
    box.deleteLater()


def test_days_and_weights_are_told_beside_the_field_on_leaving_it(desk: Desk, plan: SmallPlan) -> None:
    room = opened(desk, plan.projects[0])
    box = room.form.boxes["ends"]
    box.editor.set_value(dt.date(2030, 1, 1))
    box.editor.edited.emit()
    box.editor.left.emit()
    assert "อยู่นอกปีงบประมาณ" in box.fault.text()
    box.editor.set_value(dt.date(2027, 3, 1))
    box.editor.edited.emit()
    box.editor.left.emit()
    assert box.fault.isHidden()
    activity = rows.read(desk.file, plan.projects[0].id).activities[0]
    records.save(desk.file, replace(activity, weight=70))
    page = room.pages["activity"]
    page.new()
    weight = page.panel.form.boxes["weight"]
    weight.editor.set_value(40)
    weight.editor.edited.emit()
    weight.editor.left.emit()
    assert "ไม่เกิน 30%" in weight.fault.text()
    assert records.every(desk.file, Activity)[0].weight in (70, None)
    page.panel.form.load(page.panel.form.record)

"""Pages of the class plan: typed by keyboard, rooms follow the criterion, figures tell where they come from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from planner_desktop.domain.information.class_plan.places import ProjectionOverride, RoadDistance
from planner_desktop.domain.information.class_plan.plans import ClassPlan
from planner_desktop.domain.years import bangkok_today
from planner_desktop.services import records
from planner_desktop.services.class_plan import plans, round_form, steps
from planner_desktop.services.class_plan.plans import Cell
from tests.core.services.class_plan.offices import YEAR, begun, led, two
from ui.areas.information import choosers, map_page
from ui.areas.information.class_plan.need_page import NeedPage
from ui.areas.information.class_plan.outlook_page import OutlookPage
from ui.areas.information.class_plan.plan_grid import PlanGrid
from ui.areas.information.class_plan.plans_page import NONE, PlansPage
from ui.areas.information.class_plan_pages import CLASS_PLAN_PAGES
from ui.areas.information.map_deeds import TrialDialog
from ui.kit import ask
from ui.kit.ask_fields import FieldsQuestion
from ui.kit.desk import Desk, PageSpec

OPENED: list[QWidget] = []
FIRST, SECOND = 1, 0  # บ้านสอง stands before บ้านหนึ่ง in Thai order


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    while OPENED:
        one = OPENED.pop()
        one.close()
        one.deleteLater()


def plans_page(desk: Desk, row: int = FIRST, kind: str = "full") -> PlansPage:
    page = PlansPage(desk)
    choosers.choose(page.kind, kind)
    page.refresh()
    OPENED.append(page)
    page.resize(1126, 640)
    page.show()
    item = page.list.topLevelItem(row)
    assert item is not None
    page.list.setCurrentItem(item)
    return page


def column(grid: PlanGrid, what: str, year: int) -> int:
    return next(place for place, one in enumerate(grid.columns) if (one.what, one.year) == (what, year))


def text(grid: PlanGrid, row: int, what: str, year: int) -> str:
    item = grid.item(row, column(grid, what, year))
    assert item is not None
    return item.text()


def type_number(grid: PlanGrid, digits: str) -> None:
    QTest.keyClicks(grid, digits[0])  # any key begins typing in the cell
    editor = next(one for one in grid.viewport().findChildren(QLineEdit) if one.isVisible())
    QTest.keyClicks(editor, digits[1:])
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QCoreApplication.processEvents()  # the editor commits and closes only then


def answer(values: dict[str, Any]) -> None:
    """Fill in the question that comes up, and say yes."""

    def fill() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, FieldsQuestion)
        for name, value in values.items():
            question.boxes[name].editor.set_value(value)
        question.accept()

    QTimer.singleShot(0, fill)


def test_a_plan_is_begun_typed_and_saved_by_keyboard(desk: Desk) -> None:
    two(desk.file)
    page = plans_page(desk)
    assert page.sheet.begin.isVisible()
    page.sheet.begin.click()
    grid = page.sheet.grid
    row = grid.grades.index("211")
    assert text(grid, row, "projected", YEAR + 1) == "90"
    assert text(grid, row, "pupils", YEAR + 1) == "90"
    grid.setFocus()
    grid.setCurrentCell(row, column(grid, "pupils", YEAR + 1))
    type_number(grid, "85")
    assert text(grid, row, "rooms", YEAR + 1) == "2"  # the criterion's rooms went with the pupils
    assert grid.currentColumn() == column(grid, "rooms", YEAR + 1)  # Enter goes on
    type_number(grid, "4")
    assert "ป.1" in page.sheet.remarks.text()
    assert "เกณฑ์ 2" in page.sheet.remarks.text()
    assert page.sheet.dirty
    assert page.sheet.save()
    plan = page.sheet.plan
    assert plan is not None
    assert plans.cells(desk.file, [plan.id])[plan.id][YEAR + 1, "211"] == Cell(85, 4)
    assert not page.sheet.dirty


def test_a_figure_says_how_it_was_projected(desk: Desk) -> None:
    begun(desk.file)
    page = plans_page(desk, SECOND)
    grid = page.sheet.grid
    grid.setCurrentCell(grid.grades.index("212"), column(grid, "projected", YEAR + 1))
    assert "50.0% (20/40 จาก 2 รุ่น) = 10 คน" in page.sheet.trace.text()


def test_what_is_no_number_is_refused_with_its_place(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    begun(desk.file)
    page = plans_page(desk)
    told: list[str] = []
    monkeypatch.setattr(ask, "tell", lambda _window, words, _detail="": told.append(words))
    item = page.sheet.grid.item(
        page.sheet.grid.grades.index("211"), column(page.sheet.grid, "pupils", YEAR + 1)
    )
    assert item is not None
    item.setText("สิบ")
    assert not page.sheet.save()
    assert "ป.1" in told[0]
    page.sheet.plan = None  # the test leaves without saving


def test_the_next_step_is_taken_for_one_and_for_many(desk: Desk) -> None:
    chosen = begun(desk.file)
    page = plans_page(desk)
    assert "โรงเรียนกรอกครบแล้ว" in page.sheet.next.text()
    answer({})
    page.sheet.next.click()
    assert page.sheet.plan is not None
    assert page.sheet.plan.state == "filled"
    assert page.sheet.locked
    assert not page.sheet.save_button.isVisible()
    assert page.sheet.back.isVisible()
    answer({"words": "แก้ ป.1"})
    page.sheet.back.click()
    assert "แก้ ป.1" in page.sheet.way.text()
    led(desk.file, chosen, "filled")
    page.refresh()
    page.list.selectAll()
    assert "(2)" in page.bulk.text()
    answer({"by": "ผอ.โรงเรียน"})
    page.bulk.click()
    assert {one.state for one in records.every(desk.file, ClassPlan)} == {"certified"}


def test_plans_that_do_not_stand_alike_take_no_step_together(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = begun(desk.file)
    led(desk.file, chosen[:1], "filled")
    page = plans_page(desk)
    told: list[str] = []
    monkeypatch.setattr(ask, "tell", lambda _window, words, _detail="": told.append(words))
    page.list.selectAll()
    page.step_all()
    assert "สถานะเดียวกัน" in told[0]


def test_an_approved_plan_is_changed_by_a_further_edition(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    led(desk.file, begun(desk.file)[:1], "approved")
    page = plans_page(desk)
    assert "อนุมัติแล้ว 1" in page.told.text()
    monkeypatch.setattr(ask, "ask_reason", lambda *_asked, **_more: "หมู่บ้านใหม่")
    page.sheet.change.click()
    assert page.sheet.plan is not None
    assert page.sheet.plan.edition == 2
    assert page.sheet.editions.count() == 2
    assert "หมู่บ้านใหม่" in page.sheet.told.text()
    page.sheet.editions.setCurrentIndex(1)
    page.sheet.editions.activated.emit(1)
    assert page.sheet.plan.edition == 1
    assert not page.sheet.next.isVisible()  # older editions are only read


def test_who_has_no_plan_is_seen_and_all_are_begun(desk: Desk) -> None:
    schools = two(desk.file)
    plans.begin(desk.file, [schools[0].id], "full", YEAR + 1)
    page = plans_page(desk)
    choosers.choose(page.state, NONE)
    page.state.activated.emit(0)
    rows = [page.list.topLevelItem(place) for place in range(page.list.topLevelItemCount())]
    assert [one.text(0) for one in rows if one and not one.isHidden()] == ["บ้านสอง"]
    page.begin()
    assert len(records.every(desk.file, ClassPlan)) == 2
    page.copy_on()
    assert {one.academic_year for one in records.every(desk.file, ClassPlan)} == {YEAR + 1, YEAR + 2}


def test_the_shown_plan_opens_from_elsewhere(desk: Desk) -> None:
    chosen = plans.begin(desk.file, [two(desk.file)[1].id], "yearly", YEAR)
    page = plans_page(desk)
    assert page.open(chosen[0].id)
    assert page.kind.currentData() == "yearly"
    assert page.academic_year == YEAR
    assert page.sheet.title.text() == "บ้านสอง"
    assert text(page.sheet.grid, page.sheet.grid.grades.index("211"), "counted_pupils", YEAR) == "20"


def test_a_rate_is_set_by_hand_with_its_reason(desk: Desk) -> None:
    two(desk.file)
    page = OutlookPage(desk)
    OPENED.append(page)
    row = page.list.topLevelItem(1 + SECOND)
    assert row is not None
    page.list.setCurrentItem(row)
    page.table.setCurrentCell(1, 5)  # ป.2: three years, the rate, the first and the second coming year
    assert page.pointed() == ("212", YEAR + 1)
    assert "50.0%" in page.trace.text()
    answer({"pupils": 17, "reason": "ศูนย์เด็กเล็กปิด"})
    page.ask_override()
    kept = records.every(desk.file, ProjectionOverride)
    assert [(one.grade, one.academic_year, one.pupils) for one in kept] == [("212", YEAR + 1, 17)]
    item = page.table.item(1, 5)
    assert item is not None
    assert item.text() == "17"
    page.table.setCurrentCell(1, 4)
    assert page.pointed() == ("212", None)
    assert "20 คน ÷ 40 คน" in page.trace.text()


def test_only_schools_that_are_short(desk: Desk) -> None:
    two(desk.file)
    page = NeedPage(desk)
    OPENED.append(page)
    assert "ครูตามเกณฑ์ 12 คน มี 9 คน" in page.told.text()
    choosers.choose(page.short, "short")
    page.refresh()
    item = page.table.item(0, 1)
    assert item is not None
    assert item.text() == "บ้านหนึ่ง"
    assert page.table.rowCount() == 2  # the school and the sum
    for by in ("size", "network", "district"):
        choosers.choose(page.by, by)
        page.refresh()
        assert page.table.rowCount() >= 2


def test_the_map_takes_roads_and_tries_a_merger(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = two(desk.file)
    page = map_page.MapPage(desk)
    OPENED.append(page)
    assert not page.road.isEnabled()
    page.map.pick(first.id, second.id)
    assert "ยังไม่ได้บันทึกระยะตามถนน" in page.told.text()
    answer({"km": "4.7", "minutes": 9})
    page.ask_road()
    assert [one.km for one in records.every(desk.file, RoadDistance)] == ["4.7"]
    assert "ตามถนน 4.7 กม. 9 นาที" in page.told.text()
    row = page.table.topLevelItem(0)
    assert row is not None
    assert row.text(4) == "4.7"
    shown: list[str] = []

    def look_at(dialog: TrialDialog) -> int:
        shown.append(dialog.title.text())
        dialog.swap()
        shown.append(dialog.title.text())
        return 0

    monkeypatch.setattr(TrialDialog, "exec", look_at)
    page.try_merger()
    assert shown[0].startswith("บ้านสอง ไปรวมกับ บ้านหนึ่ง")  # the smaller goes
    assert shown[1].startswith("บ้านหนึ่ง ไปรวมกับ บ้านสอง")


def test_a_round_of_plans_is_opened_for_schools(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    from ui.areas.information.class_plan import deeds

    two(desk.file)
    page = plans_page(desk)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path))
    answer({"closes": bangkok_today() + dt.timedelta(days=9)})
    deeds.send_out(desk, page, "full", YEAR + 1)
    assert round_form.plan_round(desk.file, "full", YEAR + 1)
    assert len(list(tmp_path.glob("*.xlsx"))) == 2


@pytest.mark.parametrize("spec", CLASS_PLAN_PAGES, ids=lambda one: one.key)
def test_every_page_opens_over_an_empty_office(desk: Desk, spec: PageSpec) -> None:
    page = spec.make(desk)
    OPENED.append(page)
    page.resize(900, 520)
    page.show()
    assert page.isVisible()


def test_steps_of_a_plan_stand_in_its_way(desk: Desk) -> None:
    plan = led(desk.file, begun(desk.file)[:1], "checked")[0]
    page = plans_page(desk)
    assert [one.deed for one in steps.of_plan(desk.file, plan.id)] == ["filled", "certified", "checked"]
    assert page.sheet.way.text().count("→") == 2

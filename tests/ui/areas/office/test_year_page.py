"""The year's page: the list and its next step, the board by keyboard, the months, the chart, the outputs."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.work import WorkItem, WorkStep
from planner_desktop.domain.office.year import Holiday, Task, YearlyDate
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.errors import PlannerError
from planner_desktop.services import history, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.preferences import Preferences
from planner_desktop.services.year_work import asking
from ui.areas.office import year
from ui.areas.office.year import holidays, steps
from ui.areas.office.year.board import COLUMNS
from ui.areas.office.year.chart import LINE, SPANS, Axis, planned_span, real_span
from ui.areas.office.year.page import BOARD, CHART, LIST, MONTHS, YearPage
from ui.kit import ask, look
from ui.kit.desk import Desk
from ui.kit.record_page import RecordPage
from ui.kit.tasks import Tasks

TODAY = bangkok_today()
YEAR = fiscal_year_of(TODAY)
DAY = dt.timedelta(days=1)
CTRL = Qt.KeyboardModifier.ControlModifier


def owe(desk: Desk, **more: object) -> Task:
    facts: dict[str, object] = {"fiscal_year": YEAR, "title": "ทำแผน", "due_on": TODAY, **more}
    return records.save(desk.file, Task(**facts))  # type: ignore[arg-type] # facts of a test


def status(desk: Desk, task: Task) -> str:
    return records.get(desk.file, Task, task.id).status


@pytest.fixture
def desk(office: OfficeFile, tmp_path: Path, qapp: QApplication) -> Desk:
    """A desk over an empty office, nobody at work."""
    look.apply(qapp, "light")
    return Desk(office, Preferences(tmp_path / "preferences.json"), Tasks(inline=True))


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> YearPage:
    made = YearPage(desk)
    qtbot.addWidget(made)
    made.resize(1150, 640)
    made.show()
    return made


@pytest.fixture
def reasons(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """What is answered when a reason is asked for, last first."""
    answers: list[str | None] = []
    monkeypatch.setattr(ask, "ask_reason", lambda *_told, **_more: answers.pop())
    return answers


def catalogue(desk: Desk) -> WorkItem:
    """One item of two steps; a year that has a date of its own is not given the shipped ones."""
    own = YearlyDate(fiscal_year=YEAR, due_on=TODAY, title="ไม่ใช้ปีนี้", active=False)
    records.save(desk.file, own)
    item = records.save(desk.file, WorkItem(fiscal_year=YEAR, number="5.1", name="ติดตาม"))
    for order in (1, 2):
        step = WorkStep(
            item=item.id, order=order, gist=f"ขั้น {order}", page="office.people" if order == 1 else ""
        )
        records.save(desk.file, step)
    return item


def test_the_year_is_made_from_the_catalogue(desk: Desk, page: YearPage, qtbot: QtBot) -> None:
    catalogue(desk)
    with qtbot.waitSignal(desk.said) as said:
        page.plan_button.click()
    assert said.args == ["สร้างงาน 3 รายการ มีอยู่แล้ว 0 · ยังไม่มีผู้รับผิดชอบ 3"]
    assert page.list.model.rowCount() == 3


def test_without_a_catalogue_it_is_said(page: YearPage, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[PlannerError] = []
    monkeypatch.setattr(ask, "show_error", lambda _parent, error: told.append(error))
    page.plan_button.click()
    assert str(YEAR) in str(told[0])


@pytest.mark.parametrize(
    ("now", "then"),
    [("waiting", "doing"), ("doing", "checking"), ("returned", "checking"), ("checking", "done")],
)
def test_the_next_step_moves_the_task(desk: Desk, page: YearPage, now: str, then: str) -> None:
    task = owe(desk, status=now)
    assert page.open(task.id)
    page.list.panel.step_button.click()
    assert status(desk, task) == then


def test_a_late_end_asks_for_its_reason(desk: Desk, page: YearPage, reasons: list[str | None]) -> None:
    task = owe(desk, status="checking", due_on=TODAY - DAY)
    page.open(task.id)
    reasons[:] = ["รอข้อมูล", None]
    page.list.panel.step_button.click()
    assert status(desk, task) == "checking"  # left without words
    page.list.panel.step_button.click()
    assert records.get(desk.file, Task, task.id).delay_reason == "รอข้อมูล"


def test_another_state_is_chosen_from_those_there_are(
    desk: Desk, reasons: list[str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    task = owe(desk, status="doing")
    offered: list[str] = []

    def choose(_parent: object, _title: str, options: list[str], **_more: object) -> int:
        offered[:] = options
        return options.index("ไม่ต้องทำปีนี้ พร้อมเหตุผล")

    monkeypatch.setattr(ask, "choose", choose)
    reasons.append("รวมกับงานอื่น")
    steps.choose_move(desk, task)
    assert len(offered) == 4
    assert status(desk, task) == "dropped"


def test_a_step_opens_the_page_it_speaks_of(desk: Desk, page: YearPage, qtbot: QtBot) -> None:
    catalogue(desk)
    page.plan()
    one, two = (next(t for t in records.every(desk.file, Task) if t.title == f"ขั้น {at}") for at in (1, 2))
    with qtbot.waitSignal(desk.page_wanted) as wanted:
        steps.open_page(desk, one)
    assert wanted.args == ["office.people"]
    with qtbot.waitSignal(desk.record_wanted) as shown:
        steps.open_page(desk, two)
    assert shown.args == ["work_step", two.step]


def test_quick_filters_are_about_me_and_time(desk: Desk, page: YearPage) -> None:
    me = records.save(desk.file, Person(first_name="วารี", last_name="ทดลองสุข"))
    owe(desk, owner=me.id, due_on=TODAY - DAY)
    owe(desk, due_on=TODAY + 31 * DAY)
    owe(desk, status="checking")
    desk.set_actor(me.id, "วารี")
    shown = []
    for chip in page.list.bar.quick_chips:
        chip.setChecked(True)
        page.list.read_again()
        shown.append(page.list.model.rowCount())
        chip.setChecked(False)
    assert shown == [1, 0, 1, 1, 1]


def test_a_query_from_home_narrows_the_list(desk: Desk, page: YearPage) -> None:
    owe(desk, due_on=TODAY - DAY)
    owe(desk)
    page.show_view(BOARD)
    page.show_query(asking.tasks(*asking.overdue(TODAY)))
    assert page.views.currentIndex() == LIST
    assert page.list.model.rowCount() == 1
    assert page.list.bar.in_force()


# --- board --------------------------------------------------------------------------------------------


def cards(page: YearPage) -> dict[str, int]:
    return {one.status: one.count() for one in page.board.columns if one.count()}


def test_cards_stand_under_their_state_and_item(desk: Desk, page: YearPage) -> None:
    item = catalogue(desk)
    owe(desk, item=item.id, status="doing")
    owe(desk)
    page.show_view(BOARD)
    assert cards(page) == {"waiting": 1, "doing": 1}
    page.board.items.setCurrentIndex(page.board.keys.index(item.id))
    assert cards(page) == {"doing": 1}
    owe(desk, item=item.id)  # the board follows the file and keeps the item
    assert cards(page) == {"waiting": 1, "doing": 1}


def test_a_card_is_moved_by_keyboard_and_taken_back(desk: Desk, page: YearPage) -> None:
    task = owe(desk)
    page.show_view(BOARD)
    first, second = page.board.columns[:2]
    first.setCurrentRow(0)
    QTest.keyClick(first, Qt.Key.Key_Right, CTRL)
    assert status(desk, task) == "doing"
    assert second.chosen() == task.id
    history.undo(desk.file)
    assert cards(page) == {"waiting": 1}


def test_the_arrows_alone_only_walk(desk: Desk, page: YearPage) -> None:
    task, other = owe(desk), owe(desk, status="doing")
    page.show_view(BOARD)
    first, second = page.board.columns[:2]
    first.setCurrentRow(0)
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.chosen() == other.id
    QTest.keyClick(first, Qt.Key.Key_Left)  # nothing stands further left
    assert status(desk, task) == "waiting"


def test_a_move_there_is_not_changes_nothing(desk: Desk, page: YearPage, qtbot: QtBot) -> None:
    task = owe(desk, status="dropped", drop_reason="ซ้ำ")
    page.show_view(BOARD)
    with qtbot.waitSignal(desk.said):
        assert not page.board.move_card(task.id, "done")
    assert status(desk, task) == "dropped"
    assert [one.status for one in page.board.columns] == list(COLUMNS)


def test_a_card_opens_in_the_list(desk: Desk, page: YearPage) -> None:
    task = owe(desk)
    page.show_view(BOARD)
    page.board.columns[0].itemActivated.emit(page.board.columns[0].item(0))
    assert page.views.currentIndex() == LIST
    assert page.list.panel.record is not None
    assert page.list.panel.record.id == task.id


# --- months -------------------------------------------------------------------------------------------


def test_days_show_what_is_due_and_the_holiday(desk: Desk, page: YearPage) -> None:
    task = owe(desk)
    records.save(desk.file, Holiday(day=TODAY, name="วันหยุดพิเศษ", certainty="medium"))
    page.show_view(MONTHS)
    assert page.months.lines_of(TODAY) == [("วันหยุดพิเศษ (ควรตรวจสอบ)", "danger"), ("· ทำแผน", "text")]
    assert "วันหยุดพิเศษ" in page.months.day_head.text()
    assert page.months.day_list.item(0).data(Qt.ItemDataRole.UserRole) == task.id
    cell = page.months.grid.currentItem()
    assert cell is not None
    assert "ทำแผน" in cell.data(Qt.ItemDataRole.AccessibleTextRole)


def test_months_stay_within_the_fiscal_year(page: YearPage) -> None:
    page.show_view(MONTHS)
    for _step in range(14):
        page.months.step(-1)
    assert page.months.title.text().startswith("ตุลาคม")
    assert not page.months.back.isEnabled()
    for _step in range(14):
        page.months.step(1)
    assert page.months.title.text() == f"กันยายน {YEAR}"
    assert not page.months.forth.isEnabled()
    page.desk.set_year(YEAR + 1)
    assert page.months.title.text() == f"ตุลาคม {YEAR}"


def test_the_chosen_day_s_task_opens(desk: Desk, page: YearPage) -> None:
    task = owe(desk)
    page.show_view(MONTHS)
    page.months.day_list.itemActivated.emit(page.months.day_list.item(0))
    assert page.list.panel.record is not None
    assert page.list.panel.record.id == task.id


# --- chart --------------------------------------------------------------------------------------------


def test_items_unfold_into_tasks_and_stay_unfolded(desk: Desk, page: YearPage) -> None:
    item = catalogue(desk)
    owe(desk, item=item.id, start_on=TODAY - 9 * DAY, started_on=TODAY - 5 * DAY, status="doing")
    owe(desk, item=item.id, status="dropped", drop_reason="ซ้ำ")
    page.show_view(CHART)
    top = page.chart.tree.topLevelItem(0)
    assert top is not None
    assert (top.text(0), top.text(1), top.childCount()) == ("5.1 ติดตาม", "0/1", 1)
    spans = top.child(0).data(LINE, SPANS)
    assert spans == ([(TODAY - 9 * DAY, TODAY)], (TODAY - 5 * DAY, TODAY), False)
    top.setExpanded(True)
    owe(desk)
    again = page.chart.tree.topLevelItem(0)
    assert again is not None
    assert again.isExpanded()
    page.grab()  # every row is painted


def test_days_stand_on_the_axis() -> None:
    axis = Axis(2570)
    assert axis.at(dt.date(2026, 10, 1)) == 0
    assert axis.at(dt.date(2027, 10, 1)) == 1
    assert axis.at(dt.date(2020, 1, 1)) == 0
    assert axis.holds(dt.date(2027, 9, 30))
    assert not axis.holds(dt.date(2027, 10, 1))


def test_spans_of_half_told_tasks() -> None:
    assert planned_span(Task(title="ก")) is None
    assert planned_span(Task(title="ก", due_on=TODAY)) == (TODAY, TODAY)
    assert real_span(Task(title="ก"), TODAY) is None
    assert real_span(Task(title="ก", started_on=TODAY + DAY), TODAY) == (TODAY + DAY, TODAY + DAY)


# --- out ----------------------------------------------------------------------------------------------


def test_the_calendar_file_holds_what_is_shown(desk: Desk, page: YearPage, tmp_path: Path) -> None:
    owe(desk, title="หนึ่ง", due_on=TODAY - DAY)
    owe(desk, title="สอง")
    target = tmp_path / "งาน.ics"
    page.show_query(asking.tasks(*asking.overdue(TODAY)))
    page.write_calendar(target)
    assert "สอง" not in target.read_text("utf-8")
    page.show_view(BOARD)
    page.write_calendar(target)
    assert "สอง" in target.read_text("utf-8")


def test_a_place_that_cannot_be_written_is_said(
    page: YearPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[PlannerError] = []
    monkeypatch.setattr(ask, "show_error", lambda _parent, error: told.append(error))
    page.write_calendar(tmp_path / "ไม่มี" / "งาน.ics")
    assert "งาน.ics" in str(told[0])


def test_a_paper_is_shown(desk: Desk, page: YearPage, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[tuple[bytes, str]] = []
    monkeypatch.setattr(
        "ui.kit.preview.window.show_pdf", lambda _at, data, title: shown.append((data, title))
    )
    owe(desk)
    page.show_view(CHART)
    next(one for one in page.prints.menu().actions() if "(แกนต์)" in one.text()).trigger()
    ((data, title),) = shown
    assert data.startswith(b"%PDF")
    assert title == "แผนปฏิบัติงานประจำปี (แกนต์)"


# --- holidays -----------------------------------------------------------------------------------------


def test_shipped_holidays_are_added_once(desk: Desk, qtbot: QtBot) -> None:
    page = holidays.holidays_page(desk)
    qtbot.addWidget(page)
    page.deeds[0].click()  # nothing is chosen in the list
    count = len(records.every(desk.file, Holiday))
    page.deeds[0].click()
    assert len(records.every(desk.file, Holiday)) == count > 40


def test_a_holiday_nobody_announced_yet_is_confirmed_from_the_list(desk: Desk, qtbot: QtBot) -> None:
    own = holidays.holidays_page(desk)
    qtbot.addWidget(own)
    own.deeds[0].click()
    page = own.findChild(RecordPage)
    assert page is not None
    unsure = [one for one in records.every(desk.file, Holiday) if one.certainty == "medium"]
    assert own.open(unsure[-1].id)
    assert page.panel.step_button.text() == "ตรวจกับประกาศแล้ว"
    page.panel.step_button.click()
    assert records.get(desk.file, Holiday, unsure[-1].id).certainty == "high"
    page.options.bulk[0].act([one.id for one in unsure])
    assert {one.certainty for one in records.every(desk.file, Holiday)} == {"high"}
    history.undo(desk.file)
    assert (
        len([one for one in records.every(desk.file, Holiday) if one.certainty == "medium"])
        == len(unsure) - 1
    )


def test_the_number_behind_the_page_is_mine(desk: Desk) -> None:
    me = records.save(desk.file, Person(first_name="วารี", last_name="ทดลองสุข"))
    owe(desk, owner=me.id, start_on=TODAY)
    owe(desk, due_on=TODAY - DAY)
    owe(desk, due_on=TODAY - DAY)
    waiting = year.PAGES[0].waiting
    assert waiting is not None
    assert waiting(desk) == 2
    desk.set_actor(UUID(int=me.id.int), "วารี")
    assert waiting(desk) == 1

"""F1: the manual of the work that the page belongs to, with the ways from it into the program."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop.domain.office.year import Task
from planner_desktop.services import records, work
from ui.areas.administration import PAGES as LETTER_PAGES
from ui.areas.office.manual.window import ManualWindow
from ui.kit.clipboard import leave_text
from ui.kit.desk import Desk, PageSpec
from ui.kit.preview.window import Preview
from ui.main_window import MainWindow, pages_of_all_areas

LETTERS = LETTER_PAGES[0]


@pytest.fixture
def manual(desk: Desk, qtbot: QtBot) -> Iterator[ManualWindow]:
    made = ManualWindow(desk)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(desk.preferences)
    qtbot.addWidget(made)
    made.enter(desk, pages_of_all_areas())
    made.show()
    yield made
    made.leave()


def text(manual: ManualWindow) -> str:
    return manual.reading.toPlainText().replace("\u200b", "")


def bare(key: str) -> PageSpec:
    return next(one for one in pages_of_all_areas() if one.key == key)


def test_letters_open_the_manual_of_their_work(manual: ManualWindow) -> None:
    manual.show_page(LETTERS)
    assert manual.heading.text() == "1.1  งานสารบรรณ"
    for told in ("วัตถุประสงค์", "ทะเบียนหนังสือรับ (แบบที่ 13)", "ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ", "ถ้าไม่ผ่าน"):
        assert told in text(manual)
    assert manual.note.isHidden()
    assert manual.tree.tree.currentItem().text(0) == "1.1  งานสารบรรณ"


def test_the_manual_says_how_far_this_years_steps_have_come(manual: ManualWindow, desk: Desk) -> None:
    item = work.item_numbered(desk.file, "1.1", desk.fiscal_year)
    assert item
    day = dt.date(2026, 10, 21)
    task = Task(fiscal_year=desk.fiscal_year, title="งาน", item=item.item.id, due_on=day)
    records.save(desk.file, replace(task, step=item.steps[0].id, status="done", done_on=day))
    records.save(desk.file, replace(task, step=item.steps[1].id))
    records.save(
        desk.file, replace(task, step=item.steps[2].id, fiscal_year=2560, status="dropped", drop_reason="-")
    )
    manual.show_page(LETTERS)
    assert "เสร็จแล้ว 21 ต.ค. 69" in text(manual)
    assert "ยังไม่เริ่ม ภายใน 21 ต.ค. 69" in text(manual)
    assert "ไม่ต้องทำปีนี้" not in text(manual)


def test_the_flow_chart_is_one_click_away(manual: ManualWindow) -> None:
    manual.show_page(LETTERS)
    manual.tabs.setCurrentIndex(1)
    assert manual.flow.pages is not None
    assert len(manual.flow.pages) == 1


def test_a_page_without_a_work_item_opens_the_catalogue(manual: ManualWindow, desk: Desk) -> None:
    manual.show_page(bare("office.settings"))
    held = [one.item for group in work.tree(desk.file, desk.fiscal_year) for one in group.items]
    assert all(f"{one.number} {one.name}" in text(manual) for one in held if one.active)
    assert "การตั้งค่า" in manual.note.text()
    assert not manual.print_button.isEnabled()
    wanted = held[3]
    manual.reading.anchorClicked.emit(QUrl(f"item:{wanted.id.hex}"))
    assert manual.heading.text() == f"{wanted.number}  {wanted.name}"
    assert manual.print_button.isEnabled()


def test_a_page_that_a_step_speaks_of_finds_that_steps_work(manual: ManualWindow, desk: Desk) -> None:
    item = work.item_numbered(desk.file, "4.1", desk.fiscal_year)
    assert item
    records.save(desk.file, replace(item.steps[0], page="office.agencies"))
    manual.show_page(bare("office.agencies"))
    assert manual.heading.text().startswith("4.1")


def test_a_year_without_a_catalogue_shows_another_years_and_says_so(manual: ManualWindow, desk: Desk) -> None:
    former = desk.fiscal_year
    desk.set_year(former + 1)
    manual.show_page(LETTERS)
    assert manual.heading.text() == "1.1  งานสารบรรณ"
    assert str(former) in manual.note.text()
    manual.show_catalogue()
    assert "ยังไม่มีบัญชีงาน" in manual.note.text()


def test_the_manual_is_printed_as_it_stands(manual: ManualWindow, qtbot: QtBot) -> None:
    manual.show_page(LETTERS)
    manual.activateWindow()
    qtbot.waitActive(manual)
    qtbot.keyClick(manual, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (paper,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, Preview) and one.isVisible()]
    assert "งานสารบรรณ" in paper.windowTitle()
    paper.sought.setText("ตัวชี้วัดความสำเร็จ")
    paper.find_text()
    assert paper._matches
    paper.close()


def test_what_changes_in_the_catalogue_changes_in_the_manual(manual: ManualWindow, desk: Desk) -> None:
    manual.show_page(LETTERS)
    assert manual.item
    records.save(desk.file, replace(manual.item.item, objective="รับส่งหนังสือไม่ให้ตกหล่น"))
    assert "ไม่ให้ตกหล่น" in text(manual)


def test_copied_text_has_no_hidden_letters(manual: ManualWindow) -> None:
    manual.show_page(LETTERS)
    manual.reading.selectAll()
    manual.reading.copy()
    gc.collect()  # what was copied belongs to the clipboard, not to us
    copied = QApplication.clipboard().mimeData()
    assert "จัดเตรียมระบบเครือข่ายสำหรับรับและส่งหนังสือราชการ" in copied.text()
    assert "\u200b" not in copied.text() + copied.html()
    leave_text()


def test_f1_stands_beside_the_page_and_leads_back_into_it(window: MainWindow, desk: Desk) -> None:
    assert window.open
    desk.show_page("administration.outgoing")
    desk.manual_wanted.emit()
    manual = window.open.manuals.window
    assert manual is not None
    assert manual.heading.text() == "1.1  งานสารบรรณ"
    manual.reading.anchorClicked.emit(QUrl("page:administration.incoming"))
    assert window.open.room.navigator.current == "administration.incoming"
    manual.edit()
    assert window.open.room.navigator.current == "office.work"
    desk.manual_wanted.emit()
    assert window.open.manuals.window is manual
    assert manual.item is None  # the catalogue itself belongs to no work


def test_the_manual_goes_with_its_file(window: MainWindow, desk: Desk) -> None:
    assert window.open
    desk.manual_wanted.emit()
    manual = window.open.manuals.window
    assert manual
    window.leave()
    assert not manual.isVisible()


@pytest.mark.parametrize(
    ("section", "item", "found"),
    [("1.1 งานสารบรรณ", "", "1.1"), ("1.1 งานสารบรรณ", "1.5", "1.5"), ("งานประจำปี", "", ""), ("", "", "")],
)
def test_a_page_names_its_work(section: str, item: str, found: str) -> None:
    assert replace(LETTERS, section=section, item=item).work_item == found


def test_every_work_item_that_a_page_names_is_in_the_shipped_catalogue(desk: Desk) -> None:
    named = {one.work_item for one in pages_of_all_areas() if one.work_item}
    held = {one.item.number for group in work.tree(desk.file, desk.fiscal_year) for one in group.items}
    assert named
    assert named <= held

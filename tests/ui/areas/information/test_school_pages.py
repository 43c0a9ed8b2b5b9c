"""Pages of schools: the grid adds up and goes on by Enter, old editions are read, the map measures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from planner_desktop.domain.fields import Field, Kind
from planner_desktop.domain.information.counts import CountSheet, TestResult
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.years import academic_year_of, bangkok_today
from planner_desktop.services import records
from planner_desktop.services.schools import counts, life
from planner_desktop.services.schools.life import Happening
from tests.core.services.schools.offices import counted, school, tell
from tests.core.services.schools.test_count_import import book
from ui.areas import information
from ui.areas.information import choosers, school_life
from ui.areas.information.count_dialog import CountDialog
from ui.areas.information.count_grid import BOYS, CHANGE, SUM
from ui.areas.information.counts_page import CountsPage
from ui.areas.information.figures_page import FiguresPage
from ui.areas.information.map_page import MapPage
from ui.areas.information.school_life import PastPanel
from ui.areas.information.school_lists import EditionsPanel
from ui.kit import ask
from ui.kit.desk import Desk, PageSpec

YEAR = academic_year_of(bangkok_today())
OPENED: list[QWidget] = []
Deed = Callable[[Mapping[str, object]], None]


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    while OPENED:
        one = OPENED.pop()
        one.close()
        one.deleteLater()


def opened(page: QWidget) -> None:
    OPENED.append(page)
    page.resize(1126, 640)
    page.show()


@pytest.fixture
def schools(desk: Desk) -> tuple[School, School]:
    near = {"longitude": "101.500000", "network": "เหนือ"}
    return (
        school(desk.file, 1, "บ้านเล็ก", latitude="9.500000", **near),
        school(desk.file, 2, "บ้านใหญ่", latitude="9.530000", **near),
    )


def counts_page(desk: Desk, row: int = 0) -> CountsPage:
    page = CountsPage(desk)
    choosers.choose(page.year, str(YEAR))
    choosers.choose(page.round, "june")
    page.refresh()
    opened(page)
    choose(page, row)
    return page


def choose(page: CountsPage, row: int) -> None:
    item = page.list.topLevelItem(row)
    assert item is not None
    page.list.setCurrentItem(item)


def typed(page: CountsPage, *texts: str) -> None:
    """Begin at the first grade's boys and go on by Enter."""
    grid = page.sheet.grid
    grid.setCurrentCell(0, BOYS)
    for text in texts:
        item = grid.currentItem()
        assert item is not None
        item.setText(text)
        QTest.keyClick(grid, Qt.Key.Key_Return)


def cell(page: CountsPage, row: int, column: int) -> str:
    item = page.sheet.grid.item(row, column)
    assert item is not None
    return item.text()


def test_numbers_typed_in_thai_or_arabic_add_up_and_are_saved(
    desk: Desk, schools: tuple[School, School]
) -> None:
    tell(desk.file, schools[0], YEAR - 1, 20, 20)
    page = counts_page(desk)
    typed(page, "๓", "4", "1", "10", "5", "1")
    assert (cell(page, 0, SUM), cell(page, 1, SUM), cell(page, 12, SUM)) == ("7", "15", "22")
    assert cell(page, 12, CHANGE) == "? -18"
    page.sheet.boxes["teachers"].editor.set_value(3)
    page.sheet.save_button.click()
    sheet = counts.sheets_of(desk.file, YEAR, "june")[schools[0].id]
    assert (sheet.boys, sheet.girls, sheet.rooms, sheet.teachers) == (13, 9, 2, 3)
    assert "1 จาก 2" in page.told.text()
    assert not page.sheet.dirty


def test_a_correction_asks_why_and_the_former_edition_is_locked(
    desk: Desk, schools: tuple[School, School], monkeypatch: pytest.MonkeyPatch
) -> None:
    tell(desk.file, schools[0], YEAR, 10, 9)
    page = counts_page(desk)
    row = page.sheet.grid.grades.index("211")
    item = page.sheet.grid.item(row, BOYS)
    assert item is not None
    item.setText("11")
    assert page.sheet.dirty
    monkeypatch.setattr(ask, "ask_reason", lambda *_told, **_more: "นับตก")
    page.sheet.save()
    assert [one.reason for one in counts.editions(desk.file, schools[0].id, YEAR, "june")] == ["", "นับตก"]
    assert "นับตก" in page.sheet.told.text()
    page.sheet.editions.setCurrentIndex(1)
    page.sheet.editions.activated.emit(1)
    assert cell(page, row, BOYS) == "10"
    assert not page.sheet.save_button.isVisible()
    assert not item.flags() & Qt.ItemFlag.ItemIsEditable


def test_a_cell_that_is_no_number_is_named_and_nothing_is_saved(
    desk: Desk, schools: tuple[School, School], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(ask, "tell", lambda _parent, words, _detail="": told.append(words))
    page = counts_page(desk)
    typed(page, "สิบ")
    page.sheet.save()
    assert told == ["“อ.1 (3 ขวบ) ชาย” ไม่ใช่จำนวนเต็ม"]
    assert records.every(desk.file, CountSheet) == []


def test_leaving_typed_numbers_is_asked_about(
    desk: Desk, schools: tuple[School, School], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = counts_page(desk)
    typed(page, "3")
    monkeypatch.setattr(ask, "confirm", lambda *_told, **_more: False)
    assert not page.leave_draft()
    choose(page, 1)
    assert page.sheet.school == schools[0]
    assert cell(page, 0, BOYS) == "3"
    monkeypatch.setattr(ask, "confirm", lambda *_told, **_more: True)
    assert page.leave_draft()


def test_schools_without_counts_are_found_by_one_click(desk: Desk, schools: tuple[School, School]) -> None:
    tell(desk.file, schools[0], YEAR, 10, 9)
    page = counts_page(desk)
    page.missing.click()
    shown = [one.text(0) for one in page._rows() if not one.isHidden()]
    assert shown == ["บ้านใหญ่"]


def test_the_import_shows_faults_first_and_writes_on_yes(
    desk: Desk, schools: tuple[School, School], tmp_path: Path
) -> None:
    dialog = CountDialog(desk, YEAR, "june")
    OPENED.append(dialog)
    good = ("0033530001", "บ้านเล็ก", None, 10, 9, 1, 19, 2)
    dialog.read(book(tmp_path, good, ("0033530002", "บ้านใหญ่", None, 1, 1, 1, 5, 2)))
    first = dialog.rows.topLevelItem(0)
    assert first is not None
    assert "ยอดรวม 5 ไม่เท่าผลบวกของทุกชั้น 2" in first.text(3)
    dialog.yes.click()
    assert counts.sheets_of(desk.file, YEAR, "june").keys() == {schools[0].id}


def test_the_figures_lead_to_the_schools_behind_them(desk: Desk, schools: tuple[School, School]) -> None:
    for one in schools:
        tell(desk.file, one, YEAR, 10, 9)
    page = FiguresPage(desk)
    opened(page)
    assert "2 โรงเรียน · นักเรียน 38" in page.cards.text()
    choosers.choose(page.by, "network")
    page.refresh()
    assert [(bar.label, bar.value) for bar in page.chart.bars] == [("เหนือ", 38)]
    asked: list[object] = []
    desk.list_wanted.connect(asked.append)
    page.chart.chosen.emit(page.chart.bars[0].key)
    assert len(asked) == 1


def test_two_schools_clicked_on_the_map_are_measured(desk: Desk, schools: tuple[School, School]) -> None:
    tell(desk.file, schools[0], YEAR, 10, 9)
    tell(desk.file, schools[1], YEAR, 100, 90)
    page = MapPage(desk)
    opened(page)
    for spot in page.map.spots:
        at = page.map.place(spot.at).toPoint()
        QTest.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=QPoint(at))
    assert "เส้นตรง 3.3 กม. (ไม่ใช่ระยะเดินทาง)" in page.told.text()
    assert page.table.topLevelItemCount() == 1
    assert page.map.picture().startswith(b"\x89PNG")


def test_a_school_shows_its_past_and_the_pupils_of_those_merged_into_it(
    desk: Desk, schools: tuple[School, School]
) -> None:
    for year, one, boys in ((YEAR - 2, 0, 12), (YEAR - 2, 1, 100), (YEAR - 1, 1, 110)):
        tell(desk.file, schools[one], year, boys, 0)
    day = dt.date(bangkok_today().year - 1, 5, 16)
    life.happen(desk.file, schools[0].id, Happening(event="merged", day=day, with_school=schools[1].id))
    panel = PastPanel(desk)
    OPENED.append(panel)
    panel.show_record(schools[1])
    assert [(one.own, one.together) for one in panel.series] == [(100, 112), (110, 110)]


@pytest.mark.parametrize("spec", information.PAGES, ids=lambda spec: spec.key)
def test_every_page_opens_empty(desk: Desk, spec: PageSpec) -> None:
    page = spec.make(desk)
    opened(page)
    assert page.isVisible()


def test_an_edition_is_voided_with_its_reason_and_the_one_before_stands_again(
    desk: Desk, schools: tuple[School, School], monkeypatch: pytest.MonkeyPatch
) -> None:
    one = schools[0]
    tell(desk.file, one, YEAR, 5, 5)
    counts.record(desk.file, counted(one, YEAR, 55, 5), "พิมพ์")
    monkeypatch.setattr(ask, "ask_reason", lambda *_told, **_more: "พิมพ์เกิน")
    page = counts_page(desk)
    said: list[str] = []
    desk.said.connect(said.append)
    assert page.sheet.void_button.isVisibleTo(page)
    page.sheet.void_button.click()
    assert "ใช้ฉบับที่ 1" in said[-1]
    assert page.sheet.editions.currentText() == "ฉบับที่ 1 · ใช้อยู่"
    page.sheet.void_button.click()
    assert "ยังไม่มีข้อมูล" in said[-1]
    assert page.sheet.editions.count() == 2
    page.sheet.editions.setCurrentIndex(0)
    page.sheet.editions.activated.emit(0)
    assert "ยกเลิกแล้ว: พิมพ์เกิน" in page.sheet.told.text()
    assert not page.sheet.void_button.isVisibleTo(page)


def test_former_editions_of_a_result_are_read_beside_it(desk: Desk, schools: tuple[School, School]) -> None:
    made = TestResult(
        academic_year=YEAR, school=schools[0].id, test="NT", grade="213", subject="ภาษาไทย", mean="40.00"
    )
    kept = records.save(desk.file, made)
    now = records.save(desk.file, replace(kept, mean="44.00", reason="ประกาศใหม่"))
    panel = EditionsPanel(desk)
    opened(panel)
    panel.show_record(now)
    assert "ฉบับที่ 1 · ร้อยละ 40.00" in panel.words.text().replace("\u200b", "")


def test_what_happened_asks_for_directors_and_grades_too(
    desk: Desk, schools: tuple[School, School], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = {"event": "director", "day": bangkok_today(), "director": "นางใหม่ ทดสอบ", "director_acting": True}

    def answered(
        _desk: Desk, _window: object, _title: str, fields: Sequence[Field], deed: Deed, **_more: object
    ) -> bool:
        deed({**{one.name: None if one.kind is Kind.LINK else "" for one in fields}, **told})
        return True

    monkeypatch.setattr(school_life, "ask_fields", answered)
    school_life.ask_happening(desk, schools[0])
    now = records.get(desk.file, School, schools[0].id)
    assert (now.director, now.director_acting) == ("นางใหม่ ทดสอบ", True)
    assert [one.event for one in life.states_of(desk.file, now.id)] == ["base", "director"]

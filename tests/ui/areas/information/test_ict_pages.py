"""Pages of ICT: next steps, faults beside their fields, survey forms taken back, replacement in one act."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from planner_desktop.domain.information.ict.equipment import Equipment, EquipmentCheck
from planner_desktop.domain.information.ict.needs import IctNeed
from planner_desktop.domain.information.ict.prices import PriceItem
from planner_desktop.domain.information.ict.repairs import RepairTicket
from planner_desktop.domain.information.ict.specs import SpecSheet
from planner_desktop.domain.queries import Query
from planner_desktop.domain.records import Record
from planner_desktop.services import records
from planner_desktop.services.information.ict import survey
from tests.core.services.information.ict_office import YEAR, Ict, ict
from tests.core.services.information.test_ict_survey import fill
from ui.areas.information.ict import equipment, needs, prices, repairs, specs
from ui.areas.information.ict.sums import SumsPage
from ui.areas.information.ict.survey import SurveyDialog
from ui.areas.information.ict_pages import ICT_PAGES
from ui.kit import ask
from ui.kit.ask_fields import FieldsQuestion
from ui.kit.desk import Desk
from ui.kit.record_page import RecordPage
from ui.kit.with_deeds import ListWithDeeds


@pytest.fixture
def given(desk: Desk) -> Ict:
    desk.set_year(YEAR - 1)
    return ict(desk.file)


def answer(act: Callable[[FieldsQuestion], None]) -> None:
    """Once the next asking window stands, fill it in and do the deed."""

    def go() -> None:
        asking = [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, FieldsQuestion) and one.isVisible()
        ]
        act(asking[-1])
        asking[-1].yes.click()

    QTimer.singleShot(0, go)


def take_step(page: RecordPage, record: Record) -> None:
    assert page.options.next_step is not None
    step = page.options.next_step(record)
    assert step is not None
    step.act()


def need_of(given: Ict, need: IctNeed) -> IctNeed:
    return records.get(given.file, IctNeed, need.id)


@pytest.mark.parametrize("spec", ICT_PAGES, ids=lambda spec: spec.key)
def test_every_page_opens_over_a_small_office(desk: Desk, given: Ict, qtbot: QtBot, spec: object) -> None:
    given.need()
    given.piece("1")
    page = spec.make(desk)  # type: ignore[attr-defined] # a PageSpec
    qtbot.addWidget(page)
    page.show()


def test_a_need_goes_to_the_request_by_its_next_step(desk: Desk, given: Ict, qtbot: QtBot) -> None:
    page = needs.needs_page(desk)
    qtbot.addWidget(page)
    need = given.need(quantity=2)
    for state in ("submitted", "examined", "in_request"):
        take_step(page, need_of(given, need))
        assert need_of(given, need).state == state
    answer(lambda asked: asked.boxes["quantity"].editor.set_value(1))
    take_step(page, need_of(given, need))
    assert (need_of(given, need).state, need_of(given, need).granted_total) == ("granted", 1_699_999)


def test_a_price_over_the_standard_is_told_beside_its_field(desk: Desk, given: Ict, qtbot: QtBot) -> None:
    page = needs.needs_page(desk)
    qtbot.addWidget(page)
    page.new()
    form = page.panel.form
    for name, value in {
        "school": given.schools[0].id,
        "unit": "",
        "item": given.computer.id,
        "quantity": 1,
        "own_price": 9_999_999,
        "reason": "ไม่พอใช้",
    }.items():
        form.editor(name).set_value(value)
        form.editor(name).edited.emit()
    form.accept()
    assert not records.count(desk.file, Query("ict_need"))
    told = [label.text() for label in form.findChildren(QLabel) if "สูงกว่าราคากลาง" in label.text()]
    assert told


def test_forms_come_back_through_the_dialog(desk: Desk, given: Ict, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "แบบ"
    needs.write_forms(desk, YEAR, folder)
    first, second = sorted(folder.iterdir())
    fill(first, 1, quantity=2, reason="ไม่พอใช้")
    fill(second, 1, quantity=2)
    dialog = SurveyDialog(desk)
    qtbot.addWidget(dialog)
    dialog.read(folder)
    assert dialog.write_button.text() == "รับ 1 รายการ"
    assert "1 แถวหรือไฟล์ต้องแก้ก่อน" in dialog.banner.text()
    faulty = dialog.rows.topLevelItem(1)
    assert faulty is not None
    assert "ต้องกรอก “เหตุผลความจำเป็น”" in faulty.child(0).text(3)
    dialog.write_button.click()
    assert [one.who for one in records.every(desk.file, IctNeed)] == ["บ้านทดสอบ 1"]
    assert survey.prepare(desk.file, first).wanted == []


def test_due_pieces_become_needs_in_one_act(desk: Desk, given: Ict, monkeypatch: pytest.MonkeyPatch) -> None:
    given.piece("1")
    given.piece("2")
    offered: list[str] = []

    def first(_parent: object, _title: str, options: list[str], **_more: object) -> int:
        offered.extend(options)
        return 0

    shown: list[Query] = []
    desk.list_wanted.connect(shown.append)
    monkeypatch.setattr(ask, "choose", first)
    equipment.ask_replacing(desk, None)
    assert offered[0].startswith(f"ปีงบประมาณ {YEAR}: ขอ 2 เครื่อง เป็น 1 รายการ")
    (need,) = records.every(desk.file, IctNeed)
    assert (need.quantity, need.total) == (2, 3_399_998)
    assert shown[0].name == "ict_need"


def test_marked_pieces_are_checked_and_written_off_together(desk: Desk, given: Ict) -> None:
    ids = [given.piece(number).id for number in ("1", "2")]
    answer(lambda asked: asked.boxes["result"].editor.set_value("worn"))
    equipment.ask_check(desk, ids)
    assert [one.result for one in records.every(desk.file, EquipmentCheck)] == ["worn", "worn"]
    answer(lambda asked: asked.boxes["reason"].editor.set_value("ขายทอดตลาด"))
    equipment.write_off(desk, ids)
    assert {one.state for one in records.every(desk.file, Equipment)} == {"written_off"}


def test_a_repair_is_asked_for_from_the_piece_and_goes_to_its_end(
    desk: Desk, given: Ict, qtbot: QtBot
) -> None:
    answer(lambda asked: asked.boxes["symptom"].editor.set_value("เปิดไม่ติด"))
    equipment.ask_repair(desk, given.piece("1"))

    def ticket() -> RepairTicket:
        return records.every(desk.file, RepairTicket)[0]

    page = repairs.repairs_page(desk)
    qtbot.addWidget(page)
    assert (ticket().symptom, ticket().state) == ("เปิดไม่ติด", "waiting")
    answer(lambda _asked: None)
    take_step(page, ticket())
    answer(lambda asked: asked.boxes["cause"].editor.set_value("แหล่งจ่ายไฟเสีย"))
    take_step(page, ticket())
    answer(lambda asked: asked.boxes["remedy"].editor.set_value("เปลี่ยนแล้ว"))
    take_step(page, ticket())
    take_step(page, ticket())
    assert (ticket().state, ticket().owner) == ("closed", given.officer.id)
    log = repairs.RepairLog(desk)
    qtbot.addWidget(log)
    log.show_record(ticket())
    told = "\n".join(label.text() for label in log.findChildren(QLabel)).replace("\u200b", "")
    assert "ใช้เวลาทำการ" in told
    assert "ปิดงาน" in told


def test_a_specification_is_begun_from_the_list_and_from_a_need(desk: Desk, given: Ict, qtbot: QtBot) -> None:
    opened: list[str] = []
    desk.record_wanted.connect(lambda name, _key: opened.append(name))
    specs.begin_spec(desk, item=given.computer)
    specs.begin_spec(desk, need=given.need(item=None, own_item="จอ", own_price=1, justification="รายเดียว"))
    assert opened == ["spec_sheet", "spec_sheet"]
    assert {one.name for one in records.every(desk.file, SpecSheet)} == {given.computer.name, "จอ"}
    page = specs.specs_page(desk)
    qtbot.addWidget(page)
    page.show()


def test_the_list_of_a_new_year_comes_from_the_last(desk: Desk, given: Ict, qtbot: QtBot) -> None:
    desk.set_year(YEAR + 1)
    page = prices.prices_page(desk)
    assert isinstance(page, ListWithDeeds)
    qtbot.addWidget(page)
    copy = next(one for one in page.deeds if one.text() == "คัดลอกจากปีก่อน")
    copy.click()
    found = [one for one in records.every(desk.file, PriceItem) if one.fiscal_year == YEAR + 1]
    assert sorted(one.price or 0 for one in found) == [750_033, 1_699_999]


def test_sums_show_the_same_total_every_way(desk: Desk, given: Ict, qtbot: QtBot) -> None:
    given.need(quantity=3)
    given.need(school=None, unit="กลุ่มอำนวยการ", item=given.printer.id)
    page = SumsPage(desk)
    qtbot.addWidget(page)
    for place in range(page.by.count()):
        page.by.setCurrentIndex(place)
        page.refresh()
        last = page.table.topLevelItem(page.table.topLevelItemCount() - 1)
        assert last is not None
        assert last.text(3) == "58,500.30"

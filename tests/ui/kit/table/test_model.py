"""The table model: what cells show, how few reads it makes, what it does when the file changes or is busy."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from unittest.mock import patch

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.office.settings import ChoiceEntry
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.errors import NotFound
from planner_desktop.messages import say
from planner_desktop.services import history, records
from ui.kit.desk import Desk
from ui.kit.table.model import SHOWN, VOIDED, WAIT, TableModel
from ui.kit.table.values import Shown


@pytest.fixture
def model(desk: Desk, letters: list[IncomingLetter], qtbot: QtBot) -> TableModel:
    made = TableModel(desk, "incoming_letter")
    made.read_again()
    return made


def cell(model: TableModel, row: int, name: str, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    column = next(at for at, field in enumerate(model.fields) if field.name == name)
    return model.index(row, column).data(role)


def test_holds_to_the_rules_of_qt(model: TableModel, desk: Desk, letters: list[IncomingLetter]) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_query(Query("incoming_letter", sort=("subject",)))
    records.save(desk.file, replace(letters[0], subject="แก้"))
    records.save(desk.file, replace(letters[1], note="แก้หมายเหตุ"))
    model.set_query(Query("incoming_letter", (Condition("subject", Test.IS, "ไม่มี"),)))
    assert model.rowCount() == 0
    tester.deleteLater()


def test_shows_values_in_thai(model: TableModel) -> None:
    assert cell(model, 0, "received_on") == "12 ต.ค. 69"
    assert cell(model, 0, "register_no") == "12"
    assert cell(model, 0, "assignee") == "นางมาลี ตัวอย่าง"
    assert cell(model, 0, "due_on") == ""


def test_a_choice_carries_its_tone_and_a_plain_list_none(model: TableModel) -> None:
    assert cell(model, 0, "status", SHOWN) == Shown("ทราบและเก็บ", "good")
    assert cell(model, 3, "status", SHOWN) == Shown("รอมอบหมาย", "warning")
    assert cell(model, 0, "subject", SHOWN) == Shown(str(cell(model, 0, "subject")), None)


def test_numbers_stand_right_and_words_left(model: TableModel) -> None:
    right = cell(model, 0, "register_no", Qt.ItemDataRole.TextAlignmentRole)
    left = cell(model, 0, "subject", Qt.ItemDataRole.TextAlignmentRole)
    assert isinstance(right, int)
    assert isinstance(left, int)
    assert right & Qt.AlignmentFlag.AlignRight.value
    assert left & Qt.AlignmentFlag.AlignLeft.value


def test_a_screen_is_one_read(model: TableModel) -> None:
    with patch.object(records, "pages", wraps=records.pages) as pages:
        for row in range(model.rowCount()):
            for name in ("register_no", "sender", "assignee", "status"):
                cell(model, row, name)
    names = [one.args[1] for one in pages.call_args_list if one.args[2]]
    assert names == ["incoming_letter", "person"]


def test_a_changed_row_is_read_again_without_asking_for_the_order(
    model: TableModel, desk: Desk, letters: list[IncomingLetter], qtbot: QtBot
) -> None:
    assert cell(model, 2, "subject") == "เรื่องที่ 9"
    with patch.object(records, "ids", wraps=records.ids) as ids, qtbot.waitSignal(model.dataChanged) as told:
        records.save(desk.file, replace(letters[2], subject="เรื่องใหม่"))
    assert cell(model, 2, "subject") == "เรื่องใหม่"
    assert not ids.called
    first = told.args[0] if told.args else QModelIndex()
    assert first.row() == 2


def test_a_change_of_the_order_moves_the_row(
    model: TableModel, desk: Desk, letters: list[IncomingLetter]
) -> None:
    oldest = letters[-1]
    records.save(desk.file, replace(oldest, received_on=letters[0].received_on))
    assert model.row_of(oldest.id) == 1


def test_new_and_removed_rows_come_and_go(
    model: TableModel, desk: Desk, letters: list[IncomingLetter]
) -> None:
    kept = records.save(desk.file, records.duplicate(letters[0]))
    assert model.row_of(kept.id) is not None
    assert model.rowCount() == 13
    plain = TableModel(desk, "person")
    plain.read_again()
    records.remove(desk.file, records.save(desk.file, Person(first_name="ปรีชา", last_name="ตัวอย่าง")))
    assert plain.rowCount() == 1
    history.undo(desk.file)
    assert plain.rowCount() == 2


def test_renaming_somebody_renames_the_cell(model: TableModel, desk: Desk) -> None:
    person = records.every(desk.file, Person)[0]
    assert cell(model, 0, "assignee") == "นางมาลี ตัวอย่าง"
    records.save(desk.file, replace(person, last_name="ใจดี"))
    assert cell(model, 0, "assignee") == "นางมาลี ใจดี"


def test_rewording_a_choice_rewords_the_cell(model: TableModel, desk: Desk) -> None:
    assert cell(model, 0, "status") == "ทราบและเก็บ"
    records.save(desk.file, ChoiceEntry(list_name="letter_status", code="noted", label="เก็บเข้าแฟ้ม"))
    assert cell(model, 0, "status") == "เก็บเข้าแฟ้ม"


def test_a_voided_row_stays_with_its_reason(
    model: TableModel, desk: Desk, letters: list[IncomingLetter]
) -> None:
    records.void(desk.file, letters[4], "ลงซ้ำ")
    assert cell(model, 4, "subject", VOIDED) == "ลงซ้ำ"
    assert "ยกเลิก" in str(cell(model, 4, "subject", Qt.ItemDataRole.AccessibleTextRole))


@pytest.fixture
def held(desk: Desk) -> Iterator[threading.Event]:
    """Another thread holds the file until the event is set."""
    holding, free = threading.Event(), threading.Event()

    def hold() -> None:
        with desk.file.database.reading():
            holding.set()
            assert free.wait(20)

    worker = threading.Thread(target=hold)
    worker.start()
    assert holding.wait(20)
    yield free
    free.set()
    worker.join()


def test_while_the_file_is_held_cells_wait_and_fill_later(
    model: TableModel, held: threading.Event, qtbot: QtBot
) -> None:
    assert cell(model, 0, "subject") == WAIT
    assert model.title_at(0) == WAIT
    with qtbot.waitSignal(model.dataChanged):
        held.set()
    assert cell(model, 1, "subject") == "เรื่องที่ 10"


def test_while_the_file_is_held_a_new_query_waits(
    model: TableModel, held: threading.Event, qtbot: QtBot
) -> None:
    model.set_query(Query("incoming_letter", (Condition("status", Test.IS, "received"),)))
    assert model.rowCount() == 12
    with qtbot.waitSignal(model.modelReset):
        held.set()
    assert model.rowCount() == 3


def test_a_fault_while_reading_is_told_once(model: TableModel, qtbot: QtBot) -> None:
    with (
        qtbot.waitSignal(model.troubled) as told,
        patch.object(records, "pages", side_effect=NotFound(say("แฟ้มหาย"))),
    ):
        assert cell(model, 0, "subject") == WAIT
        assert cell(model, 0, "subject") == WAIT
    assert told.args is not None
    assert isinstance(told.args[0], NotFound)

"""The import window: looked at first, written as one step, taken back as one step, never doubled."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from planner_desktop.domain.information.schools import School
from planner_desktop.domain.office.people import WorkGroup
from planner_desktop.services import history, records
from planner_desktop.services.exchange import Outcome
from tests.ui.kit.importing.sheets import BAD, GOOD, HEAD, Open, Write
from ui.kit.desk import Desk
from ui.kit.importing.dialog import ImportDialog
from ui.kit.importing.rows_model import FINDING, OUTCOME
from ui.kit.importing.source_part import path_in


def names(desk: Desk) -> list[str]:
    return [one.name for one in records.every(desk.file, School)]


def column(dialog: ImportDialog, at: int) -> list[str]:
    model = dialog.preview.model
    return [model.index(row, at).data() for row in range(model.rowCount())]


def test_new_schools_are_written_after_the_button_and_undone_as_one(
    desk: Desk, opened: Open, write: Write
) -> None:
    told: list[str] = []
    desk.said.connect(told.append)
    dialog = opened(write(HEAD, *GOOD))
    assert names(desk) == []
    assert dialog.write.text().startswith("นำเข้า 2 รายการ")
    assert column(dialog, OUTCOME) == ["เพิ่มใหม่", "เพิ่มใหม่"]
    dialog.write.click()
    assert not dialog.isVisible()
    assert told == ["นำเข้าโรงเรียน 2 รายการแล้ว"]
    assert names(desk) == ["บ้านสอง", "บ้านหนึ่ง"]
    history.undo(desk.file)
    assert names(desk) == []


def test_importing_again_updates_and_never_doubles(desk: Desk, opened: Open, write: Write) -> None:
    opened(write(HEAD, *GOOD)).apply()
    again = opened(write(HEAD, *GOOD))
    assert not again.write.isEnabled()
    assert "เหมือนกับในแฟ้มงาน" in again.banner.text().replace("\u200b", "")
    again.source.take(write(HEAD, (GOOD[0][0], "บ้านหนึ่งใหม่", "เปิดสอน", 12), GOOD[1]))
    again.preview.chips[Outcome.CHANGED].click()
    assert column(again, FINDING) == ["ชื่อโรงเรียน: บ้านหนึ่ง → บ้านหนึ่งใหม่"]
    assert again.preview.detail.text().replace("\u200b", "") == "ชื่อโรงเรียน: บ้านหนึ่ง → บ้านหนึ่งใหม่"
    again.apply()
    assert names(desk) == ["บ้านสอง", "บ้านหนึ่งใหม่"]


def test_a_faulty_row_is_shown_with_its_cause_and_given_back_as_a_workbook(
    desk: Desk, opened: Open, write: Write, tmp_path: Path
) -> None:
    dialog = opened(write(HEAD, *GOOD, BAD))
    cause = "“รหัส 10 หลัก” ไม่ถูกรูปแบบ ตัวอย่างที่ถูก: 1033530001"
    assert dialog.preview.shown_outcome() is Outcome.FAULTY
    assert column(dialog, FINDING) == [f"คอลัมน์ A: {cause}"]
    detail = dialog.preview.detail.text().replace("\u200b", "")
    assert detail == f"แผ่น “Sheet” แถว 4 คอลัมน์ A (รหัส 10 หลัก): {cause}"
    target = tmp_path / "ต้องแก้.xlsx"
    with patch.object(QFileDialog, "getSaveFileName", return_value=(str(target), "")):
        dialog.errors.click()
    rows = list(load_workbook(target).worksheets[0].values)
    assert rows == [(*HEAD, "สิ่งที่ต้องแก้"), (*BAD, f"รหัส 10 หลัก: {cause}")]
    dialog.apply()
    assert names(desk) == ["บ้านสอง", "บ้านหนึ่ง"]
    assert dialog.isVisible()  # the faulty row is still to be put right
    assert dialog.banner.text().replace("\u200b", "").startswith("นำเข้าโรงเรียน 2 รายการแล้ว · มี 1 แถว")
    assert [dialog.preview.chips[one].text() for one in Outcome][2:] == ["เหมือนเดิม 2", "▲ ต้องแก้ก่อน 1"]


def test_every_outcome_can_be_shown_by_itself(opened: Open, write: Write, desk: Desk) -> None:
    opened(write(HEAD, GOOD[0])).apply()
    dialog = opened(write(HEAD, *GOOD, BAD))
    QAbstractItemModelTester(dialog.preview.model)
    dialog.preview.every.click()
    assert column(dialog, OUTCOME) == ["เหมือนเดิม", "เพิ่มใหม่", "ต้องแก้ก่อน"]
    for outcome, word in ((Outcome.SAME, "เหมือนเดิม"), (Outcome.NEW, "เพิ่มใหม่")):
        dialog.preview.chips[outcome].click()
        assert column(dialog, OUTCOME) == [word]
    assert not dialog.preview.chips[Outcome.CHANGED].isEnabled()


def test_what_was_left_unread_is_told(opened: Open, write: Write) -> None:
    dialog = opened(write(HEAD, *GOOD, hidden="เก่า"))
    assert dialog.banner.text().replace("\u200b", "") == "ข้ามแผ่นงานที่ซ่อนไว้: เก่า"
    assert dialog.columns.place.text().replace("\u200b", "") == "แผ่น “Sheet” หัวตารางแถวที่ 1"


def test_a_file_that_was_changed_meanwhile_is_read_again_before_anything_is_written(
    desk: Desk, opened: Open, write: Write
) -> None:
    dialog = opened(write(HEAD, *GOOD))
    records.save(desk.file, School(code10="9999000001", name="บ้านหนึ่ง", status="open", distance_km=12))
    dialog.apply()
    assert names(desk) == ["บ้านหนึ่ง"]
    assert dialog.banner.text().replace("\u200b", "").startswith("แฟ้มงานถูกแก้ไขหลังจากอ่านไฟล์")
    assert dialog.write.text().startswith("นำเข้า 1 รายการ")
    dialog.apply()
    assert names(desk) == ["บ้านสอง", "บ้านหนึ่ง"]


def test_the_keyboard_does_it_all(opened: Open, write: Write, desk: Desk, qtbot: QtBot) -> None:
    dialog = opened()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.source.line.setFocus()
    QGuiApplication.clipboard().setText(f'"{write(HEAD, *GOOD)}"')
    qtbot.keyClick(dialog.source.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(dialog.source.line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.reading is not None
    assert dialog.preview.table.hasFocus()
    qtbot.keyClick(dialog.preview.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(names(desk)) == 2)


def test_paths_are_taken_as_windows_and_browsers_write_them() -> None:
    assert path_in('  "/a/ข อ.xlsx" ') == Path("/a/ข อ.xlsx")
    assert path_in(Path("/a/ข.xlsx").as_uri()) == Path("/a/ข.xlsx")
    assert path_in(" ") is None


def test_a_file_that_is_no_table_is_refused_in_words(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "รูป.png"
    path.write_bytes(b"\x89PNG\r\n")
    dialog = opened(path)
    assert "ไม่ใช่ตาราง Excel หรือ CSV" in dialog.banner.text().replace("\u200b", "")
    assert not dialog.write.isEnabled()


def test_nothing_can_be_imported_into_a_file_that_is_only_read(
    desk: Desk, opened: Open, write: Write
) -> None:
    desk.file.database.read_only = True
    dialog = opened(write(HEAD, *GOOD))
    assert not dialog.write.isEnabled()
    assert "อ่านเท่านั้น" in dialog.banner.text().replace("\u200b", "")


def test_the_empty_form_has_the_headers_and_is_read_back_without_its_example(
    desk: Desk, opened: Open, tmp_path: Path
) -> None:
    dialog = opened()
    target = tmp_path / "แบบฟอร์ม.xlsx"
    with patch.object(QFileDialog, "getSaveFileName", return_value=(str(target), "")):
        dialog.source.template.click()
    dialog.source.take(target)
    assert "" not in dialog.columns.fields().values()
    assert dialog.reading is not None
    assert dialog.reading.plan.rows == ()
    assert "ข้ามแถวตัวอย่าง" in dialog.banner.text().replace("\u200b", "")
    assert records.every(desk.file, WorkGroup) == []

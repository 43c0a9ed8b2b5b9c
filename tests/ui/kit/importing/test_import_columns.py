"""Columns of the sheet and fields of the list: guessed, changed by hand, remembered for the next time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tests.ui.kit.importing.sheets import Open, Row, Write
from ui.kit.desk import Desk
from ui.kit.importing.dialog import ImportDialog

ODD: Row = ("เลขประจำสถานศึกษา", "สถานศึกษา", "โทร.")
ROW: Row = ("9999000001", "บ้านหนึ่ง", "0 2000 0000")


def choose(dialog: ImportDialog, label: str, field: str) -> None:
    """As the officer does: pick in the box."""
    box = dialog.columns.boxes[label]
    box.setCurrentIndex(box.findData(field))
    box.activated.emit(box.currentIndex())


@pytest.fixture
def matched(opened: Open, write: Write) -> ImportDialog:
    """A sheet with unknown headers, matched by hand."""
    dialog = opened(write(ODD, ROW))
    choose(dialog, "เลขประจำสถานศึกษา", "code10")
    choose(dialog, "สถานศึกษา", "name")
    return dialog


def test_unknown_headers_are_matched_by_hand(opened: Open, write: Write) -> None:
    dialog = opened(write(ODD[:2], ROW[:2]))
    assert dialog.columns.fields() == {"เลขประจำสถานศึกษา": "", "สถานศึกษา": ""}
    assert "เลือกทางซ้าย" in dialog.banner.text().replace("\u200b", "")
    assert not dialog.write.isEnabled()
    choose(dialog, "เลขประจำสถานศึกษา", "code10")
    lacking = dialog.columns.missing.text().replace("\u200b", "")
    assert lacking == "▲ ยังไม่มีคอลัมน์ของช่องที่ต้องกรอก: ชื่อโรงเรียน"
    choose(dialog, "สถานศึกษา", "name")
    assert dialog.columns.missing.isHidden()
    assert dialog.write.isEnabled()


def test_the_match_is_remembered_for_the_next_sheet_of_the_kind(
    matched: ImportDialog, opened: Open, write: Write, desk: Desk
) -> None:
    again = opened(write(ODD, ROW, name="อีกไฟล์"))
    assert again.columns.fields() == matched.columns.fields()
    kept = type(desk.preferences).load(desk.preferences.place)
    assert kept.look["import.school"] == {"เลขประจำสถานศึกษา": "code10", "สถานศึกษา": "name"}


def test_guessing_anew_forgets_what_was_chosen(matched: ImportDialog, desk: Desk) -> None:
    matched.columns.guess.click()
    assert desk.preferences.look["import.school"] == {}
    assert matched.columns.fields()["สถานศึกษา"] == ""


def test_a_shortened_header_is_guessed(matched: ImportDialog) -> None:
    assert matched.columns.fields()["โทร."] == "phone"


def test_a_field_is_filled_by_one_column_only(matched: ImportDialog) -> None:
    choose(matched, "โทร.", "name")
    assert matched.columns.fields() == {"เลขประจำสถานศึกษา": "code10", "สถานศึกษา": "", "โทร.": "name"}


def test_the_box_in_use_stays_while_the_sheet_is_read_again(matched: ImportDialog, qtbot: QtBot) -> None:
    box = matched.columns.boxes["โทร."]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    assert isinstance(matched.focusWidget(), QComboBox)
    assert matched.columns.boxes["โทร."] is box
    assert matched.columns.fields()["โทร."] == ""

"""Two groups of buttons keep to one line only while both have room."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.beside import EASE, Beside, row_of


@pytest.fixture
def both(qtbot: QtBot) -> Iterator[Beside]:
    first, second = row_of(QPushButton("ของฉัน")), row_of(QPushButton("พิมพ์"), QPushButton("ส่งออก"))
    page = QWidget()
    qtbot.addWidget(page)
    made = Beside(first, second, page)  # a page holds it: by itself it could not be made so small
    page.show()
    yield made
    page.close()


def is_stacked(both: Beside) -> bool:
    """Asked anew each time, which mypy does not see of a property."""
    return both.stacked


def test_on_one_line_while_there_is_room_else_one_under_the_other(both: Beside, qtbot: QtBot) -> None:
    both.resize(600, 100)
    assert not is_stacked(both)
    assert both.second.geometry().right() >= 590
    both.resize(both.minimumSizeHint().width(), 100)
    assert is_stacked(both)
    qtbot.waitUntil(lambda: both.second.y() > both.first.y())
    assert both.second.width() >= both.second.minimumSizeHint().width()
    both.resize(600, 100)
    assert not is_stacked(both)


def test_words_that_grow_turn_it_too(both: Beside, qtbot: QtBot) -> None:
    room = both.first.minimumSizeHint().width() + both.second.minimumSizeHint().width() + 16
    both.resize(room, 100)
    assert not is_stacked(both)
    both.second.findChildren(QPushButton)[0].setText("พิมพ์รายการที่แสดงทั้งหมด")
    qtbot.waitUntil(lambda: both.stacked)


def test_wrapped_words_keep_a_readable_width_or_a_line_of_their_own(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    told = QLabel("สำรองข้อมูลไม่ได้ตั้งแต่เมื่อวาน เพราะแผ่นบันทึกที่เลือกไว้เต็ม เลือกที่เก็บอื่นในหน้าตั้งค่า", wordWrap=True)
    made = Beside(told, QPushButton("ไปที่ตั้งค่า"), page)
    page.show()
    made.resize(700, 200)
    assert not is_stacked(made)
    assert told.width() >= EASE
    made.resize(EASE + 20, 200)
    assert is_stacked(made)
    page.close()

"""One box: commands and records, two letters too, the words marked, all by keyboard."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QListWidgetItem
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.administration.orders import OrderEntry
from planner_desktop.domain.office.people import Agency
from planner_desktop.services import records
from ui.kit.command_box import RECENT, Command, CommandBox
from ui.kit.desk import Desk
from ui.kit.marked import MARKS, TEXT, MarkedDelegate

DAY = dt.date(2026, 11, 20)


def letter(subject: str) -> IncomingLetter:
    return IncomingLetter(received_on=DAY, sender="สพฐ.", subject=subject)


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def box(desk: Desk, qtbot: QtBot, done: list[str]) -> Iterator[CommandBox]:
    records.save(desk.file, Agency(name="องค์การบริหารส่วนตำบลตัวอย่าง"))
    commands = [
        Command("สำรองข้อมูลตอนนี้", lambda: done.append("back up"), "แฟ้ม", "shield-check"),
        Command("หน่วยงานติดต่อ", lambda: done.append("agencies")),
    ]
    made = CommandBox(desk, commands)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def shown(box: CommandBox) -> list[str]:
    return [box.rows.item(place).text() for place in range(box.rows.count())]


def test_begins_with_every_command(box: CommandBox, done: list[str]) -> None:
    assert shown(box) == ["ไปที่หน้าและคำสั่ง", "สำรองข้อมูลตอนนี้", "หน่วยงานติดต่อ"]
    QTest.keyClick(box.edit, Qt.Key.Key_Down)
    QTest.keyClick(box.edit, Qt.Key.Key_Return)
    assert done == ["agencies"]
    assert not box.isVisible()


def test_what_is_called_so_comes_before_what_begins_so(desk: Desk, qtbot: QtBot) -> None:
    names = ("เพิ่มโครงการ", "โครงการในแผน", "โครงการ")
    made = CommandBox(desk, [Command(name, lambda: None) for name in names])
    qtbot.addWidget(made)
    made.edit.setText("โครงการ")
    made.search()
    assert shown(made)[1:4] == ["โครงการ", "โครงการในแผน", "เพิ่มโครงการ"]


@pytest.mark.parametrize("sought", ["ตำบล", "อย่", "ตัวอย่าง ตำบล"])
def test_finds_records_grouped_by_area_with_the_words_marked(
    box: CommandBox, desk: Desk, sought: str
) -> None:
    opened: list[tuple[str, UUID]] = []
    desk.record_wanted.connect(lambda name, record: opened.append((name, record)))
    box.edit.setText(sought)
    box.search()
    assert shown(box) == ["สำนักงาน · 1 รายการ", "องค์การบริหารส่วนตำบลตัวอย่าง"]
    item = box.rows.item(1)
    title = item.data(TEXT)
    assert {title[start:end] for start, end in item.data(MARKS)} <= {*sought.split(), "ตัวอย่าง", "อย่าง", "อย่า"}
    assert item.data(MARKS)
    QTest.keyClick(box.edit, Qt.Key.Key_Return)
    assert [name for name, _record in opened] == ["agency"]
    assert desk.preferences.look[RECENT] == [sought]


def test_no_area_and_no_kind_hides_another_and_all_of_an_area_is_one_key_away(
    box: CommandBox, desk: Desk
) -> None:
    letters = [letter(f"ขอข้อมูลตัวอย่างที่ {number}") for number in range(8)]
    for one in (*letters, OrderEntry(subject="แต่งตั้งคณะทำงานตัวอย่าง", dated=DAY)):
        records.save(desk.file, one)
    box.edit.setText("ตัวอย่าง")
    box.search()
    assert shown(box)[0] == "ธุรการ · 9 รายการ"
    assert "แต่งตั้งคณะทำงานตัวอย่าง" in shown(box)[2]
    assert shown(box)[6] == "ดูทั้งหมดในธุรการ: หนังสือรับ 8 · ทะเบียนคำสั่ง 1"
    assert shown(box)[7:] == ["สำนักงาน · 1 รายการ", "องค์การบริหารส่วนตำบลตัวอย่าง"]
    box.rows.setCurrentRow(6)
    QTest.keyClick(box.edit, Qt.Key.Key_Return)
    assert box.isVisible()
    assert shown(box)[:2] == ["กลับไปดูทุกงาน", "หนังสือรับ · 8 รายการ"]
    assert len(shown(box)) == 1 + 1 + 8 + 1 + 1
    QTest.keyClick(box.edit, Qt.Key.Key_Escape)
    box.search()
    assert shown(box)[0] == "ธุรการ · 9 รายการ"


def test_a_text_too_long_for_its_row_ends_with_dots(qtbot: QtBot) -> None:
    drawn = []
    for text in ("ย" * 300, "ย" * 300 + "จบ"):
        rows = QListWidget()
        qtbot.addWidget(rows)
        rows.setItemDelegate(MarkedDelegate(rows))
        item = QListWidgetItem("", rows)
        item.setData(TEXT, text)
        item.setData(MARKS, [(0, 2), (298, 300)])
        rows.resize(300, 60)
        drawn.append(rows.grab().toImage())
    assert drawn[0] == drawn[1]  # both are cut at the same place


def test_says_what_to_try_when_nothing_is_found(box: CommandBox) -> None:
    box.edit.setText("ฃฅ")
    box.search()
    assert shown(box)[0] == "ไม่พบ “ฃฅ”"
    assert "ลองใช้คำที่สั้นลง" in shown(box)[1]
    QTest.keyClick(box.edit, Qt.Key.Key_Return)
    assert box.isVisible()
    QTest.keyClick(box.edit, Qt.Key.Key_Escape)
    assert not box.isVisible()


def test_an_answer_that_comes_late_is_dropped(box: CommandBox) -> None:
    box.edit.setText("ตำบล")
    asked = box._asked
    box.edit.setText("สำรอง")
    box._show_found(asked, "ตำบล", [])
    assert shown(box) == ["ไปที่หน้าและคำสั่ง", "สำรองข้อมูลตอนนี้"]


def test_recent_searches_are_offered(box: CommandBox, desk: Desk) -> None:
    desk.preferences.look[RECENT] = ["ตำบล", 7]
    box.edit.setText("x")
    box.edit.clear()
    assert shown(box)[:2] == ["ค้นหาล่าสุด", "ตำบล"]
    QTest.keyClick(box.edit, Qt.Key.Key_Return)
    assert box.edit.text() == "ตำบล"
    assert box.isVisible()


def test_paints_marks_without_complaint(box: CommandBox) -> None:
    box.edit.setText("ตำบล")
    box.search()
    assert not box.grab().isNull()

"""Lists whose rows show all their words."""

from __future__ import annotations

from PySide6.QtWidgets import QListWidgetItem
from pytestqt.qtbot import QtBot

from ui.kit.table.wrapped import WrappedList

LONG = "1. นางสาวมาลีรัตน์ จำลองกิจ\nคำสั่งนี้ยังไม่ได้ระบุผู้ปฏิบัติงานแทนตามลำดับ ตรวจแล้วเพิ่มก่อนออกเลข"


def test_rows_grow_as_the_list_narrows_and_never_scroll_sideways(qtbot: QtBot) -> None:
    rows = WrappedList()
    qtbot.addWidget(rows)
    item = QListWidgetItem(LONG, rows)
    rows.show()
    rows.resize(900, 300)
    qtbot.waitUntil(lambda: rows.visualItemRect(item).width() > 500)
    wide = rows.visualItemRect(item).height()
    rows.resize(180, 300)
    qtbot.waitUntil(lambda: rows.visualItemRect(item).height() > wide)
    assert rows.visualItemRect(item).height() >= 4 * rows.fontMetrics().height()
    assert rows.horizontalScrollBar().maximum() == 0

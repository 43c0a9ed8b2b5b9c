"""The start page: three ways to begin, recent files, files dropped on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from planner_desktop.services.preferences import Preferences
from ui.kit.tasks import Tasks
from ui.start.page import StartPage


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    there = tmp_path / "งานแผน 2570.db"
    there.write_bytes(b"x")
    return Preferences(tmp_path / "preferences.json", recent=[str(there), str(tmp_path / "ย้ายไปแล้ว.db")])


@pytest.fixture
def page(preferences: Preferences, qtbot: QtBot) -> StartPage:
    page = StartPage(preferences, Tasks(inline=True))
    qtbot.addWidget(page)
    page.show()
    return page


def rows(page: StartPage) -> list[str]:
    return [page.recent.item(row).text() for row in range(page.recent.count())]


def test_recent_files_say_where_and_when_and_which_are_missing(page: StartPage, tmp_path: Path) -> None:
    first, second = rows(page)
    assert first.split("\n")[:2] == ["งานแผน 2570", str(tmp_path)]
    assert "บันทึกล่าสุด วันนี้" in first
    assert "ไม่พบแฟ้มนี้แล้ว" in second


def test_enter_opens_and_delete_forgets(
    page: StartPage, preferences: Preferences, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(page.open_wanted) as told:
        qtbot.keyClick(page.recent, Qt.Key.Key_Return)
    assert told.args == [tmp_path / "งานแผน 2570.db"]
    page.recent.setCurrentRow(1)
    qtbot.keyClick(page.recent, Qt.Key.Key_Delete)
    assert preferences.recent == [str(tmp_path / "งานแผน 2570.db")]
    assert len(rows(page)) == 1


def test_no_recent_files_says_so(tmp_path: Path, qtbot: QtBot) -> None:
    page = StartPage(Preferences(tmp_path / "preferences.json"), Tasks(inline=True))
    qtbot.addWidget(page)
    assert rows(page) == ["ยังไม่เคยเปิดแฟ้มในเครื่องนี้"]


@pytest.mark.parametrize(
    ("dropped", "said"),
    [
        (["ตาราง.xlsx"], "“ตาราง.xlsx” ไม่ใช่แฟ้มงาน (.db) ของโปรแกรมนี้"),
        (["ก.db", "ข.db"], "เปิดได้ครั้งละหนึ่งแฟ้ม ลากมาวางทีละแฟ้ม"),
    ],
)
def test_what_cannot_be_opened_is_told(page: StartPage, dropped: list[str], said: str) -> None:
    page.take([Path(one) for one in dropped])
    assert page.notice.isVisible()
    assert page.notice.text() == said


def test_a_dropped_file_is_opened(page: StartPage, qtbot: QtBot) -> None:
    page.take([Path("ก.xlsx")])
    with qtbot.waitSignal(page.open_wanted) as told:
        page.take([Path("ก.DB")])
    assert told.args == [Path("ก.DB")]
    assert not page.notice.isVisible()


def test_each_choice_does_its_deed(
    page: StartPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    new, open_, demo = page.choices
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_all: (str(tmp_path / "เลือก.db"), ""))
    with qtbot.waitSignal(page.open_wanted) as told:
        qtbot.keyClick(open_, Qt.Key.Key_Space)
    assert told.args == [tmp_path / "เลือก.db"]
    with qtbot.waitSignal(page.demo_wanted):
        qtbot.keyClick(demo, Qt.Key.Key_Space)
    qtbot.keyClick(new, Qt.Key.Key_Space)
    assert page.wizard is not None
    assert page.wizard.isVisible()
    page.wizard.reject()

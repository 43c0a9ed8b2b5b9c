"""Backups and the history of the whole file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop.domain.office.people import Agency
from planner_desktop.domain.queries import Query
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.safety import backups, opening
from planner_desktop.services.safety.backups import Reason
from ui.areas.office.backups import BackupsPage
from ui.areas.office.history import HistoryPage
from ui.kit import ask
from ui.kit.desk import Desk


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> BackupsPage:
    backups.backup_now(desk.file.database, backups.folder_of(desk.file), Reason.OPENED)
    records.save(desk.file, Agency(name="ศูนย์ใหม่ตัวอย่าง"))
    page = BackupsPage(desk)
    qtbot.addWidget(page)
    return page


def agreeing(asked: list[str]) -> Callable[..., bool]:
    """Answers every question with yes and notes it."""

    def answer(_parent: object, question: str, detail: str, *_more: str) -> bool:
        asked.append(question + detail)
        return True

    return answer


def cells(page: BackupsPage) -> list[list[str]]:
    items = [page.backups.list.topLevelItem(row) for row in range(page.backups.list.topLevelItemCount())]
    return [[item.text(column) for column in range(4)] for item in items if item]


def counts(page: BackupsPage) -> dict[str, list[str]]:
    items = [page.backups.counts.topLevelItem(row) for row in range(page.backups.counts.topLevelItemCount())]
    return {item.text(0): [item.text(column) for column in (1, 2, 3)] for item in items if item}


def test_a_backup_says_when_why_how_big_and_whether_sound(page: BackupsPage) -> None:
    (row,) = cells(page)
    assert row[0].startswith("วันนี้")
    assert row[1] == "เมื่อเปิดแฟ้ม"
    assert row[2].endswith("MB")
    assert row[3] == "✓ ตรงกับตอนสำรอง"


def test_what_is_in_it_and_the_difference_to_now(page: BackupsPage, desk: Desk) -> None:
    now = records.count(desk.file, Query("agency"))
    assert counts(page)["หน่วยงานติดต่อ"] == [str(now - 1), str(now), "−1"]
    assert counts(page)["โรงเรียน"][2] == "เท่าเดิม"
    assert page.backups.last.text().startswith("แก้ไขล่าสุด วันนี้")


@pytest.mark.parametrize("width", [700, 1150])
def test_what_restoring_would_change_is_never_pushed_out(page: BackupsPage, width: int) -> None:
    page.resize(width, 500)
    page.show()
    QApplication.processEvents()
    shown = page.backups.counts
    assert shown.header().length() <= shown.viewport().width()
    assert shown.header().sectionSize(0) >= shown.fontMetrics().horizontalAdvance("หนังสือรับ")


def test_making_one_now(page: BackupsPage, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.said) as told:
        page.now.click()
    assert told.args[0].startswith("สำรองไว้แล้วเป็น “สำนักงาน")
    assert {row[1] for row in cells(page)} == {"สั่งเอง", "เมื่อเปิดแฟ้ม"}


def test_a_changed_backup_cannot_be_restored(page: BackupsPage) -> None:
    path = page.backups.found[0].path
    path.write_bytes(path.read_bytes() + b"x")
    page.verify.click()
    assert cells(page)[0][3] == "✗ เปลี่ยนไปจากตอนสำรอง ใช้ไม่ได้"
    assert page.backups.trouble.text() == "ตรวจครบ 1 ชุดแล้ว"
    page.refresh()
    assert not page.backups.restore.isEnabled()


def test_restoring_tells_what_will_happen_and_does_it_closed(
    page: BackupsPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(ask, "confirm", agreeing(asked))
    kept: list[Path | None] = []
    now = records.count(desk.file, Query("agency"))

    def as_the_program(deed: object) -> None:
        assert callable(deed)
        desk.file.close()
        kept.append(deed())

    desk.closed_wanted.connect(as_the_program)
    page.backups.restore.click()
    assert "กู้คืนชุดที่สำรองเมื่อ วันนี้" in asked[0]
    assert "รายการที่จะลดลง: หน่วยงานติดต่อ 1" in asked[0]
    assert kept[0] is not None
    assert kept[0].exists()
    file = OfficeFile(opening.open_office(desk.file.path).database)
    assert records.count(file, Query("agency")) == now - 1
    file.close()


@pytest.mark.parametrize("full", [False, True])
def test_the_check_says_in_words(page: BackupsPage, full: bool) -> None:
    page.check(full=full)
    assert "แฟ้มงานสมบูรณ์ ไม่พบสิ่งผิดปกติ" in page.banner.text()


@pytest.fixture
def history_page(desk: Desk, qtbot: QtBot) -> HistoryPage:
    kept = records.save(desk.file, Agency(name="หน่วยงานที่จะลบ"))
    records.remove(desk.file, kept)
    page = HistoryPage(desk)
    qtbot.addWidget(page)
    page.show()
    return page


def test_who_did_what_to_which(history_page: HistoryPage, desk: Desk) -> None:
    item = history_page.list.topLevelItem(0)
    assert item is not None
    assert item.text(0).startswith("วันนี้")
    assert [item.text(column) for column in (1, 2, 3)] == [
        desk.file.actor_name, "ลบหน่วยงานติดต่อ", "หน่วยงานติดต่อ: หน่วยงานที่จะลบ"
    ]  # fmt: skip


def test_filters_leave_what_they_say_and_are_cleared(history_page: HistoryPage) -> None:
    everything = len(history_page.entries)
    history_page.kind.setCurrentIndex(history_page.kind.findData("agency"))
    assert {one.record_name for one in history_page.entries} == {"agency"}
    history_page.text.setText("ไม่มีคำนี้แน่นอน")
    history_page.refresh()
    assert history_page.told.text() == "0 การแก้ไข"
    history_page.clear()
    assert len(history_page.entries) == everything


def test_a_removed_record_comes_back(history_page: HistoryPage, desk: Desk, qtbot: QtBot) -> None:
    assert history_page.bring_back.isVisible()
    assert not history_page.open_button.isVisible()
    with qtbot.waitSignal(desk.record_wanted) as told:
        history_page.bring_back.click()
    assert records.titles(desk.file, "agency", [told.args[1]]) == {told.args[1]: "หน่วยงานที่จะลบ"}


def test_one_value_comes_back(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    kept = records.save(desk.file, Agency(name="ชื่อเดิม"))
    records.save(desk.file, replace(kept, name="ชื่อใหม่"))
    page = HistoryPage(desk)
    qtbot.addWidget(page)
    monkeypatch.setattr(ask, "confirm", lambda *_all: True)
    entry = page.entry()
    assert entry is not None
    assert page.panel.sentence(entry, "name") == "ชื่อหน่วยงาน: “ชื่อเดิม” → “ชื่อใหม่”"
    page.panel.restore(entry, "name")
    assert records.get(desk.file, Agency, kept.id).name == "ชื่อเดิม"

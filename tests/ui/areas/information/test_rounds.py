"""The board of a round, the dialog that takes workbooks back, and one school's data."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop.domain.information.rounds import FollowUp
from planner_desktop.services import records
from planner_desktop.services.information.rounds import asking, taking
from planner_desktop.services.information.rounds.status import status
from tests.core.services.information.rounds import CELLS, Case, case, fill, new_round, sent_back
from ui.areas.information.rounds.board import RoundBoard
from ui.areas.information.rounds.submission import SubmissionDialog
from ui.areas.information.rounds.taking import TakingDialog
from ui.kit import ask
from ui.kit.desk import Desk


@pytest.fixture
def given(desk: Desk) -> Case:
    return case(desk.file)


def test_the_dialog_shows_faults_then_keeps_what_is_right(
    desk: Desk, given: Case, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "กลับ"
    first, second, third = sent_back(given, folder)
    fill(first, CELLS)
    fill(second, {**CELLS, "C8": "สิบ"})
    third.unlink()
    dialog = TakingDialog(desk, given.round)
    qtbot.addWidget(dialog)
    dialog.read(folder)
    assert "1 จุดต้องแก้" in dialog.banner.text()
    row = dialog.rows.topLevelItem(1)
    assert row is not None
    assert "!C8" in row.child(0).text(3)
    assert dialog.write_button.text() == "รับข้อมูล 1 โรงเรียน"
    dialog.write_button.click()
    assert [one.state for one in asking.submissions(desk.file, given.round.id).values()] == ["sent"]
    board = RoundBoard(desk)
    qtbot.addWidget(board)
    board.show_round(given.round.id)
    assert board.told.text() == "ต้องส่ง 3 · ส่งแล้ว 1 · รับรองแล้ว 0 · ครบถ้วน 33.3% · ทันเวลา 33.3%"


def test_an_unusual_value_is_asked_about_before_approval(
    desk: Desk, given: Case, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = new_round(desk.file, given.form, "รอบก่อน", closes_in=1)
    before = Case(desk.file, given.form, earlier, given.schools)
    path = fill(sent_back(before, tmp_path / "ก่อน")[0], CELLS)
    taking.apply(desk.file, taking.prepare(desk.file, earlier.id, path))
    one = status(desk.file, given.round.id).schools[0]
    dialog = SubmissionDialog(desk, given.asked, one)
    qtbot.addWidget(dialog)
    typed = {"ป.1/ชาย": "๔๐", "ป.1/หญิง": "12", "ป.2/ชาย": "8", "ป.2/หญิง": "9"}
    cells = {("pupils", key): value for key, value in typed.items()}
    for place, value in {**cells, ("whole", ""): "69", ("net", ""): "มี"}.items():
        cell = dialog.cells[place]
        cell.setText(value) if hasattr(cell, "setText") else cell.setCurrentText(value)
    dialog.save_button.click()
    assert "มี 2 จุด" in dialog.banner.text()
    assert "40 สูงผิดปกติ รอบก่อน ๆ อยู่ระหว่าง 10–10" in dialog.matters.item(0).text()
    dialog.approve_button.click()
    assert asking.submissions(desk.file, given.round.id)[one.school.id].state == "sent"
    monkeypatch.setattr(ask, "ask_text", lambda *_told, **_more: "รับเด็กย้ายเข้า")
    dialog.matters.setCurrentRow(0)
    dialog.mark_button.click()
    for at in range(2):
        dialog.matters.setCurrentRow(at)
        dialog.comment_button.click()
    dialog.approve_button.click()
    assert asking.submissions(desk.file, given.round.id)[one.school.id].state == "approved"
    assert "40" in [mark.value for mark in records.every(desk.file, FollowUp)]


def test_the_lock_says_why_and_an_exception_opens_it(
    desk: Desk, given: Case, qtbot: QtBot, qapp: QApplication
) -> None:
    import datetime as dt
    from dataclasses import replace

    from planner_desktop.domain.information.rounds import LockException
    from planner_desktop.domain.years import bangkok_today

    yesterday = bangkok_today() - dt.timedelta(days=1)
    records.save(desk.file, replace(given.round, closes=yesterday))
    board = RoundBoard(desk)
    qtbot.addWidget(board)
    board.show_round(given.round.id)
    board.choose(given.schools[0].id)
    one = board.chosen()
    assert one is not None
    assert "ไม่มีข้อยกเว้น" in str(one.locked)
    dialog = SubmissionDialog(desk, given.asked, one)
    qtbot.addWidget(dialog)
    assert not dialog.save_button.isEnabled()
    records.save(
        desk.file,
        LockException(round=given.round.id, school=given.schools[0].id, until=bangkok_today(), reason="ไฟดับ"),
    )
    row = board.tree.currentItem()
    assert row is not None
    assert row.text(6).startswith("ผ่อนผันถึง")

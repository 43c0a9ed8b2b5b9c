"""The board of a round: narrowed by network, state and words; deeds on all marked schools, named first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.merging import LetterMerge
from planner_desktop.services import records
from planner_desktop.services.information.rounds import asking, taking
from tests.core.services.information.rounds import CELLS, Case, case, fill, sent_back
from ui.areas.information.rounds import deeds
from ui.areas.information.rounds.board import RoundBoard
from ui.kit import ask
from ui.kit.desk import Desk

OPEN, APPROVE, UNAPPROVE, BACK, EXCUSE = range(5)


@pytest.fixture
def given(desk: Desk, tmp_path: Path) -> Case:
    """Four schools, the last of another network; the first two have sent, the second with an odd value."""
    made = case(desk.file, schools=4)
    paths = sent_back(made, tmp_path / "กลับ")
    for path in paths[2:]:
        path.unlink()
    for path in paths[:2]:
        fill(path, CELLS)
    taking.apply(desk.file, taking.prepare(desk.file, made.round.id, tmp_path / "กลับ"))
    records.save(desk.file, replace(made.schools[3], network="ริมน้ำทดสอบ"))
    return made


@pytest.fixture
def board(desk: Desk, given: Case, qtbot: QtBot) -> RoundBoard:
    made = RoundBoard(desk)
    qtbot.addWidget(made)
    made.show_round(given.round.id)
    made.resize(1120, 620)
    made.show()
    return made


def shown(board: RoundBoard) -> list[str]:
    tops = [board.tree.topLevelItem(at) for at in range(board.tree.topLevelItemCount())]
    return [top.child(at).text(0) for top in tops if top for at in range(top.childCount())]


def states(given: Case) -> list[str]:
    held = asking.submissions(given.file, given.round.id)
    return [held[one.id].state if one.id in held else "missing" for one in given.schools]


def test_the_schools_are_narrowed_and_one_press_shows_all(board: RoundBoard) -> None:
    assert board.narrowing.chips["missing"].text() == "ยังไม่ส่ง 2"
    board.narrowing.chips["missing"].click()
    assert shown(board) == ["บ้านทดสอบ 4", "บ้านทดสอบ 3"]
    board.narrowing.network.setCurrentIndex(board.narrowing.network.findData("ริมน้ำทดสอบ"))
    board.narrowing.changed.emit()
    assert shown(board) == ["บ้านทดสอบ 4"]
    board.clear_button.click()
    assert len(shown(board)) == 4
    assert board.clear_button.isHidden()
    board.narrowing.words.setText("1033530002")
    assert shown(board) == ["บ้านทดสอบ 2"]


def test_a_network_is_marked_whole_and_approved_after_naming_its_schools(
    board: RoundBoard, given: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def sure(_window: object, question: str, detail: str, *_more: object, **_named: object) -> bool:
        asked.append(f"{question} {detail}")
        return True

    monkeypatch.setattr(ask, "confirm", sure)
    top = board.tree.topLevelItem(1)
    assert top is not None
    board.tree.setCurrentItem(top)
    assert board.marked_words.text() == "เลือกไว้ 3 โรงเรียน"
    assert not board.school_deeds[OPEN].isEnabled()
    board.school_deeds[APPROVE].click()
    assert asked == ["รับรองข้อมูล 2 โรงเรียนนี้หรือไม่ บ้านทดสอบ 1, บ้านทดสอบ 2"]
    assert states(given) == ["approved", "approved", "missing", "missing"]
    board.tree.mark_all([one.id for one in given.schools])
    board.school_deeds[UNAPPROVE].click()
    assert states(given) == ["sent", "sent", "missing", "missing"]


def test_who_cannot_be_approved_is_named_with_the_reason(
    board: RoundBoard, given: Case, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(ask, "confirm", lambda *_told, **_more: True)
    monkeypatch.setattr(ask, "tell", lambda _window, *words: told.extend(words))
    sent = asking.submissions(desk.file, given.round.id)[given.schools[1].id]
    records.save(desk.file, replace(sent, state="returned", returned_for="ผิด"))
    assert board.found is not None
    marked = [replace(one, state="sent") for one in board.found.schools if one.submission]
    deeds.approve(desk, board, given.round, marked)
    assert told[0] == "ยังรับรองไม่ได้ 1 โรงเรียน"
    assert "บ้านทดสอบ 2: ส่งกลับให้โรงเรียนแก้ไขอยู่" in told[1]
    assert states(given)[:2] == ["approved", "returned"]


def test_marked_schools_are_sent_back_for_one_reason(
    board: RoundBoard, given: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "ask_reason", lambda *_told, **_more: "ยอดไม่ตรง")
    board.tree.selectAll()
    board.school_deeds[BACK].click()
    assert states(given) == ["returned", "returned", "missing", "missing"]
    assert "ส่งกลับแก้ไข 2" in board.narrowing.chips["returned"].text()


def test_letters_to_each_late_school_are_drafted_from_the_board(
    board: RoundBoard, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    monkeypatch.setattr(Desk, "show_record", lambda _desk, name, _key: seen.append(name))
    board.remind_each()
    board.remind()
    assert seen == ["letter_merge", "outgoing_letter"]
    assert records.every(desk.file, LetterMerge)[0].numbering == "each"


def test_keys_alone_mark_and_open_a_school(board: RoundBoard, given: Case) -> None:
    board.choose(given.schools[0].id)
    board.tree.setFocus()
    QTest.keyClick(board.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [one.school.name for one in board.marked()] == ["บ้านทดสอบ 1", "บ้านทดสอบ 2"]


@pytest.mark.parametrize("width", [680, 1120])
def test_nothing_is_cut_off_on_a_small_screen(board: RoundBoard, qtbot: QtBot, width: int) -> None:
    board.resize(width, 560)
    qtbot.waitUntil(lambda: board.width() == width)
    for button in (*board.round_deeds, *board.school_deeds, *board.narrowing.chips.values()):
        if button.isVisibleTo(board):
            right = button.mapTo(board, QPoint(button.width(), 0)).x()
            assert right <= board.width()
    assert board.tree.width() >= 600

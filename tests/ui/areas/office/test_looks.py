"""รูปแบบเอกสาร: adjust, see, keep, take back; what cannot be kept is told where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner_desktop import paths
from planner_desktop.services import history
from planner_desktop.services.printing import paper_looks
from planner_desktop.services.printing.paper_looks import FONT, FONT_BOLD, FONT_REGULAR, OWN, TEXTS
from ui.areas.office.looks.page import LooksPage
from ui.kit import ask
from ui.kit.desk import Desk


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> LooksPage:
    page = LooksPage(desk)
    qtbot.addWidget(page)
    page.resize(1160, 640)
    page.show()
    return page


def type_in(page: LooksPage, name: str, text: str) -> None:
    editor = page.measures[name]
    editor.line.setText(text)
    editor.line.textEdited.emit(text)


def cell(page: LooksPage, text: str, column: int, typed: str) -> None:
    item = page.texts.item(list(TEXTS).index(text), column)
    assert item is not None
    item.setText(typed)


def shown(page: LooksPage, text: str, column: int) -> str:
    item = page.texts.item(list(TEXTS).index(text), column)
    assert item is not None
    return item.text()


def test_it_shows_the_shipped_look_and_a_sample(page: LooksPage, qtbot: QtBot) -> None:
    assert page.measures["left_cm"].line.text() == "3"
    assert shown(page, "memo_title", 1) == "29"
    assert not page.save_button.isEnabled()
    with qtbot.waitSignal(page.paper.drawn) as drawn:
        page.paper.draw()
    assert drawn.args == [1]


def test_changes_are_kept_in_one_step_and_follow_undo(page: LooksPage, desk: Desk) -> None:
    type_in(page, "left_cm", "๒.๕")
    cell(page, "memo_title", 1, "๓๒")
    page.digits["memo"].put("arabic")
    page.save_button.click()
    kept = {"left_cm": "2.5", "text.memo_title.size": "32", "digits.memo": "arabic"}
    assert paper_looks.kept(desk.file) == kept
    assert not page.save_button.isEnabled()
    history.undo(desk.file)
    assert page.measures["left_cm"].line.text() == "3"
    assert shown(page, "memo_title", 1) == "29"


def test_a_base_size_moves_the_table_and_an_emptied_cell_is_as_shipped(page: LooksPage) -> None:
    type_in(page, "size", "15")
    assert shown(page, "text", 1) == "15"
    cell(page, "text", 1, "18")
    assert page.values() == {"size": "15", "text.text.size": "18"}
    cell(page, "text", 1, "")
    assert shown(page, "text", 1) == "15"
    assert page.values() == {"size": "15"}


def test_a_fault_names_its_place_and_is_not_kept(page: LooksPage, desk: Desk) -> None:
    type_in(page, "pitch", "10")
    cell(page, "table", 1, "ใหญ่")
    page.save_button.click()
    told = page.banner.text()
    assert "ระยะบรรทัดของข้อความ: ต้องอยู่ระหว่าง 12 ถึง 60" in told
    assert "ตาราง · ขนาด: “ใหญ่” ไม่ใช่ตัวเลข" in told
    assert paper_looks.kept(desk.file) == {}
    page.give_back()
    assert not page.banner.isVisibleTo(page)


def test_reset_gives_the_shipped_look_when_saved(page: LooksPage, desk: Desk) -> None:
    type_in(page, "left_cm", "2.5")
    page.save_button.click()
    page.reset_button.click()
    assert paper_looks.kept(desk.file) == {"left_cm": "2.5"}
    page.save_button.click()
    assert paper_looks.kept(desk.file) == {}


def test_a_font_of_the_office_is_taken_refused_and_taken_back(
    page: LooksPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[str] = []
    monkeypatch.setattr(ask, "show_error", lambda _window, error: refused.append(str(error)))
    assert not page.fonts.take(paths.fonts() / "DejaVu/DejaVuSans.ttf", FONT_REGULAR)
    assert "ไม่มีตัวอักษรไทย" in refused[0]
    assert page.fonts.take(paths.fonts() / "Sarabun/Sarabun-Regular.ttf", FONT_REGULAR)
    assert page.fonts.take(paths.fonts() / "Sarabun/Sarabun-Bold.ttf", FONT_BOLD)
    assert "Sarabun" in page.fonts.own_words.text()
    page.save_button.click()
    assert paper_looks.kept(desk.file)[FONT] == OWN
    own = paper_looks.look(desk.file).style.own_font
    assert own is not None
    assert own.bold == (paths.fonts() / "Sarabun/Sarabun-Bold.ttf").read_bytes()


def test_the_office_s_font_without_a_file_is_told(page: LooksPage) -> None:
    page.fonts.choice.put(OWN)
    assert "ยังไม่ได้เลือกไฟล์" in page.banner.text()


@pytest.mark.parametrize(("way", "leaves", "kept"), [(0, True, "2.5"), (1, True, ""), (None, False, "")])
def test_leaving_unsaved_asks(
    page: LooksPage, desk: Desk, monkeypatch: pytest.MonkeyPatch, way: int | None, leaves: bool, kept: str
) -> None:
    type_in(page, "left_cm", "2.5")
    monkeypatch.setattr(ask, "pick", lambda *_all: way)
    assert page.leave_draft() is leaves
    assert paper_looks.kept(desk.file).get("left_cm", "") == kept


def test_every_sample_can_be_seen(page: LooksPage, qtbot: QtBot, tmp_path: Path) -> None:
    for at in range(page.kinds.count()):
        page.kinds.setCurrentIndex(at)
        with qtbot.waitSignal(page.paper.drawn):
            page.paper.draw()

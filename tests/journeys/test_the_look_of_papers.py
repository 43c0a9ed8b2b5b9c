"""An office sets its own margins and type: seen on the page, kept in the file, on paper by window and tool."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from planner_desktop.cli import main
from planner_desktop.services import papers
from ui.app import Program
from ui.areas.office.looks.page import LooksPage
from ui.kit import ask


def sizes(data: bytes) -> set[float]:
    """The type sizes of the first page, to half a point."""
    with pypdfium2.PdfDocument(data) as document:
        page = document[0]
        text = page.get_textpage()
        heights = {
            round(2 * pypdfium2.raw.FPDFText_GetFontSize(text.raw, at)) / 2
            for at in range(text.count_chars())
        }
        text.close()
        page.close()
    return heights


def test_an_office_sets_its_own_look(
    program: Program, qtbot: QtBot, demo_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "choose", lambda *_args, **_more: 0)
    program.start(demo_copy)
    qtbot.waitUntil(lambda: program.window.open is not None)
    assert program.window.open is not None
    assert program.file is not None
    program.window.open.desk.show_page("office.looks")
    page = program.window.findChild(LooksPage)
    assert page is not None

    row = next(at for at in range(page.texts.rowCount()) if row_name(page, at) == "ชื่อเอกสาร")
    item = page.texts.item(row, 1)
    assert item is not None
    item.setText("๒๖")
    page.kinds.setCurrentIndex(page.kinds.findData("list"))
    with qtbot.waitSignal(page.paper.drawn):
        page.paper.draw()
    page.save_button.click()

    wanted = tmp_path / "office.pdf"
    assert 26.0 in sizes(papers.pdf(program.file, "form-office_profile", {}))
    program.window.close()
    assert main(["export", "form-office_profile", str(demo_copy), str(wanted)]) == 0
    assert 26.0 in sizes(wanted.read_bytes())
    assert 20.0 not in sizes(wanted.read_bytes())


def row_name(page: LooksPage, row: int) -> str:
    item = page.texts.item(row, 0)
    return item.text() if item else ""

"""From the pages of the window to the book of the year and of the plan: shown, kept as Word, made by the tool."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from planner_desktop.cli import main
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.language.digits import to_arabic_digits
from planner_desktop.services.planning.projects import totals
from tests.core.documents.reading import pages_of
from tests.journeys.test_a_working_day import begin
from ui.app import Program
from ui.areas.planning.books.action_page import NOW, ActionBookPage

YEAR = fiscal_year_of(bangkok_today())


def test_the_book_stands_in_the_window_and_the_tool_makes_the_same(
    program: Program,
    qtbot: QtBot,
    demo_copy: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    copy = Path(shutil.copy(demo_copy, tmp_path / "สำเนา.db"))
    file = begin(program, qtbot, demo_copy, monkeypatch)
    assert program.window.open is not None
    program.window.open.desk.show_page("planning.action_book")
    page = program.window.open.room.navigator.page
    assert isinstance(page, ActionBookPage)
    with qtbot.waitSignal(page.room.paper.drawn, timeout=60_000) as fixed:
        page.room.read_again()
    edition = str(page.editions.currentData())
    page.editions.setCurrentIndex(page.editions.findData(NOW))
    with qtbot.waitSignal(page.room.paper.drawn, timeout=60_000) as drawn:
        page.room.read_again()
    projects = totals.of_year(file, YEAR).projects
    target = tmp_path / "เล่ม.pdf"
    assert main(["export", "action-plan", str(copy), str(target), "--year", str(YEAR)]) == 0
    pages = pages_of(target.read_bytes())
    assert drawn.args == [len(pages)]
    text = to_arabic_digits("".join(pages))
    assert all(one.code in text for one in projects)
    assert main(["export", "action-plan", str(copy), str(target), "--id", edition]) == 0
    assert fixed.args == [len(pages_of(target.read_bytes()))]


def test_the_tool_writes_the_plan_as_word_and_its_tables_as_excel(demo_copy: Path, tmp_path: Path) -> None:
    book, money = tmp_path / "แผน.docx", tmp_path / "เงิน.xlsx"
    assert main(["export", "development-plan", str(demo_copy), str(book)]) == 0
    heads = [
        one.text for one in Document(str(book)).paragraphs if "Heading" in str(one.style and one.style.name)
    ]
    assert any("ทิศทางการพัฒนา" in one for one in heads)
    assert main(["export", "plan-money", str(demo_copy), str(money)]) == 0
    sheets = load_workbook(money)
    rows = list(sheets.worksheets[0].iter_rows(values_only=True))
    whole = sum(float(str(row[-1])) for row in rows[1:])
    for summed in sheets.worksheets[1:]:
        last = list(summed.iter_rows(values_only=True))[-1]
        assert float(str(last[-1])) == pytest.approx(whole)

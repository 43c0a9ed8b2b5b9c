"""The officer chooses the chart: one page or ordinary type, shown or written as a file."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QFileDialog

from planner_desktop.pdfium import PDFIUM
from tests.core.services.planning.offices import YEAR, small_plan
from ui.areas.planning.projects.gantt import WAYS, show_gantt
from ui.kit import ask
from ui.kit.desk import Desk


@pytest.fixture(autouse=True)
def year(desk: Desk) -> None:
    desk.set_year(YEAR)
    small_plan(desk.file)


def choose(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    def chosen(_window: object, _title: str, offered: list[str], **_more: object) -> int:
        (at,) = [place for place, one in enumerate(offered) if one == words]
        return at

    monkeypatch.setattr(ask, "choose", chosen)


def test_the_chart_on_one_page_is_shown(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[bytes] = []
    monkeypatch.setattr("ui.kit.preview.window.show_pdf", lambda _at, data, _title: shown.append(data))
    choose(monkeypatch, "โครงการและกิจกรรม พอดีหนึ่งหน้า")
    show_gantt(desk)
    with PDFIUM, pypdfium2.PdfDocument(shown[0]) as document:
        assert len(document) == 1


def test_the_chart_is_written_as_excel_and_word(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for words, ending in (("โครงการและกิจกรรม เป็น Excel…", "xlsx"), ("โครงการและกิจกรรม เป็น Word…", "docx")):
        target = tmp_path / f"แผนภูมิ.{ending}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_told, to=str(target): (to, ""))
        choose(monkeypatch, words)
        show_gantt(desk)
        assert target.exists()
    page = load_workbook(tmp_path / "แผนภูมิ.xlsx").active
    assert page is not None
    assert any("ดำเนินการ" in str(cell.value) for cell in page["A"])


def test_nothing_happens_when_the_question_is_closed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "choose", lambda *_told, **_more: None)
    monkeypatch.setattr("ui.areas.planning.projects.gantt.show_paper", lambda *_told: pytest.fail("shown"))
    show_gantt(desk)
    assert len(WAYS) == len({words for words, *_told in WAYS})

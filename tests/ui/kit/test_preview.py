"""The preview shows, finds, prints and keeps the very bytes it was given."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from planner_desktop.documents.list_print import ListColumn, ListFacts, list_paper
from planner_desktop.documents.pdf.render import render
from planner_desktop.language.catalogue import Catalogue
from ui.kit import look, words
from ui.kit.preview import pages, show_pdf
from ui.kit.preview.window import Preview


@pytest.fixture(scope="module")
def paper() -> bytes:
    columns = (ListColumn("เลขรับ", width_chars=8), ListColumn("เรื่อง", width_chars=60))
    rows = [(str(number), f"ขอให้นำส่งข้อมูลนักเรียน ครั้งที่ {number}") for number in range(1, 121)]
    out = io.BytesIO()
    render(list_paper(ListFacts("ทะเบียนหนังสือรับ", columns, rows)), out)
    return out.getvalue()


@pytest.fixture
def preview(qtbot: QtBot, paper: bytes) -> Preview:
    look.load_fonts()
    window = Preview(paper, "ทะเบียนหนังสือรับ")
    qtbot.addWidget(window)
    window.show()
    return window


def test_pages_have_ink_on_white(paper: bytes) -> None:
    opened = pages.Pages(paper)
    picture = opened.picture(0, 1.0)
    assert (picture.width(), picture.height()) == (595, 842)
    assert QColor(picture.pixel(2, 2)) == QColor("white")
    assert any(QColor(picture.pixel(x, y)).lightness() < 100 for x in range(50, 500) for y in range(50, 200))
    opened.close()


def test_search_walks_through_the_places(preview: Preview, qtbot: QtBot) -> None:
    preview.sought.setFocus()
    preview.sought.setText("ครั้งที่ 12")  # QTest types Latin letters only
    qtbot.keyClick(preview.sought, Qt.Key.Key_Return)
    assert preview._found.text() == "1 จาก 2 แห่ง"
    qtbot.keyClick(preview.sought, Qt.Key.Key_Return)
    assert preview._found.text() == "2 จาก 2 แห่ง"
    assert preview.view.page == len(preview._pages) - 1
    qtbot.keyClick(preview.sought, Qt.Key.Key_Return)
    assert preview._found.text() == "1 จาก 2 แห่ง"


def test_what_is_not_there_is_told(preview: Preview, qtbot: QtBot) -> None:
    preview.sought.setText("ไม่มีคำนี้ในเอกสาร")
    qtbot.keyClick(preview.sought, Qt.Key.Key_Return)
    assert preview._found.text() == "ไม่พบคำนี้"


def test_zoom_by_steps_and_back_to_the_width(preview: Preview) -> None:
    preview.view.set_zoom(1.0)
    preview.view.step_zoom(1)
    assert preview.view.zoom == 1.25
    preview.view.step_zoom(-2)
    assert preview.view.zoom == 0.75
    preview.view.fit_width()
    preview.resize(preview.width() + 300, preview.height())
    fitted = preview.view.zoom
    preview.resize(preview.width() - 300, preview.height())
    assert preview.view.zoom < fitted


def test_end_and_home_keys(preview: Preview, qtbot: QtBot) -> None:
    qtbot.keyClick(preview.view, Qt.Key.Key_End)
    assert preview.view.page == len(preview._pages) - 1
    qtbot.keyClick(preview.view, Qt.Key.Key_Home)
    assert preview.view.page == 0


def test_the_kept_file_is_what_was_shown(
    preview: Preview, paper: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "เก็บไว้.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    preview.save_pdf()
    assert target.read_bytes() == paper


def test_printing_gives_every_page_its_size(preview: Preview, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    preview.print_to(printer)
    printed = pages.Pages((tmp_path / "printed.pdf").read_bytes())
    assert len(printed) == len(preview._pages)
    assert abs(printed.sizes[0].width() - 595) < 2
    picture = printed.picture(0, 1.0)
    assert any(QColor(picture.pixel(x, y)).lightness() < 100 for x in range(50, 500) for y in range(50, 200))
    printed.close()


def test_show_pdf_opens_a_window(qtbot: QtBot, paper: bytes) -> None:
    window = show_pdf(None, paper, "ทดสอบ")
    assert window.isVisible()
    assert "ทดสอบ" in window.windowTitle()
    with qtbot.waitSignal(window.destroyed):
        window.close()


def test_the_zoom_told_is_the_zoom_shown_after_every_change_of_size(preview: Preview) -> None:
    for width in (700, 1100):
        preview.resize(width, 600)
        QApplication.processEvents()
        assert preview._where.text().endswith(f"· {round(preview.view.zoom * 100)}%")


def test_the_window_with_its_title_fits_the_screen(preview: Preview) -> None:
    assert preview.height() <= preview.screen().availableSize().height() * 0.9


def test_places_found_are_told_in_english_too(preview: Preview, qtbot: QtBot) -> None:
    words.use(Catalogue.load("en"))
    preview.sought.setText("ครั้งที่ 12")
    qtbot.keyClick(preview.sought, Qt.Key.Key_Return)
    assert preview._found.text() == "1 of 2 places"


def test_a_narrow_window_hides_nothing_of_its_line_of_deeds(preview: Preview, qtbot: QtBot) -> None:
    """1366 pixels at 200 % are 683: the search goes on in a second line."""
    preview.resize(400, 500)
    parts = (*preview.findChildren(QToolButton), preview._where, preview.sought)
    qtbot.waitUntil(lambda: all(one.geometry().right() < preview.width() for one in parts))
    assert all(one.isVisible() and one.geometry().bottom() < preview.view.y() for one in parts)
    assert preview.sought.y() > parts[0].y()


@pytest.mark.parametrize(("typed", "shown"), [("3", 2), ("๒", 1), ("999", -1), ("x", 0)])
def test_a_page_is_gone_to_by_its_number(preview: Preview, qtbot: QtBot, typed: str, shown: int) -> None:
    with qtbot.waitActive(preview):
        preview.show()
    QTest.keyClick(preview.windowHandle(), Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is preview.page_box
    assert preview.page_box.selectedText() == "1"
    preview.page_box.setText(typed)
    qtbot.keyClick(preview.page_box, Qt.Key.Key_Return)
    wanted = shown % len(preview._pages)
    assert preview.view.page == wanted
    assert preview.page_box.text() == str(wanted + 1)

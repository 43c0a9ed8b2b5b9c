"""The window's words: Qt's own in Thai, unknown ones left as they are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from planner_desktop.language.catalogue import Catalogue
from ui.kit import words


def test_qt_buttons_speak_thai(qtbot: QtBot) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    button = box.addButton(QMessageBox.StandardButton.Cancel)
    assert button.text() == "ยกเลิก"


def test_in_english_qt_keeps_its_own(qtbot: QtBot) -> None:
    words.use(Catalogue.load("en"))
    box = QMessageBox()
    qtbot.addWidget(box)
    assert box.addButton(QMessageBox.StandardButton.Cancel).text().replace("&", "") == "Cancel"


def test_words_that_nobody_translated_are_not_blanked() -> None:
    assert QCoreApplication.translate("NoSuchPlace", "Some words") == "Some words"

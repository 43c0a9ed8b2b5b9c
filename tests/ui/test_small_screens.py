"""At 1366×768 enlarged by half (and double) every page is whole: no button's words are cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain.office.people import Person
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.preferences import Preferences
from planner_desktop.services.safety import opening
from ui.frame.page_holder import PageHolder
from ui.kit import look, words
from ui.kit.desk import Desk
from ui.kit.record_page import RecordPage
from ui.kit.tasks import Tasks
from ui.main_window import MainWindow, pages_of_all_areas

# 1366×768 less the task bar and the title, in the pixels that a window counts at 150 and at 200 per cent.
HALF, DOUBLE = (910, 470), (683, 340)
# These lay much out side by side; doubled they are moved sideways to be seen whole.
WIDER: set[str] = set()
SLACK = 2  # px that rounding may cost
ELIDES = QSizePolicy.Policy.Ignored  # such a label is made to give way; its words stand on hover


@pytest.fixture(params=["th", "en"])
def window(
    demo_copy: Path, tmp_path: Path, qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest
) -> Iterator[MainWindow]:
    words.use(Catalogue.load(request.param))
    look.apply(qapp, "light")
    file = OfficeFile(opening.open_office(demo_copy).database)
    desk = Desk(file, Preferences(tmp_path / "preferences.json"), Tasks(inline=True))
    who = records.every(file, Person)[0]
    desk.set_actor(who.id, who.first_name)
    made = MainWindow(desk.preferences)
    qtbot.addWidget(made)
    made.enter(desk, pages_of_all_areas())
    made.showNormal()
    yield made
    made.leave()
    file.close()


def whole(widget: QWidget) -> bool:
    """Whether a button or an unwrapped label has the room that its words need."""
    return widget.width() + SLACK >= widget.minimumSizeHint().width()


def settle() -> None:
    """Let counts arrive and layouts follow them: each pass may ask for the next."""
    for _pass in range(6):
        QApplication.processEvents()


def cut_off(window: QWidget) -> list[str]:
    """The words of all buttons and labels in sight that are narrower than their words."""
    kinds: list[QWidget] = [*window.findChildren(QAbstractButton), *window.findChildren(QLabel)]
    return [
        f"{one.text()} {one.width()} < {one.minimumSizeHint().width()}"
        for one in kinds
        if isinstance(one, QAbstractButton | QLabel)
        and one.isVisible()
        and one.text()
        and not (
            isinstance(one, QLabel) and (one.wordWrap() or one.sizePolicy().horizontalPolicy() is ELIDES)
        )
        and not whole(one)
    ]


@pytest.mark.parametrize("size", [HALF, DOUBLE], ids=["150", "200"])
def test_the_window_fits_and_no_words_are_cut(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    assert (window.width(), window.height()) == size
    assert window.open
    cut: dict[str, list[str]] = {}
    aside: dict[str, int] = {}
    for spec in pages_of_all_areas():
        assert window.open.room.navigator.go(spec.key)
        settle()
        if found := cut_off(window):
            cut[spec.key] = found
        for holder in window.findChildren(PageHolder):
            if holder.isVisible() and holder.horizontalScrollBar().maximum():
                aside[spec.key] = holder.horizontalScrollBar().maximum()
    assert cut == {}
    assert aside.keys() <= (set() if size == HALF else WIDER)


def test_a_narrow_list_gives_its_place_to_the_record_and_gets_it_back(window: MainWindow) -> None:
    assert window.open
    window.resize(*DOUBLE)
    window.open.room.navigator.go("administration.incoming")
    page = window.open.room.navigator.page
    assert isinstance(page, RecordPage)
    assert (page.middle.isVisible(), page.panel.isVisible()) == (True, False)
    page.new()
    assert (page.middle.isVisible(), page.panel.isVisible()) == (False, True)
    assert page.panel.isAncestorOf(QApplication.focusWidget() or page)
    page.panel.form.cancel()
    assert (page.middle.isVisible(), page.panel.isVisible()) == (True, False)

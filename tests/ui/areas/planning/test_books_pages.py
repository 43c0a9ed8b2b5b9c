"""Papers of plans in the window: pages beside the list, what cannot be drawn said in words, the year followed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain.planning.development.environment import SwotFactor
from planner_desktop.domain.planning.development.plans import DevelopmentPlan
from planner_desktop.domain.planning.projects.editions import PlanEdition
from planner_desktop.services import records
from tests.core.services.planning.offices import YEAR, small_plan
from ui.areas.planning.books.action_page import NOW, ActionBookPage
from ui.areas.planning.books.of_plan import PAPERS
from ui.areas.planning.books.room import PaperRoom
from ui.areas.planning.development import parts
from ui.areas.planning.development.page import DevelopmentPage
from ui.kit.desk import Desk

OPENED: list[QWidget] = []


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    while OPENED:
        one = OPENED.pop()
        one.close()
        for room in one.findChildren(PaperRoom):
            room.paper.let_go()
        one.deleteLater()


def shown(page: QWidget) -> None:
    OPENED.append(page)
    page.resize(1126, 640)
    page.show()


def test_the_papers_of_a_plan_are_drawn_beside_their_list(desk: Desk, qtbot: QtBot) -> None:
    plan = records.save(desk.file, DevelopmentPlan(name="แผน", first_year=2566, last_year=2567, edition=0))
    records.save(desk.file, SwotFactor(plan=plan.id, wording="ครูตรงวุฒิ", weight=100, score=4))
    page = DevelopmentPage(desk)
    shown(page)
    page.tabs.setCurrentIndex(len(parts.LABELS))
    room = page.findChild(PaperRoom)
    assert room is not None
    names = list(PAPERS)
    assert room.list.count() == len(names)
    with qtbot.waitSignal(room.paper.drawn) as book:
        room.read_again()
    assert book.args is not None
    assert room.pages.text().startswith(str(book.args[0]))
    assert not room.saves["xlsx"].isEnabled()  # a book is no list
    with qtbot.waitSignal(room.paper.drawn) as sheet:
        room.list.setCurrentRow(names.index("plan-swot"))
    assert sheet.args is not None
    assert sheet.args[0] < book.args[0]
    assert room.saves["xlsx"].isEnabled()


def test_a_first_edition_says_that_there_is_nothing_to_compare(desk: Desk, qtbot: QtBot) -> None:
    records.save(desk.file, DevelopmentPlan(name="แผน", first_year=2566, last_year=2567, edition=0))
    page = DevelopmentPage(desk)
    shown(page)
    page.tabs.setCurrentIndex(len(parts.LABELS))
    room = page.findChild(PaperRoom)
    assert room is not None
    with qtbot.waitSignal(room.paper.troubled):
        room.list.setCurrentRow(list(PAPERS).index("plan-comparison"))
    assert room.banner.isVisibleTo(room)
    assert not room.paper.isVisibleTo(room)
    room.list.setCurrentRow(0)
    assert room.paper.isVisibleTo(room)


def test_the_book_follows_the_year_and_the_edition(desk: Desk, qtbot: QtBot) -> None:
    small_plan(desk.file)
    desk.set_year(YEAR)
    page = ActionBookPage(desk)
    shown(page)
    assert page.editions.currentData() == NOW
    with qtbot.waitSignal(page.room.paper.drawn):
        page.room.read_again()
    edition = records.save(desk.file, PlanEdition(fiscal_year=YEAR, edition=0, name="ต้นปี"))
    page.refresh()
    assert page.open(edition.id)
    assert page.editions.currentText() == "ต้นปี"
    with qtbot.waitSignal(page.room.paper.troubled):
        desk.set_year(YEAR + 5)
    assert str(YEAR + 5) in page.heading.text()
    assert page.room.banner.isVisibleTo(page.room)

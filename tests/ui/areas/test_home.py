"""The home page: a card leads to the list behind it, each of its parts to its own."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain.office.year import Task
from planner_desktop.domain.years import bangkok_today, fiscal_year_of
from planner_desktop.services import records
from ui.areas.home.page import CardButton, HomePage
from ui.kit.desk import Desk

TODAY = bangkok_today()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> HomePage:
    made = HomePage(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def card(page: HomePage, key: str) -> CardButton:
    return next(one for one in page.findChildren(CardButton) if one.card.key == key)


def late_task(desk: Desk) -> None:
    day = TODAY - dt.timedelta(days=1)
    records.save(desk.file, Task(fiscal_year=2570, title="งานที่สาย", due_on=day, start_on=day))


def test_a_card_and_its_parts_lead_to_their_lists(desk: Desk, page: HomePage, qtbot: QtBot) -> None:
    late_task(desk)
    late = card(page, "overdue")
    assert [one.text().split()[0] for one in late.links] == ["หนังสือ", "งาน", "หนังสือที่ยืม"]
    for button, name in (
        (late, "incoming_letter"),
        (late.links[0], "incoming_letter"),
        (late.links[1], "task"),
    ):
        with qtbot.waitSignal(desk.list_wanted) as wanted:
            button.click()
        assert wanted.args is not None
        assert wanted.args[0].name == name


def test_the_page_follows_the_file(desk: Desk, page: HomePage) -> None:
    before = card(page, "overdue").card.count
    late_task(desk)
    assert card(page, "overdue").card.count == before + 1


def test_a_card_without_rows_says_what_it_counts(desk: Desk, page: HomePage) -> None:
    acting = card(page, "acting")
    assert (acting.card.count, acting.links) == (0, [])
    assert acting.accessibleName() == "แทนผู้อื่น 0"


def test_titles_are_broken_between_words_once_the_word_list_is_there(desk: Desk, qtbot: QtBot) -> None:
    page = HomePage(desk)
    qtbot.addWidget(page)
    items = [page.coming.item(place) for place in range(page.coming.count())]
    plain = [item.text() for item in items]
    assert "\u200b" not in "".join(plain)
    desk.warmed.emit()
    assert any("\u200b" in item.text() for item in items)
    assert [item.text().replace("\u200b", "") for item in items] == plain


def test_the_heading_has_the_digits_of_the_window(page: HomePage) -> None:
    assert str(fiscal_year_of(TODAY)) in page.heading.text()


@pytest.mark.parametrize("width", [840, 1300])
def test_no_link_of_a_card_is_cut(desk: Desk, page: HomePage, qtbot: QtBot, width: int) -> None:
    late_task(desk)
    page.resize(width, 600)
    links = card(page, "overdue").links
    assert len(links) == 3
    around = links[0].parentWidget()
    assert around
    qtbot.waitUntil(lambda: all(around.rect().contains(one.geometry()) for one in links))
    assert all(one.width() >= one.sizeHint().width() for one in links)


def test_tab_goes_as_the_eye_does(desk: Desk, page: HomePage, qtbot: QtBot) -> None:
    late_task(desk)  # the cards are made anew
    with qtbot.waitActive(page):
        page.show()
    qtbot.waitUntil(lambda: all(one.isVisible() for one in page.group.buttons.values()))
    page.setFocus()
    gone: list[QWidget] = []
    for _step in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        gone.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    wanted = [*page._shown, *page.group.buttons.values(), page.coming, page.progress, page._whole, page.chart]
    assert [one for one in gone[: len(set(gone))] if one in wanted] == wanted


def test_the_keyboard_stays_on_its_card_when_the_counts_change(
    desk: Desk, page: HomePage, qtbot: QtBot
) -> None:
    with qtbot.waitActive(page):
        page.show()
    card(page, "overdue").setFocus()
    late_task(desk)
    assert QApplication.focusWidget() is card(page, "overdue")


def test_a_month_of_the_chart_leads_to_its_letters(desk: Desk, page: HomePage, qtbot: QtBot) -> None:
    with qtbot.waitActive(page):
        page.show()
    page.chart.setFocus()
    with qtbot.waitSignal(desk.list_wanted) as wanted:
        QTest.keyClick(page.chart, Qt.Key.Key_Return)  # the first month is marked as soon as one comes there
    assert wanted.args is not None
    first = page.chart.bars[0]
    assert records.count(desk.file, wanted.args[0]) == first.value

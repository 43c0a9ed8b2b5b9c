"""บุคลากร: another name typed into the form is asked about, and the former one is kept where wished (D07)."""

from __future__ import annotations

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from planner_desktop.domain.office.duties import Holding
from planner_desktop.domain.office.people import Person
from planner_desktop.services import history, positions, records
from ui.areas.office.people import PeoplePage
from ui.areas.office.person_change import PersonChange
from ui.kit import ask
from ui.kit.desk import Desk

SINCE, BEGAN = dt.date(2026, 3, 1), dt.date(2020, 10, 1)


@pytest.fixture
def page(bare_desk: Desk, qtbot: QtBot) -> PeoplePage:
    person = Person(prefix="นางสาว", first_name="สาม", last_name="สมมุติ", position="นักวิเคราะห์นโยบายและแผน")
    kept = records.save(bare_desk.file, person)
    page = PeoplePage(bare_desk)
    qtbot.addWidget(page)
    assert page.open(kept.id)
    return page


def save(page: PeoplePage, **values: object) -> Person:
    for name, value in values.items():
        page.panel.form.editor(name).set_value(value)
    page.panel.form.accept()
    (person,) = records.every(page.desk.file, Person)
    return person


def choose(monkeypatch: pytest.MonkeyPatch, way: int | None) -> list[str]:
    asked: list[str] = []

    def pick(_parent: object, question: str, *_more: object) -> int | None:
        asked.append(question)
        return way

    monkeypatch.setattr(ask, "pick", pick)
    return asked


def test_a_new_name_is_kept_from_its_day(page: PeoplePage, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = choose(monkeypatch, 0)

    def answer(dialog: PersonChange) -> int:
        dialog.since.set_value(SINCE)
        dialog.former.set_value(BEGAN)
        dialog.yes.click()
        return 1

    monkeypatch.setattr(PersonChange, "exec", answer)
    person = save(page, last_name="มีคู่", phone="032 123456")
    assert asked == ["ชื่อหรือตำแหน่งของ นางสาวสาม สมมุติ เปลี่ยนไป"]
    assert (person.last_name, person.phone) == ("มีคู่", "032 123456")
    file = page.desk.file
    assert positions.position_on(file, person, dt.date(2026, 2, 28)).name == "นางสาวสาม สมมุติ"
    assert positions.position_on(file, person, SINCE).name == "นางสาวสาม มีคู่"
    assert not page.panel.form.dirty
    history.undo(file)
    assert records.every(file, Holding) == []


def test_a_slip_of_the_pen_leaves_no_former_name(page: PeoplePage, monkeypatch: pytest.MonkeyPatch) -> None:
    choose(monkeypatch, 1)
    assert save(page, last_name="สมมติ").last_name == "สมมติ"
    assert records.every(page.desk.file, Holding) == []


def test_going_back_saves_nothing(page: PeoplePage, monkeypatch: pytest.MonkeyPatch) -> None:
    choose(monkeypatch, None)
    assert save(page, last_name="อื่น").last_name == "สมมุติ"
    assert page.panel.form.dirty


def test_what_is_no_name_is_saved_without_asking(page: PeoplePage, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = choose(monkeypatch, None)
    assert save(page, phone="032 123456", level="ชำนาญการ").phone == "032 123456"
    assert asked == []

"""The card for a successor: what is open, due and in whose hands; every row leads on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.office.people import Person
from planner_desktop.domain.years import bangkok_today
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.preferences import Preferences
from ui.kit.desk import Desk
from ui.kit.tasks import Tasks
from ui.start.handover import HandoverCard, is_new_here


@pytest.fixture
def card(office: OfficeFile, tmp_path: Path, qtbot: QtBot) -> HandoverCard:
    office.actor_name = "มาลี ใจดี"
    person = records.save(office, Person(prefix="นาง", first_name="มาลี", last_name="ใจดี"))
    letter = IncomingLetter(
        received_on=bangkok_today(), sender="สพฐ.", subject="รายงานผล", due_on=bangkok_today()
    )
    records.save(office, letter)
    records.save(office, IncomingLetter(
        received_on=bangkok_today(), sender="ศธจ.", subject="แจ้งเวียน", assignee=person.id, status="assigned"
    ))  # fmt: skip
    desk = Desk(office, Preferences(tmp_path / "preferences.json"), Tasks(inline=True))
    card = HandoverCard(desk)
    qtbot.addWidget(card)
    card.show()
    return card


def rows(card: HandoverCard) -> list[str]:
    return [card.list.item(row).text() for row in range(card.list.count())]


def test_what_is_open_due_and_who_left_what(card: HandoverCard) -> None:
    told = rows(card)
    assert "รอมอบหมาย  1  –  ยังไม่มีผู้รับผิดชอบ" in told
    assert "ในมือ นางมาลี ใจดี 1 เรื่อง" in told
    assert any("วันนี้" in one and "รายงานผล" in one for one in told)
    assert any("มาลี ใจดี · เพิ่มหนังสือรับ" in one for one in told)


def test_what_nobody_waits_for_is_not_listed(card: HandoverCard, office: OfficeFile) -> None:
    assert not any("  0  " in one for one in rows(card))
    for letter in records.every(office, IncomingLetter):
        records.save(office, replace(letter, status="closed", due_on=None))
    bare = HandoverCard(card.desk)
    assert rows(bare)[1] == "ไม่มีงานค้าง"


def test_a_row_leads_to_its_list_and_its_record(card: HandoverCard, qtbot: QtBot) -> None:
    place = next(row for row, text in enumerate(rows(card)) if text.startswith("ในมือ"))
    with qtbot.waitSignal(card.desk.list_wanted) as told:
        card.list.itemActivated.emit(card.list.item(place))
    assert told.args[0].name == "incoming_letter"
    assert not card.isVisible()
    place = next(row for row, text in enumerate(rows(card)) if "รายงานผล" in text)
    with qtbot.waitSignal(card.desk.record_wanted) as told:
        card.list.itemActivated.emit(card.list.item(place))
    assert told.args[0] == "incoming_letter"


def test_only_a_file_never_opened_here_is_new(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "preferences.json")
    assert is_new_here(preferences, tmp_path / "ก.db")
    preferences.opened(tmp_path / "ก.db")
    assert not is_new_here(preferences, tmp_path / "ก.db")

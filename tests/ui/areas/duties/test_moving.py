"""Duties dragged, handed to others, substitutes put in order by keys; what is asked beside a person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from planner_desktop.domain.office.duties import DutyOrder, Holding
from planner_desktop.domain.office.duty_tree import Where
from planner_desktop.domain.office.people import Person
from planner_desktop.services import history, records
from planner_desktop.services.duties import editing, gathering, issuing
from planner_desktop.services.file import OfficeFile
from tests.core.services.duties.staging import gone, keep
from ui.areas.office.duties.absences import AbsencesPage
from ui.areas.office.duties.editor import OrderEditor
from ui.areas.office.duties.page import DutiesPage
from ui.areas.office.people import PeoplePage
from ui.areas.office.person_change import PersonChange
from ui.kit import ask
from ui.kit.desk import Desk
from ui.kit.editors.links import LinksEditor
from ui.kit.preview import window as preview

DAY = dt.date(2026, 1, 5)


@pytest.fixture
def editor(desk: Desk, order: DutyOrder, qtbot: QtBot) -> Iterator[OrderEditor]:
    page = DutiesPage(desk)
    qtbot.addWidget(page)
    page.resize(1100, 640)
    page.show()
    assert page.open(order.id)
    assert page.room
    page.room.people.choose(page.room.whole.people[1].entry.id)
    yield page.room
    page.close()


def words(editor: OrderEditor, person: int) -> list[str]:
    return [node.duty.words for node in editor.whole.people[person].walk()]


def test_a_dropped_duty_stands_there_and_one_undo_brings_it_back(
    editor: OrderEditor, office: OfficeFile, qtbot: QtBot
) -> None:
    before = words(editor, 1)
    first, last = (node.duty for node in editor.whole.people[1].nodes)
    item = editor.tree.topLevelItem(0)
    editor.tree.choose(last.id)
    editor.tree.drop_at(last, item, Where.UNDER)
    qtbot.waitUntil(lambda: len(editor.whole.people[1].nodes) == 1)
    assert words(editor, 1) == ["งานแรกของสอง", "ขั้นแรก", "งานหลังของสอง"]
    chosen = editor.tree.chosen()
    assert chosen is not None
    assert chosen.id == last.id
    history.undo(office)
    assert words(editor, 1) == before
    assert first.id


def test_below_the_last_row_means_the_end(editor: OrderEditor, qtbot: QtBot) -> None:
    first = editor.whole.people[1].nodes[0].duty
    editor.tree.drop_at(first, None, Where.UNDER)
    qtbot.waitUntil(lambda: words(editor, 1)[0] == "งานหลังของสอง")
    assert len(editor.whole.people[1].nodes) == 2


def test_a_duty_dropped_on_a_name_is_handed_over(editor: OrderEditor, qtbot: QtBot) -> None:
    duty = editor.whole.people[1].nodes[0].duty
    editor.tree.choose(duty.id)
    editor.people.list.handed.emit(editor.whole.people[2].entry.id)
    qtbot.waitUntil(lambda: words(editor, 2)[-2:] == ["งานแรกของสอง", "ขั้นแรก"])
    assert words(editor, 1) == ["งานหลังของสอง"]


def test_a_key_hands_a_duty_to_whoever_is_chosen(
    editor: OrderEditor, monkeypatch: pytest.MonkeyPatch, office: OfficeFile
) -> None:
    asked: list[list[str]] = []

    def choose(_parent: object, _title: str, names: list[str], **_more: object) -> int:
        asked.append(names)
        return 0

    monkeypatch.setattr(ask, "choose", choose)
    editor.tree.choose(editor.whole.people[1].nodes[1].duty.id)
    editor.tree.actions_by_key["hand"].trigger()
    assert "นายสอง สมมุติ" not in asked[0]
    assert words(editor, 0)[-1] == "งานหลังของสอง"
    history.undo(office)
    assert words(editor, 1)[-1] == "งานหลังของสอง"


def test_an_issued_order_takes_no_drops(editor: OrderEditor, office: OfficeFile) -> None:
    issuing.issue(office, editor.whole.order.id, DAY)
    assert not editor.tree.acceptDrops()
    assert not editor.people.list.acceptDrops()
    told: list[object] = []
    editor.tree.dropped.connect(lambda *what: told.append(what))
    editor.tree.drop_at(editor.whole.people[1].nodes[0].duty, None, Where.AFTER)
    assert told == []


def test_substitutes_are_put_in_order_by_keys(
    editor: OrderEditor, office: OfficeFile, staff: list[Person], qtbot: QtBot
) -> None:
    entry = editor.whole.people[1].entry
    editing.change_person(office, entry, substitutes=(staff[2].id, staff[3].id))
    editor.about.setChecked(True)
    links = editor.card.editors["substitutes"]
    assert isinstance(links, LinksEditor)
    links.rows.setCurrentRow(1)
    qtbot.keyClick(links.rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    kept = gathering.entries_of(office, editor.whole.order.id)[1]
    assert kept.substitutes == (staff[3].id, staff[2].id)
    assert links.rows.currentRow() == 0
    qtbot.keyClick(links.rows, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert gathering.entries_of(office, editor.whole.order.id)[1].substitutes == (staff[2].id, staff[3].id)


@pytest.fixture
def change(desk: Desk, staff: list[Person], qtbot: QtBot) -> PersonChange:
    dialog = PersonChange(desk, staff[2])
    qtbot.addWidget(dialog)
    dialog.since.set_value(dt.date(2026, 3, 1))
    dialog.former.set_value(dt.date(2020, 10, 1))
    return dialog


def test_a_new_name_holds_from_its_day(change: PersonChange, desk: Desk, staff: list[Person]) -> None:
    change.editors["last_name"].set_value("มีคู่")
    change.yes.click()
    assert records.get(desk.file, Person, staff[2].id).last_name == "มีคู่"
    (kept,) = records.every(desk.file, Holding)
    assert (kept.name_then, kept.until) == ("นางสาวสาม สมมุติ", dt.date(2026, 2, 28))


def test_nothing_changed_or_no_day_is_told(
    change: PersonChange, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(ask, "tell", lambda _parent, words, *_more: told.append(words))
    change.yes.click()
    change.former.set_value(None)
    change.yes.click()
    assert told == ["ยังไม่มีอะไรเปลี่ยน", "กรอกวันที่ทั้งสองช่องก่อน"]
    assert records.every(desk.file, Holding) == []


def test_papers_of_a_person_and_of_the_day_are_shown_and_kept_as_word(
    desk: Desk, order: DutyOrder, staff: list[Person], qtbot: QtBot, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    issuing.issue(desk.file, order.id, DAY)
    keep(desk.file, gone(staff[0], DAY, DAY))
    people, absences = PeoplePage(desk), AbsencesPage(desk)
    for page in (people, absences):
        qtbot.addWidget(page)
    shown: list[preview.Preview] = []
    real = preview.show_pdf
    monkeypatch.setattr(preview, "show_pdf", lambda *told, **more: shown.append(real(*told, **more)))
    monkeypatch.setattr(ask, "choose", lambda *_told, **_more: 1)
    people.open(staff[1].id)
    people.hand_over()
    absences.print_list()
    assert [one.windowTitle().partition(" – ")[2] for one in shown] == [
        "บัญชีส่งมอบงาน นายสอง สมมุติ",
        "บัญชีผู้ปฏิบัติงานแทน",
    ]
    target = tmp_path / "ส่งมอบ.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_told: (str(target), ""))
    shown[0].save_word()
    assert target.read_bytes().startswith(b"PK")
    for one in shown:
        one.close()

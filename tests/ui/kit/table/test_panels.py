"""Links and history of the chosen record."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from unittest.mock import patch

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.office.people import Person
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.services import attachments, records
from ui.kit import ask, words
from ui.kit.desk import Desk
from ui.kit.panels.history import HistoryPanel
from ui.kit.panels.links import LinksPanel


def said(panel: HistoryPanel) -> str:
    return "\n".join(label.text().replace("\u200b", "") for label in panel.widget().findChildren(QLabel))


def test_history_tells_who_when_and_from_what_to_what(
    desk: Desk, letters: list[IncomingLetter], qtbot: QtBot
) -> None:
    person = records.every(desk.file, Person)[0]
    desk.set_actor(person.id, "มาลี ตัวอย่าง")
    changed = records.save(desk.file, replace(letters[1], assignee=person.id, status="answered"))
    panel = HistoryPanel(desk)
    qtbot.addWidget(panel)
    panel.show_record(changed)
    told = said(panel)
    assert "แก้ไขหนังสือรับ" in told
    assert "น. · มาลี ตัวอย่าง" in told
    assert "ผู้ปฏิบัติ: (ว่าง) → “นางมาลี ตัวอย่าง”" in told
    assert "สถานะ: “ตอบแล้ว” → “ตอบแล้ว”" not in told


def test_one_value_is_given_back(desk: Desk, letters: list[IncomingLetter], qtbot: QtBot) -> None:
    changed = records.save(desk.file, replace(letters[1], subject="ผิดไป"))
    panel = HistoryPanel(desk)
    qtbot.addWidget(panel)
    panel.show_record(changed)
    button = panel.widget().findChildren(QPushButton)[0]
    with patch.object(ask, "confirm", return_value=False):
        button.click()
    assert records.get(desk.file, IncomingLetter, changed.id).subject == "ผิดไป"
    with patch.object(ask, "confirm", return_value=True), qtbot.waitSignal(panel.restored):
        button.click()
    assert records.get(desk.file, IncomingLetter, changed.id).subject == letters[1].subject


def test_a_voided_row_tells_why(desk: Desk, letters: list[IncomingLetter], qtbot: QtBot) -> None:
    panel = HistoryPanel(desk)
    qtbot.addWidget(panel)
    panel.show_record(records.void(desk.file, letters[1], "ลงซ้ำ"))
    assert "เหตุผลที่ยกเลิก: (ว่าง) → “ลงซ้ำ”" in said(panel)


def test_a_new_record_has_no_history_and_no_links(desk: Desk, qtbot: QtBot) -> None:
    panel, links = HistoryPanel(desk), LinksPanel(desk)
    qtbot.addWidget(panel)
    qtbot.addWidget(links)
    panel.show_record(IncomingLetter())
    links.show_record(IncomingLetter())
    assert panel.entries == []
    assert links.targets() == []


def test_links_go_both_ways(desk: Desk, letters: list[IncomingLetter], qtbot: QtBot) -> None:
    reply = records.save(
        desk.file,
        OutgoingLetter(dated=letters[0].received_on, addressee="ศธจ.", subject="ตอบ", reply_to=letters[0].id),
    )
    panel = LinksPanel(desk)
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.counted) as counted:
        panel.show_record(letters[0])
    person = records.every(desk.file, Person)[0]
    assert panel.targets() == [("person", person.id), ("outgoing_letter", reply.id)]
    assert counted.args == [2]
    wanted: list[tuple[object, ...]] = []
    desk.record_wanted.connect(lambda *about: wanted.append(about))
    group = panel.tree.topLevelItem(1)
    assert group is not None
    panel.tree.itemActivated.emit(group.child(0), 0)
    panel.tree.itemActivated.emit(group, 0)
    assert wanted == [("outgoing_letter", reply.id)]


def test_secret_records_of_others_are_not_among_the_links(
    desk: Desk, letters: list[IncomingLetter], qtbot: QtBot
) -> None:
    records.save(desk.file, replace(letters[1], related=(letters[5].id,), secrecy="secret"))
    panel = LinksPanel(desk)
    qtbot.addWidget(panel)
    panel.show_record(letters[5])
    assert panel.targets() == []


def test_dates_and_files_of_the_history_speak_the_language(
    desk: Desk, letters: list[IncomingLetter], qtbot: QtBot
) -> None:
    kept = attachments.add(desk.file, "บัญชี.txt", b"x")
    due = dt.date(2026, 12, 1)
    changed = records.save(desk.file, replace(letters[1], due_on=due, files=(kept.id,)))
    told = {}
    for language in ("th", "en"):
        words.use(Catalogue.load(language))
        panel = HistoryPanel(desk)
        qtbot.addWidget(panel)
        panel.show_record(changed)
        told[language] = said(panel)
    assert "→ “1 ธ.ค. 69”" in told["th"]
    assert "→ “1 ไฟล์”" in told["th"]
    assert "→ “1 Dec 69”" in told["en"]
    assert "→ “1 file”" in told["en"]


def test_a_long_value_is_shortened_and_whole_on_hover(
    desk: Desk, letters: list[IncomingLetter], qtbot: QtBot
) -> None:
    changed = records.save(desk.file, replace(letters[1], subject="ขอให้ส่งข้อมูล" * 30))
    panel = HistoryPanel(desk)
    qtbot.addWidget(panel)
    panel.show_record(changed)
    (label,) = [one for one in panel.widget().findChildren(QLabel) if "ขอให้ส่งข้อมูลขอ" in one.toolTip()]
    assert label.text().endswith("…")
    assert "ขอให้ส่งข้อมูล" * 30 in label.toolTip()

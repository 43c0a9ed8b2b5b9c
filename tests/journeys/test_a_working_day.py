"""An officer's day by keyboard: receive a letter, mend it, take it back, find it, print the register, hand over."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.queries import Query
from planner_desktop.domain.years import bangkok_today
from planner_desktop.services import history, letters_waiting, records
from planner_desktop.services.file import OfficeFile
from tests.ui.kit.keys import enter, press
from ui.app import Program
from ui.kit import ask
from ui.kit.command_box import CommandBox
from ui.kit.form import Form
from ui.kit.preview.window import Preview
from ui.kit.record_page import RecordPage

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def begin(program: Program, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch) -> OfficeFile:
    """Open the file and say that the first of the staff works."""
    monkeypatch.setattr(ask, "choose", lambda *_args, **_more: 0)
    program.start(path)
    qtbot.waitUntil(lambda: program.window.open is not None)
    assert program.window.open is not None
    assert program.file is not None
    program.window.open.who.ask()
    assert program.file.actor is not None
    return program.file


def key(qtbot: QtBot, program: Program, pressed: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    """Press a key where the officer's focus is."""
    program.window.activateWindow()  # lists below a line take this away where there is no screen
    qtbot.waitUntil(program.window.isActiveWindow)
    qtbot.keyClick(QApplication.focusWidget() or program.window, pressed, modifiers)


def save(qtbot: QtBot, program: Program, form: Form) -> None:
    """Ctrl+S from a field of the form."""
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    form.editor("subject").setFocus()
    press(form.editor("subject"), Qt.Key.Key_S, CTRL)


def page(program: Program) -> RecordPage:
    """The list page in sight."""
    assert program.window.open is not None
    shown = program.window.open.room.navigator.page
    assert isinstance(shown, RecordPage)
    return shown


def test_receive_mend_undo_find_print(
    program: Program, qtbot: QtBot, demo_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    before = records.count(file, Query("incoming_letter"))

    key(qtbot, program, Qt.Key.Key_2, ALT)  # ธุรการ, its first page is the receive register
    letters = page(program)
    key(qtbot, program, Qt.Key.Key_N, CTRL)
    form = letters.findChild(Form)
    assert form is not None
    enter(form.editor("received_on"), "วันนี้")
    enter(form.editor("number"), "ศธ ๐๔๙๙๘/ว ๗๗")
    enter(form.editor("sender"), "สำนักงานศึกษาธิการจังหวัดตัวอย่าง")
    enter(form.editor("subject"), "ขอเชิญประชุมแผนพัฒนาการศึกษา ฉบับทบทวน")
    enter(form.editor("due_on"), (bangkok_today() + dt.timedelta(days=9)).isoformat())
    save(qtbot, program, form)

    assert records.count(file, Query("incoming_letter")) == before + 1
    (kept,) = records.every(file, IncomingLetter, Query("incoming_letter", text="ฉบับทบทวน"))
    assert (kept.received_on, kept.number) == (bangkok_today(), "ศธ ๐๔๙๙๘/ว ๗๗")
    assert kept.register_no == 1 + max(
        one.register_no or 0
        for one in records.every(file, IncomingLetter)
        if one.received_on and one.received_on.year == bangkok_today().year and one.id != kept.id
    )

    enter(form.editor("subject"), "ขอเชิญประชุมแผนพัฒนาการศึกษา ฉบับแก้แล้ว")
    save(qtbot, program, form)
    assert records.get(file, IncomingLetter, kept.id).subject.endswith("ฉบับแก้แล้ว")
    qtbot.keyClick(letters, Qt.Key.Key_Z, CTRL)
    assert records.get(file, IncomingLetter, kept.id).subject.endswith("ฉบับทบทวน")
    newest = history.of_record(file, "incoming_letter", kept.id)[0]
    assert newest.actor_name == file.actor_name != ""

    key(qtbot, program, Qt.Key.Key_1, ALT)
    listed: list[str] = []

    def look() -> None:
        box = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CommandBox))
        box.edit.setText("๗๗")
        box.search()
        listed.append(told(box))
        box.close()

    QTimer.singleShot(0, look)  # the box holds the window until it is left
    qtbot.keyClick(program.window, Qt.Key.Key_K, CTRL)
    assert "ฉบับทบทวน" in listed[0]


def told(box: CommandBox) -> str:
    """Everything the box lists."""
    return "\n".join(box.rows.item(row).text() for row in range(box.rows.count()))


def test_print_the_register(
    program: Program, qtbot: QtBot, demo_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    key(qtbot, program, Qt.Key.Key_2, ALT)
    letters = page(program)
    key(qtbot, program, Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: any(isinstance(one, Preview) for one in QApplication.topLevelWidgets()))
    preview = next(one for one in QApplication.topLevelWidgets() if isinstance(one, Preview))
    paper = pdfium.PdfDocument(preview._data)
    text = "".join(sheet.get_textpage().get_text_range() for sheet in paper)
    newest = records.every(file, IncomingLetter)[0]
    assert "หนังสือรับ" in text
    assert "".join(newest.subject.split())[:20] in "".join(text.split())
    assert len(paper) >= records.count(file, letters.model.query) / 40
    preview.close()


def test_a_copy_handed_over_opens_with_everything(
    program: Program, qtbot: QtBot, demo_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from planner_desktop.services.safety import copies
    from planner_desktop.store.database import Database

    file = begin(program, qtbot, demo_copy, monkeypatch)
    counted = records.count(file, Query("incoming_letter"))
    target = tmp_path / "ส่งต่อ.db"
    copies.save_copy(file, target)
    successor = OfficeFile(Database.open(target), actor=file.actor)
    assert records.count(successor, Query("incoming_letter")) == counted
    kept, handed = history.recent(file, 50), history.recent(successor, 50)
    assert [(one.step, one.label) for one in handed] == [(one.step, one.label) for one in kept]
    successor.close()


def test_a_card_of_the_home_page_leads_to_the_rows_it_counted(
    program: Program, qtbot: QtBot, demo_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    late = Query("incoming_letter", letters_waiting.overdue(bangkok_today()), with_voided=False)
    assert records.count(file, late) > 0
    assert program.window.open is not None
    program.window.open.desk.show_list(late)
    assert page(program).model.rowCount() == records.count(file, late)

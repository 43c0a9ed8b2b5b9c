"""A letter from the tray to the file: assigned, answered beside its live page, returned, signed, printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.cli import main
from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.domain.years import bangkok_today
from planner_desktop.services import records
from planner_desktop.services.administration import movements
from planner_desktop.services.file import OfficeFile
from tests.journeys.test_a_working_day import ALT, begin, key, page
from ui.app import Program
from ui.areas.administration.life.writing import WritingDesk
from ui.kit import ask
from ui.kit.ask_fields import FieldsQuestion
from ui.kit.panels.record import RecordPanel

WAITING = Query("incoming_letter", (Condition("status", Test.IS, "received"),), with_voided=False)


W = TypeVar("W", bound=QWidget)


def when_shown(kind: type[W], deed: Callable[[W], None]) -> None:
    """Do it as soon as such a window stands there; questions hold the window until they are left."""
    timer = QTimer(QApplication.instance(), interval=5)

    def look() -> None:
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
        if shown:
            timer.stop()
            timer.deleteLater()
            deed(shown[0])

    timer.timeout.connect(look)
    timer.start()


def answer(**values: object) -> None:
    """Fill the question that comes next and do its deed."""

    def fill(question: FieldsQuestion) -> None:
        for name, value in values.items():
            question.boxes[name].editor.set_value(value)
        question.accept()

    when_shown(FieldsQuestion, fill)


def written(words: str) -> None:
    """Change the text at the writing desk that comes next, look at the page, save and leave."""

    def write(desk: WritingDesk) -> None:
        desk.form.editor("body").set_value(words)
        desk.paper.draw()
        assert desk.form.accept() is not None
        desk.reject()

    when_shown(WritingDesk, write)


def step(panel: RecordPanel) -> str:
    """Press the one prominent button; what it said."""
    label = panel.step_button.text()
    panel.step_button.click()
    return label


def draft_of(file: OfficeFile, letter: IncomingLetter) -> OutgoingLetter:
    query = Query("outgoing_letter", (Condition("reply_to", Test.IS, letter.id),))
    (draft,) = records.every(file, OutgoingLetter, query)
    return draft


def test_from_the_tray_to_the_file(
    program: Program, qtbot: QtBot, demo_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begin(program, qtbot, demo_copy, monkeypatch)
    assert program.window.open is not None
    letter = records.every(file, IncomingLetter, WAITING)[0]
    key(qtbot, program, Qt.Key.Key_2, ALT)
    letters = page(program)
    letters.open(letter.id)

    answer(to=file.actor, note="เสนอร่างภายในวันพรุ่งนี้")
    assert step(letters.panel) == "มอบหมายให้…"
    written("สำนักงานขอส่งข้อมูลตามที่ขอ\nจึงเรียนมาเพื่อโปรดทราบ")
    assert step(letters.panel) == "ร่างหนังสือตอบ…"

    sent = page(program)
    draft = draft_of(file, letter)
    assert draft.body.startswith("สำนักงานขอส่งข้อมูล")
    assert sent.panel.record is not None
    assert sent.panel.record.id == draft.id
    assert step(sent.panel) == "ส่งร่างให้ตรวจ"
    monkeypatch.setattr(ask, "ask_reason", lambda *_all, **_more: "ระบุวันส่งให้ชัดเจน")
    sent.options.actions[1].act(sent.panel.record)
    assert step(sent.panel) == "ส่งร่างให้ตรวจ"
    assert step(sent.panel) == "ตรวจแล้ว เสนอลงนาม"
    answer(day=bangkok_today())
    assert step(sent.panel) == "ลงนามและออกเลข…"
    assert step(sent.panel) == "เก็บเข้าแฟ้ม"

    filed = records.get(file, OutgoingLetter, draft.id)
    assert (filed.status, filed.dated) == ("filed", bangkok_today())
    assert filed.number.endswith(f"/{filed.register_no}")
    assert records.get(file, IncomingLetter, letter.id).status == "answered"
    assert [one.deed for one in movements.of(file, filed)] == [
        "submitted",
        "returned",
        "submitted",
        "checked",
        "issued",
        "filed",
    ]
    prints(file, filed, letter, tmp_path, program)


def prints(
    file: OfficeFile, filed: OutgoingLetter, letter: IncomingLetter, folder: Path, program: Program
) -> None:
    """planner-tool makes the same letter and its log from the file as it lies there."""
    path = file.path
    program.window.close()
    keys = ["--number", str(filed.register_no), "--year", str(bangkok_today().year + 543)]
    assert main(["export", "letter", str(path), str(folder / "letter.pdf"), *keys]) == 0
    text = flat(folder / "letter.pdf")
    assert "สำนักงานขอส่งข้อมูลตามที่ขอ" in text
    assert "ร่าง" not in text.replace("ร่างกาย", "")[:40]
    log = ["--kind", "incoming_letter", "--id", letter.id.hex]
    assert main(["export", "letter-log", str(path), str(folder / "log.pdf"), *log]) == 0
    assert "เสนอร่างภายในวันพรุ่งนี้" in flat(folder / "log.pdf")


def flat(paper: Path) -> str:
    """The words of a PDF without blanks."""
    with pdfium.PdfDocument(paper) as document:
        return "".join("".join(one.get_textpage().get_text_range() for one in document).split())

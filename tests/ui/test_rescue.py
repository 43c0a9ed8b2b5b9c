"""The file's place fails while work is in the window: what is said, and the way on without typing again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop.domain.office.people import Agency
from planner_desktop.errors import UserError
from planner_desktop.messages import Message, say
from planner_desktop.services import records
from planner_desktop.services.preferences import Preferences
from planner_desktop.services.safety import backups, copies, opening
from planner_desktop.store import faults
from planner_desktop.store.database import Database
from planner_desktop.store.holder import read_holder
from ui.app import Program
from ui.frame import file_work
from ui.frame.opened import Opened
from ui.kit import ask
from ui.kit.form import Form
from ui.start.problems import ProblemPage

pytestmark = pytest.mark.skipif("os.name == 'nt'", reason="Windows does not let an open file go")


@pytest.fixture
def program(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, demo_copy: Path
) -> Iterator[Program]:
    monkeypatch.setenv("PLANNER_HOME", str(tmp_path / "home"))
    made = Program(qapp, Preferences(tmp_path / "preferences.json"), pages=tuple, inline=True)
    made.start(demo_copy)
    yield made
    made.window.close_wanted.disconnect()
    made.shut()
    made.window.close()


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    target = tmp_path / "ที่ใหม่.db"
    monkeypatch.setattr(file_work, "ask_save", lambda *_: target)
    return target


def opened(program: Program) -> Opened:
    assert program.window.open is not None
    return program.window.open


def typed(program: Program, qtbot: QtBot) -> Form:
    """A form with a new agency in it, not saved yet."""
    form = Form(opened(program).desk, Agency.description)
    qtbot.addWidget(form)
    form.load(Agency())
    form.editor("name").set_value("พิมพ์ไว้แล้ว")
    form.editor("name").edited.emit()
    return form


def test_what_was_typed_is_saved_in_the_new_place_without_typing_again(
    program: Program, qtbot: QtBot, demo_copy: Path, elsewhere: Path
) -> None:
    form = typed(program, qtbot)
    demo_copy.unlink()
    assert form.accept() is None
    assert form.banner.text()
    banner = opened(program).room.banner
    assert "หายไปจากที่เดิม" in banner.text()
    banner.deed_button().click()
    assert banner.text() == form.banner.text() == ""
    assert program.window.header.file_name.text() == elsewhere.name
    assert program.preferences.recent[0] == str(elsewhere)
    assert form.accept() is not None
    program.shut()
    again = opening.open_office(elsewhere).database
    from planner_desktop.services.file import OfficeFile

    assert "พิมพ์ไว้แล้ว" in {one.name for one in records.every(OfficeFile(again), Agency)}
    again.close()


def test_the_same_person_works_there_and_it_is_backed_up(program: Program, elsewhere: Path) -> None:
    now = opened(program)
    now.who.take_first()
    name = now.desk.file.actor_name
    now.rescue.go_elsewhere()
    assert program.preferences.actors[str(elsewhere)]
    holder = read_holder(elsewhere)
    assert holder is not None
    assert holder.person == name
    assert backups.list_backups(backups.default_folder(elsewhere))


def test_a_disk_that_has_room_again_clears_the_warning(
    program: Program, qtbot: QtBot, demo_copy: Path
) -> None:
    desk, banner = opened(program).desk, opened(program).room.banner
    desk.troubled.emit(faults.disk_full(demo_copy))
    assert "พื้นที่ในไดรฟ์ไม่พอ" in banner.text()
    assert typed(program, qtbot).accept() is not None
    assert banner.text() == ""


def test_a_file_that_is_gone_is_not_let_go_unasked(
    program: Program, demo_copy: Path, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[int | None] = [None, 0]
    monkeypatch.setattr(ask, "pick", lambda *_all: answers.pop(0))
    assert program.window.may_leave()
    demo_copy.unlink()
    assert not program.window.may_leave()  # back to work
    assert not program.window.may_leave()  # copied first
    assert elsewhere.exists()
    assert program.window.may_leave()
    assert answers == []


def test_saving_a_copy_of_a_file_that_is_gone_goes_on_in_it(
    program: Program, demo_copy: Path, elsewhere: Path
) -> None:
    demo_copy.unlink()
    program.save_copy()
    assert program.file is not None
    assert program.file.path == elsewhere


def test_a_share_offers_to_work_on_a_copy(program: Program, elsewhere: Path) -> None:
    opened(program).rescue.warn("แฟ้มนี้อยู่บนไดรฟ์เครือข่าย")
    banner = opened(program).room.banner
    assert banner.away.isVisibleTo(banner)
    banner.deed_button().click()
    assert program.file is not None
    assert program.file.path == elsewhere


def test_a_read_only_file_is_copied_and_the_copy_opened(
    program: Program, demo_copy: Path, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.shut()
    monkeypatch.setattr(Database, "open", reading_only(Database.open))
    program.open(demo_copy)
    assert opened(program).desk.file.read_only
    monkeypatch.undo()
    monkeypatch.setattr(file_work, "ask_save", lambda *_: elsewhere)
    opened(program).room.banner.deed_button().click()
    assert program.file is not None
    assert (program.file.path, program.file.read_only) == (elsewhere, False)


def reading_only(really: Callable[..., Database]) -> Callable[..., Database]:
    """Open as on a read-only medium."""

    def attempt(path: Path, **how: object) -> Database:
        if not how.get("read_only"):
            raise faults.read_only(path)
        return really(path, **how)

    return attempt


def test_what_was_refused_while_the_file_was_closed_is_told_over_the_open_file(
    program: Program, demo_copy: Path
) -> None:
    def deed() -> Message:
        raise UserError(say("ยังไม่ได้กู้คืน"), say("ลองใหม่"))

    opened(program).desk.do_closed(deed)
    assert program.file is not None
    assert program.file.path == demo_copy
    assert opened(program).room.banner.text() == "ยังไม่ได้กู้คืน\nลองใหม่"


def test_damage_found_while_open_leads_to_the_ways_on(program: Program) -> None:
    program.window.mend_wanted.emit()
    page = program.window.findChild(ProblemPage)
    assert isinstance(page, ProblemPage)
    assert "ชำรุด" in page.message.text()
    assert page.focusWidget() is next(iter(page.buttons.values()))
    assert program.file is None


def test_a_backup_that_was_asked_for_answers(
    program: Program, demo_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.back_up()
    assert "ตรงกับแฟ้มตอนนี้" in program.window.status.currentMessage()
    told: list[str] = []
    monkeypatch.setattr(ask, "show_error", lambda _over, error: told.append(str(error.message)))
    monkeypatch.setattr(backups, "backup_now", refusing(faults.disk_full(demo_copy)))
    program.back_up()
    assert len(told) == 1


def refusing(problem: Exception) -> Callable[..., None]:
    """Work that fails."""

    def fail(*_all: object, **_more: object) -> None:
        raise problem

    return fail


def test_a_copy_that_fails_leaves_the_warning(
    program: Program, demo_copy: Path, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(ask, "show_error", lambda _over, error: told.append(error))
    monkeypatch.setattr(copies, "go_on_in_copy", refusing(faults.disk_full(elsewhere)))
    demo_copy.unlink()
    opened(program).rescue.warn("แฟ้มหายไป")
    opened(program).rescue.go_elsewhere()
    assert len(told) == 1
    assert opened(program).room.banner.text() == "แฟ้มหายไป"


def test_a_copy_is_saved_by_its_key_also_from_within_a_form(
    program: Program, qtbot: QtBot, elsewhere: Path
) -> None:
    """No other deed of a form or of the window listens to the same key: Qt would then do neither."""
    form = Form(opened(program).desk, Agency.description)
    form.setParent(program.window.centralWidget())
    form.load(Agency())
    form.show()
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    form.focus_first()
    qtbot.keyClick(program.window.windowHandle(), Qt.Key.Key_F12)
    assert elsewhere.exists()

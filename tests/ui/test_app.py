"""The program as a whole: opens, refuses, restores, speaks two languages, tests itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMenu, QTableWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from planner_desktop.domain.office.people import Agency
from planner_desktop.errors import FileFault
from planner_desktop.services import attachments, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.preferences import Preferences
from planner_desktop.services.safety import backups, opening
from planner_desktop.store import rows
from tests.ui import thai_left
from ui import self_test
from ui.app import Program
from ui.areas.office.backup_list import restored
from ui.frame import file_work
from ui.kit import ask, look, words
from ui.kit.page import BeginsRecords
from ui.main_window import pages_of_all_areas
from ui.start.handover import HandoverCard
from ui.start.problems import ProblemPage

# Settings and absences show what is printed, looks a sample of it: papers are Thai.
PRINTED = {"office.settings", "office.looks", "office.absences"}
# The office's own works and scale, laid down from shipped ones, stand beside their numbers.
OWN = {"office.work", "information.risk_matrix"}
ROOT = Path(__file__).parents[2]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PLANNER_HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.fixture
def program(qapp: QApplication, home: Path, qtbot: QtBot) -> Iterator[Program]:
    made = Program(qapp, Preferences(home / "preferences.json"), inline=True)
    yield made
    if made.window.open:
        made.window.close()
    made.window.close_wanted.disconnect()
    made.window.close()
    made.shut()


def begin(program: Program, qtbot: QtBot, path: Path) -> None:
    program.start(path)
    qtbot.waitUntil(lambda: program.window.open is not None)


def test_the_window_stands_before_the_file_is_opened(program: Program, qtbot: QtBot, demo_copy: Path) -> None:
    with qtbot.waitSignal(program.window.painted):
        program.start(demo_copy)
    qtbot.waitUntil(lambda: program.file is not None)
    assert program.preferences.recent == [str(demo_copy)]
    assert program.window.header.file_name.text() == demo_copy.name
    program.window.close()
    assert program.file is None


def begins_records(page: object) -> bool:
    """Whether "add" is a deed there: what Ctrl+K offers must do something."""
    options = getattr(getattr(page, "list", page), "options", None)
    return isinstance(page, BeginsRecords) and (options is None or options.can_add)


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_every_page_opens_in_every_language(
    program: Program, qtbot: QtBot, demo_copy: Path, language: str, colours: str
) -> None:
    office = thai_left.Office(demo_copy) if (language, colours) == ("en", "light") else None
    program.use_language(language)
    program.use_colours(colours)
    program.window.close_wanted.disconnect()
    program.window.close()
    program._furnish()
    begin(program, qtbot, demo_copy)
    assert program.window.open is not None
    navigator = program.window.open.room.navigator
    left: list[tuple[str, str]] = []
    for spec in pages_of_all_areas():
        assert navigator.go(spec.key), spec.key
        assert not program.window.grab().isNull()
        assert not spec.record or spec.begins == begins_records(navigator.page), spec.key
        if office and spec.key not in PRINTED | OWN:
            left += [(spec.key, text) for text in office.said_in_thai(program.window)]
    assert left == []


def test_a_file_that_cannot_be_opened_is_told_with_ways_on(
    program: Program, qtbot: QtBot, home: Path
) -> None:
    path = home / "ข้อความ.db"
    path.write_text("ไม่ใช่แฟ้มงาน" * 100, "utf-8")
    program.start(path)
    qtbot.waitUntil(lambda: bool(program.window.findChildren(ProblemPage)))
    page = program.window.findChild(ProblemPage)
    assert isinstance(page, ProblemPage)
    assert page.problem.fault is FileFault.FOREIGN
    assert page.isVisible()
    page.left.emit()
    assert program.start_page is not None
    assert program.start_page.isVisible()


def test_the_file_is_backed_up_on_opening_and_can_be_put_back(
    program: Program, qtbot: QtBot, demo_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(program, qtbot, demo_copy)
    assert program.window.open is not None
    assert program.file is not None
    status = program.window.status
    qtbot.waitUntil(lambda: status.backup.text().startswith("สำรองล่าสุดวันนี้"))
    before = len(records.every(program.file, Agency))
    records.save(program.file, Agency(name="อบต.ที่จะหายไป"))
    first = backups.list_backups(backups.folder_of(program.file))[-1]
    program.restore()
    assert program.window.open.room.navigator.current == "office.backups"
    program.window.open.desk.do_closed(lambda: restored(first, backups.restore(first, demo_copy)))
    assert program.file is not None
    assert len(records.every(program.file, Agency)) == before
    kept = [one.name for one in demo_copy.parent.glob("*ก่อนกู้คืน*.db")]
    assert len(kept) == 1
    assert f"แฟ้มก่อนกู้คืนเก็บไว้ชื่อ “{kept[0]}”" in program.window.open.room.banner.text()


def test_an_unforeseen_fault_while_opening_leads_back_to_the_start(
    program: Program, demo_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_told: object) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr(file_work, "ready", broken)
    with pytest.raises(ZeroDivisionError):
        program.open(demo_copy)
    assert program.start_page is not None
    assert program.start_page.isVisibleTo(program.window)
    assert program.file is None


def test_a_backup_that_fails_is_a_calm_warning(
    program: Program, qtbot: QtBot, demo_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups.default_folder(demo_copy).write_text("a file where the folder should be")
    begin(program, qtbot, demo_copy)
    status = program.window.status
    qtbot.waitUntil(lambda: status.backup.text().startswith("สำรองไม่สำเร็จ"))
    assert program.window.open is not None


def test_a_copy_is_written(
    program: Program, qtbot: QtBot, demo_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(program, qtbot, demo_copy)
    target = demo_copy.with_name("สำเนา.db")
    monkeypatch.setattr(file_work, "ask_save", lambda *_: target)
    program.save_copy()
    assert target.stat().st_size > 0
    assert "สำเนา.db" in program.window.status.currentMessage()
    program.check()
    assert program.window.status.currentMessage() == "ตรวจแล้ว แฟ้มสมบูรณ์"


def test_every_menu_entry_has_its_deed_and_keys_differ(
    program: Program, qtbot: QtBot, demo_copy: Path
) -> None:
    begin(program, qtbot, demo_copy)
    assert program.window.deeds is not None
    deeds = program.window.deeds.every()
    keys = [one.keys for one in deeds if one.keys]
    assert len(keys) == len(set(keys))
    assert all(callable(one.act) for one in deeds)
    program.window.deeds.refresh()
    ready = {one.key for one in deeds if program.window.deeds.action(one.key).isEnabled()}
    assert {"file.copy", "file.close", "go.search"} <= ready
    assert "edit.undo" not in ready
    assert program.close_file()
    program.window.deeds.refresh()
    assert not program.window.deeds.action("file.copy").isEnabled()


def test_the_list_of_keys_and_the_notices(program: Program, qtbot: QtBot) -> None:
    seen: list[str] = []

    def read() -> None:
        dialog: Any = QApplication.activeModalWidget()
        table = dialog.findChild(QTableWidget)
        seen.append("\n".join(table.item(row, 0).text() for row in range(table.rowCount())))
        dialog.reject()

    assert program.window.deeds is not None
    for key in ("help.keys", "help.about"):
        QTimer.singleShot(0, read)
        program.window.deeds.action(key).trigger()
    assert "Ctrl+K" in seen[0]
    assert "Alt+8" in seen[0]
    assert "SQLAlchemy" in seen[1]


def test_another_language_makes_the_window_anew_over_the_same_file(
    program: Program, qtbot: QtBot, demo_copy: Path
) -> None:
    begin(program, qtbot, demo_copy)
    program.use_language("en")
    qtbot.waitUntil(lambda: program.window.open is not None)
    assert program.window.header.search.accessibleName().startswith("Search")
    assert program.file is not None
    assert program.file.path == demo_copy
    assert Preferences.load(program.preferences.place).language == "en"


def test_the_self_test_passes(home: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]) -> None:
    assert self_test.run_all() == 0
    assert "✗" not in capsys.readouterr().out


def test_without_a_screen_it_says_what_to_do() -> None:
    bare = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    if sys.platform != "linux":
        pytest.skip("other systems always have a screen")
    told = subprocess.run(
        [sys.executable, "-m", "ui"], cwd=ROOT, env=bare, capture_output=True, text=True, check=False
    )
    assert told.returncode == 1
    assert "planner-tool" in told.stderr


def test_nothing_heavy_is_imported_to_open_a_file(demo_copy: Path, home: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\nfrom ui.app import Program\n"
        "from planner_desktop.services.preferences import Preferences\n"
        f"program = Program(app, Preferences(Path({str(home / 'p.json')!r})), inline=True)\n"
        "early = [one for one in ('sqlalchemy',) if one in sys.modules]\n"
        f"program.start(Path({str(demo_copy)!r}))\n"
        "while not program.window.open:\n    app.processEvents()\n"
        "late = [one for one in ('reportlab', 'openpyxl', 'docx', 'alembic', 'pypdfium2') if one in sys.modules]\n"
        "program.window.close()\nprint(early, late)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert told.stdout.strip() == "[] []"


def test_a_file_that_went_away_is_told_too(program: Program, qtbot: QtBot, home: Path) -> None:
    program.start(home / "missing.db")
    qtbot.waitUntil(lambda: bool(program.window.findChildren(ProblemPage)))
    assert program.window.open is None


def test_threads_bring_the_file_and_a_successor_is_greeted(
    qapp: QApplication, home: Path, qtbot: QtBot, demo_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "choose", lambda *_, **__: 1)
    program = Program(qapp, Preferences(home / "preferences.json"))
    begin(program, qtbot, demo_copy)
    qtbot.waitUntil(lambda: not program.tasks.busy)
    assert program.file is not None
    assert program.file.actor_name in program.window.header.actor.accessibleName()
    assert program.file.actor_name
    assert program.window.open is not None
    card = program.window.open.room.findChild(HandoverCard)
    assert isinstance(card, HandoverCard)
    assert card.isVisible()
    status = program.window.status
    qtbot.waitUntil(lambda: status.backup.text().startswith("สำรองล่าสุดวันนี้"))
    program.window.close()
    assert program.file is None


def test_settings_reach_the_program(program: Program, qtbot: QtBot, demo_copy: Path) -> None:
    begin(program, qtbot, demo_copy)
    assert program.window.open is not None
    program.window.open.desk.colours_wanted.emit("dark")
    assert look.current().dark
    program.window.open.desk.language_wanted.emit("en")
    qtbot.waitUntil(lambda: program.window.open is not None)
    assert words.language() == "en"
    program.use_colours("light")


def test_files_of_forms_never_saved_go_when_the_file_is_opened_again(
    program: Program, qtbot: QtBot, demo_copy: Path
) -> None:
    with opening.open_office(demo_copy).database as database:
        file = OfficeFile(database)
        attachments.add(file, "ค้าง.txt", b"loose")
        with database.transaction() as connection:  # attached in a former session
            connection.execute(update(rows.attachment).values(added_at="2020-01-01T08:00:00"))
    begin(program, qtbot, demo_copy)
    assert program.file
    file = program.file
    qtbot.waitUntil(lambda: attachments.loose(file).count == 0)
    program.check()
    assert program.window.status.currentMessage() == "ตรวจแล้ว แฟ้มสมบูรณ์"
    attachments.add(program.file, "กำลังกรอก.txt", b"draft")
    program.check()
    assert "1 ไฟล์" in program.window.status.currentMessage()


def test_files_opened_lately_are_in_the_menu(program: Program, qtbot: QtBot, demo_copy: Path) -> None:
    begin(program, qtbot, demo_copy)
    other = demo_copy.with_name("R&D 2571.db")
    shutil.copy(demo_copy, other)
    program.open(other)
    assert program.window.deeds
    files = program.window.deeds.menus[0]
    (lately,) = [one.menu() for one in files.actions() if one.menu()]
    assert isinstance(lately, QMenu)
    lately.aboutToShow.emit()
    told = [one.text() for one in lately.actions()]
    assert [one.partition("  –  ")[0] for one in told] == ["R&&D 2571.db", demo_copy.name]
    assert any(one.label.startswith(demo_copy.name) for one in program.window.commands())
    lately.actions()[1].trigger()
    assert program.file
    assert program.file.path == demo_copy


def test_the_menu_shows_which_colours_language_and_size_are_in_force(program: Program) -> None:
    deeds = program.window.deeds
    assert deeds

    def marked() -> set[str]:
        deeds.refresh()
        return {one.key for one in deeds.every() if one.chosen and deeds.action(one.key).isChecked()}

    assert marked() == {"view.system", "view.th", "view.scale100"}
    deeds.action("view.dark").trigger()
    deeds.action("view.scale150").trigger()
    assert marked() == {"view.dark", "view.th", "view.scale150"}
    assert look.current().dark
    assert "ครั้งต่อไป" in program.window.status.currentMessage()
    assert Preferences.load(program.preferences.place).colours == "dark"

"""The outermost door: one honest dialog, no values in the report, and the program goes on."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain.office.people import Agency
from planner_desktop.errors import PlannerError, UserError
from planner_desktop.messages import say
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from ui.frame import log
from ui.frame.crash import CrashDialog, CrashDoor, report_of
from ui.kit import ask

SECRET = "เรื่องลับของ นางมาลี"


@pytest.fixture
def door(qtbot: QtBot) -> Iterator[CrashDoor]:
    made = CrashDoor(lambda: None)
    made.stand()
    yield made
    made.leave()


def test_a_bug_in_a_button_rolls_back_is_told_once_and_work_goes_on(
    office: OfficeFile, door: CrashDoor, qtbot: QtBot
) -> None:
    shown: list[CrashDialog] = []

    def press() -> None:
        with office.change("เพิ่ม") as change:
            change.save(Agency(name="โรงเรียนบ้านตัวอย่าง"))
            raise ValueError(SECRET)

    def look_at_it() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CrashDialog)
        shown.append(dialog)
        _raise_through(door, press)  # the same again while the dialog stands: no second one
        assert len([one for one in QApplication.topLevelWidgets() if isinstance(one, CrashDialog)]) == 1
        dialog.copy_button.click()
        dialog.go_on_button.click()

    QTimer.singleShot(0, look_at_it)
    _raise_through(door, press)
    assert len(shown) == 1
    report = QGuiApplication.clipboard().text()
    assert "builtins.ValueError" in report
    assert "tests/ui/test_crash.py" in report
    assert SECRET not in report
    assert records.every(office, Agency) == []
    assert office.undoable == []
    with office.change("เพิ่ม") as change:
        change.save(Agency(name="โรงเรียนวัดตัวอย่าง"))
    assert len(records.every(office, Agency)) == 1


def _raise_through(door: CrashDoor, work: object) -> None:
    assert callable(work)
    try:
        work()
    except ValueError as error:
        door._caught(type(error), error, error.__traceback__)


def test_a_bug_in_a_thread_arrives_too(door: CrashDoor, qtbot: QtBot) -> None:
    quits: list[bool] = []
    door.quit_wanted.connect(lambda: quits.append(True))

    def look_at_it() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, CrashDialog):
            dialog.quit_button.click()
        else:
            QTimer.singleShot(1, look_at_it)

    QTimer.singleShot(0, look_at_it)
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: quits == [True])


def test_a_refusal_is_shown_as_a_refusal(
    door: CrashDoor, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    shown: list[PlannerError] = []
    monkeypatch.setattr(ask, "show_error", lambda _parent, error: shown.append(error))
    refusal = UserError(say("ทำไม่ได้"))
    door._caught(type(refusal), refusal, None)
    assert shown == [refusal]


def test_the_report_names_the_cause_behind(qtbot: QtBot) -> None:
    try:
        try:
            int(SECRET)
        except ValueError as error:
            raise RuntimeError(SECRET) from error
    except RuntimeError as error:
        report = report_of(error)
    assert report.index("builtins.RuntimeError") < report.index("builtins.ValueError")
    assert SECRET not in report
    assert str(Path.home()) not in report


def test_the_log_turns_over_and_takes_qt_messages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "MOST", 2_000)
    handler = log.write_to(tmp_path / "logs")
    try:
        for number in range(200):
            log.program.warning("แถวที่ %s", number)
    finally:
        log.end(handler)
    files = sorted((tmp_path / "logs").iterdir())
    assert len(files) == 1 + log.KEPT
    assert "แถวที่ 199" in (tmp_path / "logs" / log.NAME).read_text("utf-8")


def test_a_folder_that_cannot_be_written_costs_only_the_log(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    handler = log.write_to(tmp_path / "file" / "logs")
    log.end(handler)
    assert handler is None


def test_esc_goes_on(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = CrashDialog("รายงาน", parent)
    QTimer.singleShot(0, dialog.reject)
    assert dialog.exec() == CrashDialog.DialogCode.Accepted

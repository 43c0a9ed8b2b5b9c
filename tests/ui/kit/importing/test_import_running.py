"""Reading and writing on the worker: stopped work keeps nothing, a newer reading takes the older's place."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from planner_desktop.domain.information.schools import School
from planner_desktop.domain.queries import Query
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.preferences import Preferences
from tests.ui.kit.importing.sheets import GOOD, HEAD, Open, Write
from ui.kit.desk import Desk
from ui.kit.importing.dialog import ImportDialog
from ui.kit.tasks import Tasks

MANY = tuple((f"99{number:08d}", f"บ้าน {number}", "เปิดสอน", 1) for number in range(250))


@pytest.fixture
def working(office: OfficeFile, desk: Desk) -> Iterator[Desk]:
    """A desk with a real worker thread."""
    tasks = Tasks()
    yield Desk(office, Preferences(desk.preferences.place), tasks)
    tasks.shutdown()


class Gate:
    """Holds the worker until opened, so that what follows waits in line."""

    def __init__(self, tasks: Tasks) -> None:
        self._open = threading.Event()
        tasks.run(lambda _progress: self._open.wait(30), lambda _result: None)

    def open(self) -> None:
        self._open.set()


def idle(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.running.busy)


def test_the_worker_reads_and_writes(working: Desk, opened: Open, write: Write, qtbot: QtBot) -> None:
    dialog = opened(write(HEAD, *GOOD), working)
    assert dialog.running.isVisible()
    assert not dialog.write.isEnabled()
    idle(dialog, qtbot)
    assert dialog.running.isHidden()
    dialog.apply()
    assert not dialog.source.isEnabled()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert [one.name for one in records.every(working.file, School)] == ["บ้านสอง", "บ้านหนึ่ง"]


def test_a_stopped_import_keeps_nothing(working: Desk, opened: Open, write: Write, qtbot: QtBot) -> None:
    dialog = opened(write(HEAD, *MANY), working)
    idle(dialog, qtbot)
    gate = Gate(working.tasks)
    dialog.apply()
    dialog.leave.click()  # stops first, and stays
    assert dialog.isVisible()
    gate.open()
    idle(dialog, qtbot)
    assert "หยุดตามคำสั่งแล้ว" in dialog.banner.text().replace("\u200b", "")
    assert records.count(working.file, Query("school")) == 0
    assert working.file.undoable == []
    assert dialog.write.isEnabled()


def test_a_stopped_reading_shows_nothing(working: Desk, opened: Open, write: Write, qtbot: QtBot) -> None:
    gate = Gate(working.tasks)
    dialog = opened(write(HEAD, *MANY), working)
    dialog.running.stop_button.click()
    assert dialog.running.stop_button.text() == "กำลังหยุด…"
    gate.open()
    idle(dialog, qtbot)
    assert dialog.reading is None
    assert not dialog.write.isEnabled()


def test_a_newer_reading_takes_the_place_of_the_older(
    working: Desk, opened: Open, write: Write, qtbot: QtBot
) -> None:
    gate = Gate(working.tasks)
    dialog = opened(write(HEAD, *MANY, name="เก่า"), working)
    dialog.source.take(write(HEAD, *GOOD, name="ใหม่"))
    gate.open()
    idle(dialog, qtbot)
    assert dialog.reading is not None
    assert dialog.reading.plan.source.stem == "ใหม่"


def test_leaving_while_reading_drops_it(working: Desk, opened: Open, write: Write, qtbot: QtBot) -> None:
    gate = Gate(working.tasks)
    dialog = opened(write(HEAD, *MANY), working)
    dialog.leave.click()
    assert not dialog.isVisible()
    gate.open()
    qtbot.waitUntil(lambda: not working.tasks.busy)
    assert dialog.reading is None

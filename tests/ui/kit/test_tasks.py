"""Work leaves the window's thread, its result comes home to it, and nothing is left running."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain.progress import Progress
from planner_desktop.errors import PlannerError, Stopped, UserError
from planner_desktop.messages import say
from ui.kit import ask, tasks
from ui.kit.tasks import LANES, Lane, Tasks
from ui.kit.waiting import Waiting


@pytest.fixture
def crew(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.shutdown()
    assert not [one for one in threading.enumerate() if one.name.startswith("planner-")]


@pytest.mark.parametrize("lane", LANES)
def test_work_runs_elsewhere_and_its_result_comes_home(crew: Tasks, qtbot: QtBot, lane: Lane) -> None:
    places: list[str] = []
    results: list[int] = []

    def work(progress: Progress) -> int:
        places.append(threading.current_thread().name)
        progress(1, 2, say("กำลังนับ"))
        return 7

    def done(result: int) -> None:
        places.append(threading.current_thread().name)
        results.append(result)

    with qtbot.waitSignal(crew.idle):
        crew.run(work, done, on=lane)
    assert results == [7]
    assert places == [f"planner-{lane}_0", threading.main_thread().name]
    assert not crew.busy


def _same(number: int, _progress: Progress) -> int:
    return number


def test_work_of_one_lane_keeps_its_order(crew: Tasks, qtbot: QtBot) -> None:
    seen: list[int] = []
    with qtbot.waitSignal(crew.idle):
        for number in range(20):
            crew.run(partial(_same, number), seen.append)
    assert seen == list(range(20))


def test_a_refusal_goes_to_failed_or_is_shown(
    crew: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[PlannerError] = []
    given: list[PlannerError] = []
    monkeypatch.setattr(ask, "show_error", lambda _parent, error: shown.append(error))

    def refuse(_progress: Progress) -> None:
        raise UserError(say("ทำไม่ได้"))

    with qtbot.waitSignal(crew.idle):
        crew.run(refuse, lambda _: None, failed=given.append)
    with qtbot.waitSignal(crew.idle):
        crew.run(refuse, lambda _: None)
    assert [str(one) for one in given] == ["ทำไม่ได้"]
    assert [str(one) for one in shown] == ["ทำไม่ได้"]


def test_a_bug_reaches_the_crash_door(crew: Tasks, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(crew.idle):
        crew.run(lambda _: 1 // 0, lambda _: None)
    assert [one[0] for one in caught] == [ZeroDivisionError]
    assert not crew.busy


def test_stop_ends_the_work_at_its_next_step(crew: Tasks, qtbot: QtBot) -> None:
    begun, go_on = threading.Event(), threading.Event()
    failures: list[PlannerError] = []

    def work(progress: Progress) -> None:
        begun.set()
        go_on.wait()
        progress(1, 9, say("ทำต่อ"))

    with qtbot.waitSignal(crew.idle):
        task = crew.run(work, lambda _: pytest.fail("stopped work has no result"), failed=failures.append)
        begun.wait()
        task.stop()
        go_on.set()
    assert isinstance(failures[0], Stopped)


def test_long_work_shows_waiting_that_stops_it(
    crew: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "SHOWN_AFTER", 0)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    crew = Tasks(window)
    failures: list[PlannerError] = []

    def endless(progress: Progress) -> None:
        while True:
            progress(3, 10, say("กำลังอ่านแถวที่ {row}", row=3))

    with qtbot.waitSignal(crew.idle):
        crew.run(endless, lambda _: None, title="นำเข้า", failed=failures.append)
        qtbot.waitUntil(lambda: bool(window.findChildren(Waiting)))
        waiting = window.findChildren(Waiting)[0]
        qtbot.waitUntil(lambda: waiting.doing.text() == "กำลังอ่านแถวที่ 3")
        assert (waiting.bar.value(), waiting.bar.maximum()) == (3, 10)
        waiting.hold_window()
        assert waiting.isModal()
        waiting.stop_button.click()
    assert isinstance(failures[0], Stopped)
    assert not waiting.isVisible()
    crew.shutdown()


def test_a_callback_of_a_gone_widget_is_left_out(crew: Tasks, qtbot: QtBot) -> None:
    class Page(QObject):
        def take(self, _result: object) -> None:
            pytest.fail("the page is gone")

    page = Page()
    with qtbot.waitSignal(crew.idle):
        crew.run(lambda _: 1, page.take)
        shiboken6.delete(page)


def test_shutdown_drops_what_waits_and_joins(qtbot: QtBot) -> None:
    crew = Tasks()
    begun = threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        while True:
            progress(0, 0, say("ทำงาน"))

    crew.run(work, lambda _: pytest.fail("dropped"))
    crew.run(lambda _: 1, lambda _: pytest.fail("dropped"))
    begun.wait()
    crew.shutdown()
    assert not crew.busy
    assert not [one for one in threading.enumerate() if one.name.startswith("planner-")]


def test_inline_tasks_are_done_when_run_returns(qtbot: QtBot) -> None:
    crew = Tasks(inline=True)
    seen: list[str] = []
    crew.run(lambda _: threading.current_thread().name, seen.append, title="ทันที")
    assert seen == [threading.main_thread().name]
    with pytest.raises(ZeroDivisionError):
        crew.run(lambda _: 1 // 0, lambda _: None)
    assert not crew.busy

"""A register of 200,000 letters: opening, jumping to the end, sorting, filtering against the bare SQL; search."""

from __future__ import annotations

import json
import os
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from planner_desktop.domain.queries import Condition, Query, Test
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.services import search
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.preferences import Preferences
from planner_desktop.store.database import Database
from tests.benchmarks.measure import Figure, medians, milliseconds
from ui.kit import words
from ui.kit.desk import Desk
from ui.kit.table.model import TableModel
from ui.kit.tasks import Tasks

ROOT = Path(__file__).resolve().parents[2]
SCREEN = 14  # rows of two lines on 768 pixels
SCALE = 500
LIST = "incoming_letter"
IN_ORDER = "SELECT id FROM incoming_letter ORDER BY received_on DESC, register_no DESC"
BY_SUBJECT = "SELECT id FROM incoming_letter ORDER BY subject__order"
LATE = "SELECT id FROM incoming_letter WHERE status = 'assigned' ORDER BY received_on DESC, register_no DESC"


def measure(folder: Path) -> list[Figure]:
    """Figures over a demonstration office of 200,000 letters received (made first, about a minute).

    The file is made by one process and measured in another, whose memory is that of the program at work.
    """
    path = folder / "letters.db"
    python_run("-m", "planner_desktop.cli", "demo", str(path), "--scale", str(SCALE))
    told = python_run("-m", "tests.benchmarks.listing", str(path))
    return [Figure(**one) for one in json.loads(told.splitlines()[-1])]


def python_run(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, encoding="utf-8", check=True, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
    )  # fmt: skip
    return done.stdout


def of_file(path: Path) -> list[Figure]:
    """The figures of a made file, in this process; its greatest memory is the last."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert app is not None
    words.use(Catalogue.load("th"))
    file = OfficeFile(Database.open(path))
    desk = Desk(file, Preferences(path.with_name("preferences.json")), Tasks(inline=True))
    figures = [*_lists(desk), _search(file)]
    file.close()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        *figures,
        Figure("หน่วยความจำสูงสุดของโปรแกรม", memory, "MB", 300, "ทะเบียน 200,000 ฉบับ เปิด เรียง กรอง ค้นหา"),
    ]


def _lists(desk: Desk) -> list[Figure]:
    model = TableModel(desk, LIST)
    sorted_query = Query(LIST, sort=("subject",))
    filtered = Query(LIST, (Condition("status", Test.IS, "assigned"),))
    return [
        _over("เปิดทะเบียน 200,000 ฉบับ", desk, lambda: _show(model, Query(LIST)), IN_ORDER),
        _over("เรียงตามเรื่อง", desk, lambda: _show(model, sorted_query), BY_SUBJECT),
        _over("กรองตามสถานะ", desk, lambda: _show(model, filtered), LATE),
        _jump(desk, model),
    ]


def _over(name: str, desk: Desk, deed: Callable[[], object], statement: str) -> Figure:
    def bare() -> None:
        with desk.file.database.alone() as raw:
            raw.execute(statement).fetchall()

    ours, theirs = medians(9, deed, bare)
    return Figure(name, ours - theirs, "ms", 100, f"{ours:.0f} ms − SQL เปล่า {theirs:.0f} ms")


def _show(model: TableModel, query: Query) -> None:
    model.set_query(query)
    _read_screen(model, 0)


def _jump(desk: Desk, model: TableModel) -> Figure:
    model.set_query(Query(LIST))
    ends = iter(range(model.rowCount(QModelIndex()) - SCREEN, 0, -SCREEN * 7))

    def bare() -> None:
        with desk.file.database.alone() as raw:
            raw.execute(f"SELECT * FROM incoming_letter LIMIT {SCREEN}").fetchall()

    ours, theirs = medians(25, lambda: _read_screen(model, next(ends)), bare)
    return Figure("กระโดดไปท้ายทะเบียน", ours - theirs, "ms", 100, f"{ours:.1f} ms − SQL เปล่า {theirs:.1f} ms")


def _read_screen(model: TableModel, first: int) -> None:
    for row in range(first, min(first + SCREEN, model.rowCount(QModelIndex()))):
        for column in range(model.columnCount(QModelIndex())):
            model.data(model.index(row, column), Qt.ItemDataRole.DisplayRole)


def _search(file: OfficeFile) -> Figure:
    subjects = _subjects(file)
    dice = random.Random(7)
    sought: list[str] = []
    while len(sought) < 200:
        subject = dice.choice(subjects)
        start = dice.randrange(max(1, len(subject) - 8))
        piece = subject[start : start + dice.randint(3, 12)].strip()
        if len(piece) >= 3:
            sought.append(piece)
    search.find(file, sought[0])
    taken = sorted(milliseconds(lambda text=text: search.find(file, text)) for text in sought)  # type: ignore[misc]
    p95 = taken[round(len(taken) * 0.95) - 1]
    return Figure(
        "ค้นหา 3 ตัวอักษรขึ้นไป (p95)", p95, "ms", 60, f"มัธยฐาน {statistics.median(taken):.0f} ms, 200 คำค้น"
    )


def _subjects(file: OfficeFile) -> list[str]:
    with file.database.alone() as raw:
        assert isinstance(raw, sqlite3.Connection)
        return [row[0] for row in raw.execute("SELECT subject FROM incoming_letter LIMIT 4000")]


if __name__ == "__main__":
    print(json.dumps([asdict(one) for one in of_file(Path(sys.argv[1]))]))  # noqa: T201 - read by `measure`

"""Start: the frame painted against a bare window's start, the home page of the demonstration file filled.

“Filled” is the first painting of the home page's chart: by then the file itself is open (its lock taken), the
page was read from it by today's date, cards, counters, the list of the next 30 days and the year's words are
laid out, and whatever stands before the chart is painted. It is used at once: every button answers. What is
not yet done then: the numbers on the tabs, the check of the file, its backup, the word list (in background).
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from planner_desktop import paths
from planner_desktop.domain.office.people import Person
from planner_desktop.services import demo, records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.preferences import Preferences
from planner_desktop.store.database import Database
from tests.benchmarks.measure import Figure

ROUNDS = 9
ROOT = Path(__file__).resolve().parents[2]
SCREEN = {"name": "office", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96}
HEAVY = ("reportlab", "openpyxl", "docx", "alembic", "pypdfium2", "sqlalchemy")

BARE = """
import os, time; began = float(os.environ["BEGAN"])
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        print("frame", time.time() - began, flush=True)
        QApplication.exit()
app = QApplication([])
window = Window()
window.show()
app.exec()
"""

# Only these two paint methods are watched: an event filter would bring every object that gets an event, and with
# it hundreds of Qt's enumerations, into Python, which is a fifth of the whole start.
OURS = """
import os, time; began = float(os.environ["BEGAN"])
import sys
import ui.__main__
from ui.shell import Shell

def framed(shell, event, paint=Shell.paintEvent):
    paint(shell, event)
    Shell.paintEvent = paint
    print("frame", time.time() - began, flush=True)
    from ui.kit.charts import ColumnChart
    ColumnChart.paintEvent = filled

def filled(chart, event):
    print("home", time.time() - began, flush=True)
    heavy = [one for one in %r if one in sys.modules]
    print("heavy", ",".join(heavy) or "-", flush=True)
    os._exit(0)

Shell.paintEvent = framed
ui.__main__.main(sys.argv[1:])
"""

HELD = """
import ui.frame.room
ui.frame.room.QUIET = 600_000
"""


def measure(folder: Path) -> list[Figure]:
    """Ratios of medians over interleaved processes, counted from their start, after one that is not counted.

    The officer is remembered, as on every day but the first.
    """
    office = folder / "demo.db"
    demo.create(office)
    remember_officer(office, folder / "home")
    surroundings = _surroundings(folder / "home")
    bare: list[float] = []
    frame: list[float] = []
    home: list[float] = []
    heavy = ""
    for turn in range(ROUNDS + 1):
        alone = _run(surroundings, BARE)
        ours = _run(surroundings, OURS % (HEAVY,), str(office))
        heavy = ours["heavy"]
        if turn:
            bare.append(float(alone["frame"]))
            frame.append(float(ours["frame"]))
            home.append(float(ours["home"]))
    base = statistics.median(bare)
    return [
        _ratio("เปิดโปรแกรมจนเห็นกรอบหน้าต่าง", statistics.median(frame), base, 1.5),
        _ratio("จนหน้าแรกของสำนักงานตัวอย่างเต็ม", statistics.median(home), base, 4.0),
        Figure("ไลบรารีหนักที่ถูกโหลดตอนเปิด", 0 if heavy == "-" else heavy.count(",") + 1, "ตัว", 0, heavy),
    ]


def run_once(office: Path, home: Path, later: tuple[str, ...]) -> dict[str, str]:
    """Start the program on an office once: seconds until `frame` and `home`, and which of `later` are `heavy`.

    What begins when the page stands is held off, so that a slow machine's answer is the same.
    """
    return _run(_surroundings(home), HELD + OURS % (later,), str(office))


def _surroundings(home: Path) -> dict[str, str]:
    """Modules are compiled once, as they are in what is installed, whatever the surroundings say of it."""
    home.mkdir(parents=True, exist_ok=True)
    screen = home / "screen.json"  # the smallest an office has: the charts of the home page are in sight
    screen.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
    platform = f"offscreen:configfile={screen}"
    ours = {"PLANNER_HOME": str(home), "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": platform}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **ours, "PYTHONPYCACHEPREFIX": str(home.parent / "compiled")}


def _ratio(name: str, ours: float, base: float, bound: float) -> Figure:
    return Figure(name, ours / base, "×", bound, f"{ours * 1000:.0f} ms / หน้าต่างเปล่า {base * 1000:.0f} ms")


def _run(surroundings: dict[str, str], code: str, *arguments: str) -> dict[str, str]:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env={**surroundings, "BEGAN": repr(time.time())}, capture_output=True, text=True, check=True, timeout=120, cwd=ROOT,
    )  # fmt: skip
    return dict(line.split(" ", 1) for line in done.stdout.splitlines() if " " in line)


def remember_officer(office: Path, home: Path) -> None:
    """Say who works on this machine, so that nobody is asked."""
    os.environ["PLANNER_HOME"] = str(home)
    file = OfficeFile(Database.open(office))
    person = records.every(file, Person)[0]
    file.close()
    kept = Preferences(paths.settings_folder() / "preferences.json")
    kept.actors[str(office)] = person.id.hex
    kept.opened(office)

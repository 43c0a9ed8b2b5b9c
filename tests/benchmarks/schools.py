"""Schools: a folder of 200 workbooks looked at and taken; figures of 250 schools over ten years on the page."""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import random
import statistics
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication

from planner_desktop.domain.information.count_days import as_at_of
from planner_desktop.domain.information.counts import CountSheet, PupilCount
from planner_desktop.domain.information.forms import DataField, DataForm, DataRule
from planner_desktop.domain.information.rounds import DataRound
from planner_desktop.domain.information.schools import School
from planner_desktop.domain.records import Record, new_id
from planner_desktop.domain.years import bangkok_today
from planner_desktop.language.catalogue import Catalogue
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.information.rounds import asking, taking, templates
from planner_desktop.services.information.rounds.plans import Outcome
from planner_desktop.services.preferences import Preferences
from planner_desktop.services.schools import figures
from planner_desktop.store.database import Database
from planner_desktop.workbooks.form_sheets import write_forms
from tests.benchmarks.measure import Figure, interleaved, milliseconds
from ui.areas.information import choosers
from ui.areas.information.figures_page import FiguresPage
from ui.kit import look, words
from ui.kit.desk import Desk
from ui.kit.tasks import Tasks

ROOT = Path(__file__).resolve().parents[2]
SCHOOLS, FORMS, YEARS, LAST = 250, 200, 10, 2569
GRADES = ("112", "113", "211", "212", "213", "214", "215", "216")
ROUND = "รอบวัดความเร็ว"
_BARE = "SELECT academic_year, school, boys, girls, rooms, teachers FROM count_sheet WHERE round = 'june' AND current = 1"


def measure(folder: Path) -> list[Figure]:
    """About two minutes; each part in a process of its own, so that its memory is its own."""
    path, sent = folder / "schools.db", folder / "กลับ"
    _python("make", path, sent)
    taken, memory = _python("take", path, sent)
    shown, _memory = _python("show", path, sent)
    held = Figure(f"หน่วยความจำสูงสุดขณะตรวจและรับ {FORMS} ไฟล์", memory, "MB", 400, "ทั้งโปรเซส รวมไลบรารี")
    return [*taken, held, *shown]


def _python(part: str, path: Path, sent: Path) -> tuple[list[Figure], float]:
    """The figures that the part tells, and the most memory it held (MB)."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.schools", part, str(path), str(sent)],
        stdout=subprocess.PIPE, encoding="utf-8", cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert process.stdout is not None
    told = process.stdout.read()
    _pid, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, told
    return [Figure(**one) for one in json.loads(told.splitlines()[-1])], used.ru_maxrss / 1024


def make(path: Path, sent: Path) -> list[Figure]:
    """An office of 250 schools with ten years of counts, and 200 forms filled in."""
    file = OfficeFile(Database.create(path, person="วัดความเร็ว"))
    dice = random.Random(6)
    with file.unit("วัด") as (unit, _told):
        schools = [_school(number) for number in range(1, SCHOOLS + 1)]
        unit.insert_many(schools)
        for rows in _counts(dice, [one.id for one in schools]):
            unit.insert_many(rows)
    asked = asking.asked(file, _round(file).id)
    sent.mkdir()
    for school in asked.schools[:FORMS]:
        sheet = replace(templates.sheet_of(asked, school), values=_answers(dice))
        write_forms([sheet], sent / f"{school.code10}.xlsx")
    file.close()
    return []


def _school(number: int) -> School:
    district, network = f"อำเภอ {number % 7}", f"เครือข่าย {number % 20}"
    return School(
        id=new_id(),
        code10=f"10{number:08d}",
        name=f"บ้านวัด {number}",
        district=district,
        network=network,
        levels="primary",
    )


def _counts(dice: random.Random, schools: list[object]) -> Iterator[list[Record]]:
    sheets: list[Record] = []
    grades: list[Record] = []
    for school in schools:
        for year in range(LAST - YEARS + 1, LAST + 1):
            counted = [
                PupilCount(grade=one, boys=dice.randint(0, 20), girls=dice.randint(0, 20), rooms=1)
                for one in GRADES
            ]
            boys, girls = sum(one.boys or 0 for one in counted), sum(one.girls or 0 for one in counted)
            sheet = CountSheet(
                id=new_id(), school=school, academic_year=year, round="june", as_at=as_at_of(year, "june"),  # type: ignore[arg-type]  # ids
                edition=1, boys=boys, girls=girls, pupils=boys + girls, rooms=len(GRADES), teachers=7,
            )  # fmt: skip
            sheets.append(sheet)
            grades += [replace(one, sheet=sheet.id) for one in counted]
    yield sheets
    yield grades


def _round(file: OfficeFile) -> DataRound:
    form = records.save(file, DataForm(code="B-1", name="แบบวัด"))
    rows = "อ.2\nอ.3\nป.1\nป.2\nป.3\nป.4\nป.5\nป.6"
    fields = (
        DataField(code="pupils", label="นักเรียน", by_rows=rows, by_columns="ชาย\nหญิง\nห้อง"),
        DataField(code="whole", label="รวม"),
        DataField(code="net", label="เน็ต", kind="choice", options="มี\nไม่มี"),
    )
    for at, one in enumerate(fields, start=1):
        records.save(file, replace(one, form=form.id, position=at))
    records.save(file, DataRule(form=form.id, left="whole", operator="gt", right="0", message="ไม่มีนักเรียน"))
    today = bangkok_today()
    return records.save(
        file,
        DataRound(form=form.id, name=ROUND, year=LAST, opens=today, closes=today + dt.timedelta(days=9)),
    )


def _answers(dice: random.Random) -> dict[tuple[str, int, int], object]:
    cells: dict[tuple[str, int, int], object] = {
        ("pupils", row, column): dice.randint(0, 25) for row in range(8) for column in range(3)
    }
    return {**cells, ("whole", 0, 0): dice.randint(1, 400), ("net", 0, 0): "มี"}


def take(path: Path, sent: Path) -> list[Figure]:
    """The dry run against reading the same cells with openpyxl alone, then the writing in one step."""
    file = OfficeFile(Database.open(path))
    key = asking.round_named(file, ROUND).id
    ours, bare = interleaved(3, lambda: taking.prepare(file, key, sent), lambda: _read_bare(sent))
    took, least = statistics.median(ours), statistics.median(bare)
    plan = taking.prepare(file, key, sent)
    assert plan.count(Outcome.NEW) == FORMS, plan.faults[:3]
    wrote = milliseconds(lambda: taking.apply(file, plan))
    file.close()
    return [
        Figure(f"ตรวจโฟลเดอร์ {FORMS} ไฟล์ก่อนรับ", took / 1000, "s", 60, "มัธยฐาน 3 ครั้ง ยังไม่บันทึก"),
        Figure(
            "ตรวจโฟลเดอร์เดียวกัน เทียบ openpyxl อ่านเปล่า",
            took / least,
            "×",
            4,
            f"{took / 1000:.2f} s / {least / 1000:.2f} s",
        ),
        Figure(f"รับ {FORMS} โรงเรียนเป็นขั้นตอนเดียว", wrote / 1000, "s", 10, "พร้อมประวัติ เลิกทำได้ครั้งเดียว"),
    ]


def _read_bare(sent: Path) -> int:
    cells = 0
    for path in sorted(sent.iterdir()):
        book = load_workbook(io.BytesIO(path.read_bytes()), read_only=True, data_only=True)
        cells += sum(len(row) for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))
        book.close()
    return cells


def show(path: Path, _sent: Path) -> list[Figure]:
    """The slowest view of the figures page, drawn, beside one bare statement over the same sheets."""
    app = QApplication([])
    words.use(Catalogue.load("th"))
    look.apply(app, "light")
    file = OfficeFile(Database.open(path))
    page = FiguresPage(Desk(file, Preferences(path.with_suffix(".json")), Tasks(inline=True)))
    page.resize(1120, 620)
    page.show()

    def turned(dimension: str) -> None:
        choosers.choose(page.by, dimension)
        page.refresh()
        app.processEvents()

    def bare() -> None:
        with file.database.reading() as connection:
            connection.raw.execute(_BARE).fetchall()

    dimensions = tuple(figures.DIMENSIONS)
    deeds = [lambda one=one: turned(one) for one in dimensions]
    *views, least = (statistics.median(one) for one in interleaved(7, *deeds, bare))
    slowest = max(range(len(views)), key=views.__getitem__)
    told = f"ช้าสุด “{dimensions[slowest]}” มัธยฐาน 7 ครั้ง รวมวาดหน้า"
    return [
        Figure(f"ภาพรวม {SCHOOLS} โรงเรียน × {YEARS} ปี", views[slowest], "ms", 300, told),
        Figure("ภาพรวมเดียวกัน เทียบ SQL เปล่า", views[slowest] / least, "×", None, f"SQL เปล่า {least:.1f} ms"),
    ]


PARTS = {"make": make, "take": take, "show": show}

if __name__ == "__main__":
    found = PARTS[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
    print(json.dumps([asdict(one) for one in found]))  # noqa: T201 - the parent reads it
    os._exit(0)  # Qt would tear its widgets down for seconds

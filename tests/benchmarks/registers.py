"""Registers at work: one more letter among 200,000, an AMSS export of 5,000 rows, a year's book of 3,000.

Each is told as its time and judged by that of plain work of the same run: bare SQL, bare openpyxl, ReportLab's
own table. So a slow or busy machine slows both sides alike.
"""

from __future__ import annotations

import datetime as dt
import io
import sqlite3
import statistics
from pathlib import Path
from zlib import crc32

from openpyxl import Workbook, load_workbook
from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus import LongTable, SimpleDocTemplate

from planner_desktop.documents.pdf.render import render
from planner_desktop.domain.administration.letters import IncomingLetter
from planner_desktop.domain.queries import Query
from planner_desktop.services import history, records
from planner_desktop.services.exchange import ImportPlan, Outcome, apply_import, prepare_import
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.papers import register_keys
from planner_desktop.store.database import Database
from tests.benchmarks.listing import SCALE, python_run
from tests.benchmarks.measure import Figure, interleaved, milliseconds
from tests.core.documents.prose import paragraphs

ROWS = 5_000
YEAR_ROWS = 3_000
_SUBJECTS = paragraphs(400, seed=5)
_HEAD = (
    *("ลำดับที่", "เลขทะเบียนรับ", "ปี", "ที่", "ลงวันที่", "จาก", "ถึง", "เรื่อง"),
    *("วันลงทะเบียน", "หมายเหตุ", "กลุ่มปฏิบัติ", "ผู้ปฏิบัติ"),
)


def measure(folder: Path) -> list[Figure]:
    """About three minutes, most of it making the 200,000 letters."""
    big = folder / "letters.db"
    python_run("-m", "planner_desktop.cli", "demo", str(big), "--scale", str(SCALE))
    return [_saving(big), *_importing(folder), *_books(folder)]


def _saving(path: Path) -> Figure:
    """A new letter with number, search text, history and undo, among 200,000."""
    file = OfficeFile(Database.open(path))
    turn = iter(range(10_000))
    today = dt.date.fromisoformat(_newest_day(file))

    def ours() -> None:
        number = next(turn)
        subject = f"{_SUBJECTS[number % len(_SUBJECTS)][:80]} {number}"
        letter = IncomingLetter(received_on=today, sender="หน่วยงานตัวอย่าง", subject=subject)
        records.save(file, letter)

    def bare() -> None:
        with file.database.alone() as raw:
            raw.execute("BEGIN IMMEDIATE")
            raw.execute("UPDATE incoming_letter SET note = ? WHERE rowid = 1", (str(next(turn)),))
            raw.execute("COMMIT")

    mine, theirs = (statistics.median(one) for one in interleaved(40, ours, bare))
    file.close()
    how = f"มัธยฐาน 40 ฉบับ / SQL เปล่าหนึ่งคำสั่ง {theirs:.1f} ms"
    return Figure("บันทึกหนังสือรับใหม่ในทะเบียน 200,000 ฉบับ", mine, "ms", 50, how)


def _newest_day(file: OfficeFile) -> str:
    with file.database.alone() as raw:
        assert isinstance(raw, sqlite3.Connection)
        return str(raw.execute("SELECT max(received_on) FROM incoming_letter").fetchone()[0])


def _importing(folder: Path) -> list[Figure]:
    source = _amss(folder / "amss.xlsx")
    file = OfficeFile(Database.create(folder / "office.db"))
    plans: list[ImportPlan] = []

    def dry() -> None:
        plans.append(prepare_import(file, "incoming_letter", source))

    def bare() -> None:
        book = load_workbook(source, read_only=True, data_only=True)
        assert sum(1 for _ in book.worksheets[0].iter_rows(values_only=True)) == ROWS + 2
        book.close()

    mine, theirs = (statistics.median(one) / 1000 for one in interleaved(3, dry, bare))
    assert plans[-1].count(Outcome.NEW) == ROWS
    written = milliseconds(lambda: apply_import(file, plans[-1])) / 1000
    assert records.count(file, Query("incoming_letter")) == ROWS
    steps = len(file.undoable)
    undone = milliseconds(lambda: history.undo(file)) / 1000
    assert records.count(file, Query("incoming_letter", with_voided=False)) == 0
    file.close()
    how = f"openpyxl อ่านเซลล์เปล่า {theirs:.2f} s ({mine / theirs:.1f} เท่า)"
    kept = f"{steps} ขั้นเลิกทำ เลิกทำทั้งหมดใน {undone:.2f} s"
    return [
        Figure("ลองนำเข้าทะเบียนแบบ AMSS 5,000 แถว", mine, "s", 5, how),
        Figure("ลองนำเข้า 5,000 แถว เทียบ openpyxl อ่านอย่างเดียว", mine / theirs, "×", 3, f"{mine:.2f} s"),
        Figure("เขียน 5,000 แถวที่ลองแล้วลงแฟ้ม", written, "s", 5, kept),
    ]


def _amss(path: Path) -> Path:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Sheet1")
    sheet.append(["ทะเบียนหนังสือรับ ปี 2568"])
    sheet.append(list(_HEAD))
    for number in range(1, ROWS + 1):
        sheet.append(_row(number, ROWS))
    book.save(path)
    return path


def _row(number: int, of: int) -> list[object]:
    """A row as AMSS writes it, its day within 2568."""
    day = dt.date(2025, 1, 1) + dt.timedelta(days=number * 364 // of)
    told = f"{day.day}/{day.month}/2568"
    subject = f"{_SUBJECTS[crc32(str(number).encode()) % len(_SUBJECTS)][:90]} {number}"
    return [
        *(number, number, 2568, f"ศธ 04999/ว {number}", told, f"หน่วยงานตัวอย่าง {number % 70}", "ผอ.สพป."),
        *(subject, told, "", f"กลุ่มงานตัวอย่าง {number % 5}", f"นายสมมุติ ตัวอย่าง{number % 9}"),
    ]


def _books(folder: Path) -> list[Figure]:
    """The receive register of one year as its official book."""
    file = OfficeFile(Database.create(folder / "year.db"))
    with file.change("ปี 2568") as change:
        change.save_many([_letter(number) for number in range(1, YEAR_ROWS + 1)])
    keys = {"register": "incoming", "year": "2568"}
    target = folder / "book.xlsx"

    def plain() -> None:
        rows = [[str(cell) for cell in _row(number, YEAR_ROWS)] for number in range(1, YEAR_ROWS + 1)]
        SimpleDocTemplate(io.BytesIO(), pagesize=landscape(A4)).build([LongTable(rows)])

    taken = interleaved(
        3,
        lambda: render(register_keys.book(file, keys), io.BytesIO()),
        lambda: register_keys.book_sheet(file, keys, target),
        plain,
    )
    file.close()
    pdf, sheet, theirs = (statistics.median(one) / 1000 for one in taken)
    assert sum(1 for _ in load_workbook(target, read_only=True).worksheets[0].iter_rows()) > YEAR_ROWS
    return [
        Figure("ทะเบียนหนังสือรับทั้งปี 3,000 แถวเป็น PDF", pdf, "s", 15, f"ตาราง ReportLab เปล่า {theirs:.2f} s"),
        Figure("ทะเบียนทั้งปีเป็น PDF เทียบตารางเปล่า", pdf / theirs, "×", 3, f"{pdf:.2f} s"),
        Figure("ทะเบียนหนังสือรับทั้งปี 3,000 แถวเป็น Excel", sheet, "s", 5, "ไฟล์ .xlsx เขียนเสร็จ"),
    ]


def _letter(number: int) -> IncomingLetter:
    cells = _row(number, YEAR_ROWS)
    return IncomingLetter(
        register_no=number,
        received_on=dt.date(2025, 1, 1) + dt.timedelta(days=number * 364 // YEAR_ROWS),
        number=str(cells[3]),
        sender=str(cells[5]),
        subject=str(cells[7]),
        status="noted",
    )

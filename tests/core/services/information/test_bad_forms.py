"""Every bad file a school may send gets a message that says what to do; little memory; nothing is written."""

from __future__ import annotations

import csv
import io
import re
import shutil
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from planner_desktop.domain.queries import Query
from planner_desktop.services import records
from planner_desktop.services.file import OfficeFile
from planner_desktop.services.information.rounds import asking, taking, templates
from planner_desktop.services.information.rounds.plans import Outcome, RoundPlan
from tests.core.services.information.rounds import CELLS, Case, case, fill, new_round, sent_back

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
MEGABYTE = 1024 * 1024
MOST_HELD = 60 * MEGABYTE  # of Python memory while one file is looked at
Spoil = Callable[[Path], Path]


@pytest.fixture
def given(office: OfficeFile) -> Case:
    return case(office)


def looked_at(given: Case, path: Path) -> RoundPlan:
    """The plan of one file, within bounded memory, and nothing written."""
    before = given.file.database.writes
    tracemalloc.start()
    plan = taking.prepare(given.file, given.round.id, path)
    held = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert held < MOST_HELD
    assert given.file.database.writes == before
    assert not records.count(given.file, Query("submission"))
    return plan


def causes(plan: RoundPlan) -> str:
    return "\n".join(f"{one.where()} {one.cause}" for one in plan.faults)


def repacked(path: Path, change: Callable[[str, bytes], bytes], **more: bytes) -> Path:
    """The same workbook with some parts changed or added."""
    with zipfile.ZipFile(path) as packed:
        parts = {one: packed.read(one) for one in packed.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, change(name, data))
        for name, data in more.items():
            packed.writestr(name, data)
    return path


def same(_name: str, data: bytes) -> bytes:
    return data


def a_million_rows(path: Path) -> Path:
    """Somebody formatted the whole column: every row of the sheet stands there, empty."""
    rows = b"".join(b'<row r="%d"><c r="B%d" s="1"/></row>' % (at, at) for at in range(30, 1_048_577))

    def longer(name: str, data: bytes) -> bytes:
        if not name.startswith("xl/worksheets/sheet"):
            return data
        return data.replace(b"</sheetData>", rows + b"</sheetData>")

    return repacked(path, longer)


def as_text(path: Path, encoding: str) -> Path:
    """As Excel saves the sheet as CSV."""
    out = io.StringIO(newline="")
    page = load_workbook(path).worksheets[0]
    csv.writer(out).writerows(["" if one is None else one for one in row] for row in page.values)
    target = path.with_suffix(".csv")
    target.write_bytes(out.getvalue().encode(encoding))
    return target


def beside(path: Path, ending: str, data: bytes) -> Path:
    target = path.with_suffix(ending)
    target.write_bytes(data)
    return target


def bomb(path: Path) -> Path:
    """A few hundred kilobytes that unpack to 300 megabytes of cells."""
    return repacked(path, same, **{"xl/worksheets/sheet9.xml": b"0" * (300 * MEGABYTE)})


def text_bomb(path: Path) -> Path:
    """The part that must be held in memory, twenty megabytes long."""
    return repacked(path, same, **{"xl/sharedStrings.xml": b" " * (20 * MEGABYTE)})


def cut_off(path: Path) -> Path:
    path.write_bytes(path.read_bytes()[:3_000])
    return path


def hidden(path: Path) -> Path:
    book = load_workbook(path)
    book.create_sheet("สมุดจด")["A1"] = "จด"
    book.worksheets[0].sheet_state = "hidden"
    book.save(path)
    return path


def merged(path: Path) -> Path:
    book = load_workbook(path)
    book.worksheets[0].merge_cells("C8:D8")
    book.save(path)
    return path


def copied_to_a_new_sheet(path: Path) -> Path:
    book = load_workbook(path)
    book.worksheets[0].delete_rows(1)
    book.save(path)
    return path


def with_school(code: str) -> Spoil:
    return lambda path: fill(path, {"C1": code})


REFUSED: dict[str, tuple[Spoil, str]] = {
    "xls": (lambda path: beside(path, ".xls", OLE + b"\0" * 600), "เป็น Excel รุ่นเก่า .*บันทึกเป็น"),
    "xls named xlsx": (lambda path: beside(path, ".xlsx", OLE + b"\0" * 600), "เป็น Excel รุ่นเก่า"),
    "password": (
        lambda path: beside(path, ".xlsx", OLE + "EncryptedPackage".encode("utf-16-le")),
        "มีรหัสผ่าน.*เอารหัสผ่านออก",
    ),
    "macros": (lambda path: Path(shutil.copy(path, path.with_suffix(".xlsm"))), "ชนิดที่มีแมโคร.*บันทึกเป็น"),
    "web page": (lambda path: beside(path, ".xls", b"<html><table>"), "เป็นหน้าเว็บ"),
    "other csv": (
        lambda path: beside(path, ".csv", "ชื่อ,จำนวน\nบ้าน,๑\n".encode("cp874")),
        "ไม่ใช่แบบที่สำนักงานเขตส่งให้",
    ),
    "empty": (lambda path: beside(path, ".xlsx", b""), "ว่างเปล่า"),
    "cut off": (cut_off, "เสียหายหรือไม่ครบ"),
    "zip bomb": (bomb, "เกินที่อ่านได้อย่างปลอดภัย"),
    "bomb of texts": (text_bomb, "เกินที่อ่านได้อย่างปลอดภัย"),
    "form hidden": (hidden, "ไม่ใช่แบบที่สำนักงานเขตส่งให้"),
    "merged": (merged, "C8:D8.*ยกเลิกการผสานเซลล์"),
    "code row gone": (copied_to_a_new_sheet, "แถวรหัสถูกลบ"),
    "code changed": (with_school("1033530002"), "แถวรหัสที่ซ่อนไว้ถูกแก้ไข"),
    "not a number": (lambda path: fill(path, {"C8": "12 คน"}), "C8 “12 คน” ไม่ใช่จำนวนเต็ม"),
    "broken formula": (lambda path: fill(path, {"C8": "#REF!"}), r"C8 เซลล์เป็นค่าผิดพลาดของสูตร \(#REF!\)"),
    "half a pupil": (lambda path: fill(path, {"C8": 10.5}), "C8 “10.5” ไม่ใช่จำนวนเต็ม"),
    "negative": (lambda path: fill(path, {"C8": -1}), "C8 -1 ต่ำกว่าค่าต่ำสุด 0"),
    "beyond all": (lambda path: fill(path, {"C8": "1e40"}), "C8 .* สูงกว่าค่าสูงสุด 999,999,999"),
    "foreign option": (lambda path: fill(path, {"C12": "อาจจะ"}), "C12 .*“อาจจะ” ไม่อยู่ในตัวเลือก"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_taken_says_why_and_what_to_do(given: Case, tmp_path: Path, name: str) -> None:
    spoil, words = REFUSED[name]
    plan = looked_at(given, spoil(fill(sent_back(given, tmp_path)[0], CELLS)))
    assert [one.outcome for one in plan.forms] == [Outcome.FAULTY]
    assert re.search(words, causes(plan), re.DOTALL), causes(plan)


TAKEN: dict[str, Spoil] = {
    "a million empty rows": a_million_rows,
    "our form as CSV of UTF-8": lambda path: as_text(path, "utf-8-sig"),
    "our form as CSV of TIS-620": lambda path: as_text(path, "cp874"),
    "text numbers and Thai digits": lambda path: fill(path, {"C8": "๑๐", "D8": " 12 ", "C11": "๓๙"}),
    "a macro part in an xlsx": lambda path: repacked(path, same, **{"xl/vbaProject.bin": b"x"}),
}


@pytest.mark.parametrize("name", TAKEN)
def test_what_is_only_unusual_is_taken_as_it_is_meant(given: Case, tmp_path: Path, name: str) -> None:
    plan = looked_at(given, TAKEN[name](fill(sent_back(given, tmp_path)[0], CELLS)))
    assert causes(plan) == ""
    assert plan.forms[0].cells is not None
    assert plan.forms[0].cells["pupils"] == {"ป.1/ชาย": 10, "ป.1/หญิง": 12, "ป.2/ชาย": 8, "ป.2/หญิง": 9}
    taking.apply(given.file, plan)
    assert taking.prepare(given.file, given.round.id, plan.source).count(Outcome.SAME) == 1


def test_the_template_of_another_year_is_named(given: Case, tmp_path: Path) -> None:
    last = new_round(given.file, given.form, "รอบปีที่แล้ว")
    path = templates.write_templates(asking.asked(given.file, last.id), tmp_path)[0]
    plan = looked_at(given, fill(path, CELLS))
    assert "เป็นแบบของรอบ “รอบปีที่แล้ว” ปี 2569 ไม่ใช่รอบ “รอบหนึ่ง”" in causes(plan)


def test_a_form_under_another_schools_file_name_is_told(given: Case, tmp_path: Path) -> None:
    first, second, _third = sent_back(given, tmp_path)
    shutil.move(fill(first, CELLS), second)
    told = causes(looked_at(given, second))
    assert "ชื่อไฟล์เป็นรหัสของโรงเรียนอื่น แต่แบบข้างในเป็นของ บ้านทดสอบ 1" in told

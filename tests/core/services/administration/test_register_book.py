"""The book of a register: official columns in their order, every number in its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.administration.registers import NumberBooking
from planner_desktop.domain.office.people import OfficeProfile
from planner_desktop.errors import UserError
from planner_desktop.services import papers, records
from planner_desktop.services.administration import registers
from planner_desktop.services.file import OfficeFile
from tests.core.documents.reading import pages_of

FIRST, SECOND = dt.date(2026, 3, 2), dt.date(2026, 3, 3)
LETTER = IncomingLetter(
    received_on=FIRST,
    number="ศธ 04006/ว 12",
    dated=FIRST,
    sender="สพฐ.",
    addressee="ผอ.สพป.",
    subject="ขอข้อมูล",
)


@pytest.fixture
def filled(office: OfficeFile) -> OfficeFile:
    records.save(office, OfficeProfile(name="สำนักงานเขตทดลอง", short_name="สพป.", letter_code="ศธ 04999"))
    records.save(office, LETTER)
    records.void(office, records.save(office, replace(LETTER, subject="ลงผิด")), "ลงซ้ำกับเลข 1")
    records.save(office, replace(LETTER, subject="เรื่องปกปิด", secrecy="secret", received_on=SECOND))
    registers.book(office, NumberBooking(register="incoming", booked_on=SECOND, purpose="รอหนังสือจังหวัด"))
    return office


def printed(file: OfficeFile, tmp_path: Path, **keys: str) -> list[str]:
    target = tmp_path / "ทะเบียน.pdf"
    papers.export(file, "register-book", target, keys)
    return [" ".join(page.split()) for page in pages_of(target.read_bytes())]


def in_excel(file: OfficeFile, tmp_path: Path, keys: Mapping[str, str]) -> list[tuple[object, ...]]:
    target = tmp_path / "ทะเบียน.xlsx"
    papers.export(file, "register-book", target, keys)
    return list(load_workbook(target).worksheets[0].iter_rows(values_only=True))


def test_form_13_has_its_columns_in_order(filled: OfficeFile, tmp_path: Path) -> None:
    target = tmp_path / "ทะเบียน.docx"
    papers.export(filled, "register-book", target, {"register": "incoming", "year": "2569"})
    head = [cell.text for cell in Document(str(target)).tables[0].rows[0].cells]
    assert head == ["เลขทะเบียนรับ", "ที่", "ลงวันที่", "จาก", "ถึง", "เรื่อง", "การปฏิบัติ", "หมายเหตุ"]


def test_form_14_has_its_columns_in_order(filled: OfficeFile, tmp_path: Path) -> None:
    letter = OutgoingLetter(addressee="ศธจ.", subject="ส่งแผน", dated=FIRST, status="sent")
    records.save(filled, letter)
    records.save(filled, replace(letter, register="circular", addressee="ทุกโรงเรียน"))
    rows = in_excel(filled, tmp_path, {"register": "outgoing", "year": "2569"})
    assert list(rows[0]) == ["เลขทะเบียนส่ง", "ที่", "ลงวันที่", "จาก", "ถึง", "เรื่อง", "การปฏิบัติ", "หมายเหตุ"]
    assert [row[1] for row in rows[1:]] == ["ศธ 04999/1"]
    circulars = in_excel(filled, tmp_path, {"register": "หนังสือเวียน (ว)", "year": "2569"})
    assert [row[1] for row in circulars[1:]] == ["ศธ 04999/ว 1"]


def test_days_stand_over_their_letters_and_void_ones_keep_their_place(
    filled: OfficeFile, tmp_path: Path
) -> None:
    (page,) = printed(filled, tmp_path, register="incoming", year="2569")
    assert "ทะเบียนหนังสือรับ" in page
    assert "วันที่ ๒ เดือน มีนาคม พ.ศ. ๒๕๖๙" in page
    assert "ยกเลิก: ลงซ้ำกับเลข ๑" in page
    assert "(จองเลขไว้) รอหนังสือจังหวัด" in page


def test_a_secret_letter_keeps_its_number_and_says_no_more(filled: OfficeFile, tmp_path: Path) -> None:
    rows = in_excel(filled, tmp_path, {"register": "incoming", "year": "2569"})
    assert [row[0] for row in rows[1:]] == [1, 2, 3, 4]
    assert rows[3][1:8] == (None, None, None, None, records.SECRET, None, None)


def test_a_single_day_says_so_in_the_head(filled: OfficeFile, tmp_path: Path) -> None:
    (page,) = printed(filled, tmp_path, register="incoming", **{"from": "3/3/2569", "to": "3/3/2569"})
    assert "ทะเบียนหนังสือรับ วันที่ ๓ เดือน มีนาคม พ.ศ. ๒๕๖๙" in page
    assert "ขอข้อมูล" not in page


def test_the_amss_layout(filled: OfficeFile, tmp_path: Path) -> None:
    rows = in_excel(filled, tmp_path, {"register": "incoming", "year": "2569", "layout": "amss"})
    assert list(rows[0]) == [
        *("ลำดับที่", "เลขทะเบียนรับ", "ปี", "ที่", "ลงวันที่", "จาก", "ถึง", "เรื่อง"),
        *("วันลงทะเบียน", "หมายเหตุ", "กลุ่มปฏิบัติ", "ผู้ปฏิบัติ"),
    ]
    assert rows[1][:3] == (1, 1, 2569)
    assert rows[1][8] == dt.datetime.fromisoformat("2026-03-02")


def test_what_looks_like_a_formula_stays_text(filled: OfficeFile, tmp_path: Path) -> None:
    records.save(filled, replace(LETTER, subject="=HYPERLINK(1)", sender="+66", number="@ว 1"))
    target = tmp_path / "ทะเบียน.xlsx"
    papers.export(filled, "register-book", target, {"register": "incoming", "year": "2569"})
    row = load_workbook(target).worksheets[0][6]
    assert [(cell.value, cell.data_type) for cell in row if isinstance(cell.value, str)][:3] == [
        ("@ว 1", "s"),
        ("+66", "s"),
        ("ผอ.สพป.", "s"),
    ]
    assert ("=HYPERLINK(1)", "s") in [(cell.value, cell.data_type) for cell in row]


@pytest.mark.parametrize("keys", [{"register": "letters"}, {"register": "incoming", "layout": "ours"}])
def test_a_register_or_layout_there_is_not(filled: OfficeFile, tmp_path: Path, keys: dict[str, str]) -> None:
    with pytest.raises(UserError):
        papers.export(filled, "register-book", tmp_path / "ก.pdf", keys)


def test_an_empty_book_is_a_page_that_says_so(office: OfficeFile, tmp_path: Path) -> None:
    assert "ไม่มีรายการในช่วงนี้" in printed(office, tmp_path, register="announcement", year="2569")[0]


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1", "-2+3", "@SUM(A1)"])
def test_text_that_looks_like_a_formula_stays_text(filled: OfficeFile, tmp_path: Path, text: str) -> None:
    for field in ("subject", "sender", "number"):
        records.save(filled, replace(LETTER, **{field: text}))  # type: ignore[arg-type]  # texts by name
    for layout in ("book", "amss"):
        target = tmp_path / "ทะเบียน.xlsx"
        papers.export(filled, "register-book", target, {"register": "incoming", "layout": layout})
        cells = [cell for row in load_workbook(target).worksheets[0].iter_rows() for cell in row]
        assert sum(cell.value == text for cell in cells) == 3
        assert {cell.data_type for cell in cells if cell.value == text} == {"s"}

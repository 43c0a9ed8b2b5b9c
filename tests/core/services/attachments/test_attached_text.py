"""The words of attached files are read for search; broken ones cost nothing."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document
from openpyxl import Workbook

from planner_desktop.services.attachments.text import MOST_CHARACTERS, text_of


def word_file() -> bytes:
    document = Document()
    document.add_paragraph("แนวทางการจัดทำแผนปฏิบัติการ")
    document.add_table(1, 1).cell(0, 0).text = "ตารางงบประมาณ"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def workbook() -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["โรงเรียนบ้านตัวอย่าง", 120])
    hidden = book.create_sheet("ซ่อน")
    hidden.append(["คำในแผ่นซ่อน"])
    hidden.sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_word_and_its_tables() -> None:
    text = text_of("แนวทาง.DOCX", word_file())
    assert "แผนปฏิบัติการ" in text
    assert "ตารางงบประมาณ" in text


def test_visible_sheets_only() -> None:
    text = text_of("รายชื่อ.xlsx", workbook())
    assert "บ้านตัวอย่าง" in text
    assert "ซ่อน" not in text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874"])
def test_plain_text_in_either_code_page(encoding: str) -> None:
    assert text_of("บันทึก.txt", "นำส่งข้อมูล".encode(encoding)) == "นำส่งข้อมูล"


@pytest.mark.parametrize("name", ["เสีย.pdf", "เสีย.docx", "เสีย.xlsx", "รูป.png", "ไม่มีนามสกุล"])
@pytest.mark.parametrize(
    "data", [b"", b"not what the name says", b"PK\x03\x04 cut short", b"%PDF-1.7 cut short"]
)
def test_what_cannot_be_read_gives_nothing(name: str, data: bytes) -> None:
    assert text_of(name, data) == ""


def test_a_package_without_its_parts_gives_nothing() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("hello.txt", "hello")
    assert text_of("ก.docx", out.getvalue()) == ""
    assert text_of("ก.xlsx", out.getvalue()) == ""


def test_very_long_text_is_cut() -> None:
    assert len(text_of("ยาว.txt", b"x" * (MOST_CHARACTERS + 5))) == MOST_CHARACTERS

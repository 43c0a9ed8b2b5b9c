"""Word's own numbers are read as they are shown, and tables stand where they stand."""

from __future__ import annotations

import io

import pytest
from docx import Document

from planner_desktop.documents.extraction import text_of_word
from planner_desktop.services import duty_text
from tests.core.documents.word_lists import PLAIN, numbered, with_table

ROWS = (
    (0, "คนแรก"),
    (1, "งานแรก"),
    (2, "ขั้นแรก"),
    (2, "ขั้นที่สอง"),
    (3, "ย่อย"),
    (1, "งานที่สอง"),
    (PLAIN, "หัวข้อไม่มีเลข"),
    (0, "คนที่สอง"),
    (1, "งานของคนที่สอง"),
)


def test_numbers_follow_levels_and_begin_anew_below() -> None:
    assert text_of_word(numbered(ROWS)).splitlines() == [
        "1. คนแรก",
        "1.1 งานแรก",
        "1.1.1 ขั้นแรก",
        "1.1.2 ขั้นที่สอง",
        "1) ย่อย",
        "1.2 งานที่สอง",
        "หัวข้อไม่มีเลข",
        "2. คนที่สอง",
        "2.1 งานของคนที่สอง",
    ]


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("thaiNumbers", "๑.๒ ข"),
        ("thaiLetters", "ก.ข ข"),
        ("lowerRoman", "i.ii ข"),
        ("upperLetter", "A.B ข"),
    ],
)
def test_forms_of_numbers(form: str, shown: str) -> None:
    assert text_of_word(numbered([(0, "ก"), (1, "ก"), (1, "ข")], form)).splitlines()[2] == shown


def test_a_list_may_begin_elsewhere() -> None:
    assert text_of_word(numbered([(0, "ก")], after="ข")).splitlines() == ["1. ก", "5. ข"]


def test_lists_by_style_are_numbered_and_bullets_are_not() -> None:
    document = Document()
    for style in ("List Number", "List Number", "List Bullet"):
        document.add_paragraph("ข้อ", style=style)
    out = io.BytesIO()
    document.save(out)
    assert text_of_word(out.getvalue()).splitlines() == ["1. ข้อ", "2. ข้อ", "ข้อ"]


def test_a_table_stands_between_its_paragraphs_and_merged_cells_once() -> None:
    assert text_of_word(with_table()).splitlines() == ["ก่อนตาราง", "หัวตาราง", "ซ้าย | ขวา", "หลังตาราง"]


def test_a_table_of_steps_reads_as_numbered_steps() -> None:
    document = Document()
    document.add_paragraph("1. งานดูแลห้องประชุม")
    document.add_paragraph("ขั้นตอนการปฏิบัติงาน")
    table = document.add_table(3, 3)
    rows = (("ที่", "ขั้นตอน", "ผู้รับผิดชอบ"), ("๑", "รับคำขอ", "ธุรการ"), ("๒", "แจ้งผล", "ธุรการ"))
    for row, words in enumerate(rows):
        for column, word in enumerate(words):
            table.cell(row, column).text = word
    out = io.BytesIO()
    document.save(out)
    text = text_of_word(out.getvalue())
    assert "๑. รับคำขอ | ธุรการ" in text.splitlines()
    (item,) = duty_text.recognise_manual(text).items
    assert [step.text for step in item.steps] == ["รับคำขอ", "แจ้งผล"]


def test_a_table_that_frames_whole_texts_reads_line_by_line() -> None:
    document = Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "\n".join(f"บรรทัด {at}" for at in range(3))
    for at in range(5):
        table.cell(0, 1).add_paragraph(f"ข้อ {at}")
    out = io.BytesIO()
    document.save(out)
    assert text_of_word(out.getvalue()).splitlines()[-2:] == ["ข้อ 3", "ข้อ 4"]

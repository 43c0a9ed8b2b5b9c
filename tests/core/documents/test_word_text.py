"""Word's own numbers are read as they are shown, and tables stand where they stand."""

from __future__ import annotations

import io

import pytest
from docx import Document

from planner_desktop.documents.extraction import text_of_word
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
    assert text_of_word(with_table()).splitlines() == ["ก่อนตาราง", "หัวตาราง", "ซ้าย", "ขวา", "หลังตาราง"]

"""Cells with a ground: in the PDF, in Word, and the risk matrix made of them."""

from __future__ import annotations

import io

import pypdfium2
from docx import Document
from docx.oxml.ns import qn

from planner_desktop.documents.blocks import Paper
from planner_desktop.documents.risk_matrix import MatrixCell, MatrixFacts, matrix_blocks
from planner_desktop.documents.word.render import render as render_word
from tests.core.documents.reading import drawn, pages_of

DARK, PALE = "#8E1F1F", "#F1F7EC"
FACTS = MatrixFacts(
    "ผัง",
    ("1 น้อย", "2 มาก"),
    (
        ("2 บ่อย", (MatrixCell("ต่ำ", (), PALE, "#1A1A1A"), MatrixCell("สูงมาก", ("3", "7"), DARK, "#FFFFFF"))),
        ("1 นาน", (MatrixCell("ต่ำ", (), PALE, "#1A1A1A"), MatrixCell("ต่ำ", ("1",), PALE, "#1A1A1A"))),
    ),
)
PAPER = Paper("ผัง", matrix_blocks(FACTS))


def colours(data: bytes) -> set[tuple[int, int, int]]:
    with pypdfium2.PdfDocument(data) as document:
        page = document[0]
        bitmap = page.render(scale=1)
        image = bitmap.to_pil().convert("RGB")
        bitmap.close()
        page.close()
    return {colour for count, colour in image.getcolors(1 << 24) if count > 200}


def test_the_pdf_shows_the_grounds_and_the_numbers() -> None:
    data = drawn(PAPER)[0]
    assert {(0x8E, 0x1F, 0x1F), (0xF1, 0xF7, 0xEC)} <= colours(data)
    (text,) = pages_of(data)
    assert "๓, ๗" in text


def test_word_shades_the_same_cells() -> None:
    out = io.BytesIO()
    render_word(PAPER, out)
    (table,) = Document(io.BytesIO(out.getvalue())).tables
    fills = [
        [
            None if (shade := cell._tc.find(f".//{qn('w:shd')}")) is None else shade.get(qn("w:fill"))
            for cell in row.cells
        ]
        for row in table.rows
    ]
    assert fills[1:] == [[None, PALE[1:], DARK[1:]], [None, PALE[1:], PALE[1:]]]

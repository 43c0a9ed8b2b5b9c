"""What should not come but does: a good page or a clear message, never a traceback or an endless loop."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PIL import Image

from planner_desktop.documents.blocks import (
    Block,
    Column,
    Heading,
    Item,
    Labelled,
    NumberedTree,
    Paper,
    Paragraph,
    Picture,
    Signature,
    Spacer,
    Table,
    Together,
)
from planner_desktop.documents.pdf.render import render
from planner_desktop.documents.pictures import open_picture
from planner_desktop.documents.typeset import typeset
from planner_desktop.documents.word.render import render as render_word
from tests.core.documents.prose import paragraphs
from tests.core.documents.reading import drawn, pages_of, text_of

if TYPE_CHECKING:
    from pathlib import Path

LONG = "กขคงจ" * 1000
NAME = "นายสมมุติ" + "นามสกุลยาวเหลือเกิน" * 16


def png(size: tuple[int, int], mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, 1 if mode == "1" else "white").save(out, "PNG")
    return out.getvalue()


def letters(paper: Paper) -> str:
    return "".join(text_of(paper).split())


def test_a_word_of_five_thousand_letters_is_broken_and_complete() -> None:
    assert LONG in letters(Paper("ยาว", (Paragraph(LONG),))).replace("-๒-", "").replace("-๓-", "")
    assert LONG[:900] in letters(Paper("ยาว", (Table((Column("ก"), Column("ข")), ((LONG[:900], ""),)),)))


def test_a_latin_word_of_five_thousand_letters_too() -> None:
    assert letters(Paper("ยาว", (Paragraph("x" * 5000),))).count("x") == 5000


def test_a_cell_longer_than_a_page_runs_over_pages_and_loses_nothing() -> None:
    text = " ".join(paragraphs(25))
    paper = Paper("ตาราง", (Table((Column("ที่", 1), Column("รายละเอียด", 3)), (("1", text), ("2", "จบ"))),))
    data, report = drawn(paper)
    pages = pages_of(data)
    assert report.pages > 2
    assert all("รายละเอียด" in page for page in pages)
    got = "".join("".join(page.split()) for page in pages).replace("รายละเอียด", "")
    assert text[-60:].replace(" ", "") in got
    assert "จบ" in pages[-1]


def test_a_name_of_three_hundred_letters_fits_everywhere() -> None:
    assert len(NAME) > 300
    blocks = (Heading(NAME), Labelled("เรียน", NAME), Paragraph(NAME, "text"), Signature(NAME, (NAME,), "ขอ"))
    text = letters(Paper(NAME, blocks))
    assert text.count(NAME) == 5


def test_emoji_and_symbols_come_from_another_font() -> None:
    paper = Paper("สัญลักษณ์", (Paragraph("ดีมาก 😀 🎉 ☑ → ≥ ★"),))
    data, report = drawn(paper)
    assert report.warnings == ()
    assert "ดีมาก 😀 🎉 ☑ → ≥ ★" in pages_of(data)[0]


def test_a_letter_no_font_has_is_written_as_its_code_with_a_warning() -> None:
    data, report = drawn(Paper("จีน", (Paragraph("ตัวอักษร 中 หนึ่งตัว"),)))
    assert "[U+4E2D]" in pages_of(data)[0]
    assert "U+4E2D" in str(report.warnings[0])


def test_right_to_left_words_are_drawn() -> None:
    text = text_of(Paper("อาหรับ", (Paragraph("คำว่า שלום และ سلام อยู่ในบรรทัด"),)))
    assert "คำว่า" in text
    assert "อยู่ในบรรทัด" in text
    assert "[U+" not in text


def test_words_read_from_the_right_follow_each_other_leftwards() -> None:
    with pypdfium2.PdfDocument(drawn(Paper("ฮีบรู", (Paragraph("ก שלום עולם ข"),)))[0]) as document:
        page = document[0]
        text = page.get_textpage()
        whole = text.get_text_range()
        left = {letter: text.get_charbox(whole.index(letter))[0] for letter in "กשועםข"}
        text.close()
        page.close()
    assert left["ก"] < left["ע"] < left["ש"] < left["ข"]  # the second word stands left of the first
    assert left["ו"] < left["ש"]  # and within a word the letters go leftwards


@pytest.mark.parametrize("dirt", ["\x00", "\x07", "\x1b[31m", "\ud800", "\ufffe", "\u202e", "\x0c"])
def test_control_characters_vanish(dirt: str) -> None:
    text = text_of(Paper(f"ก{dirt}ข", (Paragraph(f"ก่อน{dirt}หลัง"), Heading(f"หัว{dirt}เรื่อง"))))
    assert "ก่อน" in text
    assert "หลัง" in text
    assert dirt not in text.replace("\r\n", "")


def test_word_files_bear_the_same_dirt() -> None:
    out = io.BytesIO()
    render_word(Paper("ก\x00ข", (Paragraph("ก่อน\x00หลัง \ud800"), Heading("หัว\x07"))), out)
    assert out.getvalue()[:2] == b"PK"


@pytest.mark.parametrize("mode", ["1", "L", "P"])
def test_a_hundred_megapixels_are_shrunk(mode: str) -> None:
    opened = open_picture(png((10_000, 10_000), mode))
    assert opened.image is not None
    assert max(opened.image.size) <= 2400


@pytest.mark.parametrize(("mode", "ending"), [("RGB", "JPEG"), ("RGBA", "PNG"), ("L", "PNG")])
def test_a_shrunk_picture_keeps_its_halves_and_is_turned_upright(mode: str, ending: str) -> None:
    image = Image.new(mode, (9000, 4500), "white")
    image.paste("black", (0, 0, 4500, 4500))
    held, out = Image.Exif(), io.BytesIO()
    held[0x0112] = 6  # the camera was held on its side
    image.save(out, ending, exif=held)
    shown = open_picture(out.getvalue()).image
    assert shown is not None
    assert shown.size == (1200, 2400)
    grey = shown.convert("L")
    assert [grey.getpixel((600, y)) for y in (5, 1150, 1250, 2395)] == [0, 0, 255, 255]


def test_more_than_that_is_refused_with_a_reason() -> None:
    data, report = drawn(Paper("รูป", (Picture(png((20_000, 8_000), "1"), caption="ภาพที่ 1"),)))
    assert "ใหญ่เกินไป" in str(report.warnings[0])
    assert "ภาพที่ ๑" in pages_of(data)[0]


@pytest.mark.parametrize("data", [b"", b"not a picture", png((9, 9))[:40], b"\x89PNG\r\n\x1a\n" + b"\0" * 99])
def test_a_broken_picture_leaves_a_frame_and_a_warning(data: bytes) -> None:
    report = drawn(Paper("รูป", (Picture(data),)))[1]
    assert report.pages == 1
    assert "เสีย" in str(report.warnings[0])


def test_an_empty_paper_is_one_empty_page() -> None:
    for blocks in ((), (Paragraph(""),), (Together(()),), (NumberedTree(()),), (Table((Column("ก"),), ()),)):
        assert drawn(Paper("ว่าง", blocks))[1].pages == 1
    assert drawn(typeset(""))[1].pages == 1


def test_a_chain_taller_than_a_page_still_ends() -> None:
    blocks: tuple[Block, ...] = tuple(Paragraph(text, keep_with_next=True) for text in paragraphs(40))
    assert drawn(Paper("โซ่", (Together((*blocks, Spacer(60.0), Paragraph("จบ"))),)))[1].pages > 3


def test_a_very_deep_tree_stays_on_the_sheet() -> None:
    item = Item("ล่างสุด")
    for depth in range(30):
        item = Item(f"ชั้น {depth}", (item,))
    assert "ล่างสุด" in text_of(Paper("ลึก", (NumberedTree((item,)),)))


def test_output_may_be_a_path(tmp_path: Path) -> None:
    target = tmp_path / "หนังสือ ภายนอก.pdf"
    render(Paper("ไฟล์", (Paragraph("ข้อความ"),)), target)
    assert target.read_bytes().startswith(b"%PDF")

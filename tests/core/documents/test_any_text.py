"""Whatever is typed: both renderers finish, and Thai text comes back as typed."""

from __future__ import annotations

import io
import re

from hypothesis import given, settings
from hypothesis import strategies as some

from planner_desktop.documents.blocks import (
    Align,
    Beside,
    Column,
    Digits,
    Field,
    FieldLine,
    Heading,
    Item,
    Labelled,
    NumberedTree,
    Paper,
    Paragraph,
    Run,
    Signature,
    Table,
    Ticks,
)
from planner_desktop.documents.pdf.render import render
from planner_desktop.documents.typeset import blocks_of
from planner_desktop.documents.word.render import render as render_word
from tests.core.documents.reading import text_of

ANY = some.text(max_size=120)
THAI_WORDS = some.lists(
    some.sampled_from(
        ["น้ำ", "ป่า", "ฝำ", "ปู่", "กตัญญู", "ญี่ปุ่น", "ฎุ", "๒๕๗๐", "สระ", "ที่", "เก๊ก", "ก็", "ฤๅษี", "ฯลฯ"]
    ),
    min_size=1,
    max_size=60,
)


def every_block(text: str) -> Paper:
    return Paper(
        text,
        (
            Paragraph(text, "text"),
            Paragraph(
                (Run(text, bold=True, underline=True), Run(text, italic=True, raw=True)), align=Align.RIGHT
            ),
            Heading(text, number=text),
            NumberedTree((Item(text, (Item(text, label=text),)),)),
            FieldLine((Field(text, text), Field(text, text))),
            Labelled(text, text),
            Beside(text, text),
            Table((Column(text), Column(text, 3)), ((text, text),), (text, text)),
            Ticks(((text, True),)),
            *blocks_of(text),
            Signature(text, (text, text), text),
        ),
        catchwords=True,
        urgency=text,
        secrecy=text,
        running_head=text,
        foot=text,
        watermark=text,
        author=text,
    )


@settings(max_examples=15)
@given(ANY)
def test_any_text_makes_a_pdf_and_a_word_file(text: str) -> None:
    paper = every_block(text)
    assert render(paper, io.BytesIO()).pages >= 1
    out = io.BytesIO()
    render_word(paper, out)
    assert out.getvalue()[:2] == b"PK"


@settings(max_examples=15)
@given(THAI_WORDS)
def test_thai_copies_back_as_typed(words: list[str]) -> None:
    text = "".join(words)
    paper = Paper("ก", (Paragraph(text, align=Align.THAI),), digits=Digits.AS_IS)
    assert re.sub(r"\s", "", text_of(paper)) == text

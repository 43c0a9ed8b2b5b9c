"""Where a table may be parted: no lonely rows, no heading without its rows, room to sign."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from planner_desktop.documents.blocks import Align, Block, Column, Digits, Paper, Paragraph, Spacer, Table
from tests.core.documents.reading import drawn, pages_of

COLUMNS = (Column("เลข"), Column("เรื่อง"))


def pages(*blocks: Block) -> list[str]:
    return pages_of(drawn(Paper(title="ทดลอง", blocks=blocks, digits=Digits.ARABIC))[0])


def table(rows: int, **more: Any) -> Table:
    made = Table(COLUMNS, tuple((f"ก{at:03}", "ข้อความ") for at in range(rows)))
    return dataclasses.replace(made, **more)


@pytest.mark.parametrize("before_cm", [x / 2 for x in range(36, 48)])
def test_a_short_table_stands_on_one_page_with_its_head(before_cm: float) -> None:
    found = pages(Paragraph("ก่อน"), Spacer(before_cm), Paragraph("นำ"), table(4, totals=("รวม", "4")))
    holding = [text for text in found if "ก000" in text or "ก003" in text or "รวม" in text or "เลข" in text]
    assert len(holding) == 1


@pytest.mark.parametrize("before_cm", [x / 2 for x in range(31, 48)])
def test_no_row_of_a_long_table_stands_alone(before_cm: float) -> None:
    first, *_, last = pages(
        Paragraph("ก่อน"), Spacer(before_cm), Paragraph("นำ"), table(9, totals=("รวม", "9"))
    )
    assert ("ก000" in first) == ("ก001" in first)
    assert ("ก007" in last) == ("ก008" in last) == ("รวม" in last)


@pytest.mark.parametrize("place", range(24, 34))
def test_a_heading_among_the_rows_stays_with_what_it_heads(place: int) -> None:
    for text in pages(table(60, bold_rows=frozenset({place}))):
        assert (f"ก{place:03}" in text) <= (f"ก{place + 1:03}" in text)


def test_rows_to_be_signed_have_room() -> None:
    low, high = (len(pages(table(40, row_cm=least))) for least in (0.0, 1.9))
    assert (low, high) == (2, 4)


def test_a_centred_title_never_ends_in_a_lone_word() -> None:
    title = "เรื่อง การกำหนดหน้าที่และความรับผิดชอบของข้าราชการและบุคลากรทางการศึกษา กลุ่มนโยบายและแผน"
    (text,) = pages(Paragraph(title, "order_title", align=Align.CENTER))
    first, second = [line.strip() for line in text.splitlines() if line.strip()]
    assert second.endswith("กลุ่มนโยบายและแผน")
    assert first.startswith("เรื่อง")


@pytest.mark.parametrize("before_cm", [x / 2 for x in range(30, 46)])
def test_headings_wait_for_a_first_row_even_where_all_that_holds_together_exceeds_a_page(
    before_cm: float,
) -> None:
    tall = tuple((f"ก{at:03}", "ข้อความยาว " * 48) for at in range(4))
    first, *_ = found = pages(
        Paragraph("ก่อน"), Spacer(before_cm), Paragraph("นำ", keep_with_next=True), Table(COLUMNS, tall)
    )
    assert ("นำ" in first) == ("ก000" in first)
    assert all(f"ก{at:03}" in "".join(found) for at in range(4))

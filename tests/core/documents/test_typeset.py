"""Plain text becomes paragraphs, headings and trees that keep their numbers as written."""

from __future__ import annotations

from planner_desktop.documents.blocks import (
    MANUAL_SCHEME,
    ORDER_SCHEME,
    Digits,
    Heading,
    Item,
    NumberedTree,
    Paragraph,
)
from planner_desktop.documents.numbering import label, numbered
from planner_desktop.documents.typeset import blocks_of, typeset
from tests.core.documents.reading import text_of

SOURCE = """# หน้าที่

ย่อหน้าแรกของข้อความ
ที่พิมพ์ต่อกันสองบรรทัด

๑. งานสารบรรณ
๑.๑ รับหนังสือ
ต่อบรรทัดสอง
๑.๒ ส่งหนังสือ
๑) ทางไปรษณีย์
๒) ทางอีเมล
(๑) ส่วนบุคคล
๒. งานประชุม

ย่อหน้าสุดท้าย พ.ศ. 2570
"""


def shape(items: tuple[Item, ...]) -> list[object]:
    return [(item.label, shape(item.children)) if item.children else item.label for item in items]


def test_blank_lines_headings_and_numbers_make_blocks() -> None:
    heading, first, tree, last = blocks_of(SOURCE)
    assert heading == Heading("หน้าที่", 1)
    assert isinstance(first, Paragraph)
    assert first.text == "ย่อหน้าแรกของข้อความที่พิมพ์ต่อกันสองบรรทัด"
    assert isinstance(tree, NumberedTree)
    assert shape(tree.items) == [
        ("๑.", ["๑.๑", ("๑.๒", ["๑)", ("๒)", ["(๑)"])])]),
        "๒.",
    ]
    assert isinstance(last, Paragraph)


def test_numbers_stay_as_written_even_when_wrong() -> None:
    (tree,) = blocks_of("3. สาม\n3. สามอีกครั้ง\n7. เจ็ด")
    assert isinstance(tree, NumberedTree)
    assert [row.label for row in numbered(tree)] == ["3.", "3.", "7."]


def test_a_year_at_the_start_of_a_line_is_no_number() -> None:
    (block,) = blocks_of("2570 เป็นปีงบประมาณ")
    assert isinstance(block, Paragraph)
    assert block.text == "2570 เป็นปีงบประมาณ"


def test_the_title_is_the_first_line_and_digits_are_as_asked() -> None:
    paper = typeset(SOURCE, digits=Digits.THAI, justify=True, catchwords=True)
    assert paper.title == "หน้าที่"
    assert "พ.ศ. ๒๕๗๐" in text_of(paper)
    assert "พ.ศ. 2570" in text_of(typeset(SOURCE))


def test_labels_follow_the_scheme_at_any_depth() -> None:
    assert [label(ORDER_SCHEME, (5, 2, 1, 3, 4)[:depth]) for depth in range(1, 6)] == [
        "5.",
        "5.2",
        "5.2.1",
        "3)",
        "(4)",
    ]
    assert label(ORDER_SCHEME, (1, 1, 1, 1, 1, 7)) == "(7)"
    assert [label(MANUAL_SCHEME, (1, 2, 3)[:depth]) for depth in range(1, 4)] == ["1.", "2)", "(3)"]


def test_unnumbered_labels_do_not_disturb_the_count() -> None:
    tree = NumberedTree((Item("กลุ่มงาน", (Item("ก"), Item("ข")), numbered=False), Item("ค")), start=4)
    assert [row.label for row in numbered(tree)] == ["", "4.", "5.", "6."]

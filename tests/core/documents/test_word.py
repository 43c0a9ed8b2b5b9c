"""Word output: styles rather than hand formatting, real tables and fields, Thai said as complex script."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from planner_desktop.documents.blocks import (
    Column,
    Contents,
    Emblem,
    Heading,
    Item,
    Kind,
    NumberedTree,
    PageNumbers,
    Paper,
    Paragraph,
    Run,
    Section,
    Signature,
    Table,
    Ticks,
    Together,
)
from planner_desktop.documents.drawings import Chart, ChartKind, Series
from planner_desktop.documents.styles import PaperStyle, base_styles
from planner_desktop.documents.word.render import render


def made(*blocks: Any, **more: Any) -> tuple[Any, bytes]:
    out = io.BytesIO()
    render(Paper("เอกสาร", blocks, **more), out)
    return Document(io.BytesIO(out.getvalue())), out.getvalue()


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def test_styles_say_font_and_size_for_thai_as_well() -> None:
    document, data = made(Paragraph("ก", "text"))
    style = document.styles["Planner text"].element
    fonts = style.find(f".//{qn('w:rFonts')}")
    assert {fonts.get(qn(f"w:{name}")) for name in ("ascii", "hAnsi", "cs")} == {"TH Sarabun New"}
    assert style.find(f".//{qn('w:sz')}").get(qn("w:val")) == "32"
    assert style.find(f".//{qn('w:szCs')}").get(qn("w:val")) == "32"
    assert style.find(f".//{qn('w:jc')}").get(qn("w:val")) == "thaiDistribute"
    assert 'w:altName w:val="TH SarabunPSK"' in part(data, "word/fontTable.xml")


def test_paragraphs_are_not_formatted_by_hand() -> None:
    document, _ = made(Paragraph("ก", "text"), Paragraph((Run("ข", bold=True),), "body"))
    runs = [run._r for paragraph in document.paragraphs for run in paragraph.runs]
    assert [run.find(qn("w:rPr")) is None for run in runs] == [True, False]
    assert document.paragraphs[0]._p.find(f".//{qn('w:jc')}") is None


def test_the_office_s_own_styles_reach_word() -> None:
    style = PaperStyle(styles=base_styles(size=15, pitch=20))
    document, _ = made(Paragraph("ก", "text"), style=style)
    assert document.styles["Planner text"].element.find(f".//{qn('w:szCs')}").get(qn("w:val")) == "30"


def test_tables_repeat_their_header_and_align_money() -> None:
    columns = (Column("ที่", 1, Kind.NUMBER), Column("รายการ", 4), Column("บาท", 2, Kind.MONEY))
    document, _ = made(Table(columns, (("1", "ค่าวัสดุ", "1,200.00"),), ("", "รวม", "1,200.00")))
    table = document.tables[0]
    assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    assert [cell.text for cell in table.rows[1].cells] == ["๑", "ค่าวัสดุ", "1,200.00"]
    money = table.rows[1].cells[2]._tc.find(f".//{qn('w:jc')}")
    assert money.get(qn("w:val")) == "right"
    assert table.rows[2].cells[1].paragraphs[0].runs[0].bold


def test_trees_hang_with_computed_numbers() -> None:
    tree = NumberedTree((Item("งาน", (Item("ย่อย"), Item("ย่อยสอง"))),))
    document, _ = made(tree)
    first, second, third = document.paragraphs
    assert [paragraph.text.split("\t")[0] for paragraph in (first, second, third)] == ["๑.", "๑.๑", "๑.๒"]
    assert second.paragraph_format.first_line_indent < 0
    assert second.paragraph_format.left_indent > first.paragraph_format.left_indent


def test_page_numbers_are_thai_fields_and_not_on_the_first_page() -> None:
    document, data = made(Paragraph("ก"))
    section = document.sections[0]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header.paragraphs[0]._p.xml
    assert "PAGE" not in section.first_page_header.paragraphs[0]._p.xml
    assert 'w:pgNumType w:fmt="thaiNumbers"' in part(data, "word/document.xml")


def test_a_list_s_foot_counts_all_pages() -> None:
    document, _ = made(Paragraph("ก"), page_numbers=PageNumbers.FOOT_OF_TOTAL, foot="พิมพ์เมื่อ 1 ต.ค. 2569")
    foot = document.sections[0].footer.paragraphs[0]
    assert "NUMPAGES" in foot._p.xml
    assert "พิมพ์เมื่อ" in foot.text


def test_a_signature_stays_with_the_text_before_it() -> None:
    document, _ = made(Paragraph("จึงเรียนมา", "text"), Signature("นายสมมุติ", ("ผอ.",), "ขอแสดงความนับถือ"))
    kept = [paragraph.paragraph_format.keep_with_next for paragraph in document.paragraphs]
    assert all(kept[:-1])
    assert not kept[-1]


def test_sections_lie_and_stand_again() -> None:
    document, _ = made(Paragraph("ก"), Section(landscape=True), Paragraph("ข"), Section(), Paragraph("ค"))
    sides = [section.page_width > section.page_height for section in document.sections]
    assert sides == [False, True, False]


def test_contents_are_a_field_already_filled() -> None:
    document, data = made(Contents(), Heading("บทนำ", number="บทที่ 1", new_page=True), Paragraph("ก"))
    assert "TOC \\o" in part(data, "word/document.xml")
    assert any(paragraph.text == "บทที่ ๑ บทนำ\t๒" for paragraph in document.paragraphs)
    assert document.paragraphs[-2].style.name == "Heading 1"


def test_contents_name_headings_that_are_kept_together_with_their_picture() -> None:
    together = Together((Heading("โครงสร้าง", 2), Paragraph("ก")))
    document, _ = made(Contents(), Heading("บทนำ", new_page=True), together, Heading("งานแรก", new_page=True))
    said = [paragraph.text for paragraph in document.paragraphs if "\t" in paragraph.text]
    assert said == ["บทนำ\t๒", "โครงสร้าง\t๒", "งานแรก\t๓"]


def test_charts_become_pictures() -> None:
    chart = Chart(ChartKind.BAR, ("ก", "ข"), (Series("ผล", (1.0, 2.0)),), "แผนภูมิ")
    document, _ = made(chart)
    assert len(document.inline_shapes) == 1


def test_the_same_paper_gives_the_same_bytes() -> None:
    blocks = (Heading("หัวเรื่อง"), Paragraph("ข้อความ", "text"))
    assert made(*blocks)[1] == made(*blocks)[1]


@pytest.mark.parametrize("blocks", [(), (Paragraph(""),), (Table((Column("ก"),), (), empty_text="ไม่มี"),)])
def test_an_empty_paper_opens(blocks: tuple[Any, ...]) -> None:
    assert made(*blocks)[0].core_properties.title == "เอกสาร"


def test_the_watermark_hangs_in_every_header() -> None:
    document, _ = made(Paragraph("ก"), watermark="ร่าง <1>")
    section = document.sections[0]
    for header in (section.header, section.first_page_header):
        assert 'string="ร่าง &lt;1&gt;"' in header._element.xml


def test_what_word_cannot_have_is_said() -> None:
    report = render(Paper("ก", (Paragraph("ข"),), catchwords=True), io.BytesIO())
    assert "คำต่อเนื่อง" in str(report.warnings[0])


def test_a_memo_s_title_hangs_beside_the_emblem_and_takes_no_line() -> None:
    document, _ = made(Emblem(None, 1.5, "บันทึกข้อความ"), Paragraph("ก"), urgency="ด่วน")
    urgency, title, room, _text = document.paragraphs
    frames = [one._p.find(f".//{qn('w:framePr')}") for one in (urgency, title)]
    assert [one.text for one in (urgency, title, room)] == ["ด่วน", "บันทึกข้อความ", ""]
    assert [frame.get(qn("w:xAlign")) for frame in frames] == ["left", "center"]
    # 38.6 points of line whose foot is the emblem's: 1.5 cm high, 1.5 cm below the sheet's edge.
    assert int(frames[1].get(qn("w:y"))) == pytest.approx(3.0 / 2.54 * 1440 - 38.6 * 20, abs=2)
    assert room.paragraph_format.line_spacing.pt == pytest.approx(0.5 / 2.54 * 72 + 8, abs=0.1)


def test_two_lines_of_text_stay_with_a_signature() -> None:
    short = (Paragraph("ย่อหน้าแรก"), Paragraph("บรรทัดหนึ่ง"), Paragraph("จึงเรียนมา"))
    document, _ = made(*short, Signature("นายสมมุติ", ("ผอ.",)))
    assert [one.paragraph_format.keep_with_next for one in document.paragraphs[:3]] == [None, True, True]
    long = Paragraph("จึงเรียนมาเพื่อโปรดพิจารณา " * 8, "text")
    document, _ = made(Paragraph("ก"), long, Signature("นายสมมุติ", ("ผอ.",)))
    assert [one.paragraph_format.keep_with_next for one in document.paragraphs[:2]] == [None, True]


def test_tick_boxes_are_signs_in_a_font_that_has_them() -> None:
    document, _ = made(Ticks((("แล้ว", True), ("ยัง", False))))
    signs = [run for run in document.paragraphs[0].runs if run.text in "☑☐"]
    assert [run.text for run in signs] == ["☑", "☐"]
    assert {run.font.name for run in signs} == {"Segoe UI Symbol"}

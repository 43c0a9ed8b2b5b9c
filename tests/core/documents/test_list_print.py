from __future__ import annotations

import io

import pytest

from planner_desktop.documents.blocks import Kind
from planner_desktop.documents.form_print import FormFacts, FormGroup, form_paper
from planner_desktop.documents.list_print import ListColumn, ListFacts, landscape, list_paper
from planner_desktop.documents.pdf.render import render
from planner_desktop.errors import Stopped
from tests.core.documents.reading import drawn, pages_of, text_of

COLUMNS = (
    ListColumn("ที่", Kind.NUMBER, 5),
    ListColumn("เลขที่หนังสือ", Kind.CODE, 16),
    ListColumn("เรื่อง", width_chars=40),
    ListColumn("จำนวนเงิน", Kind.MONEY, 14),
)


def facts(count: int, **more: object) -> ListFacts:
    rows = [(str(at + 1), f"ศธ 04999/{at + 1}", f"ขอส่งรายงาน ครั้งที่ {at}", f"{at:,}.00") for at in range(count)]
    return ListFacts("ทะเบียนหนังสือส่ง", COLUMNS, rows, printed_on="พิมพ์เมื่อ 21 พ.ย. 2569", **more)  # type: ignore[arg-type]  # names of fields


def test_every_page_repeats_the_header_and_says_which_page_of_how_many() -> None:
    data, report = drawn(list_paper(facts(200)))
    pages = pages_of(data)
    assert report.pages == len(pages) > 3
    for number, page in enumerate(pages, 1):
        assert "เลขที่หนังสือ" in page
        assert f"หน้า {number} จาก {len(pages)}" in page
        assert "พิมพ์เมื่อ 21 พ.ย. 2569" in page


def test_every_row_is_there_once_and_in_order() -> None:
    pages = pages_of(drawn(list_paper(facts(120)))[0])
    found = [line.split()[0] for page in pages for line in page.splitlines() if "ศธ 04999/" in line]
    assert found == [str(at + 1) for at in range(120)]


def test_the_total_never_stands_alone_on_a_page() -> None:
    for count in range(30, 45):
        pages = pages_of(drawn(list_paper(facts(count, totals=("", "", "รวมทั้งสิ้น", "1.00"))))[0])
        assert "ศธ 04999/" in next(page for page in pages if "รวมทั้งสิ้น" in page)


def test_wide_lists_lie_and_narrow_ones_stand() -> None:
    assert not landscape(facts(1))
    wide = ListFacts("กว้าง", tuple(ListColumn(f"ช่อง {at}", width_chars=20) for at in range(8)), [])
    assert landscape(wide)


def test_an_empty_list_says_so() -> None:
    assert "ไม่มีรายการ" in text_of(list_paper(facts(0)))


def test_a_form_sheet_shows_each_label_with_its_value() -> None:
    group = FormGroup("ข้อมูลทั่วไป", (("ชื่อโรงเรียน", "บ้านตัวอย่างวิทยา"), ("รหัส", "10012345")))
    text = text_of(form_paper(FormFacts("ข้อมูลสถานศึกษา", (group,), office="สพป.ตัวอย่าง เขต 1")))
    for words in ("ข้อมูลสถานศึกษา", "สพป.ตัวอย่าง เขต 1", "ชื่อโรงเรียน บ้านตัวอย่างวิทยา", "รหัส 10012345"):
        assert words in " ".join(text.split())


def test_a_long_list_hears_the_wish_to_stop_while_it_is_laid_out() -> None:
    seen: list[int] = []

    def stop(done: int, _all: int) -> None:
        seen.append(done)
        if done > 200:
            raise Stopped

    with pytest.raises(Stopped):
        render(list_paper(facts(1000)), io.BytesIO(), stop)
    assert len(seen) > 5
    assert seen[-1] < 300

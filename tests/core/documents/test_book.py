"""A book of a hundred pages: every letter comes back, every line ends where it may."""

from __future__ import annotations

import io
import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from planner_desktop.documents.blocks import (
    Contents,
    Cover,
    Digits,
    Heading,
    Item,
    NumberedTree,
    Paper,
    Paragraph,
    Section,
    Signature,
    Spacer,
    Together,
)
from planner_desktop.documents.pdf.line import most_stretch
from planner_desktop.documents.pdf.lines import Composer
from planner_desktop.documents.pdf.render import page_numbers, render
from planner_desktop.documents.pdf.type import Typesetter
from planner_desktop.documents.styles import CM, PaperStyle, TextStyle, base_styles
from planner_desktop.errors import Stopped
from planner_desktop.language.compounds import joints
from planner_desktop.language.words import break_points, segment
from tests.core.documents.prose import paragraphs
from tests.core.documents.reading import drawn, pages_of, text_of

if TYPE_CHECKING:
    from pathlib import Path

PROSE = paragraphs(560)


def book(count: int = 560, **more: object) -> Paper:
    blocks = tuple(Paragraph(text, "text") for text in PROSE[:count])
    return Paper("หนังสือร้อยหน้า", blocks, digits=Digits.AS_IS, **more)  # type: ignore[arg-type]  # names of fields


@pytest.fixture(scope="module")
def pages() -> list[str]:
    return pages_of(drawn(book())[0])


def body_lines(page: str) -> list[str]:
    lines = page.split("\r\n")
    return lines[1:] if re.fullmatch(r"- \d+ -", lines[0].strip()) else lines


def test_the_text_of_a_hundred_pages_comes_back_exactly(pages: list[str]) -> None:
    assert len(pages) >= 100
    got = "".join(line for page in pages for line in body_lines(page))
    # Blanks at the ends of lines are drawn too, so that lines joined are the paragraphs again.
    assert got == "".join(PROSE)


def test_blanks_inside_lines_are_single_and_none_are_invented(pages: list[str]) -> None:
    source = " ".join(PROSE)
    lines = [line.strip() for page in pages for line in body_lines(page)]
    wrong = [line for line in lines if line and line not in source]
    assert wrong == []


def compound_breaks(text: str) -> set[str]:
    """The beginnings of the text, without blanks, that end at a joint of a compound."""
    found: set[str] = set()
    at = 0
    for word in segment(text):
        found |= {text[: at + joint].replace(" ", "") for joint in joints(word)}
        at += len(word)
    return found


def test_no_line_ends_where_a_break_is_not_allowed(pages: list[str]) -> None:
    """Between words; within a long compound only between its words, and only where the line needs it."""
    whole = {
        text.replace(" ", ""): {text[:at].replace(" ", "") for at in break_points(text)} for text in PROSE
    }
    within = {text.replace(" ", ""): compound_breaks(text) for text in PROSE}
    starts = iter(PROSE)
    current, done = next(starts).replace(" ", ""), ""
    ends = parted = 0
    for page in pages:
        for line in body_lines(page):
            done += line.replace(" ", "")
            if done == current:
                current, done = next(starts, "").replace(" ", ""), ""
            else:
                assert done in whole[current] or done in within[current], line
                parted += done not in whole[current]
                ends += 1
    assert ends > 2000
    assert parted < ends / 50


def test_hardly_a_line_is_left_ragged() -> None:
    """Only before what is never parted, such as a mail address, does a justified line stay short."""
    composer = Composer(Typesetter(), Digits.AS_IS)
    style, width = base_styles()["text"], 16 * CM
    ragged = whole = 0
    for text in PROSE[:300]:
        *filled, _last = composer.lines(text, style, width, even=True)
        whole += len(filled)
        ragged += sum(width - line.width > most_stretch(line, style.size) for line in filled)
    assert ragged < whole / 100


def test_page_numbers_start_on_the_second_page(pages: list[str]) -> None:
    assert "- 1 -" not in pages[0]
    for number, page in enumerate(pages[1:], 2):
        assert page.startswith(f"- {number} -")


def test_each_catchword_names_the_first_words_of_the_next_page() -> None:
    sheets = pages_of(drawn(book(60, catchwords=True))[0])
    assert len(sheets) > 8
    for page, following in pairwise(sheets):
        catchword = body_lines(page)[-1].strip()
        assert catchword.startswith("/")
        assert catchword.endswith("...")
        assert body_lines(following)[0].startswith(catchword[1:-3])


def test_no_paragraph_leaves_one_line_alone() -> None:
    blocks = tuple(Paragraph(f"๏ {text} ๛", "text") for text in PROSE[:60])
    sheets = pages_of(drawn(Paper("ย่อหน้า", blocks, digits=Digits.AS_IS))[0])
    assert len(sheets) > 8
    for page in sheets:
        lines = body_lines(page)
        assert not lines[-1].startswith("๏")
        assert not lines[0].rstrip().endswith("๛")


def chapters() -> Paper:
    blocks: list[Cover | Contents | Heading | Paragraph | Together] = [Cover("รายงานประจำปี"), Contents()]
    for number in range(1, 9):
        blocks.append(Heading(f"เรื่องที่ {number}", 1, f"บทที่ {number}", new_page=True))
        blocks.extend(Paragraph(text, "text") for text in PROSE[number : number * 2])
        found = (Heading("ข้อค้นพบ", 2, f"{number}.1"), Paragraph(PROSE[number], "text"))
        blocks.extend([Together(found)] if number % 2 else found)
    return Paper("รายงานประจำปี", tuple(blocks), digits=Digits.AS_IS)


def test_contents_and_outline_name_the_true_pages() -> None:
    paper = chapters()
    data, _ = drawn(paper)
    sheets = pages_of(data)
    places = page_numbers(paper)
    for number in range(1, 9):
        page = places[f"h{2 * (number - 1)}"]
        assert f"บทที่ {number} เรื่องที่ {number}" in " ".join(sheets[page - 1].split())
        assert f"เรื่องที่ {number} {page} " in " ".join(sheets[1].split()) + " "
    with pypdfium2.PdfDocument(data) as document:
        outline = [
            (entry.level, entry.get_title(), entry.get_dest().get_index() + 1) for entry in document.get_toc()
        ]
    assert outline[0] == (0, "บทที่ 1 เรื่องที่ 1", places["h0"])
    assert len(outline) == 16


def test_the_same_paper_gives_the_same_bytes_with_title_and_language() -> None:
    data, report = drawn(chapters())
    assert drawn(chapters())[0] == data
    assert b"/Lang (th-TH)" in data
    with pypdfium2.PdfDocument(data) as document:
        assert document.get_metadata_value("Title") == "รายงานประจำปี"
        assert len(document) == report.pages


def test_every_font_is_embedded() -> None:
    data, _ = drawn(Paper("แบบอักษร", (Paragraph("ไทย ABC ☑ → 😀"),)))
    assert data.count(b"/FontDescriptor ") == data.count(b"/Type /FontDescriptor") >= 2
    assert data.count(b"/FontFile2") == data.count(b"/Type /FontDescriptor")
    assert b"Helvetica" not in data


def test_a_wish_to_stop_is_heard_and_leaves_no_file(tmp_path: Path) -> None:
    def stop(done: int, _all: int) -> None:
        if done > 300:
            raise Stopped

    with pytest.raises(Stopped):
        render(book(60), tmp_path / "stopped.pdf", stop)
    assert list(tmp_path.iterdir()) == []


def test_progress_only_grows_to_its_end() -> None:
    seen: list[int] = []
    render(book(30), io.BytesIO(), lambda done, _all: seen.append(done))
    assert seen == sorted(seen)
    assert seen[-1] == 1000


def test_a_signature_takes_two_lines_of_text_with_it() -> None:
    for filler in range(24, 34):
        blocks = [*(Paragraph(f"บรรทัดที่ {at}") for at in range(filler)), Paragraph(PROSE[0], "text")]
        paper = Paper("ลงนาม", (*blocks, Signature("นายสมมุติ ตัวอย่าง", ("ผู้อำนวยการ",), "ขอแสดงความนับถือ")))
        last = pages_of(drawn(paper)[0])[-1].split("\r\n")
        at = next(number for number, line in enumerate(last) if "ขอแสดงความนับถือ" in line)
        text = [line for line in last[:at] if line.strip() and not line.startswith("- ")]
        assert len(text) >= 2
        assert "(นายสมมุติ ตัวอย่าง)" in "\n".join(last[at:])


def test_digits_follow_the_paper_but_codes_and_addresses_do_not() -> None:
    words = "หน้า 12 รหัส DMC2 อีเมล a1@example.go.th"
    assert "หน้า ๑๒ รหัส DMC2 อีเมล a1@example.go.th" in text_of(Paper("เลข", (Paragraph(words),)))
    arabic = Paper("เลข", (Paragraph("มาตรา ๓๗"),), digits=Digits.ARABIC)
    assert "มาตรา 37" in text_of(arabic)


def test_a_catchword_names_the_number_of_the_duty_that_follows() -> None:
    steps = tuple(Item(f"ประเมินผลการดำเนินงานตามแผนขั้นที่ {at} ให้แล้วเสร็จ") for at in range(90))
    tree = NumberedTree((Item("งานติดตาม", (Item("งานประเมินผล", steps),)),), start=5)
    sheets = pages_of(drawn(Paper("คำสั่ง", (tree,), catchwords=True))[0])
    assert len(sheets) > 2
    for page in sheets[:-1]:
        assert re.fullmatch(r"/๕\.๑\.[๑-๙][๐-๙]* ประเมินผล.*\.\.\.", page.split("\r\n")[-1].strip())


def test_empty_height_at_the_foot_of_a_page_opens_no_page() -> None:
    line = TextStyle().leading
    style = PaperStyle()
    room = (style.height_cm - style.top_cm - style.bottom_cm) * CM
    full = tuple(Paragraph("บรรทัด", "body") for _ in range(int(room // line)))
    ends = ((), (Section(landscape=True), Paragraph("หน้านอน")))
    for after in ends:
        for spaces in range(1, 4):
            data, _ = drawn(Paper("เต็มหน้า", (*full, *(Spacer(0.6),) * spaces, *after)))
            pages = [page.replace("- ๒ -", "").strip() for page in pages_of(data)]
            assert len(pages) == 1 + bool(after)
            assert all(pages)

"""The office's look over a paper: what the paper sets itself stays, and the shipped look changes nothing."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from planner_desktop import paths
from planner_desktop.documents.blocks import Digits, Paper, Paragraph
from planner_desktop.documents.fonts import FontFault, OwnFont, own_font
from planner_desktop.documents.own_look import OwnLook, dressed
from planner_desktop.documents.styles import PaperStyle, base_styles
from tests.core.documents.reading import drawn, text_of

PAPER = Paper("เรื่อง", (Paragraph("แผนปฏิบัติการ พ.ศ. 2570", "text"),), kind="letter")
FONTS = paths.fonts()
REGULAR = (FONTS / "Sarabun/Sarabun-Regular.ttf").read_bytes()
BOLD = (FONTS / "Sarabun/Sarabun-Bold.ttf").read_bytes()


def fonts_of(paper: Paper) -> set[str]:
    with pypdfium2.PdfDocument(drawn(paper)[0]) as document:
        page = document[0]
        text = page.get_textpage()
        count = text.count_chars()
        names = {font_name(text, at) for at in range(count)}
        text.close()
        page.close()
    return {name for name in names if name}


def font_name(text: pypdfium2.PdfTextPage, at: int) -> str:
    import ctypes

    from pypdfium2 import raw

    name, flags = ctypes.create_string_buffer(100), ctypes.c_int()
    size = raw.FPDFText_GetFontInfo(text.raw, at, name, 100, ctypes.byref(flags))
    return name.value.decode().split("+")[-1] if size else ""


def own(**changes: float) -> OwnLook:
    return OwnLook(replace(PaperStyle(), **changes))  # type: ignore[arg-type]  # names of measures


def test_the_shipped_look_gives_back_the_very_paper() -> None:
    assert dressed(PAPER, OwnLook()) is PAPER


def test_margins_and_sizes_reach_the_paper() -> None:
    look = OwnLook(PaperStyle(left_cm=2.5, styles=base_styles(15, 20)))
    worn = dressed(PAPER, look)
    assert worn.style.left_cm == 2.5
    assert (worn.style.of("text").size, worn.style.of("text").leading) == (15, 20)
    assert dressed(worn, look) is worn


def test_what_the_paper_sets_itself_stays() -> None:
    lying = replace(PAPER, style=PaperStyle(left_cm=1.5, top_cm=1.2))
    worn = dressed(lying, own(left_cm=2.5, right_cm=2.5))
    assert (worn.style.left_cm, worn.style.top_cm, worn.style.right_cm) == (1.5, 1.2, 2.5)


def test_digits_go_by_kind() -> None:
    look = OwnLook(digits={"letter": Digits.ARABIC})
    assert "2570" in text_of(dressed(PAPER, look))
    assert "๒๕๗๐" in text_of(dressed(replace(PAPER, kind="order"), look))


@pytest.mark.parametrize(
    "style", [PaperStyle(font="Sarabun"), PaperStyle(own_font=OwnFont("Sarabun", REGULAR))]
)
def test_another_font_is_embedded_and_copies_back(style: PaperStyle) -> None:
    paper = replace(PAPER, style=style)
    assert fonts_of(paper) == {"Sarabun-Regular"}
    assert "แผนปฏิบัติการ" in text_of(paper).replace(" ", "")


def test_a_bold_face_is_used_where_there_is_one() -> None:
    bold = Paper(
        "ก", (Paragraph("หัวเรื่อง", "heading3"),), style=PaperStyle(own_font=OwnFont("S", REGULAR, BOLD))
    )
    assert "Sarabun-Bold" in fonts_of(bold)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", FontFault.NOT_A_FONT),
        (b"not a font", FontFault.NOT_A_FONT),
        (REGULAR[:4000], FontFault.NOT_A_FONT),
        ((FONTS / "DejaVu/DejaVuSans.ttf").read_bytes(), FontFault.NO_THAI),
    ],
)
def test_a_file_that_will_not_do_is_refused(data: bytes, fault: FontFault) -> None:
    assert own_font(data) is fault


def test_a_font_that_forbids_embedding_is_refused() -> None:
    place = int.from_bytes(REGULAR[table(b"OS/2") + 8 : table(b"OS/2") + 12], "big") + 8
    forbidden = REGULAR[:place] + b"\x00\x02" + REGULAR[place + 2 :]
    assert own_font(forbidden) is FontFault.NOT_EMBEDDABLE
    assert own_font(REGULAR) == OwnFont("Sarabun", REGULAR)


def table(tag: bytes) -> int:
    """Where the directory of the font tells of that table."""
    return REGULAR.index(tag, 12, 12 + 16 * 40)

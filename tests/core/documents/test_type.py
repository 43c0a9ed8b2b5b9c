"""The ink of shaped lines against HarfBuzz drawn directly, and text that copies back."""

from __future__ import annotations

import io
from itertools import product
from typing import Any

import pypdfium2
import pytest
import uharfbuzz
from PIL import Image, ImageChops
from reportlab.pdfgen.canvas import Canvas

from planner_desktop import paths
from planner_desktop.documents.blocks import Digits
from planner_desktop.documents.fonts import chain
from planner_desktop.documents.pdf.ink import Ink
from planner_desktop.documents.pdf.line import Dress
from planner_desktop.documents.pdf.lines import Composer
from planner_desktop.documents.pdf.type import _LOOSE, Typesetter
from planner_desktop.documents.styles import TextStyle

CONSONANTS = [chr(code) for code in range(0x0E01, 0x0E2F) if chr(code) not in "ฤฦ"]
VOWELS = ["", "ั", "ิ", "ี", "ึ", "ื", "ุ", "ู", "็", "ำ", "ํ"]
TONES = ["", "่", "้", "๊", "๋", "์"]
Point = tuple[float, float]
A4 = (595.28, 841.89)
SIZE = 16.0


def torture_lines() -> list[str]:
    clusters = [
        f"{consonant}{tone}{vowel}" if vowel == "ำ" else f"{consonant}{vowel}{tone}"
        for consonant, vowel, tone in product(CONSONANTS, VOWELS, TONES)
    ]
    return ["".join(line) for line in (clusters[at : at + 56] for at in range(0, len(clusters), 56))]


def ours(lines: list[str], *, bold: bool, italic: bool) -> bytes:
    out = io.BytesIO()
    ink = Ink(out, A4, "th-TH")
    composer = Composer(Typesetter(), Digits.AS_IS)
    style = TextStyle(SIZE, 18.0, bold=bold)
    for at, line in enumerate(lines):
        dress = Dress(SIZE, bold, italic)
        fragments = composer._fragments(line, dress)
        made = composer.one_line("x", style)
        made.fragments = list(fragments)
        ink.line(made, 30, 800 - 18 * at)
    ink.canvas.save()
    return out.getvalue()


def reference(lines: list[str], *, bold: bool, italic: bool, shaped: bool = True) -> bytes:
    """Each line shaped as a whole and filled as outlines: no fonts, no codes, no ReportLab text."""
    file = chain(bold=bold, italic=italic)[0]
    face = uharfbuzz.Face((paths.fonts() / file.path).read_bytes())
    font = uharfbuzz.Font(face)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    scale = SIZE / face.upem
    for number, line in enumerate(lines):
        x, y = 30.0, 800.0 - 18 * number
        for gid, advance, dx, dy in shape(font, line, shaped=shaped):
            path = canvas.beginPath()
            font.draw_glyph_with_pen(gid, OutlinePen(path, x + dx * scale, y + dy * scale, scale))
            canvas.drawPath(path, stroke=0, fill=1, fillMode=1)
            x += advance * scale
    canvas.save()
    return out.getvalue()


def shape(font: uharfbuzz.Font, line: str, *, shaped: bool) -> list[tuple[int, int, int, int]]:
    if not shaped:
        gids = [font.get_nominal_glyph(ord(letter)) for letter in line]
        return [(gid, font.get_glyph_h_advance(gid), 0, 0) for gid in gids]
    buffer = uharfbuzz.Buffer()
    buffer.add_str(line)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    return [
        (info.codepoint, place.x_advance, place.x_offset, place.y_offset)
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]


class OutlinePen:
    def __init__(self, path: Any, x: float, y: float, scale: float) -> None:
        self.path, self.x, self.y, self.scale = path, x, y, scale
        self.at: Point = (0.0, 0.0)

    def put(self, point: Point) -> Point:
        self.at = point
        return self.x + point[0] * self.scale, self.y + point[1] * self.scale

    def moveTo(self, point: Point) -> None:  # noqa: N802 - the pen protocol's name
        self.path.moveTo(*self.put(point))

    def lineTo(self, point: Point) -> None:  # noqa: N802 - the pen protocol's name
        self.path.lineTo(*self.put(point))

    def curveTo(self, *points: Point) -> None:  # noqa: N802 - the pen protocol's name
        self.path.curveTo(*[value for point in points for value in self.put(point)])

    def qCurveTo(self, control: Point, end: Point) -> None:  # noqa: N802 - the pen protocol's name
        start = self.at
        first = start[0] + 2 / 3 * (control[0] - start[0]), start[1] + 2 / 3 * (control[1] - start[1])
        second = end[0] + 2 / 3 * (control[0] - end[0]), end[1] + 2 / 3 * (control[1] - end[1])
        self.curveTo(first, second, end)

    def closePath(self) -> None:  # noqa: N802 - the pen protocol's name
        self.path.close()


def page_image(data: bytes) -> Image.Image:
    with pypdfium2.PdfDocument(data) as document:
        page = document[0]
        image: Image.Image = (
            page.render(scale=300 / 72).to_pil().convert("L").point(lambda value: 255 * (value < 128))
        )
        page.close()
    return image


def ink_differs(one: bytes, other: bytes) -> float:
    first, second = page_image(one), page_image(other)
    differing = ImageChops.difference(first, second).histogram()[255]
    return differing / ImageChops.lighter(first, second).histogram()[255]


@pytest.mark.parametrize(("bold", "italic"), [(False, False), (True, False), (False, True), (True, True)])
def test_every_consonant_vowel_and_tone_is_inked_as_harfbuzz_says(bold: bool, italic: bool) -> None:
    every = torture_lines()
    assert sum(map(len, every)) > 6000
    # All of them upright; the other styles, made by the same rules, in every third line.
    lines = every[::3] if bold or italic else every
    for at in range(0, len(lines), 42):
        part = lines[at : at + 42]
        assert (
            ink_differs(ours(part, bold=bold, italic=italic), reference(part, bold=bold, italic=italic))
            < 0.01
        )


def test_the_comparison_sees_unshaped_text() -> None:
    part = torture_lines()[:42]
    unshaped = reference(part, bold=False, italic=False, shaped=False)
    assert ink_differs(ours(part, bold=False, italic=False), unshaped) > 0.1


def test_every_torture_line_copies_back_exactly() -> None:
    lines = torture_lines()[:42]
    with pypdfium2.PdfDocument(ours(lines, bold=False, italic=False)) as document:
        page = document[0]
        text = page.get_textpage()
        got = text.get_text_range().split("\r\n")
        text.close()
        page.close()
    assert got == lines


@pytest.mark.parametrize(("bold", "italic"), [(False, False), (True, False), (False, True), (True, True)])
def test_digits_and_their_signs_are_never_kerned(bold: bool, italic: bool) -> None:
    face = Typesetter()._face(chain(bold=bold, italic=italic)[0])
    for pair in product(sorted(_LOOSE), repeat=2):
        shaped = face.shape("".join(pair))
        assert [(len(one.codes), one.adjust, one.offsets) for one in shaped.clusters] == [(1, 0, None)] * 2

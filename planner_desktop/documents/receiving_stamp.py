"""ตรารับหนังสือ (แบบที่ 12): 5 × 2.5 cm, laid over the first page of a PDF; the PDF itself is not changed."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from planner_desktop.documents.blocks import Digits, Run
from planner_desktop.documents.pdf.ink import Ink
from planner_desktop.documents.pdf.lines import Composer
from planner_desktop.documents.pdf.setting import baseline, cm
from planner_desktop.documents.pdf.type import Typesetter
from planner_desktop.documents.styles import TextStyle
from planner_desktop.documents.white_space import emptiest
from planner_desktop.errors import UserError
from planner_desktop.messages import say
from planner_desktop.pdfium import PDFIUM

if TYPE_CHECKING:
    from planner_desktop.documents.pdf.line import Line

WIDTH, HEIGHT = cm(5.0), cm(2.5)
INK = "#1F3C88"
_EDGE_CM = 0.8
_POINTS_A_CELL = 72 / 25.4  # one cell of the search is a millimetre …
_MOST_CELLS = 420  # … unless the sheet is huge
_SMALL_SHEET = 0.55  # of a sheet's width that a stamp may take
_LEAST_SIZE = 8.0
_NAMES = re.compile(rb"/ID ?\[ ?<([0-9A-Fa-f]{32})> ?<[0-9A-Fa-f]{32}> ?\]")


@dataclass(frozen=True)
class StampWords:
    """What stands in the stamp; an empty one leaves dots to fill in by hand."""

    office: str
    number: str
    day: str
    time: str = ""


@dataclass(frozen=True)
class StampPlace:
    """The upper left corner in points from the page's as it is seen; `covers`: something lies under it."""

    left: float
    top: float
    covers: bool = False


@dataclass(frozen=True)
class Sheet:
    """The first page as it is seen: width and height in points, and the size of the stamp on it."""

    width: float
    height: float

    @property
    def scale(self) -> float:
        """1 = real size; less on a sheet too small for it."""
        return min(1.0, _SMALL_SHEET * self.width / WIDTH, _SMALL_SHEET * self.height / HEIGHT)

    @property
    def stamp(self) -> tuple[float, float]:
        """Width and height of the stamp in points."""
        return WIDTH * self.scale, HEIGHT * self.scale


def sheet_of(data: bytes) -> Sheet:
    """The size of the first page; UserError when the PDF is locked, broken or empty."""
    with PDFIUM, _opened(data) as document, _first(document) as page:
        return Sheet(*page.get_size())


def propose(data: bytes) -> StampPlace:
    """The place near the upper right corner where the stamp covers least; UserError as `sheet_of`."""
    with PDFIUM, _opened(data) as document, _first(document) as page:
        sheet = Sheet(*page.get_size())
        cell = max(_POINTS_A_CELL, max(sheet.width, sheet.height) / _MOST_CELLS)
        picture = page.render(scale=1 / cell, may_draw_forms=True).to_pil()
    width, height = (round(side / cell) for side in sheet.stamp)
    found = emptiest(picture, width, height, round(min(cm(_EDGE_CM), sheet.width * 0.04) / cell))
    return StampPlace(found.left * cell, found.top * cell, found.ink > 0)


def stamped(data: bytes, words: StampWords, place: StampPlace) -> bytes:
    """The PDF with the stamp on its first page, upright as the page is seen; UserError as `sheet_of`."""
    with PDFIUM, _opened(data) as document:
        with pdfium.PdfDocument(stamp_alone(words)) as stamp, _first(document) as page:
            form = stamp.page_as_xobject(0, document)
            drawn = form.as_pageobject()
            drawn.set_matrix(_matrix(page, _inside(Sheet(*page.get_size()), place)))
            page.insert_obj(drawn)
            page.gen_content()
            form.close()
        out = io.BytesIO()
        document.save(out, flags=pdfium_c.FPDF_REMOVE_SECURITY)
    return _named_alike(out.getvalue(), data, f"{words}{place}")


def _named_alike(made: bytes, source: bytes, told: str) -> bytes:
    """The same bytes for the same stamp: PDFium names a file by chance (/ID of the trailer)."""
    name = sha256(source + told.encode()).hexdigest()[:32].upper().encode()
    found = _NAMES.search(made, max(made.rfind(b"trailer"), 0))
    if found is None:
        return made
    first = found[1] if b"/ID" in source else name
    return b"%b/ID[<%b><%b>]%b" % (made[: found.start()], first, name, made[found.end() :])


def picture_of(data: bytes, scale: float) -> bytes:
    """The first page as PNG, `scale` pixels to the point; UserError as `sheet_of`."""
    with PDFIUM, _opened(data) as document, _first(document) as page:
        image = page.render(scale=scale, may_draw_forms=True).to_pil()
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def stamp_alone(words: StampWords) -> bytes:
    """The stamp as a PDF of its own size."""
    out = io.BytesIO()
    ink = Ink(out, (WIDTH, HEIGHT), "th-TH")
    ink.begin((WIDTH, HEIGHT))
    composer = Composer(Typesetter(), Digits.THAI)
    ink.box(1, 1, WIDTH - 2, HEIGHT - 2, None, INK)
    ink.box(2.5, 2.5, WIDTH - 5, HEIGHT - 5, None, INK)
    style, lines = _heading(composer, words.office)
    top = HEIGHT - 5
    for line in lines:
        ink.line(line, (WIDTH - line.width) / 2, top - baseline(style))
        top -= style.leading
    plain = TextStyle(size=13, leading=(top - 5) / 3)
    for label, value in (("เลขรับ", words.number), ("วันที่", words.day), ("เวลา", words.time)):
        _field(ink, composer, plain, label, value, top)
        top -= plain.leading
    ink.canvas.save()
    return out.getvalue()


def _heading(composer: Composer, office: str) -> tuple[TextStyle, list[Line]]:
    """The office's name in at most two lines, as large as they allow."""
    style = TextStyle(size=13, leading=14, bold=True)
    while True:
        lines = composer.lines((Run(office, color=INK),), style, WIDTH - 10)
        if len(lines) <= 1 + (style.size <= 11) or style.size <= _LEAST_SIZE:  # noqa: PLR2004 - points
            return style, lines[:2]
        style = replace(style, size=style.size - 0.5, leading=style.leading - 0.5)


def _field(ink: Ink, composer: Composer, style: TextStyle, label: str, value: str, top: float) -> None:
    """A label and its value on dots."""
    y = top - baseline(style)
    name = composer.one_line((Run(label, color=INK),), style)
    ink.line(name, 9, y)
    start = 9 + name.width + 4
    ink.dots(start, WIDTH - 9, y - 2)
    while value and style.size > _LEAST_SIZE:
        line = composer.one_line((Run(value, color=INK),), style)
        if start + line.width + 6 <= WIDTH - 9:
            break
        style = replace(style, size=style.size - 0.5)
    if value:
        ink.line(composer.one_line((Run(value, color=INK),), style), start + 4, y)


def _inside(sheet: Sheet, place: StampPlace) -> tuple[float, float, float]:
    """(left, top, scale) with the whole stamp on the sheet."""
    width, height = sheet.stamp
    left = min(max(place.left, 0.0), sheet.width - width)
    top = min(max(place.top, 0.0), sheet.height - height)
    return left, top, sheet.scale


def _matrix(page: pdfium.PdfPage, place: tuple[float, float, float]) -> pdfium.PdfMatrix:
    """From the stamp's own points to those of the page, whichever way the page is turned when seen."""
    left, top, scale = place
    x0, y0, x1, y1 = _box(page)
    tall = HEIGHT * scale
    turned = {
        0: (scale, 0, 0, scale, x0 + left, y1 - top - tall),
        90: (0, scale, -scale, 0, x0 + top + tall, y0 + left),
        180: (-scale, 0, 0, -scale, x1 - left, y0 + top + tall),
        270: (0, -scale, scale, 0, x1 - top - tall, y1 - left),
    }
    return pdfium.PdfMatrix(*turned[page.get_rotation()])


def _box(page: pdfium.PdfPage) -> tuple[float, float, float, float]:
    """The part of the sheet that is seen."""
    media, crop = page.get_mediabox(), page.get_cropbox()
    seen = max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3])
    return seen if seen[0] < seen[2] and seen[1] < seen[3] else media


@contextmanager
def _opened(data: bytes) -> Iterator[pdfium.PdfDocument]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as fault:
        raise _unreadable(fault) from fault
    try:
        if not len(document):
            raise UserError(say("ไฟล์ PDF นี้ไม่มีหน้า"), say("สแกนหรือบันทึกไฟล์ใหม่ แล้วแนบอีกครั้ง"))
        document.init_forms()
        yield document
    finally:
        document.close()


def _unreadable(fault: pdfium.PdfiumError) -> UserError:
    if getattr(fault, "err_code", None) == pdfium_c.FPDF_ERR_PASSWORD:
        return UserError(
            say("ไฟล์ PDF นี้ตั้งรหัสผ่านไว้ จึงประทับตราไม่ได้"),
            say("เปิดไฟล์ด้วยรหัสผ่าน พิมพ์เป็น PDF ใหม่ที่ไม่มีรหัสผ่าน แล้วแนบอีกครั้ง"),
        )
    return UserError(say("ไฟล์นี้เสียหรือไม่ใช่ PDF จึงประทับตราไม่ได้"), say("สแกนหรือบันทึกเป็น PDF ใหม่ แล้วแนบอีกครั้ง"))


@contextmanager
def _first(document: pdfium.PdfDocument) -> Iterator[pdfium.PdfPage]:
    try:
        page = document[0]
    except pdfium.PdfiumError as fault:
        raise _unreadable(fault) from fault
    try:
        yield page
    finally:
        page.close()

"""The pages of a PDF as pictures, with the places of a sought text (pdfium)."""

from __future__ import annotations

import ctypes
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

from planner_desktop.pdfium import PDFIUM

POINTS_PER_INCH = 72
KEPT_PICTURES = 16


@dataclass(frozen=True)
class Match:
    """One place of the sought text: page number (from 0) and its boxes in points from the top left."""

    page: int
    boxes: tuple[QRectF, ...]


class Pages:
    """An open PDF. Sizes are in points; pictures are rendered on demand and the last few kept."""

    def __init__(self, data: bytes) -> None:
        with PDFIUM:
            self._document = pdfium.PdfDocument(data)
            sizes = [self._document.get_page_size(number) for number in range(len(self._document))]
        self.sizes = [QSizeF(*size) for size in sizes]
        self._pictures: OrderedDict[tuple[int, int], QImage] = OrderedDict()

    def __len__(self) -> int:
        return len(self.sizes)

    def close(self) -> None:
        """Give the document back; asking for pages afterwards is a bug."""
        with PDFIUM:
            self._document.close()

    def picture(self, number: int, scale: float) -> QImage:
        """The page at `scale` device pixels to the point; blank paper is white."""
        key = (number, round(scale * 1000))
        if key not in self._pictures:
            self._pictures[key] = self._render(number, scale)
            while len(self._pictures) > KEPT_PICTURES:
                self._pictures.popitem(last=False)
        self._pictures.move_to_end(key)
        return self._pictures[key]

    def printed(self, number: int, scale: float) -> QImage:
        """The page for a printer: rendered afresh and not kept."""
        return self._render(number, scale)

    def text(self, number: int) -> str:
        """The page's text as a reader copies it."""
        with self._read(number) as text:
            return str(text.get_text_range())

    def find(self, sought: str) -> list[Match]:
        """Every place of the sought text, upper and lower case alike, in page order."""
        return (
            [match for number in range(len(self)) for match in self._find_on(number, sought)]
            if sought
            else []
        )

    def _find_on(self, number: int, sought: str) -> list[Match]:
        with self._read(number) as text:
            searcher = text.search(sought)
            found: list[Match] = []
            while (place := searcher.get_next()) is not None:
                found.append(Match(number, self._boxes(text, number, *place)))
            searcher.close()
            return found

    @contextmanager
    def _read(self, number: int) -> Iterator[pdfium.PdfTextPage]:
        with PDFIUM:
            page = self._document[number]
            text = page.get_textpage()
            try:
                yield text
            finally:
                text.close()
                page.close()

    def _boxes(self, page: pdfium.PdfTextPage, number: int, start: int, count: int) -> tuple[QRectF, ...]:
        height = self.sizes[number].height()
        boxes = []
        for index in range(page.count_rects(start, count)):
            left, bottom, right, top = page.get_rect(index)
            boxes.append(QRectF(left, height - top, right - left, top - bottom))
        return tuple(boxes)

    def _render(self, number: int, scale: float) -> QImage:
        size = self.sizes[number]
        width, height = max(1, round(size.width() * scale)), max(1, round(size.height() * scale))
        with PDFIUM:
            return self._drawn(number, width, height)

    def _drawn(self, number: int, width: int, height: int) -> QImage:
        bitmap = pdfium.PdfBitmap.new_native(width, height, pdfium_c.FPDFBitmap_BGRx)
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
        page = self._document[number]
        flags = pdfium_c.FPDF_ANNOT | pdfium_c.FPDF_LCD_TEXT
        pdfium_c.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags)
        pixels = ctypes.string_at(bitmap.buffer, bitmap.stride * height)
        picture = QImage(pixels, width, height, bitmap.stride, QImage.Format.Format_RGB32).copy()
        bitmap.close()
        page.close()
        return picture

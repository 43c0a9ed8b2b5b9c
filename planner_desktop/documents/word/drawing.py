"""Charts, Gantt and flow charts as pictures of exactly what the PDF shows."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
from PIL import Image, ImageOps

from planner_desktop.documents.blocks import PageNumbers, Paper
from planner_desktop.documents.pdf.render import render
from planner_desktop.documents.pictures import as_png
from planner_desktop.pdfium import PDFIUM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.documents.blocks import Block

_DOTS_AN_INCH = 200
_MARGIN_CM = 0.3
_COLOURS = 128


def as_pictures(block: Block, paper: Paper, *, landscape: bool) -> Iterator[bytes]:
    """The drawing as PNG pictures as wide as the frame, one for each page it runs over."""
    style = paper.style
    sides = sorted((style.width_cm, style.height_cm), reverse=landscape)
    sheet = replace(
        style,
        width_cm=sides[0] - style.left_cm - style.right_cm + 2 * _MARGIN_CM,
        height_cm=sides[1] - style.top_cm - style.bottom_cm,
        left_cm=_MARGIN_CM,
        right_cm=_MARGIN_CM,
        top_cm=_MARGIN_CM,
        bottom_cm=_MARGIN_CM,
    )
    out = io.BytesIO()
    render(Paper("", (block,), style=sheet, digits=paper.digits, page_numbers=PageNumbers.NONE), out)
    for image in _page_images(out.getvalue()):
        ink = ImageOps.invert(image.convert("L")).getbbox()
        cropped = image.crop((0, 0, image.width, ink[3] + 8 if ink else 40))
        # A drawing has few colours: the picture is a third as large and sooner made.
        yield as_png(cropped.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE))


def _page_images(data: bytes) -> list[Image.Image]:
    images: list[Image.Image] = []
    with PDFIUM, pypdfium2.PdfDocument(data) as document:
        for page in document:
            bitmap = page.render(scale=_DOTS_AN_INCH / 72)
            images.append(bitmap.to_pil().convert("RGB"))
            bitmap.close()
            page.close()
    return images

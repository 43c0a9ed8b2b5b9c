"""What a reader gets out of a PDF: the pages' text by pdfium, the way Chrome and Edge read it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdfium2

from planner_desktop.documents.pdf.render import RenderReport, render

if TYPE_CHECKING:
    from planner_desktop.documents.blocks import Paper


def drawn(paper: Paper) -> tuple[bytes, RenderReport]:
    out = io.BytesIO()
    report = render(paper, out)
    return out.getvalue(), report


def pages_of(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        texts = []
        for page in document:
            text_page = page.get_textpage()
            texts.append(text_page.get_text_range())
            text_page.close()
            page.close()
    return texts


def text_of(paper: Paper) -> str:
    return "\n".join(pages_of(drawn(paper)[0]))

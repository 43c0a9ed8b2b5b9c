"""The words inside a PDF or Word file, so that search finds attached papers too."""

from __future__ import annotations

import io
import zipfile

import pypdfium2 as pdfium
from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from lxml.etree import XMLSyntaxError

from planner_desktop.documents.pdf_text import words_of_page
from planner_desktop.documents.word_text import reading_order
from planner_desktop.pdfium import PDFIUM

MOST_PAGES = 300
MOST_UNPACKED = 200 * 1024 * 1024  # a package that unpacks to more is not read (zip bomb)


def text_of_pdf(data: bytes) -> str:
    """The text of the first 300 pages; '' for a locked or broken PDF or one that holds only pictures."""
    with PDFIUM:
        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError:
            return ""
        count = min(len(document), MOST_PAGES)
    try:
        pages = (_text_of_page(document, number) for number in range(count))
        return "\n".join(page for page in pages if page.strip())
    finally:
        with PDFIUM:
            document.close()


def text_of_word(data: bytes) -> str:
    """The text of a .docx in reading order, with Word's own list numbers; '' for a broken one."""
    if unpacked_size(data) > MOST_UNPACKED:
        return ""
    try:
        document = Document(io.BytesIO(data))
    except (PackageNotFoundError, XMLSyntaxError, KeyError, ValueError, zipfile.BadZipFile):
        return ""
    return "\n".join(reading_order(document))


def unpacked_size(data: bytes) -> int:
    """Bytes that a zip package would unpack to, as its directory says; 0 when it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return sum(part.file_size for part in package.infolist())
    except zipfile.BadZipFile:
        return 0


def _text_of_page(document: pdfium.PdfDocument, number: int) -> str:
    with PDFIUM:
        page = document[number]
        text = page.get_textpage()
        try:
            return words_of_page(page, text)
        finally:
            text.close()
            page.close()

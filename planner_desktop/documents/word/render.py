"""A Paper to a Word file (.docx) that opens alike in Word and LibreOffice."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Cm

from planner_desktop.documents.blocks import Contents, Cover, Digits, Paper
from planner_desktop.documents.pdf.lines import Composer
from planner_desktop.documents.pdf.render import RenderReport, page_numbers
from planner_desktop.documents.pdf.type import Typesetter
from planner_desktop.documents.word.body import write
from planner_desktop.documents.word.head import write_heads
from planner_desktop.documents.word.markup import element
from planner_desktop.documents.word.styles import add_styles, name_fallback, typeface
from planner_desktop.documents.word.writer import Writer
from planner_desktop.documents.wording import clean
from planner_desktop.messages import Message, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.section import Section

_LAID_OUT, _WRITTEN = 300, 900  # thousandths of the work: pages counted for the contents, blocks written
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the zip format's first moment: same facts, same bytes


def render(
    paper: Paper, out: BinaryIO | Path, progress: Callable[[int, int], None] | None = None
) -> RenderReport:
    """Write the paper as .docx; `progress(done, all)` counts thousandths and may raise Stopped.

    The page count is the PDF layout's when the paper has contents, else 0: Word lays out by itself.
    """
    told = progress or (lambda _done, _all: None)
    listed = any(isinstance(block, Contents) for block in paper.blocks)
    pages = page_numbers(paper, lambda done, _all: told(_LAID_OUT * done // 700, 1000)) if listed else {}
    begun = _LAID_OUT if listed else 0
    composer = Composer(Typesetter(None, paper.style.font, paper.style.own_font), paper.digits)
    writer = Writer(paper, Document(), pages, composer, landscape=paper.landscape)
    _prepare(writer)
    for at, block in enumerate(paper.blocks):
        told(begun + (_WRITTEN - begun) * at // len(paper.blocks), 1000)
        write(block, writer)
    name_fallback(writer.document, typeface(paper.style))
    buffer = io.BytesIO()
    writer.document.save(buffer)
    data = _timeless(buffer.getvalue())
    if isinstance(out, Path):
        out.write_bytes(data)
    else:
        out.write(data)
    told(1000, 1000)
    return RenderReport(0, (*writer.warnings, *_left_out(paper)))


def _left_out(paper: Paper) -> tuple[Message, ...]:
    if paper.catchwords:
        return (say("คำต่อเนื่องท้ายหน้ามีเฉพาะในไฟล์ PDF เพราะ Word จัดหน้าเองทุกครั้งที่เปิด"),)
    return ()


def _prepare(writer: Writer) -> None:
    paper, document = writer.paper, writer.document
    add_styles(document, paper.style)
    facts = document.core_properties
    facts.title, facts.author, facts.language = (
        clean(paper.title)[:250],
        clean(paper.author)[:250],
        paper.language,
    )
    facts.comments, facts.last_modified_by = "", clean(paper.author)[:250]
    facts.created = facts.modified = dt.datetime(*_LONG_AGO[:3], tzinfo=dt.UTC)
    section = document.sections[0]
    style = paper.style
    sides = sorted((style.width_cm, style.height_cm), reverse=paper.landscape)
    section.page_width, section.page_height = Cm(sides[0]), Cm(sides[1])
    section.left_margin, section.right_margin = Cm(style.left_cm), Cm(style.right_cm)
    section.top_margin, section.bottom_margin = Cm(style.top_cm), Cm(style.bottom_cm)
    section.header_distance = Cm(0.2 if paper.secrecy else style.page_number_cm)
    section.footer_distance = Cm(0.3 if paper.secrecy else 0.8)
    _sheet(section, paper)
    write_heads(section, writer)


def _sheet(section: Section, paper: Paper) -> None:
    """How the sheet lies, and that page numbers are Thai."""
    properties = cast("Any", section)._sectPr  # noqa: SLF001 - python-docx's way to its element
    if paper.landscape:
        from docx.enum.section import WD_ORIENT

        section.orientation = WD_ORIENT.LANDSCAPE
    if paper.digits is Digits.THAI:
        properties.find(qn("w:cols")).addprevious(element("pgNumType", fmt="thaiNumbers"))
    first = paper.blocks[0] if paper.blocks else None
    section.different_first_page_header_footer = not paper.number_first_page or isinstance(first, Cover)


def _timeless(data: bytes) -> bytes:
    """The same archive with every file dated alike."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            info = zipfile.ZipInfo(name, _LONG_AGO)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(name))
    return out.getvalue()

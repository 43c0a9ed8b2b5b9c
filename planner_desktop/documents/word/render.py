"""A Paper to a Word file (.docx) that opens alike in Word and LibreOffice."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm

from planner_desktop.documents.blocks import Contents, Cover, Digits, PageNumbers, Paper
from planner_desktop.documents.pdf.render import RenderReport, page_numbers
from planner_desktop.documents.word.body import write
from planner_desktop.documents.word.markup import element, field_runs, run_properties, set_align, text_run
from planner_desktop.documents.word.styles import add_styles, name_fallback, style_name
from planner_desktop.documents.word.writer import Writer
from planner_desktop.messages import Message, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.section import Section

_RED = "#C00000"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the zip format's first moment: same facts, same bytes


def render(
    paper: Paper, out: BinaryIO | Path, progress: Callable[[int, int], None] | None = None
) -> RenderReport:
    """Write the paper as .docx; `progress(done, all)` counts thousandths and may raise Stopped.

    The page count is the PDF layout's when the paper has contents, else 0: Word lays out by itself.
    """
    told = progress or (lambda _done, _all: None)
    pages = page_numbers(paper) if any(isinstance(block, Contents) for block in paper.blocks) else {}
    writer = Writer(paper, Document(), pages, landscape=paper.landscape)
    _prepare(writer)
    for at, block in enumerate(paper.blocks):
        told(900 * at // len(paper.blocks), 1000)
        write(block, writer)
    name_fallback(writer.document)
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
    if paper.catchwords or paper.watermark:
        return (say("คำต่อเนื่องท้ายหน้าและลายน้ำมีเฉพาะในไฟล์ PDF ไฟล์ Word จัดหน้าเองเมื่อเปิด"),)
    return ()


def _prepare(writer: Writer) -> None:
    paper, document = writer.paper, writer.document
    add_styles(document, paper.style)
    facts = document.core_properties
    facts.title, facts.author, facts.language = paper.title[:250], paper.author[:250], paper.language
    facts.comments, facts.last_modified_by = "", paper.author[:250]
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
    _head(section, writer)
    _foot(section, writer)


def _sheet(section: Section, paper: Paper) -> None:
    """How the sheet lies, and that page numbers are Thai."""
    properties = cast("Any", section)._sectPr  # noqa: SLF001 - python-docx's way to its element
    if paper.landscape:
        from docx.enum.section import WD_ORIENT

        section.orientation = WD_ORIENT.LANDSCAPE
    if paper.digits is Digits.THAI:
        properties.append(element("pgNumType", fmt="thaiNumbers"))
    first = paper.blocks[0] if paper.blocks else None
    section.different_first_page_header_footer = not paper.number_first_page or isinstance(first, Cover)


def _head(section: Section, writer: Writer) -> None:
    """Secrecy and the page number at the top; the first page has no number."""
    paper = writer.paper
    for header, first in ((section.header, False), (section.first_page_header, True)):
        header.is_linked_to_previous = False
        paragraph = header.paragraphs[0]
        if paper.secrecy:
            _stamp(paragraph, writer)
            paragraph = header.add_paragraph()
        numbered = paper.page_numbers is PageNumbers.TOP_DASHES and not first
        if numbered:
            paragraph.style = style_name("page_number")
            inner = cast("Any", paragraph)._p  # noqa: SLF001 - as above
            inner.append(text_run("- "))
            inner.extend(field_runs("PAGE", "2"))
            inner.append(text_run(" -"))
        if paper.running_head and not first:
            made = header.add_paragraph(style=style_name("running")) if numbered else paragraph
            set_align(made, "right")
            writer.write(made, paper.running_head)


def _foot(section: Section, writer: Writer) -> None:
    paper = writer.paper
    for footer in (section.footer, section.first_page_footer):
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        if paper.page_numbers is PageNumbers.FOOT_OF_TOTAL:
            paragraph.style = style_name("running")
            set_align(paragraph, "left")
            tabs = paragraph.paragraph_format.tab_stops
            tabs.add_tab_stop(Cm(writer.width_cm), WD_TAB_ALIGNMENT.RIGHT)
            writer.write(paragraph, paper.foot)
            inner = cast("Any", paragraph)._p  # noqa: SLF001 - as above
            inner.append(text_run("\t"))
            _page_words(inner, paper.page_words)
        elif paper.foot:
            writer.write(paragraph, paper.foot)
        if paper.secrecy:
            _stamp(footer.add_paragraph() if paper.foot else paragraph, writer)


def _page_words(inner: Any, words: str) -> None:
    """`หน้า {page} จาก {pages}` with fields in the places of the numbers."""
    before, _, rest = words.partition("{page}")
    between, _, after = rest.partition("{pages}")
    inner.append(text_run(before))
    inner.extend(field_runs("PAGE"))
    inner.append(text_run(between))
    inner.extend(field_runs("NUMPAGES"))
    if after:
        inner.append(text_run(after))


def _stamp(paragraph: Any, writer: Writer) -> None:
    set_align(paragraph, "center")
    paragraph._p.append(  # noqa: SLF001 - python-docx's way to its element
        text_run(writer.paper.secrecy, run_properties(size=32, bold=True, color=_RED))
    )


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

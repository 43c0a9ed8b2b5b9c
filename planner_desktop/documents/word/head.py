"""Headers and footers: secrecy, the page number, running head, foot line; numbers are Word's own fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm

from planner_desktop.documents.blocks import PageNumbers, Run
from planner_desktop.documents.word.markup import field_runs, set_align, text_run
from planner_desktop.documents.word.styles import style_name
from planner_desktop.documents.word.watermark import write_watermark
from planner_desktop.documents.wording import clean

if TYPE_CHECKING:
    from docx.section import Section

    from planner_desktop.documents.word.writer import Writer

_RED = "#C00000"


def write_heads(section: Section, writer: Writer) -> None:
    """Header and footer of the first section; later ones follow it."""
    for header, first in ((section.header, False), (section.first_page_header, True)):
        header.is_linked_to_previous = False
        write_head(header, writer, writer.paper.running_head, first=first)
    for footer in (section.footer, section.first_page_footer):
        footer.is_linked_to_previous = False
        _foot(footer, writer)


def write_head(header: Any, writer: Writer, running_head: str, *, first: bool) -> None:
    """Secrecy, the page number and the running head; the first page has only secrecy."""
    paper = writer.paper
    paragraph = header.paragraphs[0]
    if paper.secrecy:
        _stamp(paragraph, writer)
        paragraph = header.add_paragraph()
    numbered = paper.page_numbers is PageNumbers.TOP_DASHES and not first
    if numbered:
        paragraph.style = style_name("page_number")
        inner = cast("Any", paragraph)._p  # noqa: SLF001 - python-docx's way to its element
        inner.append(text_run("- "))
        inner.extend(field_runs("PAGE", "2"))
        inner.append(text_run(" -"))
    if paper.watermark:
        write_watermark(header, writer)
    if running_head and not first:
        made = header.add_paragraph(style=style_name("running")) if numbered else paragraph
        set_align(made, "right")
        writer.write(made, running_head)


def _foot(footer: Any, writer: Writer) -> None:
    paper = writer.paper
    paragraph = footer.paragraphs[0]
    if paper.page_numbers is PageNumbers.FOOT_OF_TOTAL:
        paragraph.style = style_name("running")
        set_align(paragraph, "left")
        tabs = paragraph.paragraph_format.tab_stops
        tabs.add_tab_stop(Cm(writer.width_cm), WD_TAB_ALIGNMENT.RIGHT)
        writer.write(paragraph, paper.foot)
        inner = cast("Any", paragraph)._p  # noqa: SLF001 - as above
        inner.append(text_run("\t"))
        _page_words(inner, clean(paper.page_words))
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
    writer.write(paragraph, (Run(writer.paper.secrecy, bold=True, size=32.0, color=_RED),))

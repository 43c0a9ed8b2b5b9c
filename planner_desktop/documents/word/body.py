"""Blocks to Word: one small function a kind of block."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Any, cast

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from planner_desktop.documents import blocks
from planner_desktop.documents.blocks import Align, Run
from planner_desktop.documents.drawings import Chart, FlowChart, Gantt, OrgChart
from planner_desktop.documents.numbering import numbered
from planner_desktop.documents.pictures import as_png, open_picture
from planner_desktop.documents.signing import axis_of, under_the_hand
from planner_desktop.documents.word.anchor import anchored, framed
from planner_desktop.documents.word.drawing import as_pictures
from planner_desktop.documents.word.head import write_head
from planner_desktop.documents.word.markup import element, field_runs, set_align, symbol_run, text_run
from planner_desktop.documents.word.styles import style_name
from planner_desktop.documents.word.tables import write_beside, write_table
from planner_desktop.documents.wording import plain

if TYPE_CHECKING:
    from planner_desktop.documents.word.writer import Writer

_RED = "#C00000"
_POINTS_A_CM = 72 / 2.54
_TIED = "\u00a0"
_GAP_CM = 0.22  # between a hanging label and its text


@singledispatch
def write(block: object, _writer: Writer) -> None:
    """Append a block to the document."""
    raise NotImplementedError(type(block).__name__)


@write.register(blocks.Paragraph)
def _(block: blocks.Paragraph, writer: Writer) -> None:
    centered = block.align in (Align.CENTER, Align.RIGHT)
    writer.paragraph(
        block.text,
        block.style,
        block.align,
        left_cm=block.left_cm,
        first_cm=0.0 if centered else block.first_cm,
        keep=block.keep_with_next,
    )


@write.register(blocks.Heading)
def _(block: blocks.Heading, writer: Writer) -> None:
    wording: tuple[Run, ...] = (Run(f"{block.number}  "),) if block.number else ()
    wording += (Run(block.text),) if isinstance(block.text, str) else block.text
    writer.new_page = writer.new_page or block.new_page
    made = writer.paragraph(
        wording, f"heading{block.level}", Align.CENTER if block.centered else None, keep=True
    )
    if block.listed:
        name = f"_h{writer.bookmarks}"
        inner = cast("Any", made)._p  # noqa: SLF001 - python-docx's way to its element
        inner.insert(1, element("bookmarkStart", id=writer.bookmarks, name=name))
        inner.append(element("bookmarkEnd", id=writer.bookmarks))
        writer.bookmarks += 1


@write.register(blocks.NumberedTree)
def _(block: blocks.NumberedTree, writer: Writer) -> None:
    rows = list(numbered(block))
    widths: dict[int, float] = {}
    for row in rows:
        width = writer.measure_cm(row.label, "numbered") + _GAP_CM if row.label else 0.0
        widths[row.depth] = max(widths.get(row.depth, 0.0), width)
    for row in rows:
        start = block.indent_cm + min(0.75 * (row.depth - 1), 5.0)
        keep = not row.label or bool(row.item.children)
        if row.label:
            left = start + widths[row.depth]
            text: blocks.Wording = row.item.text
            if row.item.bold:
                text = (Run(plain(text), bold=True),)
            made = writer.hanging(
                row.label, text, "numbered", label_cm=start, text_cm=left, bold=row.item.bold
            )
            made.paragraph_format.keep_with_next = keep
            if block.align is not Align.THAI:
                set_align(made, "left")
        else:
            writer.paragraph((Run(plain(row.item.text), bold=True),), "numbered", left_cm=start, keep=True)


@write.register(blocks.Labelled)
def _(block: blocks.Labelled, writer: Writer) -> None:
    width = max(block.label_cm, writer.measure_cm(block.label, block.style) + _GAP_CM)
    writer.hanging(block.label, block.text, block.style, label_cm=0.0, text_cm=width)


@write.register(blocks.FieldLine)
def _(block: blocks.FieldLine, writer: Writer) -> None:
    """Values stand on dotted underlines, carried to each tab stop."""
    made = writer.paragraph("", block.style)
    total = sum(field.share for field in block.fields)
    label = writer.style.of(block.label_style)
    at = 0.0
    for field in block.fields:
        at += field.share
        stop = writer.width_cm * at / total
        made.paragraph_format.tab_stops.add_tab_stop(Cm(stop), WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.DOTS)
        writer.write(made, (Run(f"{field.label} ", bold=label.bold, size=label.size),))
        value = (Run(field.value),) if isinstance(field.value, str) else field.value
        writer.write(made, (Run(" "), *value), underline="dotted")
        cast("Any", made)._p.append(text_run("\t"))  # noqa: SLF001 - python-docx's way to its element


@write.register(blocks.Beside)
def _(block: blocks.Beside, writer: Writer) -> None:
    write_beside(block, writer)


@write.register(blocks.Table)
def _(block: blocks.Table, writer: Writer) -> None:
    write_table(block, writer)


@write.register(blocks.Signature)
def _(block: blocks.Signature, writer: Writer) -> None:
    """Kept together, and with the paragraph before it, whose last two lines Word keeps by itself."""
    under = under_the_hand(block)
    widest = max(writer.measure_cm(line, "signature") for line in under)
    wanted = block.axis_cm if block.axis_cm is not None else writer.style.signature_axis_cm
    axis = axis_of(wanted, widest + _GAP_CM, writer.width_cm)
    left = max(2 * axis - writer.width_cm, 0.0)
    right = max(writer.width_cm - 2 * axis, 0.0)
    _tie_back(writer)
    lines: list[tuple[str, str]] = [(block.closing, "closing")] if block.closing else []
    lines += [("", "signature")] * block.signing_lines
    lines += [(line, "signature") for line in under]
    for at, (text, style) in enumerate(lines):
        made = writer.paragraph(text, style, Align.CENTER, left_cm=left, keep=at < len(lines) - 1)
        made.paragraph_format.right_indent = Cm(right)


def _tie_back(writer: Writer) -> None:
    """Keep the signature with two lines of the text before it, as the PDF does."""
    lines = 0
    for earlier in islice(_paragraphs_back(writer), 3):
        # Two signatures are not tied to each other: LibreOffice gives up on long chains altogether.
        if not earlier.style or earlier.style.name == style_name("signature") or lines > 1:
            return
        earlier.paragraph_format.keep_with_next = True
        words = writer.composer.one_line(earlier.text, writer.style.of("body")).width / _POINTS_A_CM
        lines += 1 + int(words / writer.width_cm)


@write.register(blocks.Emblem)
def _(block: blocks.Emblem, writer: Writer) -> None:
    """Picture, title and urgency hang where the PDF has them; a paragraph takes exactly the room below."""
    style, paper = writer.style, writer.paper
    if paper.urgency:
        right = paper.urgency_side is Align.RIGHT
        words = (Run(paper.urgency, color=_RED),)
        _hang_line(words, "stamp", 1.6 if right else 1.9, "right" if right else "left", writer)
    if block.title:
        bottom = style.emblem_top_cm + block.height_cm
        top = bottom - style.of("memo_title").leading / _POINTS_A_CM
        _hang_line(block.title, "memo_title", top, "center", writer)
    room = max(block.height_cm - (style.top_cm - style.emblem_top_cm), 0.0) * _POINTS_A_CM + 8.0
    made = writer.paragraph("", "body")
    made.paragraph_format.line_spacing = Pt(room)
    if block.picture:
        _hang(block, made, writer)


def _hang_line(words: blocks.Wording, style: str, top_cm: float, align: str, writer: Writer) -> None:
    made = writer.paragraph(words, style, Align.LEFT)
    framed(
        made,
        top_cm=top_cm,
        width_cm=writer.measure_cm(words, style) + _GAP_CM,
        height_cm=writer.style.of(style).leading / _POINTS_A_CM,
        align=align,
    )


def _hang(block: blocks.Emblem, paragraph: Any, writer: Writer) -> None:
    opened = open_picture(block.picture or b"")
    if opened.warning:
        writer.warnings.append(opened.warning)
    if opened.image:
        run = paragraph.add_run()
        writer.picture(run, as_png(opened.image), height_cm=block.height_cm)
        anchored(run, writer.style.emblem_top_cm, "left" if block.title else "center")


@write.register(blocks.Ticks)
def _(block: blocks.Ticks, writer: Writer) -> None:
    made = writer.paragraph("", block.style, left_cm=block.left_cm)
    for at, (text, ticked) in enumerate(block.boxes):
        writer.write(made, (Run("    "),) if at else ())
        cast("Any", made)._p.append(symbol_run("☑" if ticked else "☐"))  # noqa: SLF001 - as above
        writer.write(made, (Run(f"{_TIED}{text}"),))


@write.register(blocks.Picture)
def _(block: blocks.Picture, writer: Writer) -> None:
    opened = open_picture(block.data)
    if opened.warning:
        writer.warnings.append(opened.warning)
    made = writer.paragraph("" if opened.image else "(รูปภาพ)", "body", Align.CENTER, keep=bool(block.caption))
    if opened.image:
        width, height = min(block.width_cm, writer.width_cm), 20.0
        ratio = opened.image.height / opened.image.width
        width = min(width, height / ratio)
        writer.picture(made.add_run(), as_png(opened.image), width_cm=width)
    if block.caption:
        writer.paragraph(block.caption, "caption")


@write.register(Chart)
@write.register(Gantt)
@write.register(FlowChart)
@write.register(OrgChart)
def _(block: Chart | Gantt | FlowChart | OrgChart, writer: Writer) -> None:
    for png in as_pictures(block, writer.paper, landscape=writer.landscape):
        made = writer.paragraph("", "body", Align.CENTER)
        writer.picture(made.add_run(), png, width_cm=writer.width_cm)


@write.register(blocks.Spacer)
def _(block: blocks.Spacer, writer: Writer) -> None:
    writer.gap(block.height_cm * _POINTS_A_CM)


@write.register(blocks.PageBreak)
def _(_block: blocks.PageBreak, writer: Writer) -> None:
    writer.new_page = True


@write.register(blocks.Rule)
def _(block: blocks.Rule, writer: Writer) -> None:
    side = max((writer.width_cm - block.width_cm) / 2, 0.0)
    made = writer.paragraph("", "small", left_cm=side)
    made.paragraph_format.right_indent = Cm(side)
    made.paragraph_format.line_spacing, made.paragraph_format.space_before = Pt(10), Pt(5)
    properties = cast("Any", made)._p.get_or_add_pPr()  # noqa: SLF001 - python-docx's way to its element
    line = element("pBdr")
    line.append(element("top", val="single", sz=6, space=1, color="000000"))
    properties.insert(1, line)


@write.register(blocks.Section)
def _(block: blocks.Section, writer: Writer) -> None:
    writer.new_page = False
    writer.landscape = block.landscape
    made = writer.document.add_section(WD_SECTION.NEW_PAGE)
    made.orientation = WD_ORIENT.LANDSCAPE if block.landscape else WD_ORIENT.PORTRAIT
    sides = sorted((writer.style.width_cm, writer.style.height_cm), reverse=block.landscape)
    made.page_width, made.page_height = Cm(sides[0]), Cm(sides[1])
    made.different_first_page_header_footer = False
    if block.running_head:
        made.header.is_linked_to_previous = False
        write_head(made.header, writer, block.running_head, first=False)


@write.register(blocks.Part)
def _(_block: blocks.Part, writer: Writer) -> None:
    """A section of its own whose page numbers begin anew."""
    writer.new_page = False
    made = writer.document.add_section(WD_SECTION.NEW_PAGE)
    made.different_first_page_header_footer = True
    numbers = element("pgNumType", start=1)
    inner = cast("Any", made)._sectPr  # noqa: SLF001 - python-docx's way to its element
    for old in inner.findall(numbers.tag):
        inner.remove(old)
    inner.append(numbers)


@write.register(blocks.Contents)
def _(block: blocks.Contents, writer: Writer) -> None:
    """A TOC field filled with what the PDF's layout found, brought up to date by F9 in Word."""
    writer.paragraph(block.title, "title")
    listed = enumerate(blocks.listed_headings(writer.paper.blocks))
    shown = [(f"h{at}", one) for at, one in listed if one.level <= block.depth]
    begin, code, separate, _, end = field_runs(f'TOC \\o "1-{block.depth}" \\h \\z \\u')
    for at, (key, heading) in enumerate(shown):
        made = writer.paragraph("", "contents", left_cm=0.75 * (heading.level - 1))
        stop = Cm(writer.width_cm)
        made.paragraph_format.tab_stops.add_tab_stop(stop, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        inner = cast("Any", made)._p  # noqa: SLF001 - python-docx's way to its element
        if at == 0:
            inner.extend([begin, code, separate])
        title = " ".join(f"{heading.number} {plain(heading.text)}".split())
        writer.write(made, (Run(title, bold=heading.level == 1),))
        inner.append(text_run("\t"))
        writer.write(made, str(writer.pages.get(key, "")))
        if at == len(shown) - 1:
            inner.append(end)


@write.register(blocks.Cover)
def _(block: blocks.Cover, writer: Writer) -> None:
    if block.picture:
        write(blocks.Picture(block.picture, width_cm=4.0), writer)
    writer.gap((writer.style.height_cm * 0.17) * _POINTS_A_CM)
    writer.paragraph(block.title, "cover_title")
    for line in block.subtitle:
        writer.paragraph(line, "cover_text")
    writer.gap(writer.cover_gap(block, above=writer.style.height_cm * 0.17 * _POINTS_A_CM))
    for line in block.foot:
        writer.paragraph(line, "cover_text")
    writer.new_page = True


@write.register(blocks.Together)
def _(block: blocks.Together, writer: Writer) -> None:
    before = next(_paragraphs_back(writer), None)
    for inner in block.blocks:
        write(inner, writer)
    first = before._p if before is not None else None  # noqa: SLF001 - python-docx's way to its element
    made = takewhile(lambda one: one._p is not first, _paragraphs_back(writer))  # noqa: SLF001 - as above
    for one in islice(made, 1, None):
        one.paragraph_format.keep_with_next = True


def _paragraphs_back(writer: Writer) -> Iterator[Paragraph]:
    """The paragraphs so far, last first; `document.paragraphs` would read a long set anew each time."""
    body = cast("Any", writer.document)._body  # noqa: SLF001 - python-docx's way to its element
    for found in body._element.iterchildren(qn("w:p"), reversed=True):  # noqa: SLF001 - as above
        yield Paragraph(found, body)

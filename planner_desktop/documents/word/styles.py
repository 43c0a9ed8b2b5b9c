"""The table of styles as Word styles, so that an officer changes a look in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from planner_desktop.documents.fonts import DEFAULT, FAMILIES
from planner_desktop.documents.word.markup import FALLBACK, element, run_properties

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

    from planner_desktop.documents.styles import PaperStyle, TextStyle

_BUILT_IN = {
    "body": "Normal",
    "heading1": "Heading 1",
    "heading2": "Heading 2",
    "heading3": "Heading 3",
    "heading4": "Heading 4",
    "title": "Title",
    "caption": "Caption",
}
_ALIGNS = {"left": "left", "center": "center", "right": "right", "thai": "thaiDistribute"}
_NATURAL = 1.331  # TH Sarabun New's own line, of the type size


@dataclass(frozen=True)
class Typeface:
    """A font as Word names it; `scale` makes its letters as high as TH Sarabun New's."""

    name: str
    scale: float = 1.0


def style_name(name: str) -> str:
    """The Word name of a style of the table."""
    return _BUILT_IN.get(name, f"Planner {name.replace('_', ' ')}")


def add_styles(document: Document, style: PaperStyle) -> None:
    """Write every style of the table into the document, and what all text has in common."""
    font = typeface(style)
    _defaults(document, font)
    for name, text_style in style.styles.items():
        word_name = style_name(name)
        known = any(one.name == word_name for one in document.styles)
        made = (
            document.styles[word_name]
            if known
            else document.styles.add_style(word_name, WD_STYLE_TYPE.PARAGRAPH)
        )
        _set(cast("ParagraphStyle", made), text_style, font, based=name != "body")


def typeface(style: PaperStyle) -> Typeface:
    """The font of a paper by its Word name."""
    if style.own_font is not None:
        return Typeface(style.own_font.family)
    return Typeface(style.font, FAMILIES.get(style.font, 1.0))


def _defaults(document: Document, font: Typeface) -> None:
    """Thai is complex script to Word: the document's language and font are said for it as well."""
    found = cast("Any", document.styles.element).find(qn("w:docDefaults"))
    properties = found.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for child in list(properties):
        properties.remove(child)
    name = font.name
    properties.append(element("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name))
    properties.extend([element("sz", val=32), element("szCs", val=32)])
    properties.append(element("lang", val="en-US", eastAsia="en-US", bidi="th-TH"))


def _set(style: ParagraphStyle, text: TextStyle, font: Typeface, *, based: bool) -> None:
    made = cast("Any", style.element)
    old = made.find(qn("w:rPr"))
    if old is not None:
        made.remove(old)
    size = text.size * font.scale
    made.append(run_properties(size=size, bold=text.bold, color="#000000", font=font.name))
    if based:
        style.base_style = None
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(text.before), Pt(text.after)
    form.left_indent, form.first_line_indent = Cm(text.left_cm), Cm(text.first_cm)
    form.keep_with_next = text.keep_with_next
    form.widow_control = True
    if font.name != DEFAULT or abs(text.leading - text.size * _NATURAL) > 0.5:  # noqa: PLR2004 - half a point is rounding
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(text.leading)
    else:
        form.line_spacing = 1.0
    properties = made.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)
    properties._remove_jc()  # noqa: SLF001 - keeps the schema's order of elements
    properties._insert_jc(element("jc", val=_ALIGNS[text.align]))  # noqa: SLF001 - as above


def name_fallback(document: Document, font: Typeface) -> None:
    """Tell Word which font stands in where the paper's own is not installed."""
    part = cast("Any", document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE))
    table = cast("Any", parse_xml(part.blob))
    entry = element("font", name=font.name)
    for tag, value in (("altName", FALLBACK), ("charset", "DE"), ("family", "swiss"), ("pitch", "variable")):
        entry.append(element(tag, val=value))
    table.append(entry)
    part._blob = serialize_part_xml(table)  # noqa: SLF001 - the part has no setter

"""The pale word behind every page of a Word file, as Word itself writes it: a VML text path in the header."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from xml.sax.saxutils import quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from planner_desktop.documents.word.styles import typeface
from planner_desktop.documents.wording import clean

if TYPE_CHECKING:
    from planner_desktop.documents.word.writer import Writer

_NAMES = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
_SHAPE_TYPE = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"'
    ' path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
    '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
    '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
)


def write_watermark(header: Any, writer: Writer) -> None:
    """Hang the paper's watermark in this header, turned by 50 degrees in the middle of the page."""
    words = clean(writer.paper.watermark)
    width = min(writer.composer.one_line(words, writer.style.of("watermark")).width, 420.0)
    place = (
        f"position:absolute;margin-left:0;margin-top:0;width:{width:.0f}pt;height:{106:.0f}pt;rotation:310;"
        "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;"
        "mso-position-vertical:center;mso-position-vertical-relative:page"
    )
    font = f'font-family:"{typeface(writer.style).name}";font-size:1pt'
    run = parse_xml(
        f"<w:r {nsdecls('w')} {_NAMES}><w:pict>{_SHAPE_TYPE}"
        f'<v:shape type="#_x0000_t136" style={quoteattr(place)} fillcolor="#e4e4e4" stroked="f">'
        f"<v:textpath style={quoteattr(font)} string={quoteattr(words)}/></v:shape></w:pict></w:r>"
    )
    cast("Any", header.paragraphs[0])._p.append(run)  # noqa: SLF001 - python-docx's way to its element

"""Pictures and lines hung at a fixed height on the page instead of standing in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm

from planner_desktop.documents.word.markup import element

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

_TWIPS = 1440 / 2.54
_BEFORE_FRAME = ("pStyle", "keepNext", "keepLines", "pageBreakBefore")


def anchored(run: Run, top_cm: float, align: str) -> None:
    """Turn the run's inline picture into one anchored `top_cm` below the sheet's edge, text not moved."""
    drawing = cast("Any", run)._r.find(qn("w:drawing"))  # noqa: SLF001 - python-docx's way to its element
    inline = drawing[0]
    anchor = parse_xml(
        f'<wp:anchor {nsdecls("wp", "a", "pic", "r")} distT="0" distB="0" distL="0" distR="0" simplePos="0"'
        ' relativeHeight="2" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="margin"><wp:align>{align}</wp:align></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{Cm(top_cm)}</wp:posOffset></wp:positionV>'
        "</wp:anchor>"
    )
    extent = inline.find(qn("wp:extent"))
    rest = [child for child in inline if child is not extent]
    effect = parse_xml(f'<wp:effectExtent {nsdecls("wp")} l="0" t="0" r="0" b="0"/>')
    anchor.extend([extent, effect, parse_xml(f"<wp:wrapNone {nsdecls('wp')}/>"), *rest])
    drawing.replace(inline, anchor)


def framed(paragraph: Paragraph, *, top_cm: float, width_cm: float, height_cm: float, align: str) -> None:
    """Hang the paragraph `top_cm` below the sheet's edge, `align`ed in the margins, text around it."""
    properties = cast("Any", paragraph)._p.get_or_add_pPr()  # noqa: SLF001 - python-docx's way to its element
    frame = element(
        "framePr",
        w=round(width_cm * _TWIPS),
        h=round(height_cm * _TWIPS),
        hRule="exact",
        wrap="around",
        vAnchor="page",
        hAnchor="margin",
        xAlign=align,
        y=round(top_cm * _TWIPS),
    )
    before = [child for child in properties if child.tag in {qn(f"w:{name}") for name in _BEFORE_FRAME}]
    properties.insert(len(before), frame)

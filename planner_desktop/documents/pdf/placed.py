"""Sheets on which everything has its measured place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Align, Placed, Sheet
from planner_desktop.documents.pdf.layout import pieces_of
from planner_desktop.documents.pdf.official import picture_of
from planner_desktop.documents.pdf.pieces import DrawnPiece, Piece, Place, Turn
from planner_desktop.documents.pdf.setting import Setting, baseline, cm, stand
from planner_desktop.documents.styles import TextStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.documents.pdf.ink import Ink
    from planner_desktop.documents.pdf.line import Line
    from planner_desktop.documents.pictures import Opened

_PITCH = 1.25
_SMALLER = 0.5


@pieces_of.register(Sheet)
def _(block: Sheet, setting: Setting) -> Iterator[Piece]:
    """A page of its own; measured from the sheet's corner, whatever the margins."""
    yield Turn(height=0.0)
    style = setting.style
    up, back = cm(style.top_cm), cm(style.left_cm)
    set_parts = [(part, *_set(part, setting)) for part in block.parts]
    pictures = [picture_of(part.picture, setting) if part.picture else None for part in block.parts]

    def paint(ink: Ink, place: Place) -> None:
        for (part, text_style, lines), picture in zip(set_parts, pictures, strict=True):
            left, top = place.x - back + cm(part.left_cm), place.top + up - cm(part.top_cm)
            if part.frame:
                ink.box(left, top - cm(part.height_cm), cm(part.width_cm), cm(part.height_cm))
            if picture is not None:
                _picture(ink, picture, part, left, top)
            _text(ink, part, text_style, lines, left, top)

    yield DrawnPiece(height=setting.height, paint=paint)


def _set(part: Placed, setting: Setting) -> tuple[TextStyle, list[Line]]:
    """The lines in the largest size in which they fit their box."""
    style = TextStyle(size=part.size, leading=part.size * _PITCH, bold=part.bold)
    while True:
        lines = setting.lines(part.text, style, width=cm(part.width_cm)) if part.text else []
        if len(lines) * style.leading <= cm(part.height_cm) or style.size <= part.least:
            return style, lines
        smaller = style.size - _SMALLER
        style = replace(style, size=smaller, leading=smaller * _PITCH)


def _text(ink: Ink, part: Placed, style: TextStyle, lines: list[Line], left: float, top: float) -> None:
    width, height = cm(part.width_cm), cm(part.height_cm)
    start = (height - len(lines) * style.leading) / 2 if part.middle else 0.0
    for at, line in enumerate(lines):
        x, _measure = stand(line, part.align, width, style.size)
        ink.line(line, left + x, top - start - baseline(style) - at * style.leading)


def _picture(ink: Ink, opened: Opened, part: Placed, left: float, top: float) -> None:
    if opened.image is None:
        return
    scale = min(cm(part.width_cm) / opened.image.width, cm(part.height_cm) / opened.image.height)
    width, height = opened.image.width * scale, opened.image.height * scale
    shift = (cm(part.width_cm) - width) / 2 if part.align is Align.CENTER else 0.0
    ink.image(opened.image, left + shift, top - height, width, height)

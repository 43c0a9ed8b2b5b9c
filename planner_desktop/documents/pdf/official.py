"""The blocks of official papers: emblem, dotted fields, ticks, signature, pictures, cover, contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents import blocks
from planner_desktop.documents.pdf.layout import pieces_of
from planner_desktop.documents.pdf.pieces import DrawnPiece, Piece, Place
from planner_desktop.documents.pdf.setting import Setting, baseline, cm
from planner_desktop.documents.pictures import Opened, open_picture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planner_desktop.documents.pdf.ink import Ink
    from planner_desktop.documents.pdf.lines import Line
    from planner_desktop.documents.styles import TextStyle

_GAP = 4.0


def picture_of(data: bytes, setting: Setting) -> Opened | None:
    """The picture, or None and a warning for the reader when it cannot be read."""
    opened = open_picture(data)
    if opened.warning:
        setting.warnings.append(opened.warning)
    return opened if opened.image else None


@pieces_of.register(blocks.Emblem)
def _(block: blocks.Emblem, setting: Setting) -> Iterator[Piece]:
    """The emblem begins `emblem_top_cm` under the sheet's edge, above the frame's top."""
    rise = cm(setting.style.top_cm - setting.style.emblem_top_cm)
    height = cm(block.height_cm)
    opened = picture_of(block.picture, setting) if block.picture else None
    style = setting.style.of("memo_title")
    title = setting.composer.one_line(block.title, style) if block.title else None
    width = setting.width

    def paint(ink: Ink, place: Place) -> None:
        bottom = place.top + rise - height
        if opened and opened.image:
            wide = height * opened.image.width / opened.image.height
            left = 0.0 if title else (width - wide) / 2
            ink.image(opened.image, place.x + left, bottom, wide, height)
        if title:
            ink.line(title, place.x + (width - title.width) / 2, bottom + style.leading - baseline(style))

    yield DrawnPiece(height=max(height - rise, 0.0) + 2 * _GAP, keep=True, paint=paint)


@pieces_of.register(blocks.FieldLine)
def _(block: blocks.FieldLine, setting: Setting) -> Iterator[Piece]:
    """Each field: its label, then dots under its value; a value too long goes on in dotted lines below."""
    value_style, label_style = setting.style.of(block.style), setting.style.of(block.label_style)
    total = sum(field.share for field in block.fields)
    columns: list[tuple[float, float, Line, list[Line], float]] = []
    left = 0.0
    for field in block.fields:
        width = setting.width * field.share / total
        label = setting.composer.one_line(field.label, label_style)
        indent = label.width + (_GAP if field.label else 0.0)
        lines = setting.lines(field.value, value_style, width=width - _GAP, first=indent)
        columns.append((left, width, label, lines, indent))
        left += width
    leading = max(value_style.leading, label_style.leading)
    rows = max(len(lines) for _, _, _, lines, _ in columns)
    for row in range(rows):
        yield DrawnPiece(
            height=leading if row == 0 else value_style.leading,
            before=value_style.before if row == 0 else 0.0,
            keep=row < rows - 1,
            paint=_field_painter(columns, row, leading if row == 0 else value_style.leading, value_style),
        )


def _field_painter(
    columns: list[tuple[float, float, Line, list[Line], float]], row: int, height: float, style: TextStyle
) -> Callable[[Ink, Place], None]:
    def paint(ink: Ink, place: Place) -> None:
        y = place.top - height * 0.74
        for left, width, label, lines, indent in columns:
            start = place.x + left
            if row == 0:
                ink.line(label, start, y)
            if row < len(lines):
                first = indent if row == 0 else 0.0
                ink.dots(start + first, start + width - _GAP, y - style.size * 0.16)
                ink.line(lines[row], start + first + (_GAP if row == 0 else 0.0), y)

    return paint

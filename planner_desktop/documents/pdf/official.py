"""The blocks of official papers: emblem, dotted fields, ticks, signature, pictures, cover, contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents import blocks
from planner_desktop.documents.blocks import Run
from planner_desktop.documents.pdf.layout import heading_title, pieces_of
from planner_desktop.documents.pdf.pieces import DrawnPiece, Piece, Place, Turn
from planner_desktop.documents.pdf.setting import Setting, baseline, cm
from planner_desktop.documents.pictures import Opened, open_picture
from planner_desktop.documents.signing import axis_of, under_the_hand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planner_desktop.documents.pdf.ink import Ink
    from planner_desktop.documents.pdf.line import Line
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


@pieces_of.register(blocks.Signature)
def _(block: blocks.Signature, setting: Setting) -> Iterator[Piece]:
    """Never alone: it holds on to the two lines of text before it."""
    style = setting.style.of("signature")
    closing = setting.style.of("closing")
    under = under_the_hand(block)
    widest = max(setting.composer.one_line(line, style).width for line in under)
    wanted = cm(block.axis_cm if block.axis_cm is not None else setting.style.signature_axis_cm)
    axis = axis_of(wanted, widest, setting.width)
    width = 2 * min(axis, setting.width - axis)
    words = [
        *([(block.closing, closing, closing.before)] if block.closing else []),
        *((text, style, 0.0) for text in under),
    ]
    place_to_sign = style.leading * block.signing_lines
    last = len(words) - 1
    for at, (text, own, gap) in enumerate(words):
        before = gap + (place_to_sign if at == bool(block.closing) else 0.0)
        lines = setting.lines(text, own, width=width)
        piece = DrawnPiece(
            height=own.leading * len(lines),
            before=before,
            keep=at < last,
            ties_back=2 if at == 0 else 0,
            paint=_centered(lines, own, axis),
        )
        yield piece


def _centered(lines: list[Line], style: TextStyle, axis: float) -> Callable[[Ink, Place], None]:
    def paint(ink: Ink, place: Place) -> None:
        for at, line in enumerate(lines):
            ink.line(line, place.x + axis - line.width / 2, place.top - baseline(style) - at * style.leading)

    return paint


@pieces_of.register(blocks.Ticks)
def _(block: blocks.Ticks, setting: Setting) -> Iterator[Piece]:
    style = setting.style.of(block.style)
    side, left = style.size * 0.6, cm(block.left_cm)
    rows: list[list[tuple[float, bool, Line]]] = [[]]
    at = left
    for text, ticked in block.boxes:
        room = setting.width - left - side - 2 * _GAP
        line, *_ = setting.lines(text, style, width=room)
        wide = side + _GAP + line.width + 3 * _GAP
        if rows[-1] and at + wide > setting.width:
            rows.append([])
            at = left
        rows[-1].append((at, ticked, line))
        at += wide
    for row in rows:
        yield DrawnPiece(height=style.leading, paint=_tick_painter(row, side, style))


def _tick_painter(
    row: list[tuple[float, bool, Line]], side: float, style: TextStyle
) -> Callable[[Ink, Place], None]:
    def paint(ink: Ink, place: Place) -> None:
        y = place.top - baseline(style)
        for left, ticked, line in row:
            x = place.x + left
            ink.box(x, y, side, side)
            if ticked:
                points = [(x + side * 0.2, y + side * 0.5), (x + side * 0.42, y + side * 0.2)]
                ink.polygon([*points, (x + side * 0.95, y + side * 1.05)], width=1.4, closed=False)
            ink.line(line, x + side + _GAP, y)

    return paint


@pieces_of.register(blocks.Picture)
def _(block: blocks.Picture, setting: Setting) -> Iterator[Piece]:
    opened = picture_of(block.data, setting)
    if opened and opened.image:
        image = opened.image
        width = min(cm(block.width_cm), setting.width)
        height = width * image.height / image.width
        most = setting.height - 60
        if height > most:
            width, height = width * most / height, most
        left = (setting.width - width) / 2

        def paint(ink: Ink, place: Place) -> None:
            ink.image(image, place.x + left, place.top - height, width, height)

        yield DrawnPiece(height=height, before=6.0, keep=bool(block.caption), paint=paint)
    else:
        yield _broken_picture(setting)
    if block.caption:
        yield from pieces_of(blocks.Paragraph(block.caption, "caption"), setting)


def _broken_picture(setting: Setting) -> Piece:
    """An empty frame, so that the reader sees that a picture was meant."""
    width, height = min(cm(6), setting.width), cm(3)
    left = (setting.width - width) / 2

    def paint(ink: Ink, place: Place) -> None:
        bottom = place.top - height
        ink.box(place.x + left, bottom, width, height)
        ink.rules([(place.x + left, bottom, place.x + left + width, place.top)])

    return DrawnPiece(height=height, before=6.0, keep=True, paint=paint)


@pieces_of.register(blocks.Contents)
def _(block: blocks.Contents, setting: Setting) -> Iterator[Piece]:
    """Entries of the headings; the page numbers are known when all is stacked."""
    style = setting.style.of("contents")
    yield from pieces_of(blocks.Paragraph(block.title, "title"), setting)
    number_room = cm(1.2)
    for key, heading in setting.headings:
        if heading.level > block.depth:
            continue
        left = cm(0.75) * (heading.level - 1)
        title = (Run(heading_title(heading), bold=heading.level == 1),)
        lines = setting.lines(title, style, left=left + number_room)
        yield DrawnPiece(
            height=style.leading * len(lines),
            paint=_entry_painter(key, lines, left, style, setting, number_room),
        )


def _entry_painter(
    key: str, lines: list[Line], left: float, style: TextStyle, setting: Setting, number_room: float
) -> Callable[[Ink, Place], None]:
    width = setting.width

    def paint(ink: Ink, place: Place) -> None:
        y = place.top - baseline(style)
        for at, line in enumerate(lines):
            ink.line(line, place.x + left, y - at * style.leading)
        y -= (len(lines) - 1) * style.leading
        number = setting.composer.one_line(str(place.pages[key]), style)
        ink.dots(place.x + left + lines[-1].width + _GAP, place.x + width - number_room, y + 1)
        ink.line(number, place.x + width - number.width, y)
        bottom = place.top - len(lines) * style.leading
        ink.canvas.linkRect("", key, (place.x + left, bottom, place.x + width, place.top), thickness=0)

    return paint


@pieces_of.register(blocks.Cover)
def _(block: blocks.Cover, setting: Setting) -> Iterator[Piece]:
    title, text = setting.style.of("cover_title"), setting.style.of("cover_text")
    opened = picture_of(block.picture, setting) if block.picture else None
    upper = [(line, title) for line in setting.lines(block.title, title)]
    upper += [(line, text) for words in block.subtitle for line in setting.lines(words, text)]
    lower = [(line, text) for words in block.foot for line in setting.lines(words, text)]
    width, height = setting.width, setting.height

    def paint(ink: Ink, place: Place) -> None:
        top = place.top
        if opened and opened.image:
            high = cm(4.0)
            wide = high * opened.image.width / opened.image.height
            ink.image(opened.image, place.x + (width - wide) / 2, top - high, wide, high)
        _centre_lines(ink, upper, place.x + width / 2, top - height * 0.28)
        _centre_lines(ink, lower, place.x + width / 2, top - height + sum(own.leading for _, own in lower))

    yield Turn(height=0.0, bare=True)
    yield DrawnPiece(height=height, paint=paint)
    yield Turn(height=0.0)


def _centre_lines(ink: Ink, lines: list[tuple[Line, TextStyle]], axis: float, top: float) -> None:
    for line, style in lines:
        ink.line(line, axis - line.width / 2, top - baseline(style))
        top -= style.leading

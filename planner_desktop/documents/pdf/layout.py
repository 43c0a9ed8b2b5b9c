"""Blocks to pieces: one small function a kind of block."""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING

from planner_desktop.documents import blocks
from planner_desktop.documents.blocks import Align
from planner_desktop.documents.numbering import Numbered, numbered
from planner_desktop.documents.pdf.pieces import DrawnPiece, LinePiece, Mark, Piece, Place, Turn
from planner_desktop.documents.pdf.setting import Setting, baseline, cm, stand
from planner_desktop.documents.pdf.tables import table_pieces
from planner_desktop.documents.wording import clean, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner_desktop.documents.pdf.ink import Ink
    from planner_desktop.documents.styles import TextStyle

_GAP = 6.0  # points between a hanging number and its text
_STEP_CM = 0.75  # indent of each depth of a numbered tree


@singledispatch
def pieces_of(block: object, setting: Setting) -> Iterator[Piece]:
    """The strips of a block in the present frame."""
    raise NotImplementedError(type(block).__name__)


def all_pieces(block_list: Iterable[object], setting: Setting) -> Iterator[Piece]:
    """The strips of blocks one after another."""
    for block in block_list:
        yield from pieces_of(block, setting)


@pieces_of.register(blocks.Paragraph)
def _(block: blocks.Paragraph, setting: Setting) -> Iterator[Piece]:
    style = setting.style.of(block.style)
    align = block.align or Align(style.align)
    left = cm(style.left_cm if block.left_cm is None else block.left_cm)
    first = 0.0
    if align not in (Align.CENTER, Align.RIGHT):
        first = cm(style.first_cm if block.first_cm is None else block.first_cm)
    lines = setting.lines(block.text, style, left=left, first=first, align=align)
    yield from setting.stack(
        lines, style, align, left=left, first=first, keep=block.keep_with_next or style.keep_with_next
    )


@pieces_of.register(blocks.Heading)
def _(block: blocks.Heading, setting: Setting) -> Iterator[Piece]:
    if block.new_page:
        yield Turn(height=0.0)
    style = setting.style.of(f"heading{block.level}")
    wording: blocks.Wording = block.text
    if block.number:
        before = (blocks.Run(f"{block.number}  "),)
        wording = before + ((blocks.Run(block.text),) if isinstance(block.text, str) else block.text)
    lines = setting.lines(wording, style)
    stacked = setting.stack(lines, style, Align.CENTER if block.centered else Align.LEFT, keep=True)
    if block.listed:
        key = f"h{setting.next_heading}"
        setting.next_heading += 1
        stacked[0].mark = Mark(key, heading_title(block), block.level)
    yield from stacked


def heading_title(block: blocks.Heading) -> str:
    """The heading with its number, on one line."""
    return " ".join(clean(f"{block.number} {plain(block.text)}").split())


@pieces_of.register(blocks.NumberedTree)
def _(block: blocks.NumberedTree, setting: Setting) -> Iterator[Piece]:
    style = setting.style.of("numbered")
    rows = list(numbered(block))
    columns = _label_widths(rows, style, setting)
    starts = _label_starts(columns, cm(block.indent_cm))
    for row in rows:
        yield from _item(row, starts, columns, style, setting, block.align)


def _label_widths(rows: list[Numbered], style: TextStyle, setting: Setting) -> dict[int, float]:
    """The widest label of each depth, so that long numbers never touch their text."""
    widths: dict[int, float] = {}
    for row in rows:
        width = setting.composer.one_line(row.label, style).width + _GAP if row.label else 0.0
        widths[row.depth] = max(widths.get(row.depth, 0.0), width)
    return widths


def _label_starts(columns: dict[int, float], left: float) -> dict[int, float]:
    starts: dict[int, float] = {}
    for depth in sorted(columns):
        starts[depth] = left + min(cm(_STEP_CM) * (depth - 1), cm(5.0))
    return starts


def _item(
    row: Numbered,
    starts: dict[int, float],
    columns: dict[int, float],
    style: TextStyle,
    setting: Setting,
    align: Align,
) -> Iterator[Piece]:
    text: blocks.Wording = row.item.text
    if row.item.bold or not row.label:
        text = (blocks.Run(plain(text), bold=True),)
    left = starts[row.depth] + (columns[row.depth] if row.label else 0.0)
    lines = setting.lines(text, style, left=left, align=align)
    keep = not row.label or bool(row.item.children)
    stacked = setting.stack(lines, style, align, left=left, keep=keep)
    first = stacked[0]
    if row.label and isinstance(first, LinePiece):
        wording = (blocks.Run(row.label, bold=row.item.bold),)
        first.label = setting.composer.one_line(wording, style)
        first.label_x = starts[row.depth]
    yield from stacked


@pieces_of.register(blocks.Labelled)
def _(block: blocks.Labelled, setting: Setting) -> Iterator[Piece]:
    style = setting.style.of(block.style)
    label = setting.composer.one_line(block.label, style)
    left = max(label.width + _GAP, cm(block.label_cm))
    stacked = setting.stack(setting.lines(block.text, style, left=left), style, Align.LEFT, left=left)
    first = stacked[0]
    if isinstance(first, LinePiece):
        first.label = label
    yield from stacked


@pieces_of.register(blocks.Beside)
def _(block: blocks.Beside, setting: Setting) -> Iterator[Piece]:
    """The right text starts at its split, or further left when its longest line needs the room."""
    style = setting.style.of(block.style)
    whole = setting.lines(block.left, style, width=setting.width)
    natural = setting.lines(block.right, style, width=setting.width)
    split = min(setting.width * block.split, setting.width - max(line.width for line in natural))
    split = max(split, min(max(line.width for line in whole) + 2 * _GAP, setting.width * block.split))
    left = setting.lines(block.left, style, width=split - _GAP)
    right = setting.lines(block.right, style, width=setting.width - split)
    room = setting.width - split

    def paint(ink: Ink, place: Place) -> None:
        for at, line in enumerate(left):
            ink.line(line, place.x, place.top - baseline(style) - at * style.leading)
        for at, line in enumerate(right):
            x, _ = stand(line, block.right_align, room, style.size)
            ink.line(line, place.x + split + x, place.top - baseline(style) - at * style.leading)

    height = max(len(left), len(right)) * style.leading
    yield DrawnPiece(height=height, before=style.before, paint=paint, beginning=plain(block.left)[:16])


@pieces_of.register(blocks.Table)
def _(block: blocks.Table, setting: Setting) -> Iterator[Piece]:
    yield from table_pieces(block, setting)


@pieces_of.register(blocks.Spacer)
def _(block: blocks.Spacer, _setting: Setting) -> Iterator[Piece]:
    yield Piece(height=0.0, before=cm(block.height_cm), keep=False)


@pieces_of.register(blocks.PageBreak)
def _(_block: blocks.PageBreak, _setting: Setting) -> Iterator[Piece]:
    yield Turn(height=0.0)


@pieces_of.register(blocks.Part)
def _(_block: blocks.Part, _setting: Setting) -> Iterator[Piece]:
    yield Turn(height=0.0, part=True)


@pieces_of.register(blocks.Section)
def _(block: blocks.Section, setting: Setting) -> Iterator[Piece]:
    setting.turn(landscape=block.landscape)
    yield Turn(height=0.0, landscape=block.landscape, running_head=block.running_head)


@pieces_of.register(blocks.Rule)
def _(block: blocks.Rule, setting: Setting) -> Iterator[Piece]:
    width = min(cm(block.width_cm), setting.width)
    left = (setting.width - width) / 2

    def paint(ink: Ink, place: Place) -> None:
        ink.rules([(place.x + left, place.top - 5, place.x + left + width, place.top - 5)], 0.7)

    yield DrawnPiece(height=10.0, paint=paint)


@pieces_of.register(blocks.Together)
def _(block: blocks.Together, setting: Setting) -> Iterator[Piece]:
    inner = list(all_pieces(block.blocks, setting))
    for piece in inner[:-1]:
        piece.keep = True
    yield from inner

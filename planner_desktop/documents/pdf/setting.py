"""What every block needs while it is laid out: the composer, the styles, the width, the notes taken."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Align, Wording
from planner_desktop.documents.pdf.line import most_stretch
from planner_desktop.documents.pdf.pieces import LinePiece, Piece
from planner_desktop.documents.styles import CM

if TYPE_CHECKING:
    from planner_desktop.documents.blocks import Heading, Paper
    from planner_desktop.documents.pdf.line import Line
    from planner_desktop.documents.pdf.lines import Composer
    from planner_desktop.documents.styles import PaperStyle, TextStyle
    from planner_desktop.messages import Message

_ASCENT = 0.859  # TH Sarabun New: ascender and half the line gap, of the type size
_LINE = 1.331
_BALANCED = 5  # centred lines up to so many are made about equal
_CLOSE = 2.0  # points


@dataclass
class Setting:
    """The state of one layout; `width` is the present frame's, in points."""

    paper: Paper
    composer: Composer
    width: float
    headings: list[tuple[str, Heading]] = field(default_factory=list)
    warnings: list[Message] = field(default_factory=list)
    next_heading: int = 0
    landscape: bool = False

    @property
    def style(self) -> PaperStyle:
        return self.paper.style

    @property
    def height(self) -> float:
        """The present frame's height in points."""
        _, sheet = self.style.page_points(landscape=self.landscape)
        return sheet - cm(self.style.top_cm + self.style.bottom_cm)

    def turn(self, *, landscape: bool) -> None:
        """Blocks from here on are laid out for a sheet lying this way."""
        self.landscape = landscape
        sheet, _ = self.style.page_points(landscape=landscape)
        self.width = sheet - cm(self.style.left_cm + self.style.right_cm)

    def drawn(self, size: float) -> Setting:
        """The setting with a drawing's own type size; 0 is the style's."""
        drawing = self.style.of("drawing")
        if not size or size == drawing.size:
            return self
        own = replace(drawing, size=size, leading=drawing.leading * size / drawing.size)
        styled = replace(self.style, styles={**self.style.styles, "drawing": own})
        return replace(self, paper=replace(self.paper, style=styled))

    def lines(
        self,
        wording: Wording,
        style: TextStyle,
        *,
        left: float = 0.0,
        first: float = 0.0,
        width: float = 0.0,
        align: Align = Align.LEFT,
    ) -> list[Line]:
        """Lines within the frame (or `width`) less `left`, the first one starting `first` further in.

        Centred lines are about as long as each other: no title ends in a lone word.
        """
        room = (width or self.width) - left
        found = self.composer.lines(wording, style, room, first, even=align is Align.THAI)
        if align is Align.CENTER and 1 < len(found) <= _BALANCED:
            return self._balanced(wording, style, room, found)
        return found

    def _balanced(self, wording: Wording, style: TextStyle, room: float, found: list[Line]) -> list[Line]:
        """The narrowest setting that needs no more lines; none is wider than the widest was."""
        low, high = room / len(found), room
        while high - low > _CLOSE:
            middle = (low + high) / 2
            tried = self.composer.lines(wording, style, middle, 0.0)
            if len(tried) == len(found) and all(line.width <= middle for line in tried):
                found, high = tried, middle
            else:
                low = middle
        return found

    def stack(  # one paragraph's geometry
        self,
        lines: list[Line],
        style: TextStyle,
        align: Align,
        *,
        left: float = 0.0,
        first: float = 0.0,
        width: float = 0.0,
        keep: bool = False,
    ) -> list[Piece]:
        """Lines as pieces: never one line of a paragraph alone above or below a page end."""
        full = (width or self.width) - left
        pieces: list[Piece] = []
        last = len(lines) - 1
        for at, line in enumerate(lines):
            x, measure = stand(line, align, full - (first if at == 0 else 0.0), style.size)
            x += left + (first if at == 0 else 0.0)
            tied = keep if at == last else at in (0, last - 1)
            piece = LinePiece(
                height=style.leading,
                before=style.before if at == 0 else 0.0,
                keep=tied,
                text_line=True,
                line=line,
                x=x,
                baseline=baseline(style),
                measure=measure,
            )
            pieces.append(piece)
        if style.after:
            pieces.append(Piece(height=style.after, keep=keep))
            pieces[-2].keep = True
        return pieces


def baseline(style: TextStyle) -> float:
    """Points from the top of a line to its baseline, with the pitch shared above and below the letters."""
    return (style.leading - _LINE * style.size) / 2 + _ASCENT * style.size


def stand(line: Line, align: Align, room: float, size: float) -> tuple[float, float | None]:
    """Where a line begins in its room, and the measure it is stretched to (None: its own width)."""
    if align is Align.CENTER:
        return (room - line.width) / 2, None
    if align is Align.RIGHT:
        return room - line.width, None
    slack = room - line.width
    if align is Align.THAI and not line.last and 0 < slack <= most_stretch(line, size):
        return 0.0, room
    return 0.0, None


def cm(value: float) -> float:
    """Centimetres in points."""
    return value * CM

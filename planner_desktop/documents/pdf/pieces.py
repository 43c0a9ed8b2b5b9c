"""Pieces: the strips a paper falls into, and how they are stacked on pages.

A piece is never parted. `keep` ties it to the next one: a heading to its text, the last two lines
of a paragraph to each other, two lines of text to the signature below them.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from planner_desktop.documents.pdf.ink import Ink
    from planner_desktop.documents.pdf.line import Line


@dataclass(slots=True)
class Mark:
    """A heading as outline and contents know it."""

    key: str
    title: str
    level: int


@dataclass(slots=True)
class Place:
    """Where a piece is drawn: its left edge, its top, and whether it starts or ends the page's stack."""

    x: float
    top: float
    first: bool
    last: bool
    pages: dict[str, int]


@dataclass(slots=True, kw_only=True)
class Piece:
    """An unbreakable strip; `before` vanishes at the top of a page."""

    height: float
    before: float = 0.0
    keep: bool = False
    text_line: bool = False
    ties_back: int = 0
    header: tuple[Piece, ...] = ()
    mark: Mark | None = None

    def draw(self, ink: Ink, place: Place) -> None:
        """Nothing: an empty strip."""

    def words(self) -> str:
        """The first words, for the catchword of the page before; '' if there are none."""
        return ""


@dataclass(slots=True, kw_only=True)
class LinePiece(Piece):
    """One line of text, with the hanging number that may stand left of it."""

    line: Line
    x: float
    baseline: float
    measure: float | None = None
    label: Line | None = None
    label_x: float = 0.0

    def draw(self, ink: Ink, place: Place) -> None:
        y = place.top - self.baseline
        if self.label:
            ink.line(self.label, place.x + self.label_x, y)
        ink.line(self.line, place.x + self.x, y, self.measure)

    def words(self) -> str:
        label = f"{self.label.text} " if self.label else ""
        return label + _beginning(self.line.text)


@dataclass(slots=True, kw_only=True)
class DrawnPiece(Piece):
    """A strip drawn by a function of its own."""

    paint: Callable[[Ink, Place], None]
    beginning: str = ""

    def draw(self, ink: Ink, place: Place) -> None:
        self.paint(ink, place)

    def words(self) -> str:
        return self.beginning


@dataclass(slots=True, kw_only=True)
class Turn(Piece):
    """A new page begins here; a section also says how the sheet lies and its running head."""

    landscape: bool | None = None
    running_head: str | None = None
    bare: bool = False
    part: bool = False


@dataclass(slots=True)
class Page:
    """A stack of pieces with the distance of each top from the frame's top."""

    landscape: bool
    running_head: str
    bare: bool = False
    turned: bool = False
    part: bool = False  # the first page of a further paper of a set
    stack: list[tuple[Piece, float]] = field(default_factory=list)

    def first_words(self) -> str:
        """What a catchword on the page before may announce; '' after a wanted page end or before a table."""
        if self.turned or not self.stack or self.stack[0][0].header:
            return ""
        return self.stack[0][0].words()


_CATCHWORD = 24
_LOOK_BACK = 8  # pieces held so that a signature can still tie them


def _beginning(text: str) -> str:
    """The first words of a line, about as long as a typist would repeat."""
    from planner_desktop.language.words import break_points

    if len(text) <= _CATCHWORD:
        return text.strip()
    ends = [point for point in break_points(text) if point <= _CATCHWORD]
    return text[: ends[-1] if ends else _CATCHWORD].strip()


def tied_back(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Tie a piece with `ties_back` (a signature) to that many lines of text before it."""
    held: deque[Piece] = deque()
    for piece in pieces:
        left = piece.ties_back
        for earlier in reversed(held):
            if left <= 0 or isinstance(earlier, Turn):
                break
            earlier.keep = True
            left -= earlier.text_line
        held.append(piece)
        if len(held) > _LOOK_BACK:
            yield held.popleft()
    yield from held


def chains(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Pieces tied together by `keep`; a Turn always stands alone."""
    chain: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Turn):
            if chain:
                yield chain
            yield [piece]
            chain = []
            continue
        chain.append(piece)
        if not piece.keep:
            yield chain
            chain = []
    if chain:
        yield chain


class Stacker:
    """Stacks chains on pages of the given frame heights (upright, landscape)."""

    def __init__(self, heights: tuple[float, float], *, landscape: bool, running_head: str) -> None:
        self._heights = heights
        self.pages: list[Page] = [Page(landscape, running_head)]
        self._used = 0.0

    @property
    def _room(self) -> float:
        return self._heights[self.pages[-1].landscape] - self._used

    def add(self, chain: list[Piece]) -> None:
        """Place a chain: here if it fits, else on a new page, else strip by strip."""
        first = chain[0]
        if isinstance(first, Turn):
            self._turn(first)
            return
        need = sum(piece.before + piece.height for piece in chain)
        at_top = not self.pages[-1].stack
        if at_top:
            need -= first.before
        tall = any(piece.height for piece in chain)
        if tall and need > self._room + 0.01 and not at_top and self._fits_a_page(chain, need):
            self._break(first)
        for piece in chain:
            self._put(piece)

    def _fits_a_page(self, chain: list[Piece], need: float) -> bool:
        header = sum(piece.height for piece in chain[0].header)
        return need - chain[0].before + header <= self._heights[self.pages[-1].landscape]

    def _put(self, piece: Piece) -> None:
        page = self.pages[-1]
        before = piece.before if page.stack else 0.0
        if page.stack and before + piece.height > self._room + 0.01:
            if not piece.height:
                return  # empty height at a page end vanishes, as it does at a page top: it opens no page
            self._break(piece)
            page, before = self.pages[-1], 0.0
        self._used += before
        page.stack.append((piece, self._used))
        self._used += piece.height

    def _break(self, piece: Piece) -> None:
        page = self.pages[-1]
        self.pages.append(Page(page.landscape, page.running_head, page.bare))
        self._used = 0.0
        for header in piece.header:
            self._put(header)

    def _turn(self, turn: Turn) -> None:
        page = self.pages[-1]
        landscape = page.landscape if turn.landscape is None else turn.landscape
        head = page.running_head if turn.running_head is None else turn.running_head
        fresh = Page(
            landscape, head, turn.bare, turned=True, part=turn.part or (page.part and not page.stack)
        )
        if page.stack:
            self.pages.append(fresh)
        else:
            self.pages[-1] = fresh
        self._used = 0.0

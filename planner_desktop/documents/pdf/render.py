"""A Paper to a PDF file: lay out, stack on pages, draw; the same Paper gives the same bytes."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from planner_desktop.documents.blocks import Paper, Table, listed_headings
from planner_desktop.documents.pdf import chart, flow, gantt, official, organisation, placed
from planner_desktop.documents.pdf.furniture import Furniture
from planner_desktop.documents.pdf.ink import Ink
from planner_desktop.documents.pdf.layout import pieces_of
from planner_desktop.documents.pdf.lines import Composer
from planner_desktop.documents.pdf.pieces import Page, Place, Stacker, chains, tied_back
from planner_desktop.documents.pdf.setting import Setting, cm
from planner_desktop.documents.pdf.type import Typesetter
from planner_desktop.documents.wording import clean
from planner_desktop.messages import Message, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planner_desktop.documents.pdf.pieces import Piece

    Progress = Callable[[int, int], None]

# These modules are imported because they register how their blocks are laid out.
BLOCK_MODULES = (official, chart, gantt, flow, organisation, placed)
_REPORT_EVERY = 32  # strips between two reports of progress, about a page


@dataclass(frozen=True)
class RenderReport:
    """How many pages were drawn, and what the reader should know about them."""

    pages: int
    warnings: tuple[Message, ...] = ()


def render(
    paper: Paper, out: BinaryIO | Path, progress: Progress | None = None, font_folder: Path | None = None
) -> RenderReport:
    """Write the paper as PDF; `progress(done, all)` counts thousandths and may raise Stopped.

    A Path is written only when the whole paper is drawn, so a stop or a failure leaves no half file.
    """
    buffer = io.BytesIO()
    report = _Rendering(paper, progress, font_folder).run(buffer)
    if isinstance(out, Path):
        out.write_bytes(buffer.getvalue())
    else:
        out.write(buffer.getvalue())
    return report


def page_numbers(paper: Paper, progress: Progress | None = None) -> dict[str, int]:
    """On which page each listed heading stands (`h0`, `h1` … in reading order), without drawing.

    `progress(done, all)` counts the first 700 thousandths and may raise Stopped.
    """
    return _Rendering(paper, progress, None).places()


class _Rendering:
    """One run; laying out is the first 700 thousandths of the work, drawing the rest."""

    def __init__(self, paper: Paper, progress: Progress | None, font_folder: Path | None) -> None:
        self._paper = paper
        self._progress = progress or (lambda _done, _all: None)
        style = paper.style
        self._composer = Composer(Typesetter(font_folder, style.font, style.own_font), paper.digits)
        upright, lying = style.page_points(landscape=False), style.page_points(landscape=True)
        edge = cm(style.top_cm + style.bottom_cm)
        self._sizes = (upright, lying)
        self._heights = (upright[1] - edge, lying[1] - edge)
        self._setting = Setting(paper, self._composer, 0.0)
        self._setting.turn(landscape=paper.landscape)
        self._setting.headings = [
            (f"h{at}", heading) for at, heading in enumerate(listed_headings(paper.blocks))
        ]

    def run(self, out: BinaryIO) -> RenderReport:
        pages = self._pages()
        ink = Ink(out, self._sizes[self._paper.landscape], self._paper.language)
        canvas = ink.canvas
        canvas.setTitle(clean(self._paper.title))
        canvas.setAuthor(clean(self._paper.author))
        canvas.setCreator("Planner Desktop")
        canvas.setProducer("Planner Desktop")
        places = _places(pages)
        furniture = Furniture(self._paper, self._composer, pages)
        for at, page in enumerate(pages):
            self._progress(700 + 300 * at // len(pages), 1000)
            self._draw(ink, page, at, places, furniture)
        canvas.save()
        self._progress(1000, 1000)
        return RenderReport(len(pages), tuple(self._warnings()))

    def places(self) -> dict[str, int]:
        """The page of each listed heading."""
        return _places(self._pages())

    def _pages(self) -> list[Page]:
        paper = self._paper
        stacker = Stacker(self._heights, landscape=paper.landscape, running_head=paper.running_head)
        for chain in chains(self._laid_out()):
            stacker.add(chain)
        pages = stacker.pages
        if len(pages) > 1 and not pages[-1].stack:
            pages.pop()
        return pages

    def _laid_out(self) -> Iterator[Piece]:
        return tied_back(self._counted())

    def _counted(self) -> Iterator[Piece]:
        """The strips of all blocks; a long table reports its progress row by row."""
        weights = [len(block.rows) + 1 if isinstance(block, Table) else 1 for block in self._paper.blocks]
        total, done = sum(weights), 0
        for block, weight in zip(self._paper.blocks, weights, strict=True):
            for number, piece in enumerate(pieces_of(block, self._setting)):
                if number % _REPORT_EVERY == 0:
                    self._progress(700 * (done + min(number, weight)) // total, 1000)
                yield piece
            done += weight

    def _draw(self, ink: Ink, page: Page, at: int, places: dict[str, int], furniture: Furniture) -> None:
        size = self._sizes[page.landscape]
        if at:
            ink.new_page(size)
        else:
            ink.begin(size)
        furniture.under(ink, at)
        left, top = cm(self._paper.style.left_cm), size[1] - cm(self._paper.style.top_cm)
        last = len(page.stack) - 1
        for number, (piece, offset) in enumerate(page.stack):
            if piece.mark:
                ink.canvas.bookmarkHorizontal(piece.mark.key, 0, top - offset)
                self._outline(ink, piece.mark.title, piece.mark.key, piece.mark.level)
            piece.draw(ink, Place(left, top - offset, number == 0, number == last, places))
        furniture.over(ink, at)

    def _outline(self, ink: Ink, title: str, key: str, level: int) -> None:
        # An outline may not skip a level on its way down.
        self._depth = min(level - 1, getattr(self, "_depth", -1) + 1)
        ink.canvas.addOutlineEntry(title, key, self._depth, closed=level > 1)

    def _warnings(self) -> Iterator[Message]:
        yield from self._setting.warnings
        replaced = sorted(self._composer.typesetter.replaced)
        if replaced:
            letters = " ".join(f"U+{ord(letter):04X}" for letter in replaced[:10])
            yield say(
                "มีอักขระ {count} ตัวที่แบบอักษรไม่มี จึงพิมพ์เป็นรหัสแทน: {letters}",
                count=len(replaced),
                letters=letters,
            )


def _places(pages: list[Page]) -> dict[str, int]:
    return {piece.mark.key: at + 1 for at, page in enumerate(pages) for piece, _ in page.stack if piece.mark}

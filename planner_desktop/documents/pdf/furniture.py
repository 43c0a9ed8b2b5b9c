"""What stands around the text of a page: numbers, catchword, urgency and secrecy, heads, watermark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Align, PageNumbers, Run
from planner_desktop.documents.pdf.setting import baseline, cm

if TYPE_CHECKING:
    from planner_desktop.documents.blocks import Paper
    from planner_desktop.documents.pdf.ink import Ink
    from planner_desktop.documents.pdf.line import Line
    from planner_desktop.documents.pdf.lines import Composer
    from planner_desktop.documents.pdf.pieces import Page

RED = "#C00000"
_PALE = "#E4E4E4"
_RULE = "#808080"


class Furniture:
    """Draws what is not text, under and over the page's stack."""

    def __init__(self, paper: Paper, composer: Composer, pages: list[Page]) -> None:
        self._paper, self._composer, self._pages = paper, composer, pages
        self._places = _places(pages)

    def under(self, ink: Ink, at: int) -> None:
        """The watermark, which text may cover, and what is read before the text."""
        if not self._pages[at].bare:
            self._number(ink, at)
        line = self._line(self._paper.watermark, "watermark", _PALE)
        if line.width > 0:
            width, height = self._size(at)
            scale = min(1.0, 0.9 * (width**2 + height**2) ** 0.5 / line.width)
            ink.turned(width / 2, height / 2, 50)
            ink.canvas.scale(scale, scale)
            ink.line(line, -line.width / 2, -20)
            ink.restore()

    def over(self, ink: Ink, at: int) -> None:
        """Everything else."""
        if not self._pages[at].bare:
            self._catchword(ink, at)
            self._heads(ink, at)
        self._marks(ink, at)

    def _size(self, at: int) -> tuple[float, float]:
        return self._paper.style.page_points(landscape=self._pages[at].landscape)

    def _line(self, text: str, style: str, color: str | None = None) -> Line:
        return self._composer.one_line((Run(text, color=color),), self._paper.style.of(style))

    def _put(
        self, ink: Ink, text: str, style: str, x: float, top: float, side: float, color: str | None = None
    ) -> None:
        """Text with the top of its line at `top`; side 0 = from x on, 0.5 = around x, 1 = up to x."""
        if text:
            line = self._line(text, style, color)
            ink.line(line, x - side * line.width, top - baseline(self._paper.style.of(style)))

    def _number(self, ink: Ink, at: int) -> None:
        paper = self._paper
        width, _ = self._size(at)
        number, count = self._places[at]
        top = self._size(at)[1] - cm(paper.style.page_number_cm)
        if paper.page_numbers is PageNumbers.TOP_DASHES and (number > 1 or paper.number_first_page):
            middle = (cm(paper.style.left_cm) + width - cm(paper.style.right_cm)) / 2
            self._put(ink, f"- {number} -", "page_number", middle, top, 0.5)
        if paper.page_numbers is PageNumbers.FOOT_OF_TOTAL:
            words = paper.page_words.format(page=number, pages=count)
            self._put(ink, words, "running", width - cm(paper.style.right_cm), cm(1.3), 1)

    def _catchword(self, ink: Ink, at: int) -> None:
        if not self._paper.catchwords or at + 1 >= len(self._pages):
            return
        words = self._pages[at + 1].first_words()
        if words:
            right = self._size(at)[0] - cm(self._paper.style.right_cm)
            self._put(ink, f"/{words}...", "body", right, cm(self._paper.style.bottom_cm) - 4, 1)

    def _heads(self, ink: Ink, at: int) -> None:
        paper, page = self._paper, self._pages[at]
        width, height = self._size(at)
        left, right = cm(paper.style.left_cm), width - cm(paper.style.right_cm)
        if page.running_head:
            self._put(ink, page.running_head, "running", right, height - cm(1.0), 1, _RULE)
        self._put(ink, paper.foot, "running", left, cm(1.3), 0)

    def _marks(self, ink: Ink, at: int) -> None:
        """Secrecy at the head and foot of every page, urgency on the first; red, 32 points."""
        paper = self._paper
        width, height = self._size(at)
        self._put(ink, paper.secrecy, "stamp", width / 2, height - cm(0.15), 0.5, RED)
        self._put(ink, paper.secrecy, "stamp", width / 2, cm(1.6), 0.5, RED)
        first = self._places[at][0] == 1
        if first and paper.urgency_side is Align.RIGHT:
            self._put(ink, paper.urgency, "stamp", width - cm(paper.style.right_cm), height - cm(1.6), 1, RED)
        elif first:
            self._put(ink, paper.urgency, "stamp", cm(paper.style.left_cm), height - cm(1.9), 0, RED)


def _places(pages: list[Page]) -> list[tuple[int, int]]:
    """Each page's number within its paper of the set, and how many pages that paper has."""
    starts = [at for at, page in enumerate(pages) if at == 0 or page.part]
    ends = [*starts[1:], len(pages)]
    return [
        (number, end - start)
        for start, end in zip(starts, ends, strict=True)
        for number in range(1, end - start + 1)
    ]

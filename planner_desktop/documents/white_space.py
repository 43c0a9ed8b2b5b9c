"""Where on a page a box covers least: the page as a grid of ink, and the emptiest place near a corner."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

_DARKER = 24  # steps of grey below the paper's own that count as ink; scanned paper is not white
_UPPER = 0.5  # part of the page's height that is searched
_STEP = 2  # cells between two places tried


@dataclass(frozen=True)
class Found:
    """The box's left and upper edge in cells, and how many cells of ink lie under it."""

    left: int
    top: int
    ink: int


def emptiest(picture: Image.Image, width: int, height: int, edge: int) -> Found:
    """The place in the upper half for a box of `width` × `height` cells, nearest to the upper right corner.

    One cell is one pixel of the picture; `edge` cells stay free at the sheet's edges. A box that is larger
    than the sheet stands at its corner.
    """
    grey = picture.convert("L")
    sums = _summed(grey)
    right = max(grey.width - edge - width, 0)
    lowest = max(int(grey.height * _UPPER) - height, edge, 0)
    best: tuple[int, float, Found] | None = None
    for top in range(min(edge, lowest), lowest + 1, _STEP):
        for left in range(right, min(edge, right) - 1, -_STEP):
            ink = _within(sums, left - 1, top - 1, left + width + 1, top + height + 1)
            far = (right - left) + 1.5 * (top - edge)  # rather a little to the left than a little down
            if best is None or (ink, far) < best[:2]:
                best = (ink, far, Found(left, top, ink))
    assert best is not None
    return best[2]


def _summed(grey: Image.Image) -> list[list[int]]:
    """A table of sums with a row and a column of nought before: ink in any box is four look-ups."""
    paper = max(range(256), key=grey.histogram().__getitem__)
    pixels = grey.tobytes()
    sums = [[0] * (grey.width + 1)]
    for row in range(grey.height):
        line = pixels[row * grey.width : (row + 1) * grey.width]
        dark = accumulate((paper - value > _DARKER for value in line), initial=0)
        sums.append([above + here for above, here in zip(sums[-1], dark, strict=True)])
    return sums


def _within(sums: list[list[int]], left: int, top: int, right: int, bottom: int) -> int:
    last_row, last_column = len(sums) - 1, len(sums[0]) - 1
    left, right = max(left, 0), min(right, last_column)
    top, bottom = max(top, 0), min(bottom, last_row)
    return sums[bottom][right] - sums[top][right] - sums[bottom][left] + sums[top][left]

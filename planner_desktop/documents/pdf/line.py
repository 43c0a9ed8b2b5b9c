"""A set line: fragments of shaped text side by side, and how far it may be stretched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from planner_desktop.documents.pdf.type import Cluster, Shaped

# Of the type size. Readers of PDF take a gap of a tenth between letters for a blank.
_CLUSTER_STRETCH, _BLANK_STRETCH = 0.08, 1.2


class Dress(NamedTuple):
    """What a stretch of text wears."""

    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    color: str | None = None


class Fragment(NamedTuple):
    """Shaped text in one dress; width in points, size as scaled for a stand-in face."""

    shaped: Shaped
    dress: Dress
    width: float
    size: float

    @property
    def clusters(self) -> tuple[Cluster, ...]:
        return self.shaped.clusters


@dataclass(slots=True)
class Line:
    """One set line; `width` is without the hanging blanks, `blanks` counts those between its words."""

    fragments: list[Fragment]
    width: float
    clusters: int
    text: str
    blanks: int = 0
    last: bool = False


def most_stretch(line: Line, size: float) -> float:
    """How many points a line may be stretched by before it is better left ragged."""
    return size * (_CLUSTER_STRETCH * max(line.clusters - 1, 1) + _BLANK_STRETCH * line.blanks)


def stretch(line: Line, measure: float) -> tuple[float, float]:
    """Points after each cluster and after each blank: Thai distribution, blanks taking what is too much."""
    slack, gaps = measure - line.width, max(line.clusters - 1, 1)
    even = slack / gaps
    size = max((fragment.size for fragment in line.fragments), default=1.0)
    if even <= _CLUSTER_STRETCH * size or not line.blanks:
        return even, even
    most = _CLUSTER_STRETCH * size
    return most, most + (slack - most * gaps) / line.blanks

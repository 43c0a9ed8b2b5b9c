"""The one table of styles: measures of the correspondence regulation, each adjustable by the office.

Sizes and leadings are points, indents and margins centimetres.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner_desktop.documents.fonts import OwnFont

CM = 72 / 2.54
A4_CM = (21.0, 29.7)


@dataclass(frozen=True)
class TextStyle:
    """How one sort of text stands; `leading` is the pitch of its lines in points."""

    size: float = 16.0
    leading: float = 21.3
    bold: bool = False
    align: str = "left"
    before: float = 0.0
    after: float = 0.0
    first_cm: float = 0.0
    left_cm: float = 0.0
    keep_with_next: bool = False


def base_styles(size: float = 16.0, pitch: float = 21.3, indent: float = 2.5) -> dict[str, TextStyle]:
    """The table itself: official practice for TH Sarabun New (16 pt, pitch 21.3, indent 2.5 cm)."""
    scale = pitch / size

    def at(points: float, **more: float | bool | str) -> TextStyle:
        return TextStyle(size=points, leading=round(points * scale, 2), **more)  # type: ignore[arg-type]  # keywords are TextStyle's own

    return {
        "body": at(size),
        "text": at(size, align="thai", first_cm=indent, before=6),
        "field": at(size, before=6),
        "field_label": at(size, bold=True),
        "memo_label": at(20, bold=True),
        "memo_title": at(29, bold=True, align="center"),
        "title": at(20, bold=True, align="center", keep_with_next=True),
        "order_title": at(size, bold=True, align="center", keep_with_next=True),
        "subtitle": at(size, align="center", keep_with_next=True),
        "heading1": at(20, bold=True, before=12, after=6, keep_with_next=True),
        "heading2": at(18, bold=True, before=10, after=2, keep_with_next=True),
        "heading3": at(size, bold=True, before=6, keep_with_next=True),
        "heading4": at(size, bold=True, before=4, keep_with_next=True),
        "numbered": at(size, align="thai"),
        "closing": at(size, before=12),
        "signature": at(size, align="center"),
        "table": TextStyle(size=14, leading=18.0),
        "plain_table": at(size),
        "plain_table_head": at(size, bold=True, align="center"),
        "table_head": TextStyle(size=14, leading=18.0, bold=True, align="center"),
        "list": TextStyle(size=12, leading=15.0),
        "list_head": TextStyle(size=12, leading=15.0, bold=True, align="center"),
        "caption": TextStyle(size=14, leading=18.6, align="center", before=2, after=6),
        "small": TextStyle(size=12, leading=16.0),
        "page_number": at(size, align="center"),
        "running": TextStyle(size=12, leading=16.0, align="right"),
        "contents": at(size),
        "cover_title": at(28, bold=True, align="center"),
        "cover_text": at(20, bold=True, align="center"),
        "stamp": TextStyle(size=32, leading=42.6, bold=True),
        "watermark": TextStyle(size=80, leading=106.0, bold=True),
        "drawing": TextStyle(size=12, leading=14.5, align="center"),
    }


@dataclass(frozen=True)
class PaperStyle:
    """The page and the table of styles a paper is set with; `adjusted` makes the office's own."""

    width_cm: float = A4_CM[0]
    height_cm: float = A4_CM[1]
    left_cm: float = 3.0
    right_cm: float = 2.0
    top_cm: float = 2.5
    bottom_cm: float = 2.0
    page_number_cm: float = 1.5
    emblem_top_cm: float = 1.5
    signature_axis_cm: float = 10.0
    font: str = "TH Sarabun New"
    own_font: OwnFont | None = None
    styles: Mapping[str, TextStyle] = field(default_factory=base_styles)

    def of(self, name: str) -> TextStyle:
        """The style of that name; an unknown name is a programming error (KeyError)."""
        return self.styles[name]

    def page_points(self, *, landscape: bool) -> tuple[float, float]:
        """Width and height of the sheet in points."""
        sides = (self.width_cm * CM, self.height_cm * CM)
        return (sides[1], sides[0]) if landscape else sides

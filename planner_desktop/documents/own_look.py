"""The office's own look: its table of styles laid over a paper that was made with the shipped one."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, TypeVar

from planner_desktop.documents.styles import PaperStyle, TextStyle

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner_desktop.documents.blocks import Digits, Paper

T = TypeVar("T", PaperStyle, TextStyle)

SHIPPED = PaperStyle()
_PAGE = tuple(one.name for one in fields(PaperStyle) if one.name != "styles")
_TEXT = tuple(one.name for one in fields(TextStyle))


@dataclass(frozen=True)
class OwnLook:
    """The office's table of styles, and the digits it wants by kind of paper."""

    style: PaperStyle = SHIPPED
    digits: Mapping[str, Digits] = field(default_factory=dict)


def dressed(paper: Paper, look: OwnLook) -> Paper:
    """The paper in the office's look; what the paper itself sets otherwise than the shipped table stays.

    Laying the same look over a paper twice changes nothing more.
    """
    style = _page(paper.style, look.style)
    digits = look.digits.get(paper.kind, paper.digits)
    if style == paper.style and digits is paper.digits:
        return paper
    return replace(paper, style=style, digits=digits)


def _page(own: PaperStyle, wanted: PaperStyle) -> PaperStyle:
    known = SHIPPED.styles
    styles = {
        name: _laid(text, known[name], wanted.styles[name], _TEXT) if name in known else text
        for name, text in own.styles.items()
    }
    return replace(_laid(own, SHIPPED, wanted, _PAGE), styles=styles)


def _laid(own: T, shipped: T, wanted: T, names: tuple[str, ...]) -> T:
    changed = {
        name: getattr(wanted, name)
        for name in names
        if getattr(own, name) == getattr(shipped, name) != getattr(wanted, name)
    }
    return replace(own, **changed)

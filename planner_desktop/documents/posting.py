"""Envelopes (ระเบียบงานสารบรรณ ข้อ 77: the emblem 1.5 cm at the upper left) and sheets of address labels."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Align, Digits, PageNumbers, Paper, Placed, Sheet
from planner_desktop.documents.office import Office
from planner_desktop.documents.styles import A4_CM, PaperStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

_EDGE, _EMBLEM = 1.2, 1.5
_POSTAGE_CM = (5.2, 2.2)
_PADDING = 0.35


@dataclass(frozen=True)
class Address:
    """Whom a letter goes to (after `เรียน`) and the lines of the place."""

    to: str
    lines: tuple[str, ...] = ()

    def text(self) -> str:
        """As it stands on an envelope or label."""
        return "\n".join((f"เรียน  {self.to}", *self.lines))


@dataclass(frozen=True)
class Sticker:
    """Lines that stand on a label as they are."""

    lines: tuple[str, ...]

    def text(self) -> str:
        """As it stands on the label."""
        return "\n".join(self.lines)


@dataclass(frozen=True)
class EnvelopeFacts:
    """One size of envelope in centimetres, what stands on each, and to whom they go."""

    office: Office
    addresses: tuple[Address, ...]
    width_cm: float
    height_cm: float
    to_left_cm: float
    to_top_cm: float
    size: float = 18.0
    number: str = ""
    urgency: str = ""
    postage: str = ""
    emblem: bool = True
    digits: Digits = Digits.THAI


@dataclass(frozen=True)
class LabelFacts:
    """A sheet of labels in centimetres; `skip` labels of the first sheet are used up."""

    addresses: tuple[Address | Sticker, ...]
    columns: int
    rows: int
    width_cm: float
    height_cm: float
    left_cm: float
    top_cm: float
    gap_x_cm: float = 0.0
    gap_y_cm: float = 0.0
    size: float = 14.0
    skip: int = 0
    outlines: bool = False
    digits: Digits = Digits.THAI
    office: str = ""
    sheet_cm: tuple[float, float] = field(default=A4_CM)
    title: str = "ป้ายจ่าหน้า"


def envelopes(facts: EnvelopeFacts) -> Paper:
    """A page for each address, lying as the envelope goes into the printer."""
    return _paper(
        "ซองจดหมาย",
        tuple(Sheet(tuple(_envelope(facts, one))) for one in facts.addresses),
        (facts.width_cm, facts.height_cm),
        facts.digits,
        facts.office.name,
    )


def labels(facts: LabelFacts) -> Paper:
    """As many sheets as the addresses need."""
    a_sheet = facts.columns * facts.rows
    placed = [(number + facts.skip, one) for number, one in enumerate(facts.addresses)]
    sheets = [
        Sheet(tuple(_label(facts, at % a_sheet, one) for at, one in placed if at // a_sheet == sheet))
        for sheet in range((placed[-1][0] // a_sheet) + 1 if placed else 0)
    ]
    return _paper(facts.title, tuple(sheets), facts.sheet_cm, facts.digits, facts.office)


def _paper(
    title: str, sheets: tuple[Sheet, ...], size_cm: tuple[float, float], digits: Digits, author: str
) -> Paper:
    style = PaperStyle(
        width_cm=size_cm[0], height_cm=size_cm[1], left_cm=0, right_cm=0, top_cm=0, bottom_cm=0
    )
    return Paper(title, sheets, style, digits, PageNumbers.NONE, author=author)


def _envelope(facts: EnvelopeFacts, address: Address) -> Iterator[Placed]:
    office = facts.office
    beside = _EDGE + (_EMBLEM + 0.3 if facts.emblem else 0.0)
    room = facts.width_cm - beside - _EDGE - (_POSTAGE_CM[0] + 0.5 if facts.postage else 0.0)
    if facts.emblem and office.emblem:
        yield Placed(_EDGE, _EDGE - 0.2, _EMBLEM, _EMBLEM, picture=office.emblem)
    sender = "\n".join(line for line in (office.unit, office.name, *office.address) if line)
    sender_height = min(facts.to_top_cm - _EDGE - 1.2, 3.4)
    yield Placed(beside, _EDGE, room, sender_height, sender, 14, bold=False)
    marks = "   ".join(part for part in (f"ที่  {facts.number}" if facts.number else "", facts.urgency) if part)
    if marks:
        yield Placed(beside, _EDGE + sender_height + 0.1, room, 0.8, marks, 16, bold=True)
    if facts.postage:
        left = facts.width_cm - _EDGE - _POSTAGE_CM[0]
        yield Placed(
            left, _EDGE, *_POSTAGE_CM, facts.postage, 13, align=Align.CENTER, middle=True, frame=True
        )
    yield Placed(
        facts.to_left_cm,
        facts.to_top_cm,
        facts.width_cm - facts.to_left_cm - 0.8,
        facts.height_cm - facts.to_top_cm - 0.8,
        address.text(),
        facts.size,
    )


def _label(facts: LabelFacts, at: int, address: Address | Sticker) -> Placed:
    row, column = divmod(at, facts.columns)
    return Placed(
        facts.left_cm + column * (facts.width_cm + facts.gap_x_cm) + _PADDING,
        facts.top_cm + row * (facts.height_cm + facts.gap_y_cm) + _PADDING,
        facts.width_cm - 2 * _PADDING,
        facts.height_cm - 2 * _PADDING,
        address.text(),
        facts.size,
        middle=True,
        frame=facts.outlines,
    )

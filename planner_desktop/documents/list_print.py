"""A printed list: title, a table with repeated header, totals, "page x of y", when and by whom printed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Align,
    Block,
    Column,
    Digits,
    Kind,
    Paper,
    Spacer,
    Table,
)
from planner_desktop.documents.sheet import sheet, sheet_head
from planner_desktop.documents.styles import PaperStyle

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_UPRIGHT_CHARACTERS = 96  # what 17.5 cm hold at 12 points


@dataclass(frozen=True)
class ListColumn:
    """One column; `width_chars` is about how many characters its cells should hold on a line."""

    label: str
    kind: Kind = Kind.TEXT
    width_chars: int = 12
    align: Align | None = None


@dataclass(frozen=True)
class ListFacts:
    """What a list printout shows; `printed_on` is the whole foot line, e.g. "พิมพ์เมื่อ ๒๑ พ.ย. ๒๕๖๙"."""

    title: str
    columns: tuple[ListColumn, ...]
    rows: Iterable[Sequence[str]]
    subtitle: str = ""
    totals: tuple[str, ...] = ()
    printed_on: str = ""
    office: str = ""
    digits: Digits = Digits.ARABIC
    style: PaperStyle | None = None
    empty_text: str = "ไม่มีรายการ"
    page_words: str = "หน้า {page} จาก {pages}"


def landscape(facts: ListFacts) -> bool:
    """Whether the columns need the sheet to lie."""
    return sum(column.width_chars for column in facts.columns) > _UPRIGHT_CHARACTERS


def list_paper(facts: ListFacts) -> Paper:
    """The list as a Paper; the sheet lies when the columns are too wide for an upright one."""
    head: list[Block] = [*sheet_head(facts.title, facts.office, facts.subtitle)]
    table = Table(
        columns=tuple(
            Column(column.label, max(column.width_chars, 3), column.kind, column.align)
            for column in facts.columns
        ),
        rows=tuple(tuple(row) for row in facts.rows),
        totals=facts.totals,
        style="list",
        empty_text=facts.empty_text,
    )
    style = replace(facts.style or PaperStyle(), left_cm=2.0, right_cm=1.5, top_cm=1.8, bottom_cm=1.8)
    paper = sheet(facts, (*head, Spacer(0.2), table), style, landscape=landscape(facts))
    return replace(paper, page_words=facts.page_words)

"""A form sheet: everything known of one record, in groups of label and value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Block,
    Column,
    Digits,
    Heading,
    Paper,
    Rules,
    Run,
    Spacer,
    Table,
)
from planner_desktop.documents.sheet import sheet, sheet_head
from planner_desktop.documents.styles import PaperStyle

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class FormGroup:
    """A heading ('' = none) and its label-value pairs, values as shown on the screen."""

    title: str
    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class FormFacts:
    """What a form sheet shows; `printed_on` is the whole foot line."""

    title: str
    groups: tuple[FormGroup, ...]
    subtitle: str = ""
    office: str = ""
    printed_on: str = ""
    digits: Digits = Digits.ARABIC
    style: PaperStyle | None = None
    page_words: str = "หน้า {page} จาก {pages}"


def form_paper(facts: FormFacts) -> Paper:
    """The record as a Paper, a table of two columns for each group."""
    style = replace(facts.style or PaperStyle(), left_cm=2.5, right_cm=2.0, top_cm=2.0, bottom_cm=2.0)
    return replace(sheet(facts, _blocks(facts), style), page_words=facts.page_words)


def _blocks(facts: FormFacts) -> Iterator[Block]:
    yield from sheet_head(facts.title, facts.office, facts.subtitle)
    yield Spacer(0.2)
    for group in facts.groups:
        if group.title:
            yield Heading(group.title, 3)
        yield Table(
            columns=(Column("", 1), Column("", 2.4)),
            rows=tuple(((Run(label, bold=True),), value) for label, value in group.pairs),
            header=False,
            rules=Rules.ROWS,
        )

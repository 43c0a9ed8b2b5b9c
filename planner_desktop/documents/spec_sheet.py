"""รายละเอียดคุณลักษณะเฉพาะ: numbered sections and clauses, then the committee's places to sign."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import (
    Align,
    Block,
    Digits,
    Item,
    NumberedTree,
    PageNumbers,
    Paper,
    Paragraph,
    Spacer,
)
from planner_desktop.documents.keeping_form import SigningPlace, signing_place
from planner_desktop.documents.sheet import sheet_head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner_desktop.documents.styles import PaperStyle


@dataclass(frozen=True)
class SpecSection:
    """A heading and its clauses, one a line; a line that begins with - belongs to the clause before it."""

    title: str
    lines: tuple[str, ...]
    prose: bool = False  # one running text under the heading, not numbered


@dataclass(frozen=True)
class SpecFacts:
    """What the sheet says; digits stand as they were typed, for DDR4 and 10/100 are names."""

    title: str
    heads: tuple[str, ...]
    sections: tuple[SpecSection, ...]
    signing: tuple[SigningPlace, ...]
    style: PaperStyle
    office: str = ""
    foot: str = ""


def spec_sheet(facts: SpecFacts) -> Paper:
    """The sheet as a Paper, upright."""
    return Paper(
        title=f"{facts.title} {facts.heads[0] if facts.heads else ''}".strip(),
        blocks=tuple(_blocks(facts)),
        style=facts.style,
        digits=Digits.AS_IS,
        page_numbers=PageNumbers.FOOT_OF_TOTAL,
        foot=facts.foot,
        author=facts.office,
    )


def clauses(text: str) -> tuple[str, ...]:
    """The lines of a section without empty ones."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _blocks(facts: SpecFacts) -> Iterator[Block]:
    yield from sheet_head(facts.title, *facts.heads)
    yield Spacer(0.3)
    for at, one in enumerate((one for one in facts.sections if one.lines), start=1):
        children = () if one.prose else tuple(_numbered(one.lines))
        yield NumberedTree((Item(one.title, children, bold=True),), start=at, align=Align.LEFT)
        if one.prose:
            for line in one.lines:
                yield Paragraph(line, "body", first_cm=1.25)
    yield Spacer(0.4)
    for place in facts.signing:
        yield signing_place(place)


def _numbered(lines: tuple[str, ...]) -> Iterator[Item]:
    held, children = "", list[Item]()
    for line in lines:
        below = line.startswith(("-", "–", "•"))
        if below and held:
            children.append(Item(line.lstrip("-–• ")))
            continue
        if held:
            yield Item(held, tuple(children))
        held, children = line.lstrip("-–• "), []
    if held:
        yield Item(held, tuple(children))

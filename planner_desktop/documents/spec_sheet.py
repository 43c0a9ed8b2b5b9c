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
    yield Paragraph(facts.title, "title")
    for line in facts.heads:
        yield Paragraph(line, "subtitle")
    yield Spacer(0.3)
    yield NumberedTree(tuple(_section(one) for one in facts.sections if one.lines), align=Align.LEFT)
    yield Spacer(0.4)
    for place in facts.signing:
        yield signing_place(place)


def _section(section: SpecSection) -> Item:
    if section.prose:
        running = tuple(Item(line, numbered=False) for line in section.lines)
        return Item(section.title, running, bold=True)
    return Item(section.title, tuple(_numbered(section.lines)), bold=True)


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

"""ระเบียบ (แบบที่ 5) and ข้อบังคับ (แบบที่ 6): numbered clauses under a name, a reason and a power."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from planner_desktop.documents.blocks import Align, Block, Emblem, Item, NumberedTree, Paper, Paragraph, Rule
from planner_desktop.documents.office import Body, Office, Signer, body_blocks, enacted, signature

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


class RuleKind(Enum):
    """Which of the two."""

    RULE = "ระเบียบ"
    REGULATION = "ข้อบังคับ"


@dataclass(frozen=True)
class Clause:
    """One `ข้อ`; `chapter` starts a chapter before it; `items` are its sub-clauses `(๑) (๒)`."""

    text: str
    chapter: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True)
class RuleFacts:
    """What a rule says; `about` is the name after ว่าด้วย, `issue` e.g. "ฉบับที่ 2", `year` in พ.ศ."""

    kind: RuleKind
    office: Office
    about: str
    year: int
    preamble: Body
    clauses: tuple[Clause, ...]
    day: date | None
    signer: Signer
    issue: str = ""


def rule(facts: RuleFacts) -> Paper:
    """The rule as a Paper; clauses are numbered from one across chapters."""
    name = f"{facts.kind.value}{facts.office.name}"
    lines = [name, f"ว่าด้วย{facts.about}", f"({facts.issue})" if facts.issue else "", f"พ.ศ. {facts.year}"]
    head: list[Block] = [Emblem(facts.office.emblem)]
    head += [Paragraph(line, "order_title") for line in lines if line]
    return Paper(
        title=f"{name} ว่าด้วย{facts.about} พ.ศ. {facts.year}",
        blocks=(
            *head,
            Rule(),
            *body_blocks(facts.preamble),
            *_clauses(facts.clauses),
            enacted("ประกาศ", facts.day),
            signature(facts.signer),
        ),
        style=facts.office.style,
        catchwords=True,
        author=facts.office.name,
        kind="rule",
    )


def _clauses(clauses: tuple[Clause, ...]) -> Iterator[Block]:
    for number, clause in enumerate(clauses, 1):
        if clause.chapter:
            yield Paragraph(clause.chapter, "order_title")
        yield Paragraph(f"ข้อ {number}  {clause.text}", "text")
        if clause.items:
            items = tuple(Item(text, label=f"({at})") for at, text in enumerate(clause.items, 1))
            yield NumberedTree(items, align=Align.THAI, indent_cm=2.5)
